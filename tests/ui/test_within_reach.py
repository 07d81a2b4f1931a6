"""Nothing needs the mouse, everything has a name, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QWidget,
)

from intake.desk.outcome_formats import outcome_of
from intake.desk.sheets.contents import SheetContents
from intake.desk.turns import turn_rule
from intake.domain.kinds import Channel, Presenter
from intake.messages import Messages
from intake.procedures.load import known, load_procedure
from intake.ui.background import Background
from intake.ui.desk.correction import CorrectionDialog
from intake.ui.desk.explain import Explanation
from intake.ui.desk.hand_back import HandBackDialog
from intake.ui.desk.new_case import NewCaseDialog
from intake.ui.desk.outcome_dialog import OutcomeDialog
from intake.ui.desk.turn_dialog import TurnDialog
from intake.ui.main_window import DESK, MainWindow
from intake.ui.parts.key_sheet import KeySheet
from intake.ui.parts.keys import KeyButton, KeyCap
from intake.ui.parts.labels import Elided, Words
from intake.ui.parts.reading_dialog import ReadingDialog
from intake.ui.parts.reason import ReasonDialog
from intake.ui.sheets.dialog import SheetDialog
from intake.ui.sheets.output import SheetOutput
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.ui.front_office import OTHER_NUMBER, FrontOffice
from tests.unit.papers.drawn_up import TODAY, passport
from tests.unit.test_rulings import a_case, respelt

PAPERS = a_case(*respelt())
FOUND = PAPERS.assessment.findings if PAPERS.assessment else ()


def filled(window: MainWindow, front: FrontOffice, qtbot) -> None:
    front.reader.documents = OTHER_NUMBER
    window.go_to(DESK)
    presenter = window.desk.presenter
    presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.THIRD_PARTY)
    qtbot.waitUntil(lambda: bool(presenter.view.requirements))
    presenter.add([front.papers])
    qtbot.waitUntil(lambda: bool(presenter.view.findings) and not presenter.reading)
    background = window._station.background
    qtbot.waitUntil(lambda: not (background.busy or presenter._fetching))


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()} in {widget.parent()}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QLineEdit | QAbstractItemView)
    ]


def test_every_widget_that_takes_keys_has_a_name(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    filled(window, front, qtbot)
    assert nameless(window) == []


def dialogs(theme: Theme) -> list[Callable[[], QWidget]]:
    words = Messages("es")
    procedures = tuple(load_procedure(name) for name in known())
    return [
        lambda: KeySheet(theme),
        lambda: NewCaseDialog(procedures, words, theme),
        lambda: CorrectionDialog(passport(), "birth_date", None, words, theme),
        lambda: CorrectionDialog(passport(), "deed_date", None, words, theme),
        lambda: ReasonDialog(
            "¿Por qué es lo mismo?", "Revise.", words.listed("reasons_in_order"), theme
        ),
        lambda: OutcomeDialog(outcome_of("code_foreigner"), (), TODAY, words, theme),
        lambda: TurnDialog(turn_rule(PAPERS), None, TODAY, words, theme),
        lambda: ReadingDialog(Explanation(PAPERS, words).of(FOUND), "¿Por qué?", theme),
    ]


def sheet_dialogs(station: Station) -> list[Callable[[], QWidget]]:
    content = SheetContents(PAPERS, "es", "A. Mera", TODAY).receipt()
    return [
        lambda: HandBackDialog(PAPERS, station, SheetOutput()),
        lambda: SheetDialog(content, "Constancia", station, SheetOutput()),
    ]


def test_sheets_name_what_takes_keys(station: Station, qtbot) -> None:
    for make in sheet_dialogs(station):
        dialog = make()
        qtbot.addWidget(dialog)
        assert nameless(dialog) == []


def test_dialogs_name_what_takes_keys(theme: Theme, qtbot) -> None:
    for make in dialogs(theme):
        dialog = make()
        qtbot.addWidget(dialog)
        assert nameless(dialog) == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_is_cut(
    scale: float, theme: Theme, front: FrontOffice, qapp: QApplication, qtbot
) -> None:
    look = Theme(scale=scale)
    look.apply(qapp)
    station = Station(front.office, Background(2), Messages("es"), look)
    try:
        window = MainWindow(station)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        filled(window, front, qtbot)
        assert window.width() <= 1366
        assert window.height() <= 768
        findings = window.desk.presenter.view.findings
        qtbot.waitUntil(lambda: len(window.desk.right.findings.cards) == len(findings))
        qtbot.waitUntil(lambda: cut(window) == [])
        for make in (*dialogs(look), *sheet_dialogs(station)):
            dialog = make()
            qtbot.addWidget(dialog)
            dialog.show()
            assert cut(dialog) == []
    finally:
        station.background.close()
        theme.apply(qapp)


def cut(root: QWidget) -> list[str]:
    """Buttons smaller than their words, labels and days lower or narrower than their text."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        hint = widget.sizeHint()
        if isinstance(widget, KeyButton | KeyCap) and widget.width() < hint.width():
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
        if isinstance(widget, QLabel) and widget.height() < widget.fontMetrics().height() - 2:
            found.append(widget.text() or widget.objectName())
        if isinstance(widget, Words) and widget.height() < widget.heightForWidth(widget.width()):
            found.append(widget.text())
        day = isinstance(widget, QLineEdit) and isinstance(widget.parent(), QDateEdit)
        if day and widget.width() < widget.fontMetrics().horizontalAdvance(widget.text()):
            found.append(widget.text())
        plain = isinstance(widget, QLabel) and not isinstance(widget, Elided | Words)
        plain = plain and not widget.wordWrap() and widget.objectName() != "pill"
        if plain and widget.width() < min(hint.width(), widget.minimumSizeHint().width()):
            found.append(widget.text())
        found += [
            f"{name(one)} over {name(widget)}" for one in beside(widget) if crossing(widget, one)
        ]
    return [text for text in found if text]


def name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName()


def beside(widget: QWidget) -> list[QWidget]:
    """What stands in the same layout after it."""
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is None or isinstance(layout, QStackedLayout):
        return []
    items = [layout.itemAt(n) for n in range(layout.count())]
    there = [item.widget() for item in items if item is not None and item.widget() is not None]
    shown = [one for one in there if one.isVisible()]
    return shown[shown.index(widget) + 1 :] if widget in shown else []


def crossing(one: QWidget, other: QWidget) -> bool:
    """Whether two that stand side by side lie over one another."""
    common = one.geometry() & other.geometry()
    return common.width() > 1 and common.height() > 1


def test_tab_reaches_the_list_the_paper_and_the_acts(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    filled(window, front, qtbot)
    reached: list[QWidget] = []
    widget: QWidget = window.desk.left
    for _ in range(2000):
        widget = widget.nextInFocusChain()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.append(widget)
    order = [window.desk.left, window.desk.page, window.desk.right, window.desk.acts]
    first = [next(n for n, one in enumerate(reached) if part.isAncestorOf(one)) for part in order]
    assert first == sorted(first)
