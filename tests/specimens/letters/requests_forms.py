"""Requests as forms, tables, lists and memos: the data stand under labels."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import PT, Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.heads import letterhead
from tests.specimens.letters.voice import DOCUMENT_WORDS, FAREWELLS, GREETINGS, Voice

TITLES = (
    "SOLICITUD DE EMISIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO BAJO RELACIÓN DE DEPENDENCIA",
    "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS",
    "PEDIDO DE ASIGNACIÓN DE CÓDIGO DE IDENTIFICACIÓN (TRABAJADOR EXTRANJERO)",
    "Solicitud de código para trabajador extranjero en relación de dependencia",
)


def employer_items(rng: random.Random, claims: Claims, voice: Voice, contact: bool) -> list[Item]:
    """The employer's data, less what must be left out."""
    out, e, firm = claims.leave_out, claims.employer, claims.company
    rows: list[Item] = []
    if "employer_name" not in out:
        words = ["Nombres y apellidos", "Nombre completo", "Nombres y apellidos del empleador"]
        if firm:
            words = ["Representante legal", "Nombres y apellidos del representante legal"]
        text = e.full_name.upper() if voice.upper else e.full_name
        rows.append(Item(rng.choice(words), text, "employer_name"))
    if "employer_cedula" not in out:
        words = ["Cédula de identidad", "C.I.", "No. de cédula", "Cédula de ciudadanía", "C.C."]
        rows.append(Item(rng.choice(words), e.cedula, "employer_cedula"))
    if firm:
        rows.append(Item(rng.choice(("Razón social", "Empresa")), firm.name, "company_name"))
        rows.append(Item("RUC", firm.ruc, "ruc"))
    if claims.by_attorney and claims.attorney:
        rows.append(Item("Apoderado", claims.attorney.full_name, "attorney_name"))
        rows.append(Item("Cédula del apoderado", claims.attorney.cedula, "attorney_number"))
    if contact:
        source = firm or e
        rows.append(Item("Dirección", f"{source.address}, {source.city}"))
        rows.append(Item(rng.choice(("Correo electrónico", "E-mail")), source.email, "email"))
        rows.append(Item(rng.choice(("Teléfono", "Celular")), source.telephone, "telephone"))
    return rows


def worker_items(rng: random.Random, claims: Claims, voice: Voice) -> list[Item]:
    """The foreign national's data."""
    w, out = claims.worker, claims.leave_out
    rows: list[Item] = []
    if "full_name" not in out:
        if rng.random() < 0.45:
            raw = (w.surnames.upper(), w.names.upper()) if voice.upper else (w.surnames, w.names)
            rows.append(Item("Apellidos", raw[0], "surnames"))
            if w.names:
                rows.append(Item("Nombres", raw[1], "names"))
        else:
            text = w.full_name.upper() if voice.upper else w.full_name
            rows.append(
                Item(rng.choice(("Nombres y apellidos", "Nombre completo")), text, "full_name")
            )
    if "document_number" not in out:
        word = rng.choice(DOCUMENT_WORDS[w.document_type])
        if rng.random() < 0.4:
            rows.append(Item("Tipo de documento", word, "document_type", w.document_type))
            rows.append(Item("Número de documento", w.document_number, "document_number"))
        else:
            rows.append(Item(f"{word} No.", w.document_number, "document_number"))
    if "nationality" in claims.show or rng.random() < 0.8:
        text = spanish.feminine(w.nationality).capitalize()
        text = text.upper() if voice.upper else text
        rows.append(Item("Nacionalidad", text, "nationality", w.nationality))
    if "birth_date" in claims.show or rng.random() < 0.55:
        text = spanish.date(w.birth_date, voice.date_form)
        rows.append(Item("Fecha de nacimiento", text, "birth_date", w.birth_date))
    return rows + _work_items(rng, claims, voice)


def _work_items(rng: random.Random, claims: Claims, voice: Voice) -> list[Item]:
    text = spanish.date(claims.contract_start, voice.date_form)
    rows = [
        Item("Fecha de inicio", text, "contract_start", claims.contract_start),
        Item("Cargo", claims.position),
        Item("Código SUT", claims.sut_code, "sut_code"),
    ]
    return [row for row in rows if rng.random() < 0.45]


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A printed form with boxes and headings; the reason stands in a large box."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, top=16.0)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    look = any_look(rng, style.face, rng.choice(("above", "beside")), rng.choice((1, 2)))
    flow.para(rng.choice(TITLES), align="center", strong=True, points=12, gap=5)
    items(
        flow,
        [Item("Fecha", spanish.date(claims.date, "slashes")), Item("Ciudad", claims.city)],
        look,
    )
    heads = rng.choice((
        ("DATOS DEL EMPLEADOR SOLICITANTE", "DATOS DEL EXTRANJERO", "DETALLE DE LA SOLICITUD"),
        ("A. EMPLEADOR", "B. TRABAJADOR EXTRANJERO", "C. MOTIVO"),
        ("1. Datos del solicitante", "2. Datos personales del extranjero a asignar el código",
         "3. Narración detallada de la solicitud"),
    ))  # fmt: skip
    section(flow, heads[0], look)
    items(flow, employer_items(rng, claims, voice, contact=rng.random() < 0.6), look)
    section(flow, heads[1], look)
    items(flow, worker_items(rng, claims, voice), look)
    section(flow, heads[2], look)
    top = flow.y
    flow.skip(2)
    reason = voice.reason()
    if reason:
        flow.para("Solicito el código de identificación para extranjero bajo relación de "
                  "dependencia. ", *reason, inset=3, gap=2)  # fmt: skip
    else:
        flow.skip(16)
    flow.paper.box(style.left, top, flow.width, flow.y - top, outline=look.color)
    flow.skip(4)
    block(flow, place=rng.choice(("center", "left")))
    margin_marks(flow)
    return flow.pages()


