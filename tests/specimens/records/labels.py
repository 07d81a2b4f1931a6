"""What a SUT record says about worker, employer and contract, under the labels it may bear."""

from __future__ import annotations

import random

from tests.specimens import spanish
from tests.specimens.claims import Claims
from tests.specimens.grid import Item

LABELS: dict[str, tuple[str, ...]] = {
    "sut_code": ("Número de contrato", "No. de registro", "Código", "No. de trámite",
                 "Código de contrato", "Nro. Contrato"),
    "registered": ("Fecha de registro", "Fecha y hora de registro", "Registrado el"),
    "ruc": ("RUC", "R.U.C.", "RUC del empleador", "No. RUC"),
    "company_name": ("Razón social", "Empleador", "Nombre o razón social", "Empresa"),
    "employer_name": ("Representante legal", "Nombre del representante legal", "Rep. legal"),
    "natural": ("Empleador", "Nombres del empleador", "Apellidos y nombres del empleador"),
    "employer_cedula": ("C.C.", "C.I.", "Cédula", "Cédula del empleador", "No. de cédula"),
    "full_name": ("Apellidos y nombres", "Nombres y apellidos", "Trabajador", "Trabajador/a",
                  "Nombre del trabajador"),
    "surnames": ("Apellidos", "Apellidos del trabajador"),
    "names": ("Nombres", "Nombres del trabajador"),
    "document_type": ("Tipo de documento", "Tipo de identificación", "Tipo documento"),
    "document_number": ("Número de identificación", "No. de documento", "Número de documento",
                        "Identificación", "Nro. documento"),
    "passport": ("Pasaporte", "No. pasaporte", "Pasaporte No.", "Número de pasaporte"),
    "nationality": ("Nacionalidad", "País", "País de origen", "Nacionalidad del trabajador"),
    "sex": ("Sexo", "Género"),
    "birth_date": ("Fecha de nacimiento", "F. nacimiento", "Fecha nacimiento"),
    "civil": ("Estado civil",),
    "position": ("Cargo", "Ocupación", "Cargo / Ocupación", "Puesto"),
    "contract": ("Tipo de contrato", "Modalidad de contrato"),
    "shift": ("Jornada", "Jornada laboral"),
    "contract_start": ("Fecha de inicio", "Fecha de inicio de labores", "Inicio del contrato",
                       "Fecha inicio"),
    "contract_end": ("Fecha de fin", "Fecha de terminación", "Fin del contrato", "Vigente hasta",
                     "Fecha fin"),
    "signed": ("Fecha de suscripción", "Fecha de firma"),
    "salary": ("Remuneración", "Sueldo", "Remuneración mensual (USD)"),
    "workplace": ("Lugar de trabajo", "Dirección del lugar de trabajo"),
    "canton": ("Provincia/Cantón", "Cantón", "Ciudad"),
    "status": ("Condición migratoria", "Tipo de visa"),
}  # fmt: skip
TYPE_WORDS = {
    "passport": ("PASAPORTE", "Pasaporte"),
    "visa": ("VISA", "Visa"),
    "home_id": ("DOCUMENTO DEL PAÍS DE ORIGEN", "Cédula de país de origen"),
}
CONTRACTS = (
    "Indefinido", "INDEFINIDO", "Por obra o servicio determinado dentro del giro del negocio",
    "Contrato individual por tiempo indefinido", "Emergente",
)  # fmt: skip
STATUS = ("RESIDENTE TEMPORAL", "Residente temporal", "VISA TRABAJO", "Excepción VIRTE", "MERCOSUR")


