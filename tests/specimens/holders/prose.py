"""Requests of the foreign national in sentences: a letter, a few lines, a typewriter's page."""

from __future__ import annotations

import random

from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.holders.voice import FAREWELLS, GREETINGS, TITLES, HolderVoice
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.voice import Spans


def _begun(
    rng: random.Random, claims: Claims, dpi: int, *groups: str, **but: float
) -> tuple[Flow, HolderVoice]:
    style = any_style(rng, *groups).but(**but)
    return Flow(rng, claims, dpi, style), HolderVoice(rng, claims, style)


def finished(flow: Flow, **how: object) -> list[Picture]:
    """The pages, with the block of the signature and marks in the margin."""
    if not flow.claims.signer.number:
        how["number"] = False
    block(flow, role=False, stamp=False, **how)  # type: ignore[arg-type]
    margin_marks(flow)
    return flow.pages()


def letter(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """City and date, addressee, greeting, one paragraph, the reason, contacts."""
    flow, voice = _begun(rng, claims, dpi)
    flow.para(voice.place_and_date(), align=rng.choice(("right", "left")), gap=8)
    flow.para(*voice.addressee(), align="left", gap=7)
    flow.para(rng.choice(GREETINGS), align="left")
    who, own = voice.who()
    flow.para(*who, *voice.petition(own), ".")
    flow.para(*voice.reason())
    flow.para(*voice.contacts())
    flow.para(rng.choice(FAREWELLS), align="left", gap=4)
    return finished(flow)


def short(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Three sentences high on the sheet, the date below."""
    flow, voice = _begun(rng, claims, dpi, top=rng.uniform(18, 55))
    flow.para(*voice.addressee(), align="left", gap=5)
    who, own = voice.who()
    flow.para(*who, *voice.petition(own), ". ", *voice.reason(), " ", *voice.contacts(),
              align="left")  # fmt: skip
    flow.para(voice.place_and_date(), align="left", gap=5)
    return finished(flow)


def titled(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A subject in bold, a reference to what is enclosed."""
    flow, voice = _begun(rng, claims, dpi, "sans", "serif")
    flow.para(*voice.addressee(), align="left", gap=6)
    flow.para("Asunto: " + rng.choice(TITLES[claims.procedure]), strong=True, align="left", gap=6)
    who, own = voice.who()
    flow.para(*who, *voice.petition(own), ".")
    flow.para(*voice.reason())
    flow.para(rng.choice((
        "Adjunto original y copia de mi pasaporte y mi visa.",
        "Para el efecto presento mi pasaporte y mi visa.",
        "Acompaño los documentos que exige el trámite.",
    )))  # fmt: skip
    flow.para(*voice.contacts())
    flow.para(voice.place_and_date() + ".", align="left", gap=4)
    return finished(flow, place=rng.choice(("left", "center")))


def capitals(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A typewriter's capitals."""
    flow, voice = _begun(rng, claims, dpi, "mono", leading=1.5)
    voice.upper = True

    def loud(spans: Spans) -> Spans:
        return [s.upper() if isinstance(s, str) else
                Span(s.text.upper(), s.name, s.value, s.face) for s in spans]  # fmt: skip

    flow.para(voice.place_and_date().upper(), align="left", gap=8)
    flow.para(*loud(voice.addressee()), align="left", gap=8)
    who, own = voice.who()
    flow.para(*loud([*who, *voice.petition(own), "."]), align="left")
    flow.para(*loud(voice.reason()), align="left")
    flow.para(*[s.upper() if isinstance(s, str) else s for s in voice.contacts()], align="left")
    flow.para("ATENTAMENTE,", gap=3)
    return finished(flow, upper=True)


def numbered(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Personal data, contacts, petition and reason each under a heading of its own."""
    flow, voice = _begun(rng, claims, dpi, "serif", "sans")
    flow.para(voice.place_and_date(), align="right", gap=7)
    flow.para(*voice.addressee(), align="left", gap=6)
    heads = rng.choice((("1. Datos personales", "2. Datos de contacto", "3. Petición"),
                        ("PRIMERO.-", "SEGUNDO.-", "TERCERO.-")))  # fmt: skip
    who, _ = voice.who()
    ends = [s.rstrip(", ") if isinstance(s, str) else s for s in who[-1:]]
    flow.para(heads[0] + " ", *who[:-1], *ends, ".")
    if voice.claims.leave_out.isdisjoint({"contact"}):
        flow.para(heads[1] + " ", *voice.contacts())
    flow.para(heads[2] + " ", *voice.petition(own_sentence=True), ". ", *voice.reason())
    flow.para(rng.choice(FAREWELLS), align="left", gap=4)
    return finished(flow)


LAYOUTS = [
    Layout("request", "holder_" + draw.__name__, draw)
    for draw in (letter, short, titled, capitals, numbered)
]
