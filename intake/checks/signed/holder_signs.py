"""Procedures that the foreign national asks for: who signs the request and who authorises."""

from __future__ import annotations

from intake.checks.persons.who import (
    Same,
    another_by_cedula,
    same_name,
    same_number,
    same_person,
    unlike_words,
)
from intake.checks.situation import Situation, evidence, person_in, words
from intake.checks.values.letters import folded, words_of
from intake.checks.values.numbers import bare, differ_by_lookalikes, valid_cedula
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Severity
from intake.procedures.model import Paper, Person, RequirementRule


def findings(situation: Situation) -> list[Finding]:
    """Papers that somebody else than the holder signs or gives.

    An accusation only where the sheet says in so many words who signs, and where name and number
    were read for certain; else it is for a person to look at.
    """
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if Person.HOLDER not in rule.signing.signers or not isinstance(rule.papers, Paper):
            continue
        if not rule.when.holds(situation.channel, situation.presenter, None):
            continue
        for paper in situation.packet.of_kind(rule.papers.kind):
            if paper not in situation.roles.strangers:
                found.extend(_of_paper(situation, rule, paper))
    return found


def _of_paper(situation: Situation, rule: RequirementRule, paper: Document) -> list[Finding]:
    holder = _holder(situation)
    for prefix in ("signer", "holder"):
        who = person_in(paper, prefix)
        verdict = same_person(holder, who)
        if verdict in (Same.YES, Same.UNKNOWN):
            continue
        compared = prefix == "holder" or _half_hidden(holder, who) or _misread(paper, holder, who)
        if verdict is Same.PERHAPS and compared:
            continue  # its number and name are compared one by one
        if prefix == "signer" and _who_asks(paper, holder, who):
            continue  # how the paper's number differs from the passport's is said already
        sure = verdict is Same.NO and _certain(holder, who)
        if prefix == "signer":
            sure = sure or _another_for_sure(paper, holder, who) or _clearly_named(holder, who)
        sure = sure and not rule.signing.inferred
        return [_finding(rule, paper, prefix, holder, sure=sure)]
    return []


def _another_for_sure(paper: Document, holder: IdentityData, who: IdentityData) -> bool:
    """Ink runs through the name, but the cédula below it is another's.

    Of the name not a word is the holder's; or what is left of it is of whoever is authorised. Where
    nothing is left nobody is sent home: whoever is authorised may have accepted with the number.
    """
    authorised = person_in(paper, "third_party")
    if who.full_name is None or not (
        another_by_cedula(holder, who) or _bears_the_number(authorised, holder, who)
    ):
        return False
    theirs, mine = (set(folded(words_of(one.display))) for one in (authorised, holder))
    left = {word for word in folded(words_of(who.display)) if len(word) > SHORT}
    other = unlike_words(holder, who)
    return other or (bool(left & theirs) and not left & mine)


def _bears_the_number(authorised: IdentityData, holder: IdentityData, who: IdentityData) -> bool:
    """The number below, twice the same, is the cédula of whoever is authorised.

    Also where the holder's passport has figures alone: two readings are not misread alike.
    """
    sure = [one.number for one in (authorised, who) if one.number and one.number.certain]
    known = {bare(number.value) for number in sure}
    held = len(sure) > 1 and len(known) == 1 and valid_cedula(*known)
    return held and same_number(holder, who) is Outcome.MISMATCH


SHORT = 3
"""Letters of a word that tells nobody: a particle, or what ink has left."""


def _who_asks(paper: Document, holder: IdentityData, who: IdentityData) -> bool:
    """Whether a request bears its own number again below it, under the holder's name or none."""
    own = identity_of(paper)
    name = same_name(holder, who)
    unnamed = name is None or name.agrees
    return unnamed and own.number is not None and same_number(own, who) is Outcome.MATCH


def _half_hidden(holder: IdentityData, who: IdentityData) -> bool:
    """What ink has left of the printed name is all of the holder's, and no number says otherwise.

    Also a word of it shortened to its letter: `Ivan P. Sidorov`.

    Only where the name was not read with certainty: a name that stands there whole is the name.
    """
    name = who.full_name
    if name is None or name.certain or same_number(holder, who) is Outcome.MISMATCH:
        return False
    said, mine = folded(words_of(name.value)), set(folded(words_of(holder.display)))
    initials = {word[0] for word in mine}
    whole = [word for word in said if len(word) > 1]
    return len(whole) > 1 and set(whole) <= mine and set(said) - set(whole) <= initials


def _misread(paper: Document, holder: IdentityData, who: IdentityData) -> bool:
    """The holder's name over a number that is theirs but for characters that look alike.

    Where ink hides the name, the paper itself says above whose it is, with the very number.
    """
    name = same_name(holder, who)
    doubtful = same_number(holder, who) is Outcome.REVIEW
    if name is not None:
        return doubtful and name.agrees
    above = same_number(holder, identity_of(paper))
    return doubtful and above is not None and above.agrees and _looks_alike(holder, who)


def _looks_alike(one: IdentityData, two: IdentityData) -> bool:
    numbers = [bare(person.number.value) for person in (one, two) if person.number is not None]
    return len(numbers) > 1 and differ_by_lookalikes(numbers[0], numbers[1])


def _holder(situation: Situation) -> IdentityData:
    pivot = situation.roles.identity or situation.sut or situation.request
    return identity_of(pivot) if pivot is not None else IdentityData()


def _certain(holder: IdentityData, who: IdentityData) -> bool:
    told = (who.full_name, who.number, holder.full_name, holder.surnames)
    sure = all(value is None or value.certain for value in told)
    return sure and same_name(holder, who) is Outcome.MISMATCH


def _clearly_named(holder: IdentityData, who: IdentityData) -> bool:
    """Another name, read for certain, over a number that is hardly read and holds as a cédula."""
    if who.full_name is None or who.number is None or holder.number is None:
        return False
    number = bare(who.number.value)
    apart = number != bare(holder.number.value) and not _looks_alike(holder, who)
    held = apart and holder.number.certain and valid_cedula(number)
    another = unlike_words(holder, who)
    return held and who.full_name.certain and another


def _finding(
    rule: RequirementRule, paper: Document, prefix: str, holder: IdentityData, *, sure: bool
) -> Finding:
    fields = (f"{prefix}_name", f"{prefix}_number")
    shown = next((name for name in fields if paper.value(name)), fields[0])
    number = holder.number.value if holder.number else None
    return Finding(
        code="signer.not_allowed" if sure else "signature.signer_mismatch",
        severity=Severity.BLOCKING if sure else Severity.REVIEW,
        kind=paper.kind,
        document=paper.id,
        field=shown,
        expected=holder.display if shown.endswith("_name") else number,
        found=paper.value(shown),
        evidence=evidence(paper, *fields),
        quote=words(rule.signing.quote),
    )
