"""What offices issue, set as other years and other programs set it."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish, stamps
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items
from tests.specimens.identity.layout import Layout
from tests.specimens.keys.certificates import ACTIVITIES
from tests.specimens.keys.slips import code_of
from tests.specimens.people import TODAY, ecuadorian


def ruc_sheet(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The capitals of the years before: the accountant is named below the representative."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, top=14.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, "colon", 1)
    who, firm = claims.employer, claims.company
    flow.para("REGISTRO UNICO DE CONTRIBUYENTES", align="center", strong=True, points=13, gap=1)
    flow.para("SOCIEDADES" if firm else "PERSONAS NATURALES", align="center", strong=True, gap=5)
    turned = f"{who.surnames} {who.names}".upper()
    rows = [Item("NUMERO RUC", firm.ruc if firm else f"{who.cedula}001", "ruc")]
    if firm is not None:
        rows += [
            Item("RAZON SOCIAL", firm.name, "company_name"),
            Item("NOMBRE COMERCIAL", rng.choice(("", firm.name.split()[0].upper()))),
            Item("CLASE CONTRIBUYENTE", rng.choice(("OTROS", "ESPECIAL"))),
            Item(rng.choice(("REPRESENTANTE LEGAL", "REP. LEGAL / AGENTE DE RETENCION")), turned,
                 "employer_name", who.full_name),
        ]  # fmt: skip
    else:
        rows.append(Item("APELLIDOS Y NOMBRES", turned, "employer_name", who.full_name))
    other = ecuadorian(rng)
    if rng.random() < 0.6:
        rows.append(Item("CONTADOR", f"{other.surnames} {other.names}".upper()))
    rows += [
        Item("FEC. INICIO ACTIVIDADES", f"0{rng.randint(1, 9)}/11/20{rng.randint(10, 23)}"),
        Item("FEC. ACTUALIZACION", spanish.date(claims.date, "slashes")),
    ]
    items(flow, rows, look)
    flow.para("ACTIVIDAD ECONOMICA PRINCIPAL:", strong=True, align="left", points=9, gap=1)
    flow.para(rng.choice(ACTIVITIES).upper() + ".", align="left", points=9, gap=3)
    flow.para("OBLIGACIONES TRIBUTARIAS:", strong=True, align="left", points=9, gap=1)
    flow.para("* DECLARACION MENSUAL DE IVA\n* DECLARACION DE IMPUESTO A LA RENTA", align="left",
              points=9, gap=8)  # fmt: skip
    y, mid = flow.y + 6, 105
    for x, text in ((24, "FIRMA DEL CONTRIBUYENTE"), (mid + 14, "SERVICIO DE RENTAS INTERNAS")):
        flow.paper.line(x, y, x + 62, y)
        flow.paper.text(x + 31, y + 4, text, style.face, 8, align="center")
    seal = marks.round_seal("SERVICIO DE RENTAS INTERNAS", "SUR", ["SRI"], rng, dpi, 13)
    seal.on(flow.paper, mid + 30, y - 20)
    return flow.pages()


def ruc_bullets(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Labels over their values in two columns; the representative behind a bullet."""
    style = any_style(rng, "sans").but(left=16.0, right=16.0, top=14.0)
    flow = Flow(rng, claims, dpi, style)
    who, firm = claims.employer, claims.company
    marks.logo(rng, dpi, 12).on(flow.paper, 16, 8)
    flow.para("Certificado", align="right", points=13, gap=0)
    flow.para("Registro Único de Contribuyentes", align="right", strong=True, points=11, gap=8)
    turned = f"{who.surnames} {who.names}".upper()
    named = ("Razón Social", firm.name, "company_name", None) if firm else (
        "Apellidos y nombres", turned, "employer_name", who.full_name)  # fmt: skip
    pairs = [
        (named, ("Número RUC", firm.ruc if firm else f"{who.cedula}001", "ruc", None)),
    ]
    if firm:
        pairs.append((("Representante legal", "• " + turned, None, who.full_name), None))
    pairs += [
        (("Estado", "ACTIVO", None, None), ("Régimen", "GENERAL", None, None)),
        (("Fecha de registro", "05/07/2018", None, None),
         ("Fecha de actualización", spanish.date(claims.date, "slashes"), None, None)),
    ]  # fmt: skip
    for pair in pairs:
        for at, cell in enumerate(pair):
            if cell is None:
                continue
            label, text, field, value = cell
            x = style.left + at * flow.width * 0.62
            flow.paper.text(x, flow.y + 3, label, style.face.strong, 8.5)
            at_x = x
            if text.startswith("• "):
                at_x = flow.paper.text(x, flow.y + 8, "• ", style.face, 9.5)
                text, field = text[2:], "employer_name"
            flow.paper.text(at_x, flow.y + 8, text, style.face, 9.5, name=field, value=value,
                            max_width=flow.width * (0.58 if at == 0 else 0.36))  # fmt: skip
        flow.y += 13
    flow.para("Actividades económicas", strong=True, points=9.5, align="left", gap=1)
    flow.para(f"• G{rng.randint(10**5, 10**6)} - {rng.choice(ACTIVITIES).upper()}.", points=8.5,
              align="left")  # fmt: skip
    stamps.innocent_qr(rng, "record", dpi, 22).on(flow.paper, 20, flow.y + 4)
    return flow.pages()


