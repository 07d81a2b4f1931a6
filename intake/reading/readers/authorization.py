"""Reads simple authorisations of third parties (DOMAIN sections 1.1 row 9, 1.2 row 7)."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Fact
from intake.reading.fields.values import make
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.closing import over, positions
from intake.reading.letters.prose import Mention
from intake.reading.letters.who import Person, is_named, same_name
from intake.reading.readers.acceptance import without_acceptance
from intake.reading.readers.contacts import contact
from intake.reading.readers.employers import employer_side
from intake.reading.readers.one_party import party
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging, foreign_person
from intake.reading.readers.request import letter_facts
from intake.reading.readers.said_in_text import says_in_text
from intake.reading.readers.signer_as_named import signer_as_named
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import LINE_END, PARAGRAPH, text_of


def read_authorization(items: Sequence[Item]) -> tuple[Fact, ...]:
    """The authorised person, the employer or holder who authorises, petition and signer."""
    paper = Paper(items)
    cast = paper.cast("third_party", "employer", "foreign")
    labelled = paper.labelled
    if not {"employer", "foreign"} & set(cast):
        cast |= _named_as_authoriser(paper)
    third = belonging(labelled, "third_party")
    if "third_party" not in cast and "foreign" in cast and not third:
        # `autoriza a favor de ROSA, C.I. ...`: who has a cédula and no passport is the third party.
        person, other = cast["foreign"], _only_other(paper, cast.get("employer"), cast["foreign"])
        own = any(person.numbers(kind) for kind in ("cedula", "code"))
        if other is None and own and not any(person.numbers(kind) for kind in _ABROAD):
            cast["third_party"] = cast.pop("foreign")
    found = party("third_party", third, cast.get("third_party"), "third_party")
    if not any(fact.field == "third_party_number" for fact in found):
        beside = paper.numbers_beside(next(iter(found), None))
        found += [number.called("third_party_number") for number in beside]
    employer, foreign = cast.get("employer"), cast.get("foreign")
    if not any(fact.field == "third_party_name" for fact in found):
        found += party("third_party", [], _only_other(paper, employer, foreign), "third_party")
    authoriser = employer or foreign
    if _holder_authorises(paper, labelled, employer, foreign, found):
        values = belonging(labelled, "holder", ("foreign", "applicant", "employer"))
        values = _not_of(cast.get("third_party"), values)
        found += party("holder", values, authoriser, "holder")
        found += _nationality(values, authoriser)
    else:
        spoken = _numbers_of(cast.get("third_party")) - _numbers_of(employer)
        employer_values = [
            value
            for value in belonging(labelled, "employer", ("applicant",))
            if value.found.value
            not in spoken  # `CI: ...` after the third party's name in a sentence
        ]
        found += employer_side(paper, employer_values, employer)
        foreign_values = belonging(labelled, "foreign", ("holder",))
        found += foreign_person(paper, foreign_values, foreign)
    found += _grantor(labelled, found)
    said = letter_facts(paper)
    said = said if any(f.field == "narrative" for f in said) else [*said, *_errand(paper)]
    if not says_in_text(paper, "errand_topics"):
        said = [f.called("other_petition") if f.field == "narrative" else f for f in said]
    found += said
    found += _employer_by_number(found)
    found = _authoriser_of_two(paper, found)
    found += contact(paper)
    found = signer_as_named(_not_the_authorisers(found))
    return paper.facts(without_acceptance(found, items))


_ABROAD = ("passport", "visa", "home_id")


def _named_as_authoriser(paper: Paper) -> dict[str, Person]:
    """`AUTORIZANTE` over the name of who has a passport above: the label may mean either."""
    signs = [v.found.value for v in paper.labelled if v.label == "name:employer"]
    abroad = [
        mention
        for mention in paper.prose.people
        if any(kind == "passport" for kind, _ in mention.numbers)
        and any(same_name(mention.name.value, name) for name in signs)
    ]
    return {"foreign": Person(abroad)} if abroad else {}


def _grantor(labelled: Sequence[Labelled], found: Sequence[Found]) -> list[Found]:
    """`OTORGANTE: HAO RAN ZHENG`, over a passport or a cédula: a letter of power is simple too."""
    told = {fact.field for fact in found}
    name = best(labelled, "name:grantor")
    if name is None or told & {"holder_name", "employer_name", "full_name"}:
        return []
    return [name.called("holder_name" if "document_number" in told else "employer_name")]


def _only_other(paper: Paper, *known: Person | None) -> Person | None:
    """`delego el retiro en mi vecina, ZOILA QUINATOA (CI 17...)`: in words that no list has.

    An authorisation names who gives it, and whom: the only other one with a cédula is sent.
    """
    named = [person.name().value for person in known if person is not None]
    # `Autoriza: ROSA TIXE`, below the text that names whom she sends
    named += [v.found.value for v in paper.labelled if v.label == "name:employer"]
    others = [
        mention
        for mention in paper.prose.people
        if any(kind in ("cedula", "code") for kind, _ in mention.numbers)
        and not any(same_name(name, mention.name.value) for name in named)
    ]
    alone = all(same_name(m.name.value, others[0].name.value) for m in others)
    return Person(others) if named and others and alone else None


def _errand(paper: Paper) -> list[Found]:
    """`PARA | Retirar el certificado`: a line of a form that says what somebody is sent to do."""
    for place in positions(paper.tokens, "errands"):
        if place and paper.tokens[place - 1].gap not in (LINE_END, PARAGRAPH):
            continue
        end = place
        while end + 1 < len(paper.tokens) and not over(paper.tokens[end], paper.tokens[end + 1]):
            end += 1
        line = paper.tokens[place : end + 1]
        if len(line) >= ERRAND:
            return [make("narrative", text_of(line), line)]
    return []


ERRAND = 3
"""Words of the shortest errand: `retirar el certificado`."""


def _numbers_of(person: Person | None) -> set[str]:
    return {n.value for m in person.mentions for _, n in m.numbers} if person else set()


def _employer_by_number(found: Sequence[Found]) -> list[Found]:
    """Whoever signs under the employer's number is the employer, though no label names him."""
    told = {fact.field: fact for fact in found}
    number, signs = told.get("employer_cedula"), told.get("signer_number")
    signer = told.get("signer_name")
    if signs is None or signer is None or "employer_name" in told or "holder_name" in told:
        return []
    if number is not None:
        return [signer.called("employer_name")] if signs.value == number.value else []
    # `pido que atiendan al portador de esta nota`: whoever signs says who he is below only.
    third = told.get("third_party_name")
    if third is None or same_name(third.value, signer.value) or not cedula_is_sound(signs.value):
        return []
    return [signer.called("employer_name"), signs.called("employer_cedula")]


