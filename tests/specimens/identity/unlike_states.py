"""Cards of States that no list of layouts holds, numbers for labels, other sentences of visas.

Names without any label, centred below or in small letters; labels below their values; a legend of
the numbers on the back; the name broken over lines of running text.
"""

from __future__ import annotations

import random

from tests.specimens.canvas import Paper, Picture, Span, fill
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.home_latin import card
from tests.specimens.identity.layout import Layout
from tests.specimens.identity.visa import CATEGORIES
from tests.specimens.people import Person


def state_number(layout: str, person: Person) -> str:
    """The number that the State of such a card gives, made of the person's own; "" for others."""
    digits = "".join(c for c in person.home_id_number if c.isdigit()).replace("0", "4") * 2
    forms = {
        "centred": digits[:11],
        "unlabelled": f"{digits[0]}-{digits[1:4]}-{digits[4:8]}",
        "beneath": f"0801{person.birth_date[:4]}{digits[:5]}",
    }
    return forms.get(layout, "")


def centred(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A Dominican card: labels before their values, the name centred below without a label."""
    paper = card(rng, dpi, (214, 226, 246), light=240)
    sans, value = pick(rng, "sans"), pick(rng, "sans", "narrow").strong
    ink, number = (30, 30, 90), state_number("centred", person)
    paper.text(42, 4.6, "REPÚBLICA DOMINICANA", sans.strong, 7, align="center", color=ink)
    paper.text(42, 7.8, "JUNTA CENTRAL ELECTORAL", sans, 4.6, align="center")
    paper.text(42, 11, "CÉDULA DE IDENTIDAD Y ELECTORAL", sans.strong, 5.6, align="center")
    parts.photo(paper, person.full_name, 60, 13, 22, 28)
    printed = f"{number[:3]}-{number[3:10]}-{number[10]}"
    paper.text(4, 17, printed, value, 11, name="document_number", value=number)

    def day(iso: str) -> str:
        return parts.date(iso, "{d} {long} {y}").upper()

    rows: list[tuple[str, str, str | None, str | None]] = [
        ("LUGAR DE NACIMIENTO:", "SANTIAGO", None, None),
        ("FECHA DE NACIMIENTO:", day(person.birth_date), "birth_date", person.birth_date),
        ("NACIONALIDAD:", "REPÚBLICA DOMINICANA", "nationality", "DOM"),
        ("SEXO:", person.sex, "sex", None),
        ("ESTADO CIVIL:", "SOLTERO", None, None),
        ("FECHA DE EXPIRACIÓN:", day(person.home_id_expires), "expiry_date",
         person.home_id_expires),
    ]  # fmt: skip
    for place, (label, text, name, iso) in enumerate(rows):
        y = 22 + 3.9 * place
        end = paper.text(4, y, label, sans, 4.4, color=ink)
        paper.text(end + 1.2, y, text, value, 5.6, name=name, value=iso)
    paper.text(42, 47, person.names.upper(), value, 8, name="names", align="center")
    paper.text(42, 51.5, person.surnames.upper(), value, 8, name="surnames", align="center")
    return [paper.picture()]


def unlabelled(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A Panamanian card: the name in small letters beside the portrait, without a label."""
    number = state_number("unlabelled", person)
    paper = card(rng, dpi, (246, 236, 236), (226, 236, 246), light=240)
    sans, ink = pick(rng, "sans", "narrow"), (30, 30, 90)
    paper.text(60, 5, "REPÚBLICA DE PANAMÁ", sans.strong, 6.6, align="center", color=ink)
    paper.text(60, 8, "TRIBUNAL ELECTORAL", sans, 5, align="center", color=ink)
    parts.photo(paper, person.full_name, 3, 12, 25, 31)
    upper = rng.random() < 0.5
    names, surnames = person.names, person.surnames
    if upper:
        names, surnames = names.upper(), surnames.upper()
    paper.text(31, 14, names, sans.strong, 8, name="names", max_width=52)
    paper.text(31, 18, surnames, sans.strong, 8, name="surnames", max_width=52)
    rows: list[list[tuple[str, str, str | None]]] = [
        [("NOMBRE USUAL:", "", None)],
        [("FECHA DE NACIMIENTO:", person.birth_date, "birth_date")],
        [("LUGAR DE NACIMIENTO:", "PANAMÁ, PANAMÁ", None)],
        [("SEXO:", person.sex, "sex"), ("TIPO DE SANGRE:", "", None)],
        [("EXPEDIDA:", person.home_id_issued, "issue_date"),
         ("EXPIRA:", person.home_id_expires, "expiry_date")],
    ]  # fmt: skip
    for place, row in enumerate(rows):
        x, y = 31.0, 23.0 + 4 * place
        for label, text, name in row:
            dated = name is not None and name.endswith("date")
            said = parts.date(text, "{d}-{es}-{y}") if dated else text
            x = paper.text(x, y, label, sans, 4.4, color=ink) + 1
            if said:
                x = paper.text(x, y, said, sans.strong, 5.4, name=name, value=text)
            x += 3
    paper.text(58, 50, number, sans.strong, 11, name="document_number")
    return [paper.picture()]


def beneath(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A Honduran card: labels in two languages below their values, blanks within days."""
    number = state_number("beneath", person)
    paper = card(rng, dpi, (206, 226, 246), light=240)
    sans, ink = pick(rng, "sans", "narrow"), (20, 60, 120)
    paper.text(42, 4.6, "REPÚBLICA DE HONDURAS", sans.strong, 6.4, align="center", color=ink)
    paper.text(42, 7.6, "DOCUMENTO NACIONAL DE IDENTIFICACIÓN", sans, 4.6, align="center")
    parts.photo(paper, person.full_name, 3, 10, 25, 32)
    f = parts.Fields(paper, sans, sans.strong, 3.8, 6.8, ink, place="below", step=2.6)
    form = "{d} {m} {y}"
    f.put(31, 14, "NOMBRE / FORENAME", person.names.upper(), "names", width=51)
    f.put(31, 20.6, "APELLIDO / SURNAME", person.surnames.upper(), "surnames", width=51)
    f.put(31, 27.2, "FECHA DE NACIMIENTO / DATE OF BIRTH", parts.date(person.birth_date, form),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(31, 33.8, "NACIONALIDAD / NATIONALITY", "HND", "nationality")
    f.put(60, 33.8, "SEXO / SEX", person.sex, "sex")
    f.put(31, 40.4, "LUGAR DE NACIMIENTO / PLACE OF BIRTH", "TEGUCIGALPA")
    f.put(31, 47, "FECHA DE EXPIRACIÓN / DATE OF EXPIRY", parts.date(person.home_id_expires, form),
          "expiry_date", person.home_id_expires)  # fmt: skip
    f.put(3, 46.5, "No. IDENTIFICACIÓN / ID No.", f"{number[:4]} {number[4:8]} {number[8:]}",
          "document_number", number, points=7)  # fmt: skip
    return [paper.picture()]


LEGEND = (
    "1. Surname/Nom/Apellidos  2. Given names/Prénoms/Nombres  3. Date of birth/Date de naissance",
    "4. Sex/Sexe/Sexo  5. Date of issue  6. Date of expiry  7. Card No./N° de la carte",
)


def numbered(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Numbers before the values, and on the back the legend that says what each number is."""
    front = card(rng, dpi, (240, 226, 236), light=242)
    sans, ink = pick(rng, "sans"), (120, 40, 90)
    value = pick(rng, "sans", "narrow").strong
    form = rng.choice(("{d}.{m}.{y}", "{d}/{m}/{y}"))
    front.text(20, 5.5, parts.COUNTRIES[person.nationality][0], sans.strong, 6.4, color=ink)
    front.text(20, 9, "IDENTITY CARD · CARTE D'IDENTITÉ · TARJETA DE IDENTIDAD", sans, 4.4)
    parts.photo(front, person.full_name, 3, 12, 24, 31)
    rows: list[tuple[str, str, str | None]] = [
        ("surnames", person.surnames.upper(), None),
        ("names", person.names.upper(), None),
        ("birth_date", parts.date(person.birth_date, form), person.birth_date),
        ("sex", person.sex, None),
        ("issue_date", parts.date(person.home_id_issued, form), person.home_id_issued),
        ("expiry_date", parts.date(person.home_id_expires, form), person.home_id_expires),
        ("document_number", person.home_id_number, None),
    ]
    for place, (name, text, iso) in enumerate(rows):
        y = 15 + 5 * place
        front.text(31, y, f"{place + 1}.", sans, 4.8, color=ink)
        front.text(35, y, text, value, 7.2, name=name, value=iso, max_width=48)
    back = card(rng, dpi, (240, 226, 236), light=242)
    for place, legend in enumerate(LEGEND):
        back.text(4, 6 + 3 * place, legend, sans, 3.4, color=ink)
    parts.barcode(back, rng, 6, 16, 60, 8)
    return [front.picture(), back.picture()]


SENTENCES = (
    (
        "La Dirección de Visados otorga a {reversed}, titular del pasaporte {passport} expedido "
        "por {country}, nacid{o} el {birth}, la visa {category} número {visa}, con vigencia desde "
        "{issued} hasta {expires}, con múltiples entradas."
    ),
    (
        "Visa No. {visa}. Por la presente se autoriza el ingreso y la permanencia en el territorio "
        "nacional de {name}, ciudadan{o} de nacionalidad {nation}, con pasaporte No. {passport} y "
        "fecha de nacimiento {birth}. La visa fue emitida el {issued} y caduca el {expires}."
    ),
    (
        "De conformidad con la ley, se concede a favor de {name}, de nacionalidad {nation}, con "
        "fecha de nacimiento {birth} y documento de viaje {passport}, visa de {category} "
        "signada con el "
        "número {visa}, vigente del {issued} al {expires}."
    ),
)


def sentences(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """An electronic visa in other sentences, surnames before or behind, days from and to."""
    paper = Paper(210, 297, dpi)
    serif, ending = pick(rng, "serif", "sans"), "a" if person.sex == "F" else "o"
    form = rng.choice(("{d} de {long} de {y}", "{d}/{m}/{y}"))
    paper.text(105, 34, "REPÚBLICA DEL ECUADOR", serif.strong, 13, align="center")
    paper.text(105, 41, "CANCILLERÍA", serif, 10, align="center")
    paper.text(105, 58, "VISA ELECTRÓNICA", serif.strong, 15, align="center")
    whole = person.full_name.upper() if rng.random() < 0.6 else person.full_name
    turned = f"{person.surnames} {person.names}".strip().upper()
    days = {
        "birth": ("birth_date", person.birth_date), "issued": ("issue_date", person.visa_issued),
        "expires": ("expiry_date", person.visa_expires),
    }  # fmt: skip
    spans: dict[str, Span | str] = {
        key: Span(parts.date(iso, form), name, iso) for key, (name, iso) in days.items()
    }
    spans |= {
        "o": ending,
        "name": Span(whole, "full_name", face=serif.strong),
        "reversed": Span(turned, "full_name", face=serif.strong),
        "nation": Span(parts.nationality_word(person.nationality, person.sex).lower(),
                       "nationality", person.nationality),
        "country": parts.COUNTRIES[person.nationality][0].title(),
        "passport": Span(person.passport_number, "document_number"),
        "visa": Span(person.visa_number, "visa_number"),
        "category": rng.choice(CATEGORIES),
    }  # fmt: skip
    body = fill(rng.choice(SENTENCES), spans)
    y = paper.paragraph(26, 76, 158, body, serif, rng.choice((11, 12, 13)), leading=1.5)
    parts.scribble(paper, rng, 80, y + 14, 44, 16, (20, 30, 110))
    paper.text(105, y + 38, "Mgs. Paola Reyes Ortiz", serif, 10, align="center")
    paper.text(105, y + 43, "Directora de Visados", serif, 9, align="center")
    return [paper.picture()]


_LATIN = frozenset({"VEN", "COL", "PER", "CHL", "ARG"})
LAYOUTS = [
    Layout("home_id", "centred", centred, _LATIN),
    Layout("home_id", "unlabelled", unlabelled, _LATIN),
    Layout("home_id", "beneath", beneath, _LATIN),
    Layout("home_id", "numbered", numbered, _LATIN | {"HTI", "DEU"}),
    Layout("visa", "sentences", sentences, frozenset(parts.COUNTRIES) - {"ECU", "CHN"}),
]
