"""What the institute hands out: the printout of a foreigner's code, the confirmation of a turn."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish, stamps
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items
from tests.specimens.identity.layout import Layout
from tests.specimens.people import TODAY

TURNS = (
    "Asignación de código de identificación para extranjeros bajo relación de dependencia",
    "Generación de Código para Extranjero",
    "Certificado de no afiliación al IESS para extranjeros",
    "Clave patronal portal IESS",
)


def code_of(claims: Claims) -> str:
    """Ten digits that follow from the holder's number, so that papers of one packet agree."""
    return f"30{random.Random(claims.worker.document_number).randint(10**7, 10**8 - 1)}"


def code_printout(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A print of the screen in which the code was given."""
    style = any_style(rng, "sans", "narrow").but(left=20.0, right=20.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "beside", "ruled")), 1)
    flow.para("INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL", align="center", gap=2)
    title = rng.choice(("CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO",
                        "ASIGNACIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS"))  # fmt: skip
    flow.para(title, align="center", strong=True, points=13, gap=6)
    worker = claims.worker
    rows = [
        Item(rng.choice(("Código asignado", "Código de identificación")), code_of(claims), "code"),
        Item("Nombres y apellidos", worker.full_name.upper(), "holder_name", worker.full_name),
        Item("Fecha de emisión", spanish.date(claims.date, "slashes"), "issue_date",
             claims.date.isoformat()),
    ]  # fmt: skip
    if rng.random() < 0.5:
        rows.insert(2, Item("Pasaporte", worker.document_number))
    items(flow, rows, look)
    flow.para("Documento emitido por el IESS. El código identifica al ciudadano extranjero ante "
              "la institución.", points=8.5, align="left")  # fmt: skip
    if rng.random() < 0.4:
        marks.round_seal("IESS", "ATENCIÓN AL CIUDADANO", ["EMITIDO"], rng, dpi, 14).on(
            flow.paper, rng.uniform(30, 150), flow.y + 3
        )
    return flow.pages()


def code_sentence(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A short certificate in sentences, the code large below."""
    style = any_style(rng)
    flow = Flow(rng, claims, dpi, style)
    flow.para("Código de identificación para extranjeros", align="center", strong=True, gap=7)
    worker = claims.worker
    look = any_look(rng, style.face, "colon", 1)
    flow.para("Se ha generado el código de identificación en el sistema del IESS para la persona "
              "cuyos datos constan a continuación.")  # fmt: skip
    items(flow, [
        Item("Apellidos y nombres", f"{worker.surnames} {worker.names}".strip(), "holder_name",
             worker.full_name),
        Item("Código de identificación para extranjero", code_of(claims), "code"),
    ], look)  # fmt: skip
    return flow.pages()


def mail(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The confirmation of a turn as the mail program prints it."""
    style = any_style(rng, "sans").but(left=20.0, right=20.0, top=16.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "ruled", "beside")), 1)
    flow.para(
        "De: turnos en línea\nAsunto: Confirmación del Turno en Línea", points=9, align="left"
    )
    flow.para("Confirmación del Turno en Línea", strong=True, points=13, align="left", gap=5)
    who = claims.employer
    items(flow, [
        Item("Nombres y apellidos", who.full_name, "holder_name"),
        Item("Cédula", who.cedula, "holder_number"),
        Item("Tipo de trámite", rng.choice(TURNS)),
        Item("Fecha de atención", spanish.date(TODAY, "slashes")),
        Item("Hora", f"{rng.randint(8, 16):02d}:20"),
        Item("Centro de atención", f"CAU {claims.city}"),
    ], look)  # fmt: skip
    if rng.random() < 0.5:
        stamps.innocent_qr(rng, "turn", dpi, 26).on(flow.paper, 24, flow.y + 4)
    return flow.pages()


TURN_OF = {
    "code_foreigner": TURNS[1],
    "certificate_non_affiliation": TURNS[2],
    "employer_key": TURNS[3],
}


def own_turn(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The turn of the one who signs, of the right kind and for today: a slip or a screen."""
    style = any_style(rng, "sans", "narrow").but(left=22.0, right=22.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("striped", "above", "dotted", "beside")), 1)
    title = rng.choice(("Confirmación del Turno en Línea", "CONFIRMACIÓN DEL TURNO EN LÍNEA"))
    flow.para("Instituto Ecuatoriano de Seguridad Social", align="left", points=9, gap=2)
    flow.para(title, strong=True, points=14, align=rng.choice(("left", "center")), gap=5)
    rows = [
        Item("Turno", f"{rng.choice('ABCDE')}{rng.randint(1, 199):03d}"),
        Item(rng.choice(("Nombres y apellidos", "Persona a ser atendida")), claims.signer.name,
             "holder_name"),
        Item("Tipo de trámite", TURN_OF[claims.procedure]),
        Item(rng.choice(("Fecha de atención", "Fecha del turno")), spanish.date(TODAY, "slashes")),
        Item("Hora", f"{rng.randint(8, 16):02d}:{rng.choice(('00', '20', '40'))}"),
        Item("Centro de atención", f"Centro de Atención Universal {claims.city}"),
    ]  # fmt: skip
    items(flow, rows, look)
    flow.para("Preséntese diez minutos antes con su documento de identidad.", points=8.5)
    if rng.random() < 0.5:
        stamps.innocent_qr(rng, "turn", dpi, 26).on(flow.paper, 150, flow.y + 4)
    return flow.pages()


OWN_TURNS = [Layout("appointment_confirmation", "own_turn", own_turn)]
"""For the procedures whose turn is not the main one's."""

LAYOUTS = [
    Layout("foreigner_code", "printout", code_printout),
    Layout("foreigner_code", "sentence", code_sentence),
    Layout("appointment_confirmation", "mail", mail),
]
