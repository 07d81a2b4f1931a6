"""The main procedure from the pictures to the verdict, the archive and back, with real engines."""

from __future__ import annotations

import contextlib
import io
import json
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from intake.app import compose
from intake.app.settings import Settings
from intake.cli import check as check_command
from intake.cli import main
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.jobs import Job
from intake.scanning.sources.files import Files
from tests.specimens.packets import draw_packet
from tests.specimens.people import TODAY
from tests.specimens.truth import TrueDocument, TruePacket

PACKETS = {
    "sound, employer": (2, "sound", "clean"),
    "sound, third party": (11, "sound", "clean"),
    "number differs": (21, "number_request", "clean"),
    "signed electronically": (5, "request_firma_ec", "clean"),
    "identity missing": (1, "identity_missing", "clean"),
    "power not endorsed": (2, "attorney_pending", "clean"),
}
"""Seed, defect, level; all at 200 dpi."""


def typed(*words: str) -> tuple[int, Any]:
    """What is typed after `intake`: exit status and the JSON answered."""
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(output):
        status = main.run(words).status
    output.flush()
    answer = output.buffer.getvalue()  # type: ignore[attr-defined]  # it is a BytesIO
    return status, json.loads(answer) if answer else None


@dataclass
class Office:
    """An archive with every packet checked and kept in it."""

    folder: Path
    data: Path
    truths: dict[str, TruePacket] = field(default_factory=dict)
    answers: dict[str, tuple[int, Any]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("journey")
    made = Office(folder, folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INTAKE_DATA", str(made.data))
        patch.setenv("INTAKE_PERSON", "Ana Ruales")
        patch.delenv("INTAKE_LANGUAGE", raising=False)
        for name in ("office", "checker"):
            fixed = partial(getattr(compose, name), today=lambda: TODAY)
            patch.setattr(check_command, name, fixed)
        for name, (seed, defect, level) in PACKETS.items():
            packet = folder / name.replace(",", "")
            truth = draw_packet(packet, seed, level, defect, 200)
            made.truths[name] = truth
            words = ("--channel", truth.channel, "--presenter", truth.presenter, str(packet))
            procedure = ("--procedure", truth.procedure)
            made.answers[name] = typed("check", "--json", "--archive", *procedure, *words)
        yield made


def paper(truth: TruePacket, kind: str) -> TrueDocument:
    return next(document for document in truth.documents if document.kind == kind)


@pytest.mark.parametrize("name", PACKETS)
def test_the_verdict_is_right_and_the_exit_status_says_so(office: Office, name: str) -> None:
    truth, (status, answer) = office.truths[name], office.answers[name]
    assert answer["verdict"] == truth.verdict, answer["findings"]
    assert status == (0 if truth.verdict == "ready" else 1)
    assert answer["errors"] == []
    assert answer["proposed"] == []
    assert answer["timing"]["pages"] == sum(len(d.pages) for d in truth.documents) - shared(truth)


def shared(truth: TruePacket) -> int:
    """Pages on which more than one paper lies, counted for each paper after the first."""
    places = [(p.file, p.file_page) for d in truth.documents for p in d.pages]
    return len(places) - len(set(places))


@pytest.mark.parametrize("name", PACKETS)
def test_every_finding_of_weight_is_the_right_one(office: Office, name: str) -> None:
    truth, (_, answer) = office.truths[name], office.answers[name]
    wanted = {(f.code, f.severity, f.kind) for f in truth.findings if f.severity == "blocking"}
    found = {
        (f["code"], f["severity"], f["kind"])
        for f in answer["findings"]
        if f["severity"] == "blocking"
    }
    assert found == wanted
    said = {f["code"] for f in answer["findings"]}
    assert {f.code for f in truth.findings} <= said


@pytest.mark.parametrize("name", PACKETS)
def test_every_paper_is_named_and_lies_where_it_lies(office: Office, name: str) -> None:
    truth, (_, answer) = office.truths[name], office.answers[name]
    kinds = {document.kind for document in truth.documents} - {"blank"}
    assert {d["kind"] for d in answer["documents"]} - {"blank"} == kinds
    pages = {(p["file"], p["file_page"]): p for d in answer["documents"] for p in d["pages"]}
    for document in truth.documents:
        for page in document.pages:
            seen = pages[page.file, page.file_page]
            for side, true in (("width", page.width), ("height", page.height)):
                assert seen[side] / seen["dpi"] == pytest.approx(true / page.dpi, abs=0.02)


def test_evidence_lies_on_the_number_that_differs(office: Office) -> None:
    truth, (_, answer) = office.truths["number differs"], office.answers["number differs"]
    (finding,) = [f for f in answer["findings"] if f["code"] == "identity.number"]
    assert finding["expected"] == paper(truth, "passport").value("document_number")
    assert finding["found"] == paper(truth, "request").value("document_number")
    assert finding["quote"]
    request = paper(truth, "request")
    true = next(f.box for f in request.facts if f.field == "document_number")
    assert true is not None
    (found,) = [d for d in answer["documents"] if d["id"] == finding["document"]]
    (place,) = [e for e in finding["evidence"] if e["document"] == finding["document"]]
    scale = request.pages[0].dpi / found["pages"][place["page"] - 1]["dpi"]
    box = [side * scale for side in place["box"]]
    across = min(box[2], true[2]) - max(box[0], true[0])
    down = min(box[3], true[3]) - max(box[1], true[1])
    assert across > 0.5 * (true[2] - true[0])
    assert down > 0.5 * (true[3] - true[1])


# ---- found again -------------------------------------------------------------------------------
def plain(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


@pytest.mark.parametrize("name", ["sound, employer", "sound, third party"])
def test_a_case_is_found_by_whatever_is_remembered(office: Office, name: str) -> None:
    truth, (_, answer) = office.truths[name], office.answers[name]
    passport, request = paper(truth, "passport"), paper(truth, "request")
    words = plain(f"{passport.value('surnames')} {passport.value('names')}").split()
    random.Random(name).shuffle(words)
    remembered = [
        " ".join(words),
        str(passport.value("document_number")),
        answer["case"],
        plain(str(request.value("employer_name") or request.value("company_name"))),
    ]
    for text in remembered:
        status, hits = typed("search", "--json", text)
        assert status == 0, text
        assert answer["case"] in {hit["case"] for hit in hits}, text
    hit = next(h for h in hits if h["case"] == answer["case"])
    assert hit["document_number"] == passport.value("document_number")
    assert hit["why"]


def test_nobody_finds_what_is_not_there(office: Office) -> None:
    assert office.answers
    assert typed("search", "--json", "zzyzx") == (1, [])


def test_without_archive_nothing_is_written(office: Office) -> None:
    before = contents(office.data)
    truth = office.truths["sound, employer"]
    status, answer = typed(
        "check", "--json", "--presenter", truth.presenter, str(office.folder / "sound employer")
    )
    assert (status, answer["verdict"]) == (0, "ready")
    assert "case" not in answer
    assert answer["proposed"] == ["procedure", "channel"]
    assert contents(office.data) == before


def contents(folder: Path) -> dict[str, tuple[int, int]]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(p): (p.stat().st_size, p.stat().st_mtime_ns) for p in found if "lock" not in p.name}


# ---- filed and proven --------------------------------------------------------------------------
def test_scan_file_find_verify_and_a_flipped_byte(office: Office) -> None:
    """The last of all: it damages the archive, and mends it."""
    settings = Settings(office.data, "Ana Ruales")
    with compose.office(settings, lambda: TODAY) as station:
        case = station.reception.open_case(
            "code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER
        )
        source = Files([office.folder / "identity missing"])
        station.reception.receive(case.id, source, Job())
        station.reception.read(case.id, Job())
        station.reception.hand_back(case.id, "falta el pasaporte")
        filed = station.records.file(case.id)
    assert filed.seal is not None
    assert filed.state is CaseState.FILED
    status, hits = typed("search", "--json", filed.number)
    assert status == 0
    assert [hit["state"] for hit in hits if hit["case"] == filed.number] == ["filed"]
    status, sound = typed("archive", "verify", "--json")
    assert (status, sound["cases"]) == (0, len(PACKETS) + 1)
    assert (sound["altered"], sound["missing"], sound["stray"]) == ([], [], [])

    sha256 = filed.files[0].sha256
    (original,) = [
        path
        for path in (office.data / "originals").rglob("*")
        if path.is_file() and "".join(path.parts[-3:]).endswith(sha256[-40:])
    ]
    whole = original.read_bytes()
    original.chmod(0o600)
    original.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    status, damaged = typed("archive", "verify", "--json")
    assert status == 1
    assert len(damaged["altered"]) == 1
    assert filed.number in damaged["altered"][0]["cases"]
    original.unlink()
    status, damaged = typed("archive", "verify", "--json")
    assert (status, len(damaged["missing"]), damaged["altered"]) == (1, 1, [])
    original.write_bytes(whole)
    assert typed("archive", "verify", "--json")[0] == 0
