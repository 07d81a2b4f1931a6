"""Key requests and agreements as offices that never saw the institute's form would write them."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.grid import Item, any_look, items, section
from tests.specimens.hands import note
from tests.specimens.identity.layout import Layout
from tests.specimens.keys.requests import FILLED, IN_PROSE
from tests.specimens.letters.closing import block, margin_marks

DOCUMENT = {"cedula": "cédula", "pasaporte": "pasaporte", "codigo": "código del IESS"}
"""How running text calls the number of the one who signs."""
ADDRESSEES = ("Señores\nIESS\nCiudad.-", "Señor Director Provincial del IESS\nEn su despacho")
REFERENCES = (
    "Ref.: Entrega de clave de empleador", "REF.: CLAVE PATRONAL",
    "Asunto: solicitud de entrega de clave",
)  # fmt: skip
CONDITIONS = (
    """1. La clave la usa solamente quien la recibe. 2. Lo que se registre con ella obliga al \
empleador. 3. El empleador cuida que los datos estén al día y sean ciertos.""",
    """4. Los datos de los trabajadores son confidenciales. 5. La pérdida de la clave se avisa el \
mismo día. 6. El Instituto puede retirarla por uso indebido de la información.""",
)


def _third(claims: Claims) -> tuple[Span, Span]:
    who = claims.third_party
    return (
        Span(who.full_name, name="third_party_name"),
        Span(who.cedula, name="third_party_number"),
    )


def _acting(rng: random.Random, claims: Claims) -> list[Span | str]:
    """For whom the one who signs acts, as a clause of a sentence."""
    firm = claims.company
    if firm is None:
        return [rng.choice((", por mis propios derechos", ", patrono registrado en el IESS"))]
    name, ruc = Span(firm.name, name="company_name"), Span(firm.ruc, name="ruc")
    return rng.choice((
        [", a nombre y en representación de ", name, " (RUC ", ruc, ")"],
        [", Gerente de ", name, ", registro único de contribuyentes ", ruc],
        [", como representante legal de la compañía ", name, " con número de RUC ", ruc],
    ))  # fmt: skip


def plain_letter(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter with a reference line; whoever fetches the password is named in a sentence."""
    flow = Flow(rng, claims, dpi, any_style(rng, "serif", "sans"))
    who, source = claims.employer, claims.company or claims.employer
    flow.para(f"{claims.city}, {spanish.date(claims.date, 'long')}", align="left", gap=5)
    flow.para(rng.choice(ADDRESSEES), align="left", gap=5)
    flow.para(rng.choice(REFERENCES), align="left", gap=4)
    flow.para(
        rng.choice(("Reciban un cordial saludo. Soy ", "Ante ustedes comparezco yo, ", "Yo, ")),
        Span(who.full_name, name="employer_name"),
        rng.choice((", identificado con ", ", con ", ", titular de "))
        + DOCUMENT[claims.signer.number_label] + " número ",
        Span(who.cedula, name="employer_cedula"), *_acting(rng, claims),
        rng.choice((
            ", y les solicito la entrega de la clave patronal para entrar al portal web.",
            ", y pido que se me entregue la clave de empleador con que se ingresa al sistema.",
        )),
    )  # fmt: skip
    if FILLED in claims.show:
        out = claims.leave_out
        name, number = _third(claims)
        lead = rng.choice((
            "Autorización de Retiro de Contraseña: la contraseña será retirada por ",
            "De igual manera, y como autorización de retiro de contraseña, autorizo a ",
            "Para el retiro de la contraseña autorizo a ",
        ))  # fmt: skip
        parts: list[Span | str] = [lead]
        parts += [] if "third_party_name" in out else [name]
        parts += [] if "third_party_number" in out else [", con cédula de identidad ", number]
        flow.para(*parts, ".")
    flow.para("Para cualquier notificación: ", Span(source.email, name="email"), " / ",
              Span(source.telephone, name="telephone"))  # fmt: skip
    flow.para(rng.choice(("De ustedes, muy atentamente,", "Gracias por su atención.")),
              align="left", gap=4)  # fmt: skip
    block(flow)
    margin_marks(flow)
    return flow.pages()


