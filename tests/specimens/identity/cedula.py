"""Ecuadorian cédulas of four series, for citizens and for foreigners who live there."""

from __future__ import annotations

import random
from typing import Any

from tests.specimens import mrz
from tests.specimens.canvas import Paper, Picture
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.home_latin import card
from tests.specimens.identity.layout import Layout


def dashed(number: str) -> str:
    """171003406-5"""
    return f"{number[:9]}-{number[9]}"


def title(person: Any) -> str:
    """Citizens and foreigners have cédulas of different names."""
    return "CIUDADANÍA" if person.nationality == "ECU" else "IDENTIDAD"


def laminated(rng: random.Random, person: Any, dpi: int) -> list[Picture]:
    """The laminated card of the nineties: typewriter on lines, surnames and names in one line."""
    front = Paper(rng.uniform(88, 94), rng.uniform(58, 63), dpi, (236, 230, 212))
    parts.guilloche(front, rng, [(222, 214, 190)], lines=14)
    serif, mono = pick(rng, "serif"), pick(rng, "mono")
    front.text(46, 5.5, "REPÚBLICA DEL ECUADOR", serif.strong, 7.5, align="center")
    front.text(46, 8.8, "DIRECCIÓN GENERAL DE REGISTRO CIVIL, IDENTIFICACIÓN Y CEDULACIÓN", serif,
               4.6,
               align="center")  # fmt: skip
    front.text(6, 14.5, f"CÉDULA DE {title(person)}", serif, 6.5)
    front.text(40, 14.5, "No.", serif, 6.5)
    front.text(46, 14.8, rng.choice([dashed(person.cedula), person.cedula]), mono.strong, 10,
               name="document_number", value=person.cedula)  # fmt: skip
    whole = parts.caps(f"{person.surnames} {person.names}", False)
    front.text(6, 22, whole, mono, 8.5, name="full_name", max_width=54)
    front.text(6, 25, "APELLIDOS Y NOMBRES", serif, 4.2)
    rows = [
        (parts.caps(person.birth_place, False), "LUGAR DE NACIMIENTO", None, None),
        (parts.date(person.birth_date, "{d} {es} {y}"), "FECHA DE NACIMIENTO", "birth_date",
         person.birth_date),
        (f"{rng.randint(1, 30):03d}-{rng.randint(1, 600):04d} {rng.randint(1, 99999):05d}",
         "REG. CIVIL",
         None, None),
    ]  # fmt: skip
    for i, (text, label, name, value) in enumerate(rows):
        front.text(6, 32 + i * 8, text, mono, 8, name=name, value=value, max_width=54)
        front.line(6, 33 + i * 8, 58, 33 + i * 8, color=(150, 140, 120), thickness=0.1)
        front.text(6, 35 + i * 8, label, serif, 4.2)
    front.text(46, 40, person.sex, mono, 8, name="sex")
    front.text(46, 43, "SEXO", serif, 4.2)
    parts.photo(front, person.full_name, 63, 20, 22, 28, grey=rng.random() < 0.5)
    back = Paper(front.width, front.height, dpi, (238, 232, 216))
    g = parts.Fields(back, serif, mono, 4.2, 7.5, place="below", step=2.8)
    g.put(6, 9, "NACIONALIDAD", parts.nationality_word(person.nationality, person.sex),
          "nationality",
          person.nationality)  # fmt: skip
    g.put(42, 9, "IND. DACT.", f"V{rng.randint(1000, 9999)}V{rng.randint(1000, 9999)}")
    g.put(6, 17, "ESTADO CIVIL", rng.choice(["SOLTERO", "CASADO", "DIVORCIADO"]))
    g.put(
        6,
        25,
        "INSTRUCCIÓN / PROFESIÓN",
        rng.choice(["SUPERIOR   ABOGADO", "BACHILLERATO   COMERCIANTE"]),
    )
    issued = f"QUITO  {parts.date(person.issued, '{d}/{m}/{y}')}"
    g.put(6, 33, "LUGAR Y FECHA DE EXPEDICIÓN", issued, "issue_date", person.issued)
    g.put(6, 41, "FECHA DE CADUCIDAD", parts.date(person.expires, "{d}/{m}/{y}"), "expiry_date",
          person.expires)  # fmt: skip
    back.text(60, 50, f"REN {rng.randint(100000, 9999999)}", mono, 7)
    parts.scribble(back, rng, 58, 36, 26, 8)
    parts.worn(front, rng, 0.5 + rng.random())
    return [front.picture(), back.picture()]


