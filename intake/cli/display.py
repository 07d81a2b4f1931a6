"""Whether a window can be shown here: asked before Qt is, which would end the program."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_X11 = re.compile(r"(?:unix/?|(?P<host>[^:/]+)/?)?:(?P<number>\d+)(?:\.\d+)?")
_SECONDS = 2.0


def has_display(environment: Mapping[str, str] | None = None) -> bool:
    """Whether a screen answers: Wayland, X11 here or forwarded, or what Qt was told to use."""
    env = os.environ if environment is None else environment
    if sys.platform in ("win32", "darwin") or env.get("QT_QPA_PLATFORM"):
        return True
    return _wayland(env) or _x11(env.get("DISPLAY", ""))


def _wayland(env: Mapping[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY")
    return bool(name) and Path(env.get("XDG_RUNTIME_DIR", "/"), str(name)).is_socket()


def _x11(display: str) -> bool:
    named = _X11.fullmatch(display)
    if named is None:
        return False
    number = int(named["number"])
    if named["host"]:
        try:
            socket.create_connection((named["host"], 6000 + number), _SECONDS).close()
        except OSError:
            return False
        return True
    place = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
    return any(_listens(address) for address in (place, f"\0{place}"))


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(_SECONDS)
        try:
            door.connect(address)
        except OSError:
            return False
    return True
