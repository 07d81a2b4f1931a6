"""How a station scans: which device, which way the paper goes, how fine and in what colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

FOLDER = "folder:"
"""A device of this beginning is a watched folder; its path follows."""


class Feed(StrEnum):
    """Which way the paper goes."""

    FLATBED = "flatbed"
    FEEDER = "feeder"
    DUPLEX = "duplex"


class Color(StrEnum):
    """What is kept of colours."""

    COLOR = "color"
    GREY = "grey"
    BLACK = "black"


class Afterwards(StrEnum):
    """What becomes of a file of a watched folder once it is safe."""

    MOVE = "move"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Profile:
    """One way of scanning at this station.

    Attributes:
        name: as people call it, such as "Documentos de identidad".
        device: name of the device as its driver calls it, or `folder:` and the path.
        label: maker and model, for people.
        dpi: wanted; a device that cannot takes the next finer one that it can.
        paper: key in `resources/scanning/papers.toml`, such as `a4`; "" for all that there is.
        lossless: PNG instead of JPEG; four to eight times larger.
        afterwards: for watched folders.
        options: further options of the driver, by the driver's own names.
    """

    name: str
    device: str
    label: str = ""
    feed: Feed = Feed.FLATBED
    dpi: int = 300
    color: Color = Color.COLOR
    paper: str = "a4"
    lossless: bool = False
    afterwards: Afterwards = Afterwards.MOVE
    options: dict[str, object] = field(default_factory=dict)

    @property
    def folder(self) -> str | None:
        """The watched folder; None where it is a scanner."""
        return self.device.removeprefix(FOLDER) if self.device.startswith(FOLDER) else None


@dataclass(frozen=True, slots=True)
class Device:
    """A scanner that was found.

    Attributes:
        name: what its driver calls it; profiles keep it.
        kind: what its driver says it is, such as "flatbed scanner".
    """

    name: str
    vendor: str = ""
    model: str = ""
    kind: str = ""

    @property
    def label(self) -> str:
        """Maker and model as one name."""
        words = f"{self.vendor} {self.model}".split()
        return " ".join(dict.fromkeys(words)) or self.name


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a device says it can do.

    Attributes:
        feeds: ways of the paper; a device that names none lays it on the glass.
        resolutions: (least, most) dpi.
        most_mm: (width, height) of the largest sheet; zeros where it does not say.
    """

    feeds: tuple[Feed, ...] = (Feed.FLATBED,)
    colors: tuple[Color, ...] = (Color.COLOR,)
    resolutions: tuple[int, int] = (300, 300)
    most_mm: tuple[float, float] = (0.0, 0.0)
