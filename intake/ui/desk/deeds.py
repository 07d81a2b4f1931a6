"""What a person says about the papers of a case; each can be taken back as the last thing done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from intake.checks.papers.attestations import APPOINTMENT
from intake.desk.changes import Changed
from intake.desk.paper_place import paper_at, place_of
from intake.domain.cases import Case
from intake.domain.findings import Finding
from intake.domain.kinds import ReadBy, SignatureKind
from intake.domain.outcomes import Turn
from intake.domain.rulings import ruled, subject_of
from intake.domain.signature_answers import Answer, SignatureAnswer, answer_about
from intake.jobs import Job
from intake.ui.parts.act_words import ActWords
from intake.ui.station import Station
from intake.ui.undo_chain import Step, UndoChain

Work = Callable[[Job], Changed]
Back = Callable[[Case], Changed]


class Deeds(QObject):
    """Carries them out and remembers what takes them back. Without widgets."""

    def __init__(self, station: Station, chain: UndoChain, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._chain = chain
        self._office = station.office
        self.words = ActWords(station.messages, self)

    def attest(self, case: Case, code: str, attested: bool) -> None:
        """A line of the list is confirmed, or no longer."""
        reception = self._office.reception
        self._do(
            case,
            self.words.attested(code, attested),
            lambda _job: reception.attest(case.id, code, attested=attested),
            lambda now: reception.attest(now.id, code, attested=not attested),
        )

    def correct(self, case: Case, document: str, field: str, value: str, reason: str = "") -> None:
        """A person's value in the place of what stands; "" lets the machine's stand again."""
        reception, place = self._office.reception, place_of(case, document)
        fact = case.packet.document(document).fact(field) if case.packet else None
        before = fact.value if fact is not None and fact.read_by is ReadBy.PERSON else ""
        say = self.words.corrected if value else self.words.taken_back
        undone = self.tr("undone")
        self._do(
            case,
            say(case, document, field),
            lambda _job: reception.correct(case.id, document, field, value, reason),
            lambda now: reception.correct(now.id, paper_at(now, place).id, field, before, undone),
        )

    def rule(self, case: Case, findings: Sequence[Finding], what: str, reason: str = "") -> None:
        """`in_order`, `so_it_is`, `exception` or `take_back`."""
        desk = self._office.findings
        said = {subject_of(item.finding, case.packet): item.said for item in ruled(case)}
        subjects = (subject_of(finding, case.packet) for finding in findings)
        before = {subject: said.get(subject) for subject in subjects}
        deeds: dict[str, Work] = {
            "in_order": lambda _job: desk.in_order(case.id, findings, reason),
            "so_it_is": lambda _job: desk.so_it_is(case.id, findings, reason),
            "exception": lambda _job: desk.exception(case.id, findings, reason),
            "take_back": lambda _job: desk.take_back(case.id, findings),
        }
        words = self.words.ruled(what, findings)
        self._do(case, words, deeds[what], lambda now: desk.put_back(now.id, before))

    def sign(self, case: Case, document: str, what: str) -> None:
        """`confirm`, `scan_again` or `take_back` what was said of a signature."""
        signing = self._office.signing
        deed = {
            "confirm": signing.confirm,
            "scan_again": signing.scan_again,
            "take_back": signing.take_back,
        }[what]
        self._sign(case, document, what, lambda _job: deed(case.id, document))

    def contradict(self, case: Case, document: str, said: SignatureKind, reason: str) -> None:
        """It is otherwise than the program says."""
        signing = self._office.signing
        self._sign(
            case,
            document,
            "contradict",
            lambda _job: signing.contradict(case.id, document, said, reason),
        )

    def _sign(self, case: Case, document: str, what: str, work: Work) -> None:
        place = place_of(case, document)
        before = answer_about(paper_at(case, place), case.signature_answers)
        words = self.words.signed(what, case, document)
        self._do(case, words, work, lambda now: self._sign_as(now, paper_at(now, place).id, before))

    def _sign_as(self, case: Case, document: str, answer: SignatureAnswer | None) -> Changed:
        signing = self._office.signing
        if answer is None:
            return signing.take_back(case.id, document)
        if answer.answer is Answer.CONTRADICTED:
            return signing.contradict(case.id, document, answer.said, answer.reason)
        if answer.answer is Answer.SCAN_AGAIN:
            return signing.scan_again(case.id, document, answer.reason)
        return signing.confirm(case.id, document)

    def zone(self, case: Case, document: str, index: int, lines: tuple[str, ...] | None) -> None:
        """The lines of a zone as a person typed them; None takes them back."""
        place = place_of(case, document)
        before = paper_at(case, place).zones[index].typed
        self._do(
            case,
            self.words.zone(case, document, typed=lines is not None),
            lambda _job: self._zone_as(case, document, index, lines),
            lambda now: self._zone_as(now, paper_at(now, place).id, index, before),
        )

    def _zone_as(
        self, case: Case, document: str, index: int, lines: tuple[str, ...] | None
    ) -> Changed:
        zones = self._office.zones
        if lines is None:
            return zones.take_back(case.id, document, index)
        return zones.correct(case.id, document, index, lines)

    def write_turn(self, case: Case, turn: Turn, told: str) -> None:
        """The appointment under which the person came."""
        sheets, before, attested = self._office.sheets, case.turn, APPOINTMENT in case.attested
        self._do(
            case,
            self.words.turn(),
            lambda _job: sheets.write_turn(case.id, turn),
            lambda now: sheets.put_turn_back(now.id, before, attested=attested),
            told,
        )

    def _do(self, case: Case, words: str, work: Work, back: Back, told: str = "") -> None:
        records, number = self._office.records, case.id

        def begin() -> bool:
            undone = self.tr("Undone: %1").replace("%1", words)
            self._chain.undo_by(
                step, lambda _job: back(records.get(number)), lambda _: self._tell(undone)
            )
            return True

        step = Step(number, words, begin)
        self._chain.do(step, work, lambda _: self._tell(told, "plain") if told else None)

    def _tell(self, text: str, role: str = "proven") -> None:
        self._station.told.emit(text, role)
