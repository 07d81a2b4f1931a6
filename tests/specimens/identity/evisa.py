"""Electronic visas: an A4 print that came by mail, with a QR and no machine readable zone."""

from __future__ import annotations

import random

from tests.specimens.canvas import Paper, Picture, Span, fill
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.identity.visa import CATEGORIES
from tests.specimens.people import Person


def _code(rng: random.Random) -> str:
    return "".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=12))


def table(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A ruled table with the label left and the value right, photo and QR at the sides."""
    paper = Paper(210, 297, dpi)
    sans = pick(rng, "sans")
    ink = rng.choice([(20, 50, 110), (60, 60, 60), (10, 90, 110)])
    parts.seal(paper, rng, 30, 26, 11, ink)
    paper.text(48, 22, "REPÚBLICA DEL ECUADOR", sans.strong, 14, color=ink)
    paper.text(
        48, 28, "Ministerio de Relaciones Exteriores y Movilidad Humana", sans, 10, color=ink
    )
    paper.line(20, 42, 190, 42, color=ink, thickness=0.6)
    paper.text(105, 54, "VISA ELECTRÓNICA", sans.strong, 20, align="center")
    parts.photo(paper, person.full_name, 152, 64, 34, 44, frame=(120, 120, 120))
    code = _code(rng)
    form = rng.choice(["{d}/{m}/{y}", "{d} de {long} de {y}", "{y}-{m}-{d}"])
    value = pick(rng, "sans", "serif")
    rows = [
        ("Número de visa", person.visa_number, "visa_number", None),
        ("Tipo de visa", rng.choice(CATEGORIES), None, None),
        ("Apellidos", person.surnames.upper(), "surnames", None),
        ("Nombres", person.names.upper(), "names", None),
        ("Nacionalidad", parts.nationality_word(person.nationality, person.sex), "nationality",
         person.nationality),
        ("Sexo", "MASCULINO" if person.sex == "M" else "FEMENINO", "sex", person.sex),
        ("Fecha de nacimiento", parts.date(person.birth_date, form), "birth_date",
         person.birth_date),
        ("Número de pasaporte", person.passport_number, "document_number", None),
        ("Fecha de emisión", parts.date(person.visa_issued, form), "issue_date",
         person.visa_issued),
        ("Fecha de vencimiento", parts.date(person.visa_expires, form), "expiry_date",
         person.visa_expires),
        ("Número de entradas", "MÚLTIPLES", None, None),
        ("Código de seguridad", code, None, None),
    ]  # fmt: skip
    y = 64.0
    for i, (label, text, name, iso) in enumerate(rows):
        right = 148 if y < 108 else 190
        if i % 2 == 0:
            paper.box(20, y, right - 20, 8, outline=None, fill=(240, 243, 247))
        paper.box(20, y, right - 20, 8, outline=(180, 180, 190), thickness=0.15)
        paper.text(23, y + 5.4, label, sans.strong, 9)
        paper.text(72, y + 5.4, text, value, 10, name=name, value=iso, max_width=right - 75)
        y += 8
    address = f"https://serviciosdigitales.example/evisa/verificar?codigo={code}"
    paper.paste(parts.qr(address, round(paper.px(34))), 22, y + 10)
    text = (
        "Este documento ha sido emitido electrónicamente y puede imprimirse las veces que sea "
        "necesario. Su autenticidad puede verificarse con el código de seguridad o con el QR."
    )
    paper.paragraph(62, y + 18, 126, text, sans, 9, leading=1.4)
    paper.text(105, 284, "Página 1 de 1", sans, 7, align="center", color=(110, 110, 110))
    return [paper.picture()]


def notice(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A certificate in prose, the particulars below it in two columns, labels above values."""
    paper = Paper(210, 297, dpi)
    serif, sans = pick(rng, "serif"), pick(rng, "sans")
    for i in range(3):
        paper.box(0, 0 + i * 3, 210, 3, outline=None,
                  fill=((255, 221, 80), (40, 70, 150), (200, 40, 50))[i])  # fmt: skip
    paper.text(25, 30, "Ecuador", serif.slanted, 24, color=(40, 70, 150))
    paper.text(190, 26, f"e-Visa N.º {person.visa_number}", sans.strong, 12, align="right")
    paper.text(190, 32, f"Quito, {parts.date(person.visa_issued, '{d} de {long} de {y}')}", sans, 9,
               align="right")  # fmt: skip
    body = fill(
        "La Dirección de Visados y Naturalizaciones CERTIFICA que se ha concedido la visa "
        "electrónica {category} a la persona cuyos datos constan a continuación, quien deberá "
        "registrar su estancia en el país ante la autoridad de movilidad humana y portar este "
        "documento junto con su pasaporte vigente.",
        {"category": Span(rng.choice(CATEGORIES), face=serif.strong)},
    )
    paper.paragraph(25, 52, 160, body, serif, 11.5, leading=1.45)
    f = parts.Fields(paper, sans, serif.strong, 7.5, 11.5, (90, 90, 90), step=5.2)
    form = rng.choice(["{d}-{m}-{y}", "{d}/{es}/{y}", "{d}.{m}.{y}"])
    whole = f"{person.surnames} {person.names}".strip().upper()
    f.put(25, 98, "Nombre completo / Full name", whole, "full_name", width=118)
    f.put(25, 112, "Pasaporte / Passport", person.passport_number, "document_number")
    f.put(95, 112, "País / Country", parts.COUNTRIES[person.nationality][1], "nationality",
          person.nationality, width=48)  # fmt: skip
    f.put(25, 126, "Nacimiento / Birth", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(95, 126, "Sexo / Sex", person.sex, "sex")
    f.put(25, 140, "N.º de visa / Visa No.", person.visa_number, "visa_number")
    f.put(95, 140, "Entradas / Entries", "Múltiples / Multiple")
    f.put(25, 154, "Válida desde / Valid from", parts.date(person.visa_issued, form), "issue_date",
          person.visa_issued)  # fmt: skip
    f.put(95, 154, "Válida hasta / Valid until", parts.date(person.visa_expires, form),
          "expiry_date",
          person.visa_expires)  # fmt: skip
    parts.photo(paper, person.full_name, 152, 90, 33, 42)
    code = _code(rng)
    paper.paste(parts.qr(f"EVISA|{person.visa_number}|{code}", round(paper.px(40))), 150, 142)
    paper.text(170, 186, code, pick(rng, "mono"), 8, align="center")
    parts.scribble(paper, rng, 35, 196, 40, 16, (20, 30, 110))
    paper.line(28, 214, 88, 214)
    paper.text(58, 219, "Dirección de Visados y Naturalizaciones", sans, 8, align="center")
    paper.text(25, 280,
               "Documento digital. Verifique en el portal de servicios con el código impreso.",
               sans, 7.5, color=(100, 100, 100))  # fmt: skip
    return [paper.picture()]


def screen(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A small card printed in the upper half of a page, labels in English first, values beside."""
    paper = Paper(210, 297, dpi)
    sans, mono = pick(rng, "sans"), pick(rng, "mono")
    paper.box(
        18, 22, 174, 112, outline=(90, 100, 130), thickness=0.5, radius=4, fill=(250, 250, 244)
    )
    paper.box(18, 22, 174, 13, outline=None, fill=(32, 62, 120), radius=4)
    paper.text(24, 30.5, "ELECTRONIC VISA · VISA ELECTRÓNICA · ECUADOR", sans.strong, 11,
               color=(255, 255, 255))  # fmt: skip
    parts.photo(paper, person.full_name, 24, 42, 32, 41)
    code = _code(rng)
    link = f"https://evisas.example/v/{code}"
    paper.paste(parts.qr(link, round(paper.px(30))), 25, 92)
    f = parts.Fields(paper, sans, mono.strong, 7, 9, (80, 80, 100), place="beside", beside=52)
    form = rng.choice(["{d} {en} {y}", "{y}/{m}/{d}", "{d}/{m}/{y}"])
    rows = [
        ("Visa number / Número de visa", person.visa_number, "visa_number", None),
        ("Surnames / Apellidos", person.surnames.upper(), "surnames", None),
        ("Names / Nombres", person.names.upper(), "names", None),
        ("Passport number / Pasaporte", person.passport_number, "document_number", None),
        ("Nationality / Nacionalidad", person.nationality, "nationality", None),
        ("Date of birth / Fecha de nacimiento", parts.date(person.birth_date, form), "birth_date",
         person.birth_date),
        ("Issued / Emitida", parts.date(person.visa_issued, form), "issue_date",
         person.visa_issued),
        ("Expires / Caduca", parts.date(person.visa_expires, form), "expiry_date",
         person.visa_expires),
        ("Category / Categoría", rng.choice(CATEGORIES), None, None),
    ]  # fmt: skip
    for i, (label, text, name, iso) in enumerate(rows):
        f.put(62, 47 + i * 9.2, label, text, name, iso, width=74)
    notes = (
        "INSTRUCCIONES. 1. Imprima este documento y preséntelo en el punto de control migratorio. "
        "2. La orden de cedulación se obtiene en línea dentro de los treinta días siguientes al "
        "ingreso. 3. Esta visa puede ser cancelada si la información entregada no es verdadera."
    )
    paper.paragraph(18, 146, 174, notes, sans, 9, leading=1.5)
    paper.text(18, 285, link, mono, 7, color=(90, 90, 90))
    return [paper.picture()]


LAYOUTS = [
    Layout("visa", "evisa_table", table),
    Layout("visa", "evisa_notice", notice),
    Layout("visa", "evisa_card", screen),
]
