"""Whom else a paper names: a list of workers, a second one in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.values import a_name, make
from intake.reading.forms.cells import cells_of
from intake.reading.found import Found
from intake.reading.letters.who import same_name
from intake.reading.readers.paper import Paper
from intake.reading.words.folding import distance
from intake.reading.words.numbers import document_number
from intake.reading.words.tokens import Token, text_of

OTHER = "other_worker"
"""The field: `NAME, NUMBER` of the first person beside the one whom the paper is about; of further
ones `other_worker_2`, `other_worker_3` ..."""

_PEOPLE = frozenset(
    {"full_name", "employer_name", "signer_name", "attorney_name", "third_party_name",
     "holder_name", "company_name"}
)  # fmt: skip
_FOREIGN = frozenset({"passport", "visa", "home_id"})
FAR = 3
"""Characters in which a number differs from those known; nearer it may be one of them misread."""


def other_worker(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """Everybody else with a number of a foreign identity document whom the paper names.

    Only a whole name beside a number counts, and only where neither is that of anybody whom the
    paper names in another part.
    """
    names = [f.value for f in found if f.field in _PEOPLE]
    surnames, given = _value(found, "surnames"), _value(found, "names")
    names += [f"{surnames} {given}"] if surnames else []
    numbers = {f.value for f in found if any(c.isdigit() for c in f.value)}
    told: list[Found] = []
    for name, number in (*_spoken(paper), *_listed(paper)):
        if any(same_name(name.value, known) for known in names):
            continue
        if any(distance(number.value, known, FAR) < FAR for known in numbers):
            continue
        value = f"{name.value}, {number.value}"
        sure = min(name.confidence, number.confidence)
        called = f"{OTHER}_{len(told) + 1}" if told else OTHER
        told.append(replace(name, field=called, value=value, raw=value, confidence=sure))
        names.append(name.value)
        numbers.add(number.value)
    return told


def _value(found: Sequence[Found], field: str) -> str:
    return next((f.value for f in found if f.field == field), "")


def _spoken(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`... y de Oksana Volkova, de nacionalidad rusa, con pasaporte No. 757654321`."""
    for mention in paper.prose.people:
        for kind, number in mention.numbers:
            if kind in _FOREIGN and len(mention.name.value.split()) > 1:
                yield mention.name, number


def _listed(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`2 | Oksana Petrovna Volkova | Rusa | 757654321`, where more rows than one are like that."""
    for form in paper.forms:
        pairs = []
        for row in form.rows:
            cells = cells_of(row, form.height)
            name = next((n for cell in cells if (n := _whole_name(cell)) is not None), None)
            number = next((n for cell in cells if (n := _whole_number(cell)) is not None), None)
            if name is not None and number is not None:
                pairs.append((name, number))
        if len(pairs) > 1:
            yield from pairs
    yield from _labelled(paper)


def _labelled(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`Apellidos y nombres: ...   Pasaporte: ...`, and the same labels once more."""
    name: Found | None = None
    ordered = sorted(
        (v for v in paper.labelled if v.found.box is not None),
        key=lambda v: (v.found.page, v.found.box.top if v.found.box else 0),
    )
    for value in ordered:
        if value.label == "full_name" and value.role in (None, "foreign"):
            name = value.found
        elif value.label in ("passport", "home_id") and value.role in (None, "foreign") and name:
            yield name, value.found
            name = None


def _whole_name(cell: Sequence[Token]) -> Found | None:
    words = [t for t in cell if t.exact]
    if len(words) < 2 or any(any(c.isdigit() for c in t.text) for t in words):
        return None
    name = a_name("full_name", words)
    return name if name is not None and len(name.value.split()) == len(words) else None


def _whole_number(cell: Sequence[Token]) -> Found | None:
    words = [t for t in cell if t.exact]
    if _SUM.fullmatch(text_of(cell).strip()):
        return None
    numeral = document_number(text_of(words)) if 0 < len(words) < 3 else None
    if numeral is None or numeral.repaired or _of_another_kind(numeral.value):
        return None
    return make("document_number", numeral.value, words)


_SUM = re.compile(r"(?:USD|US)?\s*\$?\s*\d{1,3}(?:[.,]?\d{3})*[.,]\d{2}\.?")
"""A sum of money: two digits behind its last sign."""


def _of_another_kind(value: str) -> bool:
    """A cédula, a RUC, a telephone, a date or a sum of money."""
    return cedula_is_sound(value) or len(value) > 11 or value.startswith(("09", "593"))
