"""Identity papers by themselves: zones that contradict, days that are past, Ecuadorian ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from intake.checks.identity.own_zones import disagreements
from intake.desk.packet.same_paper import joined, same_paper
from intake.domain.boxes import Box
from intake.domain.documents import Document, Reading
from intake.domain.kinds import Kind, ReadBy
from tests.unit.papers.drawn_up import TODAY, codes, judge, one, paper, passport, request, sut

PRINT = Box(700, 800, 900, 840)


def zoned(name: str, zone: str, printed: str, sure: float = 0.97, proven: bool = True) -> Document:
    """A passport whose zone and print each say something about one field."""
    document = passport()
    fact = document.fact(name)
    assert fact is not None
    other = Reading(printed, printed, 1, PRINT, sure, ReadBy.OCR)
    mine = replace(fact, value=zone, raw=zone, confidence=0.99, read_by=ReadBy.MRZ)
    return document.with_fact(replace(mine, proven=proven, readings=(other,)))


@pytest.mark.parametrize(
    ("name", "zone", "printed"),
    [
        ("birth_date", "1990-03-04", "1985-03-17"),
        ("birth_date", "1990-03-04", "1990-03-08"),
        ("expiry_date", "2030-01-01", "2033-06-01"),
        ("document_number", "AR123456", "AR123497"),
    ],
)
def test_a_proven_zone_and_a_sure_print_that_differ_are_shown_both(
    name: str, zone: str, printed: str
) -> None:
    (finding,) = disagreements(zoned(name, zone, printed))
    assert (finding.code, finding.field) == ("mrz.printed_mismatch", name)
    assert (finding.expected, finding.found) == (zone, printed)
    assert [place.box for place in finding.evidence][1] == PRINT
    assert len({place.box for place in finding.evidence}) == 2


def test_a_day_that_differs_in_two_plain_places_needs_less_certainty() -> None:
    (finding,) = disagreements(zoned("birth_date", "1983-08-28", "1986-08-27", sure=0.83))
    assert finding.field == "birth_date"
    assert disagreements(zoned("birth_date", "1983-08-28", "1988-08-27", sure=0.83)) == []


@pytest.mark.parametrize(
    ("name", "zone", "printed", "sure"),
    [
        ("birth_date", "1990-03-04", "1990-03-04", 0.99),
        ("birth_date", "1990-03-04", "1985-03-17", 0.7),  # not read with certainty
        ("birth_date", "1996-03-04", "1998-03-04", 0.9),  # 6 and 8: a misreading
        ("document_number", "AR123456", "AR123456-3", 0.97),  # a check digit printed behind
        ("document_number", "AO123456", "A0123456", 0.93),
        ("document_number", "AR123456", "71234567890", 0.97),  # the national number
    ],
)
def test_what_may_be_a_misreading_accuses_no_paper(
    name: str, zone: str, printed: str, sure: float
) -> None:
    assert disagreements(zoned(name, zone, printed, sure)) == []


def test_a_zone_that_proves_nothing_accuses_no_paper() -> None:
    assert disagreements(zoned("birth_date", "1990-03-04", "1985-03-17", proven=False)) == []


def test_other_surnames_in_the_zone_are_for_review() -> None:
    document = zoned("surnames", "ALONSO RUIZ", "RODRÍGUEZ PEÑA", proven=False)
    (finding,) = disagreements(document)
    assert finding.field == "surnames"
    same = zoned("surnames", "RODRIGUEZ PENXXA", "RODRÍGUEZ PEÑA", proven=False)
    assert disagreements(same) == []


@pytest.mark.parametrize(
    ("zone", "printed", "told"),
    [
        ("DA", "DARÍO JHON", []),  # cut off at the end of the zone
        ("MARIA JOSE", "MARÍA JOSÉ", []),
        ("MARIA", "MARTA", []),  # a letter misread
        ("FERNANDO", "MARÍA JOSÉ", ["names"]),
        ("BEGONXXA", "BEGOÑA", []),  # the letter as zones spell it
        ("BEGONXX", "BEGOÑA LUZ", []),  # cut off behind it
        ("BEGONX", "BEGOÑA LUZ", []),  # and within it
        ("FERNANDO", "RODRÍGUEZ PEÑA", []),  # the line of the surnames, read once more
    ],
)
def test_given_names_differ_only_where_nothing_is_common(
    zone: str, printed: str, told: list[str]
) -> None:
    document = zoned("names", zone, printed, proven=False)
    surnames = document.fact("surnames")
    assert surnames is not None
    mine = Reading("RODRIGUEZ PENA", "", 1, None, 0.99, ReadBy.MRZ)
    document = document.with_fact(replace(surnames, readings=(mine,)))
    assert [finding.field for finding in disagreements(document)] == told


def test_the_finding_is_part_of_the_assessment() -> None:
    assessment = judge(zoned("birth_date", "1990-03-04", "1985-03-17"), sut(), request())
    assert ("mrz.printed_mismatch", "review") in codes(assessment)


@pytest.mark.parametrize(
    ("days", "code", "severity"),
    [
        (-1, "document.expired", "review"),
        (-900, "document.expired", "review"),
        (0, "document.expiring", "note"),
        (30, "document.expiring", "note"),
        (181, "document.expiring", "note"),
        (190, None, None),
        (900, None, None),
    ],
)
def test_expired_is_for_review_and_expiring_a_note(
    days: int, code: str | None, severity: str | None
) -> None:
    ends = (TODAY + timedelta(days=days)).isoformat()
    found = dict(codes(judge(passport(expiry_date=ends), sut(), request())))
    told = {c: s for c, s in found.items() if c.startswith("document.expir")}
    assert told == ({code: severity} if code else {})


def test_an_ecuadorian_passport_is_not_a_foreigners_identity() -> None:
    found = one(judge(passport(nationality="ECU", issuing_country="ECU"), sut(), request()),
                "identity.ecuadorian_document")  # fmt: skip
    assert (found.severity.value, found.kind) == ("blocking", Kind.PASSPORT)


@pytest.mark.parametrize(("nationality", "told"), [("ECU", True), ("COL", False)])
def test_an_ecuadorian_cedula_is_not_a_foreigners_identity_either(
    nationality: str, told: bool
) -> None:
    """One for a foreigner is no Ecuadorian's; that there is one is told apart."""
    mine = replace(passport("d1", nationality=nationality), kind=Kind.CEDULA)
    found = codes(judge(mine, sut(), request()))
    assert (("identity.ecuadorian_document", "blocking") in found) is told
    assert ("precondition.failed", "review") in found
    beside = codes(judge(passport("d8"), mine, sut(), request()))
    assert not [code for code, _ in beside if code == "identity.ecuadorian_document"]


