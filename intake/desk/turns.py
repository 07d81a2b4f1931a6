"""The turn as written down: what the sheet says of it, and what of it does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.outcomes import Turn
from intake.procedures.load import opened_under
from intake.store.folding import name_words

_NAMED = ("employer_name", "signer_name", "third_party_name", "attorney_name", "full_name")
_ENOUGH = 2
"""Words of a name that must be there to tell one person from another."""


@dataclass(frozen=True, slots=True)
class TurnRule:
    """What is demanded of the turn of a case.

    Attributes:
        required: the sheet asks for one.
        people: in whose names it may be, as the papers name them.
        exempt: groups that need none.
        quote: the sentence of the sheet; "" where there is none.
    """

    required: bool
    people: tuple[str, ...]
    exempt: tuple[str, ...]
    quote: str = ""


def turn_rule(case: Case) -> TurnRule:
    """What the rules under which the case was opened demand of its turn."""
    rule = opened_under(case.procedure, case.rules_version).on(case.channel).appointment
    if rule is None:
        return TurnRule(False, (), ())
    quote = rule.quotes.get("in_name_of") or rule.quotes.get("required")
    people: dict[str, str] = {}
    for document in case.packet.documents if case.packet else ():
        for name in _names(document):
            people.setdefault(" ".join(sorted(name_words(name))), name)
    return TurnRule(rule.required, tuple(people.values()), rule.exempt, quote.text if quote else "")


def misfits(turn: Turn, rule: TurnRule, today: date) -> tuple[str, ...]:
    """Codes of what does not fit: `no_number`, `other_day`, `other_name`, `not_asked`."""
    if turn.exempt:
        return () if turn.exempt in rule.exempt else ("not_exempt",)
    if not rule.required:
        return ("not_asked",) if turn.number else ()
    wrong = []
    if not turn.number:
        wrong.append("no_number")
    if turn.day and turn.day != today.isoformat():
        wrong.append("other_day")
    if rule.people and not any(_same(turn.in_name_of, name) for name in rule.people):
        wrong.append("other_name")
    return tuple(wrong)


def _names(document: Document) -> list[str]:
    parts = [document.value("surnames") or "", document.value("names") or ""]
    whole = " ".join(filter(None, parts))
    named = [document.value(field) or "" for field in _NAMED]
    return [name for name in (whole, *named) if name]


def _same(typed: str, known: str) -> bool:
    one, other = set(name_words(typed)), set(name_words(known))
    return len(one & other) >= min(_ENOUGH, len(other)) and (one <= other or other <= one)
