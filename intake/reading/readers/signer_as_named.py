"""Who signed, where ink took letters from the typed name and the number below it is readable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.documents import CERTAIN
from intake.reading.found import Found
from intake.reading.letters.who import is_led
from intake.reading.words.folding import distance, fold
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import compact

NUMBERED = {
    "employer_name": "employer_cedula",
    "attorney_name": "attorney_number",
    "full_name": "document_number",
    "holder_name": "holder_number",
}
"""People whom a letter names with their number."""

HELPED = 0.6
"""Certainty of a name that the number below it tells: never read with certainty."""

RIMMED = 7
"""Letters of a word that only houses have from which one may be lost on a stamp."""

_WORDS = re.compile(r"\w+")
"""Of a house: `PANIFICADORA.é HIJOS`, whose sign for `and` was misread, has three."""

PIECE = 4
"""Letters of a word that shows whose name it is a rest of."""


def signer_as_named(found: Sequence[Found]) -> list[Found]:
    """The readings with the signer as the same paper names whoever has the signer's number.

    Only where the name below the ink was not read with certainty or breaks off within a word, and
    what is left of it is of that name; where nothing is left, nothing is said.
    """
    found = _without_title(found)
    told = _first_of_each(found)
    number, signer = told.get("signer_number"), told.get("signer_name")
    if signer is not None and _is_the_house(signer, told):
        named = next(iter(_of_that_number(found, told, number)), None) if number else None
        instead = [replace(named.called("signer_name"), confidence=HELPED)] if named else []
        return [one for one in found if one is not signer] + instead
    if number is None or signer is None:
        return list(found)
    for name in _of_that_number(found, told, number):
        if signer.confidence >= CERTAIN and not _is_cut(signer.value, name.value):
            continue
        if fold(signer.value) != fold(name.value) and is_left_of(signer.value, name.value):
            whole = replace(signer, value=name.value, confidence=min(HELPED, name.confidence))
            return [whole if one is signer else one for one in found]
    return list(found)


def _without_title(found: Sequence[Found]) -> list[Found]:
    """`SP. ROSA TIXE` below the ink, where the paper names ROSA TIXE: a title misread.

    Nor has the end of a flourish that was read behind it.
    """
    named = [one.value for one in found if one.field in NUMBERED]
    return [
        replace(one, value=next((n for n in named if is_led(one, n)), one.value))
        if one.field == "signer_name"
        else one
        for one in found
    ]


def _is_the_house(signer: Found, told: dict[str, Found]) -> bool:
    """`MANOS ABIERTAS` beside a seal of the FUNDACIÓN MANOS ABIERTAS: ink hid who signs for it.

    Houses are called after people: FERNANDA ORTIZ may sign for FERNANDA ORTIZ CONSULTORES. What is
    no word of houses alone must stand below a number or a role, as no name does.
    """
    house = told.get("company_name")
    if house is None:
        return False
    words, its = fold(signer.value).split(), _WORDS.findall(fold(house.value))
    people = [set(fold(told[name].value).split()) for name in NUMBERED if name in told]
    inside = all(any(_almost(word, other) for other in its) for word in words)
    if not inside or len(words) >= len(its) or any(set(words) <= one for one in people):
        return False
    return any(_is_of_houses(word) for word in words) or _ends_the_block(signer, told)


def _ends_the_block(signer: Found, told: dict[str, Found]) -> bool:
    """Whether it stands below the signer's number or role: there the house is named."""
    above = [told[name] for name in ("signer_number", "signer_role") if name in told]
    return signer.box is not None and any(
        one.page == signer.page and one.box is not None and one.box.bottom <= signer.box.top
        for one in above
    )


def _is_of_houses(word: str) -> bool:
    """`AGROINDUSTRIAS`, of which the rim of a seal may have taken a letter: nobody's name."""
    known = word_set("company_words")
    return word in known or (
        len(word) >= RIMMED - 1
        and any(len(w) >= RIMMED and distance(word, w, 1) <= 1 for w in known)
    )


def _almost(word: str, other: str) -> bool:
    """`GROINDUSTRIAS`: FERNANDO is as near to FERNANDA, and is somebody else."""
    near = len(other) >= RIMMED and distance(word, other, 1) <= 1
    return word == other or (near and _is_of_houses(other))


def _first_of_each(found: Sequence[Found]) -> dict[str, Found]:
    """The reading of each field that will stand."""
    ordered = sorted(found, key=lambda one: (one.proven, one.weight, one.confidence))
    return {one.field: one for one in ordered}


def _of_that_number(
    found: Sequence[Found], told: dict[str, Found], number: Found
) -> Iterator[Found]:
    """Who has that number by another place of the paper than the one below the ink."""
    for name, its in NUMBERED.items():
        elsewhere = [one for one in found if one.field == its and one.box != number.box]
        if name in told and any(compact(one.value) == compact(number.value) for one in elsewhere):
            yield told[name]


def is_left_of(rest: str, name: str) -> bool:
    """Whether a whole word of the name is still there, or two nearly, and no other name is."""
    words, whole = fold(rest).split(), fold(name).split()
    long = [word for word in words if len(word) >= PIECE]
    same = [word for word in long if word in whole]
    near = [word for word in long if any(_nearly(word, other) for other in whole)]
    strange = [word for word in long if word not in near]
    if len(words) > 1 and all(any(other.endswith(word) for other in whole) for word in words):
        return True  # `OQING GUO` of GUOQING GUO
    return bool(same or len(near) > 1) and len(strange) < max(1, len(near))


def _is_cut(rest: str, name: str) -> bool:
    """Whether ink took the end of a name, or its beginning: `ANCA PAZ` of Luz Blanca Paz."""
    return _breaks_off(rest, name) or _breaks_off(rest[::-1], name[::-1])


def _breaks_off(rest: str, name: str) -> bool:
    """`ANDRÉS AR` of Arboleda Zuluaga Andrés: ink begins within a word, and print is clear to it.

    Whichever of surnames and names comes first; what is left holds a whole word and a piece, and a
    word is gone: JUAN and JUANA PÉREZ are two.
    """
    words, whole = fold(rest).split(), fold(name).split()
    if not 2 <= len(words) < len(whole) or max(len(word) for word in words[:-1]) < PIECE:
        return False
    turned = (whole[turn:] + whole[:turn] for turn in range(len(whole)))
    return any(
        words[:-1] == other[: len(words) - 1]
        and words[-1] != other[len(words) - 1]
        and other[len(words) - 1].startswith(words[-1])
        for other in turned
    )


def _nearly(word: str, other: str) -> bool:
    limit = 1 if len(other) < 6 else 2
    return word in other or distance(word, other, limit) <= limit