def two_columns(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Employer on the left, representative on the right, the section as a small table below."""
    style = any_style(rng, "sans", "narrow").but(left=14.0, right=14.0, top=16.0)
    flow = Flow(rng, claims, dpi, style)
    who, firm = claims.employer, claims.company
    source = firm or who
    flow.para("SOLICITUD DE ENTREGA DE CLAVE", align="center", strong=True, points=13, gap=1)
    flow.para(rng.choice(("Formulario para empleadores", "Portal de empleadores del IESS")),
              align="center", points=9, gap=5)  # fmt: skip
    label = {"cedula": "Cédula", "pasaporte": "Pasaporte", "codigo": "Cédula o código"}
    left = [("RUC", firm.ruc, "ruc"), ("Razón social", firm.name, "company_name")] if firm else []
    left += [("Dirección", source.address, None), ("Ciudad", source.city, None)]
    right = [
        ("Nombres y apellidos", who.full_name, "employer_name"),
        (label[claims.signer.number_label], who.cedula, "employer_cedula"),
        ("Correo electrónico", source.email, "email"),
        ("Teléfono", source.telephone, "telephone"),
    ]
    heads = ("EMPRESA" if firm else "DOMICILIO", "REPRESENTANTE LEGAL" if firm else "EMPLEADOR")
    top, low, wide = flow.y, flow.y, flow.width / 2
    for at, (head, rows) in enumerate(zip(heads, (left, right), strict=True)):
        x, y = style.left + at * (wide + 2), top
        flow.paper.text(x, y + 4, head, style.face.strong, 9.5)
        y += 9
        for name, text, field in rows:
            flow.paper.text(x, y, name, style.face, 7.5, color=(80, 80, 80))
            flow.paper.text(x, y + 4.6, text, style.face, 10, name=field, max_width=wide - 6)
            y += 11.5
        low = max(low, y)
    flow.y = low + 2
    _table_of_third(flow, rng, claims)
    block(flow, place=rng.choice(("center", "right")))
    margin_marks(flow)
    return flow.pages()


def _table_of_third(flow: Flow, rng: random.Random, claims: Claims) -> None:
    """The section as a table with its headings above one row; the row may be empty."""
    filled = FILLED in claims.show
    if not filled and rng.random() < 0.4:
        return
    style, paper = flow.style, flow.paper
    flow.para("AUTORIZACIÓN DE RETIRO DE CONTRASEÑA", strong=True, align="left", points=10, gap=2)
    out, third = claims.leave_out, claims.third_party
    cells = [("Nombres y apellidos", third.full_name, "third_party_name", 0.5),
             ("Cédula", third.cedula, "third_party_number", 0.25),
             ("Observaciones", "", None, 0.25)]  # fmt: skip
    cells = [c for c in cells if c[2] not in out or c[2] is None]
    x = style.left
    for head, text, field, share in cells:
        wide = flow.width * share
        paper.box(x, flow.y, wide, 6, fill=(232, 232, 236))
        paper.box(x, flow.y + 6, wide, 8)
        paper.text(x + 2, flow.y + 4.3, head, style.face.strong, 8.5)
        if filled and text:
            paper.text(x + 2, flow.y + 11.4, text, style.face, 9.5, name=field, max_width=wide - 4)
        x += wide
    flow.y += 20


def roman(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Sections with Roman numerals, other words for who is who, a seal over the last of them."""
    style = any_style(rng, "serif", "sans").but(left=24.0, right=20.0, top=18.0)
    flow = Flow(rng, claims, dpi, style)
    look = any_look(rng, style.face, rng.choice(("ruled", "dotted", "colon")), 1)
    who, firm = claims.employer, claims.company
    source = firm or who
    flow.para("IESS", align="center", strong=True, points=15, gap=1)
    flow.para("Solicitud de entrega de clave", align="center", strong=True, gap=5)
    number = {"cedula": "C.C.", "pasaporte": "Pasaporte N.º", "codigo": "Cédula o código"}
    if firm:
        section(flow, "I. PERSONA JURÍDICA", look)
        items(flow, [Item("Denominación", firm.name, "company_name"),
                     Item("R.U.C.", firm.ruc, "ruc")], look)  # fmt: skip
    section(flow, ("II" if firm else "I") + ". " + ("REPRESENTANTE LEGAL" if firm else "PATRONO"),
            look)  # fmt: skip
    items(flow, [
        Item("Apellidos y nombres", f"{who.surnames} {who.names}", "employer_name", who.full_name),
        Item(number[claims.signer.number_label], who.cedula, "employer_cedula"),
        Item("Correo", source.email, "email"),
        Item("Celular", source.telephone, "telephone"),
    ], look)  # fmt: skip
    if FILLED in claims.show:
        third, out = claims.third_party, claims.leave_out
        section(flow, ("III" if firm else "II") + ". AUTORIZACIÓN DE RETIRO DE CONTRASEÑA", look)
        rows = [Item("Retira", f"{third.surnames} {third.names}", "third_party_name",
                     third.full_name),
                Item("C.C.", third.cedula, "third_party_number")]  # fmt: skip
        items(flow, [row for row in rows if row.name not in out], look)
    below = flow.y
    block(flow, place=rng.choice(("left", "center")))
    if rng.random() < 0.5:
        seal = marks.round_seal("RECIBIDO", claims.city.upper(), ["IESS"], rng, dpi, 13)
        seal.on(flow.papers[0], rng.uniform(120, 160), max(20.0, below - rng.uniform(16, 26)))
    return flow.pages()


def spoken(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """The agreement as one paragraph, with a table of who signs below, as lawyers close."""
    flow = Flow(rng, claims, dpi, any_style(rng, "serif", "sans"))
    who = claims.employer
    flow.para(rng.choice(("ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN",
                          "Acuerdo de responsabilidad y uso de la información del portal")),
              align="center", strong=True, points=12.5, gap=7)  # fmt: skip
    flow.para(
        rng.choice(("Comparece a la suscripción del presente acuerdo ", "Por una parte ", "Yo, ")),
        Span(who.full_name, name="employer_name"),
        IN_PROSE[claims.signer.number_label].replace("cédula de ciudadanía No.", "C.I."),
        Span(who.cedula, name="employer_cedula"), *_acting(rng, claims),
        ", a quien en adelante se llamará EL USUARIO, que acepta: usar la clave solo para los "
        "trámites del Seguro Social; guardar secreto sobre los datos a los que acceda; cambiarla "
        "cuando crea que otra persona la conoce; responder por lo que con ella se haga; y avisar "
        "al Instituto cuando deje de actuar por el empleador.",
    )  # fmt: skip
    flow.para("El Instituto podrá suspender la clave si comprueba un uso indebido de ella o de la "
              "información.")  # fmt: skip
    flow.para(f"Suscrito en {claims.city}, el {spanish.date(claims.date, 'words')}.", gap=6)
    block(flow, place=rng.choice(("left", "center", "right")))
    margin_marks(flow)
    return flow.pages()


def small_print(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Conditions in two narrow columns; who accepts them is written in boxes at the foot."""
    style = any_style(rng, "sans", "narrow").but(left=15.0, right=15.0, top=15.0)
    flow = Flow(rng, claims, dpi, style)
    flow.para("ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN", align="center", strong=True,
              points=12, gap=4)  # fmt: skip
    half = flow.width / 2 - 3
    ends = [
        flow.paper.paragraph(style.left + n * (half + 6), flow.y + 4, half, text, style.face, 9.0)
        for n, text in enumerate(CONDITIONS)
    ]
    flow.y = max(ends) + 4
    who, firm = claims.employer, claims.company
    look = any_look(rng, style.face, "above", 2)
    label = {"cedula": "Cédula", "pasaporte": "Pasaporte", "codigo": "Cédula o código"}
    rows = [Item("Acepta (nombres y apellidos)", who.full_name, "employer_name"),
            Item(label[claims.signer.number_label], who.cedula, "employer_cedula")]  # fmt: skip
    if firm is not None:
        rows += [Item("Por la empresa", firm.name, "company_name"), Item("RUC", firm.ruc, "ruc")]
    items(flow, rows, look)
    flow.para(f"{claims.city}, {spanish.date(claims.date, 'slashes')}", align="left", gap=3)
    block(flow, place=rng.choice(("center", "left")))
    if rng.random() < 0.4:
        ink = note("entregar copia", rng, dpi, rng.uniform(1.8, 2.4), claims.hand.pen)
        ink.on(flow.papers[0], rng.uniform(140, 165 - min(ink.width, 20)), 6)
    return flow.pages()


LAYOUTS = [
    Layout("key_request", "plain_letter", plain_letter),
    Layout("key_request", "two_columns", two_columns),
    Layout("key_request", "roman", roman),
    Layout("responsibility_agreement", "spoken", spoken),
    Layout("responsibility_agreement", "small_print", small_print),
]
