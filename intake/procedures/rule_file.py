"""A whole rule file into a procedure, and everything that is wrong with it at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from intake.domain.kinds import Channel, Kind, Presenter, Severity
from intake.errors import RulesError
from intake.procedures.consistency import contradictions
from intake.procedures.lines import Lines
from intake.procedures.model import (
    Ambiguity,
    Appointment,
    NamedHolder,
    OtherProcedure,
    Person,
    Precondition,
    Procedure,
    Proposal,
    Quote,
    SameIdentity,
    Statement,
    UploadLimits,
)
from intake.procedures.papers import optional_quote, read_requirement
from intake.procedures.table import Table

T = TypeVar("T")


def read_rules(path: Path) -> Procedure:
    """The rules in that file.

    Raises:
        RulesError: the first thing that is wrong; parameters `file`, `line`, `key` and `expected`.
    """
    procedure, errors = examine_rules(path)
    if procedure is None:
        raise errors[0]
    return procedure


def examine_rules(path: Path) -> tuple[Procedure | None, tuple[RulesError, ...]]:
    """The rules, or everything that is wrong with them in the order of the lines.

    A key that is missing points at its table. One error per table: what follows from it is not
    told again.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None, (RulesError("rules.unreadable", file=path.name),)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (_no_toml(error, text, path.name),)
    lines = Lines(text)
    try:
        channels = Table(data, (), path.name, lines).choices("channels", Channel)
    except RulesError as error:
        return None, (error,)
    errors: tuple[RulesError, ...] = ()
    views: dict[Channel, Procedure] = {}
    for channel in channels:
        view, wrong = _in_channel(Table(data, (), path.name, lines, channel))
        errors += wrong
        if view is not None:
            views[channel] = view
    if not errors:
        errors = tuple(
            RulesError("rules.wrong", file=path.name, line=lines.of(where), key=key, expected=what)
            for where, key, what in contradictions(next(iter(views.values())), data, path.stem)
        )
    if errors:
        return None, _each_once(errors)
    return replace(next(iter(views.values())), views=views), ()


def _no_toml(error: tomllib.TOMLDecodeError, text: str, file: str) -> RulesError:
    line = re.search(r"line (\d+)", str(error))
    number = int(line[1]) if line else len(text.splitlines())
    expected = re.sub(r" \(at .*\)$", "", str(error))
    return RulesError("rules.wrong", file=file, line=number, key="", expected=expected)


def _each_once(errors: tuple[RulesError, ...]) -> tuple[RulesError, ...]:
    """What is wrong in both channels is told once."""
    by_place = {(e.parameters["line"], e.parameters["key"]): e for e in errors}
    return tuple(sorted(by_place.values(), key=lambda e: int(str(e.parameters["line"]))))


class _Gathering:
    """Goes on after a mistake, so that whoever maintains the rules sees all of them."""

    def __init__(self) -> None:
        self.errors: list[RulesError] = []

    def one(self, read: Callable[[], T]) -> T | None:
        """What is read, or None and the error kept."""
        try:
            return read()
        except RulesError as error:
            self.errors.append(error)
            return None

    def each(self, tables: Iterator[Table], read: Callable[[Table], T]) -> tuple[T, ...]:
        """All that could be read."""
        found: list[T] = []
        for table in self.one(lambda: list(tables)) or []:
            item = self.one(lambda table=table: read(table))  # type: ignore[misc]
            if item is not None:
                found.append(item)
        return tuple(found)


def _in_channel(table: Table) -> tuple[Procedure | None, tuple[RulesError, ...]]:
    """The rules as they are in the channel of the table."""
    gathering = _Gathering()
    sheet = gathering.one(lambda: table.number("sheet")) or 0
    head = gathering.one(lambda: _head(table, sheet))
    if head is None:
        return None, tuple(gathering.errors)
    seen: set[str] = set()
    every = gathering.each
    procedure = replace(
        head,
        requirements=every(
            table.tables("requirement"), lambda item: read_requirement(item, sheet, seen)
        ),
        preconditions=every(
            table.tables("precondition"), lambda item: _precondition(item, sheet, seen)
        ),
        appointment=gathering.one(lambda: _section(table, "appointment", sheet, _appointment)),
        identity=gathering.one(lambda: _section(table, "identity", sheet, _identity)),
        uploads=gathering.one(lambda: _section(table, "uploads", sheet, _uploads)),
        other=gathering.one(lambda: _section(table, "other_procedure", sheet, _other)),
        proposal=gathering.one(lambda: _section(table, "proposal", sheet, _proposal)),
        ambiguities=every(table.tables("ambiguity"), lambda item: _ambiguity(item, sheet)),
        statements=gathering.one(lambda: _statements(table.table("statement"), sheet)) or {},
    )
    gathering.one(table.done)
    return procedure, tuple(gathering.errors)


