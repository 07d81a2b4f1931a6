"""The archive behind the pictures: some cases with drawn papers, and a list that looks used."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from intake.app.compose import Office, office
from intake.app.settings import Settings
from intake.domain.cases import Case
from intake.domain.documents import Packet
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.domain.outcomes import Turn
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.store.opening import Store, open_store
from tests.specimens import cache
from tests.unit.papers.drawn_up import passport, request, sut

PERSON = "A. Mera · Ventanilla 4"
P1 = "code_foreigner_dependent"
SEED = 474747
WRONG, SOUND, LETTER = "number_request", "sound", "names_one_letter"
PASTED = "request_pasted_signature"
POWER = "attorney_pending"
KINDS = (POWER, SOUND, PASTED, LETTER, WRONG)
PEOPLE = (
    ("SALAZAR VÉLEZ", "DANIELA", "COL", "AX204518", "Textiles Cotacachi S.A."),
    ("GONZÁLEZ RUIZ", "YUSMARY COROMOTO", "VEN", "158823017", "Florícola Los Ilinizas Cía. Ltda."),
    ("O'CONNOR", "PATRICK SEAN", "USA", "601815908", "Camaronera El Estero S.A."),
    ("QUISPE MAMANI", "WILMER", "PER", "118765432", "Constructora Sangay S.A."),
    ("MOREIRA DE SOUZA", "ANA LÚCIA", "BRA", "FX334871", "Hotel Mirador del Valle S.A."),
    ("NGUYEN", "THI MAI", "VNM", "C4471902", "Restaurante Jardín de Jade Cía. Ltda."),
    ("ÅKESSON", "ERIK", "SWE", "AA1835503", "Lácteos Machachi S.A."),
    ("BENÍTEZ PARDO", "JULIÁN", "COL", "AV716731", "Distribuidora Miraflores S.A."),
)
ENDS = ("received", "returned", "draft", "received", "draft", "resolved", "returned", "received")


class Filled:
    """What lies in the cache: `data` for the office, `papers` for feeders and imports."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self._told = root / "cases.json"

    def ready(self) -> dict[str, int]:
        """Ids of the cases with papers, by what is drawn on them; read once."""
        if self._told.exists():
            told = json.loads(self._told.read_text(encoding="utf-8"))
            return {name: int(case) for name, case in told.items()}
        shutil.rmtree(self.data, ignore_errors=True)
        cases = self._fill()
        self._told.write_text(json.dumps(cases), encoding="utf-8")
        return cases

    def forget(self) -> None:
        """Everything is drawn and read anew."""
        shutil.rmtree(self.root, ignore_errors=True)

    def packet(self, defect: str) -> Path:
        """A drawn packet that an employer brings to the window, or the holder of a power."""
        folder, seed = self.root / defect, SEED + KINDS.index(defect)
        if self._told.exists():  # what was read stays, also where papers are drawn otherwise now
            return folder / self._chosen(folder, _presenter(defect))
        for count in range(4, 41, 4):
            for name in cache.packets(folder, count, seed, "office", defect, dpi=300):
                sys.stderr.write(f"  drawn {name}\n")
            if name := self._chosen(folder, _presenter(defect)):
                return folder / name
        raise LookupError(defect)

    @staticmethod
    def _chosen(folder: Path, presenter: Presenter) -> str:
        for truth in sorted(folder.glob("p*.json")):
            told = json.loads(truth.read_text(encoding="utf-8"))
            if (told["channel"], told["presenter"]) == ("window", presenter.value):
                return truth.stem
        return ""

    def office(self, data: Path) -> Settings:
        """The station that the pictures are of."""
        feeder = self.packet(WRONG)
        return Settings(
            data, PERSON, roles=("clerk", "supervisor"), lock_minutes=0,
            scanner_folder=feeder, scanner_pace=0.3,
        )  # fmt: skip

    def _fill(self) -> dict[str, int]:
        store = open_store(self.data)
        try:
            for person, end in zip(PEOPLE, ENDS, strict=True):
                _listed(store, person, end)
        finally:
            store.close()
        with office(self.office(self.data)) as station:
            return {name: self._read(station, name).id for name in KINDS}

    def _read(self, station: Office, defect: str) -> Case:
        sys.stderr.write(f"  reading {defect}\n")
        case = station.reception.open_case(P1, Channel.WINDOW, _presenter(defect))
        station.reception.receive(case.id, Files([self.packet(defect)]), Job())
        station.reception.read(case.id, Job())
        if defect == SOUND:
            known = station.records.get(case.id)
            for line in known.assessment.requirements if known.assessment else ():
                if line.attest:
                    station.reception.attest(case.id, line.attest)
        return case


def _presenter(defect: str) -> Presenter:
    return Presenter.ATTORNEY_IN_FACT if defect == POWER else Presenter.EMPLOYER


def _listed(store: Store, person: tuple[str, ...], end: str) -> None:
    surnames, names, country, number, company = person
    cases = store.cases
    case = cases.open(
        procedure=P1, rules_version="2026-11-01", channel=Channel.WINDOW,
        presenter=Presenter.EMPLOYER, person=PERSON,
    )  # fmt: skip
    told = {"surnames": surnames, "names": names, "nationality": country}
    whole = {"full_name": f"{names} {surnames}", "company_name": company}
    packet = Packet(
        (
            passport(document_number=number, issuing_country=country, **told),
            sut(document_number=number, company_name=company, **told),
            request(document_number=number, **whole),
        )
    )
    cases.save_reading(case.id, packet, PERSON)
    if end == "resolved":
        cases.decide(case.id, "received", person=PERSON, reason="", state=CaseState.RECEIVED)
        store.sheets.record_outcome(case.id, "foreigner_code", "0962551180", "2026-11-20", PERSON)
    elif end != "draft":
        cases.decide(case.id, end, person=PERSON, reason="", state=CaseState(end))
    store.sheets.write_turn(case.id, Turn("T-00412", "2026-11-20", whole["full_name"]), PERSON)
