"""Ecuadorian visas in the passport: stickers with MRV-A and MRV-B, an older one without a zone."""

from __future__ import annotations

import random

from PIL import Image

from tests.specimens import mrz
from tests.specimens.canvas import Mark, Paper, Picture
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person

CATEGORIES = (
    "RESIDENTE TEMPORAL - TRABAJO", "VISA DE RESIDENCIA TEMPORAL UNASUR", "VIRTE - VENEZUELA",
    "RESIDENCIA TEMPORAL MERCOSUR", "VISA DE TRABAJADOR", "VISA PROFESIONAL", "12-VI TRABAJO",
    "RESIDENCIA TEMPORAL CONVENIO", "VISA HUMANITARIA", "RESIDENCIA PERMANENTE",
)  # fmt: skip


def compact(number: str) -> str:
    """The visa's number as the zone can carry it: nine letters and digits at most."""
    return "".join(c for c in number if c.isalnum())[-9:]


def zone_of(rng: random.Random, person: Person, wide: bool) -> list[str]:
    """The zone of a visa. Doc 9303-7 lets the number be the visa's or the passport's.

    Where it is the visa's, the passport's number is optional data if there is room for all of it.
    """
    own = rng.random() < 0.7
    optional = person.passport_number if own and (wide or len(person.passport_number) <= 8) else ""
    holder = mrz.Holder(
        person.surnames,
        person.names,
        compact(person.visa_number) if own else person.passport_number,
        person.nationality,
        person.birth_date,
        person.sex,
        person.visa_expires,
        "ECU",
        optional,
    )
    return mrz.visa(holder, person.style, "VR" if wide else "V<", wide=wide)


