"""To whom a letter is addressed, where the sheet says to whom."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from rapidfuzz.fuzz import partial_ratio

from intake.checks.situation import Situation, evidence, whole
from intake.checks.values.letters import fold
from intake.domain.documents import Document
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Severity
from intake.procedures.model import Addressee
from intake.resources import resource


def findings(situation: Situation) -> list[Finding]:
    """Letters that name somebody else, or that were read whole and name nobody."""
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if rule.addressee is None:
            continue
        for paper in rule.each_paper():
            for document in situation.packet.of_kind(paper.kind):
                if not document.value("addressee") and whole(document):
                    found.append(_missing(document, rule.addressee))
                elif _another(document, rule.addressee):
                    found.append(_wrong(document, rule.addressee))
    return found


def _another(document: Document, addressee: Addressee) -> bool:
    said = document.value("addressee")
    if not said:
        return False
    folded = _folded(said)
    if _of_another_office(folded):
        return True
    if any(_said(_folded(word), folded) for word in addressee.words):
        return False
    short = [word for word in addressee.words if word == INSTITUTE]
    return not (short and any(_like_the_institute(word) for word in folded.split()))


def _of_another_office(folded: str) -> bool:
    """`Director Provincial de Salud`: a head of that title, of another house."""
    own, others = _offices()
    return any(word in folded for word in others) and not any(word in folded for word in own)


@cache
def _offices() -> tuple[tuple[str, ...], tuple[str, ...]]:
    with resource("checks", "offices.toml").open("rb") as file:
        lists = tomllib.load(file)
    own, others = (tuple(_folded(name) for name in lists[which]) for which in ("own", "others"))
    return own, others


def _said(words: str, folded: str) -> bool:
    """A long title also where letters of it were misread, or its end was cut: `Seguridad Socia`."""
    if words in folded:
        return True
    # A word of the title alone, `Instituto`, is a part of it without a letter wrong.
    enough = min(len(words), len(folded.strip())) >= LONG
    return enough and partial_ratio(words, folded) >= ALIKE


LONG, ALIKE = 24, 93
"""Letters of a title, and of what is read of it, that is known with some wrong; percent of them
that must be right."""

INSTITUTE = "iess"


def _like_the_institute(word: str) -> bool:
    """`TESS`, `TIESS`: the institute's short name with one letter misread or too many."""
    return word.endswith("ess") and word[-4:-3] in ("t", "f", "i", "e", "j", "1") and len(word) < 6


_ALIKE = {"|": "i", "l": "i", "1": "i", "!": "i", "0": "o"}
"""`lESS`, `I|ESS`: marks that an engine takes for one another, the same on both sides."""


def _folded(text: str) -> str:
    alike = "".join(_ALIKE.get(c, c) for c in fold(text.casefold()))
    letters = re.sub("i+", "i", "".join(c if c.isalnum() else " " for c in alike))
    return f" {' '.join(letters.split())} "


def _missing(document: Document, addressee: Addressee) -> Finding:
    """For review: a letter may name its addressee in words that the program does not know."""
    return Finding(
        code="content.missing",
        severity=Severity.REVIEW,
        kind=document.kind,
        document=document.id,
        field="addressee",
        expected=addressee.quote.text,
        evidence=(Evidence(document.id, 1, None),),
        quote=addressee.quote.text,
        parameters={"content": "addressee"},
    )


def _wrong(document: Document, addressee: Addressee) -> Finding:
    return Finding(
        code="addressee.wrong",
        severity=Severity.REVIEW,
        kind=document.kind,
        document=document.id,
        field="addressee",
        expected=addressee.quote.text,
        found=document.value("addressee"),
        evidence=evidence(document, "addressee"),
        quote=addressee.quote.text,
    )
