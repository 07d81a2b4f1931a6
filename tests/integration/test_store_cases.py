from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from intake.domain.cases import FileState
from intake.domain.documents import Packet
from intake.domain.kinds import CaseState, Channel, Presenter, ReadBy, Verdict
from intake.errors import StoreError
from intake.store.lookup import CaseFilter
from intake.store.numbering import Numbering
from intake.store.opening import Store, open_store
from tests.integration.store_samples import Ticking, assessment, open_case, packet


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def store(tmp_path: Path, clock: Ticking) -> Iterator[Store]:
    store = open_store(tmp_path / "data", clock=clock)
    yield store
    store.close()


def actions(store: Store, case_id: int) -> list[str]:
    return [event.action for event in store.cases.get(case_id).history]


def test_cases_are_numbered_by_office_and_year(store: Store, clock: Ticking) -> None:
    numbers = [open_case(store.cases).number for _ in range(2)]
    clock.moment = datetime(2027, 1, 1, 4, 0, tzinfo=UTC)
    numbers.append(open_case(store.cases).number)
    clock.moment = datetime(2027, 1, 1, 5, 0, tzinfo=UTC)
    numbers.append(open_case(store.cases).number)
    assert numbers == [
        "IESS-UIO-CAU03-CEXT-2026-000001",
        "IESS-UIO-CAU03-CEXT-2026-000002",
        "IESS-UIO-CAU03-CEXT-2026-000003",
        "IESS-UIO-CAU03-CEXT-2027-000001",
    ]


def test_another_office_numbers_its_own(tmp_path: Path) -> None:
    first = open_store(tmp_path, numbering=Numbering(office="GYE-CAU01"))
    open_case(first.cases)
    first.close()
    second = open_store(tmp_path, numbering=Numbering(office="UIO-CAU03"))
    assert open_case(second.cases).number.endswith("-000001")
    second.close()


def test_a_number_that_failed_to_be_given_out_is_given_to_the_next(store: Store) -> None:
    def fails() -> None:
        with store.cases.together():
            assert open_case(store.cases).number.endswith("-000001")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert open_case(store.cases).number.endswith("-000001")


def test_an_opened_case_is_a_draft_and_says_who_opened_it(store: Store) -> None:
    case = store.cases.get(open_case(store.cases, "Ana Ruales").id)
    assert (case.state, case.opened_by, case.files) == (CaseState.DRAFT, "Ana Ruales", ())
    assert (case.packet, case.assessment, case.seal) == (None, None, None)
    assert case.opened_at.tzinfo is UTC
    assert [(event.action, event.person) for event in case.history] == [
        ("case.opened", "Ana Ruales")
    ]


def test_files_are_received_in_order(store: Store, tmp_path: Path) -> None:
    case = open_case(store.cases)
    source = tmp_path / "two.png"
    source.write_bytes(b"second")
    first = store.receiving.add_file(case.id, b"first", "one.png", person="Ana")
    second = store.receiving.add_file(case.id, source, "sub/two.png", person="Ana")
    assert store.cases.get(case.id).files == (first, second)
    assert (first.sequence, second.sequence, second.bytes, second.name) == (1, 2, 6, "sub/two.png")
    assert first.state is FileState.RECEIVED
    assert store.originals.read(second.sha256) == b"second"
    assert actions(store, case.id) == ["case.opened", "file.received", "file.received"]


def test_the_same_file_dropped_twice_is_received_once(store: Store) -> None:
    case = open_case(store.cases)
    first = store.receiving.add_file(case.id, b"x", "one.png", person="Ana")
    assert store.receiving.add_file(case.id, b"x", "one.png", person="Ana") == first
    assert len(store.cases.get(case.id).files) == 1


def test_different_files_of_one_name_are_told_apart(store: Store) -> None:
    case = open_case(store.cases)
    names = [
        store.receiving.add_file(case.id, content, "a/scan.png", person="Ana").name
        for content in (b"1", b"2", b"3")
    ]
    assert names == ["a/scan.png", "a/scan (2).png", "a/scan (3).png"]


def test_the_same_page_may_stand_in_two_cases(store: Store) -> None:
    for _ in range(2):
        store.receiving.add_file(open_case(store.cases).id, b"same", "a.png", person="Ana")
    assert sum(1 for p in store.originals.folder.rglob("*") if p.is_file()) == 1


