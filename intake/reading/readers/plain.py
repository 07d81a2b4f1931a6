"""Reads the papers of the other procedures by their labels and numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from intake.domain.cedulas import cedula_is_sound, made_like_a_cedula
from intake.domain.documents import Fact
from intake.reading.fields.values import a_date, a_number, make, ten_digits
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.closing import over
from intake.reading.letters.who import Person, same_name
from intake.reading.readers.contacts import contact
from intake.reading.readers.employers import employer_side
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging, joined
from intake.reading.readers.request import letter_facts
from intake.reading.readers.signer_as_named import signer_as_named
from intake.reading.words.dates import find_dates
from intake.reading.words.folding import fold
from intake.reading.words.lexicon import known_words, word_set
from intake.reading.words.tokens import Token


def read_company_form(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Responsibility agreement, RUC certificate: company, representative, contact."""
    paper = Paper(items)
    return paper.facts(company_facts(paper))


def read_code_printout(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Printout of a foreigner's code: the code, its holder, the document it was given for."""
    paper = Paper(items)
    found = _holder(paper, "passport", "home_id", "document_number", "cedula")
    code = best(paper.labelled, "code") or _number_like_a_code(paper) or _spoken_code(paper)
    if code is not None:
        found = [fact for fact in found if fact.value != code.value]
        found.append(code.called("code"))
    if not any(fact.field == "holder_name" for fact in found):
        for mention in paper.prose.people[:1]:
            found.append(mention.name.called("holder_name"))
            told = [n for kind, n in mention.numbers if kind in ("passport", "home_id")]
            found += [n.called("holder_number") for n in told[:1] if not _is_told(found)]
    return paper.facts(found)


def _is_told(found: Sequence[Found]) -> bool:
    return any(fact.field == "holder_number" for fact in found)


def _spoken_code(paper: Paper) -> Found | None:
    """`tiene asignado el código ... No. 3051234567`; else the only ten digits of the paper."""
    spoken = [n.found for n in paper.prose.numbers if n.kind == "code"]
    if spoken:
        return spoken[0]
    ten = [t for t in paper.tokens if len(t.exact) == CODE and t.exact.isdigit()]
    alone = len({t.exact for t in ten}) == 1
    return make("code", ten[0].exact, ten[:1]) if alone else None


def _number_like_a_code(paper: Paper) -> Found | None:
    """`Identificación: 3051234567` on a paper about codes: ten digits, as cédulas have."""
    told = [v for v in paper.labelled if v.label in ("document_number", "cedula", "sut_code")]
    like = [v for v in told if len(v.found.value) == CODE and v.found.value.isdigit()]
    return like[0].found if like else None


CODE = 10
"""Digits of a code: the sheets have it typed where a cédula is."""


def read_slip(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Artisan certificate: its holder and when it was issued."""
    paper = Paper(items)
    found = _holder(paper, "cedula", "document_number", "code", "passport")
    if not any(fact.field == "holder_name" for fact in found):
        found += _spoken_holder(paper)
    if not any(fact.field == "holder_number" for fact in found):
        found += _bare_cedula(paper)
    return paper.facts(found)


def _bare_cedula(paper: Paper) -> list[Found]:
    """`Co: 1713175071`, its label misread: the only ten digits that are a cédula's."""
    sound = [t for t in paper.tokens if t.text.isdigit() and cedula_is_sound(t.text)]
    alone = len({t.text for t in sound}) == 1
    return [make("holder_number", sound[0].text, sound[:1])] if alone else []


def _spoken_holder(paper: Paper) -> list[Found]:
    """`califica como artesano a LUIS VÉLEZ ANDRADE, con cédula No. ...`."""
    for mention in paper.prose.people:
        number = next((n for kind, n in mention.numbers if kind == "cedula"), None)
        if number is not None:
            return [mention.name.called("holder_name"), number.called("holder_number")]
    return []


def read_turn(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Confirmation of a turn: in whose name, for which day and which procedure."""
    paper = Paper(items)
    found = [
        value
        for value in _holder(paper, "cedula", "document_number", "code", "passport")
        if value.field != "issue_date"
    ]
    if not any(fact.field == "holder_name" for fact in found):
        found += [m.name.called("holder_name") for m in paper.prose.people[:1]]
    day = best(paper.labelled, "appointment_date", "sign_date") or only_date(paper)
    kind = best(paper.labelled, "appointment_type")
    if day is not None:
        found.append(day.called("appointment_date"))
    if kind is not None:
        found.append(kind)
    return paper.facts(found)


def only_date(paper: Paper) -> Found | None:
    """`Te esperamos el vie. 20 nov. 2026 a las 11:15`: the day that stands alone on a slip.

    None where a label or a word says that it is another: `Fecha de nacimiento:`, `Impreso el`.
    """
    tokens = paper.tokens
    days = {day.iso for day in find_dates(" ".join(token.text for token in tokens))}
    if len(days) != 1 or days & {value.found.value for value in paper.labelled}:
        return None
    starts = (place for place, token in enumerate(tokens) if token.text[:1].isdigit())
    for place in starts:
        day = a_date("appointment_date", tokens[place : place + DAY])
        if day is not None and day.value in days:
            return None if _of_another_day(tokens[max(0, place - SAID) : place]) else day
    return None


def _of_another_day(before: Sequence[Token]) -> bool:
    return any(token.key in word_set("words_of_another_day") for token in before)


DAY, SAID = 7, 2
"""Words of a day: `20 de noviembre del año 2026`; those before it that say which: `Impreso el`."""


def company_facts(paper: Paper, others: Sequence[Found] = ()) -> list[Found]:
    """What is said of the company; `others` are facts about somebody else on the same paper."""
    values = belonging(paper.labelled, "employer", ("applicant",), default=True)
    person = paper.cast("employer").get("employer")
    sent = next((f for f in others if f.field == "third_party_name"), None)
    if person is not None and sent is not None and same_name(person.name().value, sent.value):
        person = None  # `autorizo a JENNY TRIANA`, and who asks has the name below only
    theirs = {fact.value for fact in others if fact.field.endswith("_number")}
    found = [
        fact
        for fact in employer_side(paper, values, person)
        if fact.field != "employer_cedula" or fact.value not in theirs
    ]
    found += _only_ruc(paper, found)
    found += _only_person(paper, [*found, *others])
    reached = contact(paper)
    if not any(fact.field == "employer_cedula" for fact in found):
        found += _number_before(paper, found, theirs) or _other_number(values, person)
    if not any(fact.field in ("employer_cedula", "employer_number") for fact in found):
        taken = theirs | {fact.value for fact in (*others, *reached)}
        found += _number_unnamed(paper, taken)
    # `Cédula del autorizado: ...` right over a name that ink hides is not who signs.
    places = {fact.box for fact in others if fact.field == "third_party_number"}
    letter = [
        fact for fact in letter_facts(paper)
        if fact.field != "signer_number" or fact.box not in places
    ]  # fmt: skip
    letter += _code_of_signer(paper, letter)
    letter = [fact for fact in signer_as_named([*found, *letter]) if fact not in found]
    found += _who_signs(found, [*letter, *others])
    return [*_not_of_another_signer(found, letter, person), *letter, *reached]


def _number_unnamed(paper: Paper, taken: AbstractSet[str]) -> list[Found]:
    """Digits made like a cédula that no word names: stated, and for a person to look at.

    A label that no engine reads makes nobody's number missing; a telephone is none.
    """
    if any(token.key in ("contador", "contadora") for token in paper.tokens):
        return []  # whose number it may be
    said = {n.found.value for n in paper.prose.numbers} | taken
    cues = word_set("telephone_cues")
    for place, token in enumerate(paper.tokens):
        digits = token.stripped.replace("-", "") if _CEDULA.fullmatch(token.stripped) else ""
        lead = {t.key for t in paper.tokens[max(0, place - LEAD) : place]}
        if made_like_a_cedula(digits) and digits not in said and not lead & cues:
            return [make("employer_cedula", digits, [token], DOUBTFUL)]
    return []


_CEDULA = re.compile(r"\d{10}|\d{9}-\d")
"""How cédulas are written; `2026-294442` is the number of a paper."""
LEAD, DOUBTFUL = 5, 0.4
"""Words before a number that name it; certainty of one that none names."""


def _only_ruc(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """`Empleador 1790085783001 COMERCIAL ...`: thirteen digits are a RUC, whatever the label."""
    if any(fact.field == "ruc" for fact in found):
        return []
    long = [t for t in paper.tokens if len(t.exact) == RUC and t.exact.isdigit()]
    alone = len({t.exact for t in long}) == 1 and long[0].exact.endswith("001")
    return [make("ruc", long[0].exact, long[:1])] if alone else []


RUC = 13


def _only_person(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """Where one person alone is named, that is who acts for the employer."""
    if any(fact.field in ("employer_name", "third_party_name") for fact in found):
        return []
    people = paper.prose.people
    alone = people and all(same_name(m.name.value, people[0].name.value) for m in people)
    return [people[0].name.called("employer_name")] if alone else []


def _number_before(paper: Paper, found: Sequence[Found], theirs: AbstractSet[str]) -> list[Found]:
    """`Representante legal 1710034065 ELSA NARVÁEZ`: the number stands before the name."""
    name = next((fact for fact in found if fact.field == "employer_name"), None)
    for mention in paper.prose.people if name is not None else ():
        before = paper.tokens[mention.start - 1 : mention.start] if mention.start else []
        if not before or over(before[0], paper.tokens[mention.start]):
            continue  # the telephone, in the line above who signs
        told = name is not None and same_name(mention.name.value, name.value)
        if told and ten_digits(before[0].exact) and before[0].exact not in theirs:
            return [make("employer_cedula", before[0].exact, before)]
    return []


def _who_signs(found: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """`El suscrito, representante legal de ...`: who that is stands below, and only there."""
    told = {fact.field: fact for fact in reversed([*found, *others])}
    signer, third = told.get("signer_name"), told.get("third_party_name")
    if "employer_name" in told or signer is None:
        return []
    if third is not None and same_name(third.value, signer.value):
        return []
    number = told.get("signer_number")
    own = number is not None and "employer_cedula" not in told and ten_digits(number.value)
    named = [signer.called("employer_name")]
    return [*named, number.called("employer_cedula")] if own and number is not None else named


def _code_of_signer(paper: Paper, letter: Sequence[Found]) -> list[Found]:
    """`Código: 3075440277` below the name: a foreign national signs with the institute's code."""
    told = {fact.field: fact for fact in letter}
    signer = told.get("signer_name")
    if signer is None or "signer_number" in told:
        return []
    after = [m for m in paper.prose.people if same_name(m.name.value, signer.value)][-1:]
    for mention in after:
        below = paper.tokens[mention.end : mention.end + BELOW]
        for place, token in enumerate(below):
            if token.key == "codigo":
                number = a_number("signer_number", below[place + 1 : place + 4], ten_digits)
                return [number] if number is not None else []
    return []


BELOW = 6
"""Words under a name among which its number stands."""


def _other_number(values: Sequence[Labelled], person: Person | None) -> list[Found]:
    """A representative without a cédula goes by a passport or by the institute's code."""
    told = [best(values, label) for label in ("passport", "code", "document_number", "visa_number")]
    told += [n for kind in ("passport", "code", "visa") for n in _numbers(person, kind)]
    return [n.called("employer_number") for n in told if n is not None][:1]


def _numbers(person: Person | None, kind: str) -> list[Found]:
    return list(person.numbers(kind)) if person is not None else []


def _not_of_another_signer(
    found: list[Found], letter: Sequence[Found], person: Person | None
) -> list[Found]:
    """The cédula under somebody else's signature is not that of the employer named above."""
    named = next((f for f in found if f.field == "employer_name"), None)
    signer = next((f for f in letter if f.field == "signer_name"), None)
    number = next((f for f in letter if f.field == "signer_number"), None)
    if named is None or signer is None or number is None or same_name(named.value, signer.value):
        return found
    if number.value in {n.value for n in _numbers(person, "cedula")}:
        return found  # the text gives it to the employer, whose name ink has spoilt below
    return [f for f in found if f.field != "employer_cedula" or f.value != number.value]


def _holder(paper: Paper, *numbers: str) -> list[Found]:
    """The holder's name, the first of these numbers that is there, and the day of issue."""
    found: list[Found] = []
    whole = [v for v in paper.labelled if " " in v.found.value.strip()]
    name = best(whole, "full_name", "name:applicant") or best(
        paper.labelled, "full_name", "name:applicant"
    )
    if name is None:
        first, second = (
            best(paper.labelled, label) for label in ("first_surname", "second_surname")
        )
        halves = [best(paper.labelled, label) for label in ("surnames", "names")]
        if halves[0] is None and first is not None:
            halves[0] = joined("surnames", first, second)
        if halves[0] is not None and halves[1] is not None:
            name = joined("full_name", halves[0], halves[1])
        elif halves[0] is None:
            name = best(whole, "names")  # `Nombres` over a column of whole names
    labelled = (best(paper.labelled, label) for label in numbers)
    number = next((value for value in labelled if value is not None), None)
    date = best(paper.labelled, "issue_date") or best(paper.labelled, "sign_date")
    if name is not None and fold(name.value) not in known_words():  # else a label beside it
        found.append(name.called("holder_name"))
    if number is not None:
        found.append(number.called("holder_number"))
    if date is not None:
        found.append(date.called("issue_date"))
    return found
