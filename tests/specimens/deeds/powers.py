"""Powers of attorney: public deed, copy with a cover, consular power, an old typed protocol."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims, Signer
from tests.specimens.flow import Flow, Style, any_style
from tests.specimens.grid import Item, any_look, items
from tests.specimens.hands import hand_of, initials, sumilla
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block
from tests.specimens.people import Ecuadorian

Spans = list[Span | str]

POWERS = (
    ("comparezca ante el Instituto Ecuatoriano de Seguridad Social y solicite, tramite y retire "
    "códigos de identificación para extranjeros, claves y certificados"),
    ("represente a la parte mandante en toda clase de trámites administrativos ante el IESS, el "
    "Ministerio del Trabajo y el Servicio de Rentas Internas"),
    ("suscriba solicitudes, presente documentos y realice cuanta gestión sea necesaria para la "
    "afiliación de trabajadores nacionales y extranjeros al Seguro General Obligatorio"),
)  # fmt: skip
CLAUSES = (
    ("El mandatario queda investido de todas las facultades que la ley requiere para el fiel "
    "cumplimiento de este mandato, sin que pueda alegarse falta o insuficiencia de poder."),
    ("La cuantía de este acto, por su naturaleza, es indeterminada. Usted, señor Notario, se "
    "servirá agregar las demás cláusulas de estilo para la plena validez de este instrumento."),
    ("Hasta aquí la minuta que queda elevada a escritura pública con todo su valor legal, leída "
    "que fue íntegramente a los comparecientes, quienes se ratifican en su contenido y firman en "
    "unidad de acto con el suscrito Notario, de todo lo cual doy fe."),
    ("El compareciente declara ser mayor de edad, hábil en derecho para contratar y obligarse, a "
    "quien de conocerlo doy fe en virtud de haberme exhibido su documento de identificación, cuya "
    "copia debidamente certificada se agrega como habilitante."),
    ("La parte mandante declara que este poder se mantendrá vigente mientras no sea revocado "
    "expresamente mediante escritura pública marginada en el protocolo."),
)  # fmt: skip


class Deed:
    """The parts of one deed, with its own emphasis and number forms."""

    def __init__(self, rng: random.Random, claims: Claims, style: Style) -> None:
        self.rng, self.claims, self.style = rng, claims, style
        attorney = claims.attorney or claims.third_party
        self.attorney: Ecuadorian = attorney
        self.in_words = rng.random() < 0.4
        self.kind = rng.choice(("especial", "especial", "general"))
        self.grantor_word = rng.choice(("mandante", "poderdante", "otorgante"))
        self.attorney_word = rng.choice(("mandatario", "apoderado", "mandataria/o"))

    def key(self, text: str, name: str, value: str | None = None) -> Span:
        return Span(
            text.upper(), name=name, value=value or text.upper(), face=self.style.face.strong
        )

    def number(self, number: str, name: str) -> Spans:
        """The cédula, sometimes in words with the figures in brackets."""
        span = Span(number, name=name, value=number)
        if self.in_words:
            return [f"{spanish.digits_in_words(number)} (", span, ")"]
        return [span]

    def grantor(self) -> Spans:
        e = self.claims.employer
        parts: Spans = [self.key(e.full_name, "grantor_name"), ", de nacionalidad ecuatoriana, "]
        parts += ["con cédula de ciudadanía número ", *self.number(e.cedula, "grantor_number")]
        if self.claims.company:
            firm = self.claims.company
            parts += [f", en calidad de {self.claims.role} de la compañía "]
            parts += [Span(firm.name.upper(), "company_name"), ", con RUC ", Span(firm.ruc, "ruc")]
        return parts

    def empowered(self) -> Spans:
        a = self.attorney
        return [self.key(a.full_name, "attorney_name"), ", con cédula número ",
                *self.number(a.cedula, "attorney_number")]  # fmt: skip

    def date(self, form: str = "words") -> Span:
        iso = self.claims.deed_date
        return Span(spanish.date(iso, form), name="deed_date", value=iso)

    def notary(self) -> Span:
        text = f"Notaría {self.claims.notary} del cantón {self.claims.city}"
        return Span(text, name="notary", value=text)

    def deed_number(self) -> Span:
        return Span(self.claims.deed_number, name="deed_number", value=self.claims.deed_number)


def _notarial(flow: Flow, notary_hand_seed: int) -> None:
    """Seals and rubrics in the margins of every sheet; the sumilla where there is one."""
    claims, rng = flow.claims, flow.rng
    hand = hand_of(notary_hand_seed, "Notario Público", style="scribble")
    for paper in flow.papers:
        if rng.random() < 0.8:
            seal = marks.notary_seal(rng, flow.dpi, f"Notaría {claims.notary}", claims.city)
            seal.on(paper, rng.uniform(2, 14), rng.uniform(225, 250))
        ink = initials(hand, rng, flow.dpi, rng.uniform(6, 10))
        ink.on(paper, rng.uniform(4, 14), rng.uniform(200, 222))
    if claims.endorsed:
        paper = flow.papers[rng.choice((0, -1))]
        legal = hand_of(rng.getrandbits(30), "Abogada Legal IESS")
        note = sumilla(legal, claims.date.strftime("%d/%m/%Y"), rng, flow.dpi)
        # Along the free upper margin, where legal units endorse.
        top = 4.0 if note.height < 30 else 2.0
        note.on(paper, max(100.0, 200 - note.width), top)


def _notary_signs(flow: Flow, seed: int) -> None:
    claims = flow.claims
    notary = Signer(f"Ab. Notario/a {claims.notary} del cantón {claims.city}", "", "notario", "M")
    flow.need(48)
    block(flow, place="center", role=False, number=False, stamp=False, signer=notary,
          hand=hand_of(seed, "Notario Público", style="scribble"), kind="ink")  # fmt: skip


def _parties_sign(flow: Flow) -> None:
    claims = flow.claims
    e = claims.employer
    giver = Signer(e.full_name, e.cedula, "otorgante", e.sex)
    block(flow, place="left", signer=giver, hand=hand_of(hash_of(e.cedula), e.full_name),
          kind="ink", stamp=False, number=True)  # fmt: skip


def hash_of(text: str) -> int:
    """A seed that the same person keeps in every paper."""
    return int.from_bytes(text.encode(), "big") % 2**30


def public_deed(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A deed in dense prose over two or three sheets."""
    style = any_style(rng, "serif", "sans").but(left=38.0, right=18.0, leading=1.6, points=12,
                                                align="justify", top=34.0)  # fmt: skip
    flow = Flow(rng, claims, dpi, style)
    deed, seed = Deed(rng, claims, style), rng.getrandbits(30)
    flow.para("ESCRITURA No. ", deed.deed_number(), strong=True, align="right")
    flow.para(f"PODER {deed.kind.upper()}", strong=True, align="center", points=14, gap=3)
    flow.para("QUE OTORGA: ", Span(claims.employer.full_name.upper()), align="center", gap=1)
    flow.para("A FAVOR DE: ", Span(deed.attorney.full_name.upper()), align="center", gap=1)
    flow.para("CUANTÍA: INDETERMINADA", align="center", gap=6)
    flow.para(f"En la ciudad de {claims.city}, República del Ecuador, hoy día ", deed.date(),
              ", ante mí, titular de la ", deed.notary(), ", comparece ", *deed.grantor(), ". ",
              CLAUSES[3])  # fmt: skip
    flow.para("SEÑOR NOTARIO: En el registro de escrituras públicas a su cargo, sírvase incorporar "
              f"una de poder {deed.kind} al tenor de las siguientes cláusulas: PRIMERA: "
              "Comparecientes.- Comparece en calidad de ", deed.grantor_word, " la persona arriba "
              "indicada. SEGUNDA: Poder.- Confiere poder amplio y suficiente a favor de ",
              *deed.empowered(), f", en calidad de {deed.attorney_word}, para que en su nombre y "
              "representación ", rng.choice(POWERS), ".")  # fmt: skip
    for text in (POWERS[2].capitalize() + ".", CLAUSES[0], CLAUSES[4], CLAUSES[1], CLAUSES[2]):
        flow.para(text)
    _parties_sign(flow)
    _notary_signs(flow, seed)
    _notarial(flow, seed)
    return flow.pages()


