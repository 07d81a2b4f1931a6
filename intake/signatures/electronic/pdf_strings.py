"""Strings as they stand in a PDF file (ISO 32000-1, 7.3.4)."""

from __future__ import annotations

import re

_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")
_ESCAPED = {
    ord("n"): b"\n",
    ord("r"): b"\r",
    ord("t"): b"\t",
    ord("b"): b"\b",
    ord("f"): b"\f",
}
_LONGEST = 1_000_000


def of_hexadecimal(digits: bytes) -> bytes:
    """The bytes of a hexadecimal string without its brackets; empty where it is none."""
    packed = b"".join(digits.split())
    if _NOT_HEX.search(packed):
        return b""
    return bytes.fromhex((packed + b"0" * (len(packed) % 2)).decode("ascii"))


def literal_at(data: bytes, at: int, end: int) -> bytes | None:
    """The bytes of the literal string that begins at `at`; None where none ends before `end`."""
    if data[at : at + 1] != b"(" or end - at > _LONGEST:
        return None
    out, depth, here = bytearray(), 1, at + 1
    while here < end:
        byte = data[here]
        if byte == 0x5C:
            taken, here = _escape(data, here + 1)
            out += taken
            continue
        if byte == 0x28:
            depth += 1
        elif byte == 0x29:
            depth -= 1
            if depth == 0:
                return bytes(out)
        out.append(byte)
        here += 1
    return None


def _escape(data: bytes, at: int) -> tuple[bytes, int]:
    """What stands after a backslash, and where it ends."""
    digits = re.compile(rb"[0-7]{1,3}").match(data, at)
    if digits:
        return bytes([int(digits[0], 8) & 0xFF]), digits.end()
    if data[at : at + 2] == b"\r\n":
        return b"", at + 2
    if data[at : at + 1] in (b"\n", b"\r"):
        return b"", at + 1
    byte = data[at] if at < len(data) else 0
    return _ESCAPED.get(byte, bytes([byte])), at + 1
