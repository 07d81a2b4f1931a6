"""Lines of a printed name put together and taken apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.boxes import around
from intake.reading.found import Found
from intake.reading.printed.labelled_value import Printed
from intake.reading.words.countries import countries
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token


def is_unfinished(found: Found) -> bool:
    """`AGÜERO DE LA`: no name ends in a particle, so a line of it was not read."""
    return core(found.value.split()[-1]) in word_set("particles") if found.value else False


def is_code(found: Found) -> bool:
    """`ARG`: a name of three letters that are the code of a State, printed on every passport."""
    return found.value in countries()


def run_of(field: str, lines: Sequence[Found]) -> Found | None:
    """Lines of a name put together; `DE LA` alone is none yet."""
    words = [core(word) for line in lines for word in line.value.split()]
    if all(word in word_set("particles") for word in words):
        return None
    boxes = [line.box for line in lines if line.box is not None]
    return replace(
        lines[0],
        field=field,
        value=" ".join(line.value for line in lines),
        raw=" ".join(line.raw for line in lines),
        box=around(boxes) if boxes else None,
        confidence=min(line.confidence for line in lines),
    )


def parted(found: list[Found]) -> list[Found]:
    """`APELLIDOS, NOMBRE` of which half the label was read: the value itself says what is which."""
    if [f.field for f in found] != ["surnames"]:
        return found
    return list(at_comma(found[0]) or found)


def at_comma(line: Found) -> tuple[Found, Found] | None:
    """Surnames and names of a line that a comma parts; None where none does."""
    before, comma, after = line.value.partition(",")
    if not comma or not before.strip() or not after.strip():
        return None
    return (
        replace(line, field="surnames", value=before.strip()),
        replace(line, field="names", value=after.strip()),
    )


def given_of(full: Printed, surnames: Found) -> Found | None:
    """`Nombres del titular` beside `Apellidos del titular`: there the names alone."""
    if full.first not in GIVEN:
        return None
    words = {core(word) for line in full.lines for word in line.value.split()}
    shared = words & {core(word) for word in surnames.value.split()} - word_set("particles")
    return None if shared else run_of("names", full.lines)


GIVEN = ("nombre", "nombres", "name", "names")
"""First words of labels that mean given names where surnames have a label of their own."""


WORD_APART = 1.0
"""Heights of print between words of one name, at most."""


def rows_beside(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Words that stand beside one another, however tall the engine drew their boxes."""
    rows: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: (t.page, t.word.box.height)):
        middle = token.word.box.center[1]
        row = next(
            (r for r in rows if r[0].page == token.page
             and r[0].word.box.top < middle < r[0].word.box.bottom), None
        )  # fmt: skip
        if row is None:
            rows.append([token])
        else:
            row.append(token)
    for row in rows:
        row.sort(key=lambda t: t.word.box.left)
        near = [
            two.word.box.left - one.word.box.right < WORD_APART * one.word.box.height
            for one, two in pairwise(row)
        ]
        joins = zip(row, [*near, False], strict=True)
        yield [replace(token, gap=SPACE) if joined else token for token, joined in joins]
