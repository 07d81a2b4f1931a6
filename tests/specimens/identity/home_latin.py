"""Identity cards of Venezuela, Colombia, Peru, Cuba and Bolivia."""

from __future__ import annotations

import random

from tests.specimens import mrz
from tests.specimens.canvas import Color, Paper, Picture, Span, around, fill
from tests.specimens.fonts import Face, pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person

W, H = 85.6, 54.0


def card(rng: random.Random, dpi: int, *colors: Color, light: int = 228, lines: int = 20) -> Paper:
    """A blank card (ID-1) with its patterned ground."""
    paper = Paper(W, H, dpi, parts.tint(rng, light))
    if colors:
        parts.guilloche(paper, rng, list(colors), lines=lines)
    return paper


def dotted(number: str, mark: str = ".") -> str:
    """12.345.678"""
    return f"{int(number):,}".replace(",", mark)


def card_zone(person: Person, kind: str = "I<", *, number: str | None = None, optional: str = "",
              optional_2: str = "") -> list[str]:  # fmt: skip
    """The three lines of an identity card."""
    holder = mrz.Holder(
        person.surnames,
        person.names,
        number or person.home_id_number,
        person.nationality,
        person.birth_date,
        person.sex,
        person.home_id_expires,
        person.nationality,
        optional,
        optional_2,
    )
    return mrz.td1(holder, person.style, kind)


