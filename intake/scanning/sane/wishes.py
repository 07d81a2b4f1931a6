"""From a profile to the options of a driver, which every maker names in a way of its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

from intake.errors import ScanError
from intake.resources import resource
from intake.scanning.profile import Abilities, Color, Feed
from intake.scanning.sane.library import Kind, Option, SaneError, Status, Unit

_MM_PER_INCH = 25.4


class OpenDevice(Protocol):
    """An open device, as far as options go."""

    def options(self) -> dict[str, Option]:
        """By name, as they stand now."""
        ...

    def set(self, option: Option, value: object) -> None:
        """Sets one; others may change."""
        ...

    def get(self, option: Option) -> object:
        """Its value."""
        ...


@dataclass(frozen=True, slots=True)
class Wish:
    """What a profile asks of a device; sizes in millimetres, None for all of the glass."""

    feed: Feed
    dpi: int
    color: Color
    size: tuple[float, float] | None = None
    options: Mapping[str, object] = field(default_factory=dict)


@cache
def _words() -> dict[str, object]:
    with resource("scanning", "drivers.toml").open("rb") as file:
        return tomllib.load(file)


def named_kind(section: str, name: str) -> str | None:
    """What a driver's word means: `feed` or `color`; None where nobody knows it."""
    said = re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()
    rows = _words()[section]
    for row in rows if isinstance(rows, list) else ():
        if any(re.search(word, said) for word in row["words"]):
            return str(row["kind"])
    return None


def abilities(device: OpenDevice) -> Abilities:
    """What the device says it can do."""
    options = device.options()
    feeds = _kinds(options.get("source"), "feed", Feed) or (Feed.FLATBED,)
    if Feed.FEEDER in feeds and Feed.DUPLEX not in feeds and _both_sides(options, settable=False):
        feeds += (Feed.DUPLEX,)
    colors = _kinds(options.get("mode"), "color", Color) or (Color.COLOR,)
    return Abilities(feeds, colors, _resolutions(options), _room(options))


def prepare(device: OpenDevice, wish: Wish) -> float:
    """Sets a device up for a profile; returns the dpi that it really takes.

    The order matters: the way of the paper decides which sizes there are, the colours which
    resolutions.

    Raises:
        ScanError: `scan.no_feeder`, `scan.no_duplex`: the device has no such way of the paper.
        SaneError: the driver refuses.
    """
    _choose_feed(device, wish.feed)
    _choose_color(device, wish.color)
    dpi = _choose_resolution(device, wish.dpi)
    _choose_size(device, wish.size, dpi)
    for name, value in wish.options.items():
        option = device.options().get(name)
        if option is not None and option.settable:
            device.set(option, value)
    return dpi


def _kinds(option: Option | None, section: str, kind: type[Feed | Color]) -> tuple[Any, ...]:
    words = option.words if option is not None else ()
    found = (named_kind(section, str(word)) for word in words)
    known = {member.value for member in kind}
    return tuple(kind(name) for name in dict.fromkeys(found) if name in known)


def _choose_feed(device: OpenDevice, feed: Feed) -> None:
    options = device.options()
    source = options.get("source")
    by_kind: dict[str | None, str] = {}
    for word in source.words if source is not None else ():
        by_kind.setdefault(named_kind("feed", str(word)), str(word))
    wanted = by_kind.get(feed)
    if wanted is None and feed is Feed.DUPLEX and _both_sides(options, settable=False):
        wanted = by_kind.get(Feed.FEEDER, "")
    if wanted is None and (feed is not Feed.FLATBED or _only_feeds(by_kind)):
        raise ScanError("scan.no_flatbed" if feed is Feed.FLATBED else f"scan.no_{feed.value}")
    if wanted and source is not None and source.settable:
        device.set(source, wanted)
    if feed is Feed.DUPLEX and by_kind.get(feed) is None:
        for option, value in _both_sides(device.options(), settable=True):
            device.set(option, value)


def _only_feeds(by_kind: Mapping[str | None, str]) -> bool:
    ways = by_kind.keys() - {"other"}
    return bool(ways) and ways <= {Feed.FEEDER.value, Feed.DUPLEX.value}


