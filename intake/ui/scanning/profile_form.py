"""The fields of one profile; only what the device can do is offered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from intake.messages import Messages
from intake.scanning.papers import papers
from intake.scanning.profile import Abilities, Afterwards, Color, Feed, Profile
from intake.ui.parts.labels import Words
from intake.ui.scanning.choices import ChoiceRow
from intake.ui.theme import Theme

_RESOLUTIONS = (200, 300, 400, 600)
_ALL = "all"
_SLACK_MM = 2.0


class ProfileForm(QWidget):
    """Name and choices.

    Signals:
        edited: something was changed.
    """

    edited = Signal()

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._profile = Profile("", "")
        self._abilities = Abilities()
        label = QLabel(self.tr("Name of the profile"))
        label.setObjectName("columnName")
        self.name = QLineEdit()
        self.name.setAccessibleName(label.text())
        self.name.textEdited.connect(lambda _: self.edited.emit())
        self.feed = ChoiceRow(self.tr("Way of the paper"), theme)
        self.dpi = ChoiceRow(self.tr("Resolution"), theme)
        self.color = ChoiceRow(self.tr("Colours"), theme)
        self.paper = ChoiceRow(self.tr("Paper"), theme)
        self.kept = ChoiceRow(self.tr("Files"), theme)
        self.afterwards = ChoiceRow(self.tr("Files once they are safe"), theme)
        self._advice = Words("", "softNote")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(10))
        layout.addWidget(label)
        layout.addWidget(self.name)
        for row in self._rows:
            row.chosen.connect(lambda _: self.edited.emit())
            layout.addWidget(row)
        layout.addWidget(self._advice)
        layout.addStretch(1)
        layout.setSpacing(theme.pixels(10))

    @property
    def _rows(self) -> tuple[ChoiceRow, ...]:
        return (self.feed, self.dpi, self.color, self.paper, self.kept, self.afterwards)

    def show_profile(self, profile: Profile, abilities: Abilities) -> None:
        """Another profile, with what its device can do."""
        words = self._messages.word
        self._profile, self._abilities = profile, abilities
        if self.name.text() != profile.name:
            self.name.setText(profile.name)
        feeds = [(feed.value, words("scan_feed", feed)) for feed in Feed if feed in abilities.feeds]
        self.feed.offer(feeds, profile.feed)
        low, high = abilities.resolutions
        offered = [dpi for dpi in _RESOLUTIONS if low <= dpi <= high] or [high]
        self.dpi.offer([(str(dpi), str(dpi)) for dpi in offered], _nearest(offered, profile.dpi))
        colors = [(c.value, words("scan_color", c)) for c in Color if c in abilities.colors]
        self.color.offer(colors, profile.color)
        sizes = [(name, words("scan_paper", name)) for name in self._papers()]
        self.paper.offer(sizes, profile.paper or _ALL)
        self.kept.offer(
            [("jpeg", self.tr("JPEG, small")), ("png", self.tr("PNG, without loss"))],
            "png" if profile.lossless else "jpeg",
        )
        ways = [(way.value, words("scan_afterwards", way)) for way in Afterwards]
        self.afterwards.offer(ways, profile.afterwards)
        folder = profile.folder is not None
        for row in self._rows:
            row.setVisible((row is self.afterwards) == folder)
        self._advise(folder=folder)

    def _papers(self) -> list[str]:
        wide, high = self._abilities.most_mm
        fitting = [
            name
            for name, (width, height) in papers().items()
            if not wide or (width <= wide + _SLACK_MM and height <= high + _SLACK_MM)
        ]
        return [*fitting, _ALL]

    def _advise(self, *, folder: bool) -> None:
        if folder:
            text = self.tr(
                "Set the printer to scan to this folder at 300 dpi in colour. Only complete files "
                "are taken, each one once."
            )
        else:
            text = self.tr("Identity documents are read best at 300 dpi in colour.")
        self._advice.setText(text)

    @property
    def profile(self) -> Profile:
        """What the form says now."""
        return replace(
            self._profile,
            name=self.name.text().strip(),
            feed=Feed(self.feed.current or Feed.FLATBED),
            dpi=int(self.dpi.current or 300),
            color=Color(self.color.current or Color.COLOR),
            paper="" if self.paper.current == _ALL else self.paper.current,
            lossless=self.kept.current == "png",
            afterwards=Afterwards(self.afterwards.current or Afterwards.MOVE),
        )


def _nearest(offered: list[int], wanted: int) -> str:
    return str(min(offered, key=lambda dpi: (abs(dpi - wanted), dpi)))
