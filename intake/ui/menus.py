"""The menu bar: every command of the window with its key, for hands that do not know them yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from intake.domain.cases import Case
from intake.ui.desk.decisions import REOPENED
from intake.ui.desk.screen import DeskScreen
from intake.ui.parts.keys import KeyButton, key_name

Deed = Callable[[], object]
Possible = Callable[[], bool]


class Menus(QMenuBar):
    """Keys are shown, not taken: each belongs to the part of the window that answers to it.

    Args:
        everywhere: name to deed of what works on every screen.
        desk: the clerk's screen.
        on_desk: whether that screen is shown.
        offline: whether the archive does not answer.
    """

    def __init__(
        self,
        everywhere: dict[str, Deed],
        desk: DeskScreen,
        on_desk: Possible,
        offline: Possible,
    ) -> None:
        super().__init__()
        self._offline = offline
        self._everywhere = everywhere
        self._desk = desk
        self._case_shown: Possible = lambda: on_desk() and desk.presenter.case is not None
        self._ask: list[tuple[QAction, Possible]] = []
        self.setAccessibleName(self.tr("Menu"))
        self._fill_case(self._menu(self.tr("&Case")))
        self._fill_pages(self._menu(self.tr("&Pages")))
        self._fill_paper(self._menu(self.tr("P&aper")))
        self._fill_comparison(self._menu(self.tr("C&omparison")))
        self._fill_decide(self._menu(self.tr("&Decide")))
        self._fill_help(self._menu(self.tr("&Help")))

    def _menu(self, title: str) -> QMenu:
        menu = self.addMenu(title)
        menu.setAccessibleName(title.replace("&", ""))
        menu.aboutToShow.connect(self.ask_again)
        return menu

    @property
    def commands(self) -> list[QAction]:
        """Every line of every menu."""
        menus = [action.menu() for action in self.actions()]
        found = [one for menu in menus if isinstance(menu, QMenu) for one in menu.actions()]
        return [one for one in found if not one.isSeparator()]

    def open_first(self) -> None:
        """The first menu, opened by key."""
        self.setActiveAction(self.actions()[0])

    def ask_again(self) -> None:
        """What cannot be done now is grey."""
        for action, possible in self._ask:
            action.setEnabled(possible())
        self._undo.setText(f"{self._desk.undoing.words}\t{key_name('Ctrl+Z')}")

    def _line(
        self, menu: QMenu, text: str, key: str, deed: Deed, possible: Possible | None = None
    ) -> QAction:
        action = menu.addAction(f"{text}\t{key_name(key)}")
        action.triggered.connect(lambda _=False: deed())
        if possible is not None:
            self._ask.append((action, possible))
        return action

    def _button(self, menu: QMenu, text: str, key: str, button: KeyButton) -> None:
        def possible() -> bool:
            return self._case_shown() and button.isEnabled() and not button.isHidden()

        self._line(menu, text, key, button.click, possible)

    def _lines(self, menu: QMenu, lines: Iterable[tuple[str, str, Deed]]) -> None:
        for text, key, deed in lines:
            self._line(menu, text, key, deed, self._case_shown)

    def _fill_case(self, menu: QMenu) -> None:
        left, deeds = self._desk.left, self._everywhere
        self._line(menu, self.tr("New case"), "Ctrl+N", deeds["new"])
        self._line(menu, self.tr("Cases"), "Ctrl+1", deeds["list"])
        self._line(menu, self.tr("Reception"), "Ctrl+2", deeds["desk"])
        self._line(menu, self.tr("Find a case"), "Ctrl+F", deeds["find"])
        self._line(menu, self.tr("Find an identification code"), "Ctrl+K", deeds["codes"])
        menu.addSeparator()
        undoing = self._desk.undoing
        self._undo = self._line(
            menu,
            self.tr("Undo"),
            "Ctrl+Z",
            undoing.undo,
            lambda: self._case_shown() and undoing.last is not None,
        )
        menu.addSeparator()
        self._button(menu, self.tr("Import files"), "F3", left.files)
        self._button(menu, self.tr("Import a folder"), "Shift+F3", left.folder)
        self._button(menu, self.tr("Read what is left"), "F7", self._desk.acts.button("read"))
        menu.addSeparator()
        self._line(menu, self.tr("Verify archive"), "F12", deeds["verify"])
        self._line(
            menu,
            self.tr("No archive: try again"),
            "Ctrl+F5",
            deeds["retry"],
            self._offline,
        )
        self._line(menu, self.tr("Settings"), "Ctrl+,", deeds["settings"])
        self._line(menu, self.tr("Quit"), "Ctrl+Q", deeds["quit"])

    def _fill_pages(self, menu: QMenu) -> None:
        bar = self._desk.scanning.bar
        self._button(menu, self.tr("Scan"), "F2", bar.scan)
        for action in bar.deeds.values():
            menu.addAction(action)

    def _fill_paper(self, menu: QMenu) -> None:
        strip, view = self._desk.left.strip, self._desk.page.view
        self._lines(
            menu,
            (
                (self.tr("Page before"), "PgUp", lambda: strip.step(-1)),
                (self.tr("Page after"), "PgDown", lambda: strip.step(1)),
                (self.tr("Whole page"), "0", view.fit_page),
                (self.tr("Page width"), "A", view.fit_width),
                (self.tr("Larger"), "+", view.zoom_in),
                (self.tr("Smaller"), "-", view.zoom_out),
                (self.tr("Turn clockwise"), "R", self._desk.page.turn),
                (self.tr("Magnifier"), "L", view.magnify),
                (self.tr("Show or hide boxes"), "B", self._desk.page.toggle_boxes),
                (self.tr("Go to the paper"), "F4", view.setFocus),
            ),
        )

    def _fill_comparison(self, menu: QMenu) -> None:
        desk = self._desk
        self._lines(
            menu,
            (
                (self.tr("To the next row that waits"), "F6", desk.comparison_first),
                (self.tr("To the findings"), "F5", desk.findings_first),
                (self.tr("Next signature"), "F", desk.papers.next_signature),
                (self.tr("Next machine readable zone"), "Z", desk.papers.next_zone),
            ),
        )

    def _fill_decide(self, menu: QMenu) -> None:
        acts = self._desk.acts
        decisions = self._desk.decisions
        self._line(
            menu,
            self.tr("Turn"),
            "Ctrl+T",
            decisions.turn,
            self._while(lambda case: case.undecided),
        )
        menu.addSeparator()
        for text, key, act in (
            (self.tr("Receive"), "Ctrl+Return", "accept"),
            (self.tr("Hand back"), "F8", "hand_back"),
            (self.tr("To legal"), "F9", "send_to_legal"),
            (self.tr("The person is back"), "Ctrl+R", "resume"),
            (self.tr("Record what was issued"), "Ctrl+E", "outcome"),
            (self.tr("Print the sheet"), "Ctrl+P", "sheet"),
            (self.tr("File"), "Ctrl+G", "file"),
        ):
            self._button(menu, text, key, acts.button(act))
        again = self._while(lambda case: case.state in REOPENED)
        self._line(menu, self.tr("Open again"), "Ctrl+Shift+R", decisions.reopen, again)

    def _while(self, fits: Callable[[Case], bool]) -> Possible:
        """Only while the case on the desk is so, and never once it is filed."""

        def possible() -> bool:
            case = self._desk.presenter.case
            if case is None or not self._case_shown():
                return False
            return case.seal is None and fits(case)

        return possible

    def _fill_help(self, menu: QMenu) -> None:
        self._line(menu, self.tr("Keys and signs"), "F1", self._everywhere["keys"])
