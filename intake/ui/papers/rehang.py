"""Asks to which paper a page belongs, or what it is on its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, dialog_column, dialog_title, give_size
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme

_WHAT = Qt.ItemDataRole.UserRole


class RehangDialog(QDialog):
    """Arrow keys choose, letters find, Enter moves the page; both places stay in the history."""

    def __init__(
        self,
        page: str,
        here: Document,
        papers: Sequence[Document],
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put the page to another paper"))
        give_size(self, theme, 520, 520)
        head = dialog_title(page)
        now = self.tr("Now: %1").replace("%1", messages.kind(here.kind.value))
        self.list = QListWidget()
        self.list.setObjectName("pageStrip")
        self.list.setAccessibleName(self.tr("Where the page belongs"))
        self.list.itemActivated.connect(lambda _item: self.accept())
        for paper in papers:
            if paper.id != here.id and paper.kind is not Kind.BLANK:
                self._add(
                    self.tr("To: %1 (%2)")
                    .replace("%1", messages.kind(paper.kind.value))
                    .replace("%2", paper.pages[0].file.rsplit("/", 1)[-1] if paper.pages else ""),
                    paper.id,
                )
        alone = len(here.pages) == 1
        for kind in Kind:
            if not (alone and kind is here.kind):
                words = messages.kind(kind.value)
                self._add(self.tr("On its own: %1").replace("%1", words), kind)
        self.list.setCurrentRow(0)
        foot = AskFoot(self, self.tr("Move"), theme)
        self.keep = foot.keep
        layout = dialog_column(self, theme, 8)
        layout.addWidget(head)
        layout.addWidget(Words(now, "softNote"))
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.list.setFocus()

    def _add(self, text: str, what: str | Kind) -> None:
        item = QListWidgetItem(text)
        item.setData(_WHAT, what)
        self.list.addItem(item)

    def choose(self, what: str | Kind) -> None:
        """Marks a paper by its id, or a kind."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_WHAT) == what:
                self.list.setCurrentRow(row)

    @property
    def chosen(self) -> str | Kind:
        """The paper's id, or what the page is on its own."""
        found = self.list.currentItem().data(_WHAT)
        return Kind(found) if found in set(Kind) else str(found)
