"""How far the pages of a TIFF reach (TIFF 6.0, section 2: directories, strips, tiles)."""

from __future__ import annotations

import struct
from typing import BinaryIO

_OFFSETS, _COUNTS = (273, 324), (279, 325)
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_PAGES = 2000
_MOST_STRIPS = 100_000


def extent(file: BinaryIO, size: int) -> int | None:
    """The byte after the last one that belongs to a page; None where a directory is not there."""
    file.seek(0)
    head = file.read(8)
    if len(head) < 8:
        return None
    order = "<" if head[:2] == b"II" else ">"
    (place,) = struct.unpack(order + "I", head[4:])
    reach, seen = 0, set[int]()
    while place and place not in seen and len(seen) < _MOST_PAGES:
        seen.add(place)
        read = _directory(file, place, order, size)
        if read is None:
            return None
        end, place = read
        reach = max(reach, end)
    return reach or None


def _directory(file: BinaryIO, place: int, order: str, size: int) -> tuple[int, int] | None:
    """(end of the page's bytes, place of the next directory)."""
    if place + 2 > size:
        return None
    file.seek(place)
    (count,) = struct.unpack(order + "H", file.read(2))
    raw = file.read(count * 12 + 4)
    if len(raw) < count * 12 + 4:
        return None
    offsets: list[int] = []
    counts: list[int] = []
    for entry in range(count):
        tag, kind, many, value = struct.unpack_from(order + "HHII", raw, entry * 12)
        if tag in _OFFSETS or tag in _COUNTS:
            numbers = _numbers(
                file, order, kind, many, value, raw[entry * 12 + 8 : entry * 12 + 12]
            )
            if numbers is None:
                return None
            (offsets if tag in _OFFSETS else counts).extend(numbers)
    (following,) = struct.unpack_from(order + "I", raw, count * 12)
    ends = [offset + length for offset, length in zip(offsets, counts, strict=False)]
    if not ends:
        return None
    return max(*ends, place + 6 + count * 12), following


def _numbers(
    file: BinaryIO, order: str, kind: int, many: int, value: int, inside: bytes
) -> tuple[int, ...] | None:
    letter = {3: "H", 4: "I", 13: "I"}.get(kind)
    if letter is None or not 0 < many <= _MOST_STRIPS:
        return None
    length = _SIZES[kind] * many
    if length > 4:
        file.seek(value)
        inside = file.read(length)
    if len(inside) < length:
        return None
    return struct.unpack_from(f"{order}{many}{letter}", inside)
