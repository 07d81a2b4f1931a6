"""Cards unlike those that were worked on: codes for labels, months first, names at birth."""

from __future__ import annotations

import random
from typing import Any

from tests.specimens.canvas import Picture, around
from tests.specimens.fonts import Face, pick
from tests.specimens.identity import parts
from tests.specimens.identity.home_latin import card, card_zone, dotted
from tests.specimens.identity.layout import Layout
from tests.specimens.identity.unlike import CYRILLIC, FATHERS, MOTHERS, lines_of, longer
from tests.specimens.people import Person, split_surnames


def coded(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Codes of fields for labels (ISO/IEC 18013-1: 1, 2, 3, 4a, 4b, 4d), months before days."""
    front = card(rng, dpi, (216, 226, 240), (240, 226, 216), light=238)
    sans, ink = pick(rng, "sans", "narrow"), (30, 50, 120)
    front.text(4, 6, rng.choice(("CALIFORNIA", "TEXAS", "NEW YORK")), sans.strong, 10, color=ink)
    front.text(46, 5.5, "IDENTIFICATION CARD", sans.strong, 6.5, color=ink)
    front.text(80, 5.5, "USA", sans.strong, 6.5, color=ink)
    parts.photo(front, person.full_name, 3, 11, 25, 32)
    value = pick(rng, "sans", "narrow").strong
    form = "{m}/{d}/{y}"
    rows: list[tuple[str, str, str | None, str | None, float, float]] = [
        ("4d ID", person.home_id_number, "document_number", None, 31, 13),
        ("4b EXP", parts.date(person.home_id_expires, form), "expiry_date",
         person.home_id_expires, 31, 18),
        ("4a ISS", parts.date(person.home_id_issued, form), "issue_date",
         person.home_id_issued, 58, 18),
        (rng.choice(("1 LN", "1")), person.surnames.upper(), "surnames", None, 31, 23),
        (rng.choice(("2 FN", "2")), person.names.upper(), "names", None, 31, 28),
        ("8", f"{rng.randint(10, 9000)} MAPLE ST, APT {rng.randint(1, 90)}", None, None, 31, 33),
        ("3 DOB", parts.date(person.birth_date, form), "birth_date", person.birth_date, 31, 38.5),
        ("15 SEX", person.sex, "sex", None, 31, 43.5),
        ("16 HGT", f"{rng.randint(5, 6)}'-0{rng.randint(1, 9)}\"", None, None, 50, 43.5),
        ("18 EYES", "BRO", None, None, 68, 43.5),
    ]  # fmt: skip
    for label, text, name, iso, x, y in rows:
        end = front.text(x, y, label, sans, 4.6, color=ink)
        front.text(end + 1, y, text, value, 7.4, name=name, value=iso, max_width=84 - end)
    parts.scribble(front, rng, 32, 45, 30, 7)
    back = card(rng, dpi, (216, 226, 240), light=240)
    parts.barcode(back, rng, 6, 8, 70, 12, stacked=True)
    back.text(6, 40, f"DD {rng.randint(10**7, 10**8 - 1)}  REV 07/22/2019", sans, 5)
    return [front.picture(), back.picture()]


def rows(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Name first, then each surname with a label of its own; father, mother and spouse behind."""
    front = card(rng, dpi, (206, 226, 236), (236, 230, 206), light=236)
    sans, ink = pick(rng, "sans", "narrow"), (20, 60, 100)
    front.text(42, 5, parts.COUNTRIES[person.nationality][0], sans.strong, 7, color=ink,
               align="center")  # fmt: skip
    front.text(42, 9, "CÉDULA DE IDENTIDAD", sans, 6, color=ink, align="center")
    parts.photo(front, person.full_name, 57, 13, 24, 30)
    number = person.home_id_number
    printed = dotted(number) if number.isdigit() and rng.random() < 0.5 else number
    front.text(4, 16, printed, pick(rng, "sans").strong, 11, name="document_number", value=number,
               color=(150, 20, 30), max_width=50)  # fmt: skip
    value = pick(rng, "sans", "mono", "serif")
    first, *more = split_surnames(person.surnames)
    box_mark: list[tuple[str, str]] = [
        ("Nombre:", person.names.upper()), ("1° Apellido:", first.upper()),
        *(("2° Apellido:", part.upper()) for part in more),
    ]  # fmt: skip
    y = 22.5
    ink_box: list[float] | None = None
    for label, text in box_mark:
        front.text(4, y, label, sans, 5, color=ink)
        front.text(20, y, text, value.strong, 7.4, name="line", max_width=36)
        mark = front.marks.pop()
        if label == "Nombre:":
            front.mark("names", text, mark.box)
        else:
            ink_box = around(ink_box, mark.box)
        y += 4.8
    front.mark("surnames", person.surnames.upper(), ink_box or [])
    form = rng.choice(("{d} {m} {y}", "{d}/{m}/{y}", "{d}-{es}-{y}"))
    front.text(4, y, "Fecha Nac.:", sans, 5, color=ink)
    front.text(20, y, parts.date(person.birth_date, form), value, 7.4, name="birth_date",
               value=person.birth_date)  # fmt: skip
    front.text(4, y + 4.8, "Sexo:", sans, 5, color=ink)
    front.text(20, y + 4.8, person.sex, value, 7.4, name="sex")
    parts.scribble(front, rng, 6, y + 6, 30, 7)
    back = card(rng, dpi, (206, 226, 236), light=240)
    for k, (label, text) in enumerate((
        ("Nombre del padre:", rng.choice(FATHERS[:2])), ("Nombre de la madre:", MOTHERS[0]),
        ("Cónyuge:", rng.choice(("ANA BELÉN MORA", "LUIS FELIPE ARCE"))),
    )):  # fmt: skip
        back.text(5, 8 + 5 * k, label, sans, 5, color=ink)
        back.text(28, 8 + 5 * k, text, value, 6.6)
    for k, (label, iso, name) in enumerate((
        ("Fecha de emisión:", person.home_id_issued, "issue_date"),
        ("Vencimiento:", person.home_id_expires, "expiry_date"),
    )):  # fmt: skip
        back.text(5, 25 + 5 * k, label, sans, 5, color=ink)
        back.text(28, 25 + 5 * k, parts.date(iso, form), value, 7, name=name, value=iso)
    back.text(5, 36, "Domicilio electoral:", sans, 5, color=ink)
    back.text(28, 36, "CENTRAL, " + person.birth_place.upper(), value, 6, max_width=54)
    parts.barcode(back, rng, 8, 42, 66, 7)
    return [front.picture(), back.picture()]


def filiation(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Labels in two languages, names over two lines, both parents on lines of their own."""
    front = card(rng, dpi, (214, 236, 222), (240, 236, 206), light=238)
    sans, ink = pick(rng, "sans", "narrow"), (20, 90, 60)
    front.text(42, 4.5, "REPÚBLICA FEDERATIVA DO BRASIL", sans.strong, 6, color=ink, align="center")
    front.text(42, 8, "CARTEIRA DE IDENTIDADE / IDENTITY CARD", sans, 5, color=ink, align="center")
    parts.photo(front, person.full_name, 3, 12, 24, 30)
    if rng.random() < 0.5:
        person, first, given = longer(rng, person)
    else:
        first, given = [person.surnames.upper()], [person.names.upper()]
    f = parts.Fields(front, sans, pick(rng, "sans", "mono").strong, 3.9, 7, ink, step=3)
    front.text(30, 13, "Nome / Name", sans, 3.9, color=ink)
    whole = " ".join([*given, *first])
    words, line = whole.split(), ""
    lines: list[str] = []
    for word in words:
        if line and front.text_width(f"{line} {word}", f.value, 7) > 52:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    y = lines_of(front, 30, 16, [*lines, line], f.value, 7, 3, "full_name", 53)
    n = person.home_id_number
    f.put(30, y + 0.6, "Registro Geral - CPF / Personal Number",
          f"{n[:3]}.{n[3:6]}.{n[6:9]}-{n[9:]}", "document_number", n)  # fmt: skip
    f.put(70, y + 0.6, "Sexo / Sex", person.sex, "sex")
    f.put(30, y + 7, "Data de Nascimento / Date of Birth",
          parts.date(person.birth_date, "{d}/{m}/{y}"), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(62, y + 7, "Nacionalidade", "BRA", "nationality")
    f.put(30, y + 13.4, "Naturalidade / Place of Birth", person.birth_place.upper(), width=28)
    f.put(60, y + 13.4, "Data de Validade / Expiry",
          parts.date(person.home_id_expires, "{d}/{m}/{y}"), "expiry_date",
          person.home_id_expires)  # fmt: skip
    back = card(rng, dpi, (214, 236, 222), light=240)
    back.text(5, 6, "Filiação / Filiation", sans, 3.9, color=ink)
    back.text(5, 9.2, "ANTÔNIO CARLOS DE SOUZA LIMA", f.value, 6.4)
    back.text(5, 12.4, "MARIA DAS GRAÇAS CONCEIÇÃO LIMA", f.value, 6.4)
    g = parts.Fields(back, sans, f.value, 3.9, 6.4, ink, step=3)
    g.put(5, 17, "Órgão Expedidor / Card Issuer", "SSP/SP")
    g.put(45, 17, "Data de Emissão / Issue", parts.date(person.home_id_issued, "{d}/{m}/{y}"),
          "issue_date", person.home_id_issued)  # fmt: skip
    parts.zone(back, card_zone(person, "ID"), 4.7, 34, leading=6)
    return [front.picture(), back.picture()]


def at_birth(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The name at birth below the surname, bracketed letters after the labels, an artist's name."""
    front = card(rng, dpi, (206, 232, 226), (236, 226, 216), light=238)
    sans, ink = pick(rng, "sans"), (30, 90, 90)
    front.text(4, 4.8, "BUNDESREPUBLIK DEUTSCHLAND", sans.strong, 5.4, color=ink)
    front.text(4, 8, "PERSONALAUSWEIS / IDENTITY CARD / CARTE D'IDENTITÉ", sans, 4.4, color=ink)
    parts.photo(front, person.full_name, 3, 11, 26, 33, grey=True)
    front.text(83, 9, person.home_id_number, pick(rng, "mono", "sans").strong, 9, align="right",
               name="document_number")  # fmt: skip
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 3.8, 7, ink, step=3.1)
    f.put(32, 13, "[a] Name/Surname/Nom  [b] Geburtsname/Name at birth", person.surnames.upper(),
          "surnames", width=46)  # fmt: skip
    front.text(32, 19.2, "[b] GEB. " + rng.choice(("NEUMANN", "WOLF", "KRÄMER")), f.value, 7)
    f.put(32, 22.6, "Vornamen/Given names/Prénoms", person.names.upper(), "names", width=50)
    f.put(32, 29, "Geburtstag/Date of birth", parts.date(person.birth_date, "{d}.{m}.{y}"),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(60, 29, "Staatsangehörigkeit/Nationality", "DEUTSCH", "nationality", "DEU")
    f.put(32, 35.4, "Geburtsort/Place of birth", person.birth_place.upper(), width=26)
    f.put(60, 35.4, "Gültig bis/Date of expiry",
          parts.date(person.home_id_expires, "{d}.{m}.{y}"), "expiry_date",
          person.home_id_expires)  # fmt: skip
    back = card(rng, dpi, (206, 232, 226), light=240)
    g = parts.Fields(back, sans, f.value, 3.6, 5.6, ink, step=2.8)
    g.put(4, 5, "Augenfarbe/Colour of eyes", "BRAUN")
    g.put(30, 5, "Größe/Height", f"{rng.randint(155, 195)} cm")
    g.put(52, 5, "Datum/Date/Date", parts.date(person.home_id_issued, "{d}.{m}.{y}"),
          "issue_date", person.home_id_issued)  # fmt: skip
    g.put(4, 12, "Behörde/Authority/Autorité", "STADT " + person.birth_place.upper(), width=40)
    g.put(52, 12, "Ordens- oder Künstlername", "NOVA STERN")
    parts.zone(back, card_zone(person, "ID", number=person.home_id_number), 4.7, 34, leading=6)
    return [front.picture(), back.picture()]


def patronymic(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Native and Latin letters on lines of their own, a patronymic between, three columns below."""
    front = card(rng, dpi, (206, 220, 240), (240, 240, 206), light=238)
    sans, strong, ink = Face("DejaVu Sans"), Face("DejaVu Sans", bold=True), (40, 60, 110)
    front.text(42, 5, "УКРАЇНА  UKRAINE", strong, 7, color=ink, align="center")
    front.text(42, 8.6, "ПАСПОРТ ГРОМАДЯНИНА / IDENTITY CARD", sans, 4.6, color=ink, align="center")
    parts.photo(front, person.full_name, 3, 11, 25, 32)
    y = 12.0
    for label, text, name in (
        ("Прізвище/Surname", person.surnames.upper(), "surnames"),
        ("Ім'я/Name", person.names.upper(), "names"),
    ):
        front.text(30, y, label, sans, 3.6, color=ink)
        front.text(30, y + 2.9, text.translate(CYRILLIC), strong, 6)
        front.text(30, y + 5.7, text, strong, 6, name=name)
        y += 8.3
    front.text(30, y, "По батькові/Patronymic", sans, 3.6, color=ink)
    front.text(30, y + 2.9, rng.choice(("ПЕТРІВНА", "ІВАНОВИЧ", "МИКОЛАЇВНА")), strong, 6)
    f = parts.Fields(front, sans, strong, 3.6, 6, ink, step=2.8)
    f.put(30, y + 6, "Стать/Sex", "Ж/F" if person.sex == "F" else "Ч/M", "sex", person.sex)
    f.put(46, y + 6, "Громадянство/Nationality", "УКРАЇНА/UKR", "nationality", "UKR")
    f.put(30, y + 12, "Дата народж./Date of birth", parts.date(person.birth_date, "{d} {m} {y}"),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(60, y + 12, "Запис №/Record No.", f"{person.birth_date.replace('-', '')}-0417")
    f.put(30, y + 18, "Дійсний до/Date of expiry", parts.date(person.home_id_expires,
                                                                 "{d} {m} {y}"),
          "expiry_date", person.home_id_expires)  # fmt: skip
    f.put(60, y + 18, "Документ №/Document No.", person.home_id_number, "document_number")
    back = card(rng, dpi, (206, 220, 240), light=240)
    g = parts.Fields(back, sans, strong, 3.6, 6, ink, step=2.8)
    g.put(5, 6, "Місце народження/Place of birth", "М. ЛЬВІВ УКРАЇНА/UKR")
    g.put(5, 14, "Дата видачі/Date of issue", parts.date(person.home_id_issued, "{d} {m} {y}"),
          "issue_date", person.home_id_issued)  # fmt: skip
    g.put(45, 14, "Орган/Authority", "1234")
    parts.zone(back, card_zone(person, "ID"), 4.7, 34, leading=6)
    return [front.picture(), back.picture()]


def family(rng: random.Random, person: Any, dpi: int) -> list[Picture]:
    """An Ecuadorian card with parents and spouse under labels like the holder's own."""
    front = card(rng, dpi, (240, 234, 206), (206, 220, 240), light=236)
    sans, ink = pick(rng, "sans"), (60, 60, 60)
    front.text(42, 4.6, "REPÚBLICA DEL ECUADOR", sans.strong, 6.5, align="center")
    front.text(42, 8, "REGISTRO CIVIL · CÉDULA DE IDENTIDAD DIGITAL", sans, 4.8, align="center")
    parts.photo(front, person.full_name, 3, 11, 24, 30)
    f = parts.Fields(front, sans, pick(rng, "sans", "narrow").strong, 3.9, 6.8, ink, step=3)
    f.put(30, 12, "NUI", person.cedula, "document_number")
    f.put(58, 12, "CONDICIÓN", "CIUDADANO")
    f.put(30, 18.4, "APELLIDOS", person.surnames.upper(), "surnames", width=52)
    f.put(30, 24.8, "NOMBRES", person.names.upper(), "names", width=52)
    form = rng.choice(("{d} {es} {y}", "{d}/{m}/{y}", "{y}-{m}-{d}"))
    f.put(30, 31.2, "FECHA DE NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(62, 31.2, "SEXO", "MUJER" if person.sex == "F" else "HOMBRE", "sex", person.sex)
    f.put(30, 37.6, "NACIONALIDAD", "ECUATORIANA" if person.sex == "F" else "ECUATORIANO",
          "nationality", "ECU")  # fmt: skip
    f.put(30, 44, "FECHA DE VENCIMIENTO", parts.date(person.expires, form), "expiry_date",
          person.expires)  # fmt: skip
    parts.scribble(front, rng, 60, 42, 22, 7)
    back = card(rng, dpi, (240, 234, 206), light=240)
    g = parts.Fields(back, sans, f.value, 3.9, 6.2, ink, step=2.9)
    g.put(5, 6, "APELLIDOS Y NOMBRES DEL PADRE", "TORRES VEGA SEGUNDO MANUEL")
    g.put(5, 12.6, "APELLIDOS Y NOMBRES DE LA MADRE", "LARA CÓRDOVA MARÍA ESTHER")
    g.put(5, 19.2, "APELLIDOS Y NOMBRES DEL CÓNYUGE", rng.choice(("RUIZ PEÑA ANA", "---")))
    back.text(5, 25.8, "LUGAR Y FECHA DE EMISIÓN", sans, 3.9, color=ink)
    end = back.text(5, 28.7, "QUITO ", g.value, 6.2)
    back.text(end, 28.7, parts.date(person.issued, form), g.value, 6.2, name="issue_date",
              value=person.issued)  # fmt: skip
    back.paste(parts.qr(f"https://rc.example/{person.cedula}", round(back.px(18))), 62, 26)
    return [front.picture(), back.picture()]


_LATIN = frozenset({"VEN", "COL", "PER", "CUB", "CHL", "ARG", "BOL"})
LAYOUTS = [
    Layout("home_id", "coded", coded, frozenset({"USA"})),
    Layout("home_id", "rows", rows, _LATIN),
    Layout("home_id", "filiation", filiation, frozenset({"BRA"})),
    Layout("home_id", "at_birth", at_birth, frozenset({"DEU"})),
    Layout("home_id", "patronymic", patronymic, frozenset({"UKR"})),
    Layout("cedula", "family", family),
]
