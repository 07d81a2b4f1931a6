"""Trains the small networks that name accents over capitals and cedillas under them.

python -m training.marks [--count 60000] [--seed 3]

Draws words in capitals in the type faces of this machine, worn by blur, noise, lines of a
guilloche and JPEG, takes the specks that `intake.reading.printed.marks` finds over and under
them, and writes `resources/models/marks.npz`. Needs torch; prints what was reached on words drawn
with another seed.
"""

from __future__ import annotations

import argparse
import io
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.reading.printed.marks import BEARERS, CEDILLA, MARKS, specks
from tests.specimens.fonts import GROUPS, Face, pick

OUT = Path(__file__).resolve().parent.parent / "resources" / "models" / "marks.npz"
LETTERS = "AAAAEEEEIIIIOOOOUUUNNRRSSLLTTDDMMCCGGPPBVHFQJYXKZW"
HIDDEN = 40
Sample = tuple[NDArray[np.float32], int, bool]


def word_of(rng: random.Random) -> str:
    """Capitals, every third that can bear a mark bearing one."""
    letters = []
    for _ in range(rng.randint(2, 12)):
        letter = rng.choice(LETTERS)
        fitting = [mark for mark, bearers in BEARERS.items() if letter in bearers]
        if fitting and rng.random() < 0.33:
            mark = rng.choice(["\u0301", *fitting]) if "\u0301" in fitting else rng.choice(fitting)
            letter = unicodedata.normalize("NFC", letter + mark)
        letters.append(letter)
    if len(letters) > 5 and rng.random() < 0.1:
        letters[rng.randint(2, 3)] = rng.choice("-'")
    return "".join(letters)


def drawn(rng: random.Random, face: Face) -> tuple[NDArray[np.uint8], Word, list[float], str]:
    """A worn picture of one word, the word with a box as an engine gives it, letters' middles."""
    text = word_of(rng)
    dpi = rng.choice((200, 300, 300))
    font: ImageFont.FreeTypeFont = face.size(rng.uniform(5.5, 12), dpi)
    left, top, right, bottom = font.getbbox(text)
    height = font.getbbox("H")[3] - font.getbbox("H")[1]
    pad = round(height * 1.3) + 4
    tone = rng.randint(190, 255)
    size = (int(right - left) + 2 * pad, int(bottom - top) + 2 * pad)
    image = Image.new("L", size, tone)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.choice((0, 0, 3, 8))):
        y = rng.uniform(0, size[1])
        grey = max(0, tone - rng.randint(8, 55))
        draw.line((0, y, size[0], y + rng.uniform(-14, 14)), grey, rng.choice((1, 1, 2)))
    if rng.random() < 0.25:
        under = pad + height * rng.uniform(1.2, 1.6)
        draw.line((0, under, size[0], under), 120, 1)
    if rng.random() < 0.3:  # the label over it
        small = face.size(4.2, dpi)
        over = pad - height * rng.uniform(0.9, 1.6)
        draw.text((pad, over), "FECHA DE NACIMIENTO", 90, small, anchor="ls")
    ink = rng.randint(0, 80)
    draw.text((pad - left, pad - top), text, ink, font)
    middles = [
        pad - left + (font.getlength(text[:n]) + font.getlength(text[: n + 1])) / 2
        for n in range(len(text))
    ]
    caps = font.getbbox(unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode())
    whole = rng.random() < 0.6
    y0 = pad + (0 if whole else caps[1] - top)
    y1 = pad + (bottom - top if whole else caps[3] - top)
    jitter = [rng.randint(-2, 2) for _ in range(4)]
    box = Box(
        max(0, pad + jitter[0]), max(0, round(y0) + jitter[1]),
        int(pad + right - left) + jitter[2], round(y1) + jitter[3],
    )  # fmt: skip
    image = image.rotate(rng.uniform(-0.8, 0.8), Image.Resampling.BILINEAR, fillcolor=tone)
    if rng.random() < 0.7:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 1.3)))
    pixels = np.asarray(image, np.float32)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(
        0, rng.choice((1, 4, 9)), pixels.shape
    )
    worn = Image.fromarray(np.clip(pixels + noise, 0, 255).astype(np.uint8))
    stream = io.BytesIO()
    worn.save(stream, "JPEG", quality=rng.choice((50, 75, 90)))
    return np.asarray(Image.open(stream)), Word(text, box, 0.9), middles, text


