"""Visible electronic signatures of many tools, each in several of its own layouts.

`VARIANTS` maps a name (`tool/layout`) to a drawing function as in `stamps.TOOLS`. What a tool
prints is in `WORDS`; how it is laid out, in the forms below.
"""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PIL import Image

from tests.specimens import marks, stamps
from tests.specimens.canvas import Color, Paper
from tests.specimens.fonts import Face, pick
from tests.specimens.hands import typed_script
from tests.specimens.ink import Ink, lifted
from tests.specimens.script import folded

PT = 25.4 / 72
Draw = Callable[[str, dt.datetime, random.Random, int], Ink]
GREYS: tuple[Color, ...] = ((0, 0, 0), (22, 22, 26), (60, 60, 66), (20, 40, 110))


@dataclass(frozen=True)
class Words:
    """What one tool prints, a template per line; a line that begins with `*` is set larger."""

    tool: str
    lines: tuple[str, ...]
    code: str | None = None


WORDS: dict[str, Words] = {
    "firmaec_new": Words(
        "firmaec",
        ("Firmado electrónicamente por:", "*{NAME}", "Validar únicamente con FirmaEC"),
        "firmaec",
    ),
    "firmaec_old": Words("firmaec", ("Firmado electrónicamente por:", "*{NAME}"), "firmaec"),
    "firmaec_plain": Words("firmaec", ("Firmado electrónicamente por:", "*{NAME}",
        "Razón: {reason}", "Localización: {city}", "Fecha: {iso}")),
    "firmaec_digital": Words("firmaec", ("Firmado digitalmente por {NAME}", "Razón: {reason}",
        "Localización: {city}", "Fecha: {iso}")),
    "copy_of_firmaec": Words("firmaec", ("Firmado electrónicamente por:", "*{NAME}",
        "Validar únicamente con {brand}"), "copied"),
    "judiciary": Words("other", ("FIRMADO POR", "*{NAME}", "C=EC", "L=QUITO", "CI", "{number}"),
        "judiciary"),
    "provider": Words("other", ("Firmado electrónicamente por:", "*{NAME}", "C.I.: {number}",
        "Fecha: {slashes} {time}", "Emisor: {issuer}")),
    "adobe_es": Words("adobe", ("Firmado digitalmente por {NAME}",
        "Nombre de reconocimiento (DN): {dn}", "Fecha: {dots} {time} -05'00'")),
    "adobe_es_short": Words("adobe", ("Firmado digitalmente", "por {NAME}",
        "Fecha: {dots}", "{time} -05'00'")),
    "adobe_en": Words("adobe", ("Digitally signed by {NAME}", "DN: {dn}",
        "Date: {dots} {time} -05'00'")),
    "adobe_en_reason": Words("adobe", ("Digitally signed by {NAME}", "Reason: {reason}",
        "Location: {city}", "Date: {dots} {time} -05'00'")),
    "adobe_pt": Words("adobe", ("Assinado de forma digital por {NAME}", "DN: {dn}",
        "Dados: {dots} {time} -03'00'")),
    "adobe_validity": Words("adobe", ("*Signature Not Verified", "Digitally signed by {NAME}",
        "Date: {dots} {time} COT")),
    "adobe_sign": Words("adobe", ("Electronically signed by: {Name}",
        "Date: {month} {day}, {year} {hm} GMT-5", "Email: {mail}")),
    "adobe_sign_es": Words("adobe", ("Firmado electrónicamente por: {Name}",
        "Fecha: {slashes} {hm} GMT-5", "Correo electrónico: {mail}")),
    "quipux": Words("quipux", ("*Documento firmado electrónicamente", "{Name}", "{role}")),
    "quipux_foot": Words("quipux", ("* Documento firmado electrónicamente por Quipux",)),
    "autofirma": Words("other", ("Firmado por {NAME} - {number} el día {slashes}",
        "con un certificado emitido por {issuer}")),
    "zapsign": Words("other", ("Firmado vía ZapSign by Truora", "{Name}",
        "Fecha y hora: {slashes} {time}", "Token: {uuid}")),
    "zapsign_pt": Words("other", ("Assinado via ZapSign by Truora", "{NAME}",
        "Data {slashes} {time} (UTC-0300)")),
    "signnow": Words("other", ("Signed by {Name}", "{slashes} {time} UTC",
        "signNow e-signature ID: {hex}")),
    "hellosign": Words("other", ("Powered by Dropbox Sign", "Doc ID: {hex}{hex}")),
    "govbr": Words("other", ("Documento assinado digitalmente", "*{NAME}",
        "Data: {slashes} {time}-0300", "Verifique em https://validar.iti.gov.br")),
    "clicksign": Words("other", ("Assinado eletronicamente por {Name}", "Data: {slashes} {time}",
        "Clicksign {uuid}")),
    "peru": Words("other", ("Firmado digitalmente por: {NAME} FAU {number}1 soft",
        "Motivo: {reason}", "Fecha: {dots} {time} -05:00")),
    "chile": Words("other", ("*Firma electrónica avanzada", "{Name}", "{slashes} {time}",
        "Código de verificación: {hex}")),
    "signaturit": Words("other", ("Firmado con Signaturit", "{Name}", "{iso} UTC", "ID {uuid}")),
    "pandadoc": Words("other", ("Signed with PandaDoc", "{Name}", "{slashes} {time} UTC",
        "Document Ref: {hex}")),
    "seal": Words("other", ("Sello electrónico", "Firmado digitalmente por {COMPANY}",
        "RUC {number}001", "Fecha: {iso}")),
}  # fmt: skip


