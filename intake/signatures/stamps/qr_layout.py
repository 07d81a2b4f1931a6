"""What stands where in a QR code: fixed patterns, format, order of the bits (ISO/IEC 18004)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Bits = npt.NDArray[np.int8]

LARGEST = 20
"""Version up to which codes are taken apart: stamps hold some 200 letters, which is 9 to 11."""
_BLOCKS = {
    0b01: (1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8),
    0b00: (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16),
    0b11: (1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20),
    0b10: (1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25),
}
"""Blocks of error correction of versions 1 to 20, by the two bits of level L, M, Q and H (9)."""
_CORRECTION = {
    0b01: (7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28),
    0b00: (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26),
    0b11: (13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30),
    0b10: (17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28),
}
"""Words of error correction of one block."""


def version_of(side: int) -> int:
    """The version of a code of so many modules a side."""
    return (side - 17) // 4


def sides() -> range:
    """The sides that codes have, in modules."""
    return range(21, 17 + 4 * LARGEST + 1, 4)


@lru_cache(maxsize=LARGEST)
def fixed(side: int) -> Bits:
    """The modules that are the same in every code of that size: 1 dark, -1 light, 0 any."""
    known = np.zeros((side, side), np.int8)
    for x, y in _alignment(side):
        for dy in range(-2, 3):
            for dx in range(-2, 3):
                known[y + dy, x + dx] = -1 if max(abs(dx), abs(dy)) == 1 else 1
    ticks = np.where(np.arange(side) % 2 == 0, 1, -1).astype(np.int8)
    known[6, :], known[:, 6] = ticks, ticks
    for left, top in ((0, 0), (side - 7, 0), (0, side - 7)):
        for y in range(max(0, top - 1), min(side, top + 8)):
            for x in range(max(0, left - 1), min(side, left + 8)):
                far = max(abs(x - left - 3), abs(y - top - 3))
                known[y, x] = -1 if far in (2, 4) else 1
    known[side - 8, 8] = 1
    return known


def _alignment(side: int) -> list[tuple[int, int]]:
    """Centres of the alignment patterns (annex E)."""
    version = version_of(side)
    if version < 2:
        return []
    count = version // 7 + 2
    step = (version * 4 + count * 2 + 1) // (count * 2 - 2) * 2
    places = [6, *(side - 7 - step * k for k in range(count - 1))]
    corners = {(6, 6), (6, side - 7), (side - 7, 6)}
    return [(x, y) for x in places for y in places if (x, y) not in corners]


@lru_cache(maxsize=LARGEST)
def order(side: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows and columns of the modules of data in the order of their bits (7.7.3)."""
    taken = fixed(side) != 0
    taken = taken.copy()
    taken[:9, :9] = taken[:9, side - 8 :] = taken[side - 8 :, :9] = True
    if version_of(side) >= 7:
        taken[:6, side - 11 : side - 8] = taken[side - 11 : side - 8, :6] = True
    rows, columns = [], []
    upwards = True
    right = side - 1
    while right > 0:
        right -= right == 6
        for k in range(side):
            y = side - 1 - k if upwards else k
            for x in (right, right - 1):
                if not taken[y, x]:
                    rows.append(y)
                    columns.append(x)
        upwards, right = not upwards, right - 2
    return np.array(rows), np.array(columns)


