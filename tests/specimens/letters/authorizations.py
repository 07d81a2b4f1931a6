"""Simple authorisations: the employer lets a third party present the papers."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.heads import letterhead
from tests.specimens.letters.voice import CEDULA_FORMS, FAREWELLS, Spans, Voice

VERBS = (
    ("autorizo", "autoriza"), ("autorizo expresamente", "autoriza expresamente"),
    ("confiero autorización", "confiere autorización"), ("delego y autorizo", "delega y autoriza"),
    ("otorgo autorización simple", "otorga autorización simple"),
)  # fmt: skip
ACTS = (
    ("para que en mi nombre presente y retire la documentación del trámite de asignación de código "
    "de identificación para extranjeros bajo relación de dependencia"),
    ("para que realice ante el IESS el trámite de emisión del código de identificación para "
    "extranjero de mi trabajador"),
    ("para que ingrese la solicitud, entregue los requisitos y reciba la impresión del código de "
    "extranjero"),
    ("a fin de que gestione en el Centro de Atención Universal el código de identificación de un "
    "trabajador extranjero"),
    ("para presentar en ventanilla los documentos del trámite código de extranjero en relación de "
    "dependencia"),
)  # fmt: skip
TITLES = (
    "AUTORIZACIÓN", "AUTORIZACIÓN A TERCEROS", "CARTA DE AUTORIZACIÓN", "AUTORIZACIÓN SIMPLE",
    "Autorización para trámite en el IESS",
)  # fmt: skip


class Grant:
    """One employer's way of authorising."""

    def __init__(self, rng: random.Random, claims: Claims, voice: Voice) -> None:
        self.rng, self.claims, self.voice = rng, claims, voice
        self.verb = rng.choice(VERBS)
        self.form = rng.choice(CEDULA_FORMS)

    def third(self) -> Spans:
        """The authorised person, in prose."""
        t, out = self.claims.third_party, self.claims.leave_out
        sir = spanish.gendered(t.sex, "al señor ", "a la señora ")
        name = self.voice.key(t.full_name, "third_party_name")
        lead = self.rng.choice((sir, "a ", f"a favor de {'la' if t.sex == 'F' else 'el'} Sr/a. "))
        if "third_party_number" in out:
            return [lead, name]
        carrier = spanish.gendered(t.sex, "portador", "portadora")
        joint = self.rng.choice((", con ", f", {carrier} de la "))
        if self.form.startswith("C"):
            joint = ", "
        head, tail = self.form.split("{n}")
        return [lead, name, joint + head, self.voice.number(t.cedula, "third_party_number"), tail]

    def act(self) -> Spans:
        text = self.rng.choice(ACTS)
        return [Span(text, name="narrative", value=text)]

    def prose(self) -> Spans:
        who, third = self.voice.asks()
        return [*who, self.verb[1 if third else 0], " ", *self.third(), ", ", *self.act(), "."]

    def about(self) -> Spans:
        """Whose code it is, sometimes."""
        if self.rng.random() < 0.5:
            return []
        return ["El trámite corresponde a ", *self.voice.worker(), "."]


def _begun(
    rng: random.Random, claims: Claims, dpi: int, *groups: str, **changes: float
) -> tuple[Flow, Voice, Grant]:
    style = any_style(rng, *groups).but(**changes)
    flow = Flow(rng, claims, dpi, style)
    voice = Voice(rng, claims, style)
    return flow, voice, Grant(rng, claims, voice)


def _title(flow: Flow, text: str) -> None:
    flow.para(text, align="center", strong=True, points=flow.style.points + 2, gap=8)


def _finish(flow: Flow, **how: object) -> list[Picture]:
    block(flow, **how)  # type: ignore[arg-type]
    margin_marks(flow)
    return flow.pages()