def test_a_name_that_is_no_text_is_received_all_the_same(store: Store) -> None:
    case = open_case(store.cases)
    file = store.receiving.add_file(case.id, b"x", "\udcff.png", person="Ana")
    assert file.name == "\ufffd.png"
    assert store.cases.get(case.id).files == (file,)


def test_a_file_for_a_case_that_is_not_there_is_refused_and_leaves_nothing(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        store.receiving.add_file(77, b"x", "a.png", person="Ana")
    assert caught.value.code == "case.unknown"
    assert list(store.originals.folder.iterdir()) == []


def test_a_file_is_never_received_within_a_larger_transaction(store: Store) -> None:
    case = open_case(store.cases)
    with store.cases.together(), pytest.raises(RuntimeError):
        store.receiving.add_file(case.id, b"x", "a.png", person="Ana")


def test_files_are_unfinished_until_they_are_read(store: Store) -> None:
    case = open_case(store.cases)
    for content, name in ((b"1", "01-scan.png"), (b"2", "notes.txt"), (b"3", "later.png")):
        store.receiving.add_file(case.id, content, name, person="Ana")
    assert [file.name for file in store.recover()[0].files] == [
        "01-scan.png",
        "notes.txt",
        "later.png",
    ]
    store.cases.save_reading(case.id, packet())
    states = {file.name: (file.state, file.page_count) for file in store.cases.get(case.id).files}
    assert states == {
        "01-scan.png": (FileState.READ, 1),
        "notes.txt": (FileState.UNREADABLE, None),
        "later.png": (FileState.RECEIVED, None),
    }


def test_reading_again_takes_the_place_of_the_reading_before(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    store.cases.save_assessment(case.id, assessment())
    store.cases.save_reading(case.id, Packet(packet().documents[:1]))
    again = store.cases.get(case.id)
    assert again.packet == Packet(packet().documents[:1])
    assert again.assessment is None
    assert store.cases.list()[0].verdict is None


def test_a_correction_changes_the_value_and_is_recorded(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    store.cases.save_assessment(case.id, assessment())
    after = store.cases.correct(
        case.id, "d1", "surnames", "MUÑOZ DÁVILA", person="Ana", reason="así consta"
    )
    kept = store.cases.get(case.id)
    assert kept.packet == after
    value = after.document("d1").fact("surnames")
    assert value is not None
    assert value.read_by is ReadBy.PERSON
    (said,) = kept.corrections
    assert (said.before, said.value, said.reason, said.person) == (
        "MUÑOZ D'ÁVILA",
        "MUÑOZ DÁVILA",
        "así consta",
        "Ana",
    )
    assert kept.assessment is None
    assert store.cases.list()[0].holder == "MUÑOZ DÁVILA José María"
    assert kept.history[-1].detail == {"document": "d1", "field": "surnames"}


def test_a_correction_survives_reading_again(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    store.cases.correct(case.id, "d1", "names", "Josefa", person="Ana")
    kept = store.cases.save_reading(case.id, packet())
    assert kept.document("d1").value("names") == "Josefa"
    assert store.cases.get(case.id).packet == kept


def test_a_correction_of_a_paper_that_is_not_there_changes_nothing(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    before = store.cases.get(case.id)
    with pytest.raises(KeyError):
        store.cases.correct(case.id, "d77", "names", "X", person="Ana")
    assert store.cases.get(case.id) == before


def test_attestations_are_given_and_taken_back(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.attest(case.id, "original_seen", person="Ana")
    store.cases.attest(case.id, "original_seen", person="Eva")
    store.cases.attest(case.id, "appointment", person="Ana")
    store.cases.attest(case.id, "appointment", person="Ana", attested=False)
    assert store.cases.get(case.id).attested == {"original_seen"}
    assert actions(store, case.id) == [
        "case.opened",
        "attested",
        "attested",
        "attestation.withdrawn",
    ]


def test_decisions_carry_person_reason_and_where_the_case_stands(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.decide(
        case.id, "override", person="Eva", reason="consta", subject="employer.mismatch"
    )
    store.cases.decide(case.id, "received", person="Ana", state=CaseState.RECEIVED)
    after = store.cases.get(case.id)
    assert [(d.kind, d.person, d.reason, d.subject) for d in after.decisions] == [
        ("override", "Eva", "consta", "employer.mismatch"),
        ("received", "Ana", "", None),
    ]
    assert after.state is CaseState.RECEIVED
    with pytest.raises(ValueError, match="filed"):
        store.cases.decide(case.id, "filed", person="Ana", state=CaseState.FILED)


def test_the_clerk_may_choose_again_what_the_case_is(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_assessment(case.id, assessment())
    store.cases.amend(
        case.id,
        procedure="code_foreigner",
        rules_version="2",
        channel=Channel.WINDOW,
        presenter=Presenter.HOLDER,
        person="Ana",
    )
    after = store.cases.get(case.id)
    assert (after.procedure, after.presenter) == ("code_foreigner", Presenter.HOLDER)
    assert after.assessment is None
    assert after.history[-1].detail["presenter"] == "holder"


def test_several_changes_together_are_all_kept_or_none(store: Store) -> None:
    case = open_case(store.cases)
    before = store.cases.get(case.id)

    def fails() -> None:
        with store.cases.together():
            store.cases.save_reading(case.id, packet())
            store.cases.save_assessment(case.id, assessment())
            assert store.cases.get(case.id).assessment == assessment()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert store.cases.get(case.id) == before
    assert store.search.search("munoz") == []
    with store.cases.together():
        store.cases.save_reading(case.id, packet())
        store.cases.save_assessment(case.id, assessment())
    assert store.cases.list()[0].verdict is Verdict.RETURN


def test_every_change_has_its_line_of_history_and_a_new_revision(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    store.cases.save_assessment(case.id, assessment())
    after = store.cases.get(case.id)
    assert [event.action for event in after.history] == [
        "case.opened",
        "packet.read",
        "packet.checked",
    ]
    assert after.history[2].detail == {"verdict": "return", "findings": 2}
    assert after.revision == case.revision + 2
    moments = [event.at for event in after.history]
    assert moments == sorted(moments)


def test_lists_show_newest_first_and_only_what_is_asked_for(store: Store, clock: Ticking) -> None:
    cases = [open_case(store.cases) for _ in range(4)]
    store.cases.decide(cases[1].id, "received", person="Ana", state=CaseState.RECEIVED)
    store.receiving.add_file(cases[2].id, b"x", "a.png", person="Ana")
    listed = store.cases.list()
    assert [row.id for row in listed] == [case.id for case in reversed(cases)]
    assert [(row.files, row.unread) for row in listed] == [(0, 0), (1, 1), (0, 0), (0, 0)]
    only = CaseFilter(states=[CaseState.RECEIVED])
    assert [row.id for row in store.cases.list(only)] == [cases[1].id]
    assert [row.id for row in store.cases.list(CaseFilter(limit=2, offset=1))] == [
        cases[2].id,
        cases[1].id,
    ]
    since = CaseFilter(opened_from=cases[1].opened_at, opened_before=cases[3].opened_at)
    assert [row.id for row in store.cases.list(since)] == [cases[2].id, cases[1].id]
    assert store.cases.list(CaseFilter(procedure="employer_key")) == ()


def test_a_case_is_got_by_its_number_in_any_spelling(store: Store) -> None:
    case = open_case(store.cases)
    assert store.cases.by_number("iess uio-cau03 cext 2026 000001") == case
    assert store.cases.by_number("000001") is None
    with pytest.raises(StoreError) as caught:
        store.cases.get(99)
    assert caught.value.code == "case.unknown"


def test_the_same_document_is_found_in_other_cases(store: Store) -> None:
    first, second, third = (open_case(store.cases) for _ in range(3))
    store.cases.save_reading(first.id, packet(number="AB123456"))
    store.cases.save_reading(second.id, packet(number="ab-123.456"))
    store.cases.save_reading(third.id, packet(number="AB123457"))
    found = store.cases.find_same_document("AB 123456", other_than=second.id)
    assert [case.id for case in found] == [first.id]
    assert [case.id for case in store.cases.find_same_document("AB123456")] == [
        second.id,
        first.id,
    ]
    assert store.cases.find_same_document("1710034065") == ()
    assert store.cases.find_same_document(" - ") == ()


def test_everything_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"x", "a.png", person="Ana")
    store.cases.save_reading(case.id, packet())
    before = store.cases.get(case.id)
    store.close()
    again = open_store(tmp_path)
    assert again.cases.get(case.id) == before
    again.close()
