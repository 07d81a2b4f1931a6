"""Machine readable zones with true check digits (ICAO Doc 9303 parts 3 to 7)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

WEIGHTS = (7, 3, 1)
VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
LETTERS = {
    "Ä": "AE", "Ö": "OE", "Å": "AA", "Æ": "AE", "Ø": "OE", "ß": "SS", "ẞ": "SS", "Œ": "OE",
    "Ð": "D", "Þ": "TH", "Ł": "L", "Đ": "D", "İ": "I", "ı": "I", "Ĳ": "IJ",
}  # fmt: skip


@dataclass(frozen=True)
class Style:
    """How a country writes letters that Doc 9303 leaves open.

    `enye` N or NXX, `diaeresis` U, UE or UXX; `joined`: particles and surnames as they are.
    """

    enye: str = "N"
    diaeresis: str = "UE"


def check(text: str) -> str:
    """The check digit of Doc 9303-3 §4.9: weights 7, 3, 1, modulo 10."""
    return str(sum(VALUES[c] * WEIGHTS[i % 3] for i, c in enumerate(text)) % 10)


def transliterate(text: str, style: Style = Style()) -> str:
    """Letters A to Z and `<`: hyphens and blanks become fillers, apostrophes and dots vanish."""
    out: list[str] = []
    for character in unicodedata.normalize("NFC", text.upper()):
        if character == "Ñ":
            out.append(style.enye)
        elif character == "Ü":
            out.append(style.diaeresis)
        elif character in LETTERS:
            out.append(LETTERS[character])
        elif character in " -":
            out.append("<")
        elif character.isdigit():
            out.append(character)
        else:
            base = unicodedata.normalize("NFD", character)[0]
            out.append(base if "A" <= base <= "Z" else "")
    folded = "".join(out)
    while "<<" in folded:
        folded = folded.replace("<<", "<")
    return folded.strip("<")


def names(surnames: str, given: str, width: int, style: Style = Style()) -> str:
    """The name field; what does not fit is cut, so that no filler stands at the end."""
    first, second = transliterate(surnames, style), transliterate(given, style)
    return (f"{first}<<{second}" if second else first)[:width].ljust(width, "<")


def code(state: str) -> str:
    """The state as zones write it: Germany is D."""
    return ("D" if state == "DEU" else state).ljust(3, "<")


def short(date: str) -> str:
    """ISO date -> YYMMDD."""
    return date[2:4] + date[5:7] + date[8:10]


@dataclass(frozen=True)
class Holder:
    """What a zone says. Dates ISO 8601, countries alpha-3, sex M, F or X."""

    surnames: str
    given: str
    number: str
    nationality: str
    birth: str
    sex: str
    expiry: str
    issuer: str
    optional: str = ""
    optional_2: str = ""


def _sex(sex: str) -> str:
    return sex if sex in "MF" else "<"


def _field(text: str, width: int) -> str:
    return transliterate(text.replace(".", "").replace(" ", "")).ljust(width, "<")[:width]


def td3(h: Holder, style: Style = Style(), kind: str = "P<") -> list[str]:
    """Passport booklet, two lines of 44 (9303-4). An empty optional field has `<` or 0 as digit."""
    number = _field(h.number, 9)
    optional = _field(h.optional, 14)
    optional_digit = check(optional) if h.optional else "<"
    birth, expiry = short(h.birth), short(h.expiry)
    dated = birth + check(birth) + _sex(h.sex) + expiry + check(expiry)
    second = number + check(number) + code(h.nationality) + dated + optional + optional_digit
    whole = second[0:10] + second[13:20] + second[21:43]
    return [kind + code(h.issuer) + names(h.surnames, h.given, 39, style), second + check(whole)]


def td1(h: Holder, style: Style = Style(), kind: str = "I<") -> list[str]:
    """Card, three lines of 30 (9303-5); long numbers go on in the optional field."""
    number, optional = _field(h.number, max(9, len(h.number))), h.optional
    if len(number) > 9:
        tail = number[9:] + check(number)
        first = number[:9] + "<" + (tail + "<" + optional).ljust(15, "<")[:15]
    else:
        first = number + check(number) + _field(optional, 15)
    line_1 = kind + code(h.issuer) + first
    birth, expiry = short(h.birth), short(h.expiry)
    dated = birth + check(birth) + _sex(h.sex) + expiry + check(expiry)
    line_2 = dated + code(h.nationality) + _field(h.optional_2, 11)
    whole = line_1[5:30] + line_2[0:7] + line_2[8:15] + line_2[18:29]
    return [line_1, line_2 + check(whole), names(h.surnames, h.given, 30, style)]


def td2(h: Holder, style: Style = Style(), kind: str = "I<") -> list[str]:
    """Two lines of 36 (9303-6)."""
    number = _field(h.number, 9)
    birth, expiry = short(h.birth), short(h.expiry)
    dated = birth + check(birth) + _sex(h.sex) + expiry + check(expiry)
    second = number + check(number) + code(h.nationality) + dated + _field(h.optional, 7)
    whole = second[0:10] + second[13:20] + second[21:35]
    return [kind + code(h.issuer) + names(h.surnames, h.given, 31, style), second + check(whole)]


def visa(h: Holder, style: Style = Style(), kind: str = "V<", wide: bool = True) -> list[str]:
    """MRV-A (2 × 44) or MRV-B (2 × 36) of 9303-7; there is no digit over the whole."""
    width = 44 if wide else 36
    number = _field(h.number, 9)
    birth, expiry = short(h.birth), short(h.expiry)
    dated = birth + check(birth) + _sex(h.sex) + expiry + check(expiry)
    second = number + check(number) + code(h.nationality) + dated
    optional = _field(h.optional, width - len(second))
    first = kind + code(h.issuer) + names(h.surnames, h.given, width - 5, style)
    return [first, second + optional]