@lru_cache(maxsize=8 * LARGEST)
def mask(side: int, number: int) -> Bits:
    """1 where the data are as printed, -1 where the mask has turned them (7.8.2)."""
    y, x = np.mgrid[:side, :side]
    turned = (
        (y + x) % 2,
        y % 2,
        x % 3,
        (y + x) % 3,
        (y // 2 + x // 3) % 2,
        (y * x) % 2 + (y * x) % 3,
        ((y * x) % 2 + (y * x) % 3) % 2,
        ((y + x) % 2 + (y * x) % 3) % 2,
    )[number]
    return np.where(turned == 0, -1, 1).astype(np.int8)


def formats(modules: npt.NDArray[np.float64]) -> list[tuple[float, int, int]]:
    """Level and mask by the two copies of the format, likeliest first (7.9).

    Args:
        modules: (N, N), above 0 dark, below 0 light, nearer 0 the less sure.

    Returns:
        For each of the 32: how well it agrees (-1 to 1), the bits of the level, the mask.
    """
    side = len(modules)
    one = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    two = [(side - 1 - k, 8) for k in range(7)] + [(8, side - 8 + k) for k in range(8)]
    seen = np.array([modules[y, x] for y, x in (*one, *two)])
    whole = float(np.abs(seen).sum()) or 1.0
    found = []
    for data in range(32):
        bits = np.tile(_format_bits(data), 2)
        found.append((float((seen * bits).sum()) / whole, data >> 3, data & 7))
    return sorted(found, reverse=True)


@lru_cache(maxsize=32)
def _format_bits(data: int) -> Bits:
    rest = data
    for _ in range(10):
        rest = (rest << 1) ^ ((rest >> 9) * 0x537)
    word = (data << 10 | rest) ^ 0x5412
    return np.array([1 if word >> k & 1 else -1 for k in range(14, -1, -1)], np.int8)


def message(modules: npt.NDArray[np.float64], level: int, number: int) -> npt.NDArray[np.float64]:
    """The bits at the beginning of the message, as far as they stand in the first block.

    Args:
        modules: as for `formats`.
        level: two bits of the level.
        number: of the mask.

    Returns:
        Above 0 for a one, below for a zero.
    """
    side = len(modules)
    rows, columns = order(side)
    plain = (modules * mask(side, number))[rows, columns]
    words = plain[: len(plain) // 8 * 8].reshape(-1, 8)
    version = version_of(side)
    blocks = _BLOCKS[level][version - 1]
    long = len(words) // blocks - _CORRECTION[level][version - 1]
    return words[: long * blocks : blocks].reshape(-1)


def _text_bits(number: int, count: int) -> Iterator[int]:
    for k in range(count - 1, -1, -1):
        yield 1 if number >> k & 1 else -1


def text_begins(side: int) -> tuple[int, int]:
    """The bits at which a text of bytes begins, without and with a note on its character set."""
    plain = 4 + (16 if version_of(side) >= _LONG_COUNTS else 8)
    return plain, plain + 12


_LONG_COUNTS = 10
"""Version from which the count of letters has more bits."""
_SCHEME = "HTTPS://"
"""Begins every address: it proves nothing."""
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


@lru_cache(maxsize=256)
def beginnings(words: str, side: int) -> tuple[Bits, ...]:
    """The bits that a message has whose text begins with these words (7.4); 0 is any bit.

    Bytes, with and without a note on the character set before them, capitals or not, and the
    narrower mode of capitals.
    """
    large = version_of(side) >= _LONG_COUNTS
    text: list[int] = []
    for letter in words.upper().removeprefix(_SCHEME):
        bits = list(_text_bits(ord(letter) & 0xFF, 8))
        # The first three are the same in every letter of a case: they prove nothing.
        text += [0, 0, 0, *bits[3:]] if letter.isalpha() else bits
    if words.upper().startswith(_SCHEME):
        text = [*([0] * (8 * len(_SCHEME))), *text]
    length = [0] * (16 if large else 8)
    plain = [*_text_bits(0b0100, 4), *length, *text]
    found = [plain, [*_text_bits(0b0111, 4), *([0] * 8), *plain]]
    pairs = [_ALPHANUMERIC.find(letter) for letter in words.upper()]
    if min(pairs) >= 0 and not words.upper().startswith(_SCHEME):
        narrow = [*_text_bits(0b0010, 4), *([0] * (11 if large else 9))]
        for one, two in zip(pairs[::2], pairs[1::2], strict=False):
            narrow += _text_bits(45 * one + two, 11)
        found.append(narrow)
    return tuple(np.array(bits, np.int8) for bits in found)
