"""What a letter must say is found however it is worded: prose, lists, tables, capitals, forms."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from intake.reading.words.folding import core
from tests.unit.papers.paper_text import item
from tests.unit.papers.worded_letters import AUTHORIZATIONS, RECORDS, REQUESTS

WORKER = {"full_name": "Dmitri Serguei Volkov", "document_number": "751234567"}
EMPLOYER = {"employer_name": "Elsa Beatriz Narváez Coba", "employer_cedula": "1710034065"}
COMPANY = {"company_name": "COMERCIALIZADORA ANDINA CÍA. LTDA.", "ruc": "1790085783001"}
THIRD = {"third_party_name": "Rosa María Tixe Guamán", "third_party_number": "0926687856"}
SIGNER = {"signer_name": "Elsa Beatriz Narváez Coba"}


def told(kind: Kind, text: str) -> dict[str, str]:
    """What the paper says, names as one line."""
    facts = {fact.field: fact.value for fact in read_facts(kind, [item(text)])}
    if "full_name" not in facts and "surnames" in facts:
        facts["full_name"] = f"{facts['surnames']} {facts.get('names', '')}"
    return facts


def wanted(text: str, *people: dict[str, str]) -> dict[str, str]:
    """What stands in the text of these people."""
    plain = core(text)
    company = COMPANY if "1790085783001" in text else {}
    return {
        field: value
        for person in (*people, company)
        for field, value in person.items()
        if all(core(word) in plain for word in value.split())
    }


def same(one: str, other: str) -> bool:
    """The same words in any order."""
    return sorted(map(core, one.split())) == sorted(map(core, other.split()))


@pytest.mark.parametrize("text", REQUESTS)
def test_a_request_says_who_asks_for_whom(text: str) -> None:
    said = told(Kind.REQUEST, text)
    for field, value in wanted(text, WORKER, EMPLOYER, SIGNER).items():
        assert field in said, field
        assert same(said[field], value), field
    assert "narrative" in said
    assert [draft.kind for draft in split([item(text)])] == [Kind.REQUEST]


@pytest.mark.parametrize("text", AUTHORIZATIONS)
def test_an_authorisation_says_who_is_authorised_by_whom(text: str) -> None:
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, text)
    for field, value in wanted(text, THIRD, SIGNER).items():
        assert field in said, field
        assert same(said[field], value), field
    assert same(said["employer_cedula"], EMPLOYER["employer_cedula"])
    assert [draft.kind for draft in split([item(text)])] == [Kind.THIRD_PARTY_AUTHORIZATION]


@pytest.mark.parametrize("text", RECORDS)
def test_a_record_says_who_works_for_whom(text: str) -> None:
    said = told(Kind.SUT_RECORD, text)
    for field, value in wanted(text, WORKER).items():
        assert field in said, field
        assert same(said[field], value), field
    assert {"employer_name", "company_name"} & set(said)
    assert [draft.kind for draft in split([item(text)])] == [Kind.SUT_RECORD]


def test_a_signer_is_told_though_ink_hides_what_names_the_number() -> None:
    text = """Señores
    Instituto Ecuatoriano de Seguridad Social
    Solicito se emita el código de identificación para extranjero bajo relación de dependencia
    de Dmitri Serguei Volkov, con pasaporte 751234567, quien presta sus servicios en mi local.
    El código es indispensable para registrar el aviso de entrada.

    ¡a Beatriz Narváez Coba
    Céquia No. 1710034065
    Gerente general"""
    said = told(Kind.REQUEST, text)
    assert said["signer_number"] == "1710034065"
    assert "Narváez Coba" in said["signer_name"]
