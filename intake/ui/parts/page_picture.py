"""A page's picture in three sizes, decoded away from the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform

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
    """Decodes a viewer's picture. For pool threads.

    Qt's reader lets the interpreter go on meanwhile, which Pillow's conversions do not.

    Raises:
        OSError: the picture is gone or broken; it can be made again.
    """
    full = _read(path)
    images = [(1, full)]
    for factor in _FACTORS[1:]:
        size = QSize(max(1, full.width() // factor), max(1, full.height() // factor))
        images.append((factor, _read(path, size)))
    return Levels(full.width(), full.height(), tuple(images))


def cut_crops(path: Path, places: dict[str, tuple[Box, int]]) -> dict[str, QImage]:
    """Cuts places out of a viewer's picture and turns each upright. For pool threads.

    Args:
        path: the picture of the page.
        places: key to (box in its pixels, degrees clockwise that turn it upright).

    Raises:
        OSError: as above.
    """
    page = _read(path)
    crops = {}
    for key, (box, rotation) in places.items():
        tall = box.height if rotation % 180 == 0 else box.width  # of the line, as it is read
        along, across = tall // 3 + 4, tall // 5 + 3
        around = box.grown(along, across) if rotation % 180 == 0 else box.grown(across, along)
        around = around.clipped(page.width(), page.height())
        if around.width and around.height:
            crop = page.copy(around.left, around.top, around.width, around.height)
            crops[key] = _turned(crop, rotation)
    return crops


def cut_exactly(path: Path, boxes: dict[str, Box], rotation: int) -> dict[str, QImage]:
    """Cuts these boxes out, no more and no less, turned upright. For pool threads.

    Raises:
        OSError: as above.
    """
    page = _read(path)
    crops = {}
    for key, box in boxes.items():
        inside = box.clipped(page.width(), page.height())
        if inside.width and inside.height:
            crop = page.copy(inside.left, inside.top, inside.width, inside.height)
            crops[key] = _turned(crop, rotation)
    return crops


def load_thumbnail(path: Path, rotation: int, size: int = 160) -> QImage:
    """A small upright picture of a page. For pool threads.

    Raises:
        OSError: as above.
    """
    whole = QImageReader(str(path)).size()
    fitted = whole.scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio)
    return _turned(_read(path, fitted), rotation)


def _read(path: Path, size: QSize | None = None) -> QImage:
    reader = QImageReader(str(path))
    if size is not None:
        reader.setScaledSize(size)
    image = reader.read()
    if image.isNull():
        raise OSError(path.name)
    return image


def _turned(image: QImage, rotation: int) -> QImage:
    return image.transformed(QTransform().rotate(rotation)) if rotation % 360 else image
