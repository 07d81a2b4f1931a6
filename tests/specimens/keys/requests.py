"""Requests for the employer's key: the generated form, a letter, a dense sheet.

`show` of the claims may hold `third_party_section`: then the section «Autorización de Retiro de
Contraseña» is filled; otherwise it stands empty or is left away.
"""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, Look, any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks

FILLED = "third_party_section"
SECTIONS = (
    "AUTORIZACIÓN DE RETIRO DE CONTRASEÑA",
    "Autorización de Retiro de Contraseña",
    "AUTORIZACIÓN PARA EL RETIRO DE CONTRASEÑA",
)


NUMBER_LABELS = {
    "cedula": lambda who: [f"Cédula del {who}", "Cédula de identidad", "No. de cédula", "C.I."],
    "pasaporte": lambda who: [f"Pasaporte del {who}", "No. de pasaporte", "Pasaporte"],
    "codigo": lambda who: [f"Cédula o código del {who}", "Cédula o código", "No. de documento"],
}
"""What stands before the representative's number, by what it is the number of."""
IN_PROSE = {
    "cedula": ", con cédula de ciudadanía No. ",
    "pasaporte": ", con pasaporte No. ",
    "codigo": ", con código de identificación No. ",
}


def company_items(rng: random.Random, claims: Claims) -> list[Item]:
    """Who the employer is."""
    firm, who = claims.company, claims.employer
    rows = []
    if firm is not None:
        rows.append(Item("RUC", firm.ruc, "ruc"))
        label = rng.choice(("Razón social", "Nombre o razón social", "Razón Social"))
        rows.append(Item(label, firm.name, "company_name"))
    if rng.random() < 0.6:
        source = firm or who
        rows.append(Item("Dirección", f"{source.address}, {source.city}"))
    if rng.random() < 0.5:
        rows.append(
            Item(rng.choice(("Sucursal", "Código de sucursal")), f"{rng.randint(1, 4):04d}")
        )
    return rows


def representative_items(rng: random.Random, claims: Claims) -> list[Item]:
    """Who acts for the employer, and how to reach them."""
    who, source = claims.employer, claims.company or claims.employer
    named = claims.company is not None
    of_whom = "representante legal" if named else "empleador"
    names = [f"Nombres y apellidos del {of_whom}", of_whom.capitalize(), "Nombres y apellidos"]
    numbers = NUMBER_LABELS[claims.signer.number_label](of_whom)
    upper = rng.random() < 0.5
    rows = []
    if "employer_name" not in claims.leave_out:
        name = who.full_name.upper() if upper else who.full_name
        rows.append(Item(rng.choice(names), name, "employer_name"))
    if "employer_cedula" not in claims.leave_out:
        rows.append(Item(rng.choice(numbers), who.cedula, "employer_cedula"))
    rows.append(Item(rng.choice(("Correo electrónico", "E-mail")), source.email, "email"))
    rows.append(Item(rng.choice(("Teléfono", "Celular")), source.telephone, "telephone"))
    return rows


def third_section(flow: Flow, look: Look) -> None:
    """The section for the one who fetches the key."""
    rng, claims = flow.rng, flow.claims
    filled = FILLED in claims.show
    if not filled and rng.random() < 0.4:
        return
    section(flow, rng.choice(SECTIONS), look)
    third = claims.third_party
    name, number = (third.full_name, third.cedula) if filled else ("", "")
    out = claims.leave_out
    if rng.random() < 0.7:
        flow.skip(1.5)
        flow.para(
            rng.choice((
                "Autorizo a la persona abajo indicada a retirar la contraseña:",
                "Por medio del presente autorizo el retiro de la contraseña al siguiente tercero:",
            )),
            points=look.points, align="left", gap=2,
        )  # fmt: skip
    rows = []
    if "third_party_name" not in out:
        label = rng.choice(("Nombres y apellidos del tercero autorizado", "Persona autorizada",
                            "Nombres y apellidos del autorizado"))  # fmt: skip
        rows.append(Item(label, name, "third_party_name"))
    if "third_party_number" not in out:
        label = rng.choice(("Cédula del tercero autorizado", "Cédula de la persona autorizada",
                            "Cédula del autorizado"))  # fmt: skip
        rows.append(Item(label, number, "third_party_number"))
    items(flow, rows, look)


