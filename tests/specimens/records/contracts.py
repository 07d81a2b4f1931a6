"""The registered contract as prose, with the register's number stamped on it."""

from __future__ import annotations

import random

from tests.specimens import marks, spanish
from tests.specimens.canvas import Picture, Span, fill
from tests.specimens.claims import Claims
from tests.specimens.flow import Flow, any_style
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.voice import DOCUMENT_FORMS
from tests.specimens.records.tables import two_signatures

CLAUSES = (
    ("JORNADA", ("La persona trabajadora cumplirá la jornada ordinaria de cuarenta horas "
     "semanales, en los horarios que fije la parte empleadora conforme al Código del Trabajo.")),
    ("REMUNERACIÓN", ("La parte empleadora pagará por la prestación de los servicios la suma de "
     "USD {salary} mensuales, más los beneficios de ley.")),
    ("LUGAR DE TRABAJO", ("Los servicios se prestarán en {place}, sin perjuicio de los traslados "
     "que exija la actividad.")),
    ("OBLIGACIONES", ("Las partes se obligan a cumplir las disposiciones del Código del Trabajo y "
     "del reglamento interno legalmente aprobado. La parte empleadora afiliará a la persona "
     "trabajadora al Instituto Ecuatoriano de Seguridad Social desde el primer día.")),
    ("JURISDICCIÓN", ("En lo no previsto, las partes se someten a los jueces del lugar de "
     "prestación del servicio y al procedimiento que manda la ley.")),
)  # fmt: skip


def contract(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """Parties, clauses, both signatures; registration data at the head."""
    style = any_style(rng, "serif", "sans").but(points=rng.choice((10, 10.5, 11)), leading=1.25)
    flow = Flow(rng, claims, dpi, style)
    form = spanish.any_date_form(rng)
    w, e, firm = claims.worker, claims.employer, claims.company
    loud = rng.random() < 0.7

    def key(text: str, name: str) -> Span:
        return Span(text.upper() if loud else text, name=name, face=style.face.strong)

    start = Span(spanish.date(claims.contract_start, form), "contract_start", claims.contract_start)
    code = Span(claims.sut_code, name="sut_code")
    if rng.random() < 0.6:
        lead = rng.choice(
            (
                "Contrato registrado en el SUT con código ",
                "SUT - Registro No. ",
                "Ministerio del Trabajo - Sistema Único de Trabajo. Código: ",
            )
        )
        flow.para(lead, code, align="right", points=9, gap=5)
    else:
        flow.para("MINISTERIO DEL TRABAJO - SISTEMA ÚNICO DE TRABAJO (SUT)", align="center",
                  strong=True, gap=1)  # fmt: skip
        flow.para("Número de contrato registrado: ", code, align="center", gap=5)
    flow.para("CONTRATO INDIVIDUAL DE TRABAJO", align="center", strong=True, points=13, gap=5)
    employer: list[Span | str] = []
    if firm:
        employer = [key(firm.name, "company_name"), ", con RUC ", Span(firm.ruc, "ruc")]
        employer += [rng.choice((", representada por ", ", legalmente representada por "))]
    employer += [key(e.full_name, "employer_name"), ", con cédula de ciudadanía No. "]
    employer += [Span(e.cedula, "employer_cedula"), ", en calidad de EMPLEADOR"]
    number = Span(w.document_number, "document_number")
    carrier = spanish.gendered(w.sex, "portador", "portadora")
    nation = Span(spanish.feminine(w.nationality), "nationality", w.nationality)
    worker: list[Span | str] = [key(w.full_name, "full_name"), ", de nacionalidad ", nation]
    article = "de la " if w.document_type == "visa" else "del "
    phrase = rng.choice(DOCUMENT_FORMS[w.document_type])
    worker += [f", {carrier} {article}", *fill(phrase, {"n": number})]
    if rng.random() < 0.5 or "birth_date" in claims.show:
        born = spanish.gendered(w.sex, "nacido", "nacida")
        day = Span(spanish.date(w.birth_date, form), "birth_date", w.birth_date)
        worker += [f", {born} el ", day]
    flow.para("Comparecen a la celebración del presente contrato, por una parte, ", *employer,
              "; y por otra parte, ", *worker, ", en calidad de TRABAJADOR/A, quienes acuerdan lo "
              "siguiente:")  # fmt: skip
    flow.para("PRIMERA. OBJETO.- La persona trabajadora prestará sus servicios en calidad de ",
              f"{claims.position}, a partir del ", start, *_until(claims, form), ".")  # fmt: skip
    ordinals = ("SEGUNDA", "TERCERA", "CUARTA", "QUINTA", "SEXTA")
    for ordinal, (title, text) in zip(ordinals, CLAUSES, strict=True):
        body = text.format(salary=claims.salary, place=f"{e.address}, {claims.city}")
        flow.para(f"{ordinal}. {title}.- {body}")
    if rng.random() < 0.5:
        flow.para(
            "El presente contrato se suscribe por duplicado en la ciudad de "
            f"{claims.city} y se registra en el sistema informático del Ministerio."
        )
    if rng.random() < 0.35:
        lines = ["MINISTERIO DEL TRABAJO", "CONTRATO REGISTRADO", claims.sut_code]
        marks.rectangular_stamp(lines, rng, dpi).on(flow.papers[0], rng.uniform(10, 30), 6)
    two_signatures(flow)
    return flow.pages()


def _until(claims: Claims, form: str) -> list[Span | str]:
    """The end of a contract for a time."""
    if not claims.contract_end:
        return []
    day = Span(spanish.date(claims.contract_end, form), "contract_end", claims.contract_end)
    return [" y hasta el ", day]


LAYOUTS = [Layout("sut_record", "contract", contract)]
