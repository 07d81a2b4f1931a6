"""Reads requests: who asks, for whom, and what (DOMAIN sections 1.1 to 1.3 and 2.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Fact
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.closing import phrases, positions
from intake.reading.letters.who import Person, is_named, same_name
from intake.reading.readers.asked_below import asked_below
from intake.reading.readers.contacts import contact
from intake.reading.readers.contract import contract_side
from intake.reading.readers.employers import employer_side
from intake.reading.readers.one_party import party
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging, foreign_person
from intake.reading.readers.said_in_text import says_in_text
from intake.reading.readers.several import other_worker
from intake.reading.readers.signer_as_named import signer_as_named
from intake.reading.readers.who_writes import with_author
from intake.reading.readers.written_on import written_on
from intake.reading.words.folding import core, distance
from intake.reading.words.lexicon import labels, word_set
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import Token


def read_request(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Employer, foreign national, addressee, petition and signer of a request."""
    paper = Paper(items)
    cast = paper.cast("employer", "foreign")
    asks_as_employer = _employer_asks(paper, "employer" in cast) or _signs_for(paper, cast)
    if asks_as_employer and _asks_for_oneself(cast) and not _called_employer(paper, cast):
        asks_as_employer, cast = False, {"foreign": cast["employer"]}
    labelled = paper.labelled
    employer_values = belonging(labelled, "employer", ("applicant",) if asks_as_employer else ())
    foreign_values = belonging(
        labelled, "foreign", ("holder",) if asks_as_employer else ("applicant", "holder"),
        default=not asks_as_employer,
    )  # fmt: skip
    found: list[Found] = []
    foreign, employer = cast.get("foreign"), cast.get("employer")
    if asks_as_employer and not any(v.label in _NAMES for v in foreign_values):
        foreign_values = _of_nobody(paper, employer, foreign) or foreign_values
    attorney = acting_for(paper)
    if attorney is None:
        found += party("attorney", belonging(labelled, "attorney"), None, "attorney")
    else:
        agent, employer = attorney
        found.append(agent.name().called("attorney_name"))
        found += [n.called("attorney_number") for n in agent.numbers("cedula")]
    unnamed = not any(v.label in _NAMED for v in employer_values)
    if asks_as_employer and employer is None and unnamed:
        employer = _who_asks_and_signs(paper, foreign)
    if not asks_as_employer and foreign is None:
        foreign, employer = employer, None
    asking = employer_side(paper, employer_values, employer) if asks_as_employer else []
    found += foreign_person(paper, foreign_values, foreign, asking)
    found += asking
    found += contract_side(paper)
    found += letter_facts(paper)
    found += _attorney_by_number(found)
    found += _number_by_name(found)
    found += _of_who_writes(paper, found, foreign)
    found = with_author(paper, found) if asks_as_employer else found
    found += contact(paper)
    found += other_worker(paper, found)
    # A code, a certificate of no affiliation, a foreign national: `solicito la devolución de mis
    # fondos de reserva` is a request too, and none of this procedure.
    worded = paper.letter.asks or says_in_text(paper, "things_asked")
    worded = worded or paper.letter.narrative is None
    if not worded or (not asks_as_employer and not _names_one_of(paper, "topics")):
        found = [f.called("other_petition") if f.field == "narrative" else f for f in found]
    return paper.facts(signer_as_named(_without_another_paper(found, foreign)))


def _without_another_paper(found: list[Found], foreign: Person | None) -> list[Found]:
    """`con pasaporte 121 884 310 y DNI 41207789`, who signs over the DNI: one person, two papers.

    The number that says who asks is the other one; the second says nothing against it.
    """
    told = {fact.field: fact for fact in found}
    signer, name = told.get("signer_name"), told.get("full_name")
    if foreign is None or signer is None or name is None or not is_named(signer.value, name.value):
        return found
    passports = {compact(number.value) for number in foreign.numbers("passport")}
    others = {compact(n.value) for kind in ("home_id", "visa") for n in foreign.numbers(kind)}
    twice = others - passports if passports else set()
    return [f for f in found if f.field != "signer_number" or compact(f.value) not in twice]


def _names_one_of(paper: Paper, topics: str) -> bool:
    """Whether a letter speaks at all of what such letters are about."""
    words = {word for phrase in phrases(topics) for word in phrase}
    return any(token.key in words for token in paper.tokens)


def _attorney_by_number(found: Sequence[Found]) -> list[Found]:
    """A form gives the attorney's number; who signs under the same number is the attorney."""
    told = {fact.field: fact for fact in found}
    number, signs = told.get("attorney_number"), told.get("signer_number")
    signer = told.get("signer_name")
    if number is None or signs is None or signer is None or "attorney_name" in told:
        return []
    return [signer.called("attorney_name")] if signs.value == number.value else []


def _number_by_name(found: Sequence[Found]) -> list[Found]:
    """Where no number stands beside the employer's name, the one below the same name at the end."""
    told = {fact.field: fact for fact in found}
    name, signer, number = (
        told.get(field) for field in ("employer_name", "signer_name", "signer_number")
    )
    if name is None or signer is None or number is None or "employer_cedula" in told:
        return []
    known = same_name(name.value, signer.value) and cedula_is_sound(compact(number.value))
    return [number.called("employer_cedula")] if known else []


