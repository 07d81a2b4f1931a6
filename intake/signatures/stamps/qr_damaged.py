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
Bits = npt.NDArray[np.float64]
_PROVEN, _LIKELY = 0.66, 0.42
_CLEARLY = 0.5
_MODULE, _QUIET = 4, 4
_AGREES = 4.4
"""Standard deviations by which the bits agree with a beginning: by chance in one code of 5,000."""
_MOSTLY_FOLLOWS = ": "
_LEAST_BITS = 36
_LEAST_LETTERS, _MOST_LETTERS, _LETTERED, _UNLIKE = 12, 24, 0.86, 0.35
"""Letters of a text that was not decoded: how many are looked at, what share of them has a clear
first bit, as all of a plain text have; the agreement up to which it begins as no stamp does."""


@dataclass(frozen=True, slots=True)
class DamagedCode:
    """A code that shows its patterns.

    Attributes:
        box: pixels of the page.
        turned: degrees clockwise by which it lies turned.
        text: the payload, where it could be decoded after all.
        tool: whose stamp it is by the beginning of its text, which needs no decoding.
        agreement: how well its patterns show, 1 at best.
        other: its letters show well enough to tell that no stamp begins so.
    """

    box: Box
    turned: int
    text: str | None
    tool: str | None
    agreement: float = 1.0
    other: bool = False

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
    tool, other = (None, False) if text is not None else _by_beginning(grid)
    return DamagedCode(grid.box, grid.turned, text, tool, grid.agreement, other)


def _by_beginning(grid: Grid) -> tuple[str | None, bool]:
    """The tool whose payload begins as this one seems to begin, and whether none can.

    A beginning of eleven letters is some sixty bits. Half of them agree by chance; in a stamp with
    a sixth of its modules hidden nine tenths do. Where letters show and hardly more than half
    agree, it is the code of something else, which would raise nothing if it were decoded.
    """
    best, tool, other = _AGREES, None, False
    for agreement, level, number in qr_layout.formats(grid.modules)[:2]:
        if agreement < _CLEARLY:
            break
        seen = np.sign(qr_layout.message(grid.modules, level, number))
        nearest = 0.0
        for payload in vocabulary().payloads:
            for words in (w + end for w in payload.starts for end in ("", _MOSTLY_FOLLOWS)):
                for bits in qr_layout.beginnings(words, len(grid.modules)):
                    wanted = bits[: len(seen)]
                    count = int(np.count_nonzero(wanted))
                    share = float((seen[: len(wanted)] * wanted).sum()) / max(1, count)
                    found = share * max(1, count) ** 0.5
                    nearest = max(nearest, share)
                    if count >= _LEAST_BITS and found > best:
                        best, tool = found, payload.tool
        other = other or (nearest < _UNLIKE and _lettered(seen, len(grid.modules)))
    return tool, other and tool is None


def _lettered(seen: Bits, side: int) -> bool:
    """Whether the bits are those of a plain text, so that they can be relied on."""
    firsts = (seen[at::8][:_MOST_LETTERS] for at in qr_layout.text_begins(side))
    return any(len(f) >= _LEAST_LETTERS and float((f < 0).mean()) >= _LETTERED for f in firsts)


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
