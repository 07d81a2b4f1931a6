"""Just enough of ASN.1 DER and BER to name a signer (ITU-T X.690)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_DEPTH = 64


class DerError(ValueError):
    """The bytes are not the structure they should be."""


@dataclass(frozen=True, slots=True)
class Node:
    """One element: `tag` is its first byte, `start` where it begins, `body` to `end` its content.

    `stop` is where the next element begins (after the end mark of an indefinite length).
    """

    data: bytes
    tag: int
    start: int
    body: int
    end: int
    stop: int

    @property
    def content(self) -> bytes:
        """The content bytes."""
        return self.data[self.body : self.end]

    @property
    def raw(self) -> bytes:
        """The element with its header."""
        return self.data[self.start : self.stop]

    def children(self) -> list[Node]:
        """The elements inside."""
        return list(_walk(self.data, self.body, self.end, 0))


def read(data: bytes, at: int = 0, limit: int | None = None, depth: int = 0) -> Node:
    """The element that begins at byte `at`.

    Raises:
        DerError: there is none, or it runs over the end.
    """
    stop = len(data) if limit is None else min(limit, len(data))
    if at + 2 > stop or depth > _DEPTH:
        raise DerError("short")
    tag, size, body = data[at], data[at + 1], at + 2
    if tag & 0x1F == 0x1F:
        raise DerError("long tag")
    if size == 0x80:
        inner = body
        while data[inner : inner + 2] != b"\0\0":
            inner = read(data, inner, stop, depth + 1).stop
        return Node(data, tag, at, body, inner, inner + 2)
    if size & 0x80:
        width = size & 0x7F
        if width > 4 or body + width > stop:
            raise DerError("length")
        size, body = int.from_bytes(data[body : body + width]), body + width
    if body + size > stop:
        raise DerError("runs over the end")
    return Node(data, tag, at, body, body + size, body + size)


def _walk(data: bytes, at: int, end: int, depth: int) -> Iterator[Node]:
    while at < end:
        node = read(data, at, end, depth)
        yield node
        at = node.stop


def oid(node: Node) -> str:
    """Dotted form of an object identifier.

    Raises:
        DerError: it is not one.
    """
    raw = node.content
    if node.tag != 0x06 or not raw:
        raise DerError("not an object identifier")
    parts, value = [min(raw[0] // 40, 2), raw[0] - 40 * min(raw[0] // 40, 2)], 0
    for byte in raw[1:]:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            parts.append(value)
            value = 0
    return ".".join(map(str, parts))


def text(node: Node) -> str:
    """The characters of a string element, whatever its alphabet."""
    raw = node.content
    if node.tag == 0x1E:
        return raw.decode("utf-16-be", "replace")
    if node.tag == 0x0C:
        return raw.decode("utf-8", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
