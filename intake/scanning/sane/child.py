"""The scanner's own process: one request on standard input, lines of JSON as answers.

`python -m intake.scanning.sane.child`. It ends when its work is done, when it is told `cancel`,
and at once when whoever started it is gone. What drivers print goes to standard error.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from intake.errors import ScanError
from intake.scanning.profile import Color, Feed
from intake.scanning.sane.library import Handle, Sane, SaneError, Status
from intake.scanning.sane.sheet import Sheet, TooLargeError, save
from intake.scanning.sane.wishes import Wish, abilities, prepare

MEMORY_BYTES = 3_000_000_000
PIECE = 1 << 16
"""As much as a pipe holds: what is left of a page has been written when so little is missing."""
_BREATH_SECONDS = 0.02

FAULTS = {
    Status.UNSUPPORTED: "scan.refused",
    Status.INVAL: "scan.refused",
    Status.DEVICE_BUSY: "scan.busy",
    Status.EOF: "scan.empty_page",
    Status.JAMMED: "scan.jam",
    Status.NO_DOCS: "scan.feeder_empty",
    Status.COVER_OPEN: "scan.cover_open",
    Status.IO_ERROR: "scan.unplugged",
    Status.NO_MEM: "scan.out_of_memory",
    Status.ACCESS_DENIED: "scan.access_denied",
    Status.CANCELLED: "scan.stopped_at_device",
}


class Talk:
    """Answers to whoever started this process, and whether to stop."""

    def __init__(self, said: TextIO, heard: TextIO) -> None:
        self._said = said
        self._heard = heard
        self.stop = threading.Event()

    def hear(self) -> dict[str, object]:
        """The request; from then on `cancel` is listened for."""
        request = json.loads(self._heard.readline() or "{}")
        threading.Thread(target=self._listen, daemon=True).start()
        return dict(request)

    def _listen(self) -> None:
        for line in self._heard:
            if "cancel" in line:
                self.stop.set()
        os._exit(3)  # nobody is there any more; a driver may be hanging in the other thread

    def say(self, what: str, **values: object) -> None:
        """One line."""
        self._said.write(json.dumps({"say": what, **values}) + "\n")
        self._said.flush()


def main() -> int:
    """Hears the request and carries it out."""
    talk = Talk(_own_output(), sys.stdin)
    request = talk.hear()
    _limit_memory()
    try:
        _carry_out(request, talk)
    except ScanError as fault:
        talk.say("fault", code=fault.code, parameters=fault.parameters)
    except SaneError as fault:
        talk.say("fault", code=_code(fault), parameters={"during": fault.during})
    except (MemoryError, TooLargeError):
        talk.say("fault", code="scan.out_of_memory", parameters={})
    except OSError as fault:
        missing = "libsane" in str(fault)
        code = "scan.no_sane" if missing else "scan.spool"
        talk.say("fault", code=code, parameters={"reason": fault.strerror or ""})
    sys.stderr.flush()
    # A driver that hangs in its own clearing up would keep this process.
    os._exit(0)


def _code(fault: SaneError) -> str:
    """A device that its driver does not know any more has been unplugged or switched off."""
    status = Status(fault.status) if fault.status in tuple(Status) else Status.INVAL
    if fault.during == "open" and status is Status.INVAL:
        return "scan.unplugged"
    return FAULTS.get(status, "scan.refused")


def _own_output() -> TextIO:
    """Standard output for the answers alone: drivers that print do it to standard error."""
    mine = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return mine


def _limit_memory() -> None:
    try:
        import resource as limits
    except ImportError:  # not on Windows
        return
    limits.setrlimit(limits.RLIMIT_AS, (MEMORY_BYTES, limits.RLIM_INFINITY))


def _carry_out(request: dict[str, object], talk: Talk) -> None:
    talk.say("doing", part="starting")
    sane = Sane()
    if request.get("do") == "devices":
        talk.say("doing", part="looking")
        talk.say("devices", devices=sane.devices())
        return
    talk.say("doing", part="opening")
    handle = sane.open(str(request["device"]))
    if request.get("do") == "abilities":
        talk.say("abilities", **asdict(abilities(handle)))
        return
    _scan(handle, request, talk)


def _scan(handle: Handle, request: dict[str, object], talk: Talk) -> None:
    feed = Feed(str(request["feed"]))
    size = request.get("size")
    options = request.get("options")
    wish = Wish(
        feed,
        int(str(request["dpi"])),
        Color(str(request["color"])),
        (float(size[0]), float(size[1])) if isinstance(size, list) else None,
        options if isinstance(options, dict) else {},
    )
    dpi = prepare(handle, wish)
    most = int(str(request.get("most", 0))) or (1 if feed is Feed.FLATBED else 10_000)
    folder, count = Path(str(request["folder"])), 0
    try:
        while count < most and not talk.stop.is_set():
            sheet = _side(handle, talk, first=count == 0)
            if sheet is None:
                break
            picture = sheet.picture()
            if picture is None:
                raise ScanError("scan.empty_page")
            count += 1
            path = save(
                picture, folder, f"{count:04d}", dpi, lossless=bool(request.get("lossless"))
            )
            talk.say("page", path=str(path), dpi=dpi)
    finally:
        talk.say("doing", part="ending")
        handle.cancel()
    talk.say("end", pages=count)
    handle.close()


def _read(handle: Handle, sheet: Sheet, *, paused: bool) -> bytes | None:
    """The next piece; a breath before the last one.

    Drivers with a reader thread cancel it, asynchronously, when the last byte is read (SANE's
    sanei_thread.c). A thread that has written everything but is still giving its memory back
    then takes a lock with it, and the driver hangs for good: about once in a thousand pages.
    """
    if not paused and sheet.missing <= PIECE:
        time.sleep(_BREATH_SECONDS)
    return handle.read(PIECE)


def _side(handle: Handle, talk: Talk, *, first: bool) -> Sheet | None:
    """One side of a sheet; None at the end of the stack, and where it was cancelled."""
    sheet = Sheet()
    while True:
        talk.say("doing", part="feeding")
        try:
            handle.start()
        except SaneError as fault:
            if fault.status == Status.NO_DOCS and not first:
                return None
            raise
        frame = handle.frame()
        sheet.begin(frame)
        last, paused = -1, False
        while (piece := _read(handle, sheet, paused=paused)) is not None:
            paused = sheet.missing <= PIECE
            if talk.stop.is_set():
                return None
            sheet.add(piece)
            come, expected = sheet.lines
            if come - last >= 64 or last < 0:
                last = come
                talk.say("lines", done=come, total=expected)
        if frame.last:
            return sheet


if __name__ == "__main__":
    sys.exit(main())
