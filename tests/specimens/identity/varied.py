"""Papers of no fixed layout: languages, order, columns, places, dates, wear, all by chance.

They are like no country's paper in particular and like many in general, so that nothing is read by
its place. `passport` has a zone of two lines, `card` one of three or none, `sticker` as visas have.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from PIL import Image, ImageDraw

from tests.specimens.canvas import Color, Paper, Picture
from tests.specimens.fonts import Face, pick
from tests.specimens.identity import parts, passport, visa
from tests.specimens.identity.home_latin import card as plain_card
from tests.specimens.identity.home_latin import card_zone
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person

LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    "surnames": {"es": ("Apellidos", "Apellido(s)"), "en": ("Surname", "Last name", "Family name"),
                 "fr": ("Nom", "Nom de famille"), "pt": ("Apelidos", "Sobrenome")},
    "names": {"es": ("Nombres", "Nombre(s)"), "en": ("Given names", "First names", "Forenames"),
              "fr": ("Prénoms", "Prénom(s)"), "pt": ("Nomes próprios", "Nome próprio")},
    "number": {"es": ("Pasaporte N.º", "N.º de pasaporte"),
               "en": ("Passport No.", "Passport number"),
               "fr": ("Passeport n°", "N° du passeport"),
               "pt": ("Passaporte N.º", "N.º do passaporte")},
    "card": {"es": ("Documento N.º", "Número de documento"), "en": ("Document No.", "ID number"),
             "fr": ("N° du document", "N° de carte"),
             "pt": ("Documento N.º", "Número do documento")},
    "visa": {"es": ("Visa N.º", "Número de visa"), "en": ("Visa No.", "Visa number"),
             "fr": ("N° de visa", "Visa n°"), "pt": ("Visto N.º", "Número do visto")},
    "nationality": {"es": ("Nacionalidad",), "en": ("Nationality",), "fr": ("Nationalité",),
                    "pt": ("Nacionalidade",)},
    "birth": {"es": ("Fecha de nacimiento", "F. de nacimiento"),
              "en": ("Date of birth", "Birth date"),
              "fr": ("Date de naissance", "Né(e) le"), "pt": ("Data de nascimento",)},
    "sex": {"es": ("Sexo",), "en": ("Sex", "Gender"), "fr": ("Sexe",), "pt": ("Sexo",)},
    "place": {"es": ("Lugar de nacimiento",), "en": ("Place of birth",),
              "fr": ("Lieu de naissance",), "pt": ("Local de nascimento", "Naturalidade")},
    "issued": {"es": ("Fecha de expedición", "Fecha de emisión", "Expedido el"),
               "en": ("Date of issue", "Issued on"), "fr": ("Date de délivrance", "Délivré le"),
               "pt": ("Data de emissão", "Data de expedição")},
    "expires": {"es": ("Fecha de caducidad", "Fecha de vencimiento", "Válido hasta"),
                "en": ("Date of expiry", "Expires on", "Valid until"),
                "fr": ("Date d'expiration", "Expire le"), "pt": ("Válido até", "Data de validade")},
    "authority": {"es": ("Autoridad",), "en": ("Authority",), "fr": ("Autorité",),
                  "pt": ("Autoridade",)},
}  # fmt: skip
DATES = {
    "es": ("{d} {es} {y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{d}-{es}-{y}", "{d} de {long} de {y}"),
    "en": ("{d} {en} {y}", "{d}/{en}/{y}", "{y}-{m}-{d}", "{d} {en}/{es} {y}"),
    "fr": ("{d} {m} {y}", "{d}.{m}.{y}", "{d} {fr}/{en} {y}"),
    "pt": ("{d} {pt} {y}", "{d}/{m}/{y}", "{d} {pt}/{en} {y}"),
}
TITLES = {
    "es": ("PASAPORTE", "DOCUMENTO DE IDENTIDAD", "VISA"),
    "en": ("PASSPORT", "IDENTITY CARD", "VISA"),
    "fr": ("PASSEPORT", "CARTE D'IDENTITÉ", "VISA"),
    "pt": ("PASSAPORTE", "CARTEIRA DE IDENTIDADE", "VISTO"),
}  # fmt: skip
INKS: tuple[Color, ...] = ((20, 30, 90), (110, 20, 30), (20, 70, 40), (50, 50, 50), (90, 60, 20))
Row = tuple[str, str, str | None, str | None]


@dataclass
class _Manner:
    """How one paper looks."""

    languages: list[str]
    label: Face
    value: Face
    label_points: float
    points: float
    ink: Color
    place: str
    form: str
    accents: bool
    capitals: bool

    def words(self, rng: random.Random, what: str) -> str:
        text = rng.choice((" / ", "/")).join(rng.choice(LABELS[what][k]) for k in self.languages)
        text = text.upper() if self.capitals else text
        return text + (":" if self.place == "beside" and len(text) % 2 else "")


def _manner(rng: random.Random, scale: float) -> _Manner:
    main = rng.choice(("es", "es", "en", "fr", "pt"))
    others = [k for k in ("es", "en", "fr") if k != main]
    languages = [main, *rng.sample(others, rng.choice((0, 1, 1, 1, 2)))]
    place = rng.choice(("above", "above", "above", "below", "beside"))
    if place == "beside":
        languages = languages[:1]
    value = pick(rng, "sans", "serif", "mono", "narrow")
    return _Manner(
        languages,
        pick(rng, "sans", "narrow", "serif"),
        value.strong if rng.random() < 0.5 else value,
        rng.uniform(4.3, 5.6) * scale,
        rng.uniform(7.2, 9.6) * scale,
        rng.choice(INKS),
        place,
        rng.choice(DATES[main]),
        rng.random() < 0.75,
        rng.random() < 0.3,
    )


def _rows(rng: random.Random, person: Person, how: _Manner, kind: str) -> list[Row]:
    """Label, text, fact and value in an order by chance; names first, mostly."""
    issued, expires = {
        "passport": (person.passport_issued, person.passport_expires),
        "card": (person.home_id_issued, person.home_id_expires),
        "visa": (person.visa_issued, person.visa_expires),
    }[kind]

    def day(what: str, iso: str, name: str) -> Row:
        return how.words(rng, what), parts.date(iso, how.form), name, iso

    if set(f"{person.surnames}{person.names}".upper()) & set("ÄÖÜ"):
        how.accents = True  # a zone with UE belongs to a print with Ü
    names: list[Row] = []
    for what, text in (("surnames", person.surnames), ("names", person.names)):
        if text:
            names.append((how.words(rng, what), parts.caps(text, how.accents), what, None))
    rest = [
        (how.words(rng, "nationality"), parts.nationality_word(person.nationality, person.sex),
         "nationality", person.nationality),
        day("birth", person.birth_date, "birth_date"),
        (how.words(rng, "sex"), person.sex, "sex", person.sex),
        (how.words(rng, "place"), parts.caps(person.birth_place, how.accents), None, None),
        day("issued", issued, "issue_date"),
        day("expires", expires, "expiry_date"),
    ]  # fmt: skip
    if kind == "visa":
        rest = [row for row in rest if row[2] is not None]
    elif rng.random() < 0.5:
        rest.append((how.words(rng, "authority"), rng.choice(("DIREX", "MIGRACIÓN", "D.G.R.")),
                     None, None))  # fmt: skip
    if rng.random() < 0.5:
        rng.shuffle(rest)
    return [*names, *rest]


def _fill(
    paper: Paper, rng: random.Random, how: _Manner, rows: list[Row], area: tuple[float, ...]
) -> None:
    """Rows into an area (left, top, right, bottom in mm): names over its width, the rest in two."""
    left, top, right, bottom = area
    wide = [row for row in rows if row[2] in ("surnames", "names")]
    rest = [row for row in rows if row not in wide]
    beside = how.place == "beside"
    columns = 1 if beside else 2
    lines = len(wide) + -(-len(rest) // columns)
    step = (bottom - top) / lines
    big = how.points * 25.4 / 72
    gap = min(step * 0.5, big * 1.15 + 0.6)
    fields = parts.Fields(
        paper, how.label, how.value, how.label_points, min(how.points, step * 1.35 * 72 / 25.4 / 2),
        how.ink, place=how.place, step=gap, beside=(right - left) * 0.36,
    )  # fmt: skip
    half = (right - left) / columns
    for number, (label, text, name, value) in enumerate(wide):
        width = (right - left) * (0.62 if beside else 0.98)
        fields.put(left, top + number * step, label, text, name, value, width=width,
                   label_width=(right - left) * (0.34 if beside else 0.95))  # fmt: skip
    for number, (label, text, name, value) in enumerate(rest):
        x = left + half * (number % columns)
        y = top + (len(wide) + number // columns) * step
        fields.put(x, y, label, text, name, value, width=half * (0.62 if beside else 0.92),
                   label_width=half * (0.34 if beside else 0.94))  # fmt: skip


def _finish(paper: Paper, rng: random.Random) -> None:
    """Wear, and the light of a lamination."""
    if rng.random() < 0.4:
        parts.worn(paper, rng, rng.uniform(0.3, 1.2))
    if rng.random() < 0.3:
        w, h = paper.image.size
        light = Image.new("L", (w, h), 0)
        x = rng.uniform(0, w)
        band = [(x, 0), (x + w * 0.12, 0), (x - w * 0.1, h), (x - w * 0.22, h)]
        ImageDraw.Draw(light).polygon(band, rng.randint(25, 70))
        paper.image.paste((255, 255, 255), (0, 0), light)


def _head(paper: Paper, how: _Manner, state: str, title: int, x: float, width: float) -> None:
    strong = how.label.strong
    paper.text(x, 6.2, state, strong, 8, color=how.ink, max_width=width)
    words = "  ".join(TITLES[k][title] for k in how.languages)
    paper.text(x, 10.2, words, how.label, 6.2, color=how.ink, max_width=width)


def varied_passport(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A data page; photo left or right, number among the rows or at the top."""
    tints = ((236, 208, 196), (206, 222, 236), (214, 232, 208), (230, 224, 196))
    paper = passport.page(rng, dpi, *rng.sample(tints, 2), light=rng.randint(222, 244))
    how = _manner(rng, 1.0)
    at_left = rng.random() < 0.7
    x = 42.0 if at_left else 6.0
    parts.photo(paper, person.full_name, 4 if at_left else 89, 15, 32, 42, grey=rng.random() < 0.3)
    _head(paper, how, parts.COUNTRIES[person.nationality][rng.choice((0, 0, 1))], 0, x, 46)
    number = (how.words(rng, "number"), person.passport_number, "document_number", None)
    rows = _rows(rng, person, how, "passport")
    if rng.random() < 0.6:
        label, text, name, value = number
        f = parts.Fields(
            paper, how.label, how.value.strong, how.label_points, 10.5, how.ink, step=4
        )
        f.put(x + 49, 5, label, text, name, value, width=30, label_width=30)
    else:
        rows.insert(rng.choice((0, 2)), number)
    _fill(paper, rng, how, rows, (x, 17.5, x + 78, 67))
    parts.zone(paper, passport.zone_of(person), 6.6, 75)
    _finish(paper, rng)
    return [paper.picture()]