def _of_who_writes(paper: Paper, found: Sequence[Found], foreign: Person | None) -> list[Found]:
    """`Mi cédula es 17...`: whoever signs below is the employer, and that is their number."""
    told = {fact.field: fact for fact in found}
    signer, name = told.get("signer_name"), told.get("employer_name")
    own = {
        number.found.value: number.found
        for number in paper.prose.numbers
        if number.kind == "cedula" and _ones_own(paper.tokens[: number.start])
    }
    if signer is None or len(own) != 1 or "employer_cedula" in told:
        return []
    if name is not None and not same_name(name.value, signer.value):
        return []
    if foreign is not None and same_name(foreign.name().value, signer.value):
        return []
    (number,) = own.values()
    if not cedula_is_sound(compact(number.value)):
        return []
    named = [] if name is not None else [signer.called("employer_name")]
    return [*named, number.called("employer_cedula")]


def _ones_own(before: Sequence[Token]) -> bool:
    """Whether `mi` stands before a number's name: `mi número de cédula`, not `mi empleada`."""
    place = len(before) - 1
    while place >= 0 and before[place].key in word_set("number_signs") | {"numero", "de"}:
        place -= 1
    return place >= 0 and before[place].key == "mi"


def _of_nobody(paper: Paper, employer: Person | None, foreign: Person | None) -> list[Labelled]:
    """A table of one person that no word assigns: whom an employer asks for, if not the employer.

    The employer must be known from the text, so that the table cannot be the employer's own, and
    whoever the text casts as the foreign national is named in the table more fully.
    """
    if employer is None:
        return []
    values = belonging(paper.labelled, "foreign", default=True)
    theirs = {compact(found.value) for kind in _OWN for found in employer.numbers(kind)}
    named = [v.found.value for v in values if v.label in _NAMES]
    if not named or any(same_name(employer.name().value, name) for name in named):
        return []
    told = {core(word) for word in foreign.name().value.split()} if foreign is not None else set()
    if not told <= {core(word) for name in named for word in name.split()}:
        return []
    return [v for v in values if compact(v.found.value) not in theirs]


_OWN = ("cedula", "ruc")
_NAMES = ("full_name", "surnames", "names")
_NAMED = (*_NAMES, "name:employer", "name:applicant", "cedula", "document_number")


def _who_asks_and_signs(paper: Paper, foreign: Person | None) -> Person | None:
    """Who comes before the office with a cédula and signs, where no word says: as employer."""
    told = {fact.field: fact for fact in paper.letter.signer}
    signer, number = told.get("signer_name"), told.get("signer_number")
    if signer is None or (foreign and same_name(foreign.name().value, signer.value)):
        return None
    if number is not None and cedula_is_sound(number.value) and foreign is not None:
        # `como Rectora de esta institución solicito ...`: who it is stands below, and only there
        others = [m for m in paper.prose.people if any(kind == "cedula" for kind, _ in m.numbers)]
        if all(same_name(m.name.value, signer.value) for m in others):
            return Person(others) if others else None
    asking = [
        mention
        for mention in paper.prose.people
        if same_name(mention.name.value, signer.value)
        and any(kind == "cedula" for kind, _ in mention.numbers)
    ]
    return Person(asking) if len(asking) > 1 or (asking and number is None) else None


def acting_for(paper: Paper) -> tuple[Person, Person] | None:
    """`Yo, A, en calidad de apoderado de B`: the attorney and the employer acted for."""
    people = paper.prose.people
    for one, other in pairwise(people):
        between = [t.key for t in paper.tokens[one.end : other.start]]
        agent = _AGENTS & set(between)
        # `apoderado de | la señora | Ana Paz`; `relación laboral con la señora` is nobody's power.
        address = word_set("titles") | {"la", "el"}
        titled = [key for key in between[-4:] if key and key not in address]
        # `..., apoderado general, pide el código de B`: what is asked for is for B.
        asked = positions(paper.tokens[one.end : other.start], "asking")
        spoken = agent and titled and titled[-1] in ("de", "del") and not asked
        abroad = any(kind == "passport" for kind, _ in other.numbers)
        if spoken and len(between) < 24 and not abroad:
            return Person([one]), Person([other])
        if agent & set(between[:AT_ONCE]) and _speaks_for_a_house(between[-AT_ONCE:]):
            return Person([one]), Person([other])
        if _by_an_agent(between) and any(kind == "cedula" for kind, _ in one.numbers):
            return Person([other]), Person([one])
        if _in_the_name_of(between) and any(kind == "cedula" for kind, _ in other.numbers):
            return Person([one]), Person([other])
    return None


_AGENTS = frozenset({"apoderado", "apoderada", "mandatario", "mandataria"})


def _by_an_agent(between: Sequence[str]) -> bool:
    """`B, con cédula ..., representada por su apoderado especial el señor A`: A acts for B."""
    last = [key for key in between if key][-AGENT:]
    return any(one == "su" and other in _AGENTS for one, other in pairwise(last))