def _values(name: str, when: dt.datetime, rng: random.Random) -> dict[str, str]:
    number = f"{rng.randrange(10**8, 24 * 10**8):010d}"
    return {
        "NAME": folded(name.upper()) if rng.random() < 0.4 else name.upper(),
        "Name": name,
        "COMPANY": rng.choice(("COMERCIAL ANDINA S.A.", "AGRICOLA LOS SAUCES CIA. LTDA.")),
        "dn": stamps._distinguished(name, rng),
        "number": number,
        "iso": f"{when:%Y-%m-%dT%H:%M:%S}.{rng.randrange(10**6):06d}-05:00",
        "slashes": f"{when:%d/%m/%Y}",
        "dots": f"{when:%Y.%m.%d}",
        "time": f"{when:%H:%M:%S}",
        "hm": f"{when:%H:%M}",
        "year": f"{when:%Y}",
        "day": f"{when.day}",
        "month": f"{when:%b}",
        "reason": rng.choice(("", "Solicitud", "Soy el autor del documento", "Aprobado")),
        "city": rng.choice(("", "Quito", "Guayaquil", "Cuenca", "Ambato")),
        "issuer": rng.choice(("AC FNMT Usuarios", "SECURITY DATA S.A. 2", "UANATACA CA2 2021",
                              "AUTORIDAD DE CERTIFICACION SUBCA-2")),
        "mail": f"{folded(name.lower()).split()[0]}@ejemplo.com",
        "role": rng.choice(("GERENTE GENERAL", "REPRESENTANTE LEGAL", "DIRECTORA FINANCIERA")),
        "hex": f"{rng.getrandbits(80):020x}",
        "uuid": str(uuid.UUID(int=rng.getrandbits(128))),
        "brand": rng.choice(("FirmaSegura", "SignEC", "LaFirma", "eFirma")),
    }  # fmt: skip


def _payload(kind: str, values: dict[str, str], rng: random.Random) -> str:
    plain = stamps._question_marks(values["NAME"])
    if kind == "judiciary":
        return f"FIRMADO POR: {plain}\nCI: {values['number']}\nFECHA: {values['iso']}\nC=EC L=QUITO"
    validate = "www.firmadigital.gob.ec" if kind == "firmaec" else f"{values['brand']}.ec"
    lines = [f"FIRMADO POR: {plain}", f"RAZON: {stamps._question_marks(values['reason'])}",
             f"LOCALIZACION: {values['city']}", f"FECHA: {values['iso']}",
             f"VALIDAR CON: {validate}"]  # fmt: skip
    if kind == "firmaec" and rng.random() < 0.8:
        lines.append(rng.choice(("2.1.0", "2.5.2", "3.0.1", "3.1.2", "4.0.1", "5.1.0")))
    return "\n".join(lines)


def _split(name: str, lines: int) -> list[str]:
    words = name.split()
    lines = min(lines, len(words))
    cuts = [round(len(words) * k / lines) for k in range(lines + 1)]
    return [" ".join(words[a:b]) for a, b in pairwise(cuts)]


