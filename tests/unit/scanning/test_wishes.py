"""What makers call things, and how a profile becomes the options of a driver."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.errors import ScanError
from intake.scanning.profile import Color, Feed
from intake.scanning.sane.library import Kind, Option, SaneError, Status, Unit
from intake.scanning.sane.wishes import Wish, abilities, named_kind, nearest, prepare

SOURCES = {
    "duplex": [
        "ADF Duplex",
        "Automatic Document Feeder(left aligned,Duplex)",
        "Automatic Document Feeder(centrally aligned,Duplex)",
        "Duplex",
        "ADF - Both Sides",
        "Card Duplex",
    ],
    "feeder": [
        "ADF",
        "ADF Front",
        "Automatic Document Feeder",
        "Automatic Document Feeder(left aligned)",
        "Document Feeder",
        "Feeder",
    ],
    "flatbed": ["Flatbed", "FlatBed", "Normal", "Platen", "flatbed scanner"],
    "other": ["ADF Back", "Transparency Adapter", "Transparency Unit", "TPU8x10", "Negative"],
}
MODES = {
    "color": ["Color", "Colour", "24bit Color", "24bit Color[Fast]", "48 bits color", "RGB"],
    "grey": ["Gray", "Grey", "Grayscale", "True Gray", "8-bit Gray", "Monochrome"],
    "black": ["Lineart", "Black & White", "Binary", "Halftone", "Gray[Error Diffusion]", "LineArt"],
}


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k, names in SOURCES.items() for n in names])
def test_ways_of_the_paper_by_the_names_of_many_makers(kind: str, name: str) -> None:
    assert named_kind("feed", name) == kind


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k, names in MODES.items() for n in names])
def test_colours_by_the_names_of_many_makers(kind: str, name: str) -> None:
    assert named_kind("color", name) == kind


def test_a_name_that_nobody_knows_is_left_alone() -> None:
    assert named_kind("feed", "Quux") is None
    assert named_kind("color", "") is None


@dataclass
class Device:
    """A device made of its options; refuses what is not in a list, cuts what is out of range."""

    made: list[Option]
    values: dict[str, object] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    refuses: frozenset[str] = frozenset()

    def options(self) -> dict[str, Option]:
        return {option.name: option for option in self.made}

    def set(self, option: Option, value: object) -> None:
        assert option.settable
        if option.name in self.refuses:
            raise SaneError(Status.INVAL, option.name)
        if option.words and option.kind is Kind.STRING:
            assert value in option.words
        self.order.append(option.name)
        self.values[option.name] = value

    def get(self, option: Option) -> object:
        return self.values.get(option.name, 0)


def words(name: str, *choices: str, settable: bool = True) -> Option:
    return Option(1, name, Kind.STRING, Unit.NONE, 40, settable, choices)


def span(name: str, low: float, high: float, unit: Unit = Unit.MM) -> Option:
    return Option(1, name, Kind.FIXED, unit, 4, True, (), (low, high))


def numbers(name: str, *choices: float) -> Option:
    return Option(1, name, Kind.INT, Unit.DPI, 4, True, choices)


PLATE = [span("tl-x", 0, 215.9), span("tl-y", 0, 297), span("br-x", 0, 215.9), span("br-y", 0, 297)]


def office_feeder() -> Device:
    """As Fujitsu's driver has it: sheets of a size of their own, listed resolutions."""
    return Device(
        [
            words("source", "ADF Front", "ADF Back", "ADF Duplex"),
            words("mode", "Lineart", "Halftone", "Gray", "Color"),
            numbers("resolution", 150.0, 240.0, 400.0, 600.0),
            span("page-width", 0, 221),
            span("page-height", 0, 876),
            *[replace(o, span=(0, 876)) if o.name == "br-y" else o for o in PLATE],
        ]
    )


