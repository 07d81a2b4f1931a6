"""Two values in one cell with a stroke between them: `RUC / Cédula: 17...001 / 17...`."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.typed import typed_value
from intake.reading.forms.cells import label_at
from intake.reading.forms.labelled import Segment
from intake.reading.found import Found
from intake.reading.words.tokens import Token

STROKE = "/"
SECOND = {"ruc": "cedula", "company_name": "name:employer"}
"""What stands behind the stroke where the label names the first value alone."""


def pair_of(segment: Segment) -> list[tuple[str, Found]]:
    """The values on both sides of a stroke, each with its label; none where one is not its kind.

    Args:
        segment: a label and the words that follow it in its cell.
    """
    values = _halves(segment.value)
    if values is None:
        return []
    names = _labels(segment)
    if names is None:
        return []
    read = [typed_value(n, part, strict=True) for n, part in zip(names, values, strict=True)]
    pairs = zip(names, read, strict=True)
    found = [(name, value) for name, value in pairs if value is not None]
    return found if len(found) == len(read) else []


def _labels(segment: Segment) -> tuple[str, str] | None:
    halves = _halves(segment.tokens)
    if halves is None:
        second = SECOND.get(segment.label)
        return (segment.label, second) if second is not None else None
    hits = [label_at(half, 0) for half in halves]
    first, last = (hit[1] if hit is not None else None for hit in hits)
    return (first, last) if first is not None and last is not None and first != last else None


def _halves(words: Sequence[Token]) -> tuple[list[Token], list[Token]] | None:
    """What stands before and behind the only stroke of these words."""
    places = [n for n, token in enumerate(words) if token.text == STROKE]
    if len(places) != 1 or not 0 < places[0] < len(words) - 1:
        return None
    return list(words[: places[0]]), list(words[places[0] + 1 :])
