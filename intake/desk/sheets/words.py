"""The words of the sheets that the window hands over: one data file for each language.

`resources/sheets/<language>.toml`; a file more is a language more.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from intake.errors import IntakeError
from intake.resources import resource

_PLACE = re.compile(r"\{(\w+)\}")


def sheet_languages() -> dict[str, str]:
    """Codes of the languages there are, each with its own name; Spanish first."""
    found = {file.stem: SheetWords(file.stem).name for file in resource("sheets").glob("*.toml")}
    return dict(sorted(found.items(), key=lambda pair: (pair[0] != "es", pair[0])))


@cache
def _texts(language: str) -> dict[str, object]:
    with resource("sheets", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


class SheetWords:
    """All words of one language.

    Raises:
        IntakeError: `sheet.no_language` where there is no file for it.
    """

    def __init__(self, language: str) -> None:
        try:
            self._all = _texts(language)
        except OSError as fault:
            raise IntakeError("sheet.no_language", language=language) from fault
        self.language = language

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return str(self._all["name"])

    def section(self, name: str) -> dict[str, object]:
        """A table of the file; empty where it is missing."""
        found = self._all.get(name, {})
        return dict(found) if isinstance(found, Mapping) else {}

    def word(self, section: str, code: str) -> str:
        """One text; "" where there is none."""
        return str(self.section(section).get(code, ""))

    def pair(self, section: str, code: str, kind: str = "") -> tuple[str, str] | None:
        """The two texts of a finding: what is wrong, and what to bring; None where it has none.

        Args:
            kind: kind of paper, for texts that are for that paper alone.
        """
        texts = self.section(section).get(code)
        if not isinstance(texts, Mapping):
            return None
        found = (str(texts.get(f"{k}_{kind}", texts.get(k, ""))) for k in ("wrong", "bring"))
        return next(found), next(found)

    def filled(self, text: str, values: Mapping[str, object], paper: str) -> str:
        """The text with its places filled; `paper` with article goes into {el} and {the}."""
        own = {"el": paper, "the": _capital(paper)}
        said = _PLACE.sub(lambda place: str(({**values, **own}).get(place[1], "—")), text)
        for pair in self._contractions():
            said = re.sub(rf"\b{re.escape(pair[0])}", pair[1], said)
        return _capital(said)

    def _contractions(self) -> list[tuple[str, str]]:
        found = self._all.get("contractions", [])
        return [(str(a), str(b)) for a, b in found] if isinstance(found, list) else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