def _authoriser_of_two(paper: Paper, found: list[Found]) -> list[Found]:
    """The authoriser as signer where the third party signs beside, to accept the errand."""
    told = {fact.field: fact for fact in reversed(found)}
    signer, third, employer = (
        told.get(field) for field in ("signer_name", "third_party_name", "employer_name")
    )
    if signer is None and employer is not None and (number := told.get("signer_number")):
        return [*found, *_named_over(paper, number, employer)]
    if signer is None or third is None or employer is None or signer.box is None:
        return found
    if not is_named(third.value, signer.value) or same_name(signer.value, employer.value):
        return found
    room = BESIDE * signer.box.height
    for person in paper.prose.people:
        box = person.name.box
        level = box is not None and abs(box.center[1] - signer.box.center[1]) < room
        if (
            level
            and person.name.page == signer.page
            and same_name(person.name.value, employer.value)
        ):
            numbers = [number.called("signer_number") for _, number in person.numbers[:1]]
            return [*_unsigned(found), person.name.called("signer_name"), *numbers]
    beside = _own_number_beside(paper, signer, told.get("employer_cedula"), room)
    # Ink hid the name over it.
    return [*_unsigned(found), beside.called("signer_number")] if beside is not None else found


def _named_over(paper: Paper, number: Found, employer: Found) -> list[Found]:
    """The employer's name over the number below, in the other column of two who sign."""
    for person in paper.prose.people:
        own = any((n.page, n.box) == (number.page, number.box) for _, n in person.numbers)
        if own and same_name(person.name.value, employer.value):
            return [person.name.called("signer_name")]
    return []


def _unsigned(found: Sequence[Found]) -> list[Found]:
    return [f for f in found if f.field not in ("signer_name", "signer_number")]


def _own_number_beside(paper: Paper, signer: Found, own: Found | None, room: float) -> Found | None:
    """The authoriser's number where it stands once more, in another column of the signatures."""
    for mention in paper.prose.numbers:
        number, box = mention.found, mention.found.box
        if own is None or box is None or signer.box is None or number.page != signer.page:
            continue
        apart = box.right < signer.box.left or signer.box.right < box.left
        level = abs(box.center[1] - signer.box.center[1]) < room
        if apart and level and number.value == own.value:
            return number
    return None


