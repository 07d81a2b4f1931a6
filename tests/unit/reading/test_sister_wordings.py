"""Papers of the sister procedures as offices and citizens write them: read, and judged sound."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from intake.domain.documents import Document, Fact, SignatureMark
from intake.domain.findings import Assessment
from intake.domain.kinds import SIGNED_KINDS, Kind, Presenter, SignatureKind, Verdict
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import PLACE, cedula, paper, passport
from tests.unit.papers.paper_text import item, same
from tests.unit.papers.sister_papers import (
    agreement,
    contract,
    key_request,
    looked_at,
    own_request,
    visa,
)
from tests.unit.papers.worded_cases import other_digit, other_word


@dataclass(frozen=True)
class Wording:
    """One paper: what it is, its text, what it says, and where it is sound."""

    name: str
    kind: Kind
    text: str
    facts: dict[str, str]
    procedure: str | None = None


def _wordings() -> list[Wording]:
    with Path(__file__).parents[1].joinpath("papers", "sister_wordings.toml").open("rb") as file:
        entries = tomllib.load(file)["paper"]
    return [Wording(**(entry | {"kind": Kind(entry["kind"])})) for entry in entries]


WORDINGS = _wordings()
PACKETS = [wording for wording in WORDINGS if wording.procedure is not None]
READY = Verdict.READY
OWN = ("employer_name", "holder_name", "full_name")
"""Who asks, and so may sign."""


def read(wording: Wording) -> tuple[Fact, ...]:
    return read_facts(wording.kind, [item(wording.text)])


def _name(wording: Wording) -> str:
    return wording.name


@pytest.mark.parametrize("wording", WORDINGS, ids=_name)
def test_it_says_what_it_says(wording: Wording) -> None:
    said = {fact.field: fact.value for fact in read(wording)}
    if "full_name" not in said and "surnames" in said:
        said["full_name"] = f"{said['surnames']} {said.get('names', '')}"
    wanted = wording.facts
    assert {f: v for f, v in wanted.items() if not same(said.get(f), v)} == {}
    if wording.procedure is not None:
        assert not {f for f in ("third_party_name", "third_party_number") if f in said} - set(
            wanted
        )


@pytest.mark.parametrize("wording", WORDINGS, ids=_name)
def test_it_is_known_for_what_it_is(wording: Wording) -> None:
    assert [draft.kind for draft in split([item(wording.text)])] == [wording.kind]


@pytest.mark.parametrize("wording", WORDINGS, ids=_name)
def test_nobody_else_signs_it(wording: Wording) -> None:
    signer = next((f for f in read(wording) if f.field == "signer_name"), None)
    own = next((wording.facts[field] for field in OWN if field in wording.facts), None)
    if wording.procedure is not None and signer is not None and signer.confidence > 0.5:
        assert own is not None
        assert same(signer.value, own)


@pytest.mark.parametrize("wording", PACKETS, ids=_name)
def test_a_sound_packet_with_it_is_ready(wording: Wording) -> None:
    assessment = _judged(wording)
    told = [(f.code, f.field, f.found) for f in assessment.findings if f.severity.value != "note"]
    assert told == []
    assert assessment.verdict is Verdict.READY


@pytest.mark.parametrize("wording", PACKETS, ids=_name)
def test_a_false_number_or_name_is_never_ready(wording: Wording) -> None:
    through = [
        field for field, text in _falsified(wording) if _judged(wording, text).verdict is READY
    ]
    assert through == []


@pytest.mark.parametrize("wording", PACKETS, ids=_name)
def test_another_person_altogether_is_never_ready(wording: Wording) -> None:
    text = wording.text
    for field in ("full_name", "holder_name", "employer_name"):
        for word in wording.facts.get(field, "").split():
            text = re.sub(rf"\b{re.escape(word)}\b", _strange, text, flags=re.IGNORECASE)
    assert text == wording.text or _judged(wording, text).verdict is not READY


IN_CAPITALS = (
    "k12", "g20", "r42", "a5", "a40", "w_n4", "w_m4", "w_m6", "z_a10", "z_a13", "z_b5", "z_b26",
    "z_e3",
)  # fmt: skip


@pytest.mark.parametrize("wording", [w for w in PACKETS if w.name in IN_CAPITALS], ids=_name)
def test_a_letter_in_capitals_alone_names_nobody_else(wording: Wording) -> None:
    assert _judged(wording, wording.text.upper()).verdict is READY


def _strange(word: re.Match[str]) -> str:
    """A word of a name that nobody in these papers has, one for each."""
    other = f"Quimb{word.group().lower()[1:3]}ya"
    return other.upper() if word.group().isupper() else other


def _falsified(wording: Wording) -> Iterator[tuple[str, str]]:
    """The text with a digit or a word of each number and name made another; and which."""
    for field in ("document_number", "holder_number", "employer_cedula", "third_party_number"):
        if field in wording.facts:
            yield from other_digit(field, wording.facts[field], wording.text)
    for field in ("full_name", "holder_name", "employer_name", "third_party_name"):
        if field in wording.facts:
            yield from other_word(field, wording.facts[field], wording.text)


def _judged(wording: Wording, text: str | None = None) -> Assessment:
    """The checks over the paper, signed by hand, among papers that say the same.

    `text` stands on it instead of its own.
    """
    whole = paper("d9", wording.kind)
    facts_read = read(wording if text is None else replace(wording, text=text))
    # The ink lies on who signs, wherever that stands.
    signer = next((f.box for f in facts_read if f.field == "signer_name"), None)
    marks = (SignatureMark(SignatureKind.INK, 1, signer or PLACE, 0.95),)
    signed = marks if wording.kind in SIGNED_KINDS else ()
    own = _with(whole, facts_read, signed)
    procedure, facts = wording.procedure or "", wording.facts
    third = [cedula("d8", facts["third_party_number"], facts["third_party_name"])] if (
        "third_party_number" in facts
    ) else []  # fmt: skip
    if procedure == "employer_key":
        packet = [own, *_beside_key_paper(wording), *third]
        presenter = Presenter.THIRD_PARTY if third else Presenter.LEGAL_REPRESENTATIVE
    else:
        packet = [own, *_beside_holder_paper(wording), *third]
        presenter = Presenter.THIRD_PARTY if third else Presenter.HOLDER
    return looked_at(procedure, *packet, presenter=presenter)


def _beside_key_paper(wording: Wording) -> list[Document]:
    said = {f: v for f, v in wording.facts.items() if not f.startswith("third_party")}
    house = {"company_name", "ruc"} - set(said)
    name, number = said["employer_name"], said["employer_cedula"]
    other = (
        agreement(**said)
        if wording.kind is Kind.KEY_REQUEST
        else key_request(signer_name=name, **said)
    )
    return [_bare(other, house), cedula("d7", number, name)]


def _beside_holder_paper(wording: Wording) -> list[Document]:
    said = wording.facts
    name = said.get("full_name") or said["holder_name"]
    number = said.get("document_number") or said["holder_number"]
    words = name.split()
    half = max(1, len(words) // 2)
    of = {
        "names": " ".join(words[:half]),
        "surnames": " ".join(words[half:]),
        "document_number": number,
    }
    unsaid = {"birth_date", "nationality", "issuing_country"}
    papers = [_bare(passport(**of), unsaid), _bare(visa("v1", **of), unsaid)]
    house = {f: said[f] for f in ("company_name", "ruc") if f in said}
    if wording.kind is not Kind.SUT_RECORD and wording.procedure == "code_foreigner":
        gone = unsaid | ({"company_name", "ruc", "employer_name"} if not house else set())
        papers.append(_bare(contract("c1", **of, **house), gone))
    if wording.kind is not Kind.REQUEST:
        asks = {"full_name": name, "document_number": number}
        papers.append(own_request("r1", **asks, signer_name=name, signer_number=number))
    return papers


def _bare(document: Document, without: set[str]) -> Document:
    kept = tuple(fact for fact in document.facts if fact.field not in without)
    return _with(document, kept, document.signatures)


def _with(
    document: Document, facts: tuple[Fact, ...], marks: tuple[SignatureMark, ...]
) -> Document:
    return Document(
        document.id,
        document.kind,
        document.confidence,
        document.pages,
        facts,
        marks,
        legible=document.legible,
    )
