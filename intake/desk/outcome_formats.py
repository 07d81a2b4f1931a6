"""What the institute issues at the end of a procedure, and what its number may look like: data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from intake.resources import resource


@dataclass(frozen=True, slots=True)
class OutcomeFormat:
    """One kind of outcome.

    Attributes:
        pattern: regular expression for the whole of it, without spaces.
        names: language to its name.
    """

    kind: str
    procedures: tuple[str, ...]
    pattern: str
    example: str
    names: dict[str, str]

    def name(self, language: str) -> str:
        """Its name; in Spanish where there is none in that language."""
        return self.names.get(language, self.names["es"])

    def kept(self, typed: str) -> str | None:
        """What was typed as it is kept: capitals, no spaces. None where it cannot be one."""
        text = "".join(typed.split()).upper()
        return text if re.fullmatch(self.pattern, text) else None


@cache
def outcome_formats() -> tuple[OutcomeFormat, ...]:
    """All of them."""
    with resource("outcomes.toml").open("rb") as file:
        tables = tomllib.load(file)
    return tuple(
        OutcomeFormat(
            kind,
            tuple(table["procedures"]),
            table["pattern"],
            table["example"],
            {key: value for key, value in table.items() if len(key) == 2},
        )
        for kind, table in tables.items()
    )


def outcome_of(procedure: str) -> OutcomeFormat | None:
    """What that procedure issues at its end; None where the data do not say."""
    return next((item for item in outcome_formats() if procedure in item.procedures), None)
