"""Passport data pages (TD3, 125 × 88 mm) as different countries set them."""

from __future__ import annotations

import random

from tests.specimens import mrz
from tests.specimens.canvas import Color, Paper, Picture
from tests.specimens.fonts import Face, pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person

W, H = 125.0, 88.0


def zone_of(person: Person, optional: str = "") -> list[str]:
    """The two lines of the person's passport."""
    return mrz.td3(
        mrz.Holder(
            person.surnames, person.names, person.passport_number, person.nationality,
            person.birth_date, person.sex, person.passport_expires, person.nationality, optional,
        ),
        person.style,
    )  # fmt: skip


def _page(rng: random.Random, dpi: int, colors: list[Color]) -> Paper:
    paper = Paper(W, H, dpi, parts.tint(rng, 232))
    parts.guilloche(paper, rng, colors, lines=rng.randint(18, 34))
    return paper


def andean(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Small bilingual labels above values, photo left, one column and a half."""
    paper = _page(rng, dpi, [(236, 208, 196), (206, 222, 236)])
    sans, value = pick(rng, "sans"), pick(rng, "sans").strong
    state = parts.COUNTRIES[person.nationality]
    blue = (30, 50, 110)
    paper.text(38, 7.5, state[0], sans.strong, 9, color=blue, max_width=62)
    paper.text(4, 7.5, "PASAPORTE", sans.strong, 9, color=blue)
    paper.text(4, 10.8, "PASSPORT", sans, 6, color=blue)
    parts.photo(paper, rng, 4, 14, 31, 40, frame=blue)
    parts.photo(paper, rng, 104, 34, 15, 19, ghost=True)

    def cell(x: float, y: float, label: str, text: str, name: str | None, iso: str | None = None,
             width: float = 60.0) -> None:  # fmt: skip
        paper.text(x, y, label, sans, 5, color=blue)
        paper.text(x, y + 4, text, value, 9, name=name, value=iso, max_width=width)

    form = rng.choice(["{d} {es}/{en} {y}", "{d}/{m}/{y}", "{d} {es} {y}"])
    cell(38, 14, "Tipo / Type", "P", None)
    cell(53, 14, "País emisor / Issuing State", person.nationality, "issuing_country")
    cell(
        86, 14, "Pasaporte No. / Passport No.", person.passport_number, "document_number", None, 36
    )
    cell(38, 21.5, "Apellidos / Surname", person.surnames.upper(), "surnames", None, 80)
    cell(
        38,
        29,
        "Nombres / Given names",
        person.names.upper(),
        "names" if person.names else None,
        None,
        65,
    )
    cell(38, 36.5, "Nacionalidad / Nationality", parts.nationality_word(person.nationality, person.sex),
         "nationality", person.nationality)  # fmt: skip
    cell(76, 36.5, "Sexo / Sex", person.sex, "sex")
    cell(38, 44, "Fecha de nacimiento / Date of birth", parts.date(person.birth_date, form),
         "birth_date", person.birth_date, 34)  # fmt: skip
    cell(76, 44, "Lugar de nac. / Place of birth", person.birth_place.upper(), None, None, 27)
    cell(38, 51.5, "Fecha de emisión / Date of issue", parts.date(person.passport_issued, form),
         "issue_date", person.passport_issued, 34)  # fmt: skip
    cell(76, 51.5, "Fecha de vencimiento / Date of expiry", parts.date(person.passport_expires, form),
         "expiry_date", person.passport_expires)  # fmt: skip
    parts.scribble(paper, rng, 8, 56, 22, 7)
    parts.zone(paper, zone_of(person), 6.6, 74.5)
    return [paper.picture()]


LAYOUTS = [Layout("passport", "andean", andean)]
