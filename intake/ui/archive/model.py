"""The list of cases as a Qt table model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta, timezone
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intake.domain.cases import CaseSummary
from intake.domain.kinds import CaseState, Verdict
from intake.messages import Messages

_ECUADOR = timezone(timedelta(hours=-5))
Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole.UserRole
STATE_COLUMN = 2
_ROLES = {Verdict.RETURN: "stops", Verdict.REVIEW: "look", Verdict.READY: "proven"}


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row.

    Attributes:
        case: the case's id in the store.
        stands: code of how it stands, for counting: a verdict, or the state of a decided case.
        role: colour role of that word.
        cells: what the columns say.
    """

    case: int
    stands: str
    role: str
    cells: tuple[str, ...]


def row_of_summary(case: CaseSummary, messages: Messages) -> CaseRow:
    """A case as a row of the list."""
    opened = case.opened_at.astimezone(_ECUADOR)
    if case.state is CaseState.DRAFT and case.unread:
        stands, role, word = "unread", "look", messages.word("stands", "unread")
    elif case.state is CaseState.DRAFT and case.verdict is not None:
        stands, role = case.verdict.value, _ROLES[case.verdict]
        word = messages.word("stands", stands)
    else:
        stands, role = case.state.value, "plain"
        word = messages.word("case_state", case.state.value)
    return CaseRow(
        case.id,
        stands,
        role,
        (
            case.number,
            f"{opened:%d/%m/%Y}",
            word,
            case.holder or "—",
            case.document_number or "—",
            case.employer or "—",
        ),
    )


class CaseModel(QAbstractTableModel):
    """Rows of cases; columns case, date, state, holder, document, employer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CaseRow, ...] = ()
        self._titles = (
            self.tr("Case"),
            self.tr("Date"),
            self.tr("How it stands"),
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

    def row_of(self, case: int) -> int:
        """Where a case stands; -1 where it does not."""
        return next((n for n, row in enumerate(self._rows) if row.case == case), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many cases."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        """Six."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the same as a tool tip, for what does not fit."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == ROLE:
            return row.role if index.column() == STATE_COLUMN else ""
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
