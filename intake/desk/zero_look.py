"""A number that agrees may agree by a misreading: a letter read as the digit that is expected."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from intake.desk.examination import SecondLook
from intake.pages.decode import load_page
from intake.reading.shapes import letters_told
from intake.reading.zeros import zeros_told


def look_at_zeros(order: SecondLook) -> str:
    """The value of `order.said` with its digits judged by their shape.

    Raises:
        FileError: the page cannot be decoded.
    """
    picture = load_page(Path(order.order.path), order.order.number, order.order.dpi)
    box = order.box.grown(2).clipped(picture.width, picture.height)
    crop = picture.gray[box.top : box.bottom, box.left : box.right]
    upright = np.ascontiguousarray(np.rot90(crop, k=-(order.rotation // 90) % 4))
    return letters_told(upright, zeros_told(upright, order.said))
