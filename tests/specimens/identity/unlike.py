"""Papers unlike those that were worked on: other ways to say who somebody is, as real issuers do.

Labels in three languages under one another, native letters over Latin ones, codes of fields instead
of labels, parents and guardians beside the holder, names over several lines, months in Roman
numbers, days that are not known, visas in running text. Drawn by `benchmarks/identity.py --unlike`,
not in packets.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.specimens.canvas import Color, Paper, Picture, around
from tests.specimens.fonts import Face, pick
from tests.specimens.identity import parts, passport
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person, split_surnames

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
LONG = {
    "es": (("Fernández de Córdoba", "Echevarría Sáenz"), ("María de los Ángeles", "Guadalupe")),
    "pt": (("Gonçalves de Magalhães", "Conceição e Silva"), ("Ana Cláudia", "Aparecida")),
    "fr": (("de La Rochefoucauld", "Saint-Fleur"), ("Marie-Françoise", "Hélène Désirée")),
}
FATHERS = ("JOSÉ ANTONIO RUIZ PARDO", "PEDRO ALCÁNTARA VEGA", "RAMESH CHANDRA GUPTA")
MOTHERS = ("CARMEN LUCÍA SOLANO DÍAZ", "ROSA ELVIRA MENDOZA", "SAVITRI DEVI GUPTA")


def lines_of(
    paper: Paper, x: float, y: float, texts: Sequence[str], face: Face, points: float,
    step: float, name: str, width: float, color: Color = (18, 18, 22),
) -> float:  # fmt: skip
    """A value over several lines, one mark around all; the baseline below the last one."""
    ink: list[float] | None = None
    for text in texts:
        paper.text(x, y, text, face, points, name="line", max_width=width, color=color)
        ink = around(ink, paper.marks.pop().box)
        y += step
    paper.mark(name, " ".join(texts), ink or [])
    return y


def longer(rng: random.Random, person: Person) -> tuple[Person, list[str], list[str]]:
    """The person with a long name, and its lines: surnames, given names."""
    first, given = LONG[rng.choice(sorted(LONG))]
    changed = person.but(surnames=" ".join(first), names=" ".join(given))
    return changed, [part.upper() for part in first], [part.upper() for part in given]


def stacked(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Labels in three languages, one below another, left of the value; names over two lines."""
    paper = passport.page(rng, dpi, (222, 228, 240), (240, 226, 214), light=236)
    lines, given = split_surnames(person.surnames.upper()), [person.names.upper()]
    if rng.random() < 0.4:
        person, lines, given = longer(rng, person)
    sans, ink = pick(rng, "sans", "narrow"), rng.choice(((40, 50, 110), (70, 70, 70)))
    value = pick(rng, "sans", "serif").strong
    parts.photo(paper, person.full_name, 4, 14, 30, 39)
    paper.text(4, 8, parts.COUNTRIES[person.nationality][1], sans.strong, 8, color=ink)
    paper.text(66, 8, "PASSPORT  PASSEPORT  PASAPORTE", sans, 6, color=ink)
    form = rng.choice(("{d} {en}/{es} {y}", "{d}.{m}.{y}", "{d} {en} {y}"))
    rows: list[tuple[tuple[str, ...], Sequence[str], str | None, str | None]] = [
        (("Surname", "Nom", "Apellidos"), lines, "surnames", None),
        (("Given names", "Prénoms", "Nombres"), given, "names", None),
        (("Nationality", "Nationalité", "Nacionalidad"),
         [parts.own_nationality(person.nationality, person.sex).upper()], "nationality",
         person.nationality),
        (("Date of birth", "Date de naissance", "Fecha de nacimiento"),
         [parts.date(person.birth_date, form)], "birth_date", person.birth_date),
        (("Place of birth", "Lieu de naissance", "Lugar de nacimiento"),
         [person.birth_place.upper()], None, None),
        (("Date of issue", "Date de délivrance", "Fecha de expedición"),
         [parts.date(person.passport_issued, form)], "issue_date", person.passport_issued),
        (("Date of expiry", "Date d'expiration", "Fecha de caducidad"),
         [parts.date(person.passport_expires, form)], "expiry_date", person.passport_expires),
    ]  # fmt: skip
    y = 13.5
    for labels, texts, name, iso in rows:
        for k, label in enumerate(labels):
            paper.text(38, y + k * 2.1, label, sans, 4.3, color=ink)
        at = y + 2.1 if len(texts) == 1 else y + 0.8
        if name in ("surnames", "names") and texts[0]:
            lines_of(paper, 62, at, texts, value, 8, 3.3, name, 60)
        elif texts[0]:
            paper.text(62, at, texts[0], value, 8, name=name, value=iso, max_width=60)
        y += 7.9
    paper.text(100, 38, "Sex Sexe Sexo", sans, 4.3, color=ink)
    paper.text(100, 41.6, person.sex, value, 8, name="sex")
    paper.text(98, 46, "No. / N° / N.º", sans, 4.3, color=ink)
    paper.text(98, 50, person.passport_number, value, 9, name="document_number", max_width=24)
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    return [paper.picture()]


