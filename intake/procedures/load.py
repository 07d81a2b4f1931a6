"""Rule files: one per procedure, written by people, checked line by line when they are loaded."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from intake.domain.kinds import Channel, Kind, Presenter, Severity
from intake.errors import RulesError
from intake.procedures.lines import Lines
from intake.procedures.model import (
    Ambiguity,
    Appointment,
    Person,
    Precondition,
    Procedure,
    Quote,
    SameIdentity,
    Statement,
)
from intake.procedures.papers import optional_quote, read_requirement
from intake.procedures.table import Table
from intake.resources import resource


def known() -> tuple[str, ...]:
    """The procedures whose rules the product holds, by identifier."""
    return tuple(sorted(path.stem for path in resource("procedures").glob("*.toml")))


@cache
def load_procedure(identifier: str) -> Procedure:
    """The rules of that procedure.

    Raises:
        RulesError: no such procedure (`rules.unknown`), or its file is wrong (`rules.wrong`).
    """
    if identifier not in known():
        raise RulesError("rules.unknown", procedure=identifier, expected=" | ".join(known()))
    return load_file(resource("procedures", identifier + ".toml"))


def load_file(path: Path) -> Procedure:
    """The rules in that file.

    Raises:
        RulesError: parameters `file`, `line`, `key` and `expected` say what is wrong where.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise RulesError("rules.unreadable", file=path.name) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line[1]) if line else len(text.splitlines())
        expected = re.sub(r" \(at .*\)$", "", str(error))
        raise RulesError(
            "rules.wrong", file=path.name, line=number, key="", expected=expected
        ) from None
    return _procedure(Table(data, (), path.name, Lines(text)))


def _procedure(table: Table) -> Procedure:
    sheet = table.number("sheet")
    seen: set[str] = set()
    ambiguities = tuple(_ambiguity(item, sheet) for item in table.tables("ambiguity"))
    procedure = Procedure(
        id=table.text("id"),
        version=table.text("version"),
        in_force_from=table.day("in_force_from"),
        sheet=sheet,
        names=_words(table.table("names")),
        channels=table.choices("channels", Channel),
        presenters=table.choices("presenters", Presenter, ()),
        applicants=table.choices("applicants", Person),
        never=table.choices("never", Person, ()),
        never_quote=optional_quote(table, "never_quote", sheet),
        requirements=tuple(
            read_requirement(item, sheet, seen) for item in table.tables("requirement")
        ),
        preconditions=tuple(_precondition(item, sheet) for item in table.tables("precondition")),
        appointment=(
            _appointment(table.table("appointment"), sheet) if table.has("appointment") else None
        ),
        identity=_identity(table.table("identity"), sheet) if table.has("identity") else None,
        ambiguities=ambiguities,
        statements=_statements(table.table("statement"), sheet),
    )
    table.done()
    _check_ambiguities(table, procedure)
    return procedure


def _check_ambiguities(table: Table, procedure: Procedure) -> None:
    listed = {item.id for item in procedure.ambiguities}
    used: set[str] = set()
    for rule in procedure.requirements:
        used.update(rule.ambiguous)
    for condition in procedure.preconditions:
        used.update(condition.ambiguous)
    if procedure.appointment:
        used.update(procedure.appointment.ambiguous)
    if used - listed:
        raise table.wrong("ambiguity", ", ".join(sorted(used - listed)))


def _words(table: Table) -> dict[str, str]:
    words = {"es": table.text("es"), "en": table.text("en")}
    table.done()
    return words


def _precondition(table: Table, sheet: int) -> Precondition:
    found = Precondition(
        id=table.text("id"),
        person=table.choice("person", Person),
        absent=table.choice("absent", Kind) if table.has("absent") else None,
        quote=Quote(table.text("quote"), sheet),
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
        quote=Quote(table.text("quote"), sheet),
    )
    table.done()
    return found


def _statements(table: Table, sheet: int) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    for key in table.keys():  # noqa: SIM118 - Table is not a mapping
        item = table.table(key)
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
