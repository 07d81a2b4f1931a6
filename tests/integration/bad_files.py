"""Files that nobody should hand in, made as they come: broken, locked, giant, or no document."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw


def text_called_pdf(path: Path) -> Path:
    path.write_text("Estimados señores: adjunto los papeles que pidieron.\n" * 20, encoding="utf-8")
    return path


def encrypted_pdf(path: Path) -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(owner="nadie", user="sabe"))
    return path


def broken_pdf(path: Path) -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    return path


def long_pdf(path: Path, pages: int = 2_000) -> Path:
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        pdf.save(path)
    return path


def giant_png(path: Path) -> Path:
    path.write_bytes(_three_gigapixels())
    return path


@cache
def _three_gigapixels(side: int = 55_000) -> bytes:
    """Rows of white, which pack to 13 MB."""

    def chunk(name: bytes, data: bytes) -> bytes:
        mark = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + mark

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(1)
    row = b"\0" + b"\xff" * side
    rows = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def picture_without_text(path: Path, paper: int = 245) -> Path:
    image = Image.new("L", (1240, 1754), paper)
    ImageDraw.Draw(image).ellipse((300, 500, 900, 1100), fill=120)
    image.save(path, dpi=(150, 150))
    return path


def half_jpeg(path: Path) -> Path:
    picture_without_text(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path