def with_cover(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The notary's extract as a table with a bar of numbers, then the deed."""
    style = any_style(rng, "sans").but(left=24.0, right=20.0, top=26.0)
    flow = Flow(rng, claims, dpi, style)
    deed, seed = Deed(rng, claims, style), rng.getrandbits(30)
    look = any_look(rng, style.face, "beside", 1)
    paper, e, a = flow.paper, claims.employer, deed.attorney
    marks.logo(rng, dpi, 16).on(paper, 24, 8)
    paper.text(105, 16, "NOTARÍA " + claims.notary.upper(), style.face.strong, 15, align="center")
    paper.text(105, 22, f"CANTÓN {claims.city.upper()}", style.face, 11, align="center")
    flow.y = 32
    flow.para("EXTRACTO", align="center", strong=True, points=13)
    notary = f"Notaría {claims.notary} del cantón {claims.city}"
    items(flow, [
        Item("Escritura N°", claims.deed_number, "deed_number"),
        Item("ACTO O CONTRATO", f"PODER {deed.kind.upper()} PERSONA "
             + ("JURÍDICA" if claims.company else "NATURAL")),
        Item("FECHA DE OTORGAMIENTO", spanish.date(claims.deed_date, "long").upper(), "deed_date",
             claims.deed_date),
        Item("NOTARÍA", notary, "notary"),
        Item("OTORGANTE", e.full_name.upper(), "grantor_name"),
        Item("DOCUMENTO DE IDENTIDAD DEL OTORGANTE", e.cedula, "grantor_number"),
        Item("A FAVOR DE", a.full_name.upper(), "attorney_name"),
        Item("DOCUMENTO DEL APODERADO", a.cedula, "attorney_number"),
        Item("OBJETO / OBSERVACIONES", "TRÁMITES ANTE EL IESS"),
        Item("CUANTÍA DEL ACTO", "INDETERMINADA"),
    ], look)  # fmt: skip
    _notary_signs(flow, seed)
    flow.new_page()
    flow.para("PODER " + deed.kind.upper(), align="center", strong=True, points=13, gap=6)
    flow.para(
        "Ante mí, notario público, comparece ",
        *deed.grantor(),
        ", y manifiesta que por este instrumento otorga poder a ",
        *deed.empowered(),
        ", para que ",
        rng.choice(POWERS),
        ".",
    )
    for text in (CLAUSES[0], CLAUSES[4], CLAUSES[2]):
        flow.para(text)
    _parties_sign(flow)
    _notary_signs(flow, seed)
    _notarial(flow, seed)
    return flow.pages()


def consular(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A power given before a consul abroad."""
    style = any_style(rng, "serif", "sans").but(left=26.0, top=40.0)
    flow = Flow(rng, claims, dpi, style)
    deed, seed = Deed(rng, claims, style), rng.getrandbits(30)
    where = rng.choice(("Madrid", "Nueva York", "Milán", "Lima", "Bogotá"))
    text = f"Consulado General del Ecuador en {where}"
    marks.logo(rng, dpi, 18).on(flow.paper, 96, 10)
    flow.para("REPÚBLICA DEL ECUADOR", align="center", strong=True, gap=1)
    flow.para(Span(text.upper(), "notary", text), align="center", gap=6)
    flow.para(f"PODER {deed.kind.upper()} No. ", deed.deed_number(), align="center", strong=True)
    flow.para(f"En la ciudad de {where}, el ", deed.date("long"), ", ante mí, Cónsul del Ecuador, "
              "comparece ", *deed.grantor(), ", legalmente capaz, quien libre y voluntariamente "
              f"confiere PODER {deed.kind.upper()}, amplio y suficiente, cual en derecho se "
              "requiere, en favor de ", *deed.empowered(), ", para que a su nombre ",
              rng.choice(POWERS), ".")  # fmt: skip
    for clause in (CLAUSES[0], CLAUSES[3], CLAUSES[4]):
        flow.para(clause)
    _parties_sign(flow)
    flow.new_page()
    flow.para(
        "CERTIFICO que la presente es primera copia, fiel y textual del original que se "
        "encuentra inscrito en el Libro de Escrituras Públicas (Poderes) de este Consulado."
    )
    flow.para(f"Arancel consular: II-6.3. Valor: USD {rng.choice((30, 50, 60))}.00")
    _notary_signs(flow, seed)
    _notarial(flow, seed)
    return flow.pages()


def typed_protocol(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Numbered lines of a typewriter in capitals, as old protocols are."""
    style = any_style(rng, "mono").but(left=34.0, right=20.0, leading=1.7, align="left", top=30.0)

    def begin(flow: Flow) -> None:
        paper = flow.paper
        paper.line(30, 18, 30, 284, color=(120, 40, 40), thickness=0.3)
        for i in range(28):
            paper.text(
                28, 34 + i * 9, str(i + 1), style.face, 8, align="right", color=(110, 110, 116)
            )

    flow = Flow(rng, claims, dpi, style, begin)
    deed, seed = Deed(rng, claims, style), rng.getrandbits(30)
    deed.in_words = False
    flow.para("NÚMERO: ", deed.deed_number())
    flow.para(f"PODER {deed.kind.upper()}", gap=5)
    flow.para(f"EN LA CIUDAD DE {claims.city.upper()}, A ",
              Span(spanish.date(claims.deed_date, "words").upper(), "deed_date", claims.deed_date),
              ", ANTE MÍ, ", Span(deed.notary().text.upper(), "notary"), ", COMPARECEN: POR UNA "
              "PARTE, EN CALIDAD DE MANDANTE, ", *deed.grantor(), "; Y POR OTRA, EN CALIDAD DE "
              "MANDATARIO, ", *deed.empowered(), ".")  # fmt: skip
    flow.para(
        "EL MANDANTE CONFIERE PODER PARA QUE EL MANDATARIO " + rng.choice(POWERS).upper() + "."
    )
    flow.para(CLAUSES[0].upper())
    flow.para(CLAUSES[2].upper())
    flow.para("RAZÓN: SE OTORGÓ ANTE MÍ Y CONFIERO ESTA COPIA CERTIFICADA. DOY FE.")
    _parties_sign(flow)
    _notary_signs(flow, seed)
    _notarial(flow, seed)
    return flow.pages()


LAYOUTS = [
    Layout("power_of_attorney", draw.__name__, draw)
    for draw in (public_deed, with_cover, consular, typed_protocol)
]
