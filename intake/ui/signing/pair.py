"""Two pieces of paper side by side, each with a line that says where it is from."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intake.ui.parts.labels import Elided
from intake.ui.signing.crop import PieceOfPaper
from intake.ui.theme import Theme


class PairOfPapers(QWidget):
    """The piece that is looked at on the left, the one that it is compared with on the right."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = tuple(PieceOfPaper(theme, 150, height) for _ in range(2))
        self._words = tuple(Elided("softNote") for _ in range(2))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(8))
        for piece, words in zip(self.pieces, self._words, strict=True):
            piece.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            one = QVBoxLayout()
            one.setSpacing(theme.pixels(2))
            one.addWidget(piece)
            one.addWidget(words)
            layout.addLayout(one, 1)

    def show_pair(self, here: QImage | None, there: QImage | None, *words: str) -> None:
        """The two pictures, and the lines under them."""
        for piece, image in zip(self.pieces, (here, there), strict=True):
            piece.show_image(image)
        for line, text in zip(self._words, words, strict=True):
            line.say(text)
        self.setAccessibleName(". ".join(words))
