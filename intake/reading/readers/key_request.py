"""Reads the request for an employer's key, and whom it sends to fetch it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.reading.fields.values import make
from intake.reading.forms.labelled import Labelled, rows_between
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.charged import is_sent
from intake.reading.letters.who import Person, same_name
from intake.reading.readers.number_beside import BESIDE, number_beside
from intake.reading.readers.one_party import party
from intake.reading.readers.paper import Paper
from intake.reading.readers.party import NUMBER_LABELS, belonging
from intake.reading.readers.plain import CODE, DOUBTFUL, company_facts
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import PARAGRAPH


def read_key_request(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Key request: the same, and who is authorised to fetch the key, where the section is filled.

    The section is «Autorización de Retiro de Contraseña»; its labels say that they speak of the
    authorised person, its heading says it for those that do not.
    """
    paper = Paper(items)
    third = _not_of_who_signs(paper, belonging(paper.labelled, "third_party")) or _another(paper)
    person = paper.cast("third_party", "employer").get("third_party")
    misread = _misread_number(paper, person) if person is not None else []
    told = any(value.label in NUMBER_LABELS for value in third)
    if not misread and not told and not (person is not None and person.numbers("cedula")):
        misread = _number_without_label(paper, third, person)
    numbered = bool(misread) or told
    if person is not None and (not (person.numbers("cedula") or numbered) or _signs(paper, person)):
        person, misread = None, []  # capitals of an empty section; or who asks
    section = [*party("third_party", third, person, "third_party"), *misread]
    own = {v.found.box for v in third if v.label in NUMBER_LABELS and v.role == "third_party"}
    section = [f for f in section if not own or f.field != "third_party_number" or f.box in own]
    section = [replace(f, confidence=0.0) if _no_cedula(f) else f for f in section]
    return paper.facts([*company_facts(paper, section), *section])


def _another(paper: Paper) -> list[Labelled]:
    """A second name with a cédula of its own, under a heading that nobody read; never certain."""
    own = [v for v in paper.labelled if v.role in (None, "third_party")]
    names = [v for v in own if v.label == "full_name"]
    numbers = [v for v in own if v.label == "cedula"]
    theirs = {compact(v.found.value) for v in numbers[:1]}
    theirs |= {compact(f.value) for f in paper.letter.signer if f.field == "signer_number"}
    signs = [f.value for f in paper.letter.signer if f.field == "signer_name"]
    for name in names[1:]:
        known = [v.found.value for v in names[:1]] + signs
        if any(same_name(name.found.value, other) for other in known):
            continue
        for number in numbers[1:]:
            near = rows_between(name.found, number.found) <= BESIDE
            if near and compact(number.found.value) not in theirs:
                return [_doubtful(name), _doubtful(number)]
    return []


def _doubtful(value: Labelled) -> Labelled:
    found = replace(value.found, confidence=min(value.found.confidence, DOUBTFUL))
    return replace(value, found=found, role="third_party")


def _not_of_who_signs(paper: Paper, values: Sequence[Labelled]) -> Sequence[Labelled]:
    """Nothing where a number alone is told, and that is of who signs: the section is empty."""
    signs = [f.value for f in paper.letter.signer if f.field == "signer_number"]
    alone = all(compact(value.found.value) in signs for value in values)
    return [] if alone else values


def _misread_number(paper: Paper, person: Person) -> list[Found]:
    """`titular de la cédula 11595346090`: a digit too many; stated, never certain."""
    if person.numbers("cedula"):
        return []
    for mention in person.mentions:
        behind = paper.tokens[mention.end - 1 : mention.end + BEHIND]
        ends = next((n for n, token in enumerate(behind) if token.gap == PARAGRAPH), len(behind))
        named = False
        for token in behind[1 : ends + 1]:
            named = named or token.key in CEDULA_WORDS
            if not named:
                continue
            digits = "".join(c for c in token.text if c.isdigit())
            if FEWEST <= len(digits) != CODE and len(digits) >= 0.7 * len(token.text):
                return [make("third_party_number", digits, [token], 0.0)]
    return []


def _number_without_label(
    paper: Paper, values: Sequence[Labelled], person: Person | None
) -> list[Found]:
    """`E: 0962467429` beside the name of who fetches the key; never certain."""
    names = [value.found for value in values if value.label == "full_name"]
    name = names[0] if names else person.name() if person is not None else None
    known = {compact(v.found.value) for v in paper.labelled}
    known |= {compact(fact.value) for fact in paper.letter.signer}
    found = number_beside("third_party_number", name, paper.tokens, known) if name else None
    return [found] if found is not None else []


def _no_cedula(found: Found) -> bool:
    """Digits that are no ten: misread, or mistyped; a person looks."""
    digits = found.field == "third_party_number" and found.value.isdigit()
    return digits and len(found.value) != CODE


CEDULA_WORDS = frozenset({"cedula", "ci", "cc", "c", "identidad"})
BEHIND, FEWEST = 12, 7
"""Words behind a name among which its number stands; digits of what may be a number misread."""


def _signs(paper: Paper, person: Person) -> bool:
    """Whether somebody signs, whom the heading of an empty section seems to name.

    Whoever the text gives the errand may have a place of signature, too.
    """
    if any(is_sent(paper.tokens, mention) for mention in person.mentions):
        return False
    signer = next((f for f in paper.letter.signer if f.field == "signer_name"), None)
    return signer is not None and same_name(signer.value, person.name().value)
