"""Dates, numbers and nationalities as Ecuadorian offices write them."""

from __future__ import annotations

import datetime as dt
import random

from tests.specimens.identity.parts import COUNTRIES

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_ONES = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
    "veintiséis", "veintisiete", "veintiocho", "veintinueve",
)  # fmt: skip
_TENS = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos",
    "setecientos", "ochocientos", "novecientos",
)  # fmt: skip


def words(number: int) -> str:
    """0 to 9999 in words."""
    if number >= 1000:
        head = "mil" if number // 1000 == 1 else f"{words(number // 1000)} mil"
        return head if number % 1000 == 0 else f"{head} {words(number % 1000)}"
    if number == 100:
        return "cien"
    if number > 100:
        rest = number % 100
        return _HUNDREDS[number // 100] + (f" {words(rest)}" if rest else "")
    if number < 30:
        return _ONES[number]
    return _TENS[number // 10] + (f" y {_ONES[number % 10]}" if number % 10 else "")


DATE_FORMS = ("long", "long", "long", "slashes", "dashes", "iso", "short", "del", "dots")


def date(value: str | dt.date, form: str = "long") -> str:
    """A date in one of the usual forms (`DATE_FORMS` or `words`)."""
    d = dt.date.fromisoformat(value) if isinstance(value, str) else value
    month = MONTHS[d.month - 1]
    return {
        "long": f"{d.day} de {month} de {d.year}",
        "del": f"{d.day:02d} de {month} del {d.year}",
        "slashes": f"{d.day:02d}/{d.month:02d}/{d.year}",
        "dashes": f"{d.day:02d}-{d.month:02d}-{d.year}",
        "dots": f"{d.day:02d}.{d.month:02d}.{d.year}",
        "iso": d.isoformat(),
        "short": f"{d.day:02d}-{month[:3]}-{d.year}",
        "words": f"{words(d.day)} de {month} de {words(d.year)}",
    }[form]


def any_date_form(rng: random.Random) -> str:
    return rng.choice(DATE_FORMS)


def nationality(code: str, sex: str) -> str:
    """venezolana, colombiano ..."""
    return COUNTRIES[code][3 if sex == "F" else 2].lower()


def feminine(code: str) -> str:
    """The word that agrees with `nacionalidad`."""
    return COUNTRIES[code][3].lower()


def gendered(sex: str, male: str, female: str) -> str:
    return female if sex == "F" else male


def digits_in_words(number: str) -> str:
    """Each digit in words, as deeds do; letters stay."""
    return " ".join(_ONES[int(c)] if c.isdigit() else c for c in number)
