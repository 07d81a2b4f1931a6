"""Pages where people put them: nothing is lost, nothing twice, the last word counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from intake.desk.packet.rehung import BY_A_PERSON, rehung
from intake.domain.documents import LOOKS_LIKE
from intake.domain.kinds import Kind
from intake.domain.page_moves import PageMove
from intake.reading.items import Item
from intake.reading.papers.split import Draft
from tests.unit.papers.drawn_up import judge, one, passport, request, sut
from tests.unit.papers.paper_text import item

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LETTERS = "abcdef"


def page(name: str) -> Item:
    return item("Texto de la página", file=name)


def move(
    name: str, beside: str | None = None, kind: Kind = Kind.REQUEST, before: Kind = Kind.UNKNOWN
) -> PageMove:
    return PageMove(name, 1, kind, beside or "", 1 if beside else 0, before, "A. Mera", NOW)


def names(drafts: tuple[Draft, ...]) -> list[str]:
    return ["".join(one.page.file for one in draft.items) for draft in drafts]


def papers(*groups: str) -> list[Draft]:
    kinds = (Kind.PASSPORT, Kind.REQUEST, Kind.SUT_RECORD, Kind.UNKNOWN)
    return [
        Draft(kind, 0.9, tuple(page(name) for name in group))
        for kind, group in zip(kinds, groups, strict=False)
    ]


def test_without_moves_everything_stays() -> None:
    drafts = papers("a", "bc", "d")
    assert rehung(drafts, ()) == tuple(drafts)


def test_a_page_goes_to_the_end_of_the_other_paper() -> None:
    after = rehung(papers("a", "b", "cd"), [move("c", beside="b")])
    assert names(after) == ["a", "bc", "d"]
    assert [draft.kind for draft in after] == [Kind.PASSPORT, Kind.REQUEST, Kind.SUT_RECORD]


def test_the_last_page_of_a_paper_leaves_no_empty_paper() -> None:
    assert names(rehung(papers("a", "b", "c"), [move("c", beside="b")])) == ["a", "bc"]


def test_a_page_of_its_own_stays_where_it_lay() -> None:
    after = rehung(papers("a", "bc", "d"), [move("c", kind=Kind.POWER_OF_ATTORNEY)])
    assert names(after) == ["a", "b", "c", "d"]
    assert (after[2].kind, after[2].reasons) == (Kind.POWER_OF_ATTORNEY, (BY_A_PERSON,))


def test_a_single_page_can_be_called_something_else() -> None:
    after = rehung(papers("a", "b"), [move("b", kind=Kind.UNKNOWN)])
    assert [(d.kind, names((d,))[0]) for d in after] == [(Kind.PASSPORT, "a"), (Kind.UNKNOWN, "b")]


def test_of_two_moves_the_last_counts() -> None:
    moves = [move("c", beside="a"), move("c", beside="b")]
    assert names(rehung(papers("a", "b", "c"), moves)) == ["a", "bc"]


def test_a_paper_that_is_gone_leaves_the_page_on_its_own() -> None:
    after = rehung(papers("a", "b"), [move("b", beside="z", kind=Kind.SUT_RECORD)])
    assert [draft.kind for draft in after] == [Kind.PASSPORT, Kind.SUT_RECORD]


def test_a_page_that_is_gone_moves_nothing() -> None:
    drafts = papers("a", "b")
    assert names(rehung(drafts, [move("z", beside="a")])) == ["a", "b"]


@given(
    groups=st.lists(st.sampled_from(["a", "bc", "d", "ef"]), unique=True, min_size=1),
    moves=st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from([None, *LETTERS]))),
)
def test_no_page_is_lost_or_doubled(groups: list[str], moves: list[tuple[str, str | None]]) -> None:
    wanted = [move(name, beside) for name, beside in moves if name != beside]
    after = rehung(papers(*groups), wanted)
    assert sorted("".join(names(after))) == sorted("".join(groups))
    assert all(draft.items for draft in after)


def test_a_page_called_otherwise_than_it_looks_says_what_it_looks_like() -> None:
    letter = item(
        "SOLICITUD DE CÓDIGO\nSeñor Director Provincial del IESS\nDe mi consideración:\n"
        "Yo, Ana Mera, solicito se emita el código de identificación para extranjero bajo "
        "relación de dependencia a favor de Luis Rojas.\nAtentamente,",
        file="a",
    )
    drafts = [Draft(Kind.REQUEST, 0.95, (letter,))]
    (called,) = rehung(drafts, [move("a", kind=Kind.PASSPORT)])
    assert called.reasons == (BY_A_PERSON, f"{LOOKS_LIKE}request")
    (same,) = rehung(drafts, [move("a", kind=Kind.REQUEST)])
    assert same.reasons == (BY_A_PERSON,)


def test_such_a_paper_is_for_review() -> None:
    strange = replace(passport("d1"), reasons=(BY_A_PERSON, f"{LOOKS_LIKE}request"))
    finding = one(judge(strange, sut("d2"), request("d3")), "document.misplaced")
    assert (finding.severity.value, finding.found) == ("review", "request")
