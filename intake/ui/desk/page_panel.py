"""The paper with its tools: page name, fit, width, larger, smaller, turn, magnifier, boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from intake.domain.boxes import Box
from intake.messages import Messages
from intake.ui.desk.foot_room import FootRoom
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Elided
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.page_view import Mark, PageView
from intake.ui.parts.rows import PageMark, PagePlace, PageRow
from intake.ui.parts.values import shown_value
from intake.ui.theme import Theme

_LARGER = slice(2, 4)
"""The tools that give way first: everybody finds plus and minus on the keyboard."""


_LARGE = 1.2
"""From this size of letters on, the name of the page has a line of its own."""


class PagePanel(QFrame):
    """Shows one page at a time, or says why there is none."""

    mark_chosen = Signal(str)
    correction_wanted = Signal(str)
    turned = Signal(object, int)
    """(PagePlace, degrees clockwise from the page as handed in) that a person turned it to."""

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePanel")
        self._messages = messages
        self._shown: PagePlace | None = None
        self._target: tuple[PagePlace, Box] | None = None
        self._boxes = True
        self._chosen = ""
        self._names: dict[str, str] = {}
        self._page_words = ""
        self._tools: list[KeyButton] = []
        self._foot: FootRoom | None = None
        self.view = PageView(theme)
        self.view.mark_chosen.connect(self.mark_chosen)
        self.view.correction_wanted.connect(self.correction_wanted)
        self._title = Elided("pageTitle", gives_way=False)
        self._source = Elided("softNote")
        self._notice = QLabel()
        self._notice.setObjectName("emptyState")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageStack")
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar(theme))
        layout.addWidget(self._stack, 1)
        for button in self._tools:
            button.show_words(shown=False)
        self.setMinimumWidth(theme.pixels(200))

    def _bar(self, theme: Theme) -> QWidget:
        bar = QFrame()
        bar.setObjectName("pageTools")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(*(theme.pixels(n) for n in (12, 5, 8, 5)))
        rows.setSpacing(theme.pixels(2))
        title = QHBoxLayout()
        title.addWidget(self._title)
        title.addSpacing(theme.pixels(6))
        title.addWidget(self._source, 1)
        layout = QHBoxLayout()
        layout.setSpacing(theme.pixels(2))
        if theme.scale < _LARGE:
            layout.addLayout(title, 1)
        else:
            rows.addLayout(title)
        rows.addLayout(layout)
        tools: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("fit", self.tr("Whole page"), "0", self.view.fit_page),
            ("width", self.tr("Page width"), "A", self.view.fit_width),
            ("", self.tr("Larger"), "+", self.view.zoom_in),
            ("", self.tr("Smaller"), "-", self.view.zoom_out),
            ("turn", self.tr("Turn clockwise"), "R", self.turn),
            ("lens", self.tr("Magnifier"), "L", self.view.magnify),
            ("boxes", self.tr("Show or hide boxes"), "B", self.toggle_boxes),
        )
        for icon, name, key, deed in tools:
            button = KeyButton("", key, theme, look="flat", name=name, icon=icon, shortcut=False)
            button.clicked.connect(deed)
            QShortcut(QKeySequence(key), self).activated.connect(deed)  # also where it is hidden
            self._tools.append(button)
            layout.addWidget(button)
        if theme.scale >= _LARGE:
            layout.addStretch(1)
        self._wide = sum(button.sizeHint().width() for button in self._tools)
        self._narrow = theme.pixels(120 if theme.scale < _LARGE else 24)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for icons, tools show their key alone."""
        super().resizeEvent(event)
        if self._foot is not None:
            self._foot.give(self.height())
        wide = self.width() > self._wide + self._narrow
        for button in self._tools:
            button.show_words(wide)
            button.setVisible(wide or button not in self._tools[_LARGER])

    def toggle_boxes(self) -> None:
        """The boxes of what was read, or the bare paper."""
        self._boxes = not self._boxes
        self.view.show_boxes(self._boxes)

    def turn(self) -> None:
        """A quarter turn clockwise; the original is never touched."""
        if self._shown is not None:
            self.view.turn()
            self.turned.emit(self._shown, self.view.turned)

    def keep(self, place: PagePlace) -> bool:
        """Whether it is the page that is shown, lying as it does; then nothing is fetched."""
        same = place.same_page(self._shown) and self.view.turned == place.upright
        if same:
            self._shown = place
        return same

    def put_away(self) -> bool:
        """Takes the magnifier away; False where there is none."""
        there = self.view.lens.isVisible()
        self.view.lens.hide()
        return there

    def add_foot(self, foot: QWidget) -> None:
        """What stands under the page."""
        layout = self.layout()
        if layout is not None:
            self._foot = FootRoom(foot, self)
            layout.addWidget(self._foot)

    def say(self, text: str) -> None:
        """Says something in the place of a page."""
        self._shown = None
        self._notice.setText(text)
        self._stack.setCurrentIndex(0)

    def name_page(self, row: PageRow | None) -> None:
        """Says what page it is."""
        kind = self._messages.kind(row.kind) if row is not None and row.kind else ""
        self._title.say(kind)
        self._title.setVisible(bool(kind))
        self._page_words = ""
        if row is not None:
            source = row.place.file.rsplit("/", 1)[-1]
            number = self.tr("page %1").replace("%1", str(row.place.number))
            self._page_words = f"{source} · {number}"
        self._source.say(self._page_words)

    def wait_for(self, place: PagePlace) -> None:
        """A page was asked for; the one before stays until it comes."""
        if self._shown is None:
            self.say(self.tr("One moment…"))
        self._source.say(self._page_words or place.file)

    def show_page(self, place: PagePlace, levels: Levels) -> None:
        """Shows the page, at the place that was asked for if there was one."""
        self._shown = place
        self.view.setAccessibleName(f"{self._title.text()} {self._page_words or place.file}")
        self.view.show_picture(levels, place.upright)
        self._stack.setCurrentIndex(1)
        if self._target is not None and self._target[0] == place:
            self.view.go_to(self._target[1])
        self._target = None

    def show_marks(self, marks: Sequence[PageMark]) -> None:
        """The boxes of what was read on the page."""
        words = self._messages
        self._names = {m.key: f"{words.field(m.field)}: {self._value_words(m)}" for m in marks}
        self.view.show_marks([Mark(m.key, m.box, m.role, self._names[m.key]) for m in marks])
        self.view.show_boxes(self._boxes)
        self.view.choose(self._chosen)

    def _value_words(self, mark: PageMark) -> str:
        if mark.field == "signature":
            return self._messages.word("signature", mark.value)
        return shown_value(mark.field, mark.value, self._messages.language)

    def choose(self, key: str) -> None:
        """Lights the box of a value, and says what was read there."""
        self._chosen = key
        self.view.choose(key)
        self._source.say(self._names.get(key, self._page_words))

    def go_to(self, place: PagePlace, box: Box | None) -> bool:
        """Brings a place into view; True where its page must be fetched first."""
        if place.same_page(self._shown):
            if box is not None:
                self.view.go_to(box)
            return False
        self._target = (place, box) if box is not None else None
        return True

    @property
    def tools(self) -> list[KeyButton]:
        """The buttons of its bar, left to right."""
        return list(self._tools)

    @property
    def shown(self) -> PagePlace | None:
        """The page that is shown."""
        return self._shown
