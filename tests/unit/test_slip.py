"""The slip says in plain words what is missing or wrong, with the sentence and what to bring."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest

from intake.desk.sheets.contents import SheetContents
from intake.desk.sheets.slip import slip_items
from intake.desk.sheets.words import SheetWords, sheet_languages
from intake.domain.kinds import SignatureKind
from intake.domain.rulings import Ruling
from intake.errors import IntakeError
from intake.resources import resource
from tests.unit.papers.drawn_up import TODAY, passport, request, sut
from tests.unit.test_rulings import a_case, respelt, said

INK = SignatureKind.ELECTRONIC
PLACE = re.compile(r"\{(\w+)\}")


def texts(language: str) -> dict[str, object]:
    return tomllib.loads(resource("sheets", f"{language}.toml").read_text(encoding="utf-8"))


def flat(table: object, path: str = "") -> dict[str, str]:
    if isinstance(table, dict):
        found: dict[str, str] = {}
        for key, value in table.items():
            found |= flat(value, f"{path}/{key}")
        return found
    return {path: str(table)}


def test_spanish_stands_first_and_english_is_complete() -> None:
    assert list(sheet_languages())[:2] == ["es", "en"]
    spanish, english = flat(texts("es")), flat(texts("en"))
    assert spanish.keys() == english.keys()
    for key, text in spanish.items():
        if key != "/contractions":
            assert text, key
            assert english[key], key


@pytest.mark.parametrize("language", sheet_languages())
def test_places_are_known_and_nobody_is_addressed_as_tu(language: str) -> None:
    known = {
        "el", "the", "expected", "found", "form", "content", "presenters", "file", "bytes", "limit",
        "otherwise", "papers",
    }  # fmt: skip
    for key, text in flat(texts(language)).items():
        assert set(PLACE.findall(text)) <= known, key
        assert not re.search(r"\b(tu|tus|tú|trae|vuelve)\b", text.lower()), key


def test_a_language_without_a_file_is_told() -> None:
    with pytest.raises(IntakeError) as caught:
        SheetWords("xx")
    assert caught.value.code == "sheet.no_language"


def test_what_is_missing_names_the_paper_its_form_and_the_sentence() -> None:
    items = slip_items(a_case(passport("d1"), request("d3")), "es")
    record = next(item for item in items if "SUT" in item.wrong)
    assert record.wrong == "Falta el registro SUT del contrato."
    assert record.bring == "El registro SUT del contrato, original."
    assert "registro del contrato SUT" in record.quote
    assert record.preset


def test_a_wrong_number_names_both_and_says_what_to_bring() -> None:
    papers = (passport("d1"), sut("d2"), request("d3", document_number="AR123956"))
    for language, number, ask in (
        ("es", "AR123456; la solicitud dice AR123956", "Una solicitud nueva"),
        ("en", "AR123456; the request says AR123956", "A new request"),
    ):
        item = next(i for i in slip_items(a_case(*papers), language) if "AR123956" in i.wrong)
        assert number in item.wrong
        assert item.bring.startswith(ask)
        assert "La misma información" in item.quote


def test_articles_are_contracted_in_spanish() -> None:
    items = slip_items(a_case(passport("d1"), sut("d2"), request("d3")), "es")
    everything = " ".join(f"{item.wrong} {item.bring}" for item in items)
    assert "original del registro SUT" in everything
    assert " de el " not in everything


def test_what_was_accepted_is_not_on_the_slip_and_what_was_confirmed_is() -> None:
    case = a_case(*respelt())
    offered = [item for item in slip_items(case, "es") if "RODRIGUES" in item.wrong]
    assert [item.preset for item in offered] == [False]
    accepted = said(case, Ruling.IN_ORDER)
    assert not [item for item in slip_items(accepted, "es") if "RODRIGUES" in item.wrong]
    confirmed = said(case, Ruling.SO_IT_IS)
    offered = [item for item in slip_items(confirmed, "es") if "RODRIGUES" in item.wrong]
    assert [item.preset for item in offered] == [True]


def test_every_blocking_finding_has_an_item_even_without_words_of_its_own() -> None:
    case = a_case(passport("d1"), sut("d2"), request("d3", INK, without=("narrative",)))
    assert case.assessment is not None
    strange = replace(case.assessment.findings[0], code="some.day", quote=None)
    odd = replace(case, assessment=replace(case.assessment, findings=(strange,)))
    assert next(item.preset for item in slip_items(odd, "es"))


def test_the_keys_are_the_same_in_every_language() -> None:
    case = a_case(passport("d1"), request("d3", INK))
    keys = [[item.key for item in slip_items(case, code)] for code in sheet_languages()]
    assert all(each == keys[0] for each in keys)


def test_no_place_is_left_unfilled() -> None:
    papers = (passport("d1", nationality="PER"), sut("d2"), request("d3", INK))
    for language in sheet_languages():
        for item in slip_items(a_case(*papers), language):
            assert "{" not in item.wrong + item.bring
            assert "—" not in item.wrong + item.bring, item


def test_the_sheet_holds_its_words_and_the_head_of_the_case() -> None:
    case = a_case(passport("d1"), request("d3", INK))
    items = slip_items(case, "es")
    content = SheetContents(case, "es", "A. Mera", TODAY).deficiencies(items, " Ventanilla\n 4 ")
    assert content["number"] == case.number
    assert content["day"] == "20/11/2026"
    assert content["word_title"] == "Hoja de devolución"
    assert content["note"] == "Ventanilla 4"
    assert [row["number"] for row in content["items"]] == list(range(1, len(items) + 1))  # type: ignore[index,attr-defined]


def test_the_receipt_names_papers_and_exceptions() -> None:
    case = said(a_case(*respelt()), Ruling.EXCEPTION)
    content = SheetContents(case, "en", "A. Mera", TODAY).receipt()
    assert [row["pages"] for row in content["papers"]] == ["1 page"] * 3  # type: ignore[index,attr-defined]
    given = content["exceptions_given"]
    assert isinstance(given, list)
    assert given[0]["reason"] == "otra grafía"
