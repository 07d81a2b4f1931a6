"""A cédula read with a digit too many or too few, as the same paper states it elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.cedulas import cedula_is_sound
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.letters.who import Person
from intake.reading.readers.paper import Paper
from intake.reading.words.folding import distance
from intake.reading.words.numbers import compact

UNSURE = 0.8
"""Confidence of a number that was not read as it stands."""


def as_elsewhere(
    paper: Paper, field: str, person: Person | None, values: Sequence[Labelled]
) -> list[Found]:
    """The number beside that person, as the RUC or another line of the paper has it.

    A sheet that states the number twice does not lack it where an engine doubled a digit of one:
    `C.C. 01519111095` beside `RUC 0151911195001`. A number that stands nowhere else is handed on
    as read: it is there, and a person looks.

    Args:
        paper: the letter or record.
        field: what the number is to be called.
        person: whom the text names.
        values: labelled values that belong to that person.
    """
    read = [v.found for v in values if v.label in ("cedula", "document_number")]
    read += person.numbers("home_id") if person is not None else []
    read = [n for n in read if compact(n.value).isdigit() and len(compact(n.value)) in LENGTHS]
    known = _stated(paper)
    for number in read:
        for other in known:
            if distance(compact(number.value), other, 1) == 1:
                confidence = min(UNSURE, number.confidence)
                return [replace(number.called(field), value=other, confidence=confidence)]
    return [replace(n.called(field), confidence=min(DOUBTFUL, n.confidence)) for n in read[:1]]


LENGTHS = (9, 10, 11)
DOUBTFUL = 0.4


def _stated(paper: Paper) -> list[str]:
    """Sound cédulas on the paper: those said in its text, and those within a RUC."""
    said = [compact(n.found.value) for n in paper.prose.numbers if n.kind in ("cedula", "ruc")]
    said += [compact(v.found.value) for v in paper.labelled if v.label in ("cedula", "ruc")]
    return [number[:10] for number in said if cedula_is_sound(number[:10])]