def _both_sides(options: Mapping[str, Option], *, settable: bool) -> list[tuple[Option, object]]:
    names = _words()["duplex_options"]
    found: list[tuple[Option, object]] = []
    for name, value in names.items() if isinstance(names, dict) else ():
        option = options.get(name)
        if option is None or (settable and not option.settable):
            continue
        if option.kind is Kind.BOOL and value is True:
            found.append((option, True))
        elif option.kind is Kind.STRING:
            words = [word for word in option.words if str(word).casefold() == str(value)]
            found.extend((option, word) for word in words[:1])
    return found


def _choose_color(device: OpenDevice, color: Color) -> None:
    mode = device.options().get("mode")
    if mode is None or not mode.settable:
        return
    order = {
        Color.COLOR: (Color.COLOR, Color.GREY),
        Color.GREY: (Color.GREY, Color.COLOR),
        Color.BLACK: (Color.BLACK, Color.GREY, Color.COLOR),
    }[color]
    for wanted in order:
        for word in mode.words:
            if named_kind("color", str(word)) == wanted:
                device.set(mode, word)
                _eight_bits(device)
                return


def _eight_bits(device: OpenDevice) -> None:
    depth = device.options().get("depth")
    mode = device.options().get("mode")
    black = mode is not None and named_kind("color", str(device.get(mode))) == Color.BLACK
    if depth is not None and depth.settable and 8 in depth.words and not black:
        device.set(depth, 8)


def _choose_resolution(device: OpenDevice, dpi: int) -> float:
    options = device.options()
    both = [options[n] for n in ("x-resolution", "y-resolution") if n in options]
    wanted = [options["resolution"]] if "resolution" in options else both
    settable = [option for option in wanted if option.settable]
    for option in settable:
        device.set(option, nearest(option, dpi))
    if not wanted:
        return float(dpi)
    got = device.get(device.options()[wanted[0].name])
    return float(got) if isinstance(got, int | float) and got > 0 else float(dpi)


def nearest(option: Option, wanted: float) -> float:
    """The least value that is as fine as wanted; the finest where none is."""
    if option.span is not None:
        return min(max(wanted, option.span[0]), option.span[1])
    numbers = sorted(word for word in option.words if isinstance(word, float))
    return next((n for n in numbers if n >= wanted), numbers[-1] if numbers else wanted)


def _choose_size(device: OpenDevice, size: tuple[float, float] | None, dpi: float) -> None:
    for name, along in (("page-width", 0), ("page-height", 1)):
        option = device.options().get(name)
        if option is not None and option.settable and size is not None:
            _try(device, option, _length(option, size[along], dpi))
    for near, far, along in (("tl-x", "br-x", 0), ("tl-y", "br-y", 1)):
        options = device.options()
        begin, end = options.get(near), options.get(far)
        if begin is None or end is None or end.span is None or not end.settable:
            continue
        least = begin.span[0] if begin.span is not None else 0.0
        _try(device, begin, least)
        most = end.span[1]
        asked = most if size is None else least + _length(end, size[along], dpi)
        _try(device, device.options()[far], min(asked, most))


def _try(device: OpenDevice, option: Option, value: float) -> None:
    """A size that a driver will not take leaves it at its own; the paper still comes."""
    try:
        device.set(option, value)
    except SaneError as refused:
        if refused.status not in (Status.INVAL, Status.UNSUPPORTED):
            raise


def _length(option: Option, millimetres: float, dpi: float) -> float:
    return millimetres / _MM_PER_INCH * dpi if option.unit is Unit.PIXEL else millimetres


def _resolutions(options: Mapping[str, Option]) -> tuple[int, int]:
    option = options.get("resolution") or options.get("x-resolution")
    values = list(_numbers(option)) if option is not None else []
    return (round(min(values)), round(max(values))) if values else (300, 300)


def _numbers(option: Option) -> Iterator[float]:
    if option.span is not None:
        yield from option.span
    yield from (word for word in option.words if isinstance(word, float))


def _room(options: Mapping[str, Option]) -> tuple[float, float]:
    ends = [options.get(name) for name in ("br-x", "br-y")]
    wide, high = (
        end.span[1] if end is not None and end.span is not None and end.unit is Unit.MM else 0.0
        for end in ends
    )
    return wide, high
