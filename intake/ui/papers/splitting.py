"""Puts the split of a case on the desk: a line that parts the papers, one that joins them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from intake.desk.splitting import Parted
from intake.domain.cases import Case
from intake.domain.splits import Share
from intake.ui.papers.split_form import SplitForm
from intake.ui.parts.act_words import ActWords
from intake.ui.scanning.port import DeskPort
from intake.ui.station import Station
from intake.ui.undo_chain import Step

Offer = Callable[[str, str, str, Callable[[], object]], None]


class SplitControls(QObject):
    """The program proposes whose each paper is; the clerk confirms in one act."""

    def __init__(self, station: Station, desk: DeskPort, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        self._station, self._desk, self._window = station, desk, parent
        self._words = ActWords(station.messages, self)
        offer("split", self.tr("Split into cases, one a worker…"), "Ctrl+Shift+E", self.split)
        offer("join", self.tr("Join what was split"), "Ctrl+Shift+J", self.join)

    def split(self) -> None:
        """Shows the proposal; nothing is done where all papers are of one person."""
        case, desk = self._desk.case, self._station.office.splitting
        if case is not None:
            self._station.run(
                lambda _job: desk.proposed(case.id), lambda found: self._ask(case, found)
            )

    def _ask(self, case: Case, found: Sequence[Share]) -> None:
        if len(found) < 2:
            text = self.tr("All papers of this case are of one person, as far as they were read.")
            self._station.told.emit(text, "look")
            return
        messages, theme = self._station.messages, self._station.theme
        form = SplitForm(case, found, messages, theme, self._window)
        if form.exec():
            self.part(case, form.shares)

    def part(self, case: Case, shares: Sequence[Share]) -> None:
        """Parts the papers and says which cases there are now."""
        desk, words = self._station.office.splitting, self._words.pages("split")

        def done(parted: Parted) -> None:
            text = self.tr("Split into: %1").replace("%1", ", ".join(parted.numbers))
            self._station.told.emit(text, "proven")

        def back() -> bool:
            said = self.tr("Undone: %1").replace("%1", words)
            self._desk.chain.undo_by(
                step,
                lambda job: desk.undo(case.id, job),
                lambda _: self._station.told.emit(said, "proven"),
                shown=True,
            )
            return True

        step = Step(case.id, words, back)
        self._desk.chain.do(step, lambda _job: desk.split(case.id, shares), done)

    def join(self) -> None:
        """Puts the papers together again in the case that they came in."""
        case, desk = self._desk.case, self._station.office.splitting
        if case is not None:
            text = self.tr("Joined again in %1")
            origin = case.split.origin if case.split is not None else case.number
            words, why = self._words.decided("join"), self._words.why_not("join")
            self._desk.chain.do(
                Step(case.id, words, why=why),
                lambda job: desk.undo(case.id, job),
                lambda _: self._station.told.emit(text.replace("%1", origin), "proven"),
                shown=True,
            )
