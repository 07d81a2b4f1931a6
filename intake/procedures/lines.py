"""On which line of a rule file a key stands, so that whoever maintains the rules finds it.

`tomllib` forgets lines. This walks the same text (TOML 1.0: tables, keys, strings, comments,
arrays, inline tables) and keeps nothing but where each key and each item of a list begins.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_BLANK = re.compile(r"[ \t\r\n]+|#[^\n]*")
_SPACE = re.compile(r"[ \t]+")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}|" + r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}\s#]+(?: \d[^,\]}\s#]*)?")
_HEADER = re.compile(r"\[\[?")


class Lines:
    """Line numbers (from 1) of the keys of one TOML text; items of a list count from 0.

    Args:
        text: a text that `tomllib` has taken.
    """

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}

    def of(self, path: Path) -> int:
        """The line of that key, or of the nearest one around it; 1 when nothing is known."""
        if not self._lines:
            self._walk()  # only when something is wrong: it takes longer than the loading
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _walk(self) -> None:
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            here = self._line()
            header = _HEADER.match(self._text, self._at)
            if header is not None:
                self._at = header.end()
                table = self._open(self._key(), array=header[0] == "[[")
                self._at += len(header[0])
                self._lines.setdefault(table, here)
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def _skip(self, what: re.Pattern[str]) -> None:
        while found := what.match(self._text, self._at):
            self._at = found.end()

    def _sees(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _open(self, parts: list[str], *, array: bool) -> Path:
        path: Path = ()
        for place, part in enumerate(parts):
            path = (*path, part)
            if array and place == len(parts) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._skip(_SPACE)
            found = _BARE.match(self._text, self._at) or _STRING.match(self._text, self._at)
            if found is None:
                self._at = len(self._text)
                return parts
            parts.append(found[0].strip("\"'"))
            self._at = found.end()
            self._skip(_SPACE)
            if not self._sees("."):
                return parts
            self._at += 1

    def _pair(self, table: Path) -> None:
        here = self._line()
        path = (*table, *self._key())
        self._lines.setdefault(path, here)
        self._at += 1  # the sign =
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip(_BLANK)
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._inline(path)
        else:
            text, at = self._text, self._at
            found = _STRING.match(text, at) or _PLAIN.match(text, at)
            self._at = found.end() if found else len(text)

    def _list(self, path: Path) -> None:
        self._at += 1
        place = 0
        self._skip(_BLANK)
        while self._at < len(self._text) and not self._sees("]"):
            self._lines.setdefault((*path, place), self._line())
            self._value((*path, place))
            self._next()
            place += 1
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        while self._at < len(self._text) and not self._sees("}"):
            self._pair(path)
            self._next()
        self._at += 1

    def _next(self) -> None:
        self._skip(_BLANK)
        if self._sees(","):
            self._at += 1
        self._skip(_BLANK)
