"""Whether two versions of a PDF file show the same: their objects compared, whatever their numbers.

Neither cross-references nor object numbers are compared, because signing tools free and use
numbers again; what can be reached from pages and catalogue is.
"""

from __future__ import annotations

import re
from typing import Any

from pikepdf import Array, Dictionary, Object, Stream

UPWARD = frozenset({"/Parent", "/P", "/Pg", "/StructParent", "/StructParents", "/ParentTree"})
"""Keys that lead back up, or into the logical structure, which draws nothing."""

_LENGTH = frozenset({"/Length"})
_LENGTH_KEY = re.compile(rb"/Length \d+( \d+ R)?")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10}) (\d{1,5}) R\b")
_UPWARD = re.compile(rb"/(?:Parent|P|Pg|ParentTree) \d+ \d+ R|/StructParents? \d+")
_DEEPEST = 200


class TooLargeError(Exception):
    """More objects than may be compared."""


class Graphs:
    """Two versions of one file, compared object by object; equal pairs are remembered.

    Args:
        pages: for each object number of a page in the old version the one in the new version;
            links to pages end the comparison there.
        most: objects that may be compared.
    """

    def __init__(
        self,
        old: Any,
        new: Any,
        pages: dict[tuple[int, int], tuple[int, int]],
        most: int = 150_000,
    ) -> None:
        self._old = old
        self._new = new
        self._pages = pages
        self._left = most
        self._equal: set[tuple[tuple[int, int], tuple[int, int]]] = set()
        self._alike: set[tuple[int, int]] = set()

    def same(self, old: Any, new: Any, depth: int = 0) -> bool:
        """Whether two objects and all that hangs on them are equal.

        Raises:
            TooLargeError: there are too many, or they lie too deep.
        """
        pair = (_identity(old), _identity(new))
        if pair[0] != (0, 0) and pair[1] != (0, 0):
            if pair in self._equal:
                return True
            if pair[0] in self._pages:
                return self._pages[pair[0]] == pair[1]
            if pair[0] == pair[1] and self._untouched(pair[0]):
                return True
            self._equal.add(pair)  # taken as equal while it is compared: graphs have circles
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise TooLargeError
        return self._compared(old, new, depth)

    def same_but(self, old: Any, new: Any, leave: frozenset[str]) -> list[str]:
        """The keys in which two dictionaries differ, apart from those of `leave`."""
        keys = (set(old.keys()) | set(new.keys())) - leave
        return sorted(
            key
            for key in keys
            if (key in old) != (key in new) or (key in old and not self.same(old[key], new[key]))
        )

    def _untouched(self, start: tuple[int, int]) -> bool:
        """Whether an object and all below it are written alike under the same numbers.

        The quick way for what nobody touched; what it does not find equal is compared in full.
        """
        waiting, seen = [start], {start}
        while waiting:
            number = waiting.pop()
            if number in self._alike:
                continue
            if number in self._pages:
                if self._pages[number] != number:
                    return False
                continue
            self._left -= 1
            if self._left < 0:
                raise TooLargeError
            old, new = self._old.get_object(number), self._new.get_object(number)
            text = _text(old)
            if text != _text(new):
                return False
            if isinstance(old, Stream) and bytes(old.get_raw_stream_buffer()) != bytes(
                new.get_raw_stream_buffer()
            ):
                return False
            for match in _REFERENCE.finditer(_UPWARD.sub(b"", text)):
                below = (int(match[1]), int(match[2]))
                if below not in seen:
                    seen.add(below)
                    waiting.append(below)
        self._alike |= seen
        return True

    def _compared(self, old: Any, new: Any, depth: int) -> bool:
        if not isinstance(old, Object) or not isinstance(new, Object):
            return bool(isinstance(old, bool) == isinstance(new, bool) and old == new)
        if isinstance(old, Array) and isinstance(new, Array):
            return len(old) == len(new) and all(
                self.same(a, b, depth + 1) for a, b in zip(old, new, strict=True)
            )
        if isinstance(old, Stream) or isinstance(new, Stream):
            return (
                isinstance(old, Stream)
                and isinstance(new, Stream)
                and self._dictionaries(old.stream_dict, new.stream_dict, depth, _LENGTH)
                and bytes(old.read_raw_bytes()) == bytes(new.read_raw_bytes())
            )
        if isinstance(old, Dictionary) and isinstance(new, Dictionary):
            return self._dictionaries(old, new, depth)
        return bool(old.unparse() == new.unparse())

    def _dictionaries(
        self, old: Any, new: Any, depth: int, leave: frozenset[str] = frozenset()
    ) -> bool:
        mine, other = set(old.keys()) - UPWARD - leave, set(new.keys()) - UPWARD - leave
        return mine == other and all(self.same(old[k], new[k], depth + 1) for k in mine)


def _text(item: Any) -> bytes:
    """How an object is written, with references where it refers."""
    if not isinstance(item, Object):
        return repr(item).encode()
    if isinstance(item, Stream):
        return b"stream" + _LENGTH_KEY.sub(b"", bytes(item.stream_dict.unparse(resolved=True)))
    return bytes(item.unparse(resolved=True))


def _identity(item: Any) -> tuple[int, int]:
    found: tuple[int, int] = getattr(item, "objgen", (0, 0))
    return found
