"""When a file of a watched folder is complete, whatever a printer does over a share."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from intake.scanning.completeness import Seen, Stillness, ends_whole, locked, ready_name

STILL = 2.0


@dataclass
class Writer:
    """A printer that writes a file in pieces, with pauses, and ends it at some time."""

    name: str
    pieces: list[tuple[float, int]]
    size: int = 0
    changed: float = 0.0
    done: float = field(default=0.0)

    def at(self, now: float) -> Seen | None:
        size, changed, clock = 0, 0.0, 0.0
        for pause, more in self.pieces:
            clock += pause
            if clock > now:
                break
            size, changed = size + more, clock
        return Seen(self.name, size, round(changed * 1e9), 7) if clock > 0 or size else None

    @property
    def end(self) -> float:
        return sum(pause for pause, _ in self.pieces)


pauses = st.floats(0.05, STILL - 0.1)
writers = st.builds(
    Writer,
    st.just("scan.pdf"),
    st.lists(st.tuples(pauses, st.integers(1, 10_000)), min_size=1, max_size=8),
)


@given(writers, st.floats(0.1, 1.5))
def test_never_taken_while_its_writer_pauses_less_than_the_time_to_stand_still(
    writer: Writer, every: float
) -> None:
    stillness, now = Stillness(STILL), 0.0
    while now < writer.end:
        seen = writer.at(now)
        files = {} if seen is None else {seen.name: seen}
        assert stillness.look(files, now) == []
        now += every


@given(writers, st.floats(0.1, 1.5))
def test_always_taken_soon_after_its_writer_is_done(writer: Writer, every: float) -> None:
    stillness, now = Stillness(STILL), 0.0
    taken: list[Seen] = []
    while not taken and now <= writer.end + STILL + 3 * every:
        seen = writer.at(now)
        taken = stillness.look({} if seen is None else {seen.name: seen}, now)
        now += every
    assert [seen.size for seen in taken] == [sum(more for _, more in writer.pieces)]


@given(
    st.lists(
        st.sampled_from(["there", "grown", "touched", "renamed", "away", "lock", "other inode"]),
        max_size=30,
    )
)
def test_taken_only_after_it_stood_still_under_its_name_without_a_lock(events: list[str]) -> None:
    stillness = Stillness(STILL)
    name, size, mtime, inode = "a.pdf", 100, 1, 1
    since: float | None = None
    for step, event in enumerate(events):
        now = float(step)
        lock = event == "lock"
        files: dict[str, Seen] = {}
        match event:
            case "grown":
                size += 1
            case "touched":
                mtime += 1
            case "renamed":
                name = f"{step}.pdf"
            case "other inode":
                inode += 1
        if event != "away":
            files[name] = Seen(name, size, mtime, inode)
        if lock:
            files[f"{name}.lock"] = Seen(f"{name}.lock", 0, 1, 99)
        if event == "away":
            since = None
        elif event != "there" or since is None:
            since = now
        taken = [seen.name for seen in stillness.look(files, now)]
        assert taken == ([name] if since is not None and now - since >= STILL else [])


@pytest.mark.parametrize(
    "name",
    [
        "scan.pdf.part",
        "scan.tmp",
        ".scan.pdf",
        "~$scan.pdf",
        "Thumbs.db",
        "SCAN.PDF.FILEPART",
        "x.crdownload",
        "scan.pdf~",
        "desktop.ini",
        "scan.lock",
    ],
)
def test_unfinished_and_foreign_names_are_never_ready(name: str) -> None:
    assert not ready_name(name)


@pytest.mark.parametrize(
    "name", ["scan.pdf", "DOC0001.TIF", "Escaneo 3.jpeg", "part.pdf", "tmp.pdf"]
)
def test_names_of_finished_files_are_ready(name: str) -> None:
    assert ready_name(name)


@pytest.mark.parametrize("lock", ["a.pdf.lock", ".~lock.a.pdf#", "a.lck", "a.pdf.part", "~$a.pdf"])
def test_a_lock_beside_a_file_holds_it_back(lock: str) -> None:
    assert locked("A.pdf", {"a.pdf", lock})
    assert not locked("b.pdf", {"a.pdf", "b.pdf", lock})


def _bytes(form: str) -> bytes:
    held = io.BytesIO()
    picture = Image.effect_noise((160, 120), 80)
    if form == "TIFF-2":
        picture.save(held, "TIFF", save_all=True, append_images=[picture.rotate(90)])
    elif form == "TIFF-LZW":
        picture.save(held, "TIFF", compression="tiff_lzw")
    else:
        picture.save(held, form)
    return held.getvalue()


FORMS = {form: _bytes(form) for form in ("PNG", "JPEG", "TIFF", "TIFF-2", "TIFF-LZW", "PDF")}


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_whole_file_is_whole(form: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(FORMS[form])
    assert ends_whole(path)


@pytest.mark.parametrize("form", sorted(FORMS))
@given(share=st.floats(0.0, 0.97))
def test_a_file_cut_anywhere_is_not(form: str, share: float, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.getbasetemp() / "cut"
    path.write_bytes(FORMS[form][: int(len(FORMS[form]) * share)])
    assert not ends_whole(path)


@given(
    tail=st.binary(max_size=400),
    head=st.sampled_from([b"", b"II*\0", b"MM\0*", b"\xff\xd8", b"%PDF-1.7"]),
)
def test_any_bytes_are_judged_without_a_crash(head: bytes, tail: bytes, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(head + tail)
    assert ends_whole(path) in (True, False)
