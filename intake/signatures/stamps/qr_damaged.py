"""What a QR code says that no decoder reads: print, a pen or a worn copy hide too much of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.pages.barcodes import read_codes_closely
from intake.pages.color_crops import ColorCrops
from intake.signatures.stamps import qr_layout
from intake.signatures.stamps.phrases import vocabulary
from intake.signatures.stamps.qr_grid import Grid, find_grid

Gray = npt.NDArray[np.uint8]
_PROVEN, _LIKELY = 0.66, 0.42
_CLEARLY = 0.5
_MODULE, _QUIET = 4, 4
_AGREES = 4.4
"""Standard deviations by which the bits agree with a beginning: by chance in one code of 5,000."""
_MOSTLY_FOLLOWS = ": "
_LEAST_BITS = 36


@dataclass(frozen=True, slots=True)
class DamagedCode:
    """A code that shows its patterns.

    Attributes:
        box: pixels of the page.
        turned: degrees clockwise by which it lies turned.
        text: the payload, where it could be decoded after all.
        tool: whose stamp it is by the beginning of its text, which needs no decoding.
        agreement: how well its patterns show, 1 at best.
    """

    box: Box
    turned: int
    text: str | None
    tool: str | None
    agreement: float = 1.0

    @property
    def proven(self) -> bool:
        """Nothing but a code has such patterns."""
        return self.agreement >= _PROVEN

    @property
    def likely(self) -> bool:
        """The patterns may be there, worn: a tall, dense hand stays below."""
        return self.agreement >= _LIKELY


def look_closely(gray: Gray, dpi: int, near: Box) -> DamagedCode | None:
    """The code about here, or None where nothing of the patterns of a code shows.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        near: where it may lie.
    """
    grid = find_grid(gray, dpi, near)
    if grid is None:
        return None
    if grid.agreement < _PROVEN:
        return DamagedCode(grid.box, grid.turned, None, None, grid.agreement)
    drawn = np.where(np.sign(grid.modules) > 0, 0, 255).astype(np.uint8)
    drawn = np.pad(np.kron(drawn, np.ones((_MODULE, _MODULE), np.uint8)), _QUIET * _MODULE,
                   constant_values=255)  # fmt: skip
    codes = read_codes_closely(drawn, 1)
    text = codes[0].text if codes else None
    tool = None if text is not None else _tool_by_beginning(grid)
    return DamagedCode(grid.box, grid.turned, text, tool, grid.agreement)


def _tool_by_beginning(grid: Grid) -> str | None:
    """The tool whose payload begins as this one seems to begin.

    A beginning of eleven letters is some sixty bits. Half of them agree by chance; in a stamp with
    a sixth of its modules hidden nine tenths do.
    """
    best, tool = _AGREES, None
    for agreement, level, number in qr_layout.formats(grid.modules)[:2]:
        if agreement < _CLEARLY:
            break
        seen = np.sign(qr_layout.message(grid.modules, level, number))
        for payload in vocabulary().payloads:
            for words in (w + end for w in payload.starts for end in ("", _MOSTLY_FOLLOWS)):
                for bits in qr_layout.beginnings(words, len(grid.modules)):
                    wanted = bits[: len(seen)]
                    count = int(np.count_nonzero(wanted))
                    found = float((seen[: len(wanted)] * wanted).sum()) / max(1, count) ** 0.5
                    if count >= _LEAST_BITS and found > best:
                        best, tool = found, payload.tool
    return tool


def taken_apart(gray: Gray, dpi: int, box: Box, colors: ColorCrops | None) -> DamagedCode | None:
    """A code as it is, then without the strokes of a coloured pen.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        box: where it may lie.
        colors: pieces of the page in colour, where it has any.
    """
    near = box.grown(round(dpi * 0.08)).clipped(gray.shape[1], gray.shape[0])
    found = look_closely(gray, dpi, near)
    if colors is None or (found is not None and (found.text or found.tool)):
        return found
    alone = colors.print_alone(near)
    if alone is None:
        return found
    other = look_closely(alone, dpi, Box(0, 0, alone.shape[1], alone.shape[0]))
    if other is None or (found is not None and not (other.text or other.tool)):
        return found
    x, y, b = near.left, near.top, other.box
    return replace(other, box=Box(b.left + x, b.top + y, b.right + x, b.bottom + y))
