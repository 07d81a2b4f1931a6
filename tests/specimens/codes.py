"""Bar codes of every kind that papers carry and that sign nothing."""

from __future__ import annotations

import random
import string

import numpy as np
import zxingcpp
from PIL import Image

from tests.specimens import stamps
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.specimens.ink import Ink, lifted


def payloads(rng: random.Random) -> dict[str, str]:
    """What QR codes say, by kind."""
    number, key = rng.randrange(10**9, 10**10), f"{rng.getrandbits(96):024x}"
    letters = "".join(rng.choices(string.ascii_uppercase + string.digits, k=12))
    name = rng.choice(("ANA VACA MORA", "Luis Guamán", "PEREZ TOAPANTA ROSA"))
    return {
        **{what: stamps.innocent_payload(rng, what) for what in INNOCENT},
        "cedula": f"I<ECU{number}<<<<<<<<<<<<<<<\n9001011F3001017ECU<<<<<<<<<<<4\nVACA<<ANA",
        "cedula_sealed": key + key.upper() + key,
        "payment": "00020101021126580014ec.com.pagos.www0136" + key + "5204000053038405802EC"
        f"5913TIENDA ANDINA6005QUITO6304{letters[:4]}",
        "bank": f"BANCO;{number};{name};AHORROS;{rng.randint(1, 900)}.50",
        "product": f"https://producto.ejemplo.com/p/{letters}?lot={number}",
        "vcard": f"BEGIN:VCARD\nVERSION:3.0\nN:{name}\nORG:Comercial Andina S.A.\n"
        f"TEL:0{number % 10**9}\nEND:VCARD",
        "mecard": f"MECARD:N:{name};TEL:0{number % 10**9};;",
        "wifi": f"WIFI:T:WPA;S:Sala_{letters[:4]};P:{letters};;",
        "url": rng.choice(("https://www.iess.gob.ec", "https://www.ejemplo.com/encuesta",
                           "https://www.firmadigital.gob.ec/descargar-firmaec/",
                           "https://www.gob.ec/iess", "https://forms.ejemplo.com/" + key[:10])),
        "how_to_sign": "Aprenda a firmar electronicamente sus documentos en https://ejemplo.gob.ec",
        "mail": "mailto:atencion@ejemplo.gob.ec?subject=Firma%20electronica",
        "geo": f"geo:-0.{rng.randint(1000, 9999)},-78.{rng.randint(1000, 9999)}",
        "civil": f"https://apps.ejemplo.gob.ec/validar?cod={number}&doc=partida",
        "ruc": f"https://srienlinea.ejemplo.gob.ec/certificado/verificar?c={letters}",
        "plate": f"MATRICULA;{letters[:7]};2026;{number}",
        "vaccine": f"HC1:{letters}{key.upper()}{letters}",
        "degree": f"https://senescyt.ejemplo.gob.ec/titulo?ci={number}&cod={letters}",
        "judicial": f"Proceso 17230-2026-{number % 100000:05d}. Consulte su causa en linea.",
        "numbers": "".join(rng.choices(string.digits, k=49)),
        "words": "Traer este documento el dia de su cita. Firmar al reverso.",
    }  # fmt: skip


INNOCENT = ("evisa", "turn", "invoice", "record")
QR_KINDS = tuple(payloads(random.Random(0)))
OTHER_KINDS = ("PDF417", "Code128", "Code39", "ITF", "EAN13", "DataMatrix", "Aztec")


def qr(rng: random.Random, what: str, dpi: int) -> Ink:
    """A QR code of that kind, of any size and error correction, sometimes with a device in it."""
    level, width = rng.choice("LMQH"), rng.uniform(13, 38)
    image = stamps.qr(payloads(rng)[what], width, dpi, border=rng.choice((0, 1, 2, 4)),
                      level=level).convert("RGB")  # fmt: skip
    if level in "QH" and rng.random() < 0.5:
        side = round(image.width * 0.18)
        at = (image.width - side) // 2
        color = (rng.randint(0, 200), rng.randint(0, 200), rng.randint(0, 200))
        image.paste((255, 255, 255), (at - 2, at - 2, at + side + 2, at + side + 2))
        image.paste(color, (at, at, at + side, at + side))
    return Ink.of(lifted(image), dpi)


def other(rng: random.Random, what: str, dpi: int) -> Ink:
    """A bar code that is no QR code: on bills, invoices, cards of some countries, parcels."""
    text = {
        "PDF417": f"{rng.getrandbits(400):0100x}",
        "Code128": f"{rng.randrange(10**20):020d}",
        "Code39": f"{rng.randrange(10**9):09d}",
        "ITF": f"{rng.randrange(10**20):020d}",
        "EAN13": f"{rng.randrange(10**12):012d}",
        "DataMatrix": f"{rng.getrandbits(120):030x}",
        "Aztec": f"{rng.getrandbits(200):050x}",
    }[what]
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, what))
    image = Image.fromarray(np.array(code.to_image(scale=4, add_quiet_zones=False)))
    square = what in ("DataMatrix", "Aztec")
    width = rng.uniform(12, 26) if square else rng.uniform(40, 80)
    height = width if square else rng.uniform(9, 18)
    size = (round(width / 25.4 * dpi), round(height / 25.4 * dpi))
    return Ink.of(lifted(image.resize(size, Image.Resampling.BOX).convert("RGB")), dpi)


CAPTIONS = (
    "Escanee para verificar", "Verifique la autenticidad de este documento", "Código QR",
    "Pague aquí", "Turno en línea", "Validar documento", "Síganos", "Descargue FirmaEC", "",
    "Código de verificación", "Valide este documento en línea", "Cómo firmar electrónicamente",
)  # fmt: skip


def captioned(rng: random.Random, dpi: int) -> tuple[str, Ink]:
    """An innocent code with a caption below it, as they come."""
    if rng.random() < 0.75:
        what = rng.choice(QR_KINDS)
        code = qr(rng, what, dpi)
    else:
        what = rng.choice(OTHER_KINDS)
        code = other(rng, what, dpi)
    caption = rng.choice(CAPTIONS)
    if not caption:
        return what, code
    face, points = pick(rng, "sans", "serif"), rng.uniform(4.5, 9)
    width = max(code.width, Paper(5, 5, dpi).text_width(caption, face, points) + 1)
    paper = Paper(width, code.height + points * 0.6, dpi)
    code.on(paper, (width - code.width) / 2, 0)
    paper.text(width / 2, code.height + points * 0.42, caption, face, points, align="center")
    return what, Ink.of(lifted(paper.image), dpi)
