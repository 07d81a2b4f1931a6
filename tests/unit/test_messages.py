from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from intake.domain.findings import Finding
from intake.domain.kinds import (
    CaseState,
    Channel,
    Kind,
    Presenter,
    ReadBy,
    RequirementState,
    Severity,
    SignatureKind,
    Verdict,
)
from intake.messages import LANGUAGES, Messages
from intake.resources import resource
from tests.unit.papers.drawn_up import judge, passport, request, sut, third_party_papers

INTAKE = Path(__file__).resolve().parents[2] / "intake"
ERROR = re.compile(
    r'(?:Error|FileTrouble|\.error(?:_parts)?)\(\s*(?:[\w.]+,\s*)?"([a-z_]+\.[a-z_]+)"'
)
PROGRESS = re.compile(r'\.report\(\s*"([a-z_]+)"')
FINDING = re.compile(
    r'"((?:identity|signature|signer|presenter|document|requirement|content|number|mrz|power'
    r'|endorsement|employer|page|precondition|date|file)\.[a-z_]+)"'
)
REASON = re.compile(r'(?:doubt = |reasons = |Agreement\([^()]*\(|return )\(?"([a-z_]+)"')


def sources(*folders: str) -> str:
    paths = [path for folder in folders for path in (INTAKE / folder).rglob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def texts(language: str) -> dict[str, dict[str, object]]:
    with resource("messages", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_that_the_code_raises_has_its_three_sentences(language: str) -> None:
    codes = set(ERROR.findall(sources(".")))
    assert "file.encrypted" in codes
    errors = texts(language)["errors"]
    assert sorted(codes - set(errors)) == []
    for code in errors:
        assert all(Messages(language).error_parts(code)), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_the_checks_has_title_and_advice(language: str) -> None:
    codes = set(FINDING.findall(sources("checks")))
    assert len(codes) > 20
    for code in codes:
        for severity in Severity:
            title, advice = Messages(language).finding(Finding(code, severity))
            assert title != code
            assert advice, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_progress_and_reason_has_a_text(language: str) -> None:
    told = texts(language)
    assert sorted(set(PROGRESS.findall(sources("."))) - set(told["progress"])) == []
    reasons = set(REASON.findall(sources("checks"))) - {"document_number"}
    assert "lookalike" in reasons
    assert sorted(reasons - set(told["reasons"])) == []


@pytest.mark.parametrize(
    ("section", "codes"),
    [
        ("kinds", Kind),
        ("severity", Severity),
        ("verdict", Verdict),
        ("state", RequirementState),
        ("channel", Channel),
        ("presenter", Presenter),
        ("signature", SignatureKind),
        ("read_by", ReadBy),
        ("case_state", CaseState),
    ],
)
def test_every_identifier_has_a_word(section: str, codes: type[Kind]) -> None:
    for language in LANGUAGES:
        assert {str(code) for code in codes} == set(texts(language)[section])


def test_both_languages_have_the_same_texts() -> None:
    spanish, english = texts("es"), texts("en")
    assert spanish.keys() == english.keys()
    for section in spanish:
        assert spanish[section].keys() == english[section].keys()
        for code, text in spanish[section].items():
            if isinstance(text, dict):
                other = english[section][code]
                assert isinstance(other, dict)
                assert text.keys() == other.keys(), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_that_a_person_attests_have_a_text(language: str) -> None:
    assessment = judge(
        passport(), sut(), request(), *third_party_papers(), presenter=Presenter.THIRD_PARTY
    )
    messages = Messages(language)
    for line in assessment.requirements:
        assert messages.requirement(line.id) != line.id
        if line.attest:
            assert messages.attest(line.attest) != line.attest


def test_a_finding_tells_both_values_and_what_to_do() -> None:
    finding = judge(passport(), sut(document_number="AR123457"), request()).findings[0]
    title, advice = Messages("es").finding(finding)
    assert title == "El número no es el mismo: Registro SUT"
    assert "AR123456" in advice
    assert "AR123457" in advice
    review = judge(passport(), sut(document_number="ARI23456"), request()).findings[0]
    title, advice = Messages("es").finding(review)
    assert title == "Revise el número: Registro SUT"
    assert "se confunden" in advice


def test_the_words_of_the_office_are_kept() -> None:
    values = [text for section in texts("es").values() for text in section.values()]
    values += [part for text in values if isinstance(text, dict) for part in text.values()]
    everything = " ".join(text for text in values if isinstance(text, str)).lower()
    assert "no se recibe" in everything
    for word in ("inválid", " tu ", " tus ", "debes", "puedes"):
        assert word not in everything, word


def test_an_error_without_a_text_still_says_something() -> None:
    assert "no.such" in Messages("es").error("no.such", {})
    assert Messages("es").error("file.empty", {"file": "a.png"}).startswith("El archivo a.png")
    assert Messages("xx").language == "es"


def test_progress_counts() -> None:
    text = Messages("es").progress("reading_page", {"done": 2, "total": 6})
    assert text == "Leyendo página 2 de 6"
