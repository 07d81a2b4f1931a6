"""What stands beside an open bracket: read larger, as the bracket is turned."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import Line
from intake.signatures.evidence import Stamp
from intake.signatures.larger import Closer, legible, read_larger
from intake.signatures.stamps.brackets import brackets
from intake.signatures.stamps.phrases import find, packed, vocabulary

_MOST, _SAME, _INSIDE = 3, 0.2, 0.8
_SURE = 0.8
_STEM_MM, _AROUND_MM = 3.0, 1.0
_NUMBER = re.compile(r"[0-9A-FOISZQ]{8,}[.…]*")
_LEAST_HEX, _LONG = 2, 14
_LEAST_FIGURES, _LABEL, _BEFORE = 3, 8, 2


def stamps_in_brackets(
    gray: npt.NDArray[np.uint8],
    dpi: int,
    known: Sequence[Box],
    closer: Closer,
    read: Sequence[Box] = (),
    codes: Sequence[Box] = (),
) -> tuple[list[Stamp], list[Box]]:
    """Stamps whose bracket shows, and brackets beside print that cannot be read.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        known: stamps found already.
        closer: reads a small crop.
        read: words that were read for certain as the page stands; print beside a bracket that is
            turned is not, and words that stand upright were read as they run.
        codes: squares of codes; the corners of their marks look like brackets.
    """
    stamps: list[Stamp] = []
    doubts: list[Box] = []
    level = [word for word in read if word.width > word.height]
    seen = [
        b
        for b in brackets(gray, dpi)
        if not any(b.box.overlap(k) > _SAME for k in known)
        and not any(_stands_in(b.box, code, dpi) for code in codes)
        and not (b.quarters and any(b.box.overlap(word) > _INSIDE for word in level))
    ]
    for one in seen[:_MOST]:
        if any(one.box.overlap(stamp.box) > _SAME for stamp in stamps):
            continue
        tool, lines = None, list[Line]()
        for box in (*one.lines, one.box):
            whole, cut = read_larger(gray, dpi, box, closer, one.quarters, one.lean)
            tool, lines = tool_beside([*whole, *cut]), [*whole, *cut]
            if tool is not None:
                stamps.append(Stamp(one.box, None, None, tool, _SURE))
                break
        # On a page that stands upright a bracket turned over is a stroke of a pen.
        if tool is None and one.lettered and not one.quarters and not legible(lines):
            doubts.append(one.box)
    return stamps, doubts


def _stands_in(bracket: Box, code: Box, dpi: int) -> bool:
    """Whether the upright of a bracket that stands level is one of a code's."""
    x, y = bracket.left + _STEM_MM * dpi / 25.4, bracket.center[1]
    near = code.grown(round(_AROUND_MM * dpi / 25.4))
    return near.left <= x <= near.right and near.top <= y <= near.bottom


def tool_beside(lines: Sequence[Line]) -> str | None:
    """The tool whose words stand beside a bracket, or None where they are not such words.

    A label ("Signed by:") or the number of the signature, which ends in dots: beside a bracket one
    of them is enough.
    """
    for line in lines:
        words = packed(line.text)
        for phrase in vocabulary().phrases:
            place = find(phrase.pattern, words) if phrase.name else None
            if place is not None and place[0] <= _BEFORE and len(phrase.pattern) >= _LABEL:
                return phrase.tool if phrase.alone else "docusign"
    for line in lines:
        number = _NUMBER.search(line.text.replace(" ", ""))
        if number and _is_of_a_signature(number[0]):
            return "docusign"
    return None


def _is_of_a_signature(number: str) -> bool:
    """Hexadecimal and cut off (`0F028E8A7A...`), or far longer than the number of any person.

    Below a signature by hand stand the numbers of cédulas, passports and taxpayers.
    """
    plain = number.rstrip(".…")
    letters, figures = sum(c in "ABCDEF" for c in plain), sum(c.isdigit() for c in plain)
    cut = len(number) - len(plain) >= 2 or "…" in number
    return figures >= _LEAST_FIGURES and letters >= _LEAST_HEX and (cut or len(plain) >= _LONG)
