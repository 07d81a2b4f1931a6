"""The employer in the request and in the SUT record: the same, or to be looked at; no block."""

from __future__ import annotations

from intake.checks.situation import Situation, evidence
from intake.checks.values.company_names import company_words, same_company
from intake.checks.values.letters import near
from intake.checks.values.name_differences import another_word
from intake.checks.values.names import compare_lines
from intake.checks.values.numbers import bare, compare_numbers, valid_cedula
from intake.checks.values.outcome import SAME, Agreement, Outcome
from intake.checks.values.told import Told
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Severity

EMPLOYER_FIELDS = ("company_name", "employer_name", "ruc", "employer_cedula")
"""What a paper may say about the employer, the most telling first."""


def agreement(request: Document, sut: Document) -> Agreement | None:
    """How two papers agree on the employer; None when there is nothing to compare."""
    number, name = _numbers(request, sut), _names(request, sut)
    if number is None:
        return name
    if number.outcome is Outcome.MATCH:
        another = name is not None and _another_name(name)
        return _look("names") if another or _one_card_two_names(request, sut) else number
    if number.outcome is Outcome.REVIEW and name is not None and name.outcome.agrees:
        return Agreement(Outcome.MATCH_EXPLAINED, ("not_certain",))
    return Agreement(Outcome.REVIEW, ("employer_number_differs",))


def other_companies(one: Document, two: Document) -> bool:
    """Whether two papers surely name two companies: no word of one name is the other's.

    One company goes by a longer and a shorter name (`Gobierno Autónomo ... de Mejía`, `GAD
    Mejía`), a natural person's business by any.
    """
    names = Told.of(one.fact("company_name")), Told.of(two.fact("company_name"))
    if names[0] is None or names[1] is None or _one_natural_person(one, two):
        return False
    mine, theirs = (
        [word for word in company_words(name.value) if len(word) > SHORT]
        for name in (names[0], names[1])
    )
    sure = names[0].certain and names[1].certain
    whole = min(len(mine), len(theirs)) > 1  # one word alone may be made of the other's initials
    return sure and whole and not any(near(a, b) for a in mine for b in theirs)


SHORT = 3
"""Letters of the longest word that tells no company: `de`, `del`, `y`."""


def findings(situation: Situation) -> list[Finding]:
    """One finding for each SUT record whose employer is not the request's."""
    found: list[Finding] = []
    for request in situation.roles.requests[:1]:
        for sut in situation.roles.suts:
            both = agreement(request, sut)
            if both is not None and both.outcome.agrees:
                continue
            reasons = both.reasons if both is not None else ("not_compared",)
            found.append(_finding(request, sut, reasons))
    return found


def employer_field(document: Document) -> str | None:
    """The fact that names the employer on this paper, for the comparison table."""
    return next((name for name in EMPLOYER_FIELDS if document.value(name)), None)


def _finding(request: Document, sut: Document, reasons: tuple[str, ...]) -> Finding:
    field = _shown_field(request, sut)
    return Finding(
        code="employer.mismatch",
        severity=Severity.REVIEW,
        kind=sut.kind,
        document=sut.id,
        field=field,
        expected=_said(request, field),
        found=_said(sut, field),
        evidence=(*evidence(request, *EMPLOYER_FIELDS), *evidence(sut, *EMPLOYER_FIELDS)),
        parameters={"reasons": list(reasons)},
    )


def _shown_field(request: Document, sut: Document) -> str:
    for name in EMPLOYER_FIELDS:
        if request.value(name) and sut.value(name):
            return name
    return employer_field(sut) or employer_field(request) or "employer_name"


def _said(document: Document, field: str) -> str | None:
    return document.value(field) or document.value(employer_field(document) or field)


def _numbers(request: Document, sut: Document) -> Agreement | None:
    """RUC with RUC, cédula with cédula, or a natural person's RUC with the cédula in it."""
    pairs: list[Agreement] = []
    rucs = Told.of(request.fact("ruc")), Told.of(sut.fact("ruc"))
    cards = Told.of(request.fact("employer_cedula")), Told.of(sut.fact("employer_cedula"))
    if rucs[0] and rucs[1]:
        # Two RUC that differ are not made one by the cédula that stands in one of them.
        return compare_numbers(rucs[0], rucs[1])
    for ruc, card in ((rucs[0], cards[1]), (rucs[1], cards[0])):
        if ruc and card and bare(ruc.value)[:10] == bare(card.value):
            pairs.append(SAME)
    if not pairs and cards[0] and cards[1]:
        pairs.append(compare_numbers(cards[0], cards[1]))
    return min(pairs, key=lambda pair: pair.outcome.rank, default=None)


def _names(request: Document, sut: Document) -> Agreement | None:
    """Company with company; else the natural persons, in whichever field they were read."""
    mine, theirs = Told.of(request.fact("company_name")), Told.of(sut.fact("company_name"))
    people = Told.of(request.fact("employer_name")), Told.of(sut.fact("employer_name"))
    ways = [(mine, theirs), people, (mine, people[1]), (people[0], theirs)]
    compared = [_one_name(one, two) for one, two in ways if one is not None and two is not None]
    if not compared:
        return None
    own = _one_natural_person(request, sut) and people[0] and people[1]
    if mine and theirs and not own:
        return compared[0]
    return min(compared, key=lambda pair: pair.outcome.rank)


def _one_natural_person(request: Document, sut: Document) -> bool:
    """Both papers bear the RUC of one natural person, whose business is called as one likes.

    Source: DOMAIN 2.1: the RUC of a natural person is the own cédula and the number of the shop.
    """
    one, two = (bare(paper.value("ruc") or "") for paper in (request, sut))
    return one == two and len(one) == 13 and valid_cedula(one[:10])


def _one_name(one: Told, two: Told) -> Agreement:
    if same_company(one.value, two.value):
        return SAME
    people = compare_lines(one.value, two.value)
    if people.outcome.agrees:
        return people
    if people.outcome is Outcome.MISMATCH and one.certain and two.certain:
        return Agreement(Outcome.MISMATCH, ("employer_name_differs",))
    if not (one.certain and two.certain):
        return Agreement(Outcome.REVIEW, ("not_certain",))
    another = another_word(one.value, two.value)
    return Agreement(Outcome.REVIEW, ("replaced",) if another else people.reasons)


def _another_name(name: Agreement) -> bool:
    """One cédula under two names, or names of which one word is quite another's."""
    return name.outcome is Outcome.MISMATCH or name.reasons == ("replaced",)


def _one_card_two_names(request: Document, sut: Document) -> bool:
    """Whether a company's papers name its representative otherwise under one cédula."""
    card, other = Told.of(request.fact("employer_cedula")), Told.of(sut.fact("employer_cedula"))
    name, another = Told.of(request.fact("employer_name")), Told.of(sut.fact("employer_name"))
    if card is None or other is None or name is None or another is None:
        return False
    one = compare_numbers(card, other).outcome is Outcome.MATCH
    return one and _another_name(_one_name(name, another))


def _look(what: str) -> Agreement:
    return Agreement(Outcome.REVIEW, (f"employer_{what}_differ",))