CYRILLIC = str.maketrans({
    "A": "А", "B": "Б", "V": "В", "H": "Г", "D": "Д", "E": "Е", "Z": "З", "Y": "И", "I": "І",
    "K": "К", "L": "Л", "M": "М", "N": "Н", "O": "О", "P": "П", "R": "Р", "S": "С", "T": "Т",
    "U": "У", "F": "Ф", "C": "Ц", "W": "В", "X": "Х", "J": "Й", "Q": "К", "G": "Ґ",
})  # fmt: skip


def two_scripts(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Native letters before or above the Latin ones, labels in both, dates with both months."""
    paper = passport.page(rng, dpi, (214, 226, 240), (240, 236, 206), light=236)
    sans = Face("DejaVu Sans")
    ink, above = (30, 60, 110), rng.random() < 0.5
    parts.photo(paper, person.full_name, 4, 14, 31, 40)
    paper.text(62.5, 7, "УКРАЇНА   UKRAINE", sans.strong, 9, align="center", color=ink)
    paper.text(4, 10.5, "ПАСПОРТ / PASSPORT", sans, 6, color=ink)
    f = parts.Fields(paper, sans, Face("DejaVu Sans", bold=True), 4.4, 7.6, ink, step=3.5)

    def twice(x: float, y: float, label: str, text: str, name: str) -> None:
        native = text.translate(CYRILLIC)
        if above:
            paper.text(x, y, label, sans, 4.4, color=ink)
            paper.text(x, y + 3.2, native, sans, 6.6)
            paper.text(x, y + 6.3, text, f.value, 7.2, name=name)
            return
        paper.text(x, y, label, sans, 4.4, color=ink)
        end = paper.text(x, y + 3.5, native + "/", sans, 7)
        paper.text(end, y + 3.5, text, f.value, 7, name=name, max_width=121 - end)

    f.put(38, 14, "Тип/Type", "P")
    f.put(56, 14, "Код держави/Country code", "UKR", "issuing_country")
    f.put(90, 14, "Номер паспорта/Passport No.", person.passport_number, "document_number")
    twice(38, 21.5, "Прізвище/Surname", person.surnames.upper(), "surnames")
    twice(38, 30.5, "Ім'я/Given Names", person.names.upper(), "names")
    f.put(38, 39.5, "Громадянство/Nationality", "УКРАЇНА/UKRAINE", "nationality", "UKR")
    form = rng.choice(("{d} {m} {y}", "{d}.{m}.{y}"))
    f.put(38, 46, "Дата народження/Date of birth", parts.date(person.birth_date, form),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(82, 46, "Персональний №/Personal No.", f"{rng.randint(10**7, 10**8 - 1)}-00417")
    f.put(38, 52.5, "Стать/Sex", "Ж/F" if person.sex == "F" else "Ч/M", "sex", person.sex)
    f.put(60, 52.5, "Місце народження/Place of birth", "М. КИЇВ/UKR")
    f.put(38, 59, "Дата видачі/Date of issue", parts.date(person.passport_issued, form),
          "issue_date", person.passport_issued)  # fmt: skip
    f.put(82, 59, "Орган, що видав/Authority", str(rng.randint(1000, 8999)))
    f.put(38, 65.5, "Дата закінчення строку дії/Date of expiry",
          parts.date(person.passport_expires, form), "expiry_date",
          person.passport_expires)  # fmt: skip
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    return [paper.picture()]


def guardian(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The facing page names father, mother and spouse; of one name, no surname or `XX`."""
    data = passport.page(rng, dpi, (226, 214, 236), (214, 236, 226), light=238)
    sans, serif = pick(rng, "sans"), pick(rng, "serif", "sans")
    ink = (60, 40, 90)
    data.text(62.5, 6.5, "REPUBLIC / RÉPUBLIQUE", sans.strong, 8, align="center", color=ink)
    parts.photo(data, person.full_name, 4, 16, 32, 41)
    f = parts.Fields(data, sans, serif.strong, 4.5, 8.2, ink, step=3.7)
    f.put(40, 12, "Type", "P")
    f.put(54, 12, "Country Code", person.nationality, "issuing_country")
    f.put(90, 12, "Passport No.", person.passport_number, "document_number", width=32)
    none = rng.choice(("", "XX", "-")) if not person.names else ""
    if person.names:
        f.put(40, 20, "Surname", person.surnames.upper(), "surnames", width=80)
        f.put(40, 28, "Given Name(s)", person.names.upper(), "names", width=80)
    else:
        f.put(40, 20, "Surname", none)
        f.put(40, 28, "Given Name(s)", person.surnames.upper(), "full_name", width=80)
    form = rng.choice(("{d}/{m}/{y}", "{d}-{en}-{y}"))
    f.put(40, 36, "Nationality", parts.own_nationality(person.nationality, person.sex).upper(),
          "nationality", person.nationality, width=30)  # fmt: skip
    f.put(74, 36, "Sex", person.sex, "sex")
    f.put(90, 36, "Date of Birth", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(40, 44, "Place of Birth", person.birth_place.upper(), width=70)
    f.put(40, 52, "Place of Issue", rng.choice(("QUITO", "BOGOTA", "LIMA")))
    f.put(40, 60, "Date of Issue", parts.date(person.passport_issued, form), "issue_date",
          person.passport_issued)  # fmt: skip
    f.put(90, 60, "Date of Expiry", parts.date(person.passport_expires, form), "expiry_date",
          person.passport_expires)  # fmt: skip
    parts.zone(data, passport.zone_of(person), 6.6, 75)
    last = passport.page(rng, dpi, (226, 214, 236), light=240)
    g = parts.Fields(last, sans, serif, 4.5, 8, ink, step=3.7)
    father, mother = rng.choice(FATHERS), rng.choice(MOTHERS)
    g.put(8, 12, "Name of Father / Legal Guardian", father)
    g.put(8, 22, "Name of Mother", mother)
    g.put(8, 32, "Name of Spouse", rng.choice(("", "ANITA VERMA", "LUIS BELTRÁN")))
    g.put(8, 42, "Address", f"{rng.randint(2, 90)}, LAKE ROAD, SECTOR {rng.randint(1, 30)}")
    old = f"{rng.choice('KLMZ')}{rng.randint(10**6, 10**7 - 1)}"
    g.put(8, 54, "Old Passport No. with Date and Place of Issue", f"{old}  12/04/2009  DELHI")
    g.put(8, 64, "File No.", f"{rng.randint(10, 99)}10{rng.randint(10**9, 10**10 - 1)}")
    return [data.picture(), last.picture()]


def under(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Values over their numbered labels, names over two lines, Roman months, days not known."""
    paper = passport.page(rng, dpi, (236, 224, 206), (220, 230, 220), light=238)
    lines, given = [person.surnames.upper()], [person.names.upper()]
    if rng.random() < 0.5:
        person, lines, given = longer(rng, person)
    serif, ink = pick(rng, "serif", "sans"), (90, 50, 20)
    value = pick(rng, "serif", "mono", "sans").strong
    paper.text(4, 7, parts.COUNTRIES[person.nationality][1], serif.strong, 9, color=ink)
    parts.photo(paper, person.full_name, 90, 12, 31, 40, grey=rng.random() < 0.4)
    roman = rng.random() < 0.5

    def day(iso: str) -> str:
        return (
            f"{iso[8:]}.{ROMAN[int(iso[5:7]) - 1]}.{iso[:4]}"
            if roman
            else parts.date(iso, rng.choice(("{d} {pt} {y}", "{d} {it}/{en} {y}")))
        )

    born, printed = person.birth_date, day(person.birth_date)
    if rng.random() < 0.2:
        born, printed = born[:4], rng.choice(("XX/XX/", "00.00.", "--.--.")) + born[:4]
        person = person.but(birth_date=f"{born}-<<-<<")

    def put(x: float, y: float, label: str, text: str, name: str | None, iso: str = "") -> None:
        paper.text(x, y, text, value, 7.8, name=name, value=iso or None, max_width=46)
        paper.text(x, y + 2.6, label, serif, 4.2, color=ink)

    put(46, 11, "(1) Passport No. / N° de passeport", person.passport_number, "document_number")
    y = 17.0
    for texts, name, label in (
        (lines, "surnames", "(2) Surname / Nom"), (given, "names", "(3) Given names / Prénoms")
    ):  # fmt: skip
        if texts[0]:
            y = lines_of(paper, 6, y, texts, value, 7.8, 3.3, name, 80) - 3.3
            paper.text(6, y + 2.6, label, serif, 4.2, color=ink)
            y += 7.6
    nation = parts.own_nationality(person.nationality, person.sex).upper()
    put(6, y, "(4) Nationality / Nationalité", nation, "nationality", person.nationality)
    put(54, y, "(5) Sex / Sexe", person.sex, "sex")
    y += 7.6
    put(6, y, "(6) Date of birth / Date de naissance", printed, "birth_date", born)
    put(48, y, "(7) Place of birth / Lieu de naissance", person.birth_place.upper(), None)
    y += 7.6
    put(6, y, "(8) Date of issue / Date de délivrance", day(person.passport_issued), "issue_date",
        person.passport_issued)  # fmt: skip
    put(48, y, "(9) Date of expiry / Date d'expiration", day(person.passport_expires),
        "expiry_date", person.passport_expires)  # fmt: skip
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    return [paper.picture()]


_WORLD = frozenset(parts.COUNTRIES) - {"ECU", "CHN"}
LAYOUTS = [
    Layout("passport", "stacked", stacked, _WORLD),
    Layout("passport", "two_scripts", two_scripts, frozenset({"UKR"})),
    Layout("passport", "guardian", guardian, frozenset({"IND", "IDN", "HTI"})),
    Layout("passport", "under", under, _WORLD - {"MEX", "COL"}),
]
