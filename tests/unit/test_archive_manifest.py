from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from intake.archive.manifest import holds, manifest
from intake.domain.cases import Case, Event
from intake.domain.documents import SignatureMark
from intake.domain.kinds import CaseState, Channel, Presenter, SignatureKind
from intake.domain.traces import Trace
from tests.integration.store_samples import assessment, packet

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
CASE = Case(
    1,
    "IESS-1",
    "code_foreigner_dependent",
    "1",
    Channel.WINDOW,
    Presenter.EMPLOYER,
    CaseState.RECEIVED,
    NOW,
    "Ana",
    packet=packet(),
    assessment=assessment(),
    attested=frozenset({"b", "a"}),
    history=(Event(NOW, "Ana", "case.opened", {"number": "IESS-1"}),),
)


def sealed(case: Case) -> bytes:
    return manifest(case, at=NOW, person="Eva", events=1)


def test_the_same_case_always_gives_the_same_bytes() -> None:
    here = NOW.astimezone(timezone(timedelta(hours=-5)))
    assert sealed(CASE) == sealed(replace(CASE, opened_at=here))
    assert sealed(CASE) == sealed(replace(CASE, id=7, revision=9, state=CaseState.FILED))
    assert json.loads(sealed(CASE))["attested"] == ["a", "b"]


def test_what_happens_after_filing_is_not_in_it() -> None:
    later = (*CASE.history, Event(NOW, "Eva", "case.filed"))
    assert sealed(replace(CASE, history=later)) == sealed(CASE)


def test_traces_of_ink_are_sealed_too() -> None:
    documents = list(packet().documents)
    marks = tuple(
        replace(sign, trace=Trace(40.0, 12.5, b"\x00\xff"))
        for sign in documents[0].signatures or (SignatureMark(SignatureKind.INK, 1, None, 0.9),)
    )
    documents[0] = replace(documents[0], signatures=marks)
    inked = replace(CASE, packet=replace(packet(), documents=tuple(documents)))
    assert b"00ff" in sealed(inked)
    assert not holds(sealed(inked), sealed(CASE))


def test_a_manifest_holds_the_case_it_was_made_of() -> None:
    assert holds(sealed(CASE), sealed(CASE))


def test_a_vocabulary_that_grew_makes_no_case_altered() -> None:
    now = json.loads(sealed(CASE))
    now["packet"]["documents"][0]["pages"][0]["added_later"] = 1
    now["added_later"] = None
    assert holds(sealed(CASE), json.dumps(now).encode())


@pytest.mark.parametrize(
    "path",
    [
        ("number",),
        ("packet", "documents", 0, "facts", 0, "value"),
        ("packet", "documents", 0, "facts", 0, "readings", 0, "box", "left"),
        ("packet", "documents", 0, "facts", 0, "proven"),
        ("assessment", "findings", 0, "evidence", 0, "page"),
        ("assessment", "findings", 0, "parameters", "days"),
        ("history", 0, "detail", "number"),
        ("filed", "person"),
    ],
)
@pytest.mark.parametrize("how", ["changed", "gone"])
def test_whatever_was_changed_or_taken_away_is_seen(path: tuple[str | int, ...], how: str) -> None:
    now = json.loads(sealed(CASE))
    place = now
    for step in path[:-1]:
        place = place[step]
    if how == "changed":
        place[path[-1]] = "other"
    else:
        del place[path[-1]]
    assert not holds(sealed(CASE), json.dumps(now).encode())


@pytest.mark.parametrize("where", ["findings", "requirements"])
def test_whatever_was_added_to_a_list_is_seen(where: str) -> None:
    now = json.loads(sealed(CASE))
    now["assessment"][where].append(now["assessment"][where][0])
    assert not holds(sealed(CASE), json.dumps(now).encode())


def test_whatever_was_added_to_free_parameters_is_seen() -> None:
    now = json.loads(sealed(CASE))
    now["assessment"]["findings"][0]["parameters"]["more"] = 1
    assert not holds(sealed(CASE), json.dumps(now).encode())


def test_a_manifest_that_is_no_json_holds_nothing() -> None:
    assert not holds(b"{", sealed(CASE))
    assert not holds(b"\xff", sealed(CASE))
