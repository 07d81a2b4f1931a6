"""Handwriting in the place of signature, on whole pages; the place is found by the program itself.

    python benchmarks/ink.py [--quick | --full] [--seed S] [--part I/N] [--minutes M]
        [--ablations [--over N]] [--workers N]

Half of the pages are signed, half bear something else in the place or elsewhere. About six of ten
are strange offices' papers in English and Spanish (letters, memos, forms, contracts), the others
requests of the packets. All signatures are by two families of hands that training never saw
(`tests/specimens/kinetic.py`, `isochrone.py`). Pages come in colour, grey and black and white, with
speckle, and are read with Tesseract, also where the judgement asks for a closer look. They are kept
in `.cache/ink-pages` by seed, so that only the first run draws and reads them; `--part 2/4` does
only the second quarter, and with `--minutes` a run ends after that time and the next goes on there,
as long as the program is the same. Ablations leave out one part of the judgement after the other,
over the first `--over` of the same pages.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pickle
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the product's processes

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench import QUICK_SECONDS, Results, arguments, machine
from intake.domain.boxes import Placement
from intake.domain.words import PageText
from intake.pages.barcodes import BarCode, read_codes
from intake.pages.color_crops import ColorCrops
from intake.pages.picture import Picture
from intake.pages.upright import upright
from intake.reading.engine.ocr import Layout, TesseractEngine
from intake.signatures.ink.patches import PENNED
from intake.signatures.ink.recogniser import shipped
from intake.signatures.ink.typed_names import Rows
from intake.signatures.page_signs import look
from intake.signatures.verdict import marks
from tests.specimens import canvas, claims, office, office_sheet, people, scan
from tests.specimens.letters import PAPERS

LEVELS = ("black and white", "black and white", "grey", "office", "poor", "clean", "copy")
OTHERS = (*office.DISTRACTORS, "rubber", "typed")
CACHE = Path(__file__).resolve().parent.parent / ".cache" / "ink-pages"
FIRST = 200_000
"""Seeds from here on were never looked at while limits and places were set."""


@dataclass(frozen=True)
class Prepared:
    """A page after turning upright and reading, with what stands on it; `pixels` as scanned."""

    seed: int
    signed: bool
    other: str
    style: str
    level: str
    gray: np.ndarray
    dpi: int
    text: PageText
    codes: tuple[BarCode, ...]
    placement: Placement
    pixels: np.ndarray


def scanned(
    picture: canvas.Picture, rng: random.Random, level: str, tone: float = 0.0
) -> np.ndarray:
    """What a scanner of that sort gives; no copy loses all of a signature of this tone."""
    if level in ("office", "poor", "clean"):
        return np.asarray(scan.scan(picture, rng, level).image)
    if level == "copy":
        return np.asarray(scan.scan(picture, rng, "office", photocopy=True).image)
    image = scan.scan(picture, rng, "office", grey=True).image
    gray = np.asarray(image.convert("L"))
    if level == "grey":
        return gray
    limit = max(rng.randint(120, 205), round(min(225, tone + 30)))
    black = gray < limit
    fine = np.random.default_rng(rng.getrandbits(32))
    black ^= fine.random(gray.shape) < rng.choice((0.0, 0.0002, 0.001, 0.003))
    return np.where(black, 0, 255).astype(np.uint8)


def prepare(seed: int) -> Prepared:
    """The page of that seed, drawn and read or from the cache."""
    kept = CACHE / f"{seed}.pkl"
    if kept.exists():
        with kept.open("rb") as stream:
            return Prepared(*pickle.load(stream))  # noqa: S301 - written here
    rng = random.Random(seed)
    signed, level = seed % 2 == 0, LEVELS[seed // 2 % len(LEVELS)]
    other = "" if signed else OTHERS[seed // 2 % len(OTHERS)]
    tone = 0.0
    if other in ("rubber", "typed") or rng.random() < 0.35:
        picture, style, tone = _request(rng, signed, other)
    else:
        sheet = office.page(seed, signed, other or rng.choice(office.DISTRACTORS))
        picture, style = sheet.paper.picture(), " + ".join(sheet.styles)
        tone = max(sheet.tones, default=0.0)
    pixels = scanned(picture, rng, level, tone)
    page = read(seed, signed, other, style, level, pixels, picture.dpi)
    keep(page)
    return page


def read(
    seed: int, signed: bool, other: str, style: str, level: str, pixels: np.ndarray, dpi: int
) -> Prepared:
    """A scan turned upright and read."""
    straight = upright(Picture(pixels, dpi))
    text = TesseractEngine().read(straight.gray, straight.dpi)
    return Prepared(
        seed, signed, other, style, level, straight.gray, straight.dpi, text,
        tuple(read_codes(straight.gray)), straight.placement, pixels,
    )  # fmt: skip


def keep(page: Prepared) -> None:
    """Puts a page that was read into the cache."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{page.seed}.pkl").open("wb") as stream:
        pickle.dump([getattr(page, one.name) for one in fields(Prepared)], stream)


