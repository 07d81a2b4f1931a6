"""Which bytes of a file a signature value signs (ISO 32000-1, 12.8.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_BLANK = b" \t\r\n\f\0"
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")


@dataclass(frozen=True, slots=True)
class Coverage:
    """The signed bytes and what they leave out.

    Attributes:
        pieces: the signed bytes in order; empty where the range is no range of this file.
        end: where they end in the file.
        exact: nothing but the value itself lies in the gap; a larger gap can hide anything.
        whole: they reach from the file's first byte to its last.
        shift: bytes of junk before the header, which the range does not count.
    """

    pieces: tuple[memoryview, ...] = ()
    end: int = 0
    exact: bool = False
    whole: bool | None = None
    shift: int = 0


def coverage(numbers: tuple[int, ...], contents: bytes, data: bytes) -> Coverage:
    """Reads the byte range of the value `contents` in the file `data`."""
    if len(numbers) < 4 or len(numbers) % 2 or min(numbers) < 0:
        return Coverage()
    header = max(0, data[:1024].find(b"%PDF-"))
    found = [_at(numbers, contents, data, shift) for shift in dict.fromkeys((0, header))]
    return next((c for c in found if c.exact), found[0])


def _at(numbers: tuple[int, ...], contents: bytes, data: bytes, shift: int) -> Coverage:
    spans = [
        (start + shift, start + shift + length)
        for start, length in zip(numbers[::2], numbers[1::2], strict=True)
    ]
    end = spans[-1][1]
    ordered = all(a[1] <= b[0] for a, b in pairwise(spans))
    if end > len(data) or not ordered:
        return Coverage()
    gaps = [data[a[1] : b[0]] for a, b in pairwise(spans)]
    filled = [gap for gap in gaps if gap]
    exact = spans[0][0] == shift and len(filled) == 1 and _is_value(filled[0], contents)
    whole = exact and shift == 0 and not data[end:].strip(_BLANK)
    view = memoryview(data)
    pieces = tuple(view[start:stop] for start, stop in spans)
    return Coverage(pieces, end, exact, whole, shift)


def _is_value(gap: bytes, contents: bytes) -> bool:
    """Whether the gap is one string, hexadecimal or literal, that begins with the value."""
    gap = gap.strip(_BLANK)
    if gap[:1] == b"(" and gap[-1:] == b")":
        return b"\\" in gap or contents[:32] in gap
    inner = gap.removeprefix(b"<").removesuffix(b">")
    digits = b"".join(inner.split())
    if not digits or _NOT_HEX.search(digits):
        return False
    return digits[: 2 * len(contents)].lower() == contents.hex().encode()
