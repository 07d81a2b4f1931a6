"""Whole A4 scans with and without visible electronic signatures, and what is true about them."""

from __future__ import annotations

import datetime as dt
import io
import random
from dataclasses import dataclass

import numpy as np
from PIL import Image

from tests.specimens import claims, codes, deeds, esign_talk, people, records, scan, strays
from tests.specimens.canvas import Mark, Paper, Picture
from tests.specimens.hands import signature
from tests.specimens.ink import Ink
from tests.specimens.letters import PAPERS as LETTERS
from tests.specimens.stamp_variants import VARIANTS, WITH_CODE, WITHOUT_CODE

PLACES = ("at", "at", "free", "free", "text", "turned", "askew", "under_ink")
"""At the place of signature, anywhere white, over print, a quarter turned, askew, under a pen."""
MODES = ("as_level", "as_level", "as_level", "grey", "copy", "black_white")
_BARE = ("letter", "letter_code", "talk", "talk", "talk", "record", "stray", "deed", "code")


@dataclass(frozen=True)
class StampPage:
    """One page as scanned.

    Attributes:
        picture: as the scanner hands it over; its marks named `electronic_stamp` are the stamps.
        what: variant of the stamp, or the kind of page where there is none.
        place, mode, level: how it was put down and scanned.
    """

    picture: Picture
    what: str
    place: str
    mode: str
    level: str

    @property
    def stamps(self) -> list[Mark]:
        return [m for m in self.picture.marks if m.name == "electronic_stamp"]


def stamped(seed: int, level: str, dpi: int) -> StampPage:
    """A letter or deed with one stamp."""
    rng = random.Random(f"stamped {seed}")
    what = rng.choice(WITH_CODE if rng.random() < 0.55 else WITHOUT_CODE)
    place, mode = rng.choice(PLACES), rng.choice(MODES)
    said = claims.claims_for(rng, people.cast(rng))
    said = said.but(sign=rng.choice(("none", "none", "none", "ink", "typed")))
    layouts = [one for kind in sorted(LETTERS) for one in LETTERS[kind]]
    page = rng.choice(layouts).draw(rng, said, dpi)[-1]
    when = dt.datetime(
        2026, 11, rng.randint(1, 28), rng.randint(7, 19), rng.randint(0, 59), 7, tzinfo=dt.UTC
    )
    ink = VARIANTS[what](said.signer.name, when, rng, dpi)
    if place == "turned":
        ink = _quarter(ink, rng.choice((90, 180, 270)), dpi)
    elif place == "askew":
        ink = ink.turned(rng.uniform(-6, 6), dpi)
    page = _put(page, ink, place, rng)
    if place == "under_ink":
        page = _pen_over(page, said, rng)
    if rng.random() < 0.15:
        page = _put(page, codes.captioned(rng, dpi)[1], "free", rng, stamp=False)
    return _scanned(page, what, place, mode, level, rng)


def bare(seed: int, level: str, dpi: int) -> StampPage:
    """A page that bears no stamp: other codes, printed matter, ordinary papers."""
    rng = random.Random(f"bare {seed}")
    said = claims.claims_for(rng, people.cast(rng))
    said = said.but(sign=rng.choice(("ink", "ink", "none", "typed", "rubber")))
    what, mode = rng.choice(_BARE), rng.choice(MODES)
    if what.startswith("letter") or what == "code":
        layouts = [one for kind in sorted(LETTERS) for one in LETTERS[kind]]
        page = rng.choice(layouts).draw(rng, said, dpi)[-1]
        if what != "letter":
            for _ in range(1 if what == "letter_code" else rng.randint(2, 4)):
                kind, ink = codes.captioned(rng, dpi)
                page = _put(page, ink, rng.choice(("free", "free", "text")), rng, stamp=False)
                what = f"{what}/{kind}"
    elif what == "talk":
        name = rng.choice(sorted(esign_talk.PAGES))
        page, what = esign_talk.PAGES[name](rng, said, dpi)[0], f"talk/{name}"
    else:
        papers = {"record": records.PAPERS, "stray": strays.PAPERS, "deed": deeds.PAPERS}[what]
        layout = rng.choice([one for kind in sorted(papers) for one in papers[kind]])
        page, what = layout.draw(rng, said, dpi)[0], f"{what}/{layout.name}"
    page = Picture(page.image, page.dpi, list(page.marks), page.rotation)
    return _scanned(page, what, "", mode, level, rng)


