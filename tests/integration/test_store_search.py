from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.domain.cases import SearchHit
from intake.domain.documents import Packet
from intake.domain.kinds import CaseState
from intake.store.opening import Store, open_store
from tests.integration.store_samples import Ticking, open_case, packet

PEOPLE = [
    ("MUÑOZ D'ÁVILA", "José María", "AB123456", "Comercial Ñandú Cía. Ltda.", "1790012345001"),
    ("MÜLLER", "Jörg", "C01X00T47", "Café Río S.A.", "0990012345001"),
    ("LI", "Wei", "E12345678", "Textiles del Pacífico", "1390012345001"),
    ("GARCÍA LÓPEZ", "Ana Lucía", "XDA111222", "Rosa Chimbo Muñoz", "1710034065001"),
    ("LÓPEZ GARCÍA", "Ana", "XDA111223", "Textiles del Pacífico", "1390012345001"),
    ("O'BRIEN", "Siobhán", "LT1234567", "Café Río S.A.", "0990012345001"),
    ("AL-ḤUSAYNĪ", "Nūr", "N00112233", "Comercial Ñandú Cía. Ltda.", "1790012345001"),
    ("ŁUKASIEWICZ", "Zofia", "ZS0000177", "Café Río S.A.", "0990012345001"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(tmp_path_factory.mktemp("data"), clock=Ticking())
    for person in PEOPLE:
        store.cases.save_reading(open_case(store.cases).id, packet(*person))
    yield store
    store.close()


def found(store: Store, typed: str) -> list[str]:
    return [hit.document_number for hit in store.search.search(typed)]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("jose munoz", ["AB123456"]),
        ("MUÑOZ José", ["AB123456"]),
        ("davila maría", ["AB123456"]),
        ("d avila", ["AB123456"]),
        ("D’Ávila", ["AB123456"]),
        ("muller", ["C01X00T47"]),
        ("MUELLER JOERG", ["C01X00T47"]),
        ("Müller, Jörg", ["C01X00T47"]),
        ("obrien", ["LT1234567"]),
        ("o'brien siob", ["LT1234567"]),
        ("husayni nur", ["N00112233"]),
        ("lukasiewicz", ["ZS0000177"]),
        ("wei li", ["E12345678"]),
        ("pacifico wei", ["E12345678"]),
        ("nobody", []),
        ("jose garcia", []),
    ],
)
def test_names_are_found_in_any_order_and_without_accents(
    store: Store, typed: str, numbers: list[str]
) -> None:
    assert found(store, typed) == numbers


@pytest.mark.parametrize("typed", ["AB123456", "ab 123 456", "AB-123.456", "ab1234", " AB123456 "])
def test_a_document_number_is_found_however_it_is_typed(store: Store, typed: str) -> None:
    assert found(store, typed) == ["AB123456"]


def test_digits_alone_find_the_number_that_has_just_these_first(store: Store) -> None:
    assert found(store, "123456") == ["AB123456", "LT1234567", "E12345678"]


@pytest.mark.parametrize(
    "typed",
    [
        "IESS-UIO-CAU03-CEXT-2026-000003",
        "iess uio cau03 cext 2026 000003",
        "CEXT-2026-000003",
        "000003",
        "2026-3",
    ],
)
def test_a_case_is_found_by_its_number_or_its_end(store: Store, typed: str) -> None:
    hits = store.search.search(typed)
    assert hits[0].case == "IESS-UIO-CAU03-CEXT-2026-000003"
    assert ("case", hits[0].case) in hits[0].why


def test_cases_are_found_by_employer_and_ruc(store: Store) -> None:
    assert found(store, "cafe rio") == ["ZS0000177", "LT1234567", "C01X00T47"]
    assert found(store, "1390012345001") == ["XDA111223", "E12345678"]
    assert found(store, "1390012345 001") == ["XDA111223", "E12345678"]


def test_what_was_typed_in_full_comes_before_what_only_begins_so(store: Store) -> None:
    assert found(store, "ana garcia lopez") == ["XDA111223", "XDA111222"]
    assert found(store, "lopez garcia ana lucia") == ["XDA111222"]
    assert found(store, "li")[0] == "E12345678"
    assert found(store, "XDA111222")[0] == "XDA111222"


def test_a_hit_says_what_the_case_is_and_why_it_was_found(store: Store) -> None:
    assert store.search.search("munoz jose") == [
        SearchHit(
            case="IESS-UIO-CAU03-CEXT-2026-000001",
            procedure="code_foreigner_dependent",
            state=CaseState.DRAFT,
            date=date(2026, 11, 20),
            holder="MUÑOZ D'ÁVILA José María",
            document_number="AB123456",
            employer="Comercial Ñandú Cía. Ltda.",
            code="",
            why=(("full_name", "MUÑOZ D'ÁVILA José María"),),
            case_id=1,
        )
    ]
    (hit,) = store.search.search("ñandu muñoz")
    assert dict(hit.why) == {
        "company_name": "Comercial Ñandú Cía. Ltda.",
        "full_name": "MUÑOZ D'ÁVILA José María",
    }


def test_only_as_many_as_asked_for_newest_first(store: Store) -> None:
    assert [hit.case_id for hit in store.search.search("cext", 3)] == [8, 7, 6]
    assert len(store.search.search("rosa chimbo", 50)) == len(PEOPLE)
    assert store.search.search("cext", 0) == []


@pytest.mark.parametrize("typed", ["", "   ", "***", '"', "-", "\x00", "' OR 1=1 --"])
def test_nothing_useful_finds_nothing(store: Store, typed: str) -> None:
    assert store.search.search(typed) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    typed=st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ["AND", "OR", "NOT", "NEAR(", "words:", "^", "*", '"', "'", "(", ")", "-", "munoz", "{"]
        ),
        max_size=8,
    ).map(" ".join)
)
def test_nothing_that_can_be_typed_breaks_the_search(store: Store, typed: str) -> None:
    assert len(store.search.search(typed)) <= len(PEOPLE)


def test_operators_are_plain_words(store: Store) -> None:
    assert found(store, "munoz OR muller") == []
    assert found(store, 'munoz" OR "muller') == []
    assert found(store, "mun*") == found(store, "mun")


def test_the_index_follows_every_change_at_once(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    case = open_case(store.cases)
    assert [hit.case for hit in store.search.search(case.number)] == [case.number]
    store.cases.save_reading(case.id, packet())
    assert found(store, "munoz") == ["AB123456"]
    store.cases.correct(case.id, "d1", "surnames", "QUISHPE", person="Ana")
    assert store.search.search("quishpe")[0].holder == "QUISHPE José María"
    assert found(store, "davila") == ["AB123456"], "the machine's reading still finds it"
    store.cases.save_reading(case.id, Packet(()))
    assert store.search.search("munoz") == store.search.search("quishpe") == []
    assert store.search.search(case.number)[0].holder == ""
    store.close()


def test_the_date_is_the_office_s(tmp_path: Path) -> None:
    late = Ticking(datetime(2026, 11, 21, 3, 0, tzinfo=UTC))
    store = open_store(tmp_path, clock=late)
    case = open_case(store.cases)
    assert store.search.search(case.number)[0].date == date(2026, 11, 20)
    store.close()
