"""Signature values found in the bytes of a file, without any PDF library.

A byte range leaves a gap, and in the gap stands the value in hexadecimal (ISO 32000-1, 12.8.1).
Works where cross-references are broken, doubled or reused, and on encrypted files, because the
value itself is never encrypted.
"""

from __future__ import annotations

import re

from intake.signatures.certificates import der_object
from intake.signatures.values import Sighting, Value, value_key

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]")
_CONTENTS = re.compile(rb"/Contents\s*<([0-9A-Fa-f\s]*)>")
_SUBFILTER = re.compile(rb"/SubFilter\s*/([A-Za-z0-9.#_]+)")
_TIME = re.compile(rb"/M\s*\(([^)]{4,40})\)")
_FIELD = re.compile(rb"/FT\s*/Sig\b")
_RIGHTS = re.compile(rb"/UR3?\b")
_REACH = 4096
_MOST = 1000


def scan(data: bytes) -> Sighting:
    """Looks at the bytes of a whole file. Never raises."""
    values: list[Value] = []
    rights: set[bytes] = set()
    for match in list(_RANGE.finditer(data))[:_MOST]:
        numbers = tuple(int(n) for n in match.groups())
        hexadecimal, sure = _gap(data, numbers), True
        if hexadecimal is None:
            hexadecimal, sure = _nearby(data, match.start(), match.end()), False
        contents = der_object(_bytes(hexadecimal)) if hexadecimal else None
        if contents is None:
            continue
        around = _object(data, match.start(), match.end())
        if _RIGHTS.search(around):
            key = value_key(contents)
            rights.update([key] if key else [])
            continue
        kind, time = _SUBFILTER.search(around), _TIME.search(around)
        values.append(
            Value(
                contents,
                subfilter=kind[1].decode("ascii") if kind else None,
                byte_range=numbers,
                time=time[1].decode("latin-1") if time and b"/Encrypt" not in data else None,
                sure=sure,
            )
        )
    fields = len(_FIELD.findall(data))
    return Sighting(tuple(values), fields or None, frozenset(rights))


def _gap(data: bytes, numbers: tuple[int, ...]) -> bytes | None:
    """What stands in the gap of a byte range, if it is a hexadecimal string and nothing else."""
    start, length, after, _rest = numbers
    shift = max(0, data[:1024].find(b"%PDF-"))
    for move in {0, shift}:
        gap = data[start + length + move : after + move]
        if len(gap) > 2 and gap[:1] == b"<" and gap.rstrip()[-1:] == b">" and b"<" not in gap[1:]:
            return gap.rstrip()[1:-1]
    return None


def _nearby(data: bytes, start: int, end: int) -> bytes | None:
    """The hexadecimal string of the same dictionary, for byte ranges that point elsewhere."""
    after = _CONTENTS.search(data, end, min(len(data), end + 200_000))
    stop = data.find(b"endobj", end, end + 200_000)
    if after and (stop < 0 or after.start() < stop):
        return after[1]
    opening = data.rfind(b" obj", max(0, start - 200_000), start)
    before = _CONTENTS.search(data, max(0, opening), start) if opening >= 0 else None
    return before[1] if before else None


def _bytes(hexadecimal: bytes) -> bytes:
    digits = b"".join(hexadecimal.split())
    try:
        return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
    except ValueError:
        return b""


def _object(data: bytes, start: int, end: int) -> bytes:
    """The dictionary around a byte range, without the long value itself."""
    opening = data.rfind(b" obj", max(0, start - 400_000), start)
    closing = data.find(b"endobj", end, end + 400_000)
    head = data[max(opening, 0) : start]
    tail = data[end : closing if closing >= 0 else end + _REACH]
    return (
        re.sub(rb"<[0-9A-Fa-f\s]{64,}>", b"", head)[-_REACH:]
        + re.sub(rb"<[0-9A-Fa-f\s]{64,}>", b"", tail)[:_REACH]
    )
