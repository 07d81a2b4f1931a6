"""The rules of the published procedures, and which of their versions applies when.

One file per procedure in `resources/procedures`: `<id>.toml`. A later version is a file beside it
named `<id>.<first day>.toml`; it applies from that day, and a case keeps the version it was opened
under.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from intake.errors import RulesError
from intake.procedures.model import Procedure, UploadLimits
from intake.procedures.rule_file import read_rules
from intake.resources import resource


def known() -> tuple[str, ...]:
    """The procedures whose rules the product holds, by identifier; the main one first.

    The order is that of the published sheets.
    """
    return Rulebook.of_product().known()


def load_procedure(identifier: str) -> Procedure:
    """The newest rules of that procedure, whether or not they apply already.

    Raises:
        RulesError: no such procedure (`rules.unknown`), or its file is wrong (`rules.wrong`).
    """
    return Rulebook.of_product().versions(identifier)[-1]


def in_force(identifier: str, day: date) -> Procedure:
    """The rules that a case opened on that day is looked at under.

    Raises:
        RulesError: as `load_procedure`; `rules.not_in_force` when the first begin later.
    """
    return Rulebook.of_product().in_force(identifier, day)


def opened_under(identifier: str, version: str) -> Procedure:
    """The rules of a case that was opened under that version.

    Raises:
        RulesError: as `load_procedure`; `rules.version_unknown` when the product no longer has it.
    """
    return Rulebook.of_product().opened_under(identifier, version)


def still_held(identifier: str, version: str) -> Procedure | None:
    """The rules of a case for showing it; None where the product no longer has that version."""
    try:
        return opened_under(identifier, version)
    except RulesError:
        return None


def upload_limits(day: date) -> UploadLimits:
    """What files of the virtual channel may be, by the first sheet in force that says it.

    Raises:
        RulesError: no sheet says it.
    """
    for identifier in known():
        limits = in_force(identifier, day).uploads
        if limits is not None:
            return limits
    raise RulesError("rules.unknown", procedure="uploads", expected="uploads")


class Rulebook:
    """All rule files of one folder; each is read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, tuple[Procedure, ...]] = {}

    @staticmethod
    @cache
    def of_product() -> Rulebook:
        """Those that the product comes with."""
        return Rulebook(resource("procedures"))

    def known(self) -> tuple[str, ...]:
        """Identifiers in the order of the sheets."""
        found = {path.name.split(".", 1)[0] for path in self._folder.glob("*.toml")}
        return tuple(sorted(found, key=lambda name: (self.versions(name)[0].sheet, name)))

    def versions(self, identifier: str) -> tuple[Procedure, ...]:
        """All versions, the oldest first.

        Raises:
            RulesError: no such procedure, a file is wrong, or two begin on one day or are called
                the same.
        """
        if identifier not in self._read:
            paths = [path for path in self._paths(identifier) if path.is_file()]
            if not paths:
                names = sorted({p.name.split(".", 1)[0] for p in self._folder.glob("*.toml")})
                raise RulesError("rules.unknown", procedure=identifier, expected=" | ".join(names))
            self._read[identifier] = _in_order([(path, read_rules(path)) for path in paths])
        return self._read[identifier]

    def in_force(self, identifier: str, day: date) -> Procedure:
        """The version that applies on that day."""
        versions = self.versions(identifier)
        for procedure in reversed(versions):
            if procedure.in_force_from <= day:
                return procedure
        first = versions[0].in_force_from.isoformat()
        raise RulesError("rules.not_in_force", procedure=identifier, expected=first)

    def opened_under(self, identifier: str, version: str) -> Procedure:
        """The version of that name."""
        versions = self.versions(identifier)
        for procedure in versions:
            if procedure.version == version:
                return procedure
        names = " | ".join(procedure.version for procedure in versions)
        raise RulesError(
            "rules.version_unknown", procedure=identifier, version=version, expected=names
        )

    def _paths(self, identifier: str) -> list[Path]:
        if not identifier or not identifier.replace("_", "").isalnum():
            return []
        return sorted(
            [self._folder / f"{identifier}.toml", *self._folder.glob(f"{identifier}.*.toml")]
        )


def _in_order(read: list[tuple[Path, Procedure]]) -> tuple[Procedure, ...]:
    ordered = sorted(read, key=lambda item: item[1].in_force_from)
    for (_, before), (path, after) in pairwise(ordered):
        for key, same in (
            ("in_force_from", before.in_force_from == after.in_force_from),
            ("version", before.version == after.version),
        ):
            if same:
                raise RulesError("rules.wrong", file=path.name, line=1, key=key, expected="unique")
    for path, procedure in ordered:
        if path.name.split(".", 1)[0] != procedure.id:
            expected = path.name.split(".", 1)[0]
            raise RulesError("rules.wrong", file=path.name, line=1, key="id", expected=expected)
    return tuple(procedure for _, procedure in ordered)
