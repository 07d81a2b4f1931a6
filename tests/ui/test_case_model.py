"""The list of cases as Qt wants a model to be."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from intake.ui.archive.model import CaseModel, CaseRow

ROWS = tuple(
    CaseRow(
        n, "draft", "plain", (f"UIO-{n:06d}", "21/11/2026", "Borrador", "A. Vera", "AX1", "S.A.")
    )
    for n in range(1, 6)
)


def test_the_list_keeps_to_the_rules_of_models_while_rows_come_and_go(qtmodeltester) -> None:
    model = CaseModel()
    qtmodeltester.check(model)
    for rows in (ROWS, ROWS[:2], (), ROWS[1:]):
        model.show_rows(rows)
        qtmodeltester.check(model)
        assert model.rowCount() == len(rows)


def test_a_case_is_found_by_its_id(qtmodeltester) -> None:
    model = CaseModel()
    model.show_rows(ROWS)
    assert model.case_at(model.row_of(4)) == 4
    assert model.row_of(99) == -1
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount() == 6
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(model.index(2, 0)) == "UIO-000003"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert not model.index(0, 0).parent().isValid()
    assert model.index(0, 0) != QModelIndex()