def _request(
    rng: random.Random,
    signed: bool,
    other: str,
) -> tuple[canvas.Picture, str, float]:
    """A request of the packets; a strange hand signs where the drawn person would have."""
    instead = other if other in ("rubber", "typed") else "none"
    cast = people.cast(rng)
    said = claims.claims_for(rng, cast)
    layout = rng.choice([one for kind in sorted(PAPERS) for one in PAPERS[kind]])
    dpi, seed = rng.choice((200, 300)), rng.getrandbits(32)
    as_signed = _page_to_sign(layout.draw(random.Random(seed), said.but(sign="ink"), dpi))
    page = _page_to_sign(layout.draw(random.Random(seed), said.but(sign=instead), dpi))
    if not signed:
        return page, "", 0.0
    box = next(m.box for m in as_signed.marks if m.signature)
    room, tall = ((box[k + 2] - box[k]) / dpi * 25.4 for k in (0, 1))
    ink, style = office_sheet.strange(seed % 2**24, rng, dpi, max(room, 50), max(tall + 4, 16))
    paper = canvas.Paper(*page.size_mm, dpi, image=page.image)
    left, foot = box[0] / dpi * 25.4, box[3] / dpi * 25.4
    ink.on(paper, min(left, paper.width - ink.width - 4), foot - ink.height)
    return paper.picture(), f"request {style}", office_sheet.tone(ink)


def _page_to_sign(pages: list[canvas.Picture]) -> canvas.Picture:
    return ([page for page in pages if any(m.signature for m in page.marks)] or pages)[-1]


Row = dict[str, object]


def answer(seed: int) -> Row:
    """What is said of one page, as the product looks at it, and what that cost."""
    page = prepare(seed)
    engine = engine_of_process()
    began = time.process_time()
    colors = ColorCrops(page.pixels, page.placement)
    signs = look(
        page.gray, colors, page.dpi, page.text, page.codes,
        lambda crop, dpi: engine.read(crop, dpi, Layout.BLOCK),
    )  # fmt: skip
    spent = time.process_time() - began
    said = marks(None, [(1, page.placement, signs)])[0].kind.value
    return {
        "seed": seed, "signed": page.signed, "other": page.other, "style": page.style,
        "level": page.level, "said": said if signs.places else "no place",
        "places": len(signs.places), "seconds": round(spent, 3),
        "best": round(float(max((e.score for e in (*signs.ink, *signs.other_ink)), default=0)), 2),
    }  # fmt: skip


@lru_cache(maxsize=1)
def engine_of_process() -> TesseractEngine:
    """With its model at hand: loading it is no part of a page."""
    engine = TesseractEngine()
    engine.read(np.full((40, 40), 255, np.uint8), 300, Layout.BLOCK)
    return engine


def summary(rows: list[Row], name: str = "") -> tuple[float, float, float, float]:
    """Recall, false alarms, wrong automatic answers and what is left to the clerk."""
    signed = [row for row in rows if row["signed"]]
    bare = [row for row in rows if not row["signed"]]
    recall = sum(row["said"] == "ink" for row in signed) / max(1, len(signed))
    false = sum(row["said"] == "ink" for row in bare) / max(1, len(bare))
    absent = sum(row["said"] == "none" for row in signed)
    wrong = (absent + sum(row["said"] == "ink" for row in bare)) / max(1, len(rows))
    left = sum(row["said"] in ("not_assessed", "no place") for row in rows) / max(1, len(rows))
    print(
        f"{name:34} signed {len(signed)}, unsigned {len(bare)}: recall {recall:.1%}, false alarms"
        f" {false:.1%}, wrong automatic answers {wrong:.1%}, left to the clerk {left:.1%}"
    )
    return recall, false, wrong, left


def tables(rows: list[Row]) -> None:
    """By level, by kind of distractor, and the pages that went wrong."""
    for level in sorted({str(row["level"]) for row in rows}):
        some = [row for row in rows if row["level"] == level]
        counts = Counter((bool(row["signed"]), str(row["said"])) for row in some)
        print(f"  level {level:16}", {f"{'signed' if s else 'bare'} {k}": n
                                      for (s, k), n in sorted(counts.items())})  # fmt: skip
    for other in OTHERS:
        said = Counter(str(r["said"]) for r in rows if not r["signed"] and r["other"] == other)
        if said:
            print(f"  {other:18} {dict(sorted(said.items()))}")
    for row in rows:
        if (row["said"] == "ink") != row["signed"]:
            what = row["style"] if row["signed"] else row["other"]
            print(f"    seed {row['seed']} {row['level']}, {what}: {row['said']}"
                  f" ({row['places']} places, {row['best']})")  # fmt: skip


class NetAlone:
    """In the place of the perceptrons: how surely a pen drew the patch, as the net says."""

    def __init__(self) -> None:
        self.pens = shipped().pens

    def probability(self, shapes: np.ndarray) -> np.ndarray:
        """The net's mean over each patch."""
        return shapes[:, -PENNED]


