"""Papers of several workers in one packet: which belong to whom, which serve all, which nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.checks.persons.workers import shares
from intake.desk.apportioned import about, apportioned, left_out, share_of
from intake.domain.documents import Document, Packet, PageRef
from intake.domain.kinds import Kind, Presenter
from intake.domain.splits import CaseSplit, Piece, Share, pieces
from tests.unit.papers.drawn_up import (
    TODAY,
    authorization,
    cedula,
    codes,
    fact,
    judge,
    paper,
    passport,
    request,
    sut,
    third_party_papers,
)

BOTH = {"other_worker": "Oksana Petrovna Volkova, 757654321"}
OKSANA = {"surnames": "VOLKOVA", "names": "OKSANA PETROVNA", "document_number": "757654321"}
OTHER = OKSANA | {"nationality": "RUS", "issuing_country": "RUS", "birth_date": "1984-05-06"}
SUT_OF_OTHER = OTHER | {"surnames": "VOLKOVA", "names": "OKSANA PETROVNA"}


def of(*documents: Document, presenter: Presenter = Presenter.EMPLOYER) -> list[Share]:
    return list(shares(Packet(documents), presenter))


def papers(*documents: Document, presenter: Presenter = Presenter.EMPLOYER) -> list[set[str]]:
    return [set(share.papers) for share in of(*documents, presenter=presenter)]


def test_one_worker_is_one_share() -> None:
    assert papers(passport(), sut(), request()) == [{"d1", "d2", "d3"}]


def test_each_worker_gets_their_own_and_the_request_that_names_both() -> None:
    first, second = of(
        passport("d1"),
        passport("d2", **OTHER),
        sut("d3"),
        sut("d4", **SUT_OF_OTHER),
        request("d5", **BOTH),
        cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"),
    )
    assert first.papers == ("d1", "d3", "d5", "d6")
    assert second.papers == ("d2", "d4", "d5", "d6")
    assert (second.name, second.number) == ("VOLKOVA OKSANA PETROVNA", "757654321")


def test_a_worker_whom_only_the_request_names_has_a_share_too() -> None:
    assert papers(passport("d1"), sut("d2"), request("d3", **BOTH)) == [{"d1", "d2", "d3"}, {"d3"}]


def test_three_in_one_request() -> None:
    three = BOTH | {"other_worker_2": "Li Wei Zhang, EJ1234567"}
    found = papers(passport("d1"), request("d2", **three), passport("d3", **OTHER))
    assert found == [{"d1", "d2"}, {"d2", "d3"}, {"d2"}]


def test_a_back_goes_with_its_front_and_a_stray_page_with_nobody() -> None:
    found = papers(
        passport("d1"),
        paper("d2", Kind.BLANK),
        passport("d3", **OTHER),
        paper("d4", Kind.BLANK),
        paper("d5", Kind.UNKNOWN),
    )
    assert found == [{"d1", "d2"}, {"d3", "d4"}]


def test_papers_of_who_presents_serve_all() -> None:
    here = (passport("d1"), passport("d2", **OTHER), sut("d3"), request("d7", **BOTH))
    found = papers(*here, *third_party_papers(), presenter=Presenter.THIRD_PARTY)
    assert found == [{"d1", "d3", "d7", "d4", "d5", "d6"}, {"d2", "d7", "d4", "d5", "d6"}]


def test_a_passport_of_the_third_party_is_no_worker() -> None:
    third = passport("d4", surnames="ANDRADE VERA", names="LUCIA", document_number="962467429")
    letter = authorization("d5", third_party_number="962467429")
    here = (passport("d1"), sut("d2"), request("d3"), third, letter)
    assert papers(*here, presenter=Presenter.THIRD_PARTY) == [{"d1", "d2", "d3", "d4", "d5"}]


def test_an_authorisation_that_one_of_two_holders_signed_is_theirs() -> None:
    letter = authorization("d3", signer_name="Oksana Petrovna Volkova")
    found = papers(passport("d1"), passport("d2", **OTHER), letter)
    assert found == [{"d1"}, {"d2", "d3"}]


def test_a_paper_that_cannot_be_read_is_nobodys() -> None:
    unread = paper("d9", Kind.PASSPORT)
    assert papers(passport("d1"), passport("d2", **OTHER), unread) == [{"d1"}, {"d2"}]


@pytest.mark.parametrize("number", ["AR123457", "AR12345G"])
def test_a_number_that_differs_alone_makes_no_second_worker(number: str) -> None:
    assert len(of(passport(), sut(), request(document_number=number))) == 1


def test_two_cards_on_one_sheet_are_two_pieces() -> None:
    sheet = PageRef("scan.png", 1, 0, 2480, 3508, 300)
    one = replace(passport("d1"), pages=(sheet,))
    two = replace(passport("d2", **OTHER), pages=(sheet,))
    assert pieces((one, two)) == {
        "d1": (Piece("scan.png", 1, 0),),
        "d2": (Piece("scan.png", 1, 1),),
    }
    packet = Packet((one, two))
    out = left_out(packet, {"d2"})
    split = CaseSplit("C-1", ("C-1", "C-2"), "", "", out, (), "Ana", TODAY)  # type: ignore[arg-type]
    (kept,) = apportioned(packet, split).documents
    assert (kept.id, kept.value("surnames")) == ("d1", "VOLKOVA")


def test_a_case_that_was_not_split_keeps_all() -> None:
    packet = Packet((passport(), request("d2", **BOTH)))
    assert apportioned(packet, None) is packet


def test_a_shared_request_speaks_of_the_worker_of_its_case() -> None:
    shared = request("d5", **BOTH, nationality="COL", birth_date="1990-03-04")
    told = about(shared, "VOLKOVA OKSANA PETROVNA", "757654321")
    assert told.value("document_number") == "757654321"
    assert told.value("full_name") == "Oksana Petrovna Volkova"
    assert told.value("nationality") is None
    assert told.value("other_worker") is None
    assert told.value("employer_name") == shared.value("employer_name")
    mine = about(shared, "RODRÍGUEZ PEÑA MARÍA JOSÉ", "AR123456")
    assert mine.value("document_number") == "AR123456"
    assert mine.value("other_worker") is None


def test_a_request_that_does_not_name_the_worker_stays_as_it_is() -> None:
    shared = request("d5", **BOTH)
    assert about(shared, "ZHANG LI WEI", "EJ1234567") == shared


def test_after_the_split_both_are_sound() -> None:
    packet = Packet(
        (
            passport("d1"),
            passport("d2", **OTHER),
            sut("d3"),
            sut("d4", **SUT_OF_OTHER),
            request("d5", **BOTH),
        )
    )
    assert {code for code, _ in codes(judge(*packet.documents))} == {"identity.several_people"}
    for share in shares(packet, Presenter.EMPLOYER):
        assert codes(judge(*share_of(packet, share).documents)) == []


def test_the_others_named_keep_their_place_on_the_paper() -> None:
    shared = request("d5").with_fact(fact("other_worker", "Oksana Petrovna Volkova, 757654321"))
    moved = about(shared, "VOLKOVA OKSANA PETROVNA", "757654321").fact("document_number")
    assert moved is not None
    assert moved.box == shared.fact("other_worker").box  # type: ignore[union-attr]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("requests_first", [False, True])
def test_two_whole_sets_are_never_mixed(swapped: bool, requests_first: bool) -> None:
    mine = (passport("d1"), sut("d2"), request("d3"))
    full = {"full_name": "Oksana Petrovna Volkova", "document_number": "757654321"}
    other = (passport("d4", **OTHER), sut("d5", **SUT_OF_OTHER), request("d6", **full))
    first, second = (other, mine) if swapped else (mine, other)
    packet = [first[0], second[1], first[1], second[0], first[2], second[2]]
    if requests_first:
        packet.reverse()
    found = judge(*packet)
    assert {code for code, _ in codes(found)} == {"identity.several_people"}
    assert len({finding.document for finding in found.findings}) == 3
    assert papers(*packet)[0] in ({"d1", "d2", "d3"}, {"d4", "d5", "d6"})


def test_names_that_share_words_are_of_two_where_the_numbers_are_unlike() -> None:
    card = paper(
        "d1", Kind.HOME_ID, document_number="39752564", surnames="ZULUAGA MOSQUERA DE ÑÁÑEZ"
    )
    mine = {"full_name": "ZULUAGA MOSQUERA DE ÑÁÑEZ ÉDGAR", "document_number": "39752564"}
    visa = paper(
        "d3", Kind.VISA, full_name="OSCAR MOSQUERA LONDOÑO DE ZULUAGA", visa_number="F9738311"
    )
    other = {"full_name": "ÓSCAR MOSQUERA LONDOÑO DE ZULUAGA", "document_number": "F9738311"}
    found = papers(card, request("d2", **mine), visa, request("d4", **other))
    assert found == [{"d1", "d2"}, {"d3", "d4"}]


@pytest.mark.parametrize("card_names", ["YULEIDY", ""])
def test_a_card_and_a_visa_of_one_person_have_unlike_numbers(card_names: str) -> None:
    card = paper("d1", Kind.HOME_ID, document_number="18456789", surnames="BRACHO UZCÁTEGUI")
    if card_names:
        card = card.with_fact(fact("names", card_names))
    name = {"surnames": "BRACHO UZCATEGUI", "names": "YULEIDY"}
    visa = paper("d2", Kind.VISA, visa_number="F9738311", document_number="AB148203", **name)
    assert papers(card, visa) == [{"d1", "d2"}]


@pytest.mark.parametrize(
    ("named", "said"), [(True, []), (False, [("identity.several_people", "review")])]
)
def test_the_worker_read_twice_is_nobody_else(named: bool, said: list[tuple[str, str]]) -> None:
    own = passport()
    who = f"{own.value('names')} {own.value('surnames')}" if named else "Oksana Petrovna Volkova"
    number = own.value("document_number") if named else "757654321"
    found = judge(own, sut(), request(other_worker=f"{who}, {number}"))
    assert codes(found) == said
