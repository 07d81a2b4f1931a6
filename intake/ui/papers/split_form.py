"""Asks which papers belong to which worker: a row a paper, a column a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.splits import Share
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, dialog_column, dialog_title, give_size
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme

_TICK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_SAID = Qt.ItemDataRole.AccessibleTextRole


class SplitForm(QDialog):
    """The program proposes, the clerk ticks: arrows move, space ticks, Enter parts the papers."""

    def __init__(
        self,
        case: Case,
        shares: Sequence[Share],
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split into cases"))
        give_size(self, theme, 860, 520)
        self._messages, self._shares = messages, tuple(shares)
        self._papers = [d for d in case.packet.documents if d.pages] if case.packet else []
        self.table = QTableWidget(len(self._papers), len(self._shares) + 1)
        self.table.setAccessibleName(self.tr("Papers and cases"))
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self._ticks: list[list[QTableWidgetItem]] = []
        self._fill_head(case)
        for row, paper in enumerate(self._papers):
            self._fill_row(row, paper)
        self.note = Words("", "softNote")
        foot = AskFoot(self, self.tr("Split"), theme)
        self.keep = foot.keep
        layout = dialog_column(self, theme, 8)
        layout.addWidget(dialog_title(self.tr("Every worker is a case of their own")))
        layout.addWidget(
            Words(
                self.tr("Space ticks. A paper may serve several; one without a tick stays here."),
                "softNote",
            )
        )
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        layout.addLayout(foot)
        self.table.itemChanged.connect(lambda _item: self._count())
        self._count()
        self.table.setCurrentCell(0, 1)
        self.table.setFocus()

    @property
    def shares(self) -> tuple[Share, ...]:
        """What the clerk ticked."""
        return tuple(
            Share(share.name, share.number, self._ticked(at))
            for at, share in enumerate(self._shares)
        )

    def tick(self, paper: str, share: int, *, ticked: bool = True) -> None:
        """The paper belongs to that share, counted from 0, or does not."""
        row = [one.id for one in self._papers].index(paper)
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self._ticks[row][share].setCheckState(state)

    def _fill_head(self, case: Case) -> None:
        heads = [self.tr("Paper")]
        for at, share in enumerate(self._shares):
            where = self.tr("new case") if at else case.number
            heads.append(f"{share.name or '—'}\n{share.number or '—'} · {where}")
        self.table.setHorizontalHeaderLabels(heads)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)

    def _fill_row(self, row: int, paper: Document) -> None:
        words = self._messages.kind(paper.kind.value)
        first = paper.pages[0]
        name = first.file.rsplit("/", 1)[-1]
        place = self.tr("%1, page %2").replace("%1", name).replace("%2", str(first.file_page))
        shown = QTableWidgetItem(f"{words} · {place}")
        shown.setFlags(_READ)
        self.table.setItem(row, 0, shown)
        cells: list[QTableWidgetItem] = []
        for column, share in enumerate(self._shares, 1):
            cell = QTableWidgetItem()
            cell.setFlags(_TICK)
            cell.setData(_SAID, f"{words}: {share.name}")
            ticked = paper.id in share.papers
            cell.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.table.setItem(row, column, cell)
            cells.append(cell)
        self._ticks.append(cells)

    def _ticked(self, share: int) -> tuple[str, ...]:
        return tuple(
            paper.id
            for row, paper in enumerate(self._papers)
            if self._ticks[row][share].checkState() is Qt.CheckState.Checked
        )

    def _count(self) -> None:
        """What would become of the papers; two people are needed."""
        shares = [share.papers for share in self.shares if share.papers]
        held = [paper for papers in shares for paper in papers]
        nobodys = [paper.id for paper in self._papers if paper.id not in held]
        several = {paper for paper in held if held.count(paper) > 1}
        text = self.tr("%1 cases · %2 papers serve several · %3 of nobody")
        for at, count in enumerate((len(shares), len(several), len(nobodys)), 1):
            text = text.replace(f"%{at}", str(count))
        self.note.setText(text)
        self.keep.setEnabled(len(shares) > 1)
