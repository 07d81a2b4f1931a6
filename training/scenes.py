"""Pieces of letters for training: print, and a signature or something that only looks like one."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from tests.specimens import hands, marks, stamps
from tests.specimens.canvas import Paper
from tests.specimens.fonts import Face, families, path_of, pick
from tests.specimens.ink import Ink, lifted
from training import strokes

NAMES = (
    "Juan Carlos Pérez Gómez", "María José Rodríguez Peña", "Ana Lucía Vaca", "Luis Toapanta",
    "Rosa Elena Chiluiza Mora", "Pedro Guamán", "Ximena Carrión", "Iván Quishpe Lema",
    "Gabriela Ñauñay", "Óscar Wright", "Thi Hoa Nguyen", "Karim Haddad", "Zoila Yépez",
)  # fmt: skip
OTHERS = (
    "print", "print", "stamp", "stamp", "stamp", "stamp", "seal", "seal", "logo",
    "script", "script", "script", "specks", "rules", "photo", "figures", "qr", "bold", "heading",
)  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """A piece of a page as scanned, where the handwriting lies, and the words of an OCR."""

    gray: np.ndarray
    dpi: int
    hand: np.ndarray
    text: PageText
    what: str
    kind: str


class Scenes:
    """Draws scenes; `hands_from` says whose handwriting: `own`, `specimens` or `both`."""

    def __init__(self, typefaces: Path | None = None, hands_from: str = "both") -> None:
        found = sorted(typefaces.rglob("*.[ot]tf")) if typefaces else []
        human = ("dkg", "breip", "kristi", "rufscript", "because", "joscelyn", "humor")
        self._written = [p for p in found if p.stem.lower().startswith(human)]
        self._typed = [p for p in found if p not in self._written]
        self._from = hands_from

    def scene(self, seed: int, kind: str | None = None) -> Scene:
        """One scene; `kind` `hand`, or one of `OTHERS`, or by chance."""
        rng = random.Random(seed)
        fine = np.random.default_rng(seed)
        dpi = rng.choice((300, 300, 300, 200, 240))
        kind = kind or ("hand" if rng.random() < 0.55 else rng.choice(OTHERS))
        paper = Paper(rng.uniform(110, 170), rng.uniform(70, 100), dpi)
        words, usual = self._print(paper, rng)
        layer = Image.new("L", paper.image.size, 0)
        what = kind
        x, y = rng.uniform(8, paper.width * 0.45), rng.uniform(14, paper.height * 0.5)
        if kind == "hand":
            ink, what = self._hand(rng, fine, dpi)
            self._lay(paper, layer, ink, x, y)
            if rng.random() < 0.18:
                beside = x + rng.uniform(-10, 25)
                words += self._other(paper, rng, rng.choice(("stamp", "seal")), beside, y)
        else:
            words += self._other(paper, rng, kind, x, y)
            if rng.random() < 0.2:
                beside = x + rng.uniform(-10, 40)
                words += self._other(paper, rng, rng.choice(OTHERS), beside, y + 12)
        marks.dirt(paper, rng) if rng.random() < 0.3 else None
        return self._scanned(paper, layer, words, usual, rng, what, kind)

    def _print(self, paper: Paper, rng: random.Random) -> tuple[list[tuple[str, Box]], float]:
        """Some lines of a letter with a gap, a name block, perhaps a line to sign on."""
        face, points = pick(rng, "sans", "serif", "mono", "narrow"), rng.uniform(9, 12.5)
        words: list[tuple[str, Box]] = []
        step, left = points * 0.5, rng.uniform(4, 18)
        y = step * 1.2
        said = "Por la atención que se digne dar a la presente agradezco de antemano a usted"
        sentences = said.split()
        for _ in range(rng.randint(0, 3)):
            line = rng.sample(sentences, rng.randint(4, 9))
            words += self._line(paper, " ".join(line), left, y, face, points)
            y += step
        if rng.random() < 0.7:
            words += self._line(
                paper, rng.choice(("Atentamente,", "Cordialmente,")), left, y + step, face, points
            )
        y = paper.height * rng.uniform(0.5, 0.75)
        if rng.random() < 0.35:
            paper.line(
                left, y - 4.5, left + rng.uniform(45, 75), y - 4.5, thickness=rng.uniform(0.12, 0.4)
            )
        for text in (
            rng.choice(NAMES),
            f"C.I. {rng.randint(10**8, 10**9):010d}",
            rng.choice(("EMPLEADOR", "Gerente General", "Representante Legal")),
        ):
            if rng.random() < 0.85:
                words += self._line(paper, text, left, y, face, points)
                y += step
        while y < paper.height - step and rng.random() < 0.6:
            words += self._line(
                paper, " ".join(rng.sample(sentences, 6)), left, y + step, face, points
            )
            y += step
        return words, points

    def _line(
        self, paper: Paper, text: str, x: float, y: float, face: Face, points: float
    ) -> list[tuple[str, Box]]:
        found = []
        for word in text.split():
            wide = paper.text_width(word, face, points)
            paper.text(x, y, word, face, points)
            high = points * 0.352
            box = Box(
                round(paper.px(x)),
                round(paper.px(y - high * 0.75)),
                round(paper.px(x + wide)) + 1,
                round(paper.px(y + high * 0.22)),
            )
            found.append((word, box))
            x += wide + points * 0.1
        return found

    def _hand(self, rng: random.Random, fine: np.random.Generator, dpi: int) -> tuple[Ink, str]:
        choice = rng.random()
        if self._from != "own" and (choice < 0.4 or self._from == "specimens"):
            hand = hands.hand_of(rng.randint(0, 10**6), rng.choice(NAMES))
            if rng.random() < 0.08 and self._from != "specimens":
                return hands.initials(hand, rng, dpi), "initials"
            return hands.signature(hand, rng, dpi), f"hands.{hand.style}"
        if choice < 0.52 and self._written:
            return self._bent(rng, fine, dpi), "bent"
        wide = float(np.clip(fine.lognormal(3.55, 0.45), 9, 90))
        image = strokes.draw(strokes.signature(fine), fine, dpi, wide)
        return Ink.of(image, dpi), "own"

    def _bent(self, rng: random.Random, fine: np.random.Generator, dpi: int) -> Ink:
        """A typeface cut after a real hand, bent so that no letter comes twice."""
        name = rng.choice(NAMES)
        name = " ".join(rng.sample(name.split(), rng.randint(1, 2)))
        image = _typed(name, rng.choice(self._written), round(rng.uniform(6, 14) * dpi / 25.4))
        image = strokes.bent(image, fine, rng.uniform(2, 6) * dpi / 300)
        image = image.rotate(
            rng.uniform(-6, 12), Image.Resampling.BICUBIC, expand=True, fillcolor=(255, 255, 255)
        )
        return Ink.of(_colored(lifted(image), rng), dpi)

    def _other(  # noqa: C901 - one branch per kind of mark
        self, paper: Paper, rng: random.Random, kind: str, x: float, y: float
    ) -> list[tuple[str, Box]]:
        """Lays a mark that is no handwriting; the words of it that an OCR would read."""
        dpi = paper.dpi
        if kind == "stamp":
            ink = rng.choice((
                lambda: marks.received_stamp(rng, dpi, "Instituto Ejemplo", "20 NOV 2026"),
                lambda: marks.company_stamp("Comercial Ejemplo S.A.", "1790085783001", rng, dpi),
            ))()  # fmt: skip
        elif kind == "seal":
            ink = marks.notary_seal(rng, dpi, "Notaría Primera", "Quito")
        elif kind == "logo":
            ink = marks.logo(rng, dpi, rng.uniform(10, 28))
        elif kind in ("script", "bold", "heading"):
            ink = self._type(rng, dpi, kind)
        elif kind == "specks":
            ink = _specks(rng, dpi)
        elif kind == "rules":
            ink = _rules(rng, dpi)
        elif kind == "photo":
            ink = _photo(rng, dpi)
        elif kind == "figures":
            ink = self._type(rng, dpi, "figures")
        elif kind == "qr":
            ink = stamps.innocent_qr(
                rng, rng.choice(("evisa", "turn", "invoice", "record")), dpi, rng.uniform(12, 30)
            )
        else:
            face = pick(rng, "sans", "serif", "mono")
            for k in range(rng.randint(1, 4)):
                paper.text(
                    x,
                    y + 5 * k,
                    " ".join(
                        rng.sample(
                            [
                                "Número",
                                "de",
                                "registro",
                                "del",
                                "contrato",
                                "Ministerio",
                                "trabajo",
                                "Quito",
                                "Ecuador",
                                "fecha",
                                "código",
                            ],
                            4,
                        )
                    ),
                    face,
                    rng.uniform(6, 16),
                    color=rng.choice(((0, 0, 0), (60, 60, 60), (20, 30, 120))),
                )
            return []
        ink.on(paper, x, y)
        return _read_inside(paper, rng, kind, ink, x, y)

    def _type(self, rng: random.Random, dpi: int, kind: str) -> Ink:
        name = rng.choice(NAMES)
        size = round(rng.uniform(4, 11) * dpi / 25.4)
        if kind == "script":
            path = (
                rng.choice(self._typed)
                if self._typed and rng.random() < 0.75
                else Path(path_of(rng.choice(families("script")), False, False))
            )
            if rng.random() < 0.3:
                return hands.typed_script(name, rng, dpi)
        elif kind == "figures":
            name = f"{rng.randint(10**5, 10**10)}-{rng.randint(1, 99)}"
            path = Path(
                path_of(
                    rng.choice(families(rng.choice(("sans", "serif", "mono")))),
                    rng.random() < 0.5,
                    rng.random() < 0.5,
                )
            )
        else:
            name = rng.choice(
                (
                    name.upper(),
                    name,
                    "COMERCIAL EJEMPLO S.A.",
                    "Notaría Primera",
                    "&",
                    "SOLICITUD",
                    "@",
                    "S.A.",
                )
            )
            path = Path(
                path_of(
                    rng.choice(families(rng.choice(("sans", "serif", "narrow")))),
                    True,
                    rng.random() < 0.6,
                )
            )
        return Ink.of(_colored(lifted(_typed(name, path, size)), rng), dpi)

    def _lay(self, paper: Paper, layer: Image.Image, ink: Ink, x: float, y: float) -> None:
        ink.on(paper, x, y)
        size = (round(ink.width / 25.4 * paper.dpi), round(ink.height / 25.4 * paper.dpi))
        alpha = ink.image.getchannel("A").resize(size)
        layer.paste(255, (round(paper.px(x)), round(paper.px(y))), alpha)

    def _scanned(
        self, paper: Paper, layer: Image.Image, words: list[tuple[str, Box]], points: float,
        rng: random.Random, what: str, kind: str,
    ) -> Scene:  # fmt: skip
        level = rng.choice(("clean", "office", "office", "poor"))
        skew = rng.uniform(-0.4, 0.4)
        gray, hand = degraded(paper.image, layer, level, skew, rng, paper.dpi)
        quality = {"clean": 0.97, "office": 0.93, "poor": 0.75}[level]
        read = []
        for word, box in words:
            under = hand[max(0, box.top) : box.bottom, max(0, box.left) : box.right]
            chance = quality * (0.4 if under.size and under.mean() > 0.04 else 1.0)
            if rng.random() < chance:
                read.append(Line((Word(word, box.grown(2), rng.uniform(0.72, 0.97)),)))
        if hand.any() and rng.random() < 0.4:
            y, x = np.nonzero(hand)
            garbage = Box(int(x.min()), int(y.min()), int(x.max()), int(y.max()))
            read.append(Line((Word("Gfp", garbage, rng.uniform(0.05, 0.6)),)))
        text = PageText(tuple(read), gray.shape[1], gray.shape[0], paper.dpi)
        return Scene(gray, paper.dpi, hand, text, what, kind)


def _read_inside(
    paper: Paper, rng: random.Random, kind: str, ink: Ink, x: float, y: float
) -> list[tuple[str, Box]]:
    """Boxes of words that an OCR would read in a stamp or in script type; frames remain."""
    if rng.random() < 0.35 or kind not in ("stamp", "seal", "script"):
        return []
    found = []
    inner = {"stamp": 0.82, "seal": 0.45, "script": 1.0}[kind] * rng.uniform(0.8, 1.05)
    rows = {"stamp": rng.randint(2, 4), "seal": rng.randint(1, 2), "script": 1}[kind]
    left, wide = x + ink.width * (1 - inner) / 2, ink.width * inner
    top, high = y + ink.height * (1 - inner) / 2, ink.height * inner / rows
    for row in range(rows):
        ends = [0.0, *sorted(rng.random() for _ in range(rng.randint(0, 3))), 1.0]
        for start, end in pairwise(ends):
            if rng.random() < 0.35:
                continue
            corners = (
                left + start * wide,
                top + row * high,
                left + end * wide,
                top + (row + 0.85) * high,
            )
            found.append(("Leído", Box(*(round(paper.px(v)) for v in corners))))
    return found


def degraded(
    image: Image.Image, layer: Image.Image, level: str, skew: float, rng: random.Random, dpi: int
) -> tuple[np.ndarray, np.ndarray]:
    """What a scanner makes of the paper: nearly straight, blurred, shaded, grainy, compressed."""
    fine = np.random.default_rng(rng.getrandbits(32))
    gray = image.convert("L").rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    hand = np.asarray(layer.rotate(skew, Image.Resampling.BILINEAR)) > 100
    if level != "clean":
        strength = {"office": 0.5, "poor": 1.1}[level] * dpi / 300
        gray = gray.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.0) * strength))
    values = np.asarray(gray).astype(np.float32)
    values = values * rng.uniform(0.85, 1.0) + rng.uniform(0, 8)
    if level == "poor":
        slope = np.linspace(rng.uniform(0.75, 1), rng.uniform(0.75, 1), values.shape[1])
        values *= slope[None, :].astype(np.float32)
    sigma = {"clean": 0.8, "office": 3.0, "poor": 8.0}[level]
    values += fine.normal(0, sigma, values.shape).astype(np.float32)
    gray = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if rng.random() < 0.15:
        limit = rng.randint(120, 190)
        gray = Image.eval(gray, lambda v: 255 if v > limit else 0)
    stream = io.BytesIO()
    gray.save(stream, "JPEG", quality={"clean": 92, "office": 80, "poor": 50}[level])
    return np.asarray(Image.open(stream)), hand


def _typed(text: str, path: Path, size: int) -> Image.Image:
    font = ImageFont.truetype(str(path), size)
    box = font.getbbox(text)
    image = Image.new(
        "RGB", (int(box[2] - box[0]) + 20, int(box[3] - box[1]) + 20), (255, 255, 255)
    )
    ImageDraw.Draw(image).text((10 - box[0], 10 - box[1]), text, font=font, fill=(0, 0, 0))
    return image


def _colored(image: Image.Image, rng: random.Random) -> Image.Image:
    color = rng.choice(((10, 10, 10), (30, 40, 130), (20, 20, 90), (70, 70, 75)))
    solid = Image.new("RGBA", image.size, (*color, 0))
    solid.putalpha(
        Image.eval(image.getchannel("A"), lambda v: int(v * rng.uniform(0.75, 1.0)) if v else 0)
    )
    return solid


def _specks(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(rng.uniform(8, 40), rng.uniform(4, 20), dpi)
    for _ in range(rng.randint(5, 60)):
        r = rng.choice((0.1, 0.2, 0.3, 0.6))
        k = rng.randint(40, 180)
        paper.ellipse(
            rng.uniform(1, paper.width - 1),
            rng.uniform(1, paper.height - 1),
            r,
            r * rng.uniform(0.5, 1.5),
            outline=None,
            fill=(k, k, k),
        )
    image = paper.image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 2)))
    return Ink.of(lifted(image), dpi)


def _rules(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(rng.uniform(30, 80), rng.uniform(8, 30), dpi)
    for _ in range(rng.randint(1, 5)):
        y = rng.uniform(1, paper.height - 1)
        paper.line(
            1, y, paper.width - 1, y + rng.uniform(-0.5, 0.5), thickness=rng.uniform(0.1, 0.6)
        )
    if rng.random() < 0.6:
        paper.box(1, 1, paper.width - 2, paper.height - 2, thickness=rng.uniform(0.15, 0.6))
    for _ in range(rng.randint(0, 2)):
        x = rng.uniform(1, paper.width - 1)
        paper.line(x, 1, x, paper.height - 1, thickness=rng.uniform(0.1, 0.4))
    return Ink.of(lifted(paper.image), dpi)


def _photo(rng: random.Random, dpi: int) -> Ink:
    fine = np.random.default_rng(rng.getrandbits(32))
    w, h = rng.randint(18, 40) * dpi // 25, rng.randint(22, 45) * dpi // 25
    coarse = fine.uniform(40, 230, (rng.randint(4, 12), rng.randint(4, 9), 3)).astype(np.uint8)
    image = Image.fromarray(coarse).resize((w, h), Image.Resampling.BICUBIC)
    return Ink.of(lifted(image), dpi)
