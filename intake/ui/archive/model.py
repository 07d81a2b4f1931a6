"""The list of cases as a Qt table model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta, timezone
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intake.domain.cases import CaseSummary, SearchHit
from intake.messages import Messages

_ECUADOR = timezone(timedelta(hours=-5))
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row: the case's id in the store and what the columns say."""

    case: int
    cells: tuple[str, ...]


def row_of_summary(case: CaseSummary, messages: Messages) -> CaseRow:
    """A case as a row of the list."""
    opened = case.opened_at.astimezone(_ECUADOR)
    verdict = messages.word("verdict", case.verdict.value) if case.verdict else ""
    state = messages.word("case_state", case.state.value)
    stands = verdict if case.state == "draft" and verdict else state
    return CaseRow(
        case.id,
        (
            case.number,
            f"{opened:%d/%m/%Y}",
            stands,
            case.holder,
            case.document_number,
            case.employer,
        ),
    )


def row_of_hit(hit: SearchHit, messages: Messages) -> CaseRow:
    """A case that was found as a row of the list."""
    return CaseRow(
        hit.case_id,
        (
            hit.case,
            f"{hit.date:%d/%m/%Y}",
            messages.word("case_state", hit.state.value),
            hit.holder,
            hit.document_number,
            hit.employer,
        ),
    )


class CaseModel(QAbstractTableModel):
    """Rows of cases; columns case, date, state, holder, document, employer."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CaseRow, ...] = ()
        self._titles = (
            self.tr("Case"),
            self.tr("Date"),
            self.tr("State"),
            self.tr("Holder"),
            self.tr("Document"),
            self.tr("Employer"),
        )

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def case_at(self, row: int) -> int:
        """The id of the case in a row."""
        return self._rows[row].case

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many cases."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        """Six."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words of a cell; the same as a tool tip, for what does not fit."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()].cells[index.column()]
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