def venezuela(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The laminated cédula: capitals over a pale flag, number large with its letter, no zone."""
    paper = Paper(rng.uniform(84, 88), rng.uniform(54, 58), dpi, (246, 244, 236))
    for i, color in enumerate(((252, 244, 204), (218, 226, 244), (248, 216, 216))):
        paper.box(0, i * 19, 90, 19, outline=None, fill=color)
    parts.guilloche(paper, rng, [(230, 220, 220)], lines=16)
    sans, bold = pick(rng, "sans"), pick(rng, "sans").strong
    paper.text(43, 5.5, "REPÚBLICA BOLIVARIANA DE VENEZUELA", sans.strong, 7, align="center")
    paper.text(43, 9, "CÉDULA DE IDENTIDAD", sans.strong, 7, align="center")
    form = rng.choice(["V {n}", "V-{n}", "V {n}"])
    paper.text(24, 16.5, form.format(n=dotted(person.home_id_number)), bold, 13,
               name="document_number", value="V" + person.home_id_number, color=(150, 20,
                                                                                 20))  # fmt: skip
    parts.photo(paper, person.full_name, 60, 14, 21, 26)
    f = parts.Fields(paper, sans, pick(rng, "sans", "mono"), 4.6, 9, (60, 60, 60), place="beside",
                     beside=14)  # fmt: skip
    accents = rng.random() < 0.3
    f.put(4, 22.5, "APELLIDOS", parts.caps(person.surnames, accents), "surnames", width=41)
    f.put(4, 28, "NOMBRES", parts.caps(person.names, accents), "names", width=41)
    parts.scribble(paper, rng, 6, 30, 30, 7)
    g = parts.Fields(paper, sans, f.value, 4.2, 7.5, (60, 60, 60), place="below", step=2.6)
    form = rng.choice(["{d}/{m}/{y}", "{d}-{m}-{y}"])
    g.put(
        4, 41, "F. NACIMIENTO", parts.date(person.birth_date, form), "birth_date", person.birth_date
    )
    civil = rng.choice(["SOLTERO", "CASADO", "DIVORCIADO"])
    g.put(25, 41, "EDO. CIVIL", civil if person.sex == "M" else civil[:-1] + "A")
    g.put(4, 48, "F. EXPEDICIÓN", parts.date(person.home_id_issued, form), "issue_date",
          person.home_id_issued)  # fmt: skip
    until = person.home_id_expires
    g.put(25, 48, "F. VENCIMIENTO", f"{until[5:7]}/{until[:4]}")
    nation = parts.nationality_word(person.nationality, person.sex)
    paper.text(46, 48, nation, bold, 7.5, name="nationality", value=person.nationality)
    parts.seal(paper, rng, 52, 37, 5, (150, 150, 170))
    parts.worn(paper, rng, rng.random() * 1.5)
    return [paper.picture()]


def colombia_yellow(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The yellow card: values stand above their ruled labels; the back has bars, no zone."""
    front = card(rng, dpi)
    front.box(0, 0, W, H, outline=None, fill=(250, 236, 176))
    parts.guilloche(front, rng, [(238, 214, 140), (232, 222, 190)], lines=22)
    sans, serif = pick(rng, "sans"), pick(rng, "serif", "sans")
    front.text(4, 5.5, "REPÚBLICA DE COLOMBIA", sans.strong, 7.5)
    front.text(4, 8.6, "IDENTIFICACIÓN PERSONAL", sans, 5.5)
    front.text(4, 12, "CÉDULA DE CIUDADANÍA", sans.strong, 6.5)
    front.text(4, 18, "NÚMERO", sans, 5)
    front.text(15, 18.2, dotted(person.home_id_number), serif.strong, 11,
               name="document_number", value=person.home_id_number)  # fmt: skip
    f = parts.Fields(front, sans, serif.strong, 4.4, 9, (90, 70, 30), place="below", step=3)
    f.put(4, 25, "APELLIDOS", person.surnames.upper(), "surnames", width=50)
    f.put(4, 34, "NOMBRES", person.names.upper(), "names", width=50)
    for y in (26, 35):
        front.line(4, y, 54, y, color=(150, 120, 60), thickness=0.12)
    parts.scribble(front, rng, 8, 39, 30, 9)
    front.text(14, 51.5, "FIRMA", sans, 4.4, color=(90, 70, 30))
    parts.photo(front, person.full_name, 57, 12, 25, 32)
    back = card(rng, dpi)
    back.box(0, 0, W, H, outline=None, fill=(250, 238, 188))
    parts.guilloche(back, rng, [(238, 214, 140)], lines=20)
    back.box(4, 4, 17, 22, outline=(150, 120, 60))
    back.ellipse(12.5, 15, 5, 7, outline=(90, 70, 60), thickness=0.6)
    back.ellipse(12.5, 15, 3, 5, outline=(90, 70, 60), thickness=0.6)
    back.text(12.5, 29, "ÍNDICE DERECHO", sans, 4, align="center")
    g = parts.Fields(back, sans, serif.strong, 4.4, 7.5, (90, 70, 30), place="below", step=2.7)
    back.text(25, 7, "FECHA DE NACIMIENTO", sans, 4.4, color=(90, 70, 30))
    back.text(50, 7, parts.date(person.birth_date, "{d}-{es}-{y}"), serif.strong, 8,
              name="birth_date",
              value=person.birth_date)  # fmt: skip
    g.put(25, 13.5, "LUGAR DE NACIMIENTO", person.birth_place.upper(), width=55)
    g.put(25, 22, "ESTATURA", f"1.{rng.randint(50, 92)}")
    g.put(42, 22, "G.S. RH", rng.choice(["O+", "A+", "B-", "O-"]))
    g.put(56, 22, "SEXO", person.sex, "sex")
    issued = parts.date(person.home_id_issued, "{d}-{es}-{y}") + " " + person.birth_place.upper()
    g.put(
        25, 30, "FECHA Y LUGAR DE EXPEDICIÓN", issued, "issue_date", person.home_id_issued, width=55
    )
    parts.barcode(back, rng, 6, 38, 73, 11, stacked=True)
    parts.worn(front, rng, rng.random())
    return [front.picture(), back.picture()]


def colombia_digital(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The card of polycarbonate: labels above in small grey, TD1 and QR on the back."""
    front = card(rng, dpi, (214, 226, 236), (240, 232, 196), light=236)
    sans = pick(rng, "sans")
    front.text(32, 5, "REPÚBLICA DE COLOMBIA", sans.strong, 6.5, color=(40, 60, 120))
    front.text(32, 8.2, "Cédula de Ciudadanía", sans, 5.5, color=(40, 60, 120))
    parts.photo(front, person.full_name, 3, 11, 26, 33, grey=True)
    parts.photo(front, person.full_name, 71, 34, 11, 14, ghost=True)
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 4, 7, (90, 90, 110), step=3.1)
    form = rng.choice(["{d} {es} {y}", "{d}-{es}-{y}"])
    f.put(60, 11.5, "NUIP", dotted(person.home_id_number), "document_number", person.home_id_number)
    f.put(32, 11.5, "Apellidos", person.surnames.upper(), "surnames", width=27)
    f.put(32, 18, "Nombres", person.names.upper(), "names", width=50)
    f.put(32, 24.5, "Nacionalidad", "COL", "nationality")
    f.put(48, 24.5, "Estatura", f"1.{rng.randint(50, 92)}")
    f.put(60, 24.5, "Sexo", person.sex, "sex")
    f.put(32, 31, "Fecha de nacimiento", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(58, 31, "G.S.", rng.choice(["O+", "A+", "B-"]))
    f.put(32, 37.5, "Lugar de nacimiento", person.birth_place.upper(), width=36)
    f.put(32, 44, "Fecha de expiración", parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires)  # fmt: skip
    parts.scribble(front, rng, 5, 45.5, 22, 6)
    back = card(rng, dpi, (214, 226, 236), light=236)
    back.paste(parts.qr(f"{person.home_id_number}|" + "".join(rng.choices("0123456789ABCDEF",
                                                                          k=40)),
                        round(back.px(20))), 4, 4)  # fmt: skip
    g = parts.Fields(back, sans, f.value, 4, 6.5, (90, 90, 110), step=3)
    g.put(28, 7, "Fecha y lugar de expedición",
          parts.date(person.home_id_issued, form) + ", " + person.birth_place.upper(), "issue_date",
          person.home_id_issued, width=54)  # fmt: skip
    back.text(28, 20, "Registrador Nacional del Estado Civil", sans, 4.5)
    parts.scribble(back, rng, 30, 12, 20, 6)
    serial = "".join(rng.choices("0123456789", k=9))
    lines = card_zone(person, "IC", number=serial, optional_2=person.home_id_number)
    parts.zone(back, lines, 4.7, 34.5, pitch=2.54, leading=6.0)
    return [front.picture(), back.picture()]


def peru_blue(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The blue DNI: surnames on two lines under their own labels, number upright at the side."""
    front = card(rng, dpi, (176, 206, 234), (206, 222, 240), light=232, lines=26)
    sans = pick(rng, "sans")
    blue = (20, 50, 110)
    front.text(4, 4.6, "REPÚBLICA DEL PERÚ", sans.strong, 6, color=blue)
    front.text(4, 7.4, "REGISTRO NACIONAL DE IDENTIFICACIÓN Y ESTADO CIVIL", sans, 3.8, color=blue)
    front.text(4, 10.4, "DOCUMENTO NACIONAL DE IDENTIDAD - DNI", sans.strong, 4.6, color=blue)
    check = rng.choice("0123456789")
    paper_number = rng.choice(["{n}-{c}", "{n} - {c}", "{n}"]).format(
        n=person.home_id_number, c=check
    )
    front.text(82, 6.5, paper_number, sans.strong, 9.5, align="right", name="document_number",
               value=person.home_id_number, color=(170, 30, 40))  # fmt: skip
    parts.photo(front, person.full_name, 3, 12.5, 24, 31)
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 4.2, 7, blue, step=3.1)
    both = person.surname_list
    f.put(30, 14.5, "Primer Apellido", both[0].upper(), "surname_1", width=38)
    f.put(
        30, 21, "Segundo Apellido", both[-1].upper() if len(both) > 1 else "", "surname_2", width=38
    )
    _join(front, "surnames", person.surnames.upper())
    f.put(30, 27.5, "Pre Nombres", person.names.upper(), "names", width=50)
    form = rng.choice(["{d} {m} {y}", "{d}/{m}/{y}"])
    f.put(30, 34, "Nacimiento: Fecha y Ubigeo", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    front.text(52, 37.1, "".join(rng.choices("0123456789", k=6)), f.value, 6.5)
    f.put(30, 40.5, "Sexo", person.sex, "sex")
    f.put(40, 40.5, "Estado Civil", rng.choice("SC"))
    f.put(66, 27.5, "", "")
    f.put(56, 40.5, "Fecha Inscripción", parts.date(person.home_id_issued, form))
    f.put(56, 46.8, "Fecha Emisión", parts.date(person.home_id_issued, form), "issue_date",
          person.home_id_issued)  # fmt: skip
    f.put(30, 46.8, "Fecha Caducidad", parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires)  # fmt: skip
    parts.scribble(front, rng, 4, 45, 22, 7)
    back = card(rng, dpi, (206, 222, 240), light=236)
    g = parts.Fields(back, sans, f.value, 4.2, 6.5, blue, place="beside", beside=22)
    for i, (label, text) in enumerate(
        (("Departamento", "LIMA"), ("Provincia", "LIMA"), ("Distrito", "SAN MARTIN DE PORRES"),
         ("Dirección", f"JR. LOS PINOS {rng.randint(100, 999)}"), ("Donación de órganos", "NO"))
    ):  # fmt: skip
        g.put(5, 8 + i * 4.6, label, text)
    parts.barcode(back, rng, 6, 33, 72, 9)
    if rng.random() < 0.7:
        # Series after 2005 repeat the data in a zone of three lines.
        back = card(rng, dpi, (206, 222, 240), light=236)
        g.paper = back
        for i, (label, text) in enumerate((("Departamento", "LIMA"), ("Distrito", "COMAS"))):
            g.put(5, 8 + i * 4.6, label, text)
        parts.zone(back, card_zone(person, optional=""), 4.7, 35, leading=5.8)
    return [front.picture(), back.picture()]


def _join(paper: Paper, name: str, value: str) -> None:
    """Puts the marks whose names begin like `surname_` together into one."""
    own = [m for m in paper.marks if m.name.startswith("surname_")]
    box = None
    for mark in own:
        paper.marks.remove(mark)
        box = around(box, mark.box)
    if box is not None:
        paper.mark(name, value, box)


def peru_electronic(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The DNIe: chip at the left, labels in two languages beneath values, TD1 on the back."""
    front = card(rng, dpi, (226, 196, 196), (196, 216, 226), light=236)
    sans = pick(rng, "sans")
    front.box(5, 21, 12, 10, outline=(150, 120, 40), fill=(220, 190, 110), radius=1.5)
    front.line(5, 26, 17, 26, color=(150, 120, 40))
    front.line(11, 21, 11, 31, color=(150, 120, 40))
    front.text(4, 5.5, "PERÚ", sans.strong, 10, color=(170, 30, 40))
    front.text(
        18, 5.5, "DOCUMENTO NACIONAL DE IDENTIDAD ELECTRÓNICO", sans.strong, 4.8, color=(90, 30, 40)
    )
    parts.photo(front, person.full_name, 61, 9, 22, 28)
    f = parts.Fields(front, sans.slanted, pick(rng, "sans").strong, 3.8, 7.2, (110, 60, 60),
                     place="below",
                     step=2.3)  # fmt: skip
    both = person.surname_list
    f.put(21, 12.5, "Primer apellido / First surname", both[0].upper(), "surname_1", width=38)
    second = both[-1].upper() if len(both) > 1 else ""
    f.put(21, 18.7, "Segundo apellido / Second surname", second, "surname_2", width=38)
    _join(front, "surnames", person.surnames.upper())
    f.put(21, 24.9, "Prenombres / Given names", person.names.upper(), "names", width=38)
    form = rng.choice(["{d} {m} {y}", "{d}.{m}.{y}", "{d} {es} {y}"])
    f.put(21, 31.1, "Nacionalidad / Nationality", "PER", "nationality")
    f.put(46, 31.1, "Sexo / Sex", person.sex, "sex")
    f.put(21, 37.3, "Fecha de nacimiento / Birth", parts.date(person.birth_date, form),
          "birth_date",
          person.birth_date)  # fmt: skip
    f.put(21, 43.5, "Fecha de emisión / Issue", parts.date(person.home_id_issued, form),
          "issue_date",
          person.home_id_issued)  # fmt: skip
    f.put(46, 43.5, "Fecha de caducidad / Expiry", parts.date(person.home_id_expires, form),
          "expiry_date", person.home_id_expires)  # fmt: skip
    f.put(4, 43.5, "DNI / ID No.", person.home_id_number, "document_number", points=7.5)
    parts.scribble(front, rng, 62, 39, 20, 8)
    back = card(rng, dpi, (226, 206, 206), light=236)
    back.text(5, 8, "GRUPO DE VOTACIÓN", sans, 4)
    back.text(30, 8, "".join(rng.choices("0123456789", k=6)), sans.strong, 6)
    back.text(5, 13, "DOMICILIO", sans, 4)
    back.text(30, 13, f"AV. LA MARINA {rng.randint(100, 3000)}", sans.strong, 6)
    parts.photo(back, person.full_name, 70, 4, 11, 14, ghost=True)
    lines = card_zone(person, number=person.home_id_number)
    parts.zone(back, lines, 4.7, 34.5, leading=6.0)
    return [front.picture(), back.picture()]


def cuba(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The carné: photo left, number of eleven digits spaced, labels beside; nothing on the back."""
    paper = card(rng, dpi, (196, 206, 236), (236, 206, 206), light=234)
    sans, mono = pick(rng, "sans"), pick(rng, "mono", "sans")
    paper.text(43, 5.5, "REPÚBLICA DE CUBA", sans.strong, 8, align="center", color=(20, 50, 120))
    paper.text(43, 9.4, "CARNÉ DE IDENTIDAD", sans.strong, 7, align="center", color=(170, 30, 40))
    parts.photo(paper, person.full_name, 3.5, 12, 25, 32)
    f = parts.Fields(paper, sans, mono.strong, 4.8, 7.2, (60, 60, 80), place="beside", beside=13)
    number = person.home_id_number
    if rng.random() < 0.4:
        paper.fixed(31, 17, number, mono.strong, 3.1, points=10, name="document_number")
    else:
        paper.text(31, 17, number, mono.strong, 11, name="document_number")
    f.put(31, 23, "Nombre(s)", parts.caps(person.names, False), "names", width=40)
    f.put(31, 28, "Apellidos", parts.caps(person.surnames, False), "surnames", width=40)
    f.put(31, 33, "Sexo", person.sex, "sex")
    form = rng.choice(["{d}/{m}/{y}", "{d}-{m}-{y}"])
    f.put(31, 38, "Nacido", parts.date(person.birth_date, form), "birth_date", person.birth_date)
    f.put(31, 43, "Emitido", parts.date(person.home_id_issued, form), "issue_date",
          person.home_id_issued)  # fmt: skip
    paper.text(
        4, 50, f"N.º {rng.choice('ABCDE')}{''.join(rng.choices('0123456789', k=8))}", sans, 5.5
    )
    parts.barcode(paper, rng, 44, 46, 36, 5)
    return [paper.picture()]


def bolivia(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A card whose back is prose: who the bearer is, in one sentence; no zone."""
    front = card(rng, dpi, (200, 226, 200), (236, 226, 180), light=232)
    sans = pick(rng, "sans", "narrow")
    front.text(43, 5, "ESTADO PLURINACIONAL DE BOLIVIA", sans.strong, 6.5, align="center")
    front.text(43, 8.6, "CÉDULA DE IDENTIDAD", sans.strong, 8, align="center", color=(150, 30, 40))
    parts.photo(front, person.full_name, 28, 12, 26, 33)
    front.text(4, 16, "No.", sans, 6)
    front.text(9, 16, person.home_id_number, sans.strong, 10, name="document_number")
    form = "{d} de {long} de {y}"
    front.text(4, 49, "Emitida el", sans, 5)
    front.text(14, 49, parts.date(person.home_id_issued, form), sans.strong, 6, name="issue_date",
               value=person.home_id_issued, max_width=31)  # fmt: skip
    front.text(46, 49, "Expira el", sans, 5)
    front.text(55, 49, parts.date(person.home_id_expires, form), sans.strong, 6, name="expiry_date",
               value=person.home_id_expires, max_width=29)  # fmt: skip
    parts.scribble(front, rng, 58, 34, 22, 7)
    back = card(rng, dpi, (220, 232, 210), light=236)
    bold: Face = sans.strong
    prose = fill(
        "EL SERVICIO GENERAL DE IDENTIFICACIÓN PERSONAL CERTIFICA: Que la firma, fotografía e "
        "impresión pertenecen a {whole}\nNacido el {birth}\nEn {place}\nEstado civil {civil}\n"
        "Profesión u ocupación {work}",
        {
            "whole": Span(person.full_name.upper(), "full_name", face=bold),
            "birth": Span(
                parts.date(person.birth_date, form), "birth_date", person.birth_date, bold
            ),
            "place": Span(person.birth_place.upper() + " - BOLIVIA", face=bold),
            "civil": Span(rng.choice(["SOLTERO(A)", "CASADO(A)"]), face=bold),
            "work": Span(
                rng.choice(["ESTUDIANTE", "COMERCIANTE", "ALBAÑIL", "LABORES DE CASA"]), face=bold
            ),
        },
    )
    back.paragraph(5, 8, 75, prose, sans, 7, leading=1.5, align="left")
    return [front.picture(), back.picture()]


LAYOUTS = [
    Layout("home_id", "venezuela", venezuela, frozenset({"VEN"})),
    Layout("home_id", "colombia_yellow", colombia_yellow, frozenset({"COL"})),
    Layout("home_id", "colombia_digital", colombia_digital, frozenset({"COL"})),
    Layout("home_id", "peru_blue", peru_blue, frozenset({"PER"})),
    Layout("home_id", "peru_electronic", peru_electronic, frozenset({"PER"})),
    Layout("home_id", "cuba", cuba, frozenset({"CUB"})),
    Layout("home_id", "bolivia", bolivia, frozenset({"BOL"})),
]
