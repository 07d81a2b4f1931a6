"""On which line of a rule file a key stands, so that whoever maintains the rules finds it."""

from __future__ import annotations

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r'^\s*"?([A-Za-z0-9_.-]+)"?\s*=')

Path = tuple[str | int, ...]


class Lines:
    """Line numbers (from 1) of the keys of one TOML text; tables of an array count from 0."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        counts: dict[Path, int] = {}
        table: Path = ()
        for number, line in enumerate(text.splitlines(), start=1):
            header = _HEADER.match(line)
            if header:
                table = self._open(header[2].split("."), header[1] == "[[", counts)
                self._lines.setdefault(table, number)
                continue
            key = _KEY.match(line)
            if key:
                self._lines.setdefault((*table, *key[1].split(".")), number)

    @staticmethod
    def _open(parts: list[str], array: bool, counts: dict[Path, int]) -> Path:
        path: Path = ()
        for place, part in enumerate(parts):
            path = (*path, part.strip())
            if array and place == len(parts) - 1:
                counts[path] = counts.get(path, -1) + 1
            if path in counts:
                path = (*path, counts[path])
        return path

    def of(self, path: Path) -> int:
        """The line of that key, or of the nearest one around it; 1 when nothing is known."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)
