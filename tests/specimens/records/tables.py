"""SUT records as forms: registered contract, registration certificate, screen print, minutes."""

from __future__ import annotations

import datetime as dt
import random

from tests.specimens import marks, stamps
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.fonts import pick
from tests.specimens.grid import Look, any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import sign_in
from tests.specimens.records.labels import Record

MINISTRY = ("MINISTERIO DEL TRABAJO", "Ministerio del Trabajo", "MINISTERIO DE TRABAJO")
SYSTEM = ("SISTEMA ÚNICO DE TRABAJO (SUT)", "Sistema Único de Trabajo - SUT", "SUT - Contratos")


def _head(flow: Flow, title: str, *, center: bool = True) -> None:
    rng, paper, face = flow.rng, flow.paper, flow.style.face
    if rng.random() < 0.8:
        marks.logo(rng, flow.dpi, 15).on(paper, flow.style.left, 10)
    x, align = (105.0, "center") if center else (flow.style.left + 20, "left")
    color = rng.choice(((22, 22, 26), (20, 50, 120), (80, 80, 84)))
    paper.text(x, 16, rng.choice(MINISTRY), face.strong, 13, align=align, color=color)
    paper.text(x, 21.5, rng.choice(SYSTEM), face, 10, align=align, color=color)
    flow.y = 30
    if rng.random() < 0.6:
        paper.line(flow.style.left, 28, 210 - flow.style.right, 28, color=color, thickness=0.5)
    paper.text(105, flow.y + 4, title, face.strong, 12.5, align="center", max_width=170)
    flow.y += 11


def _sections(flow: Flow, record: Record, look: Look, names: tuple[str, str, str]) -> None:
    parts = [
        (names[0], record.employer()),
        (names[1], record.worker()),
        (names[2], record.contract()),
    ]
    if flow.rng.random() < 0.35:
        parts[0], parts[1] = parts[1], parts[0]
    for title, rows in parts:
        section(flow, title, look)
        items(flow, rows, look)


def registered_form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The registered contract as a form of two to four columns, both parties sign below."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, bottom=18.0)
    flow, record = Flow(rng, claims, dpi, style), Record(rng, claims)
    look = any_look(rng, style.face, rng.choice(("beside", "above", "striped")), rng.choice((1, 2)))
    _head(flow, rng.choice(("CONTRATO REGISTRADO", "REGISTRO DE CONTRATO DE TRABAJO",
                            "FICHA DE REGISTRO DEL CONTRATO")))  # fmt: skip
    items(flow, record.head(), look)
    _sections(flow, record, look, rng.choice((
        ("DATOS DEL EMPLEADOR", "DATOS DEL TRABAJADOR", "DATOS DEL CONTRATO"),
        ("1. EMPLEADOR", "2. TRABAJADOR/A", "3. CONTRATO"),
        ("Información del empleador", "Información del trabajador", "Información contractual"),
    )))  # fmt: skip
    if rng.random() < 0.6:
        two_signatures(flow)
    return flow.pages()