WITHOUT: dict[str, tuple[str, str, object]] = {
    "perceptrons": ("intake.signatures.page_signs", "shipped", NetAlone),
    "strokes told from print": ("intake.signatures.ink.leftover", "_BY_A_PEN", 2.0),
    "places that ink gives away": (
        "intake.signatures.page_signs", "places_at_ink", lambda *_: []),
    "seals taken out": ("intake.signatures.ink.ink", "without_seals", lambda *_: None),
    "rims that strokes run into": ("intake.signatures.ink.seals", "outer_rim", lambda *_: None),
    "thick pens thinned": ("intake.signatures.ink.ink", "thick", lambda *_: None),
    "rings around initials": ("intake.signatures.ink.ink", "inside_of_ring", lambda *_: None),
    "lines drawn with a ruler": (
        "intake.signatures.ink.patch_places", "straight_only", lambda *_: False),
    "names typed where ink makes a place": (
        "intake.signatures.page_signs", "set_in_type", lambda *_: False),
    "pale hands": ("intake.signatures.ink.ink", "_FAINT_SCORE", 2.0),
    "small hands seen by themselves": ("intake.signatures.ink.ink", "_ALONE_FROM", 2.0),
    "ink beside the place": ("intake.signatures.ink.ink", "or_beside", lambda a, *_: a),
    "letters that come again": ("intake.signatures.ink.ink", "typeset", lambda *_: False),
    "rows read as typed names": ("intake.signatures.page_signs", "rows_of", lambda *_: Rows()),
    "names that print reads": (
        "intake.signatures.ink.ink_or_type", "name_in", lambda *_: None),
    "folds taken out": ("intake.signatures.ink.leftover", "without_folds", lambda depth, *_: depth),
    "strokes that only the map sees": (
        "intake.signatures.ink.ink", "pens_seen", lambda *_: False),
    "ornaments, by their mirror image": (
        "intake.signatures.ink.patch_places", "mirrored", lambda *_: False),
    "the line that ends a text": (
        "intake.signatures.places.places", "places_on_last_lines", lambda *_: []),
    "lines that a stamp stands on": (
        "intake.signatures.places.places", "under_line", lambda block, *_: block),
    "coloured pens by themselves": (
        "intake.signatures.ink.colored", "colored_alone", lambda *_: None),
    "codes that look like stamps": (
        "intake.signatures.page_signs", "plainly_a_code", lambda *_: False),
}  # fmt: skip
"""What an ablation leaves out: where it is, and what takes its place."""


def switched_off(name: str) -> None:
    """Leaves a part out, in this process."""
    if name:
        module, attribute, instead = WITHOUT[name]
        setattr(importlib.import_module(module), attribute, instead)


def answered(
    seeds: Iterable[int], results: Results, workers: int, ends: float, without: str = ""
) -> list[Row]:
    """The answers of all pages that time is left for, in processes of their own."""
    keys = {seed: f"{without} {seed}".strip() for seed in seeds}
    waiting = [seed for seed, key in keys.items() if key not in results.known]
    with ProcessPoolExecutor(workers, initializer=switched_off, initargs=(without,)) as pool:
        for start in range(0, len(waiting), 4 * workers):
            if time.monotonic() > ends:
                break
            for row in pool.map(answer, waiting[start : start + 4 * workers]):
                results.add(keys[int(str(row["seed"]))], row)
    return [results.known[key] for key in keys.values() if key in results.known]


def main() -> int:
    wanted = arguments(__doc__, FIRST, _more)
    count = wanted.count or (40 if wanted.quick else 1000 if wanted.full else 400)
    part, of = (int(n) for n in wanted.part.split("/"))
    seeds = range(wanted.seed + count * (part - 1) // of, wanted.seed + count * part // of)
    minutes = QUICK_SECONDS / 60 if wanted.quick else wanted.minutes
    ends = time.monotonic() + minutes * 60 if minutes else float("inf")
    results = Results("ink", wanted.seed)
    rows = answered(seeds, results, wanted.workers, ends)
    tables(rows)
    if len(rows) < len(seeds):
        print(f"{len(rows)} of {len(seeds)} pages so far")
    if wanted.ablations:
        over = seeds[: wanted.over]
        summary([row for row in rows if row["seed"] in over], "everything")
        for name in WITHOUT:
            summary(answered(over, results, wanted.workers, ends, name), f"without {name}")
    seconds = float(np.median([float(str(row["seconds"])) for row in rows] or [0.0]))
    print(f"{seconds:.2f} CPU s a page at the median ({machine()})")
    recall, false, wrong, left = summary(rows, "ink")
    return 0 if recall >= 0.97 and false <= 0.03 and wrong <= 0.01 and left <= 0.15 else 1


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=int, help="pages, half of them signed")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--part", default="1/1", help="I/N: only that part of the pages")
    parser.add_argument("--minutes", type=float, default=0.0, help="ends after about so long")
    parser.add_argument("--ablations", action="store_true")
    parser.add_argument("--over", type=int, default=80, help="pages that ablations are run over")


if __name__ == "__main__":
    Image.MAX_IMAGE_PIXELS = None
    sys.exit(main())
