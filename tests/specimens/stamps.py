"""Visible electronic signatures in their true size, and QR codes that are no signature at all."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import qrcode
from PIL import Image

from tests.specimens.canvas import Paper
from tests.specimens.fonts import Face, families, pick
from tests.specimens.ink import Ink, lifted
from tests.specimens.script import folded

PT = 25.4 / 72


def qr(payload: str, width: float, dpi: int, *, border: int = 0, level: str = "L") -> Image.Image:
    """A QR code `width` mm wide, grey where a module does not fall on whole pixels."""
    corrections = {"L": 1, "M": 0, "Q": 3, "H": 2}
    code = qrcode.QRCode(error_correction=corrections[level], border=border)
    code.add_data(payload)
    code.make(fit=True)
    matrix = code.get_matrix()
    n = len(matrix)
    small = Image.new("L", (n, n), 255)
    small.putdata([0 if cell else 255 for row in matrix for cell in row])
    size = round(width / 25.4 * dpi)
    step = max(1, -(-size * 2 // n))
    return small.resize((n * step, n * step), Image.Resampling.NEAREST).resize(
        (size, size), Image.Resampling.BOX
    )


def _question_marks(text: str) -> str:
    return "".join(c if ord(c) < 128 else "?" for c in text)


def _mono() -> Face:
    return Face(families("mono")[0])


def firma_ec(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The national tool's stamp: 110 by 36 pt, QR 36 pt, level L, no quiet zone."""
    reason = rng.choice(("", "", "Solicitud", "Firma de documento"))
    payload = (
        f"FIRMADO POR: {_question_marks(name.upper())}\nRAZON: {reason}\nLOCALIZACION: "
        f"{rng.choice(('', '', 'Quito', 'Guayaquil'))}\n"
        f"FECHA: {when.strftime('%Y-%m-%dT%H:%M:%S')}.{rng.randrange(10**6):06d}-05:00\n"
        f"VALIDAR CON: www.firmadigital.gob.ec\n{rng.choice(('3.0.2', '3.1.1', '4.0.0', '5.1.0'))}"
    )
    paper = Paper(110 * PT, 36 * PT, dpi)
    paper.paste(qr(payload, 36 * PT, dpi).convert("RGB"), 0, 0)
    mono, x = _mono(), 38.5 * PT
    words = name.upper().split()
    lines = [" ".join(words[: (len(words) + 1) // 2]), " ".join(words[(len(words) + 1) // 2 :])]
    y = rng.choice((8.0, 9.5))
    paper.text(x, y * PT, "Firmado electrónicamente por:", mono, 3.25)
    room = 71 * PT
    for i, line in enumerate(lines):
        paper.text(x, (y + 7.5 + i * 7) * PT, line, mono.strong, 6.25, max_width=room)
    word = rng.choice(("con", "con", "en"))
    paper.text(x, (y + 18.5) * PT, f"Validar únicamente {word} FirmaEC", mono, 3.25)
    return Ink.of(lifted(paper.image), dpi)


def _distinguished(name: str, rng: random.Random) -> str:
    issuer = rng.choice(
        (
            "o=BANCO CENTRAL DEL ECUADOR, ou=ENTIDAD DE CERTIFICACION DE INFORMACION-ECIBCE",
            "o=SECURITY DATA S.A. 2, ou=ENTIDAD DE CERTIFICACION DE INFORMACION",
            "o=ANFAC AUTORIDAD DE CERTIFICACION ECUADOR C.A., ou=ANF Clase 1",
            "o=UANATACA ECUADOR S.A.",
        )
    )
    plain = folded(name.upper())
    number = rng.randrange(10**9, 10**10)
    return f"CN={plain}, serialNumber={number}-{rng.randint(1, 300)}, {issuer}, c=EC"


def _words_box(lines: list[tuple[str, Face, float]], width: float, height: float, dpi: int) -> Ink:
    paper = Paper(width, height, dpi)
    y = 0.0
    for text, face, points in lines:
        y += points * PT
        y = (
            paper.paragraph(0.3, y, width - 0.6, text, face, points, align="left", leading=1.1)
            - points * 1.1 * PT
            + 0.4
        )
    used = min(paper.image.height, round(paper.px(y + 1.2)))
    return Ink.of(lifted(paper.image.crop((0, 0, paper.image.width, used))), dpi)


def firma_ec_reading(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The national tool's long form: no QR, the distinguished name and the date."""
    mono = _mono()
    lines = [
        (f"Nombre de reconocimiento {_distinguished(name, rng)}", mono, 4.2),
        (f"Razón: {rng.choice(('', 'Solicitud', 'Legalización'))}", mono, 4.2),
        (f"Localización: {rng.choice(('', 'Quito'))}", mono, 4.2),
        (f"Fecha: {when.isoformat()}-05:00", mono, 4.2),
    ]
    return _words_box(lines, 56, 30, dpi)


def adobe(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """Adobe's Spanish appearance: large name at the left, small particulars at the right."""
    sans = pick(rng, "sans")
    paper = Paper(66, 21, dpi)
    words = folded(name.upper()).split()
    half = (len(words) + 1) // 2
    paper.text(1, 7.5, " ".join(words[:half]), sans, 12, max_width=29)
    paper.text(1, 13, " ".join(words[half:]), sans, 12, max_width=29)
    text = (
        f"Firmado digitalmente por {' '.join(words)}\nNombre de reconocimiento (DN): "
        f"{_distinguished(name, rng)}\nFecha: {when.strftime('%Y.%m.%d %H:%M:%S')} -05'00'"
    )
    paper.paragraph(32, 3, 33.5, text, sans, 5.6, align="left", leading=1.1)
    return Ink.of(lifted(paper.image), dpi)


def signed_by_es(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The short Spanish form of several tools."""
    sans = pick(rng, "sans")
    lines = [
        ("Firmado digitalmente por:", sans, 6.5),
        (folded(name.upper()), sans.strong, 8.5),
        (f"Fecha: {when.strftime('%d/%m/%Y %H:%M:%S')} ECT", sans, 6.0),
    ]
    return _words_box(lines, 62, 26, dpi)


def signed_by_en(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The English form that readers show by default."""
    sans = pick(rng, "sans")
    text = f"Digitally signed by {folded(name.upper())}"
    stamp = f"Date: {when.strftime('%Y.%m.%d %H:%M:%S')} -05:00"
    return _words_box([(text, sans, 7.5), (stamp, sans, 6.5)], 58, 22, dpi)


def quipux(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """The phrase that the government's document system prints instead of a signature."""
    serif = pick(rng, "serif", "sans")
    return _words_box(
        [("Documento firmado electrónicamente", serif.slanted, 9), (name, serif, 9.5)], 72, 16, dpi
    ) if rng.random() < 0.5 else _words_box(
        [("Documento firmado electrónicamente por Quipux", serif.slanted, 8.5)], 74, 10, dpi
    )  # fmt: skip


def docusign(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> Ink:
    """DocuSign's bracket with a script name and an envelope number."""
    from tests.specimens.hands import typed_script

    sans = pick(rng, "sans")
    paper = Paper(58, 17, dpi)
    blue = (50, 80, 170)
    paper.line(1.5, 1.6, 1.5, 13.6, color=blue, thickness=0.35)
    paper.line(1.5, 1.6, 4, 1.6, color=blue, thickness=0.35)
    paper.line(1.5, 13.6, 4, 13.6, color=blue, thickness=0.35)
    paper.text(4.6, 2.4, "DocuSigned by:", sans.strong, 5.5)
    script = typed_script(name, rng, dpi, 2.0)
    paper.paste(script.image, 4.5, 4.0, min(50.0, script.width), multiply=True)
    paper.text(4.6, 14.4, f"{rng.getrandbits(64):016X}...", sans, 5.5)
    return Ink.of(lifted(paper.image), dpi)


Stamp = Callable[[str, dt.datetime, random.Random, int], Ink]
TOOLS: dict[str, Stamp] = {
    "firma_ec": firma_ec,
    "firma_ec_reading": firma_ec_reading,
    "adobe": adobe,
    "signed_by_es": signed_by_es,
    "signed_by_en": signed_by_en,
    "quipux": quipux,
    "docusign": docusign,
}
_TOOL_WEIGHTS = (10, 1, 2, 2, 1, 1, 1)


def any_stamp(name: str, when: dt.datetime, rng: random.Random, dpi: int) -> tuple[str, Ink]:
    """A stamp as they come: mostly the national tool's."""
    tool = rng.choices(list(TOOLS), weights=_TOOL_WEIGHTS)[0]
    return tool, TOOLS[tool](name, when, rng, dpi)


def innocent_payload(rng: random.Random, what: str) -> str:
    """What a QR code says that signs nothing."""
    number = rng.randrange(10**9, 10**10)
    return {
        "evisa": f"https://consulta.ejemplo.gob.ec/evisa/verificar?codigo=EV{number}&t=1",
        "turn": f"TURNO;{rng.choice('ABCDE')}{rng.randint(1, 199)};2026-11-{rng.randint(2, 28):02d}"
        f";{rng.randint(8, 16):02d}:{rng.choice(('00', '20', '40'))};{number}",
        "invoice": f"{rng.randint(1, 28):02d}112026011790{number:010d}0012"
        f"{rng.randrange(10**15):015d}",
        "record": f"https://sut.ejemplo.gob.ec/validar/{rng.getrandbits(64):016x}",
    }[what]


def innocent_qr(rng: random.Random, what: str, dpi: int, width: float = 22.0) -> Ink:
    """An innocent QR code: `evisa`, `turn`, `invoice` or `record`."""
    image = qr(innocent_payload(rng, what), width, dpi, border=2, level=rng.choice("LMQ"))
    return Ink.of(lifted(image.convert("RGB")), dpi)