BESIDE = 4.0
"""How far above or below one another two who sign beside each other are named, in heights."""


def _not_the_authorisers(found: list[Found]) -> list[Found]:
    """The third party never has the number of the one who authorises: it was read amiss."""
    fields = ("employer_cedula", "holder_number", "document_number")
    told = {field: [f for f in found if f.field == field] for field in fields}
    # Prose may give somebody a second number, of the next column of a form.
    own = {max(values, key=lambda f: f.weight).value for values in told.values() if values}
    return [f for f in found if f.field != "third_party_number" or f.value not in own]


def _not_of(other: Person | None, values: Sequence[Labelled]) -> list[Labelled]:
    """`a ROSA, con cédula No. | 17...`: a label that ends a line, in a sentence about another."""
    theirs = {compact(n.value) for n in (other.numbers("cedula") if other else [])}
    return [value for value in values if compact(value.found.value) not in theirs]


def _nationality(values: Sequence[Labelled], holder: Person | None) -> list[Found]:
    told = best(values, "nationality")
    spoken = [m.nationality for m in holder.mentions if m.nationality] if holder else []
    return [told] if told is not None else spoken[:1]


def _holder_authorises(
    paper: Paper,
    labelled: Sequence[Labelled],
    employer: Person | None,
    foreign: Person | None,
    third: Sequence[Found],
) -> bool:
    """Whether the foreign national authorises: a passport beside who signs, no employer."""
    abroad = foreign if employer is None and foreign and foreign.numbers("passport") else None
    if abroad is not None and _writes(paper, abroad):
        return True  # `autorizo a mi empleador`, `para ingresar a COMERCIAL S.A.`
    keys = {t.key for t in paper.tokens}
    if word_set("words_of_employers") & keys or paper.prose.companies:
        return False
    if any("holder" in (v.role, v.section) or _of_who_authorises(v) for v in labelled):
        return True
    if abroad is not None:
        signed = any(f.field == "signer_name" for f in paper.letter.signer)
        # whoever is named with the passport above and again below signs
        again = sum(bool(mention.numbers) for mention in abroad.mentions) > 1
        return not signed and (again or _names_only(paper, abroad, third))
    return employer is not None and bool(employer.numbers("passport"))


def _writes(paper: Paper, foreign: Person) -> bool:
    """Whether the foreign national says `yo`, or signs."""
    if any(_says_i(paper, m.start) or _charges(paper, m) for m in foreign.mentions if m.numbers):
        return True
    told = {f.field: f for f in paper.letter.signer}
    signer, number = told.get("signer_name"), told.get("signer_number")
    own = number is not None and number.value in _numbers_of(foreign)
    return signer is not None and (own or is_named(signer.value, foreign.name().value))


def _charges(paper: Paper, mention: Mention) -> bool:
    """`INGRID HALVORSEN, pasaporte FHA883120, libremente autoriza a ...`: before anybody else."""
    last = min((m.start for m in paper.prose.people if m.start > mention.start), default=None)
    for token in paper.tokens[mention.end : last]:
        if token.key in word_set("giving_charge"):
            return True
        if token.ends == "." and len(token.exact) > ABBREVIATED:
            return False
    return False


ABBREVIATED = 4
"""Letters of the longest abbreviation that a point ends: `Ltda.`."""


def _of_who_authorises(value: Labelled) -> bool:
    """`Pasaporte de quien autoriza: 7701234567`."""
    return value.role == "employer" and value.label == "passport"


def _names_only(paper: Paper, foreign: Person, third: Sequence[Found]) -> bool:
    """Whether nobody else is named but the one who is sent: then the foreign national sends."""
    sent = [f.value for f in third if f.field == "third_party_name"]
    known = [foreign.name().value, *sent]
    named = [m.name.value for m in paper.prose.people]
    return bool(sent) and all(any(same_name(n, one) for one in known) for n in named)


def _says_i(paper: Paper, start: int) -> bool:
    """`yo, MARÍA DE LEÓN, ... con Pasaporte: 0479...`: who writes, wherever the signature went."""
    return start > 0 and paper.tokens[start - 1].key in ("yo", "suscribe", "suscrita", "suscrito")