class Record:
    """One office's labels and habits for one record."""

    def __init__(self, rng: random.Random, claims: Claims) -> None:
        self.rng, self.claims = rng, claims
        self.upper = rng.random() < 0.75
        self.date_form = rng.choice(("slashes", "slashes", "dashes", "iso", "iso", "long"))
        self.split = rng.random() < 0.5 or "split" in claims.show
        self.surname_first = rng.random() < 0.7

    def label(self, key: str) -> str:
        return self.rng.choice(LABELS[key])

    def case(self, text: str) -> str:
        return text.upper() if self.upper else text

    def day(self, iso: str) -> str:
        return spanish.date(iso, self.date_form)

    def worker(self) -> list[Item]:
        w, rng = self.claims.worker, self.rng
        out: list[Item] = []
        if self.split:
            out.append(Item(self.label("surnames"), self.case(w.surnames), "surnames"))
            if w.names:
                out.append(Item(self.label("names"), self.case(w.names), "names"))
        else:
            label = self.label("full_name")
            first = self.surname_first or label.startswith("Apellidos")
            first = first and not label.startswith("Nombres")
            text = f"{w.surnames} {w.names}".strip() if first else w.full_name
            out.append(Item(label, self.case(text), "full_name"))
        if w.document_type == "passport" and rng.random() < 0.4:
            out.append(Item(self.label("passport"), w.document_number, "document_number"))
        else:
            word = rng.choice(TYPE_WORDS[w.document_type])
            out.append(Item(self.label("document_type"), word, "document_type", w.document_type))
            out.append(Item(self.label("document_number"), w.document_number, "document_number"))
        nation = spanish.feminine(w.nationality)
        out.append(
            Item(
                LABELS["nationality"][0],
                self.case(nation.capitalize()),
                "nationality",
                w.nationality,
            )
        )
        if rng.random() < 0.75 or "birth_date" in self.claims.show:
            day = self.day(w.birth_date)
            out.append(Item(self.label("birth_date"), day, "birth_date", w.birth_date))
        if rng.random() < 0.6:
            text = rng.choice((w.sex, spanish.gendered(w.sex, "Masculino", "Femenino")))
            out.append(Item(self.label("sex"), self.case(text), "sex", w.sex))
        if rng.random() < 0.4:
            out.append(Item(self.label("civil"), self.case(rng.choice(("Soltero/a", "Casado/a")))))
        if rng.random() < 0.5:
            out.append(Item(self.label("status"), rng.choice(STATUS)))
        return out

    def employer(self) -> list[Item]:
        claims = self.claims
        e, firm = claims.employer, claims.company
        name = f"{e.surnames} {e.names}" if self.surname_first else e.full_name
        if firm is None:
            return [
                Item(self.label("natural"), self.case(name), "employer_name"),
                Item(self.label("employer_cedula"), e.cedula, "employer_cedula"),
            ]
        out = [
            Item(self.label("ruc"), firm.ruc, "ruc"),
            Item(self.label("company_name"), self.case(firm.name), "company_name"),
        ]
        if self.rng.random() < 0.8:
            out.append(Item(self.label("employer_name"), self.case(name), "employer_name"))
            if self.rng.random() < 0.6:
                out.append(Item(self.label("employer_cedula"), e.cedula, "employer_cedula"))
        return out

    def contract(self) -> list[Item]:
        claims, rng = self.claims, self.rng
        start = self.day(claims.contract_start)
        out = [
            Item(self.label("contract"), self.case(rng.choice(CONTRACTS))),
            Item(self.label("position"), self.case(claims.position)),
            Item(self.label("contract_start"), start, "contract_start", claims.contract_start),
        ]
        if claims.contract_end:
            end = self.day(claims.contract_end)
            out.append(Item(self.label("contract_end"), end, "contract_end", claims.contract_end))
        if rng.random() < 0.6:
            out.append(Item(self.label("shift"), self.case(rng.choice(("Completa", "Parcial")))))
        if rng.random() < 0.7:
            out.append(Item(self.label("salary"), f"USD {claims.salary}"))
        if rng.random() < 0.5:
            out.append(Item(self.label("signed"), self.day(claims.contract_start)))
        if rng.random() < 0.6:
            out.append(Item(self.label("workplace"), claims.employer.address))
        out.append(Item(self.label("canton"), self.case(claims.city)))
        return out

    def head(self) -> list[Item]:
        hour = f"{self.rng.randint(7, 21):02d}:{self.rng.randint(0, 59):02d}"
        day = self.day(self.claims.contract_start)
        label = self.label("registered")
        return [
            Item(self.label("sut_code"), self.claims.sut_code, "sut_code"),
            Item(label, f"{day} {hour}" if "hora" in label else day),
        ]