def _set(
    paper: Paper, x: float, y: float, width: float, words: Words, values: dict[str, str],
    face: Face, small: float, rng: random.Random, align: str = "left",
) -> float:  # fmt: skip
    """The lines of a stamp from the top at y; gives where they end."""
    color, big, parts = rng.choice(GREYS), small * rng.uniform(1.25, 1.95), rng.choice((1, 2, 2, 3))
    for line in words.lines:
        strong = line.startswith("*")
        text = line.lstrip("*").format(**values).strip()
        size = big if strong else small
        for part in _split(text, parts) if strong else [text]:
            y += size * PT * 0.95
            y = paper.paragraph(
                x, y, width, part, face.strong if strong else face, size, align=align,
                leading=1.12, color=color,
            ) - size * PT * 1.12 + size * PT * rng.uniform(0.15, 0.4)  # fmt: skip
    return y


def _trim(paper: Paper, bottom: float) -> Image.Image:
    return paper.image.crop(
        (0, 0, paper.image.width, min(paper.image.height, round(paper.px(bottom))))
    )


def _typeset(rng: random.Random) -> tuple[Face, float]:
    face = pick(rng, rng.choice(("mono", "sans", "sans", "narrow", "serif")))
    return face, rng.choice((3.25, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 8.0))


def code_left(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """A QR code with the words at its right."""
    values = _values(name, when, rng)
    face, small = (pick(rng, "mono"), 3.25) if rng.random() < 0.6 else _typeset(rng)
    side = 36 * PT * rng.choice((1.0, 1.0, 1.0, 0.9, 1.25, 1.6))
    width = side + 26 * max(1.0, small / 3.25 * 0.8)
    paper = Paper(width, side * 2, dpi)
    code = stamps.qr(_payload(words.code or "firmaec", values, rng), side, dpi,
                     level=rng.choice("LLLM"))  # fmt: skip
    paper.paste(code.convert("RGB"), 0, 0)
    y = _set(paper, side + 0.9, rng.uniform(0.5, 2.5), width - side - 1, words, values, face,
             small, rng)  # fmt: skip
    return Ink.of(lifted(_trim(paper, max(side, y) + 1)), dpi)


def code_above(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """A QR code over centred words."""
    values = _values(name, when, rng)
    face, small = _typeset(rng)
    side, width = rng.uniform(13, 24), 44.0
    paper = Paper(width, 60, dpi)
    code = stamps.qr(_payload(words.code or "firmaec", values, rng), side, dpi)
    paper.paste(code.convert("RGB"), (width - side) / 2, 0)
    y = _set(paper, 0.5, side + 0.6, width - 1, words, values, face, min(small, 5.5), rng, "center")
    return Ink.of(lifted(_trim(paper, y + 1)), dpi)


def only_words(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """Lines of small print, sometimes in a frame."""
    values = _values(name, when, rng)
    face, small = _typeset(rng)
    small = max(small, 4.0)
    width = rng.uniform(40, 62) * max(1.0, small / 6)
    paper = Paper(width, 45, dpi)
    y = _set(paper, 1.2, 0.8, width - 2.4, words, values, face, small, rng,
             rng.choice(("left", "left", "center")))  # fmt: skip
    if rng.random() < 0.3:
        paper.box(0.2, 0.2, width - 0.4, min(44.0, y + 1.0), thickness=0.2)
    return Ink.of(lifted(_trim(paper, y + 1.4)), dpi)


def name_left(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The name large at the left, the particulars small at the right, as Adobe does."""
    values = _values(name, when, rng)
    face = pick(rng, "sans")
    small, half = rng.uniform(4.6, 7), rng.uniform(26, 38)
    paper = Paper(half * 2 + 2, 36, dpi)
    parts = _split(values["NAME"], rng.choice((2, 3, 4)))
    if rng.random() < 0.25:
        _faint(marks.logo(rng, dpi, 18)).on(paper, half * 0.9, 1)
    y = 1.0
    for part in parts:
        size = rng.uniform(10, 13)
        y += size * PT
        paper.text(0.6, y, part, face, size, max_width=half - 1.2)
    lower = _set(paper, half + 1, 1.0, half, words, values, face, small, rng)
    return Ink.of(lifted(_trim(paper, max(y, lower) + 1.5)), dpi)


def _faint(ink: Ink) -> Ink:
    """As readers lay a device behind the words: a tenth of its strength."""
    image = ink.image.copy()
    image.putalpha(image.getchannel("A").point([round(v * 0.14) for v in range(256)]))
    return Ink(image, ink.width, ink.height)


def logo_left(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """A maker's device at the left of the words."""
    values = _values(name, when, rng)
    face, small = _typeset(rng)
    small, side = max(4.5, small), rng.uniform(9, 15)
    width = side + 50 * max(1.0, small / 6)
    paper = Paper(width, 45, dpi)
    marks.logo(rng, dpi, side).on(paper, 0.4, 0.6)
    y = _set(paper, side + 2, 0.8, width - side - 3, words, values, face, small, rng)
    return Ink.of(lifted(_trim(paper, max(side + 1, y) + 1)), dpi)


def bracket(head: str, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """DocuSign's bracket: a label, a name in script, the number of the signature."""
    del when
    sans = pick(rng, "sans")
    paper, color = Paper(58, 18, dpi), rng.choice(((50, 80, 170), (40, 40, 40), (0, 0, 0)))
    for x, y, to_x, to_y in ((1.5, 1.6, 1.5, 13.6), (1.5, 1.6, 4, 1.6), (1.5, 13.6, 4, 13.6)):
        paper.line(x, y, to_x, to_y, color=color, thickness=0.35)
    paper.text(4.6, 2.6, head, sans.strong, rng.uniform(5.2, 6.8))
    script = typed_script(name, rng, dpi, 2.0)
    paper.paste(script.image, 4.5, 4.2, min(50.0, script.width), multiply=True)
    number = f"{rng.getrandbits(60):015X}"
    paper.text(4.6, 14.6, f"{number[: rng.choice((10, 15))]}...", sans, rng.uniform(5.2, 6.5))
    return Ink.of(lifted(paper.image), dpi)


def table(words: Words, name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """A table of signers as banks and notaries print it."""
    values, face = _values(name, when, rng), pick(rng, "sans", "narrow")
    small, width = rng.uniform(5.5, 7.5), 92.0
    rows = [
        ("Firmante", values["NAME"]),
        (rng.choice(("Estado", "Tipo")), words.lines[0].format(**values)),
        ("Fecha", f"{values['slashes']} {values['time']}"),
        (rng.choice(("Huella", "Hash", "Certificado")), values["hex"] + values["hex"][:12]),
    ]
    step = small * PT * 1.9
    paper = Paper(width, step * len(rows) + 1, dpi)
    for k, (label, value) in enumerate(rows):
        y = 0.3 + k * step
        paper.box(0.3, y, 22, step, thickness=0.15)
        paper.box(22.3, y, width - 23, step, thickness=0.15)
        paper.text(1.2, y + step * 0.68, label, face.strong, small)
        paper.text(23.4, y + step * 0.68, value, face, small, max_width=width - 25)
    return Ink.of(lifted(paper.image), dpi)


_SIGNED = Words("other", ("Firmado electrónicamente",))
_DIGITAL = Words("other", ("Firma digital válida",))


def _variants() -> dict[str, Draw]:
    found: dict[str, Draw] = {}
    for key in ("firmaec_new", "firmaec_old", "copy_of_firmaec", "judiciary"):
        found[f"{key}/code_left"] = partial(code_left, WORDS[key])
    for key in ("firmaec_new", "firmaec_old", "judiciary"):
        found[f"{key}/code_above"] = partial(code_above, WORDS[key])
    plain = [key for key in WORDS if key not in ("firmaec_old", "judiciary", "adobe_es_short")]
    for key in (*plain, "judiciary"):
        found[f"{key}/only_words"] = partial(only_words, WORDS[key])
    for key in ("adobe_es", "adobe_es_short", "adobe_en", "adobe_en_reason", "adobe_pt", "peru"):
        found[f"{key}/name_left"] = partial(name_left, WORDS[key])
    for key in ("govbr", "zapsign", "provider", "peru", "clicksign", "chile"):
        found[f"{key}/logo_left"] = partial(logo_left, WORDS[key])
    heads = ("DocuSigned by:", "Signed by:", "Firmado por:", "Assinado por:")
    for key, head in zip(("en", "new", "es", "pt"), heads, strict=True):
        found[f"docusign_{key}/bracket"] = partial(bracket, head)
    found["bank/table"] = partial(table, _SIGNED)
    found["notary/table"] = partial(table, _DIGITAL)
    return found


VARIANTS: dict[str, Draw] = _variants()
WITH_CODE = tuple(key for key in VARIANTS if key.endswith(("code_left", "code_above")))
WITHOUT_CODE = tuple(key for key in VARIANTS if key not in WITH_CODE)
