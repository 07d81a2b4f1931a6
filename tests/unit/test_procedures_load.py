from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intake.domain.kinds import Channel, Kind, Presenter, Severity, SignatureRule
from intake.errors import RulesError
from intake.procedures.load import known, load_file, load_procedure
from intake.procedures.model import Choice, Form, Mode, Paper, Person
from intake.resources import resource

P1 = "code_foreigner_dependent"


def rules_text() -> str:
    return resource("procedures", f"{P1}.toml").read_text(encoding="utf-8")


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = rules_text()
    assert old in text
    path = tmp_path / "rules.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_main_procedure_says_what_the_sheet_says() -> None:
    rules = load_procedure(P1)
    assert rules.id == P1
    assert rules.id in known()
    assert rules.channels == (Channel.WINDOW,)
    assert rules.presenters == (
        Presenter.EMPLOYER,
        Presenter.ATTORNEY_IN_FACT,
        Presenter.THIRD_PARTY,
    )
    assert rules.never == (Person.FOREIGNER,)
    assert rules.in_force_from <= date(2026, 11, 20)
    assert rules.identity is not None
    assert rules.identity.mismatch is Severity.BLOCKING


def test_identity_papers_are_taken_in_order() -> None:
    rule = load_procedure(P1).requirement("identity")
    assert rule is not None
    assert isinstance(rule.papers, Choice)
    assert rule.papers.mode is Mode.ONE_OF_IN_ORDER
    papers = [part for part in rule.papers.parts if isinstance(part, Paper)]
    assert [p.kind for p in papers] == [Kind.PASSPORT, Kind.VISA, Kind.HOME_ID]
    assert [p.not_held for p in papers] == [(), (Kind.PASSPORT,), (Kind.PASSPORT, Kind.VISA)]
    assert {p.form for p in papers} == {Form.ORIGINAL_AND_COPY}


def test_only_request_and_authorisation_are_signed_by_hand() -> None:
    rules = load_procedure(P1)
    by_hand = {
        rule.id
        for rule in rules.requirements
        if rule.signing.on(Channel.WINDOW) is SignatureRule.HANDWRITTEN_REQUIRED
    }
    assert by_hand == {"request", "authorization"}
    refused = [rule.id for rule in rules.requirements if rule.signing.refused]
    assert refused == ["request"]


def test_the_employers_cedula_never_blocks() -> None:
    rules = load_procedure(P1)
    severities = {
        content.absent
        for rule in rules.requirements
        for content in rule.contents
        if content.name == "employer_cedula"
    }
    assert severities == {Severity.REVIEW}


@pytest.mark.parametrize(
    ("presenter", "signer", "applies"),
    [
        (Presenter.EMPLOYER, None, False),
        (Presenter.EMPLOYER, Person.ATTORNEY_IN_FACT, True),
        (Presenter.ATTORNEY_IN_FACT, None, True),
    ],
)
def test_a_power_is_demanded_when_an_attorney_presents_or_signs(
    presenter: Presenter, signer: Person | None, applies: bool
) -> None:
    rule = load_procedure(P1).requirement("power_of_attorney")
    assert rule is not None
    assert rule.when.holds(Channel.WINDOW, presenter, signer) is applies


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        ('form = "original", attest', 'form = "orignal", attest', "form", "original"),
        ('absent = "blocking"', 'absent = "blokcing"', "absent", "blocking"),
        ("sheet = 0", 'sheet = "zero"', "sheet", "number"),
        ("in_force_from = 2024-01-01", 'in_force_from = "2024"', "in_force_from", "YYYY-MM-DD"),
        ('id = "sut"', 'id = "request"', "id", "unique"),
        ('never = ["foreigner"]', 'newer = ["foreigner"]', "newer", "known key"),
        ('kind = "sut_record"', 'kind = "sut"', "kind", "sut_record"),
        ("required = true", 'required = "yes"', "required", "true"),
        ('mode = "one_of_in_order"', 'mode = "ordered"', "mode", "one_of_in_order"),
        ('version = "2026-11-01"', 'version = ""', "version", "text"),
    ],
)
def test_a_wrong_key_is_named_with_its_line_and_what_belongs_there(
    tmp_path: Path, old: str, new: str, key: str, expected: str
) -> None:
    path = changed(tmp_path, old, new)
    with pytest.raises(RulesError) as caught:
        load_file(path)
    told = caught.value.parameters
    assert caught.value.code == "rules.wrong"
    assert told["file"] == "rules.toml"
    assert str(told["key"]).endswith(key)
    assert expected in str(told["expected"])
    line = path.read_text(encoding="utf-8").splitlines()[int(str(told["line"])) - 1]
    assert new.split(",", maxsplit=1)[0] in line


def test_a_missing_key_points_at_its_table(tmp_path: Path) -> None:
    path = changed(tmp_path, 'absent = "review" # C10\n', "")
    with pytest.raises(RulesError) as caught:
        load_file(path)
    told = caught.value.parameters
    assert str(told["key"]).endswith("absent")
    line = path.read_text(encoding="utf-8").splitlines()[int(str(told["line"])) - 1]
    assert line == "[[requirement.content]]"


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    path = changed(tmp_path, "sheet = 0", "sheet = = 0")
    with pytest.raises(RulesError) as caught:
        load_file(path)
    number = rules_text().splitlines().index("sheet = 0") + 1
    assert caught.value.parameters["line"] == number


def test_an_ambiguity_that_is_not_explained_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        load_file(changed(tmp_path, 'ambiguous = ["C5", "C14"]', 'ambiguous = ["C99", "C5", "C14"]'))
    assert caught.value.parameters["expected"] == "[[ambiguity]] C99"


def test_unknown_and_unreadable_rules_are_errors(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        load_procedure("no_such_thing")
    assert caught.value.code == "rules.unknown"
    with pytest.raises(RulesError) as caught:
        load_file(tmp_path / "nowhere.toml")
    assert caught.value.code == "rules.unreadable"
