"""Printed matter that talks about electronic signatures, or looks a little like one."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.specimens import codes, marks
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import PT, Flow, any_style
from tests.specimens.hands import signature
from tests.specimens.letters.closing import block

SENTENCES = (
    "No se receptarán solicitudes firmadas electrónicamente por el empleador en la ventanilla.",
    "El contrato fue firmado electrónicamente por las partes el {date} en el sistema SUT.",
    "Adjunto el contrato de trabajo firmado digitalmente por {NAME}, gerente general.",
    (
        "Los documentos firmados electrónicamente se deben validar únicamente con FirmaEC, la "
        "aplicación oficial, en la dirección www.firmadigital.gob.ec."
    ),
    (
        "La presente solicitud no ha sido firmada electrónicamente por cuanto el trámite exige "
        "firma manuscrita."
    ),
    (
        "Declaro que el archivo firmado electrónicamente por {NAME} el {date} a las {time} fue "
        "entregado en formato PDF."
    ),
    (
        "Certifico que el oficio fue firmado digitalmente por la autoridad competente, con "
        "nombre de reconocimiento emitido por una entidad acreditada."
    ),
    "Validar únicamente con el original del pasaporte y de la visa del trabajador.",
    "Se informa a los usuarios que el certificado de firma electrónica debe estar vigente.",
    (
        "Este correo y sus adjuntos pueden contener documentos firmados electrónicamente; si "
        "usted no es el destinatario, elimínelos."
    ),
    "El acta fue firmada por {NAME}, con fecha {date}, razón por la cual se archiva.",
    "El convenio lo firmó electrónicamente el señor {NAME} con certificado de Security Data.",
    "Documento firmado electrónicamente o de forma manuscrita tendrá la misma validez.",
    "If the file was digitally signed by the sender, please print the validation report.",
    (
        "Se adjunta el reporte de DocuSign y el sobre correspondiente, suscrito por la matriz "
        "en Bogotá."
    ),
    "El instructivo explica cómo firmar en Autofirma, ZapSign, Adobe Sign o Quipux.",
    "Firmado electrónicamente por el Subsecretario cuando corresponda según la normativa.",
    (
        "Conforme lo dispuesto, toda comunicación generada por Quipux lleva al pie la leyenda "
        "correspondiente."
    ),
    "Firmado en la ciudad de {city}, a los {day} días del mes de noviembre.",
    "Queda firmado electrónicamente el presente instrumento por los comparecientes.",
)
LAW = (
    (
        "Art. 13.- Firma electrónica.- Son los datos en forma electrónica consignados en un "
        "mensaje de datos, adjuntados o lógicamente asociados al mismo, y que puedan ser "
        "utilizados para identificar al titular de la firma."
    ),
    (
        "Art. 14.- Efectos de la firma electrónica.- La firma electrónica tendrá igual validez "
        "y se le reconocerán los mismos efectos jurídicos que a una firma manuscrita."
    ),
    (
        "Art. 15.- Requisitos de la firma electrónica.- Para su validez, la firma electrónica "
        "reunirá los siguientes requisitos: a) Ser individual y estar vinculada exclusivamente "
        "a su titular."
    ),
    (
        "Art. 22.- El certificado de firma electrónica contendrá: identificación de la entidad "
        "de certificación, nombre de reconocimiento, fecha de emisión y expiración, razón y "
        "localización."
    ),
    (
        "“Los documentos firmados electrónicamente por servidores públicos serán validados "
        "únicamente con la herramienta oficial.”"
    ),
    "§ 3. Documento assinado digitalmente por autoridade certificadora tem validade jurídica.",
)
SMALL = (
    "Este documento fue generado electrónicamente y no requiere firma.",
    (
        "Documento emitido por el sistema; no necesita firma ni sello. Verifique en "
        "www.ejemplo.gob.ec con el código {code}."
    ),
    "Para validar este certificado ingrese a www.ejemplo.gob.ec/validar",
    "Fecha de emisión: {date} {time}   Usuario: {code}",
    "Impreso por: {NAME}   Fecha: {date}   Página 1 de 1",
    "Elaborado por: {NAME}   Revisado por: {NAME2}   Fecha: {date}",
    "Aviso: las solicitudes firmadas electrónicamente no serán receptadas en ventanilla.",
    "Firme electrónicamente con FirmaEC. Más información en www.firmadigital.gob.ec",
    "Código de verificación: {code}",
    "Av. 10 de Agosto y Bogotá. Teléfono 02 256 0000. www.ejemplo.com",
    "Original: archivo.  Copia: empleador.  Razón: para conocimiento.",
    "Formulario F-07 versión 3. Localización: archivo general. Fecha: {date}",
    "Comprobante electrónico autorizado. Clave de acceso: {code}{code}",
    "La firma electrónica de este comprobante corresponde al emisor.",
    "Si su documento fue firmado electrónicamente, preséntelo en el canal virtual.",
)
TITLES = ("FIRMA ELECTRÓNICA", "DOCUMENTOS FIRMADOS ELECTRÓNICAMENTE", "AVISO IMPORTANTE",
          "CÓMO FIRMAR SU SOLICITUD", "REQUISITOS", "¿FIRMADO ELECTRÓNICAMENTE?",
          "USO DE LA FIRMA DIGITAL", "VALIDE SUS DOCUMENTOS CON FIRMAEC")  # fmt: skip
LABELS = ("Firmado por", "Elaborado por", "Revisado por", "Aprobado por", "Recibido por",
          "Autorizado por", "Signed by", "Entregado por", "Firma", "Responsable")  # fmt: skip
STAMPS = (("FIRMADO",), ("RECIBIDO", "SIN FIRMA ELECTRÓNICA"), ("VALIDADO", "{date}"),
          ("COPIA FIEL DEL ORIGINAL", "NOTARÍA PRIMERA"), ("FIRMADO POR EL GERENTE", "{date}"),
          ("FIRMA AUTORIZADA", "TALENTO HUMANO"), ("CERTIFICO", "FECHA: {date}"),
          ("REVISADO", "FECHA", "{date}"), ("NO VÁLIDO COMO", "DOCUMENTO FIRMADO"))  # fmt: skip


def _filled(text: str, flow: Flow) -> str:
    rng, said = flow.rng, flow.claims
    return text.format(
        NAME=said.employer.full_name.upper() if rng.random() < 0.6 else said.employer.full_name,
        NAME2=said.third_party.full_name,
        date=f"{rng.randint(1, 28):02d}/11/2026",
        time=f"{rng.randint(8, 18):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}",
        city=said.city, day=rng.randint(1, 28), code=f"{rng.getrandbits(60):015X}",
    )  # fmt: skip


def _foot(flow: Flow) -> None:
    """A line or two of small print at the foot, in the manner of stamps but saying other things."""
    rng = flow.rng
    y = rng.uniform(276, 283)
    for text in rng.sample(SMALL, rng.randint(1, 3)):
        points = rng.uniform(4.5, 8)
        x = flow.style.left
        flow.paper.text(x, y, _filled(text, flow), flow.style.face, points,
                        max_width=210 - x - 12)  # fmt: skip
        y += points * PT * 1.3


def letter_about(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter that speaks of electronic signatures, and is signed with a pen or not at all."""
    flow = Flow(rng, claims, dpi, any_style(rng).but(points=rng.choice((9, 10, 11, 12))))
    flow.para(f"{claims.city}, {rng.randint(1, 28)} de noviembre de 2026", gap=5)
    flow.para("Señores\nInstituto Ecuatoriano de Seguridad Social\nPresente", gap=5)
    for _ in range(rng.randint(2, 4)):
        some = rng.sample(SENTENCES, rng.randint(1, 3))
        flow.para(_filled(" ".join(some), flow), strong=rng.random() < 0.1)
    if rng.random() < 0.5:
        flow.para(rng.choice(LAW), inset=12, points=rng.choice((8, 9, 10)))
    flow.para("Atentamente,", gap=3)
    block(flow)
    if rng.random() < 0.5:
        _foot(flow)
    return flow.pages()


