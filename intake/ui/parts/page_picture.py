"""A page's picture in three sizes, decoded away from the window, painted in the one that fits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from intake.domain.boxes import Box

_FACTORS = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Levels:
    """The same page at full, half and quarter size; each (factor, image)."""

    width: int
    height: int
    images: tuple[tuple[int, QImage], ...]

    def best_for(self, scale: float) -> tuple[int, QImage]:
        """The smallest one that still has a pixel for each screen pixel."""
        fitting = [level for level in self.images if scale * level[0] <= 1.0]
        return fitting[-1] if fitting else self.images[0]


def load_levels(path: Path) -> Levels:
    """Decodes a viewer's picture. For pool threads: Pillow leaves the interpreter free meanwhile.

    Raises:
        OSError: the picture is gone or broken; it can be made again.
    """
    with Image.open(path) as opened:
        full = opened.convert("RGB")
    images = tuple((f, to_qimage(full if f == 1 else full.reduce(f))) for f in _FACTORS)
    return Levels(full.width, full.height, images)


def cut_crops(path: Path, places: dict[str, tuple[Box, int]]) -> dict[str, QImage]:
    """Cuts places out of a viewer's picture and turns each upright. For pool threads.

    Args:
        path: the picture of the page.
        places: key to (box in its pixels, degrees clockwise that turn it upright).
    """
    with Image.open(path) as opened:
        page = opened.convert("RGB")
    crops = {}
    for key, (box, rotation) in places.items():
        around = box.grown(box.height // 3 + 4, box.height // 5 + 3).clipped(*page.size)
        if around.width and around.height:
            crop = page.crop((around.left, around.top, around.right, around.bottom))
            crops[key] = to_qimage(crop.rotate(-rotation, expand=True) if rotation else crop)
    return crops


def load_thumbnail(path: Path, rotation: int, size: tuple[int, int] = (120, 160)) -> QImage:
    """A small upright picture of a page. For pool threads."""
    with Image.open(path) as opened:
        opened.draft("RGB", size)
        small = opened.convert("RGB")
    small.thumbnail(size, reducing_gap=2.0)
    return to_qimage(small.rotate(-rotation, expand=True) if rotation else small)


def to_qimage(picture: Image.Image) -> QImage:
    """A Pillow picture as a QImage that owns its pixels."""
    data = picture.convert("RGB").tobytes("raw", "BGRX")
    image = QImage(
        data, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32
    )
    return image.copy()


class PagePictureItem(QGraphicsItem):
    """Paints a page in pixels of the page as handed in."""

    def __init__(self, levels: Levels) -> None:
        super().__init__()
        self._levels = levels

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The whole page."""
        return QRectF(0, 0, self._levels.width, self._levels.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paints the part that is exposed, from the size that fits the zoom."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        factor, image = self._levels.best_for(scale)
        exposed = option.exposedRect
        source = QRectF(
            exposed.x() / factor,
            exposed.y() / factor,
            exposed.width() / factor,
            exposed.height() / factor,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=True)
        painter.drawImage(exposed, image, source)