def table(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter whose worker's data stand in a table."""
    style = any_style(rng)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    look = any_look(rng, style.face, rng.choice(("beside", "striped")), 1)
    flow.para(voice.place_and_date(), align="left", gap=8)
    flow.para(*voice.addressee(), align="left", gap=6)
    flow.para(rng.choice(GREETINGS), align="left")
    who, third = voice.asks()
    asked = "solicita" if third else "solicito"
    flow.para(*who, f"{asked} la emisión del código de identificación para extranjero, bajo "
              "relación de dependencia, de la persona cuyos datos detallo:")  # fmt: skip
    flow.para(*voice.reason())
    items(flow, worker_items(rng, claims, voice), look)
    flow.para("La información precedente coincide con la del contrato registrado en el SUT.")
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def bold_subject(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A bold subject, then lists with dashes or bullets."""
    style = any_style(rng, "sans", "serif")
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    bullet = rng.choice(("- ", "• ", "", "* "))
    flow.para(*voice.addressee(), align="left", gap=6)
    flow.para("ASUNTO: " + rng.choice(TITLES), strong=True, align="left", gap=6)
    look = any_look(rng, style.face, "colon", 1)

    def listed(rows: list[Item]) -> None:
        for item in rows:
            value = Span(
                item.text, item.name, item.value, style.face.strong if voice.strong else None
            )
            label = item.label.upper() if voice.upper else item.label
            flow.para(f"{bullet}{label}: ", value, align="left", gap=0.8, inset=4)
        flow.skip(3)

    flow.para("Solicitante:", strong=look.columns == 1 and rng.random() < 0.7, gap=1.5)
    listed(employer_items(rng, claims, voice, contact=rng.random() < 0.5))
    flow.para("Datos del extranjero:", strong=rng.random() < 0.7, gap=1.5)
    listed(worker_items(rng, claims, voice))
    if voice.reason():
        flow.para("Pedido: solicito se asigne el código de identificación. ", *voice.reason())
    flow.para(voice.place_and_date(), align="left", gap=5)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def two_columns(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Employer at the left, worker at the right, under a company's letterhead."""
    style = any_style(rng, "sans").but(top=42.0, bottom=30.0, left=20.0, right=20.0)
    begin, end = letterhead(rng, claims, dpi)
    flow = Flow(rng, claims, dpi, style, begin, end)
    voice = Voice(rng, claims, style)
    flow.para(voice.place_and_date(), align="right")
    flow.para(rng.choice(TITLES), align="center", strong=True, gap=6)
    points, paper, top = 9.5, flow.paper, flow.y
    low = top
    columns = (("EMPLEADOR", employer_items(rng, claims, voice, contact=True)),
               ("TRABAJADOR EXTRANJERO", worker_items(rng, claims, voice)))  # fmt: skip
    for x, (title, rows) in zip((style.left, 107.0), columns, strict=True):
        y = top + 6
        paper.text(x + 2, y, title, style.face.strong, points + 0.5)
        for item in rows:
            y += points * PT * 1.7
            paper.text(x + 2, y, item.label, style.face, points - 2, color=(90, 90, 96))
            y += points * PT * 1.25
            paper.text(x + 2, y, item.text, style.face.strong, points, name=item.name,
                       value=item.value, max_width=78)  # fmt: skip
        low = max(low, y + 4)
    paper.box(style.left, top, 85, low - top)
    paper.box(107, top, 83, low - top)
    flow.y = low + 6
    if voice.reason():
        flow.para("Por medio de la presente se solicita la asignación del código de "
                  "identificación para extranjero. ", *voice.reason())  # fmt: skip
    block(flow)
    margin_marks(flow)
    return flow.pages()


def memo(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A memorandum: PARA, DE, ASUNTO, FECHA; then short paragraphs."""
    style = any_style(rng, "sans", "mono")
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    if rng.random() < 0.5:
        marks.logo(rng, dpi, 14).on(flow.paper, style.left, 8)
    flow.para(rng.choice(("MEMORANDO", "SOLICITUD", "COMUNICACIÓN EXTERNA")), align="center",
              strong=True, points=13, gap=6)  # fmt: skip
    target = Span("Dirección Provincial del IESS", "addressee", "Dirección Provincial del IESS")
    e = claims.employer
    named = "employer_name" not in claims.leave_out
    natural = e.full_name if named else claims.role.capitalize()
    sender: list[Span | str] = ["DE:        ", claims.company.name if claims.company else natural]
    flow.para("PARA:    ", target, align="left", gap=1)
    flow.para(*sender, align="left", gap=1)
    flow.para("ASUNTO: Código de extranjero, relación de dependencia", align="left", gap=1)
    flow.para("FECHA:   " + spanish.date(claims.date, voice.date_form), align="left", gap=3)
    flow.paper.line(style.left, flow.y, 210 - style.right, flow.y, thickness=0.4)
    flow.skip(6)
    who, third = voice.asks()
    flow.para(*who, *voice.petition(third), *voice.worker(), ".")
    flow.para("Actividad: persona ", *voice.work(), ".")
    flow.para(*voice.reason())
    flow.para(*voice.contacts())
    block(flow)
    margin_marks(flow)
    return flow.pages()


LAYOUTS = [
    Layout("request", "form", form),
    Layout("request", "table", table),
    Layout("request", "bold_subject", bold_subject),
    Layout("request", "two_columns", two_columns),
    Layout("request", "memo", memo),
]
