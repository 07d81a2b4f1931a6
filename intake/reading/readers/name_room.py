"""Whether a printed name has room for another line, which nobody read."""

from __future__ import annotations

from intake.reading.found import Found
from intake.reading.printed.cells import cells_of_item
from intake.reading.readers.paper import Paper

INSIDE = 0.5
"""Share of a line that lies on the name from which it is one of its lines."""


def room_below(paper: Paper, name: Found) -> bool:
    """Whether a line that nobody read may stand between a printed name and what is below it."""
    room = _room(paper, name)
    return room is None or room > ROOM


def more_room(paper: Paper, name: Found, other: Found) -> bool:
    """Whether below a name there is room for a line more than below the other part of it."""
    if name.box is None or other.box is None:
        return False
    apart = max(name.box.top - other.box.bottom, other.box.top - name.box.bottom)
    if apart < min(name.box.height, other.box.height):
        return False  # one right below the other, under one label
    room, usual = _room(paper, name), _room(paper, other)
    return room is not None and usual is not None and room - usual > A_LINE


def _room(paper: Paper, name: Found) -> float | None:
    """How far below a printed name the next print stands, in heights of its print; None: none."""
    if name.box is None:
        return 0.0
    place, cells = name.box, cells_of_item(paper.items[name.page - 1], name.page)
    own = [c for c in cells if c.box.overlap(place) > INSIDE]
    under = [
        c.box.top - place.bottom for c in cells if c not in own and c.box.center[1] > place.bottom
        and min(c.box.right, place.right) > max(c.box.left, place.left)
    ]  # fmt: skip
    tall = min((c.height for c in own), default=place.height)
    return min(under) / max(1.0, tall) if under else None


ROOM, A_LINE = 1.7, 1.0
"""Heights of print below a name in which another line of it has room; what a line takes."""