def _head(table: Table, sheet: int) -> Procedure:
    return Procedure(
        id=table.text("id"),
        version=table.text("version"),
        in_force_from=table.day("in_force_from"),
        sheet=sheet,
        names=_words(table.table("names")),
        channels=table.choices("channels", Channel),
        presenters=table.choices("presenters", Presenter),
        applicants=table.choices("applicants", Person),
        never=table.choices("never", Person, ()),
        never_quote=optional_quote(table, "never_quote", sheet),
        requirements=(),
        preconditions=(),
        appointment=None,
        identity=None,
        ambiguities=(),
        statements={},
        ambiguous=table.texts("ambiguous", ()),
    )


def _section(table: Table, key: str, sheet: int, read: Callable[[Table, int], T]) -> T | None:
    return read(table.table_here(key), sheet) if table.has(key) else None


def _words(table: Table) -> dict[str, str]:
    words = {"es": table.text("es"), "en": table.text("en")}
    table.done()
    return words


def _precondition(table: Table, sheet: int, seen: set[str]) -> Precondition:
    found = Precondition(
        id=table.unique("id", seen),
        person=table.choice("person", Person),
        absent=table.choice("absent", Kind) if table.has("absent") else None,
        quote=Quote(table.text("quote"), sheet),
        channel=frozenset(table.choices("channel", Channel, ())),
        ambiguous=table.texts("ambiguous", ()),
    )
    table.done()
    return found


def _appointment(table: Table, sheet: int) -> Appointment:
    quotes = table.table("quotes")
    found = Appointment(
        required=table.flag("required"),
        in_name_of=table.choices("in_name_of", Person, ()),
        type_label=table.text("type_label"),
        keyed_by=table.texts("keyed_by", ()),
        shown=table.texts("shown", ()),
        exempt=table.texts("exempt", ()),
        exempt_of=table.choices("exempt_of", Person, ()),
        quotes={key: Quote(quotes.text(key), sheet) for key in quotes.keys()},  # noqa: SIM118
        ambiguous=table.texts("ambiguous", ()),
    )
    table.done()
    return found


def _identity(table: Table, sheet: int) -> SameIdentity:
    found = SameIdentity(
        papers=table.choices("papers", Kind),
        mismatch=table.choice("mismatch", Severity),
        quote=optional_quote(table, "quote", sheet),
        named=tuple(_named(item, sheet) for item in table.tables("named")),
    )
    table.done()
    return found


def _named(table: Table, sheet: int) -> NamedHolder:
    found = NamedHolder(
        table.choice("kind", Kind),
        table.choice("mismatch", Severity),
        Quote(table.text("quote"), sheet),
    )
    table.done()
    return found


def _uploads(table: Table, sheet: int) -> UploadLimits:
    found = UploadLimits(
        formats=table.texts("formats"),
        bytes=table.number("bytes"),
        accepted_bytes=table.number("accepted_bytes"),
        quote=Quote(table.text("quote"), sheet),
        ambiguous=table.texts("ambiguous", ()),
    )
    if found.accepted_bytes < found.bytes:
        raise table.wrong("accepted_bytes", f">= {found.bytes}")
    table.done()
    return found


def _other(table: Table, sheet: int) -> OtherProcedure:
    found = OtherProcedure(
        table.text("procedure"), table.choice("paper", Kind), Quote(table.text("quote"), sheet)
    )
    table.done()
    return found


def _proposal(table: Table, _sheet: int) -> Proposal:
    found = Proposal(table.choices("papers", Kind, ()), table.texts("words", ()))
    table.done()
    return found


def _statements(table: Table, sheet: int) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    for key in table.keys():  # noqa: SIM118 - Table is not a mapping
        if not table.has(key):
            continue
        item = table.table_here(key)
        found[key] = Statement(item.text("value"), Quote(item.text("quote"), sheet))
        item.done()
    return found


def _ambiguity(table: Table, sheet: int) -> Ambiguity:
    found = Ambiguity(
        id=table.text("id"),
        quotes=tuple(Quote(text, sheet) for text in table.texts("quotes")),
        decision={"es": table.text("es"), "en": table.text("en")},
    )
    table.done()
    return found
