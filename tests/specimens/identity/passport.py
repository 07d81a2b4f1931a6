"""Passport data pages (TD3, 125 × 88 mm) of the Americas."""

from __future__ import annotations

import random

from tests.specimens import mrz
from tests.specimens.canvas import Color, Paper, Picture
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person

W, H = 125.0, 88.0


def zone_of(person: Person, optional: str = "") -> list[str]:
    """The two lines of the person's passport."""
    holder = mrz.Holder(
        person.surnames,
        person.names,
        person.passport_number,
        person.nationality,
        person.birth_date,
        person.sex,
        person.passport_expires,
        person.nationality,
        optional,
    )
    return mrz.td3(holder, person.style)


def page(rng: random.Random, dpi: int, *colors: Color, light: int = 232) -> Paper:
    """A data page with its patterned ground."""
    paper = Paper(W, H, dpi, parts.tint(rng, light))
    parts.guilloche(paper, rng, list(colors), lines=rng.randint(18, 34))
    return paper


def andean(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Small bilingual labels above values, photo left, one column and a half."""
    paper = page(rng, dpi, (236, 208, 196), (206, 222, 236))
    sans = pick(rng, "sans")
    state = parts.COUNTRIES[person.nationality]
    blue = rng.choice([(30, 50, 110), (110, 30, 40), (20, 80, 60)])
    f = parts.Fields(paper, sans, pick(rng, "sans").strong, 5, 9, blue)
    paper.text(38, 7.5, state[0], sans.strong, 9, color=blue, max_width=82)
    paper.text(4, 7.5, "PASAPORTE", sans.strong, 9, color=blue, max_width=31)
    paper.text(4, 10.8, "PASSPORT", sans, 6, color=blue)
    parts.photo(paper, person.full_name, 4, 14, 31, 40, frame=blue)
    parts.photo(paper, person.full_name, 107, 30, 14, 18, ghost=True)
    form = rng.choice(["{d} {es}/{en} {y}", "{d}/{m}/{y}", "{d} {es} {y}"])

    def day(iso: str) -> str:
        return parts.date(iso, form)

    nation = parts.nationality_word(person.nationality, person.sex)
    f.put(38, 14, "Tipo / Type", "P")
    f.put(53, 14, "País emisor / Issuing State", person.nationality, "issuing_country")
    f.put(86, 14, "Pasaporte No. / Passport No.", person.passport_number, "document_number")
    f.put(38, 21.5, "Apellidos / Surname", person.surnames.upper(), "surnames", width=82)
    f.put(38, 29, "Nombres / Given names", person.names.upper(), "names", width=66)
    f.put(
        38, 36.5, "Nacionalidad / Nationality", nation, "nationality", person.nationality, width=36
    )
    f.put(78, 36.5, "Sexo / Sex", person.sex, "sex")
    f.put(38, 44, "Fecha de nacimiento / Date of birth", day(person.birth_date), "birth_date",
          person.birth_date, width=36)  # fmt: skip
    f.put(78, 44, "Lugar de nac. / Place of birth", person.birth_place.upper(), width=28)
    f.put(38, 51.5, "Fecha de emisión / Date of issue", day(person.passport_issued), "issue_date",
          person.passport_issued, width=36)  # fmt: skip
    f.put(78, 51.5, "Fecha de vencimiento / Date of expiry", day(person.passport_expires),
          "expiry_date", person.passport_expires)  # fmt: skip
    f.put(
        38,
        59,
        "Autoridad / Authority",
        rng.choice(["SAIME", "CANCILLERÍA", "MIGRACIONES"]),
        points=7,
    )
    parts.scribble(paper, rng, 6, 56, 26, 9)
    optional = person.home_id_number if person.nationality in ("VEN", "PER", "CUB") else ""
    parts.zone(paper, zone_of(person, optional), 6.6, 74.5)
    return [paper.picture()]


def english(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Three languages in each tiny label, values in typewriter letters, much ornament."""
    paper = page(rng, dpi, (222, 200, 206), (196, 210, 232), (226, 222, 190), light=236)
    parts.rosette(paper, 84, 40, 26, (214, 204, 220), rng.randint(5, 11))
    label, ink = pick(rng, "narrow", "sans"), (40, 40, 90)
    f = parts.Fields(paper, label, pick(rng, "mono"), 4.2, 9.5, ink, step=3.7)
    state = parts.COUNTRIES[person.nationality]
    title = state[0] if person.nationality in ("USA", "IND", "IDN", "CHN", "UKR") else state[1]
    serif = pick(rng, "serif")
    paper.text(
        80, 8, title, serif.strong, 11, align="center", color=ink, max_width=80, tracking=0.3
    )
    paper.text(4, 5.5, "PASSPORT", label.strong, 6, color=ink)
    paper.text(4, 8, "PASSEPORT", label, 5, color=ink)
    paper.text(4, 10.4, "PASAPORTE", label, 5, color=ink)
    parts.photo(paper, person.full_name, 3.5, 13, 36, 46)
    form = "{d} {en} {y}"
    accents = person.nationality == "FRA"

    def day(iso: str) -> str:
        text = parts.date(iso, form)
        return text.title() if person.nationality == "USA" else text

    f.put(42, 13.5, "Type / Type / Tipo", "P")
    f.put(56, 13.5, "Code / Code / Código", person.nationality, "issuing_country")
    f.put(80, 13.5, "Passport No. / No. du Passeport / No. de Pasaporte", person.passport_number,
          "document_number")  # fmt: skip
    f.put(
        42,
        20.8,
        "Surname / Nom / Apellidos",
        parts.caps(person.surnames, accents),
        "surnames",
        width=80,
    )
    f.put(
        42,
        28.1,
        "Given Names / Prénoms / Nombres",
        parts.caps(person.names, accents),
        "names",
        width=80,
    )
    f.put(42, 35.4, "Nationality / Nationalité / Nacionalidad",
          parts.own_nationality(person.nationality, person.sex), "nationality", person.nationality,
          width=80)  # fmt: skip
    f.put(42, 42.7, "Date of birth / Date de naissance / Fecha de nacimiento",
          day(person.birth_date),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(42, 50, "Place of birth / Lieu de naissance / Lugar de nacimiento",
          parts.caps(person.birth_place, accents), width=48)  # fmt: skip
    f.put(98, 50, "Sex / Sexe / Sexo", person.sex, "sex")
    f.put(42, 57.3, "Date of issue / Date de délivrance", day(person.passport_issued), "issue_date",
          person.passport_issued)  # fmt: skip
    f.put(84, 57.3, "Date of expiration / Date d'expiration", day(person.passport_expires),
          "expiry_date", person.passport_expires)  # fmt: skip
    paper.text(84, 66, "SEE PAGE 27", label, 5, color=ink)
    parts.zone(paper, zone_of(person), 6.6, 75)
    return [paper.picture()]


def lusophone(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Portuguese first, capitals, photo at the right, number large in red at the top."""
    paper = page(rng, dpi, (196, 226, 206), (232, 228, 180), light=228)
    sans, green = pick(rng, "sans"), (16, 84, 52)
    state = parts.COUNTRIES[person.nationality]
    parts.seal(paper, rng, 11, 11, 8, green)
    paper.text(22, 8, state[0], sans.strong, 8.5, color=green, max_width=60)
    paper.text(22, 13, "PASSAPORTE  PASSPORT", sans, 6, color=green)
    paper.text(121, 9, person.passport_number, pick(rng, "mono").strong, 14, align="right",
               color=(170, 30, 30), name="document_number")  # fmt: skip
    paper.text(121, 12.5, "PASSAPORTE Nº / PASSPORT No.", sans, 4.5, align="right", color=green)
    parts.photo(paper, person.full_name, 89, 15, 32, 42)
    f = parts.Fields(paper, sans, pick(rng, "sans", "serif"), 4.6, 9, green, step=3.8)
    form = rng.choice(["{d} {pt}/{en} {y}", "{d}/{m}/{y}", "{d} {pt} {y}"])
    f.put(5, 24, "TIPO / TYPE", "P")
    f.put(22, 24, "PAÍS EMISSOR / ISSUING COUNTRY", person.nationality, "issuing_country")
    f.put(5, 31.2, "SOBRENOME / SURNAME", person.surnames.upper(), "surnames", width=82)
    f.put(5, 38.4, "NOME / GIVEN NAMES", person.names.upper(), "names", width=82)
    f.put(5, 45.6, "NACIONALIDADE / NATIONALITY", parts.own_nationality(person.nationality,
                                                                        person.sex),
          "nationality", person.nationality, width=38)  # fmt: skip
    f.put(46, 45.6, "DATA DE NASCIMENTO / DATE OF BIRTH", parts.date(person.birth_date, form),
          "birth_date", person.birth_date, width=42)  # fmt: skip
    f.put(5, 52.8, "SEXO / SEX", person.sex, "sex")
    f.put(22, 52.8, "NATURALIDADE / PLACE OF BIRTH", person.birth_place.upper(), width=62)
    f.put(5, 60, "DATA DE EXPEDIÇÃO / DATE OF ISSUE", parts.date(person.passport_issued, form),
          "issue_date", person.passport_issued, width=38)  # fmt: skip
    f.put(46, 60, "VÁLIDO ATÉ / DATE OF EXPIRY", parts.date(person.passport_expires, form),
          "expiry_date", person.passport_expires, width=38)  # fmt: skip
    parts.scribble(paper, rng, 90, 58, 28, 9)
    parts.zone(paper, zone_of(person), 6.6, 75)
    return [paper.picture()]


def caribbean(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Values on ruled lines with the labels underneath, French or Spanish first; photo left."""
    paper = page(rng, dpi, (206, 214, 238), light=236)
    serif, ink = pick(rng, "serif"), (44, 44, 52)
    french = person.nationality in ("HTI", "FRA")
    state = parts.COUNTRIES[person.nationality]
    paper.text(62.5, 7, state[0], serif.strong, 10, align="center", max_width=110)
    paper.text(62.5, 11, "PASSEPORT / PASSPORT" if french else "PASAPORTE / PASSPORT",
               serif.slanted,
               7, align="center")  # fmt: skip
    parts.photo(paper, person.full_name, 5, 15, 30, 40, grey=rng.random() < 0.3, frame=ink)
    f = parts.Fields(paper, serif.slanted, pick(rng, "mono", "serif"), 4.8, 9.5, ink, place="below",
                     step=2.9)  # fmt: skip
    form = rng.choice(["{d}-{m}-{y}", "{d} / {m} / {y}", "{y}-{m}-{d}"])
    words = {
        "type": ("Type / Type", "Tipo / Type"),
        "state": ("Code du pays / Country code", "Código del país / Country code"),
        "number": ("N° du passeport / Passport No.", "No. de pasaporte / Passport No."),
        "surnames": ("Nom / Surname", "Apellidos / Surnames"),
        "names": ("Prénoms / Given names", "Nombre / Given names"),
        "nation": ("Nationalité / Nationality", "Ciudadanía / Nationality"),
        "birth": ("Date de naissance / Date of birth", "Fecha de nacimiento / Date of birth"),
        "place": ("Lieu de naissance / Place of birth", "Lugar de nacimiento / Place of birth"),
        "sex": ("Sexe / Sex", "Sexo / Sex"),
        "issue": ("Date de délivrance / Date of issue", "Fecha de expedición / Date of issue"),
        "expiry": ("Date d'expiration / Date of expiry", "Vence el / Date of expiry"),
    }
    w = {key: pair[0 if french else 1] for key, pair in words.items()}
    nation = parts.own_nationality(person.nationality, person.sex)
    for y in (18.5, 26, 33.5, 41, 48.5, 56):
        paper.line(38, y + 0.7, 121, y + 0.7, color=(170, 170, 180), thickness=0.12)
    f.put(38, 18.5, w["type"], "P")
    f.put(58, 18.5, w["state"], person.nationality, "issuing_country")
    f.put(90, 18.5, w["number"], person.passport_number, "document_number")
    f.put(38, 26, w["surnames"], person.surnames.upper(), "surnames", width=82)
    f.put(38, 33.5, w["names"], person.names.upper(), "names", width=82)
    f.put(38, 41, w["nation"], nation.upper(), "nationality", person.nationality, width=40)
    f.put(84, 41, w["birth"], parts.date(person.birth_date, form), "birth_date", person.birth_date)
    f.put(38, 48.5, w["place"], person.birth_place.upper(), width=44)
    f.put(84, 48.5, w["sex"], person.sex, "sex")
    f.put(38, 56, w["issue"], parts.date(person.passport_issued, form), "issue_date",
          person.passport_issued)  # fmt: skip
    f.put(84, 56, w["expiry"], parts.date(person.passport_expires, form), "expiry_date",
          person.passport_expires)  # fmt: skip
    parts.zone(paper, zone_of(person), 6.6, 73.5)
    return [paper.picture()]


def beside(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """An older series: plain ground, label and value on one line with a colon, worn."""
    paper = page(rng, dpi, (226, 226, 214), light=224)
    face = pick(rng, "mono")
    state = parts.COUNTRIES[person.nationality]
    paper.box(2.5, 2.5, W - 5, H - 26, outline=(120, 60, 60), thickness=0.3)
    paper.text(7, 8.5, state[0], pick(rng, "serif").strong, 9, color=(120, 30, 30), max_width=78)
    parts.photo(paper, person.full_name, 89, 14, 30, 38)
    parts.seal(paper, rng, 89, 48, 9, (150, 60, 90), "EXTRANJERIA")
    f = parts.Fields(
        paper, pick(rng, "sans"), face, 5.8, 8.5, (60, 40, 40), place="beside", beside=29
    )
    form = rng.choice(["{d}/{m}/{y}", "{d}-{es}-{y}", "{d}.{m}.{y}"])
    accents = rng.random() < 0.5
    rows = [
        ("Pasaporte N°:", person.passport_number, "document_number", None),
        ("Apellidos:", parts.caps(person.surnames, accents), "surnames", None),
        ("Nombres:", parts.caps(person.names, accents), "names", None),
        ("Nacionalidad:", parts.nationality_word(person.nationality, person.sex), "nationality",
         person.nationality),
        ("Fecha de nacimiento:", parts.date(person.birth_date, form), "birth_date",
         person.birth_date),
        ("Lugar de nacimiento:", parts.caps(person.birth_place, accents), None, None),
        ("Sexo:", "MASCULINO" if person.sex == "M" else "FEMENINO", "sex", person.sex),
        ("Fecha de emisión:", parts.date(person.passport_issued, form), "issue_date",
         person.passport_issued),
        ("Fecha de expiración:", parts.date(person.passport_expires, form), "expiry_date",
         person.passport_expires),
    ]  # fmt: skip
    for i, (label, text, name, value) in enumerate(rows):
        f.put(6, 15.5 + i * 5.4, label, text, name, value, width=51)
    parts.worn(paper, rng, rng.random())
    parts.zone(paper, zone_of(person), 6.6, 74.5)
    return [paper.picture()]


SPANISH = frozenset({"VEN", "COL", "PER", "ARG", "CHL", "MEX", "BOL", "CUB"})
LAYOUTS = [
    Layout("passport", "andean", andean, SPANISH),
    Layout("passport", "english", english, frozenset({"USA", "IND", "IDN", "UKR", "FRA"})),
    Layout("passport", "lusophone", lusophone, frozenset({"BRA"})),
    Layout("passport", "caribbean", caribbean, frozenset({"CUB", "HTI", "VEN"})),
    Layout("passport", "beside", beside, SPANISH),
]
