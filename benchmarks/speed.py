"""Speed of `check` as a ratio, in one run: bare Tesseract and OCRmyPDF on the same pages.

python benchmarks/speed.py [--quick | --full] [--seed S] [--twelve]

Bare: two `tesseract` processes at a time, one thread each, on the six pages as PNG files. With
`--twelve` a case of twelve pages in one PDF, some of them scanned twice as where original and copy
are handed in; without OCRmyPDF. All take turns, so that a busy machine is busy for all. OCRmyPDF
is installed for this benchmark only, in an environment of its own below `.cache` (left out with
`--quick`).
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image

from benchmarks.bench import CACHE, ROOT, arguments, machine
from intake.pages.decode import load_page
from intake.pages.picture import Picture
from tests.specimens.packets import draw_packet

PAGES, DPI = 6, 300
BARE, PEER = 1.2, 0.25
BARE_IN_ALL_PROCEDURES = 1.0


def main() -> int:
    chosen = arguments(
        __doc__, 606, lambda more: more.add_argument("--twelve", action="store_true")
    )
    rounds = 2 if chosen.quick else 5 if not chosen.full else 10
    folder, pictures = (twelve if chosen.twelve else packet)(chosen.seed)
    peer = None if chosen.quick or chosen.twelve else ocrmypdf()
    times: dict[str, list[float]] = {"check": [], "bare": [], "ocrmypdf": []}
    check(folder)  # the first start reads files from disk
    for turn in range(rounds):
        times["bare"].append(bare(pictures))
        times["check"].append(check(folder))
        if peer is not None and turn < 3:
            times["ocrmypdf"].append(ocr_my_pdf(peer, pictures))
    medians = {name: statistics.median(values) for name, values in times.items() if values}
    for name, values in times.items():
        if values:
            print(f"{name:10} median {medians[name]:6.2f} s  of {[round(v, 2) for v in values]}")
    ratio = medians["check"] / medians["bare"]
    count = "twelve pages in one file" if chosen.twelve else "six pages"
    text = (
        f"check takes {ratio:.2f} times bare Tesseract on {count} "
        f"(promised {BARE}, over all procedures {BARE_IN_ALL_PROCEDURES})"
    )
    good = ratio <= (BARE_IN_ALL_PROCEDURES if chosen.twelve else BARE)
    if peer is not None:
        share = medians["check"] / medians["ocrmypdf"]
        text += f" and {share:.2f} of OCRmyPDF (promised {PEER})"
        good = good and share <= PEER
    print(f"{text}; {medians['check']:.1f} s a packet ({machine()}).")
    return 0 if good else 1


def packet(seed: int) -> tuple[Path, list[Path]]:
    """A sound packet of six pages at 300 dpi, and the same pages as PNG files."""
    folder = CACHE / f"speed-{seed}"
    for attempt in range(400):
        pages = _drawn(folder, seed + attempt, "office")
        if len(pages) == PAGES:
            break
    return folder, _as_png(CACHE / f"speed-{seed}-pages", pages)


def twelve(seed: int) -> tuple[Path, list[Path]]:
    """Twelve pages of one sound case in one PDF, some scanned twice, and the same as PNG files."""
    folder, drawn = CACHE / f"speed-{seed}-twelve", CACHE / f"speed-{seed}-drawn"
    pages: list[Picture] = []
    for level in cycle(("office", "clean")):
        pages += _drawn(drawn, seed, level)
        if len(pages) >= 2 * PAGES:
            break
    pages = pages[: 2 * PAGES]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    first, *others = [Image.fromarray(page.pixels) for page in pages]
    first.save(
        folder / "packet.pdf", save_all=True, append_images=others, resolution=DPI, quality=85
    )
    return folder, _as_png(CACHE / f"speed-{seed}-twelve-pages", pages)


def _drawn(folder: Path, seed: int, level: str) -> list[Picture]:
    """The pages of one sound packet, drawn into the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    truth = draw_packet(folder, seed, level, "sound", DPI)
    places = {(p.file, p.file_page) for d in truth.documents for p in d.pages}
    return [load_page(folder / file, page, DPI) for file, page in sorted(places)]


def _as_png(folder: Path, pages: list[Picture]) -> list[Path]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pictures = []
    for number, page in enumerate(pages, start=1):
        path = folder / f"{number:02}.png"
        Image.fromarray(page.pixels).save(path, dpi=(page.dpi, page.dpi))
        pictures.append(path)
    return pictures


def environment() -> dict[str, str]:
    """One thread for each Tesseract."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def bare(pictures: list[Path]) -> float:
    """Seconds for the pages, two processes at a time."""

    def one(path: Path) -> None:
        subprocess.run(
            ["tesseract", str(path), "stdout", "-l", "spa"],
            check=True,
            capture_output=True,
            env=environment(),
        )

    begin = time.perf_counter()
    with ThreadPoolExecutor(2) as two:
        list(two.map(one, pictures))
    return time.perf_counter() - begin


def check(folder: Path) -> float:
    """Seconds of the command line from start to end."""
    command = [str(ROOT / ".venv/bin/intake"), "check", "--json", str(folder)]
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - begin


def ocrmypdf() -> Path:
    """The peer's program, installed where it is not yet."""
    place = CACHE / "peers" / "ocrmypdf"
    program = place / "bin" / "ocrmypdf"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        pip = [str(place / "bin" / "pip"), "install", "--quiet", "ocrmypdf"]
        subprocess.run(pip, check=True)
    return program


def ocr_my_pdf(program: Path, pictures: list[Path]) -> float:
    """Seconds of `ocrmypdf --deskew --rotate-pages --jobs 2` on the same pages."""
    source, target = CACHE / "speed.pdf", CACHE / "speed-out.pdf"
    first, *others = [Image.open(path).convert("RGB") for path in pictures]
    first.save(source, save_all=True, append_images=others, resolution=DPI)
    command = [str(program), "--deskew", "--rotate-pages", "--jobs", "2", "-l", "spa"]
    begin = time.perf_counter()
    subprocess.run([*command, str(source), str(target)], check=True, capture_output=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
