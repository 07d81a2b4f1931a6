"""Visas unlike those that were worked on: in running text, in blocks with other people, stacked."""

from __future__ import annotations

import random

from tests.specimens.canvas import Paper, Picture, Span, fill
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.identity.unlike import lines_of, longer
from tests.specimens.identity.visa import CATEGORIES, zone_of
from tests.specimens.people import Person


def prose(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """An electronic visa as a certificate in running text: no labels at all."""
    paper = Paper(210, 297, dpi)
    serif = pick(rng, "serif", "sans")
    parts.seal(paper, rng, 105, 26, 12, (60, 60, 60))
    paper.text(105, 48, "REPÚBLICA DEL ECUADOR", serif.strong, 13, align="center")
    paper.text(105, 55, "MINISTERIO DE RELACIONES EXTERIORES Y MOVILIDAD HUMANA", serif, 10,
               align="center")  # fmt: skip
    paper.text(105, 70, "CERTIFICADO DE VISA ELECTRÓNICA", serif.strong, 14, align="center")
    form = rng.choice(("{d} de {long} de {y}", "{d}/{m}/{y}"))
    woman = person.sex == "F"
    whole = f"{person.names} {person.surnames}".strip()
    whole = whole.upper() if rng.random() < 0.7 else whole
    body = fill(
        rng.choice((
            ("Se certifica que a {title} {name}, de nacionalidad {nation}, {born} el {birth}, "
            "{holder} del pasaporte No. {passport}, se le ha concedido la visa No. {visa}, "
            "categoría {category}, válida desde el {issued} hasta el {expires}."),
            ("El Ecuador concede la visa de {category} No. {visa} en favor de {title} {name}, "
            "{holder} del pasaporte número {passport}, {born} el {birth}, de nacionalidad "
            "{nation}. Fecha de emisión: {issued}. Fecha de caducidad: {expires}."),
        )),
        {
            "title": "la señora" if woman else "el señor",
            "born": "nacida" if woman else "nacido",
            "holder": "portadora" if woman else "portador",
            "name": Span(whole, "full_name", face=serif.strong),
            "nation": Span(parts.nationality_word(person.nationality, person.sex).lower(),
                           "nationality", person.nationality),
            "birth": Span(parts.date(person.birth_date, form), "birth_date", person.birth_date),
            "passport": Span(person.passport_number, "document_number"),
            "visa": Span(person.visa_number, "visa_number"),
            "category": rng.choice(CATEGORIES),
            "issued": Span(parts.date(person.visa_issued, form), "issue_date", person.visa_issued),
            "expires": Span(
                parts.date(person.visa_expires, form), "expiry_date", person.visa_expires
            ),
        },
    )  # fmt: skip
    y = paper.paragraph(28, 90, 154, body, serif, 12, leading=1.6)
    clerk = rng.choice(("Lcda. Mónica Paredes Loor", "Ing. Byron Naranjo V."))
    parts.scribble(paper, rng, 76, y + 24, 44, 16, (20, 30, 110))
    paper.text(105, y + 48, clerk, serif, 10, align="center")
    paper.text(105, y + 53, "Coordinadora Zonal de Visados", serif, 9, align="center")
    link = f"https://evisas.example/c/{rng.randint(10**8, 10**9 - 1)}"
    paper.paste(parts.qr(link, round(paper.px(28))), 30, y + 30)
    return [paper.picture()]


def ficha(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """An electronic visa in blocks: holder, visa, who applied for it, who printed it when."""
    paper = Paper(210, 297, dpi)
    sans = pick(rng, "sans", "narrow")
    paper.text(20, 24, "REPÚBLICA DEL ECUADOR", sans.strong, 12)
    paper.text(20, 30, "Sistema de visas", sans, 9)
    paper.text(190, 24, "VISA ELECTRÓNICA", sans.strong, 15, align="right")
    form = rng.choice(("{d}/{m}/{y}", "{d}-{es}-{y}", "{y}-{m}-{d}"))
    names, surnames = person.names.upper(), person.surnames.upper()
    helper = rng.choice(("CARLOS ANDRÉS VINUEZA MORA", "LUCÍA BELÉN ROMO TERÁN"))
    blocks: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
        ("DATOS DEL TITULAR", [
            ("APELLIDOS", surnames, "surnames", None),
            ("NOMBRES", names, "names", None) if names else ("SEXO", person.sex, "sex", None),
            ("F. NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
             person.birth_date),
            ("PAÍS DE NACIONALIDAD", parts.COUNTRIES[person.nationality][1], "nationality",
             person.nationality),
            ("TIPO DOC. VIAJE", "PASAPORTE ORDINARIO", None, None),
            ("NRO. PASAPORTE", person.passport_number, "document_number", None),
        ]),
        ("DATOS DE LA VISA", [
            ("NRO. VISA", person.visa_number, "visa_number", None),
            ("CATEGORÍA", rng.choice(CATEGORIES), None, None),
            ("FECHA DE OTORGAMIENTO", parts.date(person.visa_issued, form), "issue_date",
             person.visa_issued),
            ("FECHA DE CADUCIDAD", parts.date(person.visa_expires, form), "expiry_date",
             person.visa_expires),
        ]),
        ("SOLICITANTE / REPRESENTANTE", [
            ("NOMBRE DEL REPRESENTANTE", helper, None, None),
            ("CÉDULA DEL REPRESENTANTE", f"17{rng.randint(10**7, 10**8 - 1)}", None, None),
            ("FECHA DE IMPRESIÓN", parts.date("2026-11-03", form), None, None),
            ("FUNCIONARIO", "M. PAREDES", None, None),
        ]),
    ]  # fmt: skip
    y = 44.0
    two = rng.random() < 0.6
    value = pick(rng, "sans", "mono")
    for title, rows in blocks:
        paper.box(20, y - 4.5, 170, 6.5, outline=None, fill=(60, 70, 90))
        paper.text(22, y, title, sans.strong, 9, color=(255, 255, 255))
        y += 8
        for k, (label, text, name, iso) in enumerate(rows):
            x = 22 + 84 * (k % 2) if two else 22
            if two:
                paper.text(x, y, label, sans, 6.5, color=(90, 90, 90))
                paper.text(x, y + 4.6, text, value, 9.5, name=name, value=iso, max_width=78)
                y += 11 if k % 2 or k == len(rows) - 1 else 0
            else:
                paper.text(x, y, label + ":", sans, 8.5, color=(60, 60, 60))
                paper.text(78, y, text, value, 9.5, name=name, value=iso, max_width=108)
                y += 6.6
        y += 6
    parts.photo(paper, person.full_name, 150, y + 4, 30, 38)
    paper.paste(parts.qr(f"VISA:{person.visa_number}", round(paper.px(34))), 24, y + 4)
    return [paper.picture()]


def sticker_stacked(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A sticker whose labels stand in two languages over one another, names over two lines."""
    paper = Paper(120, 80, dpi, parts.tint(rng, 234))
    parts.guilloche(paper, rng, [(246, 230, 190), (206, 220, 240)], lines=18)
    lines, given = [person.surnames.upper()], [person.names.upper()]
    if rng.random() < 0.5:
        person, lines, given = longer(rng, person)
    sans, ink = pick(rng, "sans", "narrow"), (90, 40, 40)
    value = pick(rng, "mono", "sans").strong
    paper.text(60, 6, "REPÚBLICA DEL ECUADOR", sans.strong, 9, align="center", color=ink)
    parts.photo(paper, person.full_name, 90, 12, 26, 33)
    form = rng.choice(("{d}-{m}-{y}", "{d} {es}/{en} {y}"))

    def put(x: float, y: float, one: str, other: str, text: str, name: str, iso: str = "") -> None:
        paper.text(x, y, one, sans.strong, 4.2, color=ink)
        paper.text(x, y + 1.9, other, sans.slanted, 4.0, color=ink)
        paper.text(x, y + 5.1, text, value, 7.6, name=name, value=iso or None, max_width=40)

    put(4, 11, "VISA N°", "VISA NUMBER", person.visa_number, "visa_number")
    put(48, 11, "PASAPORTE N°", "PASSPORT NUMBER", person.passport_number, "document_number")
    y = 19.5
    for texts, name, one, other in (
        (lines, "surnames", "APELLIDOS", "SURNAMES"), (given, "names", "NOMBRES", "GIVEN NAMES")
    ):  # fmt: skip
        if texts[0]:
            paper.text(4, y, one, sans.strong, 4.2, color=ink)
            paper.text(4, y + 1.9, other, sans.slanted, 4.0, color=ink)
            y = lines_of(paper, 4, y + 5.1, texts, value, 7.6, 3.2, name, 82) + 0.6
    nation = parts.COUNTRIES[person.nationality][1]
    put(4, y, "NACIONALIDAD", "NATIONALITY", nation, "nationality", person.nationality)
    put(48, y, "NACIMIENTO", "DATE OF BIRTH", parts.date(person.birth_date, form), "birth_date",
        person.birth_date)  # fmt: skip
    put(4, y + 8, "EMITIDA", "ISSUED", parts.date(person.visa_issued, form), "issue_date",
        person.visa_issued)  # fmt: skip
    put(48, y + 8, "CADUCA", "EXPIRES", parts.date(person.visa_expires, form), "expiry_date",
        person.visa_expires)  # fmt: skip
    parts.zone(paper, zone_of(rng, person, wide=True), 4.1, 68.5)
    return [paper.picture()]


LAYOUTS = [
    Layout("visa", "prose", prose),
    Layout("visa", "ficha", ficha),
    Layout("visa", "sticker_stacked", sticker_stacked),
]
