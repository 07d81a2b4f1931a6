"""A table of a rule file, read with care: every wrong key says where it stands and what belongs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TypeVar

from intake.domain.kinds import Channel
from intake.errors import RulesError
from intake.procedures.lines import Lines, Path

E = TypeVar("E", bound=StrEnum)


_CHANNELS = frozenset(str(channel) for channel in Channel)


class Table:
    """One table; remembers which keys were asked for, so that unknown ones are reported.

    A value may differ by channel: `form = { window = "original", virtual = "upload" }`. The table
    is read for one channel and shows that channel's value; a channel that is not named has none.
    """

    def __init__(
        self, data: object, path: Path, file: str, lines: Lines, channel: Channel | None = None
    ) -> None:
        self._path, self._file, self._lines, self._channel = path, file, lines, channel
        if not isinstance(data, dict):
            raise self._wrong(path, "table")
        self._data: dict[str, object] = data
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the key is there, and in this channel."""
        self._asked.add(key)
        return self._here(key) is not None

    def wrong(self, key: str, expected: str) -> RulesError:
        """The error to raise for that key."""
        return self._wrong((*self._path, key), expected)

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._take(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.wrong(key, "text")
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """True or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, "true | false")
        return value

    def number(self, key: str) -> int:
        """A whole number of 0 or more."""
        value = self._take(key, None)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(key, "number")
        return value

    def day(self, key: str) -> date:
        """A date without time."""
        value = self._take(key, None)
        if type(value) is not date:
            raise self.wrong(key, "YYYY-MM-DD")
        return value

    def choice(self, key: str, kinds: type[E], default: E | None = None) -> E:
        """One identifier out of a fixed list."""
        return self._one(key, self.text(key, default), kinds)

    def choices(
        self, key: str, kinds: type[E], default: tuple[E, ...] | None = None
    ) -> tuple[E, ...]:
        """Several identifiers out of a fixed list; a single one may stand without brackets."""
        return tuple(self._one(key, text, kinds) for text in self.texts(key, default))

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Several texts; a single one may stand without brackets."""
        value = self._take(key, default)
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list | tuple) or not all(isinstance(i, str) and i for i in items):
            raise self.wrong(key, "list of texts")
        if default is None and not items:
            raise self.wrong(key, "list of texts")
        return tuple(str(item) for item in items)

    def table(self, key: str) -> Table:
        """The table under that key, the same in every channel."""
        self._asked.add(key)
        if key not in self._data:
            raise self.wrong(key, "required")
        return self._under(self._data[key], key)

    def table_here(self, key: str) -> Table:
        """The table under that key, which may be another one in each channel."""
        return self._under(self._take(key, None), key)

    def _under(self, data: object, *keys: str | int) -> Table:
        return Table(data, (*self._path, *keys), self._file, self._lines, self._channel)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of an array; none when the key is absent."""
        value = self._take(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, "list of tables")
        for place, item in enumerate(value):
            yield self._under(item, key, place)

    def keys(self) -> tuple[str, ...]:
        """All keys, in the order of the file."""
        return tuple(self._data)

    def done(self) -> None:
        """Says that everything known has been asked for.

        Raises:
            RulesError: a key is there that nobody knows.
        """
        for key in self._data:
            if key not in self._asked:
                raise self.wrong(key, "known key: " + " | ".join(sorted(self._asked)))

    def unique(self, key: str, seen: set[str]) -> str:
        """A text that no earlier table of the list has."""
        value = self.text(key)
        if value in seen:
            raise self.wrong(key, "unique")
        seen.add(value)
        return value

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        value = self._here(key)
        if value is None:
            if default is None:
                raise self.wrong(key, "required")
            return default
        return value

    def _here(self, key: str) -> object:
        value = self._data.get(key)
        if isinstance(value, dict) and value and _CHANNELS.issuperset(value):
            return value.get(str(self._channel))
        return value

    def _one(self, key: str, value: str, kinds: type[E]) -> E:
        try:
            return kinds(value)
        except ValueError:
            raise self.wrong(key, " | ".join(kinds)) from None

    def _wrong(self, path: Path, expected: str) -> RulesError:
        key = ".".join(str(part) for part in path)
        line = self._lines.of(path)
        return RulesError("rules.wrong", file=self._file, line=line, key=key, expected=expected)
