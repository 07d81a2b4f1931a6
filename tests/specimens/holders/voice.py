"""The phrases of a foreign national who asks for a code or a certificate in the own name."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.canvas import Span, fill
from tests.specimens.claims import Claims
from tests.specimens.flow import Style
from tests.specimens.letters.voice import CEDULA_FORMS, DOCUMENT_FORMS, Spans

CERTIFICATE = "certificate_non_affiliation"
PETITIONS = {
    "code_foreigner": (
        "se me asigne el código de identificación para extranjeros del IESS",
        "se sirva disponer la generación de un código de identificación de extranjero a mi nombre",
        "la asignación de mi código de identificación de extranjero",
        "me sea otorgado el código de identificación con el cual constar en el sistema del IESS",
        "se digne ordenar a quien corresponda la emisión del código para ciudadano extranjero",
    ),
    CERTIFICATE: (
        "se me confiera el certificado de no afiliación al IESS",
        (
            "se me extienda un certificado de no afiliación al Instituto Ecuatoriano de Seguridad "
            "Social"
        ),
        "la emisión de un certificado en el que conste que no me encuentro {afiliado} al IESS",
        "se digne disponer que se me otorgue el certificado de no afiliación para extranjeros",
        "se certifique que no registro afiliación alguna al seguro social ecuatoriano",
    ),
}
REASONS = {
    "code_foreigner": (
        (
            "Requiero el código porque voy a iniciar una relación laboral y no dispongo de cédula "
            "ecuatoriana."
        ),
        "El código me permitirá acceder a los servicios del IESS y constar en la historia laboral.",
        (
            "Realizo este pedido por cuanto mi contrato de trabajo ya se encuentra registrado y el "
            "sistema no acepta mi número de pasaporte."
        ),
        "Lo necesito para mi afiliación al seguro social, según me indicaron en el trabajo.",
        "Soy residente en el país y deseo cumplir con las obligaciones de la seguridad social.",
    ),
    CERTIFICATE: (
        "El documento será presentado en la embajada de mi país como parte de un trámite personal.",
        "Este certificado me fue solicitado para contratar un seguro privado de salud.",
        "Lo requiero para completar los requisitos de mi visa de residencia temporal.",
        "El certificado es requisito de un trámite de jubilación que sigo en el exterior.",
        "Necesito justificar ante mi empleador del exterior que no cotizo en el Ecuador.",
    ),
}
TITLES = {
    "code_foreigner": (
        "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS",
        "Solicitud de asignación de código de extranjero",
        "PEDIDO DE CÓDIGO DE IDENTIFICACIÓN - CIUDADANO EXTRANJERO",
    ),
    CERTIFICATE: (
        "SOLICITUD DE CERTIFICADO DE NO AFILIACIÓN AL IESS",
        "Solicitud: certificado de no afiliación para extranjeros",
        "PEDIDO DE CERTIFICADO DE NO AFILIACIÓN",
    ),
}
ADDRESSEES = {
    "code_foreigner": (
        ("Señores\nInstituto Ecuatoriano de Seguridad Social\nPresente.-",
         "Instituto Ecuatoriano de Seguridad Social"),
        ("Señores\nIESS\n{city}", "IESS"),
        ("Señor/a\nDirector/a Provincial del IESS\n{city}.-", "Director/a Provincial del IESS"),
        ("INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL\nCentro de Atención Universal\nEn su despacho",
         "INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL"),
    ),
    CERTIFICATE: (
        ("Señor\nDirector Provincial del IESS\n{city}", "Director Provincial del IESS"),
        ("Señora\nDirectora Provincial\nInstituto Ecuatoriano de Seguridad Social\nPresente",
         "Directora Provincial"),
        ("Magíster\nDirector Provincial de {city}\nIESS", "Director Provincial de {city}"),
        ("Señor/a Director/a Provincial del\nInstituto Ecuatoriano de Seguridad Social\nCiudad.-",
         "Director/a Provincial del Instituto Ecuatoriano de Seguridad Social"),
    ),
}  # fmt: skip
WRONG_ADDRESSEES = (
    ("Señores\nMinisterio del Trabajo\nPresente.-", "Ministerio del Trabajo"),
    ("Señor\nDirector del Registro Civil\n{city}", "Director del Registro Civil"),
    ("Señores\nServicio de Rentas Internas\nCiudad", "Servicio de Rentas Internas"),
    ("Señora\nMinistra de Relaciones Exteriores\nQuito", "Ministra de Relaciones Exteriores"),
)
GREETINGS = (
    "De mi consideración:", "De mis consideraciones:", "Reciba un atento saludo.",
    "Estimados señores:", "Distinguida autoridad:",
)  # fmt: skip
FAREWELLS = (
    "Atentamente,", "Cordialmente,", "Muy atentamente,", "Agradezco su gentil atención.",
    "Por su atención, muchas gracias.", "Con sentimientos de consideración,",
)  # fmt: skip
STREETS = (
    "Av. 6 de Diciembre N33-120 y Bosmediano", "Calle Larga 7-45 y Borrero",
    "Av. Quito 1204 y Sucre", "Urbanización Los Ceibos, manzana 12, villa 4",
    "La Mariscal, calle Reina Victoria E4-18", "Av. Malecón, edificio Torremar, piso 6",
)  # fmt: skip


class HolderVoice:
    """One writer's habits; the same person is asked for and signs."""

    def __init__(self, rng: random.Random, claims: Claims, style: Style) -> None:
        self.rng, self.claims, self.style = rng, claims, style
        self.upper = rng.random() < 0.45
        self.strong = rng.random() < 0.35
        self.date_form = spanish.any_date_form(rng)
        self.document_form = rng.choice(DOCUMENT_FORMS[claims.worker.document_type])
        self.cedula_form = rng.choice(CEDULA_FORMS)
        self.email = (
            f"{rng.choice(('contacto', 'correo', 'personal'))}{rng.randint(10, 999)}@correo.example"
        )
        self.telephone = f"09{rng.randint(10**7, 10**8 - 1)}"
        self.street = rng.choice(STREETS)

    def key(self, text: str, name: str) -> Span:
        shown = text.upper() if self.upper else text
        return Span(shown, name=name, face=self.style.face.strong if self.strong else None)

    def number(self) -> Spans:
        span = Span(self.claims.worker.document_number, name="document_number")
        return fill(self.document_form, {"n": span})

    def nation(self) -> Span:
        w = self.claims.worker
        return Span(spanish.feminine(w.nationality), "nationality", w.nationality)

    def birth(self) -> Spans:
        w = self.claims.worker
        if "birth_date" not in self.claims.show and self.rng.random() < 0.6:
            return []
        born = spanish.gendered(w.sex, "nacido", "nacida")
        day = Span(spanish.date(w.birth_date, self.date_form), "birth_date", w.birth_date)
        return [self.rng.choice((f", {born} el ", ", con fecha de nacimiento ")), day]

    def who(self) -> tuple[Spans, bool]:
        """The writer presents herself; true when that is a sentence of its own."""
        w, out, rng = self.claims.worker, self.claims.leave_out, self.rng
        name: Spans = [] if "full_name" in out else [self.key(w.full_name, "full_name")]
        number: Spans = []
        if "document_number" not in out:
            carrier = spanish.gendered(w.sex, "portador", "portadora")
            joint = "de la" if w.document_type == "visa" else "del"
            number = [rng.choice((", con ", f", {carrier} {joint} ")), *self.number()]
        citizen = spanish.gendered(w.sex, "ciudadano", "ciudadana")
        nation: Spans = [", de nacionalidad ", self.nation()] if rng.random() < 0.85 else []
        if "nationality" in self.claims.show and not nation:
            nation = [", de nacionalidad ", self.nation()]
        birth = self.birth()
        home: Spans = []
        if rng.random() < 0.4 and "contact" not in out:
            home = [f", con domicilio en {self.street}, {self.claims.city}"]
        form = rng.randrange(5) if name else 2
        if form == 0:
            return ["Yo, ", *name, *nation, *number, *birth, *home, ", "], False
        if form == 1:
            return ["Quien suscribe, ", *name, *number, *nation, *birth, *home, ", "], False
        if form == 2:
            foreign = spanish.gendered(w.sex, "extranjero", "extranjera")
            return [f"En mi calidad de {citizen} {foreign}", *number, *nation, *birth,
                    *([", yo, ", *name] if name else []), *home, ", "], False  # fmt: skip
        if form == 3:
            return ["Mi nombre es ", *name, *nation, *number, *birth, *home, ". "], True
        return ["Yo, ", *name, ", por mis propios derechos", *number, *nation, *birth, *home,
                ", "], False  # fmt: skip

    def petition(self, own_sentence: bool) -> Spans:
        rng = self.rng
        verb = rng.choice(("solicito", "pido", "solicito muy comedidamente", "me permito solicitar",
                           "requiero", "acudo a usted para solicitar"))  # fmt: skip
        if "requiero" in verb and "certif" not in self.claims.procedure:
            verb = "solicito"
        text = rng.choice(PETITIONS[self.claims.procedure])
        text = text.format(afiliado=spanish.gendered(self.claims.worker.sex, "afiliado",
                                                     "afiliada"))  # fmt: skip
        verb = verb if not own_sentence else verb[0].upper() + verb[1:]
        link = (
            " a usted " if verb.casefold() in ("solicito", "pido") and rng.random() < 0.3 else " "
        )
        whole = text
        if text.startswith("se ") and verb.casefold() != "acudo a usted para solicitar":
            whole = rng.choice(("que ", "")) + text
        return [verb + link + whole]

    def reason(self) -> Spans:
        if "narrative" in self.claims.leave_out:
            return []
        text = self.rng.choice(REASONS[self.claims.procedure])
        return [Span(text, name="narrative", value=text)]

    def addressee(self) -> Spans:
        if "addressee" in self.claims.leave_out:
            return []
        table = ADDRESSEES[self.claims.procedure]
        if "wrong_addressee" in self.claims.show:
            table = WRONG_ADDRESSEES
        text, value = self.rng.choice(table)
        city = self.claims.city
        return [Span(text.format(city=city), name="addressee", value=value.format(city=city))]

    def contacts(self) -> Spans:
        """Where to reach the writer; nothing where the paper must lack it."""
        if "contact" in self.claims.leave_out:
            return []
        rng = self.rng
        mail = Span(self.email, name="email")
        phone = Span(self.telephone, name="telephone")
        form = rng.randrange(4)
        if form == 0:
            return [
                "Mis datos de contacto son: teléfono ",
                phone,
                ", correo electrónico ",
                mail,
                ".",
            ]
        if form == 1:
            return ["Para notificaciones señalo el correo ", mail, " y el celular ", phone, "."]
        if form == 2:
            return ["Puedo ser contactado en el número ", phone, "."]
        return ["Recibiré la respuesta en ", mail, ", telf. ", phone, "."]

    def place_and_date(self) -> str:
        text = spanish.date(self.claims.date, self.date_form)
        if self.date_form == "words":
            return f"En la ciudad de {self.claims.city}, a los {text}"
        return f"{self.claims.city}, {text}"