def varied_card(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A card; all on the front and a zone behind, or half of the data on the back."""
    front = plain_card(rng, dpi, (212, 224, 236), (238, 226, 206), light=rng.randint(226, 244))
    how = _manner(rng, 0.86)
    at_left = rng.random() < 0.7
    x = 29.0 if at_left else 4.0
    parts.photo(front, person.full_name, 3 if at_left else 60, 13, 22, 28, grey=rng.random() < 0.3)
    _head(front, how, parts.COUNTRIES[person.nationality][0], 1, x, 54)
    number = (how.words(rng, "card"), person.home_id_number, "document_number", None)
    rows = [number, *_rows(rng, person, how, "card")]
    zoned = rng.random() < 0.5
    there = rows if zoned else rows[: len(rows) // 2 + 1]
    _fill(front, rng, how, there, (x, 15.5, x + 53, 52))
    back = plain_card(rng, dpi, (212, 224, 236), light=236)
    if zoned:
        parts.scribble(back, rng, 44, 8, 26, 8)
        parts.zone(back, card_zone(person), 4.7, 34.5, leading=5.8)
    else:
        _fill(back, rng, how, rows[len(rows) // 2 + 1 :], (5, 10, 80, 40))
        parts.barcode(back, rng, 20, 44, 50, 6)
    _finish(front, rng)
    return [front.picture(), back.picture()]


def varied_sticker(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A visa: as wide as MRV-A, with its zone, or without one as older ones."""
    paper = Paper(120, 80, dpi, parts.tint(rng, 230))
    parts.guilloche(paper, rng, [(246, 226, 160), (190, 206, 240)], lines=rng.randint(10, 26))
    how = _manner(rng, 0.95)
    at_left = rng.random() < 0.6
    x = 34.0 if at_left else 5.0
    parts.photo(paper, person.full_name, 4 if at_left else 88, 14, 27, 35)
    _head(paper, how, parts.COUNTRIES["ECU"][0], 2, x, 60)
    own = (how.words(rng, "visa"), person.visa_number, "visa_number", None)
    travel = (how.words(rng, "number"), person.passport_number, "document_number", None)
    rows = _rows(rng, person, how, "visa")
    rows[2:2] = [own, travel]
    zoned = rng.random() < 0.6
    _fill(paper, rng, how, rows, (x, 16.5, x + 81, 60 if zoned else 74))
    if zoned:
        parts.zone(paper, visa.zone_of(rng, person, wide=True), 4.1, 66.5)
    _finish(paper, rng)
    return [paper.picture()]


_HOME = frozenset({"VEN", "COL", "PER", "CUB", "CHL", "ARG", "BOL", "MEX", "BRA", "ESP"})
_ALL = frozenset(parts.COUNTRIES) - {"ECU"}
LAYOUTS = [
    Layout("passport", "varied", varied_passport, _ALL),
    Layout("home_id", "varied", varied_card, _HOME),
    Layout("visa", "varied", varied_sticker),
]