def test_order_is_way_then_colours_then_resolution_then_size() -> None:
    device = office_feeder()
    dpi = prepare(device, Wish(Feed.DUPLEX, 300, Color.COLOR, (210, 297)))
    assert device.values["source"] == "ADF Duplex"
    assert device.values["mode"] == "Color"
    assert dpi == 400
    assert (device.values["page-width"], device.values["page-height"]) == (210, 297)
    assert (device.values["br-x"], device.values["br-y"]) == (210, 297)
    first = [device.order.index(name) for name in ("source", "mode", "resolution", "br-x")]
    assert first == sorted(first)


def test_one_side_is_the_front() -> None:
    device = office_feeder()
    prepare(device, Wish(Feed.FEEDER, 300, Color.GREY))
    assert device.values["source"] == "ADF Front"
    assert device.values["mode"] == "Gray"


def test_a_device_without_glass_says_so() -> None:
    with pytest.raises(ScanError, match=r"scan\.no_flatbed"):
        prepare(office_feeder(), Wish(Feed.FLATBED, 300, Color.COLOR))


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (words("adf-mode", "Simplex", "Duplex"), "Duplex"),
        (Option(1, "duplex", Kind.BOOL, Unit.NONE, 4, True), True),
    ],
)
def test_both_sides_by_an_option_beside_the_way(option: Option, value: object) -> None:
    device = Device([words("source", "Flatbed", "Automatic Document Feeder"), option, *PLATE])
    assert Feed.DUPLEX in abilities(device).feeds
    prepare(device, Wish(Feed.DUPLEX, 300, Color.COLOR))
    assert device.values["source"] == "Automatic Document Feeder"
    assert device.values[option.name] == value


def test_a_device_of_one_way_names_none() -> None:
    device = Device([words("mode", "Color"), span("resolution", 75, 1200, Unit.DPI), *PLATE])
    assert abilities(device).feeds == (Feed.FLATBED,)
    assert prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR)) == 300
    with pytest.raises(ScanError, match=r"scan\.no_feeder"):
        prepare(device, Wish(Feed.FEEDER, 300, Color.COLOR))


def test_sizes_in_pixels_follow_the_resolution() -> None:
    plate = [replace(o, unit=Unit.PIXEL, span=(0, 9999)) for o in PLATE]
    device = Device([span("resolution", 75, 600, Unit.DPI), *plate])
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR, (254, 127)))
    assert device.values["br-x"] == pytest.approx(3000)
    assert device.values["br-y"] == pytest.approx(1500)


def test_a_paper_larger_than_the_glass_takes_all_of_it() -> None:
    device = Device(PLATE)
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR, (300, 420)))
    assert (device.values["br-x"], device.values["br-y"]) == (215.9, 297)
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR, None))
    assert (device.values["br-x"], device.values["br-y"]) == (215.9, 297)


def test_a_size_that_a_driver_refuses_still_scans() -> None:
    device = Device([words("mode", "Color"), *PLATE], refuses=frozenset({"br-x", "tl-x"}))
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR, (210, 297)))
    assert device.values["br-y"] == 297


def test_colours_fall_back_to_what_there_is() -> None:
    device = Device([words("mode", "Gray", "Lineart")])
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR))
    assert device.values["mode"] == "Gray"
    assert abilities(device).colors == (Color.GREY, Color.BLACK)


def test_options_of_the_profile_are_set_where_the_device_has_them() -> None:
    device = Device([words("mode", "Color"), Option(9, "swdeskew", Kind.BOOL, Unit.NONE, 4, True)])
    prepare(device, Wish(Feed.FLATBED, 300, Color.COLOR, None, {"swdeskew": True, "none": 1}))
    assert device.values["swdeskew"] is True
    assert "none" not in device.values


@given(st.lists(st.integers(50, 1200), min_size=1), st.integers(50, 1200))
def test_the_resolution_is_as_fine_as_wanted_where_there_is_one(
    listed: list[int], wanted: int
) -> None:
    got = nearest(numbers("resolution", *map(float, listed)), wanted)
    assert got in listed
    if max(listed) >= wanted:
        assert got == min(n for n in listed if n >= wanted)
    else:
        assert got == max(listed)
