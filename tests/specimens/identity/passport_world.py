"""Passport data pages of Europe and Asia, and the booklet lying open with both pages."""

from __future__ import annotations

import random

from tests.specimens.canvas import Mark, Paper, Picture, around
from tests.specimens.fonts import pick
from tests.specimens.identity import parts, passport
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person, split_surnames

WORDS = {
    "DEU": ("Name / Surname / Nom", "Vornamen / Given names / Prénoms", "Staatsangehörigkeit",
            "Geburtsdatum / Date of birth", "Geschlecht / Sex", "Geburtsort / Place of birth",
            "Ausstellungsdatum / Date of issue", "Gültig bis / Date of expiry", "REISEPASS"),
    "ITA": ("Cognome / Surname", "Nome / Given names", "Cittadinanza / Nationality",
            "Data di nascita / Date of birth", "Sesso / Sex", "Luogo di nascita / Place of birth",
            "Data di rilascio / Date of issue", "Data di scadenza / Date of expiry", "PASSAPORTO"),
    "FRA": ("Nom / Surname", "Prénoms / Given names", "Nationalité / Nationality",
            "Date de naissance / Date of birth", "Sexe / Sex", "Lieu de naissance / Place of birth",
            "Date de délivrance / Date of issue", "Date d'expiration / Date of expiry",
            "PASSEPORT"),
    "UKR": ("Surname / Nom", "Given names / Prénoms", "Nationality", "Date of birth", "Sex",
            "Place of birth", "Date of issue", "Date of expiry", "PASSPORT"),
}  # fmt: skip


