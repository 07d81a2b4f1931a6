"""From the bytes of a driver to a picture file (SANE Standard, section 3.2: image data format)."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from intake.scanning.sane.library import Frame

GRAY, RGB = 0, 1
_BANDS = {2: 0, 3: 1, 4: 2}
MOST_BYTES = 1_000_000_000
"""A sheet of A4 at 1,200 dpi in colour takes 420 MB."""
JPEG_QUALITY = 92


class TooLargeError(Exception):
    """A sheet of more bytes than anybody needs."""


@dataclass(slots=True)
class Sheet:
    """One side of a sheet while it comes in: one frame, or three of one colour each."""

    frames: list[tuple[Frame, bytearray]] = field(default_factory=list)

    def begin(self, frame: Frame) -> None:
        """Another frame."""
        self.frames.append((frame, bytearray()))

    def add(self, piece: bytes) -> None:
        """More of it.

        Raises:
            TooLargeError: nobody needs a picture of that size.
        """
        data = self.frames[-1][1]
        data += piece
        if sum(len(held) for _, held in self.frames) > MOST_BYTES:
            raise TooLargeError

    @property
    def lines(self) -> tuple[int, int]:
        """(come, expected) lines of the frame; 0 expected where the device does not know."""
        frame, data = self.frames[-1]
        return len(data) // max(frame.bytes_per_line, 1), max(frame.lines, 0)

    @property
    def missing(self) -> int:
        """Bytes of the frame that are still to come; more than any where nobody knows."""
        frame, data = self.frames[-1]
        expected = frame.lines * frame.bytes_per_line
        return expected - len(data) if expected > 0 else MOST_BYTES

    def picture(self) -> Image.Image | None:
        """The picture; None where not one line came."""
        if len(self.frames) == 1 and self.frames[0][0].format == RGB:
            return _picture(*self.frames[0], "RGB")
        bands = {_BANDS.get(one.format, 0): _picture(one, data, "L") for one, data in self.frames}
        if any(band is None for band in bands.values()) or not bands:
            return None
        pictures = [bands[place] for place in sorted(bands)]
        if len(pictures) == 3:
            height = min(band.height for band in pictures if band is not None)
            same = [band.crop((0, 0, band.width, height)) for band in pictures if band is not None]
            return Image.merge("RGB", same)
        return pictures[0]


def _rows(frame: Frame, data: bytearray) -> int:
    rows = len(data) // max(frame.bytes_per_line, 1)
    return min(rows, frame.lines) if frame.lines > 0 else rows


def _picture(frame: Frame, data: bytearray, mode: str) -> Image.Image | None:
    """The rows that came, as a picture of that mode of Pillow; None where not one came."""
    rows = _rows(frame, data)
    if not rows:
        return None
    stride = frame.bytes_per_line
    raw = bytes(memoryview(data)[: rows * stride])
    layout = mode
    if frame.depth == 1 and mode == "L":
        # One is black in SANE, white in Pillow.
        mode, layout = "1", "1;I"
    if frame.depth == 16:
        raw, stride = _high_bytes(raw), stride // 2
    return Image.frombytes(mode, (frame.pixels_per_line, rows), raw, "raw", layout, stride, 1)


def _high_bytes(raw: bytes) -> bytes:
    """Of 16 bits in the machine's own order only the upper eight are seen by anybody."""
    return raw[1::2] if sys.byteorder == "little" else raw[0::2]


def save(picture: Image.Image, folder: Path, stem: str, dpi: float, *, lossless: bool) -> Path:
    """Writes it with its resolution; returns where.

    Black and white is always PNG; JPEG keeps every point's own colour (no subsampling), because
    stamps and pale ink are judged by it.
    """
    resolution = (round(dpi), round(dpi))
    if lossless or picture.mode == "1":
        path = folder / f"{stem}.png"
        picture.save(path, dpi=resolution, compress_level=3)
    else:
        path = folder / f"{stem}.jpg"
        picture.save(path, dpi=resolution, quality=JPEG_QUALITY, subsampling=0)
    return path
