"""The phrases of a request: who asks, for whom, why; put together differently in every letter."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Span, fill
from tests.specimens.claims import Claims
from tests.specimens.flow import Style

Spans = list[Span | str]

CEDULA_FORMS = (
    "cédula de identidad No. {n}", "cédula de ciudadanía No. {n}", "cédula de ciudadanía N.° {n}",
    "cédula de identidad número {n}", "C.I. {n}", "C.C. {n}", "CI: {n}", "cédula N° {n}",
    "cédula {n}", "C.C. No. {n}",
)  # fmt: skip
DOCUMENT_FORMS = {
    "passport": (
        "pasaporte No. {n}", "pasaporte N.° {n}", "pasaporte número {n}", "pasaporte {n}",
        "pasaporte Nro. {n}", "Pasaporte: {n}",
    ),
    "visa": ("visa No. {n}", "visa número {n}", "visa N° {n}", "visa de residencia No. {n}"),
    "home_id": (
        "documento de identidad de su país de origen No. {n}", "cédula de su país No. {n}",
        "documento de identificación del país de origen N.° {n}", "documento nacional No. {n}",
    ),
}  # fmt: skip
DOCUMENT_WORDS = {
    "passport": ("Pasaporte", "Pasaporte", "PASAPORTE"),
    "visa": ("Visa", "VISA"),
    "home_id": ("Documento de identificación del país de origen", "Cédula del país de origen"),
}
PETITIONS = (
    ("solicito", (" a usted se sirva emitir el código de identificación para extranjero, bajo "
     "relación de dependencia, a favor de ")),
    ("solicito", (" de la manera más comedida se asigne el código de identificación para "
     "extranjeros bajo relación de dependencia a ")),
    ("solicito", (" la emisión de un código de identificación del IESS, en calidad de trabajador "
     "extranjero en relación de dependencia, para ")),
    ("pido", (" que, previo el trámite correspondiente, se genere el código de identificación "
     "para extranjeros de ")),
    ("requiero", (" que se otorgue el código de identificación para extranjero bajo relación de "
     "dependencia en beneficio de ")),
    ("solicito", (" muy respetuosamente autorizar a quien corresponda la asignación del código "
     "de extranjero de ")),
)  # fmt: skip
_THIRD = {"solicito": "solicita", "pido": "pide", "requiero": "requiere"}
REASONS = (
    ("El código es indispensable para registrar el aviso de entrada y cumplir con su afiliación "
    "al Seguro General Obligatorio."),
    ("Pido este código porque la persona mencionada no posee cédula de identidad ecuatoriana y "
    "debe ser afiliada desde el primer día de labores."),
    ("Con dicho código procederé a registrar su ingreso en el sistema de historia laboral y a "
    "pagar los aportes que manda la Ley de Seguridad Social."),
    ("Este pedido obedece a la obligación patronal de afiliar a todos los trabajadores, y el "
    "sistema no permite hacerlo con número de pasaporte."),
    "Realizo este trámite a fin de que mi trabajador acceda a las prestaciones del IESS.",
    ("La afiliación no ha podido efectuarse en la página web por falta del código de extranjero, "
    "razón por la cual acudo a su autoridad."),
)  # fmt: skip
GREETINGS = (
    "De mi consideración:", "De mis consideraciones:", "Reciba un cordial saludo.",
    "De mi mayor consideración:", "Estimado señor Director:", "Señor Director:", "Presente.-",
)  # fmt: skip
FAREWELLS = (
    "Atentamente,", "Atentamente,", "Cordialmente,", "Muy atentamente,", "Agradezco su atención.",
    "Por la atención a la presente, le anticipo mi agradecimiento.", "Dios, Patria y Libertad,",
)  # fmt: skip
ADDRESSEES = (
    ("Señor\nDirector Provincial del IESS\n{city}", "Director Provincial del IESS"),
    ("Señores\nInstituto Ecuatoriano de Seguridad Social\nPresente", ("Instituto Ecuatoriano de "
     "Seguridad Social")),
    ("Señor/a\nDirector/a Provincial de {city}\nINSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL",
     "Director/a Provincial de {city}"),
    ("Señores\nIESS\nCiudad.-", "IESS"),
    (("Señor Responsable del Centro de Atención Universal\nInstituto Ecuatoriano de Seguridad "
     "Social – IESS\nEn su despacho"), "Centro de Atención Universal"),
    (("Magíster\nDirectora Provincial del Instituto Ecuatoriano de Seguridad Social\n{city} – "
     "Ecuador"), "Directora Provincial del Instituto Ecuatoriano de Seguridad Social"),
)  # fmt: skip


class Voice:
    """One writer's habits: capitals or not, bold or not, how numbers and dates are written."""

    def __init__(self, rng: random.Random, claims: Claims, style: Style) -> None:
        self.rng, self.claims, self.style = rng, claims, style
        self.upper = rng.random() < 0.6
        self.strong = rng.random() < 0.45
        self.date_form = spanish.any_date_form(rng)
        self.cedula_form = rng.choice(CEDULA_FORMS)
        self.document_form = rng.choice(DOCUMENT_FORMS[claims.worker.document_type])
        self.dashed = rng.random() < 0.12

    # ---- single values ----------------------------------------------------------------------
    def key(self, text: str, name: str, value: str | None = None) -> Span:
        """A value with the writer's emphasis."""
        shown = text.upper() if self.upper else text
        face = self.style.face.strong if self.strong else None
        return Span(shown, name=name, value=value or shown, face=face)

    def plain(self, text: str, name: str, value: str | None = None) -> Span:
        return Span(text, name=name, value=value or text)

    def number(self, number: str, name: str) -> Span:
        shown = f"{number[:9]}-{number[9:]}" if self.dashed and len(number) == 10 else number
        return Span(shown, name=name, value=number)

    def day(self, iso: str, name: str | None = None) -> Span:
        return Span(spanish.date(iso, self.date_form), name=name, value=iso)

    def cedula(self, number: str, name: str, lead: str = "con ") -> Spans:
        form = self.cedula_form
        if form.startswith("C"):
            lead = ""
        return [lead, *fill(form, {"n": self.number(number, name)})]

    # ---- who asks ---------------------------------------------------------------------------
    def asks(self) -> tuple[Spans, bool]:
        """The employer (or attorney) presents itself; true when in the third person."""
        claims, out = self.claims, self.claims.leave_out
        if claims.by_attorney:
            return self._attorney(), False
        named = "employer_name" not in out
        who: Spans = [self.key(claims.employer.full_name, "employer_name")] if named else []
        number: Spans = []
        if "employer_cedula" not in out and named:
            carrier = spanish.gendered(claims.employer.sex, "portador", "portadora")
            lead = self.rng.choice(("con ", f"{carrier} de la ", "con "))
            number = [", ", *self.cedula(claims.employer.cedula, "employer_cedula", lead)]
        if claims.company is None:
            return self._natural(who, number), False
        role = self.plain(claims.role, "signer_role")
        firm: Spans = [self.key(claims.company.name, "company_name")]
        ruc = self.plain(claims.company.ruc, "ruc")
        form = self.rng.randrange(4) if named else 4
        if form == 0:
            head: Spans = ["Yo, ", *who, *number, ", en mi calidad de ", role, " de ", *firm]
            return [*head, ", con RUC No. ", ruc, ", "], False
        if form == 1:
            stands = self.rng.choice(("representada legalmente por ", "representada por "))
            head = [*firm, ", con RUC ", ruc, ", ", stands, *who, *number]
            return [*head, ", en calidad de ", role, ", "], True
        if form == 2:
            head = ["Quien suscribe, ", *who, ", ", role, " de la compañía ", *firm, " (RUC "]
            return [*head, ruc, ")", *number, ", "], False
        if form == 3:
            head = ["En mi calidad de ", role, " de ", *firm, ", con Registro Único de "]
            return [*head, "Contribuyentes No. ", ruc, ", yo, ", *who, *number, ", "], False
        return ["La empresa ", *firm, ", con RUC ", ruc, ", "], True

    def _natural(self, who: Spans, number: Spans) -> Spans:
        claims = self.claims
        role = self.plain(claims.role, "signer_role")
        if not who:
            return ["En mi calidad de ", role, ", "]
        form = self.rng.randrange(4)
        if form == 0:
            tail = f", con domicilio en {claims.employer.address} de la ciudad de {claims.city}, "
            return ["Yo, ", *who, *number, ", en calidad de ", role, tail]
        if form == 1:
            return ["Quien suscribe, ", *who, *number, ", ", role, ", "]
        if form == 2:
            return ["Yo, ", *who, *number, ", por mis propios derechos y como ", role, ", "]
        return ["En mi calidad de ", role, ", yo, ", *who, *number, ", "]

    def _attorney(self) -> Spans:
        claims = self.claims
        assert claims.attorney is not None
        sir = spanish.gendered(claims.attorney.sex, "apoderado", "apoderada")
        out: Spans = ["Yo, ", self.key(claims.attorney.full_name, "attorney_name")]
        out += [", ", *self.cedula(claims.attorney.cedula, "attorney_number")]
        out += [f", en calidad de {sir} de ", self.key(claims.employer.full_name, "employer_name")]
        out += [", ", *self.cedula(claims.employer.cedula, "employer_cedula")]
        if claims.company:
            out += [f", {claims.role} de ", self.key(claims.company.name, "company_name")]
            out += [", RUC ", self.plain(claims.company.ruc, "ruc")]
        return [*out, ", según el poder notarial cuya copia adjunto, "]

    # ---- for whom ---------------------------------------------------------------------------
    def worker(self) -> Spans:
        """The foreign national's data in running prose."""
        claims, out, rng = self.claims, self.claims.leave_out, self.rng
        w = claims.worker
        name: Spans = [] if "full_name" in out else [self.key(w.full_name, "full_name")]
        citizen = spanish.gendered(w.sex, "ciudadano", "ciudadana")
        carrier = spanish.gendered(w.sex, "portador", "portadora")
        nation: Spans = []
        if "nationality" in claims.show or rng.random() < 0.7:
            if rng.random() < 0.6:
                word = self.plain(spanish.feminine(w.nationality), "nationality", w.nationality)
                nation = [", de nacionalidad ", word]
            else:
                text = spanish.nationality(w.nationality, w.sex)
                nation = [f", {citizen} ", self.plain(text, "nationality", w.nationality)]
        number: Spans = []
        if "document_number" not in out:
            lead = rng.choice((", con ", f", {carrier} del ", ", con "))
            if w.document_type == "visa" and "del" in lead:
                lead = f", {carrier} de la "
            span = self.plain(w.document_number, "document_number")
            number = [lead, *fill(self.document_form, {"n": span})]
        birth: Spans = []
        if "birth_date" in claims.show or rng.random() < 0.4:
            born = spanish.gendered(w.sex, "nacido", "nacida")
            lead = rng.choice((f", {born} el ", ", con fecha de nacimiento "))
            birth = [lead, self.day(w.birth_date, "birth_date")]
        form = rng.randrange(4)
        if form == 0 and number and name:
            return [
                "la persona titular del ",
                *fill(self.document_form, {"n": self.plain(w.document_number, "document_number")}),
                ", ",
                *name,
                *nation,
                *birth,
            ]
        if form == 1:
            sir = spanish.gendered(w.sex, "el señor ", "la señora ")
            return [sir, *name, *number, *nation, *birth]
        if form == 2:
            return [*(name or [f"un {citizen} extranjero"]), *nation, *birth, *number]
        return [*(name or ["un trabajador extranjero"]), *nation, *number, *birth]

    # ---- what and why -----------------------------------------------------------------------
    def petition(self, third: bool) -> Spans:
        verb, rest = self.rng.choice(PETITIONS)
        return [(_THIRD[verb] if third else verb) + rest]

    def work(self) -> Spans:
        """Since when and as what the person works, and where that is registered."""
        claims, rng = self.claims, self.rng
        start = self.day(claims.contract_start, "contract_start")
        code = self.plain(claims.sut_code, "sut_code")
        where = rng.choice(("bajo mi dependencia", "en relación de dependencia"))
        if claims.company and rng.random() < 0.6:
            where = rng.choice(("en nuestra compañía", "en esta empresa"))
        form = rng.randrange(4)
        if form == 0:
            return [
                f"quien labora {where} desde el ",
                start,
                (
                    f" en el cargo de {claims.position}, "
                    "según contrato registrado en el Sistema Único de Trabajo (SUT) con No. "
                ),
                code,
            ]
        if form == 1:
            return [(f"que presta sus servicios {where} como {claims.position}, con contrato de "
                    "trabajo registrado en el SUT del Ministerio del Trabajo, código "), code,
                    ", vigente desde el ", start]  # fmt: skip
        if form == 2:
            return [f"persona contratada {where} a partir del ", start, " conforme al registro SUT"]
        return [(f"trabajador de nuestra nómina ({claims.position}) cuyo contrato consta "
                "registrado en el SUT")]  # fmt: skip

    def reason(self) -> Spans:
        if "narrative" in self.claims.leave_out:
            return []
        text = self.rng.choice(REASONS)
        return [Span(text, name="narrative", value=text)]

    def addressee(self) -> Spans:
        text, value = self.rng.choice(ADDRESSEES)
        city = self.claims.city
        return [Span(text.format(city=city), name="addressee", value=value.format(city=city))]

    def place_and_date(self, form: str | None = None) -> str:
        city = self.claims.city
        form = form or self.date_form
        text = spanish.date(self.claims.date, form)
        if form == "words":
            return f"En la ciudad de {city}, a los {text}"
        return self.rng.choice((f"{city}, {text}", f"{city}, {text}", f"{city} a, {text}"))

    def contacts(self) -> Spans:
        """E-mail and telephone, as a closing sentence."""
        e = self.claims.company or self.claims.employer
        lead = self.rng.choice(
            ("Notificaciones recibiré en el correo ", "Mi correo electrónico es ",
             "Para cualquier notificación señalo el correo ")
        )  # fmt: skip
        link = self.rng.choice((" y el teléfono ", ", teléfono ", " o al celular "))
        return [lead, self.plain(e.email, "email"), link, self.plain(e.telephone, "telephone"), "."]
