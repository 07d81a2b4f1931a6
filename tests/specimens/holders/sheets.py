"""Requests of the foreign national as forms: boxes, a list, a letter with a table."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.holders.voice import FAREWELLS, GREETINGS, TITLES, HolderVoice
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.voice import DOCUMENT_WORDS


def own_items(rng: random.Random, voice: HolderVoice) -> list[Item]:
    """Names, number, nationality, birth of the one who asks."""
    claims = voice.claims
    w, out = claims.worker, claims.leave_out
    rows: list[Item] = []
    if "full_name" not in out:
        if rng.random() < 0.4:
            shown = (w.surnames.upper(), w.names.upper()) if voice.upper else (w.surnames, w.names)
            rows.append(Item("Apellidos", shown[0], "surnames"))
            if w.names:
                rows.append(Item("Nombres", shown[1], "names"))
        else:
            text = w.full_name.upper() if voice.upper else w.full_name
            label = rng.choice(("Nombres y apellidos", "Nombre completo", "Solicitante",
                                "Nombres y apellidos del solicitante"))  # fmt: skip
            rows.append(Item(label, text, "full_name"))
    if "document_number" not in out:
        word = rng.choice(DOCUMENT_WORDS[w.document_type])
        label = rng.choice((f"{word} No.", f"Número de {word.lower()}", word))
        if rng.random() < 0.3:
            rows.append(Item("Tipo de documento", word, "document_type", w.document_type))
            label = "Número de documento de identidad"
        rows.append(Item(label, w.document_number, "document_number"))
    if "nationality" in claims.show or rng.random() < 0.85:
        text = spanish.feminine(w.nationality).capitalize()
        rows.append(Item("Nacionalidad", text, "nationality", w.nationality))
    if "birth_date" in claims.show or rng.random() < 0.6:
        text = spanish.date(w.birth_date, voice.date_form)
        rows.append(Item("Fecha de nacimiento", text, "birth_date", w.birth_date))
    return rows


def contact_items(rng: random.Random, voice: HolderVoice) -> list[Item]:
    """Where to reach the one who asks; nothing where the paper must lack it."""
    if "contact" in voice.claims.leave_out:
        return []
    rows = [
        Item(rng.choice(("Teléfono", "Celular", "Teléfono celular")), voice.telephone, "telephone"),
        Item(rng.choice(("Correo electrónico", "E-mail", "Correo")), voice.email, "email"),
    ]
    if rng.random() < 0.6:
        rows.append(Item(rng.choice(("Dirección", "Domicilio")), f"{voice.street}"))
    return rows


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A printed form with headings; petition and reason stand in a box."""
    style = any_style(rng, "sans", "narrow").but(left=18.0, right=18.0, top=18.0)
    flow, voice = Flow(rng, claims, dpi, style), HolderVoice(rng, claims, style)
    look = any_look(rng, style.face, rng.choice(("above", "beside")), rng.choice((1, 2)))
    flow.para(rng.choice(TITLES[claims.procedure]), align="center", strong=True, points=12, gap=4)
    flow.para("Dirigida a: ", *voice.addressee(), align="left", gap=4)
    heads = rng.choice((
        ("DATOS PERSONALES", "DATOS DE CONTACTO", "PEDIDO"),
        ("1. Datos personales del solicitante", "2. Contacto", "3. Narración de la solicitud"),
        ("A. IDENTIFICACIÓN", "B. UBICACIÓN", "C. DETALLE DE LA SOLICITUD"),
    ))  # fmt: skip
    section(flow, heads[0], look)
    items(flow, own_items(rng, voice), look)
    rows = contact_items(rng, voice)
    if rows:
        section(flow, heads[1], look)
        items(flow, rows, look)
    section(flow, heads[2], look)
    top = flow.y
    flow.skip(2)
    if voice.reason():
        flow.para(*voice.petition(own_sentence=True), ". ", *voice.reason(), inset=3, gap=2)
    else:
        flow.skip(16)
    flow.paper.box(style.left, top, flow.width, flow.y - top, outline=look.color)
    flow.skip(4)
    flow.para(f"Lugar y fecha: {voice.place_and_date()}", align="left")
    number = None if claims.signer.number else False
    block(flow, place=rng.choice(("center", "left")), role=False, stamp=False, number=number)
    margin_marks(flow)
    return flow.pages()


def listed(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter that names the data in a list of labels."""
    style = any_style(rng)
    flow, voice = Flow(rng, claims, dpi, style), HolderVoice(rng, claims, style)
    flow.para(voice.place_and_date(), align="left", gap=7)
    flow.para(*voice.addressee(), align="left", gap=6)
    flow.para(rng.choice(GREETINGS), align="left")
    flow.para(*voice.petition(own_sentence=True), ". Mis datos son los siguientes:")
    look = any_look(rng, style.face, rng.choice(("colon", "dotted", "ruled", "striped")), 1)
    items(flow, [*own_items(rng, voice), *contact_items(rng, voice)], look)
    flow.para(*voice.reason())
    flow.para(rng.choice(FAREWELLS), align="left", gap=4)
    number = None if claims.signer.number else False
    block(flow, role=False, stamp=False, number=number)
    margin_marks(flow)
    return flow.pages()


LAYOUTS = [
    Layout("request", "holder_form", form),
    Layout("request", "holder_listed", listed),
]
