"""The JSON of the command line: every key of the contract, of its type; fields only ever added."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from intake.archive.answers import hit_answer, verification_answer
from intake.archive.verify import Verification
from intake.cli.shapes import of_check
from intake.cli.signs import _entry as signs_entry
from intake.cli.zones import _entries as zone_entries
from intake.desk.checking import Checked, Filing
from intake.desk.signature_reading import FileSigns
from intake.desk.zone_reading import FileZones
from intake.domain.boxes import Box
from intake.domain.cases import SearchHit
from intake.domain.documents import FileTrouble, Packet
from intake.domain.findings import Assessment, Requirement
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
from intake.domain.zones import Correction, Zone, ZoneCharacter
from intake.messages import Messages
from intake.procedures.load import load_procedure
from intake.signatures.evidence import ElectronicReport, ElectronicSignature
from tests.integration.store_samples import assessment, packet

MESSAGES = Messages("es")
NUMBER = (int, float)


def as_read(answer: object) -> Any:
    """As a script reads it."""
    return json.loads(json.dumps(answer))


def assert_keys(row: dict[str, Any], **types: Any) -> None:
    for name, kind in types.items():
        assert name in row, name
        assert isinstance(row[name], kind), (name, row[name])


def assert_box(box: object) -> None:
    assert isinstance(box, list)
    assert len(box) == 4
    assert all(isinstance(number, int) for number in box)


@pytest.fixture(scope="module")
def answer() -> Any:
    filing = Filing(
        load_procedure("code_foreigner_dependent"), Channel.WINDOW, Presenter.EMPLOYER, ("channel",)
    )
    return as_read(of_check(Checked(filing, packet(), assessment(), 3, 2.1), MESSAGES))


def test_check(answer: Any) -> None:
    assert_keys(
        answer,
        schema=int,
        procedure=str,
        channel=str,
        presenter=str,
        verdict=str,
        documents=list,
        requirements=list,
        findings=list,
        timing=dict,
    )
    assert answer["schema"] == 1
    assert answer["procedure"] == "code_foreigner_dependent"
    assert (answer["channel"], answer["presenter"]) == ("window", "employer")
    assert answer["verdict"] == "return"
    assert_keys(answer["timing"], seconds=NUMBER, pages=int)
    assert answer["timing"]["pages"] == 3


def test_documents(answer: Any) -> None:
    for document in answer["documents"]:
        assert_keys(
            document, id=str, kind=str, confidence=NUMBER, files=list, pages=list, facts=list
        )
        assert document["kind"] in set(Kind)
        for page in document["pages"]:
            assert_keys(page, file=str, file_page=int, rotation=int, width=int, height=int, dpi=int)
    assert [d["files"] for d in answer["documents"]][1] == ["packet.pdf"]


def test_facts_and_their_readings(answer: Any) -> None:
    facts = {fact["field"]: fact for d in answer["documents"][:1] for fact in d["facts"]}
    for fact in facts.values():
        assert_keys(fact, value=str, raw=str, page=int, confidence=NUMBER, read_by=str)
        assert fact["read_by"] in set(ReadBy)
        assert isinstance(fact["readings"], list)
    assert_box(facts["surnames"]["box"])
    assert facts["document_number"]["box"] is None
    (other,) = facts["surnames"]["readings"]
    assert_keys(other, value=str, raw=str, page=int, confidence=NUMBER, read_by=str)
    assert other["read_by"] == "mrz"


def test_signatures_of_documents(answer: Any) -> None:
    (mark,) = answer["documents"][1]["signatures"]
    assert_keys(mark, kind=str, page=int, confidence=NUMBER)
    assert mark["kind"] in set(SignatureKind)
    assert_box(mark["box"])
    assert "signer" in mark


def test_requirements_and_findings(answer: Any) -> None:
    for row in answer["requirements"]:
        assert_keys(row, id=str, state=str, documents=list)
        assert isinstance(row["quote"], str | None)
        assert row["state"] in set(RequirementState)
    full, bare = answer["findings"]
    for row in (full, bare):
        assert_keys(row, code=str, severity=str, evidence=list, message=str)
        assert row["severity"] in set(Severity)
        for name in ("kind", "document", "field", "expected", "found", "quote"):
            assert name in row
    assert (full["kind"], full["document"], full["field"]) == ("request", "d2", "document_number")
    assert (full["expected"], full["found"]) == ("AB123456", "AB123457")
    assert_keys(full["evidence"][0], document=str, page=int, box=list)
    assert full["evidence"][1]["box"] is None


def test_files_that_could_not_be_read_are_told(answer: Any) -> None:
    (row,) = answer["errors"]
    assert row["file"] == "notes.txt"
    assert row["code"] == "file.not_a_document"
    assert "notes.txt" in row["message"]


# ---- mrz and signatures ------------------------------------------------------------------------
ZONE_KEYS = {
    "file": str,
    "found": bool,
    "lines": list,
    "accepted": bool,
    "reasons": list,
    "corrections": list,
    "fields": dict,
    "characters": list,
    "errors": list,
}


def test_a_zone() -> None:
    lines = (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    )
    zone = Zone(
        "TD3",
        lines,
        Box(1, 2, 3, 4),
        True,
        corrections=(Correction(2, 4, "B", "8"),),
        fields={"surnames": "ERIKSSON"},
        characters=(ZoneCharacter(1, 1, 0.98765),),
    )
    (entry,) = as_read(zone_entries(FileZones("./a b.png", ((2, zone),), ()), MESSAGES))
    assert_keys(entry, **ZONE_KEYS, page=int, format=str)
    assert_box(entry["box"])
    assert entry["file"] == "./a b.png"
    assert (entry["found"], entry["accepted"], entry["format"]) == (True, True, "TD3")
    assert entry["lines"] == list(lines)
    assert entry["corrections"] == [{"line": 2, "column": 4, "seen": "B", "made": "8"}]
    assert entry["characters"] == [{"line": 1, "column": 1, "confidence": 0.9877}]


def test_a_file_without_a_zone_has_an_entry_all_the_same() -> None:
    trouble = FileTrouble("a.png", "file.empty", {"file": "a.png"})
    for file in (FileZones("a.png", (), ()), FileZones("a.png", (), (trouble,), unread=True)):
        (entry,) = as_read(zone_entries(file, MESSAGES))
        assert_keys(entry, **ZONE_KEYS)
        assert (entry["found"], entry["accepted"]) == (False, False)
        assert (entry["page"], entry["box"], entry["format"]) == (None, None, None)
        assert len(entry["errors"]) == len(file.troubles)


def signature(field: str, *, covers: bool = True, digest: bool | None = True) -> Any:
    return ElectronicSignature(
        field,
        "ETSI.CAdES.detached",
        "ANA RUALES",
        "1710034065",
        None,
        covers_whole_file=covers,
        digest_matches=digest,
    )


def signs_of(*signatures: Any) -> Any:
    file = FileSigns("./a.pdf", ElectronicReport(tuple(signatures), 1))
    return as_read(signs_entry(file, MESSAGES))


def test_signatures_of_a_file() -> None:
    entry = signs_of(signature("Signature1"))
    assert_keys(
        entry,
        file=str,
        electronic=list,
        prepared=int,
        stamps=list,
        places=list,
        ink=list,
        other_ink=list,
        pasted=list,
        errors=list,
    )
    (row,) = entry["electronic"]
    for name in ("field", "subfilter", "signer", "signer_number", "signing_time", "intact"):
        assert name in row
    assert row["trusted"] is None
    assert row["revocation"] == "not_checked"
    assert (row["covers_whole_file"], row["altered_after"]) == (True, False)
    assert entry["prepared"] == 1


def test_what_a_later_signature_covers_is_no_alteration() -> None:
    first, last = signs_of(signature("S1", covers=False), signature("S2"))["electronic"]
    assert (first["altered_after"], last["altered_after"]) == (None, False)
    (alone,) = signs_of(signature("S1", covers=False))["electronic"]
    assert alone["altered_after"] is True
    (changed,) = signs_of(signature("S1", digest=False))["electronic"]
    assert (changed["altered_after"], changed["intact"]) == (True, False)


def test_a_file_that_cannot_be_read_has_its_entry_too() -> None:
    trouble = FileTrouble("a.pdf", "file.encrypted", {"file": "a.pdf"})
    entry = as_read(signs_entry(FileSigns("a.pdf", troubles=[trouble]), MESSAGES))
    assert (entry["electronic"], entry["prepared"]) == ([], 0)
    assert entry["errors"] == [MESSAGES.error("file.encrypted", {"file": "a.pdf"})]


# ---- the archive -------------------------------------------------------------------------------
def test_search_and_verify() -> None:
    hit = SearchHit(
        case="IESS-1",
        procedure="code_foreigner_dependent",
        state=CaseState.FILED,
        date=datetime(2026, 11, 20, tzinfo=UTC).date(),
        holder="MUÑOZ",
        document_number="AB1",
        employer="Ñandú",
        code="",
        why=(("holder", "MUÑOZ"),),
        case_id=1,
    )
    row = as_read(hit_answer(hit))
    words = ("case", "procedure", "state", "date", "holder", "document_number", "employer", "code")
    assert_keys(row, **dict.fromkeys(words, str), why=list)
    assert row["date"] == date(2026, 11, 20).isoformat()
    assert row["why"] == [{"field": "holder", "text": "MUÑOZ"}]
    found = as_read(verification_answer(Verification(1, 2, 3)))
    assert_keys(found, cases=int, files=int, bytes=int, altered=list, missing=list, stray=list)


def test_the_verdict_words() -> None:
    assert set(Verdict) == {"return", "review", "ready"}


def test_a_requirement_says_how_it_is_decided_where_the_sheet_is_unclear() -> None:
    rules = load_procedure("code_foreigner_dependent")
    filing = Filing(rules, Channel.WINDOW, Presenter.EMPLOYER, ())
    line = Requirement("request", RequirementState.MET, ("d1",), "Presentar la solicitud")
    checked = Checked(filing, Packet(()), Assessment((line,), ()), 0, 0.0)
    (told,) = as_read(of_check(checked, MESSAGES))["requirements"]
    assert [note.split(":")[0] for note in told["notes"]] == ["C4", "C7", "C10", "C24"]
