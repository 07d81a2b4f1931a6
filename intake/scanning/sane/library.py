"""SANE's library as it is, through ctypes: devices, options, frames (SANE Standard 1.06).

Used only in the scanner's own process: a driver may hang or die in here.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char_p, c_int, c_void_p
from dataclasses import dataclass
from enum import IntEnum

LIBRARY = "libsane.so.1"
_FIXED = 65536.0


class Status(IntEnum):
    """SANE_Status, section 4.2.7."""

    GOOD = 0
    UNSUPPORTED = 1
    CANCELLED = 2
    DEVICE_BUSY = 3
    INVAL = 4
    EOF = 5
    JAMMED = 6
    NO_DOCS = 7
    COVER_OPEN = 8
    IO_ERROR = 9
    NO_MEM = 10
    ACCESS_DENIED = 11


class Kind(IntEnum):
    """SANE_Value_Type, section 4.2.9.4."""

    BOOL = 0
    INT = 1
    FIXED = 2
    STRING = 3
    BUTTON = 4
    GROUP = 5


class Unit(IntEnum):
    """SANE_Unit, section 4.2.9.5."""

    NONE = 0
    PIXEL = 1
    BIT = 2
    MM = 3
    DPI = 4
    PERCENT = 5
    MICROSECOND = 6


class SaneError(Exception):
    """A call that did not end with SANE_STATUS_GOOD."""

    def __init__(self, status: int, during: str) -> None:
        super().__init__(status, during)
        self.status = status
        self.during = during


class _Device(ctypes.Structure):
    _fields_ = (("name", c_char_p), ("vendor", c_char_p), ("model", c_char_p), ("type", c_char_p))


class _Range(ctypes.Structure):
    _fields_ = (("min", c_int), ("max", c_int), ("quant", c_int))


class _Constraint(ctypes.Union):
    _fields_ = (
        ("strings", POINTER(c_char_p)),
        ("words", POINTER(c_int)),
        ("range", POINTER(_Range)),
    )


class _Descriptor(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("title", c_char_p),
        ("desc", c_char_p),
        ("type", c_int),
        ("unit", c_int),
        ("size", c_int),
        ("cap", c_int),
        ("constraint_type", c_int),
        ("constraint", _Constraint),
    )


class _Parameters(ctypes.Structure):
    _fields_ = (
        ("format", c_int),
        ("last_frame", c_int),
        ("bytes_per_line", c_int),
        ("pixels_per_line", c_int),
        ("lines", c_int),
        ("depth", c_int),
    )


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a device as it stands now.

    Attributes:
        words: allowed values where they are listed (numbers or texts).
        span: (least, most) where it is a range.
        settable: active and to be set by a program.
    """

    number: int
    name: str
    kind: Kind
    unit: Unit
    size: int
    settable: bool
    words: tuple[str | float, ...] = ()
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """SANE_Parameters, section 4.3.8. `lines` is -1 where the device does not know yet."""

    format: int
    last: bool
    bytes_per_line: int
    pixels_per_line: int
    lines: int
    depth: int


class Sane:
    """The library, opened once a process.

    Raises:
        OSError: the library is not installed.
    """

    def __init__(self, library: str = LIBRARY) -> None:
        self._c = ctypes.CDLL(library)
        self._c.sane_get_option_descriptor.restype = POINTER(_Descriptor)
        version = c_int()
        _check(self._c.sane_init(byref(version), None), "init")

    def devices(self) -> list[tuple[str, str, str, str]]:
        """(name, vendor, model, type) of every device, also on the network."""
        found = POINTER(POINTER(_Device))()
        _check(self._c.sane_get_devices(byref(found), 0), "devices")
        names: list[tuple[str, str, str, str]] = []
        while found[len(names)]:
            device = found[len(names)].contents
            names.append(
                (_text(device.name), _text(device.vendor), _text(device.model), _text(device.type))
            )
        return names

    def open(self, name: str) -> Handle:
        """A device; raises SaneError where it cannot be had."""
        handle = c_void_p()
        _check(self._c.sane_open(name.encode(), byref(handle)), "open")
        return Handle(self._c, handle)