def plastic(rng: random.Random, person: Any, dpi: int) -> list[Picture]:
    """The plastic card of 2009: photo left, surnames and names under one label on two lines."""
    front = card(rng, dpi, (216, 222, 236), (240, 232, 200), light=236)
    sans = pick(rng, "sans", "narrow")
    front.text(43, 4.5, "REPÚBLICA DEL ECUADOR", sans.strong, 6, align="center")
    front.text(43, 7.3, "DIRECCIÓN GENERAL DE REGISTRO CIVIL, IDENTIFICACIÓN Y CEDULACIÓN", sans,
               4.1,
               align="center", max_width=78)  # fmt: skip
    front.text(30, 13, "CÉDULA DE", sans, 4.4)
    front.text(30, 16, title(person), sans.strong, 5.4)
    front.text(52, 15, "N.º", sans, 6)
    front.text(57, 15.3, dashed(person.cedula), sans.strong, 10, name="document_number",
               value=person.cedula)  # fmt: skip
    parts.photo(front, person.full_name, 4, 11, 23, 30)
    value = pick(rng, "sans").strong
    front.text(30, 20, "APELLIDOS Y NOMBRES", sans, 4)
    front.text(30, 23.5, person.surnames.upper(), value, 7.4, name="surnames", max_width=52)
    front.text(30, 27, person.names.upper(), value, 7.4, name="names", max_width=52)
    f = parts.Fields(front, sans, value, 4, 6.4, (70, 70, 80), place="beside", beside=27)
    front.text(30, 31, "LUGAR DE NACIMIENTO", sans, 4, color=(70, 70, 80))
    front.text(30, 34, person.birth_place.upper(), value, 5.4, max_width=52)
    form = rng.choice(["{y}-{m}-{d}", "{d}-{m}-{y}"])
    f.put(30, 38.5, "FECHA DE NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(30, 42, "NACIONALIDAD", parts.nationality_word(person.nationality, person.sex),
          "nationality",
          person.nationality)  # fmt: skip
    f.put(30, 45.5, "SEXO", rng.choice([person.sex, "HOMBRE" if person.sex == "M" else "MUJER"]),
          "sex",
          person.sex)  # fmt: skip
    f.put(30, 49, "ESTADO CIVIL", rng.choice(["SOLTERO", "CASADO", "VIUDO"]))
    parts.scribble(front, rng, 5, 43, 20, 7)
    back = card(rng, dpi, (216, 222, 236), light=238)
    g = parts.Fields(back, sans, value, 4, 6, (70, 70, 80), step=2.9)
    g.put(5, 6, "INSTRUCCIÓN", rng.choice(["SUPERIOR", "BACHILLERATO"]))
    g.put(
        32, 6, "PROFESIÓN / OCUPACIÓN", rng.choice(["INGENIERO", "EMPLEADO PRIVADO", "COMERCIANTE"])
    )
    g.put(5, 13, "APELLIDOS Y NOMBRES DEL PADRE", "PÉREZ LUIS ALBERTO")
    g.put(5, 20, "APELLIDOS Y NOMBRES DE LA MADRE", "GÓMEZ MARÍA ELENA")
    g.put(5, 27, "LUGAR Y FECHA DE EXPEDICIÓN", "QUITO", None)
    back.text(
        5, 33, parts.date(person.issued, form), value, 6, name="issue_date", value=person.issued
    )
    g.put(
        5,
        37,
        "FECHA DE EXPIRACIÓN",
        parts.date(person.expires, form),
        "expiry_date",
        person.expires,
    )
    back.text(5, 48, f"V{rng.randint(1000, 9999)}I{rng.randint(1000, 9999)}", value, 7)
    parts.scribble(back, rng, 50, 34, 26, 8)
    parts.barcode(back, rng, 30, 44, 50, 6)
    return [front.picture(), back.picture()]


