"""Hands unlike those of the training, and names typed in faces that exist nowhere: what is said.

    python benchmarks/ink_unlike.py [--each N] [--seed S] [--workers N] [--only KIND]

Requests and strange offices' papers, each kind `--each` times: hardly visible pencil, felt pens,
signatures of a centimetre, capitals, flourishes through the typed name, ink over a round seal, a
pen that skips, copies, JPEG 50 at 200 dpi, black and white; and typed names in invented script
faces, in italics and in the script faces of this machine. Counts the three answers of each kind.
Pages are kept in `.cache/ink-unlike` by seed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the product's processes

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import ink
from tests.specimens import canvas, claims, marks, office_sheet, people, scan, typefaces, unlike
from tests.specimens.fonts import Face, families, pick
from tests.specimens.ink import Ink, lifted
from tests.specimens.letters import PAPERS
from tests.specimens.stamp_pages import pressed

CACHE = ink.CACHE.with_name("ink-unlike")
SIGNED = (*unlike.HANDS, "over a seal", "copied", "jpeg 50 at 200", "black and white")
TYPED = ("invented face", "machine's script", "italics")
KINDS = (*SIGNED, *TYPED)
FIRST = 810_000


def drawn(seed: int, kind: str) -> tuple[np.ndarray, int]:
    """The page of that kind as scanned."""
    rng = random.Random(f"unlike {kind} {seed}")
    dpi = 200 if kind == "jpeg 50 at 200" else rng.choice((200, 300))
    said = claims.claims_for(rng, people.cast(rng))
    layout = rng.choice([one for name in sorted(PAPERS) for one in PAPERS[name]])
    start = rng.getrandbits(32)
    pages = layout.draw(random.Random(start), said.but(sign="none"), dpi)
    page = next((p for p in reversed(pages) if any(m.signature for m in p.marks)), pages[-1])
    box = next(m.box for m in page.marks if m.signature)
    paper = canvas.Paper(*page.size_mm, dpi, image=page.image)
    left, _, right, foot = (v / dpi * 25.4 for v in box)
    mark = marked(kind, rng, dpi, said.signer.name)
    x = left + rng.uniform(0, max(0.5, min(14.0, right - left - mark.width)))
    y = foot - mark.height + (rng.uniform(0, 6) if kind in SIGNED else -1.0)
    if kind == "over a seal":
        seal = marks.round_seal("NOTARIA PRIMERA", "QUITO - ECUADOR", [], rng, dpi, 15)
        seal.on(paper, x + rng.uniform(-8, 20), y - rng.uniform(2, 10))
    mark.on(paper, max(4.0, min(x, paper.width - mark.width - 4)), max(4.0, y))
    return as_scanned(paper.picture(), kind, rng, office_sheet.tone(mark)), dpi


def marked(kind: str, rng: random.Random, dpi: int, name: str) -> Ink:
    """The signature or what stands in its place."""
    if kind in unlike.HANDS:
        return unlike.HANDS[kind](rng, dpi)
    if kind in SIGNED:
        return unlike.plain(rng, dpi)
    if kind == "invented face":
        invented = typefaces.face_of(rng.getrandbits(30))
        return typefaces.typed(name, invented, rng, dpi, rng.uniform(1.6, 2.6))
    face = Face(rng.choice(families("script"))) if kind != "italics" else pick(rng, "serif").slanted
    paper = canvas.Paper(120, 16, dpi)
    paper.text(2, 10, name, face, rng.uniform(12, 22) if kind != "italics" else rng.uniform(11, 15))
    edge = Image.eval(paper.image.convert("L"), lambda v: 255 - v).getbbox()
    return Ink.of(lifted(paper.image.crop(edge)), dpi)


def as_scanned(page: canvas.Picture, kind: str, rng: random.Random, tone: float) -> np.ndarray:
    """Through the machine that the kind names, else any."""
    if kind == "jpeg 50 at 200":
        image = scan.scan(page, rng, "poor").image
        return np.asarray(pressed(image, 50))
    level = {"copied": "copy", "black and white": "black and white"}.get(kind)
    if level is None and kind == "pencil":
        level = rng.choice(("office", "clean", "grey"))
    return ink.scanned(page, rng, level or rng.choice(ink.LEVELS), tone)


def answers(seed: int, kind: str) -> ink.Row:
    """What is said of the page of that seed."""
    ink.CACHE = CACHE / kind.replace(" ", "-")
    kept = ink.CACHE / f"{seed}.pkl"
    if not kept.exists():
        pixels, dpi = drawn(seed, kind)
        ink.keep(ink.read(seed, kind in SIGNED, "" if kind in SIGNED else kind, kind, kind,
                          pixels, dpi))  # fmt: skip
    return ink.answer(seed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=12)
    parser.add_argument("--seed", type=int, default=FIRST)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", choices=KINDS)
    wanted = parser.parse_args()
    good = True
    for kind in [wanted.only] if wanted.only else KINDS:
        seeds = range(wanted.seed, wanted.seed + wanted.each)
        with ProcessPoolExecutor(wanted.workers) as pool:
            found = list(pool.map(partial(answers, kind=kind), seeds))
        counts = Counter(str(row["said"]) for row in found)
        wrong = "none" if kind in SIGNED else "ink"
        good = good and counts[wrong] <= 0.08 * wanted.each
        which = [(row["seed"], row["best"]) for row in found if row["said"] == wrong]
        print(f"{kind:20} {dict(sorted(counts.items()))} {which or ''}", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    Image.MAX_IMAGE_PIXELS = None
    sys.exit(main())
