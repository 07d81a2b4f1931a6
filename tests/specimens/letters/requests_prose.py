"""Requests written as letters: the data of employer and worker stand in sentences."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.heads import letterhead
from tests.specimens.letters.voice import FAREWELLS, GREETINGS, Voice


def formal(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Place and date, addressee, one long sentence, farewell."""
    style = any_style(rng)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    flow.para(voice.place_and_date(), align=rng.choice(("left", "right")), gap=rng.uniform(8, 16))
    flow.para(*voice.addressee(), align="left", gap=rng.uniform(6, 12))
    flow.para(rng.choice(GREETINGS), align="left")
    who, third = voice.asks()
    flow.para(*who, *voice.petition(third), *voice.worker(), ", ", *voice.work(), ".")
    flow.para(*voice.reason())
    if rng.random() < 0.5:
        flow.para(*voice.contacts())
    flow.para(rng.choice(FAREWELLS), align="left", gap=rng.uniform(1, 8))
    block(flow)
    margin_marks(flow)
    return flow.pages()


def company_letter(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """On letterhead, numbered, with a bold subject and a reference line."""
    style = any_style(rng, "sans", "serif").but(top=44.0, bottom=30.0)
    begin, end = letterhead(rng, claims, dpi)
    flow = Flow(rng, claims, dpi, style, begin, end)
    voice = Voice(rng, claims, style)
    number = f"Oficio No. {rng.choice(('GG', 'TH', 'RRHH', 'ADM'))}-2026-{rng.randint(1, 320):03d}"
    flow.para(voice.place_and_date(), align="right", gap=1.5)
    flow.para(number, align=rng.choice(("right", "left")), strong=True)
    flow.para(*voice.addressee(), align="left", gap=5)
    subject = rng.choice(("ASUNTO: ", "Asunto: ", "Ref.: "))
    flow.para(
        subject + "Solicitud de código de identificación para extranjero bajo relación de "
        "dependencia", strong=True, align="left", gap=5,
    )  # fmt: skip
    flow.para(rng.choice(GREETINGS), align="left")
    who, third = voice.asks()
    flow.para(*who, *voice.petition(third), *voice.worker(), ".")
    flow.para("La persona indicada es ", *voice.work(), ".")
    flow.para(*voice.reason())
    flow.para("Adjunto el documento de identidad y el registro del contrato en el SUT.")
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def terse(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A few lines high up on the sheet; the number comes before the name."""
    style = any_style(rng).but(top=rng.uniform(18, 60))
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    flow.para("Señores IESS", align="left", strong=rng.random() < 0.5, gap=4)
    w = claims.worker
    who, third = voice.asks()
    asked = "solicita" if third else "solicito"
    code = rng.choice(("el código de extranjero", "se emita el código de identificación"))
    parts: list[Span | str] = [
        *who,
        f"{asked} {code} (relación de dependencia) para el titular de ",
    ]
    if "document_number" not in claims.leave_out:
        lead = {"passport": "pasaporte ", "visa": "visa ", "home_id": "documento de su país "}
        parts += [lead[w.document_type], voice.plain(w.document_number, "document_number"), ", "]
    if "full_name" not in claims.leave_out:
        parts.append(voice.key(w.full_name, "full_name"))
    else:
        parts.append("un trabajador extranjero")
    if "birth_date" in claims.show:
        parts += [", fecha de nacimiento ", voice.day(w.birth_date, "birth_date")]
    if "nationality" in claims.show or rng.random() < 0.5:
        word = spanish.nationality(w.nationality, w.sex)
        parts += [", ", voice.plain(word, "nationality", w.nationality)]
    flow.para(*parts, ".")
    flow.para(*voice.reason())
    flow.para(voice.place_and_date(), align="left", gap=rng.uniform(2, 30))
    block(flow, role=rng.random() < 0.5)
    margin_marks(flow)
    return flow.pages()


def two_pages(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A lawyer's long letter with antecedents; the signature stands on the last page."""
    style = any_style(rng, "serif", "sans").but(leading=1.55, points=12.5, align="justify", gap=5.5)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    flow.para(voice.place_and_date(), align="right", gap=9)
    flow.para(*voice.addressee(), align="left", gap=8)
    flow.para("SOLICITUD DE EMISIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO", align="center",
              strong=True, gap=7)  # fmt: skip
    who, third = voice.asks()
    flow.para(*who, "comparece" if third else "comparezco", " ante usted y expongo:"
              if not third else " ante usted y expone:")  # fmt: skip
    heads = rng.choice((("I. ANTECEDENTES", "II. FUNDAMENTO", "III. PETICIÓN"),
                        ("PRIMERO.- Antecedentes", "SEGUNDO.- Base legal", "TERCERO.- Pedido"),
                        ("1. Antecedentes", "2. Normativa", "3. Solicitud concreta")))  # fmt: skip
    flow.para(heads[0], align="left", strong=True, gap=2)
    flow.para(
        "Con el objeto de atender las necesidades de personal de la actividad que desarrollo, y "
        "luego de un proceso de selección, se resolvió contratar a una persona extranjera "
        "residente en el país, la misma que no cuenta con cédula de identidad ecuatoriana. Se "
        "trata de una persona ", *voice.work(), ".",
    )  # fmt: skip
    flow.para(heads[1], align="left", strong=True, gap=2)
    flow.para(
        "El artículo 34 de la Constitución de la República reconoce el derecho a la seguridad "
        "social como irrenunciable. La Ley de Seguridad Social obliga al empleador a registrar a "
        "sus trabajadores desde el primer día de labor, y el reglamento de aseguramiento prevé la "
        "asignación de un código de identificación a los extranjeros que carecen de cédula. "
        "Ninguna disposición permite que esta obligación sea diferida por la falta de un "
        "documento nacional de identidad.",
    )
    flow.para(heads[2], align="left", strong=True, gap=2)
    flow.para("Por lo expuesto, ", *voice.petition(third), *voice.worker(), ".")
    flow.para(*voice.reason())
    flow.para(
        "Declaro que la información consignada es verdadera y que coincide con la del documento "
        "de identidad y la del contrato registrado. Autorizo a la institución a verificarla en "
        "los sistemas públicos de información.",
    )
    flow.para(*voice.contacts())
    if len(flow.papers) == 1:
        flow.new_page()
    flow.para(rng.choice(FAREWELLS), align="left", gap=4)
    block(flow)
    margin_marks(flow)
    return flow.pages()


def capitals(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Everything in capitals, as from a typewriter."""
    style = any_style(rng, "mono").but(align="left", leading=1.5)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    voice.upper = True

    def loud(spans: list[Span | str]) -> list[Span | str]:
        return [s.upper() if isinstance(s, str) else
                Span(s.text.upper(), s.name, s.value, s.face) for s in spans]  # fmt: skip

    flow.para(voice.place_and_date().upper(), align="left", gap=8)
    flow.para(*loud(voice.addressee()), align="left", gap=8)
    who, third = voice.asks()
    flow.para(*loud([*who, *voice.petition(third), *voice.worker(), ", ", *voice.work(), "."]))
    flow.para(*loud(voice.reason()))
    flow.para("ATENTAMENTE,", gap=3)
    block(flow, upper=True, place=rng.choice(("left", "center")))
    margin_marks(flow)
    return flow.pages()


def solemn(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Dates in words, a title, the petition in numbered sentences."""
    style = any_style(rng, "serif").but(leading=1.5)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    voice.date_form = "words"
    flow.para("SEÑOR DIRECTOR PROVINCIAL DEL INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL:",
              strong=True, align="left", gap=6)  # fmt: skip
    who, third = voice.asks()
    speaks = "ante su autoridad respetuosamente " + ("comparece y dice:" if third else
                                                     "comparezco y digo:")  # fmt: skip
    flow.para(*who, speaks)
    flow.para("1.- Que mantengo relación laboral con ", *voice.worker(), ".", inset=6)
    flow.para("2.- Que se trata de una persona ", *voice.work(), ".", inset=6)
    reason = voice.reason()
    if reason:
        flow.para("3.- ", *reason, inset=6)
    last = "Por tanto, ruego disponer la emisión del código de identificación para extranjero "
    flow.para(last + "bajo relación de dependencia a nombre de la persona indicada.")
    flow.para(voice.place_and_date("words") + ".", gap=3)
    flow.para(rng.choice(("Es justicia,", "Atentamente,", "Respetuosamente,")), gap=3)
    block(flow)
    margin_marks(flow)
    return flow.pages()


LAYOUTS = [
    Layout("request", "formal", formal),
    Layout("request", "company_letter", company_letter),
    Layout("request", "terse", terse),
    Layout("request", "two_pages", two_pages),
    Layout("request", "capitals", capitals),
    Layout("request", "solemn", solemn),
]
