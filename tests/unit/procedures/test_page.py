"""«¿Qué necesito?»: the page says what is asked of whom, in words, with the sentence beside it."""

from __future__ import annotations

import pytest

from intake.domain.findings import Finding
from intake.domain.kinds import Channel, Presenter, Severity
from intake.messages import LANGUAGES, Messages
from intake.procedures.load import known, load_procedure
from intake.procedures.page import Entry, Page, page_of
from tests.unit.procedures.test_rows import sheet
from tests.unit.test_messages import texts

SPANISH = Messages("es")


def entries(page: Page) -> dict[str, Entry]:
    return {entry.id: entry for section in page.sections for entry in section.entries}


def every_page(messages: Messages) -> list[Page]:
    pages = []
    for name in known():
        rules = load_procedure(name)
        pages.extend(page_of(rules, messages, channel) for channel in rules.channels)
    return pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_and_no_placeholder_is_left_on_any_page(language: str) -> None:
    messages = Messages(language)
    for page in every_page(messages):
        for section in page.sections:
            for entry in section.entries:
                for text in (section.title, entry.label, entry.text, *entry.details):
                    words = text.split("«", maxsplit=1)[0]
                    assert "_" not in words, (page.procedure, text)
                    assert "{" not in text
                    assert "—" not in words, (page.procedure, text)
                assert all(not note.endswith(": ") for note in entry.notes)


def test_sentences_on_the_page_stand_in_the_sheet() -> None:
    for page in every_page(SPANISH):
        text = sheet(page.procedure)
        for entry in entries(page).values():
            for part in (entry.quote or "").split(" … "):
                assert part in text


def test_the_page_shows_only_what_this_person_needs() -> None:
    rules = load_procedure("code_foreigner_dependent")
    employer = entries(page_of(rules, SPANISH, Channel.WINDOW, Presenter.EMPLOYER))
    third = entries(page_of(rules, SPANISH, Channel.WINDOW, Presenter.THIRD_PARTY))
    assert "authorization" not in employer
    assert {"authorization", "third_party_id", "employer_cedula"} <= set(third)
    assert "power_of_attorney" not in third


def test_the_alternatives_are_told_in_their_order() -> None:
    rules = load_procedure("code_foreigner_dependent")
    text = entries(page_of(rules, SPANISH))["identity"].text
    places = [text.index(word) for word in ("Pasaporte", "Visa", "Documento de identificación")]
    assert places == sorted(places)
    assert "si no, " in text
    third = entries(page_of(rules, SPANISH))["third_party_id"].text
    assert "y (Pasaporte" in third


@pytest.mark.parametrize(
    ("channel", "word", "other"),
    [(Channel.WINDOW, "manuscrita", "electrónica"), (Channel.VIRTUAL, "electrónica", "manuscrita")],
)
def test_the_signature_asked_for_is_that_of_the_channel(
    channel: Channel, word: str, other: str
) -> None:
    page = entries(page_of(load_procedure("employer_key"), SPANISH, channel))
    for name in ("key_request", "agreement"):
        details = " ".join(page[name].details)
        assert word in details
        assert other not in details
    assert ("uploads" in page) is (channel is Channel.VIRTUAL)
    assert ("appointment" in page) is (channel is Channel.WINDOW)


def test_what_the_sheet_leaves_open_is_told_where_it_matters() -> None:
    page = entries(page_of(load_procedure("certificate_non_affiliation"), SPANISH))
    assert [note.split(":")[0] for note in page["appointment"].notes] == ["C11", "C14"]
    assert "ventanilla" in page["C11"].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_every_list_and_every_tick_has_words(language: str) -> None:
    messages = Messages(language)
    for name in known():
        rules = load_procedure(name)
        assert messages.word("procedures_short", name) != name
        codes = [condition.id for condition in rules.preconditions]
        codes += ["appointment", "appointment.exempt"]
        for channel in rules.channels:
            for rule in rules.on(channel).requirements:
                assert messages.requirement(rule.id) != rule.id
                codes += [f"{rule.id}.{must.quality}" for must in rule.must_be]
                if rule.when.circumstance:
                    codes.append(f"{rule.id}.no_{rule.when.circumstance}")
                if rule.data_entry:
                    codes.append(rule.id)
                    continue
                for paper in rule.each_paper():
                    codes += [f"{rule.id}.{what}" for what in paper.attest]
                    if paper.not_held:
                        codes.append(f"{rule.id}.no_" + "_no_".join(paper.not_held))
                for content in rule.contents:
                    assert content.name in texts(language)["contents"]
        for code in codes:
            assert messages.attest(code) != code
            assert messages.word("attest_short", code) != code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code",
    [
        "addressee.wrong",
        "appointment.mismatch",
        "channel.not_offered",
        "procedure.no_papers",
        "procedure.other_suggested",
        "representative.mismatch",
    ],
)
def test_findings_about_the_filing_have_words(language: str, code: str) -> None:
    title, advice = Messages(language).finding(Finding(code, Severity.NOTE))
    assert title != code
    assert advice


def test_brackets_close_and_notes_of_one_channel_stay_there() -> None:
    for page in every_page(SPANISH):
        for entry in entries(page).values():
            assert entry.text.count("(") == entry.text.count(")"), entry.text
    rules = load_procedure("employer_key")
    for channel in rules.channels:
        notes = entries(page_of(rules, SPANISH, channel))["key_request"].notes
        assert any(note.startswith("C15") for note in notes) is (channel is Channel.VIRTUAL)
