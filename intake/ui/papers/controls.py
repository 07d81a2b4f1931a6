"""Puts what is done with one paper on the desk: lines of the menu of pages, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from intake.desk.changes import Changed
from intake.desk.endorsing import Said, powers
from intake.desk.fitting import Fitted
from intake.desk.paper_file import SavedPaper
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.jobs import Job
from intake.ui.papers.endorse_form import EndorsementForm
from intake.ui.papers.rehang import RehangDialog
from intake.ui.papers.splitting import SplitControls
from intake.ui.parts.act_words import ActWords
from intake.ui.parts.rows import PagePlace
from intake.ui.scanning.port import DeskPort
from intake.ui.station import Station
from intake.ui.undo_chain import Step

Offer = Callable[[str, str, str, Callable[[], object]], None]
_FOLDER = "papers"


class PaperControls(QObject):
    """Move a page, save a paper, make its file fit, record an endorsement."""

    def __init__(
        self,
        station: Station,
        desk: DeskPort,
        chosen: Callable[[], PagePlace | None],
        offer: Offer,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._station, self._desk, self._chosen = station, desk, chosen
        self._words = ActWords(station.messages, self)
        self._window = parent
        offer("rehang", self.tr("Put this page to another paper…"), "Ctrl+M", self.rehang)
        offer("save", self.tr("Save this paper as PDF…"), "Ctrl+Shift+S", self.save)
        offer("fit", self.tr("Make this file fit the virtual channel…"), "Ctrl+Shift+M", self.fit)
        offer("endorse", self.tr("Endorsement of the legal unit…"), "Shift+F9", self.endorse)
        self.splitting = SplitControls(station, desk, offer, parent)

    # ---- a page to another paper --------------------------------------------------------------
    def rehang(self) -> None:
        """Asks where the page belongs."""
        found = self._here()
        if found is None:
            return
        case, place, paper = found
        words = self.tr("%1 · page %2").replace("%1", place.file.rsplit("/", 1)[-1])
        dialog = RehangDialog(
            words.replace("%2", str(place.number)), paper,
            case.packet.documents if case.packet else (),
            self._station.messages, self._station.theme, self._window,
        )  # fmt: skip
        if dialog.exec():
            self.move(case, place, dialog.chosen)

    def move(self, case: Case, place: PagePlace, target: str | Kind) -> None:
        """Puts the page there; its papers are read again."""
        pages, where = self._station.office.pages, (place.file, place.number)
        was = _stood(case, where)

        def work(job: Job) -> Changed:
            if isinstance(target, Kind):
                return pages.call(case.id, where, target, job)
            return pages.put_to(case.id, where, target, job)

        def back() -> bool:
            if was is None:
                return False
            said = self.tr("Undone: %1").replace("%1", words)
            self._desk.chain.undo_by(
                step,
                lambda job: pages.put_back(case.id, where, *was, job),
                lambda _: self._station.told.emit(said, "proven"),
                shown=True,
            )
            return True

        words = self._words.pages("move", self._desk.page_number(place))
        why = "" if was is not None else self.tr("It belonged to no paper before.")
        step = Step(case.id, words, back if was is not None else None, why)
        self._desk.chain.do(step, work, shown=True)

    # ---- a paper as a file --------------------------------------------------------------------
    def save(self) -> None:
        """Asks for a name and writes the paper there."""
        found = self._here()
        if found is None:
            return
        case, _, paper = found
        folder = self._station.remembered.folder(_FOLDER)
        name = f"{self._station.messages.kind(paper.kind.value)} {case.number}.pdf"
        title = self.tr("Save this paper as PDF")
        target, _ = QFileDialog.getSaveFileName(
            self._window, title, str(folder / name), self.tr("PDF files (*.pdf)")
        )
        if target:
            self._station.remembered.keep_folder(_FOLDER, Path(target).parent)
            self.save_to(case, paper.id, Path(target))

    def save_to(self, case: Case, document: str, target: Path) -> None:
        """Writes the paper there and says what was written."""
        papers = self._station.office.papers

        def done(saved: SavedPaper) -> None:
            text = self.tr("Saved: %1").replace("%1", str(saved.target))
            if saved.signature_lost:
                text += " " + self.tr("The copy bears no electronic signature: it is a part only.")
            self._station.told.emit(text, "look" if saved.signature_lost else "proven")

        self._station.run(lambda job: papers.save(case.id, document, target, job), done, shown=True)

    # ---- a file that fits ---------------------------------------------------------------------
    def fit(self) -> None:
        """Asks for a folder and writes there what fits."""
        found = self._here()
        if found is None:
            return
        folder = self._station.remembered.folder(_FOLDER)
        title = self.tr("Folder for the smaller file")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        if chosen:
            self._station.remembered.keep_folder(_FOLDER, Path(chosen))
            self.fit_into(found[0], found[1], Path(chosen))

    def fit_into(self, case: Case, place: PagePlace, folder: Path) -> None:
        """Writes it and says what came of it."""
        office, messages = self._station.office, self._station.messages

        def done(answer: Fitted) -> None:
            trouble = answer.trouble
            words = "fitted_unread" if answer.target and not answer.same else answer.outcome.value
            values = {
                "file": place.file,
                "bytes_before": answer.before,
                "bytes": answer.after,
                "limit": office.fitting.limit,
                "out": answer.target,
                "fields": ", ".join(messages.field(f) for f in answer.differing or answer.same),
                "errors": messages.error(trouble.code, trouble.parameters) if trouble else "",
            }
            role = "proven" if words in ("fits", "fitted") else "look"
            self._station.told.emit(messages.sentence("fit", words, values), role)

        self._station.run(
            lambda job: office.papers.fit(case.id, place.file, folder, office.fitting, job),
            done,
            shown=True,
        )

    # ---- the legal unit -----------------------------------------------------------------------
    def endorse(self) -> None:
        """The form for the power on the screen, or for the only one."""
        case = self._desk.case
        there = powers(case) if case is not None else ()
        if case is None or not there:
            text = self.tr("This case holds no power of attorney.")
            self._station.told.emit(text, "look")
            return
        found = self._here(quiet=True)
        here = [paper for paper in there if found is not None and paper.id == found[2].id]
        today = self._station.office.reception.today
        form = EndorsementForm((here or list(there))[0], self._station, today, self._window)
        if form.exec():
            self.keep_endorsement(case, form.said)

    def keep_endorsement(self, case: Case, said: Said) -> None:
        """Records what the legal unit wrote; another may be recorded over it, none taken away."""
        desk, words = self._station.office.endorsing, self._words
        step = Step(case.id, words.decided("endorse"), why=words.why_not("endorse"))
        self._desk.chain.do(step, lambda _job: desk.record(case.id, said))

    def _here(self, *, quiet: bool = False) -> tuple[Case, PagePlace, Document] | None:
        """The case, the chosen page and the paper that it belongs to."""
        case, place = self._desk.case, self._chosen()
        for paper in case.packet.documents if case is not None and case.packet else ():
            pages = [(page.file, page.file_page) for page in paper.pages]
            if case is not None and place is not None and (place.file, place.number) in pages:
                return case, place, paper
        if not quiet:
            self._station.told.emit(self.tr("Choose a page that was read."), "look")
        return None


def _stood(case: Case, where: tuple[str, int]) -> tuple[Kind, tuple[str, int] | None] | None:
    """Kind of the paper that a page belongs to, and another page of it; None where of none."""
    for paper in case.packet.documents if case.packet else ():
        pages = [(page.file, page.file_page) for page in paper.pages]
        if where in pages:
            return paper.kind, next((page for page in pages if page != where), None)
    return None