def samples(seed: int, count: int) -> Iterator[Sample]:
    """Specks with the number of their mark, and whether they stand under the word."""
    rng = random.Random(seed)
    made = 0
    while made < count:
        face = pick(
            rng, *(group for group in GROUPS if group in ("serif", "sans", "narrow", "mono"))
        )
        if rng.random() < 0.4:
            face = face.strong
        gray, word, middles, text = drawn(rng, face)
        for speck in specks(gray, word):
            x = word.box.left + speck.x * word.box.width
            near = min(range(len(text)), key=lambda n: abs(middles[n] - x))
            mark = unicodedata.normalize("NFD", text[near])[1:]
            if speck.under:
                label = int(mark == CEDILLA)
            else:
                label = MARKS.index(mark) if mark in MARKS else 0
            made += 1
            yield speck.patch, label, speck.under


def widths() -> NDArray[np.float32]:
    """Mean widths of capitals in widths of an N over the type faces."""
    rng = random.Random(1)
    rows = []
    for _ in range(40):
        font = pick(rng, "serif", "sans", "narrow").size(10, 300)
        whole = font.getlength("N")
        rows.append([font.getlength(chr(65 + n)) / whole for n in range(26)])
    return np.asarray(np.mean(rows, axis=0), np.float32)


def trained(
    rows: list[Sample], other: list[Sample], classes: int
) -> tuple[dict[str, NDArray[np.float32]], str]:
    """Weights, and in words what they reach on specks that were not learned."""
    x = torch.tensor(np.stack([row[0].ravel() for row in rows]))
    y = torch.tensor([row[1] for row in rows])
    net = torch.nn.Sequential(
        torch.nn.Linear(x.shape[1], HIDDEN), torch.nn.ReLU(), torch.nn.Dropout(0.1),
        torch.nn.Linear(HIDDEN, classes),
    )  # fmt: skip
    steps = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    epochs = 24
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(steps, epochs)
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for some in order.split(256):
            loss = torch.nn.functional.cross_entropy(net(x[some]), y[some], label_smoothing=0.02)
            steps.zero_grad()
            loss.backward()
            steps.step()
        plan.step()
    net.eval()
    with torch.no_grad():
        shares = net(torch.tensor(np.stack([r[0].ravel() for r in other]))).softmax(1).numpy()
    true = np.array([row[1] for row in other])
    said, sure = shares.argmax(1), shares.max(1)
    right = float((said == true).mean())
    bold = (sure > 0.97) & (said > 0)
    wrong = float((said[bold] != true[bold]).mean()) if bold.any() else 0.0
    text = f"{right:.2%} of {len(true)} right; surely marked {bold.mean():.1%}, {wrong:.2%} wrong"
    first, last = net[0], net[3]
    weights = {
        "1": first.weight.detach().numpy().T, "1_bias": first.bias.detach().numpy(),
        "2": last.weight.detach().numpy().T, "2_bias": last.bias.detach().numpy(),
    }  # fmt: skip
    return weights, text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=3)
    chosen = parser.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(1)
    learned = list(samples(chosen.seed, chosen.count))
    other = list(samples(chosen.seed + 1, chosen.count // 8))
    stored: dict[str, NDArray[np.float16] | NDArray[np.float32]] = {"widths": widths()}
    for name, under, classes in (("over", False, len(MARKS)), ("under", True, 2)):
        rows = [row for row in learned if row[2] is under]
        weights, text = trained(rows, [row for row in other if row[2] is under], classes)
        print(f"{name}: {len(rows)} learned, {text}")
        stored |= {f"{name}{key}": value.astype(np.float16) for key, value in weights.items()}
    np.savez_compressed(OUT, **stored)


if __name__ == "__main__":
    main()
