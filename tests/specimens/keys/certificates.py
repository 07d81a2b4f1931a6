"""Certificates of the tax office and of the artisans' board."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish, stamps
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.identity.layout import Layout

ACTIVITIES = (
    "Venta al por menor de víveres", "Servicios de consultoría", "Construcción de edificios",
    "Restaurantes y comidas", "Transporte de carga por carretera", "Enseñanza particular",
)  # fmt: skip


def _company(claims: Claims) -> tuple[str, str]:
    firm, who = claims.company, claims.employer
    if firm is not None:
        return firm.name, firm.ruc
    return f"{who.surnames} {who.names}".upper(), f"{who.cedula}001"


def _rows(rng: random.Random, claims: Claims) -> list[Item]:
    name, ruc = _company(claims)
    who, firm = claims.employer, claims.company
    label = "Razón social" if firm else "Apellidos y nombres"
    rows = [
        Item(rng.choice(("Número RUC", "RUC", "Número de RUC")), ruc, "ruc"),
        Item(label, name, "company_name" if firm else "employer_name", who.full_name if not firm
             else None),
    ]  # fmt: skip
    if firm is not None:
        turned = f"{who.surnames} {who.names}".upper()
        rows.append(Item("Representante legal", turned, "employer_name", who.full_name))
        if rng.random() < 0.4:
            rows.append(Item("Identificación del representante", who.cedula, "employer_cedula"))
    rows += [
        Item("Estado", rng.choice(("ACTIVO", "ACTIVO"))),
        Item("Régimen", rng.choice(("GENERAL", "RIMPE EMPRENDEDOR"))),
        Item("Inicio de actividades", f"1{rng.randint(0, 9)}/03/20{rng.randint(10, 24)}"),
        Item("Obligado a llevar contabilidad", rng.choice(("SI", "NO"))),
    ]  # fmt: skip
    return rows


def ruc_new(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """As the tax office's page prints it now: two columns, grey headings, a QR code."""
    style = any_style(rng, "sans", "narrow").but(left=16.0, right=16.0, top=14.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("above", "beside", "colon")), 2)
    marks.logo(rng, dpi, 14).on(flow.paper, 16, 8)
    flow.para("Certificado", align="right", strong=True, points=14, gap=1)
    flow.para("Registro Único de Contribuyentes", align="right", points=12, gap=7)
    items(flow, _rows(rng, claims), look)
    section(flow, "Actividades económicas", look)
    for activity in rng.sample(ACTIVITIES, 2):
        flow.para(f"• {activity}", points=9, align="left", gap=1)
    section(flow, "Establecimientos registrados", look)
    items(flow, [Item("Abiertos", "1"), Item("Cerrados", "0")], look)
    stamps.innocent_qr(rng, "record", dpi, 24).on(flow.paper, 160, flow.y + 6)
    flow.para("El contribuyente puede verificar la validez de este certificado en la página web "
              "del Servicio de Rentas Internas.", points=7.5, align="left")  # fmt: skip
    return flow.pages()


def ruc_old(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The older sheet: capitals, rows one below the other, a round seal."""
    style = any_style(rng, "sans", "mono").but(left=20.0, right=20.0, points=10.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "ruled", "beside")), 1)
    flow.para("REGISTRO ÚNICO DE CONTRIBUYENTES", align="center", strong=True, points=13, gap=1)
    flow.para(rng.choice(("SOCIEDADES", "CERTIFICADO DE INSCRIPCIÓN")), align="center", gap=5)
    rows = [Item(row.label.upper(), row.text, row.name, row.value) for row in _rows(rng, claims)]
    items(flow, rows, look)
    flow.para("ACTIVIDAD ECONÓMICA PRINCIPAL: " + rng.choice(ACTIVITIES).upper(), points=9)
    if rng.random() < 0.6:
        seal = marks.round_seal("SERVICIO DE RENTAS INTERNAS", "ECUADOR", ["SRI"], rng, dpi, 14)
        seal.on(flow.paper, rng.uniform(30, 140), flow.y + 2)
    return flow.pages()


def artisan(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The certificate of a qualified artisan."""
    style = any_style(rng, "serif", "sans")
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "beside", "dotted")), 1)
    flow.para("JUNTA NACIONAL DE DEFENSA DEL ARTESANO", align="center", strong=True, gap=2)
    flow.para("CALIFICACIÓN ARTESANAL", align="center", strong=True, points=15, gap=6)
    who = claims.employer
    items(flow, [
        Item("Número", f"{rng.randint(1000, 99999)}"),
        Item("Apellidos y nombres", f"{who.surnames} {who.names}".upper(), "holder_name",
             who.full_name),
        Item("Cédula", who.cedula, "holder_number"),
        Item("Rama artesanal", rng.choice(("CARPINTERÍA", "PANADERÍA", "BELLEZA", "SASTRERÍA"))),
        Item("Taller", f"TALLER {who.surnames.split()[0].upper()}"),
        Item("Fecha de emisión", "12/02/2025", "issue_date", "2025-02-12"),
        Item("Válido hasta", f"{claims.date.year + 2}-02-12"),
    ], look)  # fmt: skip
    flow.para("Se califica como maestro de taller al artesano arriba nombrado, quien goza de los "
              "beneficios de la Ley de Defensa del Artesano.")  # fmt: skip
    return flow.pages()


def ruc_table(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A print of the query page: a striped table under the taxpayer's name."""
    style = any_style(rng, "sans").but(left=15.0, right=15.0, top=18.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, "striped", 1)
    flow.para("SRI en línea", align="left", points=9, gap=1)
    flow.para("Consulta de RUC", align="left", strong=True, points=14, gap=5)
    items(flow, _rows(rng, claims), look)
    flow.para("Actividad económica principal: " + rng.choice(ACTIVITIES), points=9, align="left")
    flow.para("Fecha de consulta: " + spanish.date(claims.date, "slashes"), points=8, align="left")
    return flow.pages()


def artisan_prose(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The qualification as a resolution in sentences."""
    flow = Flow(rng, claims, dpi, any_style(rng))
    who = claims.employer
    flow.para("JUNTA NACIONAL DE DEFENSA DEL ARTESANO", align="center", strong=True, gap=6)
    flow.para(f"CALIFICACIÓN No. {rng.randint(1000, 99999)}", align="center", gap=6)
    flow.para(
        "La Junta Nacional de Defensa del Artesano califica como artesano a ",
        Span(who.full_name.upper(), name="holder_name", value=who.full_name),
        ", con cédula No. ", Span(who.cedula, name="holder_number"),
        ", en la rama de " + rng.choice(("carpintería", "panadería", "sastrería", "joyería")) + ".",
    )  # fmt: skip
    flow.para("El taller calificado goza de los beneficios de la Ley de Defensa del Artesano por "
              "tres años contados desde la fecha de emisión.")  # fmt: skip
    flow.para(f"Emitida en {claims.city}, el 12 de febrero de 2025.")
    seal = marks.round_seal("JUNTA DEL ARTESANO", "ECUADOR", ["JNDA"], rng, dpi, 14)
    seal.on(flow.paper, rng.uniform(40, 140), flow.y + 3)
    return flow.pages()


LAYOUTS = [
    Layout("ruc_certificate", "table", ruc_table),
    Layout("artisan_certificate", "prose", artisan_prose),
    Layout("ruc_certificate", "new", ruc_new),
    Layout("ruc_certificate", "old", ruc_old),
    Layout("artisan_certificate", "certificate", artisan),
]