def sticker_a(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """MRV-A, 120 × 80 mm: labels in two languages above values, photo left."""
    paper = Paper(120, 80, dpi, parts.tint(rng, 230))
    parts.guilloche(paper, rng, [(246, 226, 160), (190, 206, 240), (244, 196, 196)], lines=24)
    sans, blue = pick(rng, "sans"), (24, 44, 110)
    paper.text(60, 6.5, "REPÚBLICA DEL ECUADOR", sans.strong, 9, align="center", color=blue)
    paper.text(60, 10, "MINISTERIO DE RELACIONES EXTERIORES Y MOVILIDAD HUMANA", sans, 5.5,
               align="center", color=blue)  # fmt: skip
    paper.text(117, 7, "VISA", sans.strong, 13, align="right", color=(180, 30, 40))
    parts.photo(paper, person.full_name, 4, 13, 27, 35)
    f = parts.Fields(paper, sans, pick(rng, "sans", "mono").strong, 4.6, 8, blue, step=3.5)
    form = rng.choice(["{d}/{m}/{y}", "{d} {es} {y}", "{d}-{m}-{y}"])
    f.put(34, 15, "VISA No. / VISA No.", person.visa_number, "visa_number", width=38)
    f.put(76, 15, "TIPO DE VISA / VISA TYPE", rng.choice(CATEGORIES), width=41, points=6.5)
    f.put(34, 22, "APELLIDOS / SURNAME", person.surnames.upper(), "surnames", width=82)
    f.put(34, 29, "NOMBRES / GIVEN NAMES", person.names.upper(), "names", width=82)
    f.put(34, 36, "PASAPORTE No. / PASSPORT No.", person.passport_number, "document_number")
    f.put(76, 36, "NACIONALIDAD / NATIONALITY", parts.nationality_word(person.nationality,
                                                                       person.sex),
          "nationality", person.nationality, width=41)  # fmt: skip
    f.put(34, 43, "FECHA DE NACIMIENTO / DATE OF BIRTH", parts.date(person.birth_date, form),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(82, 43, "SEXO / SEX", person.sex, "sex")
    f.put(94, 43, "ENTRADAS / ENTRIES", "MÚLTIPLES", points=6.5)
    f.put(34, 50, "VÁLIDA DESDE / VALID FROM", parts.date(person.visa_issued, form), "issue_date",
          person.visa_issued)  # fmt: skip
    f.put(76, 50, "VÁLIDA HASTA / VALID UNTIL", parts.date(person.visa_expires, form),
          "expiry_date",
          person.visa_expires)  # fmt: skip
    f.put(4, 52, "LUGAR DE EMISIÓN / PLACE", rng.choice(["QUITO", "GUAYAQUIL", "BOGOTÁ",
                                                         "CARACAS"]),
          points=6.5)  # fmt: skip
    parts.zone(paper, zone_of(rng, person, wide=True), 4.1, 66.5)
    return [paper.picture()]


def sticker_b(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """MRV-B, 105 × 74 mm: label and value on one line, no photo, seal at the left."""
    paper = Paper(105, 74, dpi, parts.tint(rng, 226))
    parts.guilloche(paper, rng, [(200, 226, 206), (236, 220, 186)], lines=20)
    sans, serif = pick(rng, "sans", "narrow"), pick(rng, "serif")
    parts.seal(paper, rng, 13, 14, 9, (150, 120, 40))
    paper.text(26, 8, "ECUADOR", serif.strong, 15, color=(150, 30, 40), tracking=0.8)
    paper.text(26, 12.5, "VISA DE RESIDENTE", sans.strong, 8)
    f = parts.Fields(paper, sans, pick(rng, "mono", "sans"), 5.2, 7.8, (60, 60, 60), place="beside",
                     beside=24)  # fmt: skip
    form = rng.choice(["{d}/{es}/{y}", "{d}-{m}-{y}", "{y}/{m}/{d}"])
    f.put(64, 8, "Nro. de visa:", person.visa_number, "visa_number", beside=15, width=24)
    f.put(64, 12.5, "Categoría:", rng.choice(CATEGORIES), beside=15, width=24)
    rows = [
        ("Apellidos y nombres:", None),
        ("Pasaporte:", (person.passport_number, "document_number", None)),
        ("Nacionalidad:", (parts.COUNTRIES[person.nationality][1], "nationality",
                           person.nationality)),
        ("Fecha de nacimiento:", (parts.date(person.birth_date, form), "birth_date",
                                  person.birth_date)),
        ("Sexo:", ("Masculino" if person.sex == "M" else "Femenino", "sex", person.sex)),
        ("Fecha de emisión:", (parts.date(person.visa_issued, form), "issue_date",
                               person.visa_issued)),
        ("Válida hasta:", (parts.date(person.visa_expires, form), "expiry_date",
                           person.visa_expires)),
    ]  # fmt: skip
    for i, (label, row) in enumerate(rows):
        y = 22 + i * 4.7
        if row is None:
            paper.text(26, y, label, sans, 5.2, color=(60, 60, 60))
            whole = f"{person.surnames} {person.names}".strip().upper()
            paper.text(50, y, whole, f.value, 7.8, name="full_name", max_width=53)
        else:
            text, name, value = row
            f.put(26, y, label, text, name, value, width=52)
    parts.scribble(paper, rng, 4, 36, 18, 10, (30, 40, 120))
    paper.text(13, 49, "Cónsul", sans, 5, align="center")
    parts.zone(paper, zone_of(rng, person, wide=False), 6.7, 62.5)
    return [paper.picture()]


def plain(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The sticker of earlier years: printed form filled by a matrix printer, no zone."""
    paper = Paper(110, 78, dpi, (244, 246, 240))
    parts.guilloche(paper, rng, [(216, 226, 214)], lines=16)
    serif, mono = pick(rng, "serif"), pick(rng, "mono")
    paper.box(2, 2, 106, 74, outline=(40, 90, 60), thickness=0.4)
    paper.text(55, 8, "REPÚBLICA DEL ECUADOR", serif.strong, 10, align="center", color=(40, 90, 60))
    paper.text(
        55, 12.5, "DIRECCIÓN GENERAL DE EXTRANJERÍA", serif, 7, align="center", color=(40, 90, 60)
    )
    f = parts.Fields(
        paper, serif, mono, 6.2, 8.5, (40, 90, 60), (30, 30, 70), place="beside", beside=30
    )
    form = rng.choice(["{d}-{es}-{y}", "{d}/{m}/{y}"])
    rows = [
        ("VISA", f"{rng.choice(CATEGORIES)}", None, None),
        ("NÚMERO", person.visa_number, "visa_number", None),
        ("NOMBRE", None, None, None),
        ("NACIONALIDAD", parts.nationality_word(person.nationality, person.sex), "nationality",
         person.nationality),
        ("PASAPORTE", person.passport_number, "document_number", None),
        ("FECHA NAC.", parts.date(person.birth_date, form), "birth_date", person.birth_date),
        ("CONCEDIDA", parts.date(person.visa_issued, form), "issue_date", person.visa_issued),
        ("VENCE", parts.date(person.visa_expires, form), "expiry_date", person.visa_expires),
    ]  # fmt: skip
    for i, (label, text, name, value) in enumerate(rows):
        y = 20 + i * 6
        paper.line(36, y + 1, 104, y + 1, color=(150, 180, 160), thickness=0.1)
        if text is None:
            paper.text(6, y, label, serif, 6.2, color=(40, 90, 60))
            end = paper.text(36, y, parts.caps(person.names, False), mono, 8.5, color=(30, 30, 70),
                             name="names", max_width=30)  # fmt: skip
            paper.text(end + 2, y, parts.caps(person.surnames, False), mono, 8.5, name="surnames",
                       color=(30, 30, 70), max_width=104 - end)  # fmt: skip
        else:
            f.put(6, y, label, text, name, value, width=67)
    parts.seal(paper, rng, 92, 60, 10, (110, 60, 140), "EXTRANJERÍA QUITO")
    parts.worn(paper, rng, rng.random())
    return [paper.picture()]


def in_booklet(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A visa page of the open booklet: a sticker, stuck a little crooked, and entry stamps."""
    inner = rng.choice([sticker_a, sticker_b, plain])(rng, person, dpi)[0]
    paper = Paper(125, 176, dpi, parts.tint(rng, 234))
    parts.guilloche(paper, rng, [(226, 216, 226), (210, 222, 214)], lines=34)
    serif = pick(rng, "serif")
    for y, page in ((5, rng.randrange(6, 20, 2)), (93, rng.randrange(7, 21, 2))):
        paper.text(62.5, y, "VISAS", serif, 7, align="center")
        paper.text(121, y, str(page), serif, 8, align="right")
    for i, tone in enumerate((160, 190, 215, 235)):
        paper.line(0, 88 - i * 0.25, 125, 88 - i * 0.25, color=(tone,) * 3, thickness=0.2)
    from tests.specimens.sheet import stick

    upper = rng.random() < 0.4
    y = 6 if upper else 94
    w, _ = inner.size_mm
    x = rng.uniform(1, max(1.2, 124 - w))
    marks: list[Mark] = stick(paper, inner, x, y, rng.uniform(-1, 1))
    other = 100 if upper else 14
    for _ in range(rng.randint(0, 2)):
        _entry_stamp(paper, rng, rng.uniform(8, 70), other + rng.uniform(0, 25))
    return [Picture(paper.image, dpi, marks)]


def _entry_stamp(paper: Paper, rng: random.Random, x: float, y: float) -> None:
    """A frontier stamp, crooked and faint."""
    color = rng.choice([(70, 70, 150), (150, 60, 70), (50, 110, 80)])
    tile = Paper(44, 26, paper.dpi, (255, 255, 255))
    face = pick(rng, "sans").strong
    tile.box(1, 1, 42, 24, outline=color, thickness=0.5, radius=2)
    tile.text(22, 7, "MIGRACIÓN ECUADOR", face, 7, align="center", color=color)
    day = f"{rng.randint(1, 28):02d} {rng.choice(parts.MONTHS['es'])} {rng.randint(2022, 2026)}"
    tile.text(22, 14, day, face, 10, align="center", color=color)
    tile.text(22, 21, rng.choice(["ENTRADA - TULCÁN", "ENTRADA - QUITO", "SALIDA - HUAQUILLAS"]),
              face,
              6, align="center", color=color)  # fmt: skip
    turned = tile.image.rotate(
        rng.uniform(-15, 15), Image.Resampling.BILINEAR, expand=True, fillcolor=(255, 255, 255)
    )
    paper.paste(turned, x, y, multiply=True)


LAYOUTS = [
    Layout("visa", "sticker_a", sticker_a),
    Layout("visa", "sticker_b", sticker_b),
    Layout("visa", "sticker_plain", plain),
    Layout("visa", "visa_page", in_booklet),
]