def titled(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A title and one sentence."""
    flow, voice, grant = _begun(rng, claims, dpi)
    _title(flow, rng.choice(TITLES))
    flow.para(*grant.prose())
    flow.para(*grant.about())
    flow.para(voice.place_and_date(), align="left", gap=8)
    return _finish(flow)


def formal(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter to the institute."""
    flow, voice, grant = _begun(rng, claims, dpi)
    flow.para(voice.place_and_date(), align=rng.choice(("right", "left")), gap=9)
    flow.para(*voice.addressee(), align="left", gap=7)
    flow.para(*grant.prose())
    flow.para(*grant.about())
    flow.para("Adjunto copia de mi cédula. Cualquier responsabilidad derivada del uso indebido de "
              "este documento será exclusivamente mía.")  # fmt: skip
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    return _finish(flow)


def company_paper(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """On the company's letterhead."""
    style = any_style(rng, "sans", "serif").but(top=46.0, bottom=30.0)
    begin, end = letterhead(rng, claims, dpi)
    flow = Flow(rng, claims, dpi, style, begin, end)
    voice = Voice(rng, claims, style)
    grant = Grant(rng, claims, voice)
    flow.para(voice.place_and_date(), align="right", gap=6)
    flow.para("Asunto: Autorización a tercero", strong=True, align="left", gap=5)
    flow.para(*grant.prose())
    flow.para("Esta autorización es válida por treinta días y no puede ser sustituida.")
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    return _finish(flow)


def terse(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Two lines."""
    flow, voice, grant = _begun(rng, claims, dpi, top=rng.uniform(18, 70))
    flow.para(*grant.prose(), align="left")
    flow.para(voice.place_and_date(), align="left", gap=4)
    return _finish(flow, role=False)


def form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A form with three blocks."""
    flow, _, grant = _begun(rng, claims, dpi, "sans", "narrow", left=18.0, right=18.0, top=18.0)
    look = any_look(
        rng, flow.style.face, rng.choice(("above", "beside", "ruled")), rng.choice((1, 2))
    )
    _title(flow, rng.choice(TITLES[1:4]))
    e, t = claims.employer, claims.third_party
    section(flow, rng.choice(("AUTORIZANTE", "1. DATOS DEL EMPLEADOR")), look)
    rows = [Item("Nombres y apellidos", e.full_name, "employer_name")]
    if "employer_cedula" not in claims.leave_out:
        rows.append(Item("Cédula de identidad", e.cedula, "employer_cedula"))
    if claims.company:
        rows += [Item("Empresa", claims.company.name, "company_name"),
                 Item("RUC", claims.company.ruc, "ruc")]  # fmt: skip
    items(flow, rows, look)
    section(flow, rng.choice(("AUTORIZADO", "2. DATOS DEL TERCERO AUTORIZADO")), look)
    rows = [Item("Nombres y apellidos", t.full_name, "third_party_name")]
    if "third_party_number" not in claims.leave_out:
        label = rng.choice(("No. de documento de identidad", "Cédula", "C.I."))
        rows.append(Item(label, t.cedula, "third_party_number"))
    items(flow, rows, look)
    section(flow, rng.choice(("ALCANCE", "3. NARRACIÓN DE LA AUTORIZACIÓN")), look)
    flow.skip(2)
    flow.para("Autorizo a la persona indicada ", *grant.act(), ".", inset=2)
    flow.para(f"Lugar y fecha: {claims.city}, {spanish.date(claims.date, 'slashes')}", gap=4)
    return _finish(flow)


def table(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A sentence and a table with both persons."""
    flow, voice, grant = _begun(rng, claims, dpi)
    _title(flow, rng.choice(TITLES))
    e, t = claims.employer, claims.third_party
    flow.para("Por medio de la presente autorizo ", *grant.act(), " conforme a estos datos:")
    widths, row = (34.0, 70.0, 46.0), 8.5
    third = "" if "third_party_number" in claims.leave_out else t.cedula
    lines = (
        (("", None), ("Nombres y apellidos", None), ("Cédula", None)),
        (("Autoriza", None), (e.full_name, "employer_name"), (e.cedula, "employer_cedula")),
        (("Autorizado", None), (t.full_name, "third_party_name"), (third, "third_party_number")),
    )
    for number, cells in enumerate(lines):
        x = flow.style.left
        for (text, name), width in zip(cells, widths, strict=True):
            flow.paper.box(x, flow.y, width, row, fill=(232, 232, 236) if number == 0 else None)
            face = flow.style.face.strong if number == 0 else flow.style.face
            keep = name if text else None
            flow.paper.text(
                x + 2, flow.y + row * 0.66, text, face, 9.5, name=keep, max_width=width - 4
            )
            x += width
        flow.y += row
    flow.skip(6)
    flow.para(voice.place_and_date(), align="left", gap=6)
    return _finish(flow)


def capitals(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A typewriter's capitals."""
    flow, voice, grant = _begun(rng, claims, dpi, "mono", leading=1.5)
    voice.upper = True
    _title(flow, "AUTORIZACIÓN")
    loud = [s.upper() if isinstance(s, str) else Span(s.text.upper(), s.name, s.value, s.face)
            for s in grant.prose()]  # fmt: skip
    flow.para(*loud, align="left")
    flow.para(voice.place_and_date().upper(), align="left", gap=6)
    return _finish(flow, upper=True)


def number_first(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The person is named after the number: "al portador de la cédula ..., señor ..."."""
    flow, voice, grant = _begun(rng, claims, dpi, "serif", "sans")
    t = claims.third_party
    who, third = voice.asks()
    parts: Spans = [*who, grant.verb[1 if third else 0]]
    if "third_party_number" not in claims.leave_out:
        lead = spanish.gendered(
            t.sex, " al portador de la cédula ", " a la portadora de la cédula "
        )
        parts += [lead, voice.number(t.cedula, "third_party_number"), ", "]
    else:
        parts.append(" a ")
    parts += [voice.key(t.full_name, "third_party_name"), ", ", *grant.act(), "."]
    _title(flow, rng.choice(TITLES))
    flow.para(*parts)
    flow.para(*grant.about())
    flow.para(voice.place_and_date("words") + ".", gap=6)
    return _finish(flow)


def numbered(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Clauses: first who, second whom, third what for."""
    flow, voice, grant = _begun(rng, claims, dpi, "serif")
    _title(flow, "AUTORIZACIÓN A FAVOR DE TERCERO")
    e = claims.employer
    first: Spans = ["PRIMERA.- Comparece ", voice.key(e.full_name, "employer_name")]
    if "employer_cedula" not in claims.leave_out:
        first += [", ", *voice.cedula(e.cedula, "employer_cedula")]
    if claims.company:
        first += [f", {claims.role} de ", voice.key(claims.company.name, "company_name")]
    flow.para(*first, ", en calidad de empleador.")
    flow.para("SEGUNDA.- Por sus propios derechos autoriza ", *grant.third(), ".")
    flow.para("TERCERA.- La autorización se concede ", *grant.act(), ".")
    flow.para(
        "Para constancia firma en " + voice.place_and_date().replace(", ", " el ") + ".", gap=6
    )
    return _finish(flow)


def declaration(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Both sign: the employer grants and the third party accepts, side by side."""
    flow, voice, grant = _begun(rng, claims, dpi, "sans", "serif")
    _title(flow, rng.choice(("AUTORIZACIÓN Y ACEPTACIÓN", "CARTA DE AUTORIZACIÓN")))
    flow.para(*grant.prose())
    flow.para("La persona autorizada acepta el encargo y se compromete a devolver los originales.")
    flow.para(voice.place_and_date(), align="left", gap=6)
    top = flow.y
    block(flow, place="left", stamp=False)
    t, low = claims.third_party, flow.y
    base = top + 24
    flow.paper.line(122, base, 186, base)
    flow.paper.text(122, base + 4.5, t.full_name, flow.style.face, 9.5, max_width=66)
    flow.paper.text(122, base + 9, "Acepto - persona autorizada", flow.style.face, 9)
    flow.y = max(low, base + 12)
    return flow.pages()


LAYOUTS = [
    Layout("third_party_authorization", draw.__name__, draw)
    for draw in (
        titled,
        formal,
        company_paper,
        terse,
        form,
        table,
        capitals,
        number_first,
        numbered,
        declaration,
    )
]
