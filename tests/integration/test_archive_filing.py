from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from intake.archive.filing import Filing
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.errors import StoreError
from intake.store.cases import Cases
from intake.store.opening import Store, open_store
from tests.integration.store_samples import Ticking, assessment, open_case, packet


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "data", clock=Ticking())
    yield store
    store.close()


def ready(store: Store) -> int:
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"scan", "01-scan.png", person="Ana")
    store.receiving.add_file(case.id, b"pdf", "packet.pdf", person="Ana")
    store.cases.save_reading(case.id, packet())
    store.cases.correct(case.id, "d1", "names", "José", person="Ana", reason="consta")
    store.cases.save_assessment(case.id, assessment())
    store.cases.attest(case.id, "original_seen", person="Ana")
    store.cases.decide(case.id, "received", person="Ana", state=CaseState.RECEIVED)
    return case.id


def test_a_filed_case_is_sealed_by_a_manifest_of_everything(store: Store) -> None:
    case = Filing(store).file(ready(store), person="Eva")
    assert case.state is CaseState.FILED
    assert case.seal is not None
    assert case.seal.person == "Eva"
    assert case.history[-1].action == "case.filed"
    content = store.manifests.read(case.seal.manifest_sha256)
    assert hashlib.sha256(content).hexdigest() == case.seal.manifest_sha256
    told = json.loads(content)
    assert told["schema"] == 1
    assert told["number"] == case.number
    assert [(f["name"], f["sha256"], f["bytes"]) for f in told["files"]] == [
        (f.name, f.sha256, f.bytes) for f in case.files
    ]
    facts = {f["field"]: f for f in told["packet"]["documents"][0]["facts"]}
    assert facts["names"]["value"] == "José"
    assert facts["names"]["readings"][0]["value"] == "José María"
    assert told["assessment"]["findings"][0]["quote"] == "La misma información"
    assert told["corrections"][0]["reason"] == "consta"
    assert told["decisions"][0]["kind"] == "received"
    assert told["attested"] == ["original_seen"]
    assert told["history"][-1]["action"] == "decision.made"
    assert told["filed"] == {
        "at": case.seal.at.isoformat(timespec="microseconds"),
        "person": "Eva",
        "events": len(case.history) - 1,
    }


def test_a_manifest_is_canonical(store: Store) -> None:
    case = Filing(store).file(ready(store), person="Eva")
    assert case.seal is not None
    content = store.manifests.read(case.seal.manifest_sha256)
    again = json.dumps(json.loads(content), sort_keys=True, separators=(",", ":"))
    assert content == again.encode()


CHANGES: list[Callable[[Cases, int], object]] = [
    lambda cases, case: cases.save_reading(case, packet()),
    lambda cases, case: cases.save_assessment(case, assessment()),
    lambda cases, case: cases.correct(case, "d1", "names", "X", person="Ana"),
    lambda cases, case: cases.attest(case, "x", person="Ana"),
    lambda cases, case: cases.decide(case, "x", person="Ana"),
    lambda cases, case: cases.amend(
        case,
        procedure="p",
        rules_version="r",
        channel=Channel.VIRTUAL,
        presenter=Presenter.HOLDER,
        person="Ana",
    ),
]


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_about_a_filed_case_changes(
    store: Store, change: Callable[[Cases, int], object]
) -> None:
    case = Filing(store).file(ready(store), person="Eva")
    with pytest.raises(StoreError) as caught:
        change(store.cases, case.id)
    assert caught.value.code == "case.sealed"
    assert store.cases.get(case.id) == case


def test_a_filed_case_takes_no_file_and_is_not_filed_twice(store: Store) -> None:
    case = Filing(store).file(ready(store), person="Eva")
    with pytest.raises(StoreError, match=r"case\.sealed"):
        store.receiving.add_file(case.id, b"late", "late.png", person="Ana")
    with pytest.raises(StoreError, match=r"case\.sealed"):
        Filing(store).file(case.id, person="Eva")
    assert store.cases.get(case.id) == case
    assert not store.originals.present(hashlib.sha256(b"late").hexdigest(), 4)


def test_a_case_whose_original_was_altered_is_not_filed(store: Store) -> None:
    case_id = ready(store)
    path = store.originals.path(store.cases.get(case_id).files[1].sha256)
    path.chmod(0o600)
    path.write_bytes(b"pdg")
    with pytest.raises(StoreError) as caught:
        Filing(store).file(case_id, person="Eva")
    assert (caught.value.code, caught.value.parameters["file"]) == ("store.damaged", "packet.pdf")
    path.unlink()
    with pytest.raises(StoreError, match=r"store\.missing"):
        Filing(store).file(case_id, person="Eva")
    assert store.cases.get(case_id).state is CaseState.RECEIVED


def test_a_case_that_somebody_changes_meanwhile_is_not_filed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = ready(store)
    keep = store.manifests.keep

    def meanwhile(content: bytes, name: str) -> object:
        store.cases.attest(case_id, "late", person="Ana")
        return keep(content, name)

    monkeypatch.setattr(store.manifests, "keep", meanwhile)
    with pytest.raises(StoreError) as caught:
        Filing(store).file(case_id, person="Eva")
    assert caught.value.code == "case.changed"
    assert [p for p in store.manifests.folder.rglob("*") if p.is_file()] == []
    assert list(store.layout.temporary.iterdir()) == []
    monkeypatch.undo()
    assert Filing(store).file(case_id, person="Eva").seal is not None


def test_an_empty_draft_can_be_filed_too(store: Store) -> None:
    assert Filing(store).file(open_case(store.cases).id, person="Eva").packet is None


def test_a_filed_case_is_still_found(store: Store) -> None:
    case = Filing(store).file(ready(store), person="Eva")
    assert [(hit.case, hit.state) for hit in store.search.search("munoz jose")] == [
        (case.number, CaseState.FILED)
    ]
    assert store.cases.unfinished() == ()