def _in_the_name_of(between: Sequence[str]) -> bool:
    """`A, en representación de B`; `A, en virtud del poder conferido por T S.A., cuya ... es B`."""
    last = [key for key in between if key and key not in word_set("titles")]
    named = tuple(last[-3:]) in {("en", "representacion", "de"), ("en", "representacion", "del")}
    given = "poder" in last and tuple(last[-3:]) == ("representante", "legal", "es")
    return named or given


AGENT = 6
"""Words before a name that call its bearer somebody's attorney: `su apoderado especial el`."""


AT_ONCE = 10
"""Words beside a name among which its office stands."""


def _speaks_for_a_house(before: Sequence[str]) -> bool:
    """`... según poder otorgado por su Gerente General, señor B`: through whom a house gave it."""
    office = {"gerente", "representante", "presidente", "presidenta", "administrador"}
    return "por" in before and bool(office & set(before))


def letter_facts(paper: Paper) -> list[Found]:
    """Addressee, petition, day and signer."""
    letter = paper.letter
    narrative = letter.narrative or _written_under(paper) or asked_below(paper)
    found = [f for f in (letter.addressee, narrative) if f is not None]
    return [*found, *written_on(paper), *letter.signer]


def _written_under(paper: Paper) -> Found | None:
    """What stands under `Narración`; whoever signs below an empty box is no narrative."""
    labels = ("narrative", "scope", "appointment_type")
    told = next((found for label in labels if (found := best(paper.labelled, label))), None)
    if told is None or any(same_name(m.name.value, told.value) for m in paper.prose.people):
        return None
    if _is_left_of_a_label(told.value):
        return None
    return told.called("narrative") if sum(c.isalpha() for c in told.value) >= LETTERS else None


def _is_left_of_a_label(value: str) -> bool:
    """`DETALLE | DELAS SOLICITUD` over an empty box: the end of its label, misread."""
    said = core(value)
    ends = (
        "".join(phrase[start:])
        for phrase, meaning in labels("fields").meanings.items()
        for start in range(len(phrase))
        if meaning == "narrative"
    )
    return any(distance(said, end, MISREAD) <= MISREAD for end in ends if len(end) >= LETTERS)


MISREAD = 2
"""Letters of the end of a label that are misread at most."""
LETTERS = 8
"""Letters of the shortest thing that somebody asks for: `un código`."""


def _asks_for_another(labelled: Sequence[Labelled]) -> bool:
    """`Solicitante: A`, `Extranjero: B`: who asks is somebody else."""
    asking = [v.found.value for v in labelled if v.label == "name:applicant"]
    asked = [v.found.value for v in labelled if v.label == "name:foreign"]
    return any(not same_name(one, other) for one in asking for other in asked)


def _asks_for_oneself(cast: Mapping[str, Person]) -> bool:
    """`Yo, NGUYEN, vietnamita, solicito ... para ser afiliada por la empresa X`: no employer."""
    asks, other = cast.get("employer"), cast.get("foreign")
    if asks is None or asks.numbers("cedula"):
        return False
    if other is not None:  # a spouse with a cédula
        cards = [kind for kind in ("passport", "visa", "home_id") if other.numbers(kind)]
        return bool(asks.numbers("passport") and other.numbers("cedula")) and not cards
    abroad = any(m.nationality and m.nationality.value != "ECU" for m in asks.mentions)
    return abroad or bool(asks.numbers("passport"))


def _called_employer(paper: Paper, cast: Mapping[str, Person]) -> bool:
    """A form that names who asks as the employer, whatever nationality stands in another cell."""
    asks = cast.get("employer")
    return asks is not None and any(
        "employer" in (v.role, v.section)
        and v.label in _NAMES
        and is_named(asks.name().value, v.found.value)
        for v in paper.labelled
    )


_CONTRACTED = {"representante", "gerente", "contratado", "contratada"}
"""Words of an employer's letter besides those for the employer."""


def _signs_for(paper: Paper, cast: Mapping[str, Person]) -> bool:
    """`DE: ROSA TIXE, C.I. 17...`, who signs and asks for somebody else, who has a passport."""
    foreign = cast.get("foreign")
    signer = next((f.value for f in paper.letter.signer if f.field == "signer_name"), None)
    if signer is None or foreign is None or not foreign.numbers("passport"):
        return False
    return not same_name(foreign.name().value, signer) and any(
        same_name(mention.name.value, signer)
        and any(kind == "cedula" for kind, _ in mention.numbers)
        for mention in paper.prose.people
    )


def _employer_asks(paper: Paper, employer_named: bool) -> bool:
    """Whether an employer asks, not the foreign national alone."""
    keys = {t.key for t in paper.tokens}
    words = word_set("words_of_employers") | _CONTRACTED
    roles = {v.role or v.section for v in paper.labelled}
    if "employer" in roles or keys & words or paper.prose.companies:
        return True
    if _asks_for_another(paper.labelled):
        return True
    has_cedula = any(n.kind == "cedula" for n in paper.prose.numbers)
    return employer_named and has_cedula
