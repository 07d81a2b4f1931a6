"""Whole cases around one paper of text: everything else in them is as it should be.

A letter or record in words that no specimen has is read, and judged beside papers that say the
same. So it is seen at once what its wording would cost at the window, and what a false digit or
name in it would let through.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from intake.desk.packet.expectation import with_expected
from intake.domain.boxes import Box
from intake.domain.documents import Document, PageRef, SignatureMark
from intake.domain.findings import Assessment
from intake.domain.kinds import Kind, Presenter, SignatureKind
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import cedula, judge, paper, passport
from tests.unit.papers.paper_text import item

Told = dict[str, Any]

SIGNED = (Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION)
EMPLOYER = ("employer_name", "employer_cedula", "company_name", "ruc")
NUMBERS = ("document_number", "employer_cedula", "third_party_number")
OTHER = "Zapata"
"""A surname that nobody in these papers has."""


def papers() -> list[Told]:
    """The papers of `other_wordings.toml` that say whose the code will be."""
    data = Path(__file__).with_name("other_wordings.toml")
    told = tomllib.loads(data.read_text(encoding="utf-8"))["paper"]
    return [one for one in told if "holder" in one]


def judged(told: Told, text: str | None = None) -> Assessment:
    """The case around a paper; `text` stands on it instead of its own."""
    document, facts = _read(told, told["text"]), told["facts"]
    read = {fact.field: fact.value for fact in document.facts}
    known = {name: facts.get(name, read.get(name, "")) for name in EMPLOYER}
    employer = {name: value for name, value in known.items() if value}
    person = {
        "document_number": facts.get("document_number", "AR123456"),
        "birth_date": told.get("born")
        or facts.get("birth_date", read.get("birth_date", "1990-03-04")),
        "nationality": read.get("nationality", "COL"),
    }
    surnames, names = told["holder"].split("|")
    halves = {"surnames": surnames.upper(), "names": names.upper()}
    identity = passport("d1", **person, **halves, issuing_country=person["nationality"])
    record = paper("d2", Kind.SUT_RECORD, **person, **halves, **employer)
    written = _read(told, text) if text is not None else document
    letter = _sound_request(f"{names} {surnames}", person["document_number"], employer)
    others = [identity, *([] if told["kind"] == "sut_record" else [record])]
    others += [] if told["kind"] == "request" else [letter]
    presenter = Presenter.EMPLOYER
    if told["kind"] == "third_party_authorization":
        presenter = Presenter.THIRD_PARTY
        others.append(cedula("d5", facts["third_party_number"], facts["third_party_name"]))
        others.append(cedula("d6", employer["employer_cedula"], employer["employer_name"]))
    whole = with_expected(written, [item(text or told["text"])], [*others, written])
    return judge(*others, whole, presenter=presenter)


def changed(told: Told) -> Iterator[tuple[str, str]]:
    """The text with a digit of one number, or a word of one name, made another; and which."""
    facts, text = told["facts"], told["text"]
    for field in NUMBERS:
        if field in facts:
            yield from other_digit(field, facts[field], text)
    surnames, names = told["holder"].split("|")
    whose = [("holder", f"{surnames} {names}")] if "document_number" in facts else []
    whose += (
        [("third_party_name", facts["third_party_name"])] if "third_party_name" in facts else []
    )
    for field, name in whose:
        yield from other_word(field, name, text)


def other_digit(field: str, number: str, text: str) -> Iterator[tuple[str, str]]:
    """A digit in the middle of a number made another, wherever it stands; and which field."""
    printed = re.search(r"[ .\-]?".join(map(re.escape, number)), text)
    if printed is None:
        return
    place = printed.start() + len(printed.group()) // 2
    place = next(k for k in range(place, len(text)) if text[k].isdigit())
    other = str((int(text[place]) + 4) % 10)
    old = printed.group()
    at = place - printed.start()
    yield field, text.replace(old, old[:at] + other + old[at + 1 :])


def other_word(field: str, name: str, text: str) -> Iterator[tuple[str, str]]:
    """The longest word of a name made another, wherever it stands; and which field."""
    pattern = rf"\b{re.escape(max(name.split(), key=len))}\b"
    found = re.search(pattern, text, re.IGNORECASE)
    if found is not None:
        other = OTHER.upper() if found.group().isupper() else OTHER
        yield field, re.sub(pattern, other, text, flags=re.IGNORECASE)


def _read(told: Told, text: str) -> Document:
    on_paper = item(text)
    guess = classify(on_paper)
    facts = read_facts(guess.kind, [on_paper])
    # The ink lies on who signs, wherever that stands.
    signer = next((fact.box for fact in facts if fact.field == "signer_name"), None)
    ink = SignatureMark(SignatureKind.INK, 1, signer or Box(300, 2000, 900, 2200), 0.95)
    return Document(
        "p9",
        guess.kind,
        guess.confidence,
        (PageRef("p9.png", 1, 0, 2480, 3508, 300),),
        facts,
        (ink,) if Kind(told["kind"]) in SIGNED else (),
        legible=0.95,
    )


def _sound_request(worker: str, number: str, employer: dict[str, str]) -> Document:
    signer = {
        "signer_name": employer.get("employer_name", "Juan Carlos Pérez Gómez"),
        "signer_number": employer.get("employer_cedula", "1710034065"),
    }
    asks = {"employer_name": signer["signer_name"], "employer_cedula": signer["signer_number"]}
    told = {"full_name": worker, "document_number": number, "narrative": "solicito el código"}
    return paper("d3", Kind.REQUEST, SignatureKind.INK, **(told | asks | employer | signer))
