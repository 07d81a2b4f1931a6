"""What a paper says about the employer: person, cédula, company and RUC, put together."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.company_values import named_as_company
from intake.reading.fields.values import ten_digits
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.letters.who import Person, same_name
from intake.reading.readers.elsewhere import as_elsewhere
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import INK, labelled_name
from intake.reading.readers.under_ink import fuller, is_a_rest
from intake.reading.words.folding import fold
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import SPACE


def _person_as_company(paper: Paper) -> Found | None:
    """`gerente general de PÉREZ GÓMEZ JUAN, con RUC ...`: a business under its owner's name."""
    for mention in paper.prose.people:
        lead = paper.tokens[max(0, mention.start - 4) : mention.start]
        apart = [n for n, t in enumerate(lead) if t.gap not in ("", SPACE) or t.ends == ":"]
        before = {t.key for t in lead[apart[-1] + 1 if apart else 0 :]}
        said = before & {"gerente", "general", "representante", "legal", "compania", "empresa"}
        if said and any(kind == "ruc" for kind, _ in mention.numbers):
            return mention.name
    return None


def _a_person(values: Sequence[Labelled], company: Found | None) -> Found | None:
    """Who stands under a label of the employer's where another one of them names a company."""
    people = [
        v for v in values if not named_as_company(v.found.value) and not _begins(v.found, company)
    ]
    return best(people, "full_name", "name:employer", "name:applicant")


def _company_of(paper: Paper) -> Found | None:
    """The first company of the text; without what a logo left before it, where it stands again."""
    named = [found for _, _, found in paper.prose.companies]
    first = named[0] if named else None
    if first is None or _is_announced(paper, paper.prose.companies[0][0]):
        return first
    bare = (n for n in named if first.value.endswith(f" {n.value}"))
    return next(bare, first)


def _is_announced(paper: Paper, start: int) -> bool:
    """`la compañía TURISMO SELVAVIVA S.A.S.`: where its name begins is said; no logo stands so."""
    return start > 0 and paper.tokens[start - 1].exact in word_set("company_openings")


def _begins(name: Found, company: Found | None) -> bool:
    """`NFTGS`, where the line goes on `LABORATORIOS & HIJOS`."""
    return company is not None and fold(company.value).startswith(f"{fold(name.value)} ")


def employer_side(paper: Paper, values: Sequence[Labelled], person: Person | None) -> list[Found]:
    """Facts about the employer: person, cédula, company, RUC."""
    found: list[Found] = []
    name = next((f for f in labelled_name(values, "employer") if f.field == "full_name"), None)
    labelled, whom = name, person.name() if person is not None else None
    company = best(values, "company_name") or best(values, "trade_name")
    spoken = _company_of(paper)
    if name is not None and (named_as_company(name.value) or _begins(name, spoken)):
        # A rubber stamp over `GERENTE GENERAL` names the company once more, and less clearly.
        name, company = _a_person(values, spoken), company or spoken or name
    if name is not None and name.confidence < INK and " " not in name.value:
        name = None
    house = _house_beside(values) if company is None else None
    if house is not None:
        name, company = best(values, "full_name"), house
    if name and person and (fuller(name, person) or is_a_rest(name, person)):
        name = None
    if name is not None:
        found.append(name.called("employer_name"))
    elif person is not None and not _begins(person.name(), spoken):
        found.append(person.name().called("employer_name"))
    cedulas = [best(values, "cedula"), best(values, "document_number")]
    cedulas += person.numbers("cedula") if person is not None else []
    known = [n.called("employer_cedula") for n in cedulas if n and ten_digits(n.value)]
    beside = (
        [labelled or whom, *(m.name for m in person.mentions)] if person else [labelled or whom]
    )
    known = known or [
        number.called("employer_cedula") for one in beside for number in paper.numbers_beside(one)
    ]
    found += known or as_elsewhere(paper, "employer_cedula", person, values)
    chosen = company or spoken or _person_as_company(paper)
    if chosen is not None:
        found.append(chosen.called("company_name"))
    ruc = best(values, "ruc") or _thirteen(best(values, "document_number"))
    spoken_ruc = next((n.found for n in paper.prose.numbers if n.kind == "ruc"), None)
    found += [number.called("ruc") for number in (ruc, spoken_ruc) if number is not None]
    return [*found, *_in_business(found), *_owner(found)]


def _house_beside(values: Sequence[Labelled]) -> Found | None:
    """`Empleador: CONJUNTO LOS ARUPOS`, and `Nombre Rep. Legal: ...`: a house of no legal form."""
    house = best(values, "name:employer")
    acts = [v.found for v in values if v.label == "full_name" and v.role == "employer"]
    other = house is not None and acts and not same_name(house.value, acts[0].value)
    return house if other and any(v.label in ("ruc", "cedula") for v in values) else None


def _thirteen(number: Found | None) -> Found | None:
    """`Empleador / Identificación: 0190123456001`: thirteen digits can only be a RUC."""
    if number is None or not compact(number.value).isdigit():
        return None
    return number if len(compact(number.value)) == len("0190123456001") else None


def _owner(employer: Sequence[Found]) -> list[Found]:
    """`Razón social / Apellidos y nombres`: over the RUC of a natural person that is the person."""
    told = {fact.field: fact for fact in employer}
    house, ruc = told.get("company_name"), told.get("ruc")
    if house is None or ruc is None or "employer_name" in told or named_as_company(house.value):
        return []
    words = [word for word in house.value.split() if word.isalpha()]
    natural = cedula_is_sound(ruc.value[:10]) and FEWEST <= len(words) <= MOST
    return [house.called("employer_name")] if natural else []


FEWEST, MOST = 3, 7
"""Words of the names that registers have of natural persons."""


def _in_business(employer: Sequence[Found]) -> list[Found]:
    """A natural person with a RUC is in the register under the own name.

    Source: DOMAIN 2.1: such a RUC is the person's cédula and the number of the shop.
    """
    told = {fact.field: fact for fact in employer}
    name, ruc = told.get("employer_name"), told.get("ruc")
    if name is None or ruc is None or "company_name" in told:
        return []
    return [name.called("company_name")] if cedula_is_sound(ruc.value[:10]) else []
