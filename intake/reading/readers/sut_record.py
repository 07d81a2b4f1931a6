"""Reads SUT records: registered contract, certificate or screen print (DOMAIN section 2.6)."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Fact
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging, employer_side, foreign_person
from intake.reading.tokens import Token
from intake.reading.values import a_code, a_date


def read_sut_record(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Employer, worker, code and beginning of the contract."""
    paper = Paper(items)
    cast = paper.cast("employer", "foreign")
    employer_values = belonging(paper.labelled, "employer")
    foreign_values = belonging(paper.labelled, "foreign", ("holder",), default=True)
    found: list[Found] = []
    found += foreign_person(paper, foreign_values, cast.get("foreign"))
    found += employer_side(paper, employer_values, cast.get("employer"), cast.get("foreign"))
    found += _contract(paper)
    return paper.facts(found)


def _contract(paper: Paper) -> list[Found]:
    code = best(paper.labelled, "sut_code")
    start = best(paper.labelled, "contract_start")
    code = code or _after(paper.tokens, ("registro", "sut", "codigo", "registrado"), "sut_code")
    start = start or spoken_start(paper.tokens)
    return [value for value in (code, start) if value is not None]


def spoken_start(tokens: Sequence[Token]) -> Found | None:
    """`desde el 3 de noviembre de 2026`, `a partir del ...`, `inicia sus labores el ...`."""
    keys = [t.key for t in tokens]
    for place, key in enumerate(keys):
        near_by = keys[place : place + 6]
        if key in ("desde", "partir", "inicia", "iniciara", "inicio", "ingreso", "rige", "regira"):
            taken = list(tokens[place + 1 : place + 14])
            found = a_date("contract_start", taken[:12])
            skipped = next((k for k, t in enumerate(taken) if any(c.isdigit() for c in t.text)), 99)
            if found is not None and skipped <= 7 and "nacimiento" not in near_by:
                return found
    return None


def _after(tokens: Sequence[Token], keys: tuple[str, ...], field: str) -> Found | None:
    for place, token in enumerate(tokens):
        if token.key in keys:
            signs = [t.key for t in tokens[place + 1 : place + 5]]
            if not {"no", "nro", "numero", "codigo"} & set(signs):
                continue
            found = a_code(field, tokens[place + 1 : place + 8])
            if found is not None and len(found.value) >= 6 and not found.value.isalpha():
                return found
    return None