def artisan_card(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A copy of the artisan's card, small on its sheet."""
    style = any_style(rng, "sans", "narrow").but(left=45.0, right=55.0, top=rng.uniform(30, 90))
    flow = Flow(rng, claims, dpi, style)
    who = claims.employer
    top = flow.y
    flow.skip(6)
    flow.para("Junta Nacional de Defensa del Artesano", align="center", strong=True, points=9,
              gap=1)  # fmt: skip
    flow.para(rng.choice(("CARNET DE ARTESANO CALIFICADO", "Calificación Artesanal")),
              align="center", points=9, gap=3)  # fmt: skip
    look = any_look(rng, style.face, "colon", 1)
    items(flow, [
        Item("Artesano", f"{who.surnames} {who.names}".upper(), "holder_name", who.full_name),
        Item("C.I.", who.cedula, "holder_number"),
        Item("Rama", rng.choice(("Carpintería", "Panadería", "Belleza"))),
        Item("Calificación No.", str(rng.randint(10000, 99999))),
        Item("Caduca", f"{claims.date.year + 1}-05-12"),
    ], look)  # fmt: skip
    flow.paper.box(style.left - 4, top, flow.width + 8, flow.y - top + 3, radius=3.0)
    return flow.pages()


def code_table(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A screen of the affiliation system: one row of a table under its headings."""
    style = any_style(rng, "sans").but(left=14.0, right=14.0, top=16.0)
    flow = Flow(rng, claims, dpi, style)
    worker = claims.worker
    flow.para("Sistema de Historia Laboral", align="left", points=9, gap=1)
    flow.para("Consulta de código de extranjero", align="left", strong=True, points=12, gap=5)
    turned = f"{worker.surnames} {worker.names}".strip().upper()
    row = [("Código", code_of(claims), "code", None, 0.2),
           ("Apellidos y nombres", turned, "holder_name", worker.full_name, 0.5),
           ("Fecha", spanish.date(claims.date, "slashes"), None, None, 0.15),
           ("Estado", "ACTIVO", None, None, 0.15)]  # fmt: skip
    x = style.left
    for label, text, field, value, share in row:
        wide = flow.width * share
        flow.paper.box(x, flow.y, wide, 6.5, fill=(226, 230, 238))
        flow.paper.box(x, flow.y + 6.5, wide, 8)
        flow.paper.text(x + 1.5, flow.y + 4.6, label, style.face.strong, 8.5)
        flow.paper.text(x + 1.5, flow.y + 12, text, style.face, 9, name=field, value=value,
                        max_width=wide - 3)  # fmt: skip
        x += wide
    flow.y += 22
    flow.para(f"Impreso: {spanish.date(claims.date, 'slashes')} 09:14", points=8, align="left")
    return flow.pages()


def turn_in_words(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The confirmation as a message in sentences."""
    from tests.specimens.keys.slips import TURN_OF

    flow = Flow(rng, claims, dpi, any_style(rng, "sans", "serif"))
    flow.para("Confirmación del Turno en Línea", strong=True, align="left", gap=5)
    kind = TURN_OF.get(claims.procedure, "Asignación de código de identificación para extranjeros "
                       "bajo relación de dependencia")  # fmt: skip
    flow.para("Estimado/a ", Span(claims.signer.name, name="holder_name"), ", su turno para el "
              f"trámite «{kind}» fue reservado para el día {spanish.date(TODAY, 'long')} a las "
              f"{rng.randint(8, 15):02d}:40 en el CAU de {claims.city}.")  # fmt: skip
    flow.para("Llegue diez minutos antes y presente este mensaje impreso o en su teléfono.")
    return flow.pages()


LAYOUTS = [
    Layout("ruc_certificate", "sheet", ruc_sheet),
    Layout("ruc_certificate", "bullets", ruc_bullets),
    Layout("artisan_certificate", "card", artisan_card),
    Layout("foreigner_code", "table", code_table),
]
TURNS = [Layout("appointment_confirmation", "in_words", turn_in_words)]