def law(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A page of a law or of an instruction, sometimes in two sizes of print."""
    flow = Flow(rng, claims, dpi, any_style(rng))
    flow.para(rng.choice(TITLES), align="center", strong=True, points=rng.uniform(12, 18), gap=6)
    for text in rng.sample(LAW, rng.randint(3, len(LAW))):
        flow.para(text, points=rng.choice((7.5, 8, 9, 10, 11)))
    for text in rng.sample(SENTENCES, rng.randint(1, 4)):
        flow.para("- " + _filled(text, flow), inset=rng.choice((0, 0, 25, 60)), align="left",
                  points=rng.choice((7, 8, 9, 10)))  # fmt: skip
    _foot(flow)
    return flow.pages()[:1]


def poster(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A notice at the window: large words, a device, a code that leads to an instruction."""
    flow = Flow(rng, claims, dpi, any_style(rng, "sans"))
    marks.logo(rng, dpi, rng.uniform(18, 34)).on(flow.paper, rng.uniform(15, 160), 6)
    flow.y = 46
    for text in (rng.choice(TITLES), *rng.sample(SENTENCES[:3] + SENTENCES[7:9], 2)):
        flow.para(_filled(text, flow), align="center", strong=rng.random() < 0.5,
                  points=rng.uniform(14, 24), gap=8)  # fmt: skip
    for text in rng.sample(SMALL, 3):
        flow.para(_filled(text, flow), align="center", points=rng.uniform(7, 14))
    if flow.room > 50:
        codes.captioned(rng, dpi)[1].on(flow.paper, rng.uniform(30, 110), flow.y + 2)
    return flow.pages()[:1]


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A form whose foot says who made, checked and signed it, by hand, with names and dates."""
    flow = Flow(rng, claims, dpi, any_style(rng, "sans", "narrow"))
    flow.para("ACTA DE ENTREGA Y RECEPCIÓN", align="center", strong=True, points=13, gap=6)
    for text in rng.sample(SENTENCES, 2):
        flow.para(_filled(text, flow))
    y, points = flow.y + 8, rng.choice((6, 7, 8, 9, 10))
    face, wide = flow.style.face, 170 / 3
    for k, label in enumerate(rng.sample(LABELS, 3)):
        x = 20 + k * wide
        flow.paper.box(x, y, wide, 46, thickness=0.2)
        flow.paper.text(x + 2, y + 5, label + ":", face.strong, points)
        name = (claims.employer, claims.third_party)[k % 2].full_name
        if rng.random() < 0.6:
            ink = signature(claims.hand if k % 2 else claims.other_hand, rng, dpi, wide - 8, 18)
            ink.on(flow.paper, x + 3, y + 8)
        flow.paper.text(x + 2, y + 34, name.upper() if rng.random() < 0.7 else name, face, points,
                        max_width=wide - 4)  # fmt: skip
        flow.paper.text(x + 2, y + 41, f"Fecha: {rng.randint(1, 28):02d}/11/2026", face, points)
    _foot(flow)
    return flow.pages()[:1]


def stamped_by_hand(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter with rubber stamps that say that it was signed, received, checked."""
    flow = Flow(rng, claims, dpi, any_style(rng))
    for text in rng.sample(SENTENCES, 3):
        flow.para(_filled(text, flow))
    block(flow, kind=rng.choice(("ink", "ink", "none", "rubber")))
    for _ in range(rng.randint(1, 3)):
        lines = [_filled(text, flow) for text in rng.choice(STAMPS)]
        ink = marks.rectangular_stamp(lines, rng, dpi)
        if ink.width < 150:
            ink.on(flow.paper, rng.uniform(10, 190 - ink.width), rng.uniform(150, 255))
    if rng.random() < 0.5:
        seal = marks.notary_seal(rng, dpi, "Notaría Trigésima", claims.city)
        seal.on(flow.paper, rng.uniform(20, 150), rng.uniform(190, 245))
    return flow.pages()[:1]


def certificate(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A certificate printed by a system: small print about where it can be checked, and a code."""
    flow = Flow(rng, claims, dpi, any_style(rng, "sans", "serif"))
    marks.logo(rng, dpi, 20).on(flow.paper, 20, 8)
    flow.y = 36
    flow.para("CERTIFICADO DE CUMPLIMIENTO DE OBLIGACIONES", align="center", strong=True, points=13)
    flow.para(f"Se certifica que {claims.employer.full_name.upper()} con número "
              f"{claims.employer.cedula} no registra obligaciones pendientes.")  # fmt: skip
    for text in rng.sample(SMALL, 4):
        flow.para(_filled(text, flow), points=rng.uniform(5, 8), gap=1.5, align="left")
    codes.captioned(rng, dpi)[1].on(flow.paper, rng.uniform(15, 120), flow.y + 3)
    return flow.pages()[:1]


PAGES: dict[str, Callable[[random.Random, Claims, int], list[Picture]]] = {
    "letter_about": letter_about,
    "law": law,
    "poster": poster,
    "form": form,
    "stamped_by_hand": stamped_by_hand,
    "certificate": certificate,
}