def test_a_visa_of_ecuador_is_right() -> None:
    visa = paper(
        "d1", Kind.VISA, visa_number="EC1234567", document_number="AR123456",
        surnames="RODRÍGUEZ PEÑA", names="MARÍA JOSÉ", nationality="COL", issuing_country="ECU",
    )  # fmt: skip
    found = codes(judge(visa, sut(), request()))
    assert not [code for code, _ in found if code == "identity.ecuadorian_document"]


def test_original_and_copy_are_one_document_with_two_pictures() -> None:
    first, copy = passport("d1"), passport("d2", names="MARIA JOSE")
    (whole,) = joined([first, copy])
    assert [page.file for page in whole.pages] == ["d1.png", "d2.png"]
    names = whole.fact("names")
    assert names is not None
    assert [(r.value, r.page) for r in names.readings] == [("MARIA JOSE", 2)]


def test_the_surer_picture_of_the_two_stands() -> None:
    first, copy = passport("d1"), passport("d2", issue_date="2020-01-01")
    surnames = first.fact("surnames")
    assert surnames is not None
    first = first.with_fact(replace(surnames, value="R0DRIGUEZ PENA", confidence=0.5))
    (whole,) = joined([first, copy])
    assert whole.value("surnames") == "RODRÍGUEZ PEÑA"
    assert whole.value("issue_date") == "2020-01-01"
    assert [fact.page for fact in whole.facts if fact.field == "issue_date"] == [2]