def plastic_zone(rng: random.Random, person: Any, dpi: int) -> list[Picture]:
    """The series of 2015: two columns above a photo at the right; zone of three lines behind."""
    front = card(rng, dpi, (250, 232, 170), (196, 210, 240), (246, 206, 206), light=238)
    sans = pick(rng, "sans")
    front.text(4, 5, "ECUADOR", sans.strong, 8, color=(30, 50, 120))
    front.text(24, 5, f"CÉDULA DE {title(person)}", sans.strong, 5.4)
    parts.photo(front, person.full_name, 58, 10, 24, 31, frame=(120, 120, 140))
    f = parts.Fields(
        front, sans, pick(rng, "sans", "mono").strong, 3.9, 6.8, (60, 70, 110), step=3.1
    )
    f.put(4, 10.5, "APELLIDOS", person.surnames.upper(), "surnames", width=52)
    f.put(4, 17, "NOMBRES", person.names.upper(), "names", width=52)
    form = rng.choice(["{d} {es} {y}", "{d}/{m}/{y}"])
    f.put(4, 23.5, "NACIONALIDAD", parts.nationality_word(person.nationality, person.sex),
          "nationality",
          person.nationality)  # fmt: skip
    f.put(33, 23.5, "SEXO", "HOMBRE" if person.sex == "M" else "MUJER", "sex", person.sex)
    f.put(4, 30, "FECHA DE NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(33, 30, "ESTADO CIVIL", rng.choice(["SOLTERO/A", "CASADO/A"]))
    f.put(4, 36.5, "LUGAR DE NACIMIENTO", person.birth_place.upper(), width=52)
    f.put(
        4,
        43,
        "FECHA DE VENCIMIENTO",
        parts.date(person.expires, form),
        "expiry_date",
        person.expires,
    )
    front.text(58, 48.5, "NUI", sans, 5)
    front.text(64, 48.5, person.cedula, f.value, 9, name="document_number", max_width=19)
    back = card(rng, dpi, (196, 210, 240), light=238)
    g = parts.Fields(back, sans, f.value, 3.9, 5.8, (60, 70, 110), step=2.8)
    g.put(5, 6, "FECHA DE EMISIÓN", parts.date(person.issued, form), "issue_date", person.issued)
    g.put(40, 6, "CÓDIGO DACTILAR", f"E{rng.randint(1000, 9999)}V{rng.randint(1000, 9999)}")
    parts.scribble(back, rng, 44, 15, 26, 8)
    parts.zone(back, _zone(rng, person), 4.7, 34.5, leading=5.8)
    return [front.picture(), back.picture()]


def _zone(rng: random.Random, person: Any) -> list[str]:
    serial = rng.choice("ABCD") + "".join(rng.choices("0123456789", k=8))
    holder = mrz.Holder(person.surnames, person.names, serial, person.nationality,
                        person.birth_date,
                        person.sex, person.expires, "ECU", "", person.cedula)  # fmt: skip
    return mrz.td1(holder, mrz.Style("N", "U"), "I<")


def electronic(rng: random.Random, person: Any, dpi: int) -> list[Picture]:
    """The electronic card of 2021: chip, labels under values in grey, QR and TD1 behind."""
    front = card(rng, dpi, (206, 226, 240), (240, 226, 196), light=240, lines=28)
    sans = pick(rng, "sans")
    ink = (30, 60, 120)
    front.text(30, 4.8, "REPÚBLICA DEL ECUADOR", sans.strong, 6, color=ink)
    front.text(30, 7.8, f"CÉDULA DE {title(person)}", sans, 5.2, color=ink)
    parts.photo(front, person.full_name, 3, 8, 24, 31, grey=True)
    parts.photo(front, person.full_name, 70, 36, 11, 14, ghost=True)
    front.box(70, 9, 11, 9, outline=(150, 120, 40), fill=(224, 196, 120), radius=1.4)
    front.line(70, 13.5, 81, 13.5, color=(150, 120, 40))
    below = rng.random() < 0.5
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 3.7, 6.6, (90, 90, 110),
                     place="below" if below else "above", step=2.3 if below else 2.9)  # fmt: skip
    form = rng.choice(["{d} {es} {y}", "{d}-{m}-{y}"])
    y = 12.5 if below else 11.0
    f.put(30, y, "APELLIDOS", person.surnames.upper(), "surnames", width=38)
    f.put(30, y + 6.2, "NOMBRES", person.names.upper(), "names", width=38)
    f.put(30, y + 12.4, "NACIONALIDAD", parts.nationality_word(person.nationality, person.sex),
          "nationality", person.nationality, width=24)  # fmt: skip
    f.put(56, y + 12.4, "SEXO", person.sex, "sex")
    f.put(30, y + 18.6, "FECHA DE NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(30, y + 24.8, "LUGAR DE NACIMIENTO", person.birth_place.upper(), width=37)
    f.put(30, y + 31, "FECHA DE VENCIMIENTO", parts.date(person.expires, form), "expiry_date",
          person.expires)  # fmt: skip
    front.text(4, 45, "NUI.", sans, 5, color=ink)
    front.text(9, 45, person.cedula, f.value, 7.6, name="document_number")
    parts.scribble(front, rng, 5, 46, 20, 6)
    back = card(rng, dpi, (206, 226, 240), light=240)
    link = f"https://registro.example/cedula/{rng.randint(10**9, 10**10)}"
    back.paste(parts.qr(link, round(back.px(19))), 62, 3.5)
    g = parts.Fields(back, sans, f.value, 3.7, 5.6, (90, 90, 110), step=2.7)
    g.put(5, 6, "CÓDIGO DACTILAR", f"V{rng.randint(1000, 9999)}V{rng.randint(1000, 9999)}")
    g.put(32, 6, "TIPO SANGRE", rng.choice(["O+", "A+", "N/R"]))
    g.put(5, 13, "ESTADO CIVIL", rng.choice(["SOLTERO", "CASADO", "UNIÓN DE HECHO"]))
    g.put(32, 13, "DONANTE", rng.choice(["SÍ", "NO"]))
    g.put(5, 20, "LUGAR Y FECHA DE EMISIÓN", "QUITO " + parts.date(person.issued, form),
          "issue_date",
          person.issued)  # fmt: skip
    parts.zone(back, _zone(rng, person), 4.7, 35, leading=5.8)
    return [front.picture(), back.picture()]


LAYOUTS = [
    Layout("cedula", "laminated", laminated),
    Layout("cedula", "plastic", plastic),
    Layout("cedula", "plastic_zone", plastic_zone),
    Layout("cedula", "electronic", electronic),
]