def numbered(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """European manner: fields with numbers, two columns, points in the dates."""
    paper = passport.page(rng, dpi, (236, 204, 214), (208, 214, 236), light=234)
    sans, wine = pick(rng, "sans"), (96, 26, 52)
    w = WORDS.get(person.nationality, WORDS["UKR"])
    paper.text(
        4, 7, parts.COUNTRIES[person.nationality][0], sans.strong, 7, color=wine, max_width=80
    )
    paper.text(4, 11, w[8], sans, 8, color=wine, tracking=0.4)
    parts.photo(
        paper, person.full_name, 3.5, 14, 35, 45, grey=rng.random() < 0.5, ground=(225, 225, 225)
    )
    parts.photo(paper, person.full_name, 108, 40, 13, 17, ghost=True)
    f = parts.Fields(paper, sans, pick(rng, "sans").strong, 4.6, 8.5, wine, step=3.6)
    form = rng.choice(["{d}.{m}.{y}", "{d} {m} {y}"]) if person.nationality != "ITA" else (
        "{d} {it}/{en} {y}")  # fmt: skip

    def day(iso: str) -> str:
        return parts.date(iso, form)

    paper.text(42, 7, "P", sans.strong, 8)
    paper.text(52, 7, person.nationality if person.nationality != "DEU" else "D", sans.strong, 8,
               name="issuing_country", value=person.nationality)  # fmt: skip
    paper.text(121, 8, person.passport_number, pick(rng, "mono").strong, 12, align="right",
               name="document_number")  # fmt: skip
    f.put(42, 16, "1. " + w[0], person.surnames.upper(), "surnames", width=78)
    f.put(42, 23.4, "2. " + w[1], person.names.upper(), "names", width=78)
    f.put(42, 30.8, "3. " + w[2], parts.own_nationality(person.nationality, person.sex).upper(),
          "nationality", person.nationality, width=38)  # fmt: skip
    f.put(84, 30.8, "4. " + w[3], day(person.birth_date), "birth_date", person.birth_date)
    f.put(42, 38.2, "5. " + w[4], person.sex, "sex")
    f.put(68, 38.2, "6. " + w[5], person.birth_place.upper(), width=38)
    f.put(42, 45.6, "7. " + w[6], day(person.passport_issued), "issue_date", person.passport_issued)
    f.put(
        42, 53, "8. " + w[7], day(person.passport_expires), "expiry_date", person.passport_expires
    )
    f.put(
        76, 53, "9. Autorità / Behörde / Authority", person.birth_place.upper(), points=7, width=30
    )
    parts.scribble(paper, rng, 66, 59, 30, 8)
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    return [paper.picture()]


def two_lines(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Iberian manner: each surname on a line of its own, labels in three languages."""
    paper = passport.page(rng, dpi, (240, 214, 190), (230, 196, 196), light=236)
    parts.rosette(paper, 60, 36, 22, (236, 216, 200), 9)
    sans, red = pick(rng, "sans", "narrow"), (130, 30, 34)
    f = parts.Fields(paper, sans, pick(rng, "sans", "mono"), 4.4, 9, red, step=3.6)
    paper.text(40, 7, "PASAPORTE", sans.strong, 8, color=red)
    paper.text(62, 7, "PASSPORT · PASSEPORT", sans, 6, color=red)
    paper.text(4, 7, "ESPAÑA", pick(rng, "serif").strong, 11, color=red)
    parts.photo(paper, person.full_name, 4, 11, 33, 43)
    f.put(40, 13, "TIPO/TYPE/TYPE", "P")
    f.put(60, 13, "CÓDIGO/CODE/CODE", "ESP", "issuing_country")
    f.put(
        84,
        13,
        "NÚM. PASAPORTE/PASSPORT No./No. PASSEPORT",
        person.passport_number,
        "document_number",
    )
    paper.text(40, 20, "APELLIDOS/SURNAME/NOM (1)", sans, 4.4, color=red)
    ink = None
    y = 23.8
    lines = split_surnames(person.surnames)
    for line in lines:
        paper.text(40, y, line.upper(), f.value, 9, name="line", max_width=80)
        ink = around(ink, paper.marks.pop().box)
        y += 4.1
    paper.mark("surnames", person.surnames.upper(), ink or [])
    f.put(40, 31.6, "NOMBRE/GIVEN NAMES/PRÉNOMS (2)", person.names.upper(), "names", width=80)
    f.put(40, 39, "NACIONALIDAD/NATIONALITY (3)", parts.nationality_word("ESP", person.sex),
          "nationality", "ESP")  # fmt: skip
    form = rng.choice(["{d} {m} {y}", "{d}-{m}-{y}"])
    f.put(84, 39, "FECHA DE NACIMIENTO/DATE OF BIRTH (4)", parts.date(person.birth_date, form),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(40, 46.4, "SEXO/SEX/SEXE (5)", person.sex, "sex")
    f.put(60, 46.4, "LUGAR DE NACIMIENTO/PLACE OF BIRTH (6)", person.birth_place.upper(), width=60)
    f.put(40, 53.8, "FECHA DE EXPEDICIÓN/DATE OF ISSUE (7)", parts.date(person.passport_issued,
                                                                        form),
          "issue_date", person.passport_issued)  # fmt: skip
    f.put(84, 53.8, "FECHA DE CADUCIDAD/DATE OF EXPIRY (8)", parts.date(person.passport_expires,
                                                                        form),
          "expiry_date", person.passport_expires)  # fmt: skip
    f.put(40, 61.2, "AUTORIDAD/AUTHORITY (9)", "COMISARÍA " + person.birth_place.upper(), points=7)
    parts.zone(paper, passport.zone_of(person, person.home_id_number), 6.6, 75)
    return [paper.picture()]


def pinyin(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Surname and given name on one line behind one label, comma between; months twice."""
    paper = passport.page(rng, dpi, (226, 206, 186), (200, 222, 214), (230, 210, 226), light=232)
    serif = pick(rng, "serif")
    paper.text(
        62.5, 8, "PASSPORT", serif.strong, 14, align="center", color=(120, 40, 40), tracking=1.2
    )
    parts.photo(paper, person.full_name, 5, 13, 33, 44, ground=(235, 235, 240))
    f = parts.Fields(paper, serif, pick(rng, "sans").strong, 5, 8.8, (80, 60, 60), step=3.9)
    f.put(42, 14, "Type", "P")
    f.put(58, 14, "Country Code", person.nationality, "issuing_country")
    f.put(88, 14, "Passport No.", person.passport_number, "document_number", points=11)
    paper.text(42, 22, "Name", serif, 5, color=(80, 60, 60))
    end = paper.text(42, 26, person.surnames.upper(), f.value, 9.5, name="surnames")
    end = paper.text(end + 0.3, 26, ", ", f.value, 9.5)
    paper.text(end, 26, person.names.upper(), f.value, 9.5, name="names")
    f.put(42, 30.5, "Sex", f"{person.sex}/{person.sex}", "sex", person.sex)
    f.put(62, 30.5, "Nationality", "CHINESE", "nationality", "CHN")
    f.put(92, 30.5, "Date of birth", parts.date(person.birth_date, "{d} {en} {y}"), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(42, 38.5, "Place of birth", person.birth_place.upper())
    f.put(92, 38.5, "Date of issue", parts.date(person.passport_issued, "{d} {en}/{m} {y}"),
          "issue_date", person.passport_issued)  # fmt: skip
    f.put(42, 46.5, "Place of issue", rng.choice(["FUJIAN", "GUANGDONG", "QUITO/ECUADOR"]))
    f.put(92, 46.5, "Date of expiry", parts.date(person.passport_expires, "{d} {en}/{m} {y}"),
          "expiry_date", person.passport_expires)  # fmt: skip
    f.put(42, 54.5, "Authority", "MPS Exit & Entry Administration", points=7.5)
    f.put(42, 60.8, "Bearer's signature", "")
    parts.scribble(paper, rng, 64, 58, 26, 6, (30, 30, 30))
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    return [paper.picture()]


def booklet(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The booklet open on the glass: the page before above, the data page below the fold."""
    pages = [p for p in (*passport.LAYOUTS, *LAYOUTS) if person.nationality in p.countries]
    inner = rng.choice([p for p in pages if p.draw is not booklet])
    below = inner.draw(rng, person, dpi)[0]
    paper = Paper(passport.W, passport.H * 2, dpi, parts.tint(rng, 232))
    parts.guilloche(paper, rng, [(224, 214, 206), (206, 218, 226)], lines=30)
    serif, sans = pick(rng, "serif"), pick(rng, "sans")
    state = parts.COUNTRIES[person.nationality]
    y = 14.0
    if rng.random() < 0.5:
        text = (
            f"Las autoridades de {state[0]} solicitan a quienes corresponda que permitan a la "
            "persona portadora de este pasaporte el libre tránsito y le presten la asistencia y la "
            "protección que pueda necesitar.\n\nThis passport remains the property of the "
            "State. It contains 32 pages."
        )
        y = paper.paragraph(14, y + 8, 97, text, serif, 8, leading=1.4)
    else:
        paper.text(62.5, y, "OBSERVACIONES / OBSERVATIONS", sans, 6, align="center")
        for i in range(6):
            paper.line(12, y + 9 + i * 7, 113, y + 9 + i * 7, color=(150, 150, 150), thickness=0.1)
    parts.scribble(paper, rng, 40, 66, 44, 12, (20, 30, 110))
    paper.line(35, 80, 90, 80, thickness=0.15)
    paper.text(62.5, 83, "Firma del titular / Signature of bearer", sans, 5, align="center")
    fold = round(paper.px(passport.H))
    paper.image.paste(below.image, (0, fold))
    for i, tone in enumerate((150, 185, 215, 235)):
        paper.line(0, passport.H - i * 0.25, passport.W, passport.H - i * 0.25, color=(tone,) * 3,
                   thickness=0.2)  # fmt: skip
    moved = [Mark(m.name, m.value, tuple((x, y + fold) for x, y in m.corners)) for m in below.marks]
    return [Picture(paper.image, dpi, moved)]


LAYOUTS = [
    Layout("passport", "numbered", numbered, frozenset({"DEU", "ITA", "FRA", "UKR"})),
    Layout("passport", "two_lines", two_lines, frozenset({"ESP"})),
    Layout("passport", "pinyin", pinyin, frozenset({"CHN"})),
]
_ALL = frozenset(c for p in (*passport.LAYOUTS, *LAYOUTS) for c in p.countries)
LAYOUTS.append(Layout("passport", "booklet", booklet, _ALL))
