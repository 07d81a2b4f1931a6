"""Places on a page, in pixels, and the way between the picture as handed in and the upright one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels: left and top inclusive, right and bottom exclusive, y down."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top

    @property
    def center(self) -> tuple[float, float]:
        """X and y of the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, x: int, y: int | None = None) -> Box:
        """The box with `x` pixels more at left and right and `y` (or `x`) at top and bottom."""
        dy = x if y is None else y
        return Box(self.left - x, self.top - dy, self.right + x, self.bottom + dy)

    def shifted(self, x: int, y: int) -> Box:
        """The box so many pixels further right and down."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def clipped(self, width: int, height: int) -> Box:
        """The part that lies on a page of that size (may be empty, never negative)."""
        left, top = min(max(self.left, 0), width), min(max(self.top, 0), height)
        return Box(left, top, max(left, min(self.right, width)), max(top, min(self.bottom, height)))

    def overlap(self, other: Box) -> float:
        """Shared area over the smaller box's area, 0 to 1."""
        w = min(self.right, other.right) - max(self.left, other.left)
        h = min(self.bottom, other.bottom) - max(self.top, other.top)
        if w <= 0 or h <= 0:
            return 0.0
        return w * h / max(1, min(self.width * self.height, other.width * other.height))

    def as_list(self) -> list[int]:
        """[left, top, right, bottom], the order of the JSON contract."""
        return [self.left, self.top, self.right, self.bottom]


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them.

    Raises:
        ValueError: there is none.
    """
    every = iter(boxes)
    first = next(every, None)
    if first is None:
        raise ValueError("no box")
    left, top, right, bottom = first.left, first.top, first.right, first.bottom
    for box in every:  # asked for tens of thousands of times a packet
        if box.left < left:
            left = box.left
        if box.top < top:
            top = box.top
        if box.right > right:
            right = box.right
        if box.bottom > bottom:
            bottom = box.bottom
    return Box(left, top, right, bottom)


@dataclass(frozen=True, slots=True)
class Placement:
    """How an upright, straight picture was cut out of the picture as handed in.

    x_original = a * x + b * y + c;  y_original = d * x + e * y + f  (pixel coordinates).
    """

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the upright picture lies in the original."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def box(self, box: Box) -> Box:
        """The smallest box of the original around a box of the upright picture."""
        corners = [self.point(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys)))

    def after(self, inner: Placement) -> Placement:
        """First `inner`, then this one: composes two cuts (inner's original is our upright)."""
        return Placement(
            self.a * inner.a + self.b * inner.d,
            self.a * inner.b + self.b * inner.e,
            self.a * inner.c + self.b * inner.f + self.c,
            self.d * inner.a + self.e * inner.d,
            self.d * inner.b + self.e * inner.e,
            self.d * inner.c + self.e * inner.f + self.f,
        )
