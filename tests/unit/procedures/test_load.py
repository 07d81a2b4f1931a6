from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from intake.domain.kinds import Channel, Kind, Presenter, Severity, SignatureRule
from intake.errors import RulesError
from intake.procedures.lines import Lines
from intake.procedures.lines import Path as Place
from intake.procedures.load import Rulebook, known, load_procedure
from intake.procedures.model import Choice, Form, Mode, Paper, Person
from intake.procedures.rule_file import examine_rules, read_rules
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
        read_rules(path)
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
        read_rules(path)
    told = caught.value.parameters
    assert str(told["key"]).endswith("absent")
    line = path.read_text(encoding="utf-8").splitlines()[int(str(told["line"])) - 1]
    assert line == "[[requirement.content]]"


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    path = changed(tmp_path, "sheet = 0", "sheet = = 0")
    with pytest.raises(RulesError) as caught:
        read_rules(path)
    number = rules_text().splitlines().index("sheet = 0") + 1
    assert caught.value.parameters["line"] == number


def test_an_ambiguity_that_is_not_explained_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        read_rules(
            changed(tmp_path, 'ambiguous = ["C5", "C14"]', 'ambiguous = ["C99", "C5", "C14"]')
        )
    assert caught.value.parameters["expected"] == "[[ambiguity]] C99"


def test_unknown_and_unreadable_rules_are_errors(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        load_procedure("no_such_thing")
    assert caught.value.code == "rules.unknown"
    with pytest.raises(RulesError) as caught:
        read_rules(tmp_path / "nowhere.toml")
    assert caught.value.code == "rules.unreadable"


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = rules_text()
    for old, new in (
        ('kind = "visa", form = "original_and_copy"', 'kind = "visado", form = "original"'),
        ('name = "narrative"', 'nome = "narrative"'),
        ("required = true", 'required = "yes"'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "rules.toml"
    path.write_text(text, encoding="utf-8")
    procedure, errors = examine_rules(path)
    assert procedure is None
    told = [(str(error.parameters["key"]), int(str(error.parameters["line"]))) for error in errors]
    assert [key for key, _ in told] == [
        "appointment.required",
        "requirement.0.content.4.name",
        "requirement.1.choice.parts.1.kind",
    ]
    lines = text.splitlines()
    assert [lines[line - 1].split(" = ")[0] for _, line in told] == [
        "required",
        "[[requirement.content]]",
        "  { kind",
    ]
    assert "visado" in lines[told[2][1] - 1]


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        (
            'part_of = "key_request"',
            'part_of = "agreement"',
            "requirement.5.part_of",
            "key_request",
        ),
        (
            'rule = { window = "handwritten_required", virtual = "electronic_required" }',
            'rule = { window = "handwritten_required" }',
            "requirement.0.signing.rule",
            "virtual",
        ),
        (
            'when = { channel = "window", presenter = "third_party" }',
            'when = { channel = "window", presenter = "holder" }',
            "requirement.5.when.presenter",
            "third_party",
        ),
        ("accepted_bytes = 1048576", "accepted_bytes = 5", "uploads.accepted_bytes", "1000000"),
        ('ambiguous = ["C18", ', "ambiguous = [", "ambiguity.6.id", "C18"),
    ],
)
def test_a_rule_that_contradicts_another_is_named(
    tmp_path: Path, old: str, new: str, key: str, expected: str
) -> None:
    text = resource("procedures", "employer_key.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "rules.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    _, errors = examine_rules(path)
    assert [error.parameters["key"] for error in errors] == [key]
    assert expected in str(errors[0].parameters["expected"])


def test_forms_and_sentences_are_those_of_the_channel() -> None:
    rules = load_procedure("employer_key")
    window, virtual = (rules.on(channel) for channel in (Channel.WINDOW, Channel.VIRTUAL))
    for view, channel, word in (
        (window, Channel.WINDOW, "manuscrita"),
        (virtual, Channel.VIRTUAL, "electrónica"),
    ):
        for name in ("key_request", "agreement"):
            rule = view.requirement(name)
            assert rule is not None
            assert rule.signing.quote is not None
            assert word in rule.signing.quote.text
            handwritten = rule.signing.on(channel) is SignatureRule.HANDWRITTEN_REQUIRED
            assert handwritten is (channel is Channel.WINDOW)
    assert window.appointment is not None
    assert window.appointment.required
    assert virtual.appointment is not None
    assert not virtual.appointment.required
    assert Presenter.THIRD_PARTY in window.presenters
    assert Presenter.THIRD_PARTY not in virtual.presenters
    ruc = virtual.requirement("ruc")
    assert ruc is not None
    assert ruc.when.holds(Channel.VIRTUAL, Presenter.EMPLOYER, None)
    assert not ruc.when.holds(Channel.WINDOW, Presenter.EMPLOYER, None)


def folder_with(tmp_path: Path, *versions: tuple[str, str, str]) -> Rulebook:
    for name, version, since in versions:
        text = rules_text().replace('version = "2026-11-01"', f'version = "{version}"')
        text = text.replace("in_force_from = 2024-01-01", f"in_force_from = {since}")
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Rulebook(tmp_path)


def test_a_new_version_applies_from_its_day_and_old_cases_keep_theirs(tmp_path: Path) -> None:
    book = folder_with(
        tmp_path,
        (f"{P1}.toml", "one", "2024-01-01"),
        (f"{P1}.2027-01-01.toml", "two", "2027-01-01"),
    )
    assert book.known() == (P1,)
    assert book.in_force(P1, date(2026, 12, 31)).version == "one"
    assert book.in_force(P1, date(2027, 1, 1)).version == "two"
    assert book.opened_under(P1, "one").in_force_from == date(2024, 1, 1)
    with pytest.raises(RulesError) as caught:
        book.in_force(P1, date(2023, 12, 31))
    assert (caught.value.code, caught.value.parameters["expected"]) == (
        "rules.not_in_force",
        "2024-01-01",
    )
    with pytest.raises(RulesError) as caught:
        book.opened_under(P1, "three")
    assert (caught.value.code, caught.value.parameters["expected"]) == (
        "rules.version_unknown",
        "one | two",
    )


@pytest.mark.parametrize(
    ("second", "key"),
    [
        ((f"{P1}.2027-01-01.toml", "one", "2027-01-01"), "version"),
        ((f"{P1}.2024-01-01.toml", "two", "2024-01-01"), "in_force_from"),
        ((f"{P1}.2027-02-01.toml", "two", "2027-01-01"), "in_force_from"),
        (("code_foreigner.toml", "two", "2027-01-01"), "id"),
    ],
)
def test_versions_that_cannot_be_told_apart_are_errors(
    tmp_path: Path, second: tuple[str, str, str], key: str
) -> None:
    book = folder_with(tmp_path, (f"{P1}.toml", "one", "2024-01-01"), second)
    with pytest.raises(RulesError) as caught:
        book.versions(second[0].split(".", 1)[0])
    assert caught.value.parameters["key"] == key


def test_every_key_of_the_rule_files_is_found_on_its_line() -> None:
    for path in sorted(resource("procedures").glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        lines, written = Lines(text), text.splitlines()
        for where, value in leaves(tomllib.loads(text), ()):
            line = written[lines.of(where) - 1]
            key = next(str(step) for step in reversed(where) if isinstance(step, str))
            assert key in line or str(value) in line, (path.name, where)


def leaves(data: object, where: tuple[str | int, ...]) -> Iterator[tuple[Place, object]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*where, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from leaves(value, (*where, place))
    else:
        yield where, data
