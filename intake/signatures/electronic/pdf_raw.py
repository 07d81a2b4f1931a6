"""Signature values found in the bytes of a file, without any PDF library.

A byte range leaves a gap, and in the gap stands the value (ISO 32000-1, 12.8.1). Works where
cross-references are broken, doubled or reused, and on encrypted files, because the value itself is
never encrypted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.signatures.electronic.certificates import der_object
from intake.signatures.electronic.pdf_strings import literal_at, of_hexadecimal
from intake.signatures.electronic.values import Sighting, Value, value_key

_KEY = re.compile(rb"/ByteRange\b")
_NUMBERS = re.compile(rb"\s*\[\s*([\d\s.+]{7,120}?)\s*\]")
_CONTENTS = re.compile(rb"/Contents\s*<([0-9A-Fa-f\s]{64,}?)>")
_SUBFILTER = re.compile(rb"/SubFilter\s*/([A-Za-z0-9.#_]+)")
_TIME = re.compile(rb"/M\s*\(([^)]{4,40})\)")
_FIELD = re.compile(rb"/FT\s*/Sig\b")
_RIGHTS = re.compile(rb"/TransformMethod\s*/UR3?\b")
_REFERENCED = re.compile(rb"/Reference\s*\[?\s*(\d+)\s+(\d+)\s+R")
_GRANTED = re.compile(rb"/UR3?\s+(\d+)\s+\d+\s+R")
_PERMISSION = re.compile(rb"/TransformMethod\s*/DocMDP\b")
_LEVEL = re.compile(rb"/P\s+([123])\b")
_NUMBER = re.compile(rb"(\d+)\s+\d+\s*$")
_REACH = 4096
_FAR = 4_000_000
_MOST = 1000
_SHORTEST, _FILLING = 64, 8


@dataclass(frozen=True, slots=True)
class _Found:
    """The bytes of a value, and where its dictionary stands around it in the file."""

    contents: bytes
    head: bytes
    tail: bytes
    number: bytes
    sure: bool


def scan(data: bytes) -> Sighting:
    """Looks at the bytes of a whole file. Never raises."""
    values: list[Value] = []
    rights: set[bytes] = set()
    granted = {match[1] for match in _GRANTED.finditer(data)} if b"/Perms" in data else set()
    locked = b"/Encrypt" in data
    for match in list(_KEY.finditer(data))[:_MOST]:
        numbers, end = _range(data, match.end())
        found = _value(data, match.start(), end, numbers)
        if found is None:
            continue
        around = found.head + found.tail
        if found.number in granted or _grants_rights(around, data):
            key = value_key(found.contents)
            rights.update([key] if key else [])
            continue
        kind, time = _SUBFILTER.search(around), _TIME.search(around)
        certifies = _PERMISSION.search(around)
        level = _LEVEL.search(around) if certifies else None
        values.append(
            Value(
                found.contents,
                subfilter=kind[1].decode("ascii") if kind else None,
                byte_range=numbers,
                time=time[1].decode("latin-1") if time and not locked else None,
                certifies=certifies is not None,
                permission=int(level[1]) if level else 2 if certifies else None,
                sure=found.sure,
            )
        )
    fields = len(_FIELD.findall(data))
    return Sighting(tuple(values), fields or None, frozenset(rights))


def _grants_rights(around: bytes, data: bytes) -> bool:
    """Whether the dictionary says so, or the object that it refers to for it."""
    if _RIGHTS.search(around):
        return True
    for reference in _REFERENCED.finditer(around):
        place = re.compile(rb"(?<!\d)%s\s+%s\s+obj\b" % reference.groups())
        for other in place.finditer(data):
            if _RIGHTS.search(_until_end(data, other.end())):
                return True
    return False


def _range(data: bytes, at: int) -> tuple[tuple[int, ...], int]:
    """The numbers of a byte range and where they end; none where they stand elsewhere."""
    match = _NUMBERS.match(data, at, at + 200)
    if match is None:
        return (), at
    try:
        numbers = tuple(int(float(part)) for part in match[1].split())
    except (ValueError, OverflowError):
        return (), match.end()
    return (numbers if len(numbers) >= 4 and len(numbers) % 2 == 0 else ()), match.end()


def _value(data: bytes, start: int, end: int, numbers: tuple[int, ...]) -> _Found | None:
    opening = data.rfind(b" obj", max(0, start - _FAR), start)
    named = _NUMBER.search(data, max(0, opening - 24), opening) if opening > 0 else None
    number = named[1] if named else b""
    gap = _gap(data, numbers)
    if gap is not None:
        first, last, contents = gap
        value = der_object(contents) or _odd(contents)
        if value is None:
            return None
        if start < first:
            head = data[max(opening, 0, start - _REACH) : first][-_REACH:]
            tail = _until_end(data, last)
        else:
            head = data[max(opening, 0, first - _REACH) : first] if opening < first else b""
            tail = data[last:end][-_REACH:] + _until_end(data, end)
        return _Found(value, head, tail, number, sure=True)
    near = _nearby(data, opening, start, end)
    value = der_object(of_hexadecimal(near)) if near else None
    if value is None:
        return None
    head = re.sub(rb"<[0-9A-Fa-f\s]{64,}>", b"", data[max(opening, start - _FAR, 0) : start])
    tail = re.sub(rb"<[0-9A-Fa-f\s]{64,}>", b"", _until_end(data, end, _FAR))
    # the same bytes inside an attached file sign that file, not this one
    attached = data.rfind(b"%PDF-", data.find(b"%PDF-") + 1, start) >= 0
    return _Found(value, head[-_REACH:], tail[:_REACH], number, sure=not attached)


def _odd(contents: bytes) -> bytes | None:
    """A value of a kind that nobody knows; a room filled with one character is empty.

    Only what stands in an exact gap of the file itself is taken: in encrypted files libraries
    show an empty room as if it were full.
    """
    held = contents.rstrip(b"\0")
    return held if len(held) >= _SHORTEST and len(set(held)) > _FILLING else None


def _gap(data: bytes, numbers: tuple[int, ...]) -> tuple[int, int, bytes] | None:
    """Where the gap begins and ends, and the string in it, if nothing else is there."""
    if len(numbers) != 4:
        return None
    start, length, after, _rest = numbers
    shift = max(0, data[:1024].find(b"%PDF-"))
    for move in dict.fromkeys((0, shift)):
        first, last = start + length + move, after + move
        if not 0 <= first < last <= len(data) or last - first > 64_000_000:
            continue
        gap = data[first:last].strip()
        if gap[:1] == b"(":
            literal = literal_at(data, data.index(b"(", first), last)
            if literal is not None:
                return first, last, literal
        inner = gap.removeprefix(b"<").removesuffix(b">")
        if len(inner) > 64 and b"<" not in inner and b">" not in inner:
            return first, last, of_hexadecimal(inner)
    return None


def _nearby(data: bytes, opening: int, start: int, end: int) -> bytes | None:
    """The hexadecimal string of the same dictionary, for byte ranges that point elsewhere."""
    stop = data.find(b"endobj", end, end + _FAR)
    after = _CONTENTS.search(data, end, stop if stop >= 0 else min(len(data), end + _FAR))
    if after:
        return after[1]
    before = None
    if opening >= 0:
        for before in _CONTENTS.finditer(data, opening, start):  # noqa: B007 - the last one
            pass
    return before[1] if before else None


def _until_end(data: bytes, at: int, reach: int = _REACH) -> bytes:
    stop = data.find(b"endobj", at, at + reach)
    return data[at : stop if stop >= 0 else at + reach]
