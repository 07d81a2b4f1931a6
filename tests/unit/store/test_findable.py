from __future__ import annotations

from dataclasses import replace

from intake.domain.documents import Document, Packet, PageRef
from intake.domain.kinds import Kind
from intake.store.findable import Entry, Headline, entries, headline
from tests.integration.store_samples import fact, packet

PAGE = (PageRef("x.png", 1, 0, 10, 10, 300),)


def fields(found: list[Entry], text: str) -> set[str]:
    return {entry.field for entry in found if entry.text == text}


def test_a_list_shows_holder_number_and_employer() -> None:
    assert headline(packet()) == Headline(
        "MUÑOZ D'ÁVILA José María", "AB123456", "Comercial Ñandú Cía. Ltda.", ""
    )


def test_without_an_identity_paper_the_other_papers_tell() -> None:
    told = Document(
        "d9",
        Kind.SUT_RECORD,
        0.9,
        PAGE,
        (fact("full_name", "Li Wei"), fact("document_number", "E9")),
    )
    without = Packet((*packet().documents[1:], told))
    assert headline(without).holder == "Li Wei"
    assert headline(without).document_number == "E9"


def test_the_identity_paper_comes_first_wherever_it_lies_in_the_packet() -> None:
    turned = replace(packet(), documents=tuple(reversed(packet().documents)))
    assert headline(turned) == headline(packet())


def test_an_empty_packet_shows_nothing() -> None:
    assert headline(Packet(())) == Headline()


def test_a_case_is_found_by_names_numbers_employer_and_its_own_number() -> None:
    found = entries("IESS-1-2026-1", packet())
    assert fields(found, "MUÑOZ D'ÁVILA José María") == {"full_name"}
    assert fields(found, "AB123456") == {"document_number"}
    assert fields(found, "1790012345001") == {"ruc"}
    assert fields(found, "Comercial Ñandú Cía. Ltda.") == {"company_name"}
    assert fields(found, "IESS-1-2026-1") == {"case"}
    assert fields(found, "MUÑOZ D'ÁVILA") == {"surnames"}


def test_a_reading_that_folds_to_the_same_stands_once() -> None:
    found = [entry.text for entry in entries("1", packet()) if entry.field == "surnames"]
    assert found == ["MUÑOZ D'ÁVILA"]


def test_a_cedula_number_is_not_the_foreign_national_s() -> None:
    found = entries("1", packet())
    assert fields(found, "1710034065") == {"cedula"}


def test_an_identification_code_is_shown_and_found() -> None:
    paper = Document("d4", Kind.FOREIGNER_CODE, 0.9, PAGE, (fact("document_number", "EXT-77"),))
    with_code = Packet((*packet().documents, paper))
    assert headline(with_code).code == "EXT-77"
    assert headline(with_code).document_number == "AB123456"
    assert fields(entries("1", with_code), "EXT-77") == {"code"}


def test_addresses_and_telephones_are_not_indexed() -> None:
    paper = Document(
        "d4", Kind.REQUEST, 0.9, PAGE, (fact("telephone", "022345678"), fact("email", "a@b.ec"))
    )
    found = entries("1", Packet((paper,)))
    assert [entry.field for entry in found] == ["case"]