def generated(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """As the institute's page prints it: boxes, headings, a line for the signature."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, top=16.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("beside", "above", "striped")), rng.choice((1, 2)))
    if rng.random() < 0.7:
        marks.logo(rng, dpi, 14).on(flow.paper, 18, 9)
    flow.para("INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL", align="center", gap=1.5)
    title = rng.choice(("SOLICITUD DE ENTREGA DE CLAVE", "SOLICITUD DE ENTREGA DE CLAVE PATRONAL",
                        "Solicitud de entrega de clave de empleador"))  # fmt: skip
    flow.para(title, align="center", strong=True, points=13, gap=5)
    items(flow, [Item("Fecha de solicitud", spanish.date(claims.date, "slashes")),
                 Item("Número de solicitud", str(rng.randint(10**5, 10**7)))], look)  # fmt: skip
    section(flow, rng.choice(("DATOS DEL EMPLEADOR", "1. DATOS DE LA EMPRESA")), look)
    items(flow, company_items(rng, claims), look)
    section(flow, rng.choice(("DATOS DEL REPRESENTANTE LEGAL", "2. REPRESENTANTE LEGAL")), look)
    items(flow, representative_items(rng, claims), look)
    third_section(flow, look)
    flow.para("Declaro que la información entregada es verdadera y solicito la entrega de la clave "
              "de acceso al portal.", points=9.5, gap=4)  # fmt: skip
    block(flow, place=rng.choice(("center", "left")))
    margin_marks(flow)
    return flow.pages()


def letter(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter that asks for the key; the section, where there is one, is a form below."""
    style = any_style(rng)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "beside", "ruled")), 1)
    flow.para(f"{claims.city}, {spanish.date(claims.date, 'words')}", align="right", gap=7)
    flow.para("Señores\nInstituto Ecuatoriano de Seguridad Social\nPresente.-", align="left", gap=6)
    flow.para("SOLICITUD DE ENTREGA DE CLAVE", align="center", strong=True, gap=5)
    who, firm = claims.employer, claims.company
    parts: list[Span | str] = ["Yo, ", Span(who.full_name, name="employer_name"),
                               IN_PROSE[claims.signer.number_label],
                               Span(who.cedula, name="employer_cedula"), ", "]  # fmt: skip
    if firm is not None:
        parts += ["en calidad de representante legal de ", Span(firm.name, name="company_name"),
                  ", con RUC ", Span(firm.ruc, name="ruc"), ", "]  # fmt: skip
    else:
        parts += ["en calidad de empleador, "]
    parts.append("solicito la entrega de la clave patronal de acceso al portal del IESS.")
    flow.para(*parts)
    source = firm or who
    flow.para("Mi correo electrónico es ", Span(source.email, name="email"), " y mi teléfono ",
              Span(source.telephone, name="telephone"), ".")  # fmt: skip
    third_section(flow, look)
    flow.para(rng.choice(("Atentamente,", "Cordialmente,")), align="left", gap=4)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def dense(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """One small sheet of labels, without headings but for the section."""
    style = any_style(rng, "serif", "sans").but(left=22.0, right=22.0, top=22.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("dotted", "colon", "ruled")), 1)
    flow.para("Solicitud de Entrega de Clave", align="center", strong=True, points=14, gap=2)
    flow.para("Portal web · Empleadores", align="center", points=9, gap=6)
    items(flow, [*company_items(rng, claims), *representative_items(rng, claims)], look)
    third_section(flow, look)
    flow.skip(4)
    block(flow, place="center")
    return flow.pages()


LAYOUTS = [
    Layout("key_request", "generated", generated),
    Layout("key_request", "letter", letter),
    Layout("key_request", "dense", dense),
]
