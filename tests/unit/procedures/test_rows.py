"""Every row of what the sheets say is carried by a rule, or says why none can carry it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from intake.procedures.load import known, load_procedure
from intake.resources import resource

DATA = Path(__file__).resolve().parents[2] / "data"
ROWS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    (DATA / "sheet-rows.toml").read_text(encoding="utf-8")
)
NUMBERS = {
    "code_foreigner_dependent": "1 2 3 4 4b 4c 4d 4e 5 5b 5c 5d.1 5d.2 5d.3 5d.4 5d.5 6 6b 6c 6d "
    "7 8 9 9b 9c 9d 10 11 12 13 14",
    "code_foreigner": "1 2 3 4 5 6 7 7b 8 9 10 11",
    "certificate_non_affiliation": "1 2 3 4 5 6 7 8 9",
    "register_dependants": "1 2 3 4 5 6 7 8",
    "employer_key": "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
}
"""The rows of each table of the sheets' digest."""

STEP = re.compile(r"([a-z_]+)(?:\[([A-Za-z0-9_]+)\])?")


def found(data: object, path: str) -> object:
    for name, picked in STEP.findall(path):
        assert isinstance(data, dict), path
        assert name in data, f"{path}: {name}"
        data = data[name]
        if picked:
            assert isinstance(data, list), path
            keys = ("id", "name", "kind", "quality")
            named = [item for item in data if picked in [item.get(key) for key in keys]]
            assert len(named) == 1, f"{path}: {picked}"
            data = named[0]
    return data


def sheet(procedure: str) -> str:
    number = load_procedure(procedure).sheet
    text = (DATA / "sheets" / f"{number:03}.txt").read_text(encoding="utf-8")
    return " ".join(text.split())


def test_no_procedure_and_no_row_is_forgotten() -> None:
    assert set(ROWS) == set(known()) == set(NUMBERS)
    for procedure, numbers in NUMBERS.items():
        assert {row.split(" ", 1)[0] for row in ROWS[procedure]} == set(numbers.split())


@pytest.mark.parametrize(
    ("procedure", "row"), [(name, row) for name, rows in ROWS.items() for row in rows]
)
def test_every_row_is_carried_by_a_rule_or_says_why_not(procedure: str, row: str) -> None:
    told = ROWS[procedure][row]
    if "not_checkable" in told:
        assert set(told) == {"not_checkable"}
        assert len(told["not_checkable"].split()) > 5
        return
    rules = tomllib.loads(resource("procedures", f"{procedure}.toml").read_text(encoding="utf-8"))
    value = found(rules, told["rule"])
    assert value
    if "says" in told:
        quoted = value if isinstance(value, str) else " | ".join(map(str, value))
        assert told["says"] in quoted
        assert told["says"] in sheet(procedure)


def test_all_contradictions_of_the_sheets_are_decided() -> None:
    decided: dict[str, set[str]] = {}
    for name in known():
        for item in load_procedure(name).ambiguities:
            decided.setdefault(item.id, set()).add(name)
            assert item.quotes
            assert all(len(item.decision[language].split()) > 6 for language in ("es", "en"))
    assert set(decided) == {f"C{number}" for number in range(1, 25)}
    assert decided["C6"] == {"code_foreigner", "certificate_non_affiliation"}
    assert decided["C14"] == set(known()) - {"register_dependants"}
    assert decided["C16"] == decided["C18"] == {"employer_key"}