def certificate(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """An automatic certificate with QR and the electronic stamp of an official."""
    style = any_style(rng, "sans", "serif")
    flow, record = Flow(rng, claims, dpi, style), Record(rng, claims)
    look = any_look(rng, style.face, rng.choice(("colon", "ruled", "beside")), 1)
    _head(flow, rng.choice(("CERTIFICADO ELECTRÓNICO DE REGISTRO DE INFORMACIÓN",
                            "CERTIFICADO DE REGISTRO DE CONTRATO")))  # fmt: skip
    flow.para("El Ministerio del Trabajo certifica que en el Sistema Único de Trabajo consta "
              "registrada la siguiente información, ingresada por el empleador bajo su exclusiva "
              "responsabilidad:", gap=4)  # fmt: skip
    items(flow, [*record.head(), *record.employer(), *record.worker(), *record.contract()], look)
    flow.need(42)
    top = flow.y + 2
    paper = flow.paper
    when = dt.datetime.combine(claims.date, dt.time(9, rng.randint(0, 59), 3))
    stamps.innocent_qr(rng, "record", dpi, rng.uniform(20, 27)).on(paper, style.left, top)
    if rng.random() < 0.7 or "official_stamp" in claims.show:
        official = rng.choice(("SUBSECRETARIA DE TRABAJO", "Ana Belén Carrión Vélez"))
        _, ink = stamps.any_stamp(official, when, rng, dpi)
        x = min(rng.uniform(90, 125), 200 - ink.width)
        box = ink.on(paper, x, top + 3)
        paper.mark("electronic_stamp", "", [float(v) for v in box], signature=True)
        paper.text(x, top + 6 + ink.height, rng.choice(("SUBSECRETARÍA DE TRABAJO",
                   "Dirección de Contratos")), style.face, 8.5)  # fmt: skip
    flow.y = top + 30
    flow.para("Documento generado automáticamente. Verifique su validez con el código QR.",
              points=7.5, align="left")  # fmt: skip
    return flow.pages()


def screen(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A print of the system's screen: bars, buttons, an address at the foot."""
    face = pick(rng, "sans")
    style = any_style(rng).but(face=face, left=12.0, right=12.0, bottom=16.0, top=22.0)
    flow, record = Flow(rng, claims, dpi, style), Record(rng, claims)
    paper = flow.paper
    look = any_look(rng, face, rng.choice(("colon", "ruled", "above")), 2)
    bar = rng.choice(((20, 60, 120), (0, 110, 140), (60, 60, 70)))
    paper.text(12, 8, claims.date.strftime("%d/%m/%Y, ") + "10:21", face, 7)
    paper.text(105, 8, "SUT - Sistema Único de Trabajo", face, 7, align="center")
    paper.box(12, 12, 186, 10, outline=None, fill=bar)
    paper.text(16, 18.6, "Sistema Único de Trabajo", face.strong, 11, color=(255, 255, 255))
    user = claims.company.ruc if claims.company else claims.employer.cedula
    paper.text(194, 18.6, f"Usuario: {user}",
               face, 7.5, align="right", color=(255, 255, 255))  # fmt: skip
    for i, word in enumerate(("Inicio", "Contratos", "Actas", "Reportes", "Salir")):
        paper.text(14 + i * 24, 27.5, word, face, 8.5, color=bar)
    flow.y = 33
    flow.para(
        rng.choice(
            (
                "Contratos > Consulta > Detalle del contrato registrado",
                "Detalle de contrato - Estado: REGISTRADO",
            )
        ),
        points=9,
        gap=3,
    )
    items(flow, record.head(), look)
    _sections(
        flow, record, look, ("Datos del empleador", "Datos del trabajador", "Datos del contrato")
    )
    paper = flow.paper
    for i, word in enumerate(("Imprimir", "Descargar PDF", "Regresar")):
        paper.box(14 + i * 34, flow.y + 2, 30, 7, outline=bar, fill=(236, 240, 246), radius=1)
        paper.text(29 + i * 34, flow.y + 6.7, word, face, 8, align="center")
    paper.text(12, 291, "https://sut.ejemplo.gob.ec/mrl/contratos/detalle.xhtml", face, 7)
    paper.text(198, 291, "1/1", face, 7, align="right")
    return flow.pages()


def minutes(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """An act of registration: a sentence, then label and value in dense boxes, a paper stamp."""
    style = any_style(rng, "serif", "sans").but(left=22.0, right=22.0)
    flow, record = Flow(rng, claims, dpi, style), Record(rng, claims)
    look = any_look(rng, style.face, rng.choice(("dotted", "colon", "above")))
    _head(
        flow,
        rng.choice(
            (
                "COMPROBANTE DE REGISTRO DE CONTRATO",
                "ACTA DE REGISTRO",
                "EXTRACTO DEL CONTRATO REGISTRADO",
            )
        ),
        center=rng.random() < 0.5,
    )
    head = record.head()
    if rng.random() < 0.5:
        head.append(type(head[0])("Número de guía", str(rng.randint(10**6, 10**8))))
    items(flow, head, look)
    both = [*record.employer(), *record.worker(), *record.contract()]
    items(flow, both, look)
    flow.para("El registro del presente contrato no exime al empleador del cumplimiento de sus "
              "obligaciones laborales y de seguridad social.", points=8.5)  # fmt: skip
    if rng.random() < 0.5:
        seal = marks.round_seal("MINISTERIO DEL TRABAJO", "ECUADOR", ["REGISTRADO"], rng, dpi, 15)
        flow.need(seal.height + 2)
        seal.on(flow.paper, rng.uniform(30, 60), flow.y)
    if rng.random() < 0.5:
        two_signatures(flow)
    return flow.pages()


def two_signatures(flow: Flow) -> None:
    """Employer and worker sign the record: allowed, and never a finding."""
    claims, rng = flow.claims, flow.rng
    flow.need(38)
    width, base = 62.0, flow.y + 24
    places = ((flow.style.left + 2, claims.employer.full_name, claims.hand, "EMPLEADOR"),
              (118.0, claims.worker.full_name, claims.other_hand, "TRABAJADOR/A"))  # fmt: skip
    for x, name, hand, role in places:
        flow.paper.line(x, base, x + width, base)
        sign_in(flow, x, flow.y, width, 24, hand, "ink" if rng.random() < 0.8 else "none")
        face = flow.style.face
        flow.paper.text(x, base + 4, name, face, 9, max_width=70)
        flow.paper.text(x, base + 8, role, face.strong, 8.5)
    flow.y = base + 11


LAYOUTS = [
    Layout("sut_record", "registered_form", registered_form),
    Layout("sut_record", "certificate", certificate),
    Layout("sut_record", "screen", screen),
    Layout("sut_record", "minutes", minutes),
]