@pytest.mark.parametrize(
    "other",
    [
        passport("d2", document_number="AR999999"),
        passport("d2", surnames="ALONSO RUIZ"),
        replace(passport("d2"), kind=Kind.HOME_ID),
        sut("d2"),
    ],
    ids=["number", "surname", "kind", "no identity paper"],
)
def test_other_papers_stay_apart(other: Document) -> None:
    assert not same_paper(passport("d1"), other)
    assert [d.id for d in joined([passport("d1"), other])] == ["d1", "d2"]


def named(document: Document, field: str, value: str, sure: float = 0.95) -> Document:
    """The document with another printed reading of a name."""
    fact = document.fact(field)
    assert fact is not None
    return document.with_fact(replace(fact, value=value, raw=value, confidence=sure, readings=()))


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_pictures_the_name_with_more_words_stands(turned: bool) -> None:
    short = named(passport("d1"), "names", "MARÍA", 0.97)
    pictures = [short, passport("d2")][:: -1 if turned else 1]
    (whole,) = joined(pictures)
    assert whole.value("names") == "MARÍA JOSÉ"


def test_a_longer_name_that_is_hardly_read_replaces_none() -> None:
    (whole,) = joined([passport("d1"), named(passport("d2"), "names", "MARÍA JOSÉ EL", 0.4)])
    assert whole.value("names") == "MARÍA JOSÉ"


def test_a_name_that_its_zone_proves_whole_takes_no_more_words() -> None:
    first = passport("d1")
    fact = first.fact("names")
    assert fact is not None
    zone = Reading("MARIA JOSE", "", 1, None, 0.99, ReadBy.MRZ)
    first = first.with_fact(replace(fact, readings=(zone,)))
    (whole,) = joined([first, named(passport("d2"), "names", "MARÍA JOSÉ VISA", 0.99)])
    assert whole.value("names") == "MARÍA JOSÉ"


def test_a_print_misread_on_one_of_two_pictures_accuses_no_paper() -> None:
    document = zoned("birth_date", "1990-03-04", "1985-03-17")
    fact = document.fact("birth_date")
    assert fact is not None
    right = Reading("1990-03-04", "", 2, PRINT, 0.9, ReadBy.OCR)
    both = document.with_fact(replace(fact, readings=(*fact.readings, right)))
    assert disagreements(document)
    assert disagreements(both) == []


def test_another_date_of_the_paper_under_the_wrong_label_accuses_no_paper() -> None:
    ends = passport().value("expiry_date")
    assert ends is not None
    assert disagreements(zoned("birth_date", "1990-03-04", ends)) == []


@pytest.mark.parametrize(
    ("copy", "code"),
    [
        (passport("d2", surnames="ALONSO RUIZ"), "identity.names"),
        (passport("d2", birth_date="1971-02-03"), "identity.birth_date"),
        (passport("d2", document_number="AR123457"), "identity.number"),
    ],
    ids=["name", "birth", "number"],
)
def test_a_copy_that_says_otherwise_than_its_original_is_for_review(
    copy: Document, code: str
) -> None:
    found = codes(judge(passport("d1"), copy, sut("d3"), request("d4")))
    assert (code, "review") in found


def test_a_copy_that_is_hard_to_read_accuses_nobody() -> None:
    copy = passport("d2", document_number="AR123457")
    number = copy.fact("document_number")
    assert number is not None
    copy = copy.with_fact(replace(number, confidence=0.5, proven=False))
    assert not [c for c, _ in codes(judge(passport("d1"), copy, sut("d3"), request("d4")))
                if c == "identity.number"]  # fmt: skip


def test_an_earlier_passport_of_the_same_person_is_no_copy() -> None:
    earlier = passport("d2", document_number="XK700011")
    found = codes(judge(passport("d1"), earlier, sut("d3"), request("d4")))
    assert not [c for c, _ in found if c == "identity.number"]