class Handle:
    """An open device. Not safe for several threads."""

    def __init__(self, library: ctypes.CDLL, handle: c_void_p) -> None:
        self._c = library
        self._handle = handle

    def options(self) -> dict[str, Option]:
        """The options as they stand; setting one may change others."""
        return {option.name: option for option in self._options() if option.name}

    def _options(self) -> Iterator[Option]:
        number = 1
        while described := self._c.sane_get_option_descriptor(self._handle, number):
            option = _option(number, described.contents)
            if option is not None:
                yield option
            number += 1

    def set(self, option: Option, value: object) -> None:
        """Sets an option; the driver may take the nearest value that it has."""
        self._control(option, 1, _packed(option, value))

    def get(self, option: Option) -> object:
        """The value of an option."""
        room = ctypes.create_string_buffer(max(option.size, 4))
        self._control(option, 0, room)
        if option.kind is Kind.STRING:
            return _text(room.value)
        word = ctypes.cast(room, POINTER(c_int))[0]
        if option.kind is Kind.BOOL:
            return bool(word)
        return word / _FIXED if option.kind is Kind.FIXED else word

    def _control(self, option: Option, action: int, value: ctypes.Array[ctypes.c_char]) -> None:
        info = c_int()
        status = self._c.sane_control_option(
            self._handle, option.number, action, value, byref(info)
        )
        _check(status, f"option {option.name}")

    def start(self) -> None:
        """Begins a frame: the next sheet, or the next colour of this one."""
        _check(self._c.sane_start(self._handle), "start")

    def frame(self) -> Frame:
        """What is coming."""
        got = _Parameters()
        _check(self._c.sane_get_parameters(self._handle, byref(got)), "parameters")
        return Frame(
            got.format,
            bool(got.last_frame),
            got.bytes_per_line,
            got.pixels_per_line,
            got.lines,
            got.depth,
        )

    def read(self, most: int = 1 << 16) -> bytes | None:
        """The next bytes; None at the end of the frame."""
        room, length = ctypes.create_string_buffer(most), c_int()
        status = self._c.sane_read(self._handle, room, most, byref(length))
        if status == Status.EOF:
            return None
        _check(status, "read")
        return room.raw[: length.value]

    def cancel(self) -> None:
        """Ends what runs; required after the last page."""
        self._c.sane_cancel(self._handle)

    def close(self) -> None:
        """Gives the device back."""
        self._c.sane_close(self._handle)


def _check(status: int, during: str) -> None:
    if status != Status.GOOD:
        raise SaneError(status, during)


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8", "replace")


def _option(number: int, raw: _Descriptor) -> Option | None:
    if raw.type not in tuple(Kind) or raw.type in (Kind.GROUP, Kind.BUTTON):
        return None
    kind = Kind(raw.type)
    unit = Unit(raw.unit) if raw.unit in tuple(Unit) else Unit.NONE
    soft_select, inactive = raw.cap & 1, raw.cap & 32
    scale = _FIXED if kind is Kind.FIXED else 1
    words: list[str | float] = []
    span = None
    if raw.constraint_type == 1 and raw.constraint.range:
        limits = raw.constraint.range.contents
        span = (limits.min / scale, limits.max / scale)
    elif raw.constraint_type == 2 and raw.constraint.words:
        listed = raw.constraint.words
        words = [listed[n] / scale for n in range(1, listed[0] + 1)]
    elif raw.constraint_type == 3 and raw.constraint.strings:
        while (text := raw.constraint.strings[len(words)]) is not None:
            words.append(_text(text))
    settable = bool(soft_select and not inactive)
    name = _text(raw.name)
    return Option(number, name, kind, unit, raw.size, settable, tuple(words), span)


def _packed(option: Option, value: object) -> ctypes.Array[ctypes.c_char]:
    if option.kind is Kind.STRING:
        raw = str(value).encode()
        return ctypes.create_string_buffer(raw, max(option.size, len(raw) + 1))
    number = float(value) if isinstance(value, int | float | str) else 0.0
    word = round(number * _FIXED) if option.kind is Kind.FIXED else round(number)
    room = ctypes.create_string_buffer(max(option.size, 4))
    for place in range(max(option.size // 4, 1)):
        ctypes.cast(room, POINTER(c_int))[place] = word
    return room
