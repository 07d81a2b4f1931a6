"""Responsibility agreements: clauses over one or two sheets, and a short form."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.keys.requests import IN_PROSE, company_items, representative_items
from tests.specimens.letters.closing import block, margin_marks

TITLES = (
    "ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN",
    "ACUERDO DE RESPONSABILIDAD Y USO DE MEDIOS ELECTRÓNICOS E INFORMACIÓN",
    "Acuerdo de Responsabilidad y Uso de la Información",
)
CLAUSES = {
    "PRIMERA.- ANTECEDENTES": "El Instituto Ecuatoriano de Seguridad Social pone a disposición de "
    "los empleadores un portal en el que registran los avisos de entrada y salida, las novedades "
    "de sus trabajadores y la información de la empresa.",
    "SEGUNDA.- CLAVE": "La clave es personal e intransferible. El empleador responde por el uso "
    "que haga de ella cualquier persona a quien la confíe y se obliga a cambiarla en el primer "
    "ingreso.",
    "TERCERA.- RESPONSABILIDAD": "La información que se registre con la clave tiene el mismo "
    "valor que la presentada por escrito. El empleador se compromete a que sea verdadera.",
    "CUARTA.- CONFIDENCIALIDAD": "Los datos personales de los trabajadores se usarán solo para "
    "los fines de la seguridad social. Queda prohibido entregarlos a terceros.",
    "QUINTA.- MEDIOS ELECTRÓNICOS": "El empleador acepta que las notificaciones se hagan en la "
    "dirección electrónica que registre y se obliga a mantenerla activa.",
    "SEXTA.- ACEPTACIÓN": "El compareciente acepta este acuerdo y lo suscribe.",
}


def _who(claims: Claims) -> list[Span | str]:
    who, firm = claims.employer, claims.company
    parts: list[Span | str] = [Span(who.full_name, name="employer_name"),
                               IN_PROSE[claims.signer.number_label].replace(" de ciudadanía", ""),
                               Span(who.cedula, name="employer_cedula")]  # fmt: skip
    if firm is not None:
        parts += [", representante legal de ", Span(firm.name, name="company_name"), ", con RUC ",
                  Span(firm.ruc, name="ruc")]  # fmt: skip
    else:
        parts.append(", por sus propios derechos, en calidad de empleador")
    return parts


def clauses(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A contract in clauses; the signature stands at its end."""
    big = rng.random() < 0.4
    style = any_style(rng, "serif", "sans")
    style = style.but(points=12.5, leading=1.5, gap=5.0) if big else style.but(points=10.5)
    flow = Flow(rng, claims, dpi, style)
    flow.para(rng.choice(TITLES), align="center", strong=True, points=12.5, gap=6)
    flow.para(
        f"En la ciudad de {claims.city}, el {spanish.date(claims.date, 'words')}, comparece ",
        *_who(claims), ", quien suscribe el presente acuerdo al tenor de las siguientes cláusulas:",
    )  # fmt: skip
    for title, text in list(CLAUSES.items())[: rng.choice((4, 6, 6))]:
        flow.para(title, align="left", strong=True, gap=1)
        flow.para(text)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A form with the employer's data in boxes and a declaration below."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, top=18.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("beside", "above", "colon")), rng.choice((1, 2)))
    if rng.random() < 0.5:
        marks.logo(rng, dpi, 13).on(flow.paper, 18, 8)
        flow.skip(8)
    flow.para(rng.choice(TITLES), align="center", strong=True, points=12, gap=5)
    section(flow, "DATOS DEL EMPLEADOR", look)
    items(flow, company_items(rng, claims), look)
    section(flow, "DATOS DEL REPRESENTANTE LEGAL", look)
    items(flow, representative_items(rng, claims), look)
    flow.para("Me comprometo a usar la clave personal e intransferible y la información del portal "
              "únicamente para los fines de la seguridad social, a guardar confidencialidad y a "
              "responder por lo que se registre con ella.", points=10)  # fmt: skip
    block(flow, place=rng.choice(("center", "left")))
    return flow.pages()


def first_person(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A declaration in the first person with numbered undertakings, without clauses."""
    style = any_style(rng, "serif", "mono")
    flow = Flow(rng, claims, dpi, style)
    flow.para(rng.choice(TITLES).upper(), align="center", strong=True, gap=7)
    opening = rng.choice(("Yo, ", "El suscrito, ", "Por la presente yo, "))
    flow.para(opening, *_who(claims), ", declaro conocer y aceptar lo siguiente:")
    undertakings = (
        "Usaré la clave personalmente y no la entregaré a terceros.",
        "Responderé por la información que se registre con ella en el portal del IESS.",
        "Comunicaré de inmediato la pérdida o el uso indebido de la clave.",
        "Guardaré reserva de los datos personales de los trabajadores.",
        "Acepto que se me notifique en el correo electrónico registrado.",
    )
    for number, text in enumerate(rng.sample(undertakings, rng.randint(3, 5)), start=1):
        flow.para(f"{number}. {text}", align="left", gap=1.5, inset=6)
    flow.para(f"Lugar y fecha: {claims.city}, {spanish.date(claims.date, 'long')}", gap=5)
    block(flow)
    margin_marks(flow)
    return flow.pages()


LAYOUTS = [
    Layout("responsibility_agreement", "first_person", first_person),
    Layout("responsibility_agreement", "clauses", clauses),
    Layout("responsibility_agreement", "form", form),
]