def _quarter(ink: Ink, degrees: int, dpi: int) -> Ink:
    how = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180,
           270: Image.Transpose.ROTATE_270}[degrees]  # fmt: skip
    return Ink.of(ink.image.transpose(how), dpi)


def _put(page: Picture, ink: Ink, place: str, rng: random.Random, *, stamp: bool = True) -> Picture:
    """The page with a mark laid on it."""
    paper = Paper(*page.size_mm, page.dpi, image=page.image)
    paper.marks = list(page.marks)
    x, y = _where(paper, page, ink, place, rng)
    box = ink.on(paper, x, y)
    if stamp:
        paper.mark("electronic_stamp", "", [float(v) for v in box], signature=True)
    return paper.picture()


def _where(
    paper: Paper, page: Picture, ink: Ink, place: str, rng: random.Random
) -> tuple[float, float]:
    far_x, far_y = paper.width - 4 - ink.width, paper.height - 4 - ink.height
    signed = [m for m in page.marks if m.signature and m.name != "electronic_stamp"]
    if place == "at" and signed:
        left, _top, right, bottom = signed[-1].box
        x = paper.mm((left + right) / 2) - ink.width / 2 + rng.uniform(-8, 8)
        y = paper.mm(bottom) - ink.height - rng.uniform(-1, 3)
        return max(4.0, min(x, far_x)), max(4.0, min(y, far_y))
    if place == "text":
        return rng.uniform(15, max(16, far_x - 10)), rng.uniform(60, min(230, far_y))
    return _white(paper, ink, rng)


def _white(paper: Paper, ink: Ink, rng: random.Random) -> tuple[float, float]:
    """The whitest of many places by chance."""
    step = max(1, paper.image.width // 420)
    gray = np.asarray(paper.image.convert("L"))[::step, ::step] < 160
    dark = np.zeros((gray.shape[0] + 1, gray.shape[1] + 1), np.int64)
    dark[1:, 1:] = gray.cumsum(axis=0).cumsum(axis=1)
    per_mm = gray.shape[1] / paper.width
    best, least = (10.0, 10.0), None
    for _ in range(60):
        x = rng.uniform(6, max(7, paper.width - 6 - ink.width))
        y = rng.uniform(8, max(9, paper.height - 8 - ink.height))
        l, t = int(x * per_mm), int(y * per_mm)  # noqa: E741
        r = min(gray.shape[1], int((x + ink.width) * per_mm) + 1)
        b = min(gray.shape[0], int((y + ink.height) * per_mm) + 1)
        count = dark[b, r] - dark[t, r] - dark[b, l] + dark[t, l]
        if least is None or count < least:
            best, least = (x, y), count
        if count == 0:
            break
    return best


def _pen_over(page: Picture, said: claims.Claims, rng: random.Random) -> Picture:
    mark = next(m for m in page.marks if m.name == "electronic_stamp")
    paper = Paper(*page.size_mm, page.dpi, image=page.image)
    paper.marks = list(page.marks)
    ink = signature(said.hand, rng, page.dpi, 60, 22)
    left, top, _, _ = mark.box
    x = min(paper.mm(left) + rng.uniform(-4, 14), paper.width - 4 - ink.width)
    y = min(paper.mm(top) + rng.uniform(-6, 4), paper.height - 4 - ink.height)
    box = ink.on(paper, max(3.0, x), max(3.0, y))
    paper.mark("ink", "", [float(v) for v in box], signature=True)
    return paper.picture()


def _scanned(
    page: Picture, what: str, place: str, mode: str, level: str, rng: random.Random
) -> StampPage:
    rotation = rng.choice((0, 0, 0, 0, 90, 180, 270))
    scanned = scan.scan(page, rng, level, rotation=rotation, photocopy=mode == "copy",
                        grey=True if mode == "grey" else None)  # fmt: skip
    image = scanned.image
    if mode == "black_white":
        limit = rng.randint(120, 175)
        image = image.convert("L").point([255 * (v >= limit) for v in range(256)])
    elif rng.random() < 0.8:
        image = pressed(image, scan.QUALITY[level])
    done = Picture(image, scanned.dpi, scanned.marks, scanned.rotation)
    return StampPage(done, what, place, mode, level)


def pressed(image: Image.Image, quality: int) -> Image.Image:
    """As it comes back from a JPEG of that quality."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    file.seek(0)
    back = Image.open(file)
    back.load()
    return back
