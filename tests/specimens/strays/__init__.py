"""Pages that are none of the papers asked for: turn slips, bills, notices. Many bear a QR code."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish, stamps
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.people import TODAY


def turn_slip(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The printed confirmation of an appointment."""
    style = any_style(rng, "sans")
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("colon", "beside")), 1)
    flow.para("Instituto Ecuatoriano de Seguridad Social", align="center", gap=2)
    flow.para("CONFIRMACIÓN DEL TURNO EN LÍNEA", align="center", strong=True, points=14, gap=6)
    hour = f"{rng.randint(8, 16):02d}:{rng.choice(('00', '20', '40'))}"
    items(flow, [
        Item("Turno", f"{rng.choice('ABCDE')}{rng.randint(1, 199):03d}"),
        Item("Nombre", claims.employer.full_name.upper(), "holder_name"),
        Item("Identificación", claims.employer.cedula, "holder_number"),
        Item("Trámite", "Asignación de código de identificación para extranjeros"),
        Item("Agencia", f"Centro de Atención Universal {claims.city}"),
        Item("Fecha y hora", f"{spanish.date(TODAY, 'slashes')} {hour}"),
    ], look)  # fmt: skip
    stamps.innocent_qr(rng, "turn", dpi, 28).on(flow.paper, 90, flow.y + 3)
    return flow.pages()


def invoice(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """An electronic invoice with its access key and QR."""
    style = any_style(rng, "sans", "narrow").but(left=15.0, right=15.0)
    flow = Flow(rng, claims, dpi, style)
    marks.logo(rng, dpi, 20).on(flow.paper, 18, 14)
    flow.paper.box(105, 12, 90, 40)
    text = (f"FACTURA\nNo. 001-002-{rng.randint(1, 99999):09d}\nNÚMERO DE AUTORIZACIÓN\n"
            f"{stamps.innocent_payload(rng, 'invoice')}\nAMBIENTE: PRODUCCIÓN")  # fmt: skip
    flow.paper.paragraph(108, 19, 84, text, style.face, 8, align="left")
    flow.y = 60
    look = any_look(rng, style.face, "striped", 1)
    section(flow, "DETALLE", look)
    goods = ("Resma de papel A4", "Tóner negro", "Servicio de internet", "Arroz flor 50 kg",
             "Cemento gris", "Almuerzos ejecutivos")  # fmt: skip
    items(flow, [Item(g, f"{rng.uniform(2, 400):.2f}") for g in rng.sample(goods, 4)], look)
    stamps.innocent_qr(rng, "invoice", dpi, 24).on(flow.paper, 20, flow.y + 4)
    return flow.pages()


def notice(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A circular to the neighbours of a building."""
    style = any_style(rng)
    flow = Flow(rng, claims, dpi, style)
    flow.para("AVISO A LOS COPROPIETARIOS", align="center", strong=True, points=14, gap=8)
    flow.para("Se comunica a los vecinos del edificio que el día sábado se realizará el "
              "mantenimiento de la cisterna, por lo que el servicio de agua se suspenderá desde "
              "las ocho de la mañana hasta las dos de la tarde.")  # fmt: skip
    flow.para("Agradecemos su comprensión y les recordamos el pago puntual de la alícuota.")
    flow.para("LA ADMINISTRACIÓN", align="center", strong=True)
    return flow.pages()


def bill(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A bill for electricity."""
    style = any_style(rng, "sans").but(left=18.0, right=18.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, "beside", 2)
    marks.logo(rng, dpi, 18).on(flow.paper, 20, 8)
    flow.para(
        "EMPRESA ELÉCTRICA REGIONAL - PLANILLA DE SERVICIO", align="center", strong=True, gap=6
    )
    items(flow, [
        Item("Suministro", str(rng.randint(10**6, 10**7))), Item("Mes", "OCTUBRE 2026"),
        Item("Consumo kWh", str(rng.randint(60, 900))),
        Item("Total USD", f"{rng.uniform(8, 140):.2f}"),
        Item("Dirección", claims.employer.address), Item("Medidor", str(rng.randint(10**5, 10**6))),
    ], look)  # fmt: skip
    flow.para("Pague en los puntos autorizados. Evite cortes y recargos.", align="center")
    return flow.pages()


PAPERS: dict[str, list[Layout]] = {
    "appointment_confirmation": [Layout("appointment_confirmation", "turn_slip", turn_slip)],
    "unknown": [
        Layout("unknown", "invoice", invoice),
        Layout("unknown", "notice", notice),
        Layout("unknown", "bill", bill),
    ],
}
