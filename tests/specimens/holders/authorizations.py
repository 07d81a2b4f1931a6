"""Simple authorisations of the foreign national: somebody else may bring the papers."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Picture, Span, fill
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.holders.prose import finished
from tests.specimens.holders.voice import CERTIFICATE, FAREWELLS, HolderVoice
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.authorizations import TITLES, VERBS
from tests.specimens.letters.voice import Spans

ACTS = {
    "code_foreigner": (
        (
            "para que en mi nombre presente los requisitos y retire mi código de identificación de "
            "extranjeros"
        ),
        "para que realice ante el IESS el trámite de asignación del código de extranjero",
        "a fin de que ingrese la solicitud del código de identificación y reciba la respuesta",
    ),
    CERTIFICATE: (
        "para que en mi nombre solicite y retire el certificado de no afiliación al IESS",
        "para que realice el trámite del certificado de no afiliación para extranjeros",
        "a fin de que ingrese mi solicitud y reciba el certificado de no afiliación",
    ),
}


class HolderGrant:
    """One foreign national's way of authorising."""

    def __init__(self, rng: random.Random, claims: Claims, voice: HolderVoice) -> None:
        self.rng, self.claims, self.voice = rng, claims, voice
        self.verb = rng.choice(VERBS)[0]

    def third(self) -> Spans:
        t, rng = self.claims.third_party, self.rng
        lead = rng.choice(("a ", spanish.gendered(t.sex, "al señor ", "a la señora ")))
        name = self.voice.key(t.full_name, "third_party_name")
        if "third_party_number" in self.claims.leave_out:
            return [lead, name]
        carrier = spanish.gendered(t.sex, "portador", "portadora")
        joint = rng.choice((", con ", f", {carrier} de la "))
        if self.voice.cedula_form.startswith("C"):
            joint = ", "
        number = Span(t.cedula, name="third_party_number")
        return [lead, name, joint, *fill(self.voice.cedula_form, {"n": number})]

    def act(self) -> Spans:
        if "narrative" in self.claims.leave_out:
            return []
        text = self.rng.choice(ACTS[self.claims.procedure])
        return [Span(text, name="narrative", value=text)]

    def holder(self) -> Spans:
        w = self.claims.worker
        parts: Spans = [self.voice.key(w.full_name, "holder_name")]
        if self.rng.random() < 0.7:
            parts += [", de nacionalidad ", self.voice.nation()]
        if "holder_number" not in self.claims.leave_out:
            number = Span(w.document_number, name="holder_number")
            parts += [", con ", *fill(self.voice.document_form, {"n": number})]
        return parts

    def prose(self) -> Spans:
        opening = self.rng.choice(("Yo, ", "Por medio de la presente yo, ", "Quien suscribe, "))
        joint: Spans = [", "] if self.act() else []
        return [opening, *self.holder(), f", {self.verb} ", *self.third(), *joint, *self.act(), "."]


def _begun(
    rng: random.Random, claims: Claims, dpi: int, *groups: str, **but: float
) -> tuple[Flow, HolderVoice, HolderGrant]:
    style = any_style(rng, *groups).but(**but)
    flow = Flow(rng, claims, dpi, style)
    voice = HolderVoice(rng, claims, style)
    return flow, voice, HolderGrant(rng, claims, voice)


def titled(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A title and one sentence."""
    flow, voice, grant = _begun(rng, claims, dpi)
    flow.para(rng.choice(TITLES), align="center", strong=True, points=flow.style.points + 2, gap=8)
    flow.para(*grant.prose())
    flow.para(voice.place_and_date(), align="left", gap=8)
    return finished(flow)


def letter(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter to the institute."""
    flow, voice, grant = _begun(rng, claims, dpi, "serif", "sans")
    flow.para(voice.place_and_date(), align=rng.choice(("right", "left")), gap=9)
    flow.para(*voice.addressee(), align="left", gap=7)
    flow.para(*grant.prose())
    flow.para(rng.choice(("Adjunto original y copia de mi pasaporte.", ("La presente autorización "
                          "es válida únicamente para este trámite."))))  # fmt: skip
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    return finished(flow)


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Holder, third party and scope each in a block."""
    flow, voice, grant = _begun(rng, claims, dpi, "sans", "narrow", left=18.0, right=18.0)
    look = any_look(
        rng, flow.style.face, rng.choice(("above", "beside", "ruled")), rng.choice((1, 2))
    )
    flow.para(rng.choice(TITLES[1:4]), align="center", strong=True, points=13, gap=7)
    w, t, out = claims.worker, claims.third_party, claims.leave_out
    section(flow, rng.choice(("DATOS DEL TITULAR", "1. TITULAR")), look)
    rows = [Item(rng.choice(("Nombres y apellidos", "Nombres y apellidos del titular")),
                 w.full_name.upper() if voice.upper else w.full_name, "holder_name")]  # fmt: skip
    if "holder_number" not in out:
        label = rng.choice(("Número del pasaporte", "Pasaporte No.", "Pasaporte"))
        rows.append(Item(label, w.document_number, "holder_number"))
    items(flow, rows, look)
    section(flow, rng.choice(("DATOS DEL TERCERO AUTORIZADO", "2. TERCERO")), look)
    label = rng.choice(("Nombres y apellidos", "Nombres y apellidos del tercero"))
    name = t.full_name.upper() if voice.upper else t.full_name
    rows = [Item(label, name, "third_party_name")]
    if "third_party_number" not in out:
        label = rng.choice(("Número de identidad", "Cédula", "No. de documento de identidad"))
        rows.append(Item(label, t.cedula, "third_party_number"))
    items(flow, rows, look)
    section(flow, rng.choice(("NARRACIÓN DE LA AUTORIZACIÓN", "3. ALCANCE")), look)
    flow.skip(2)
    if grant.act():
        flow.para("Autorizo a la persona indicada ", *grant.act(), ".", inset=2)
    flow.para(f"Lugar y fecha: {claims.city}, {spanish.date(claims.date, 'slashes')}", gap=4)
    return finished(flow)


def capitals(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A typewriter's capitals."""
    flow, voice, grant = _begun(rng, claims, dpi, "mono", leading=1.5)
    voice.upper = True
    flow.para("AUTORIZACIÓN", align="center", strong=True, gap=8)
    flow.para(*[s.upper() if isinstance(s, str) else Span(s.text.upper(), s.name, s.value, s.face)
                for s in grant.prose()], align="left")  # fmt: skip
    flow.para(voice.place_and_date().upper(), align="left", gap=6)
    return finished(flow, upper=True)


LAYOUTS = [
    Layout("third_party_authorization", "holder_" + draw.__name__, draw)
    for draw in (titled, letter, form, capitals)
]
