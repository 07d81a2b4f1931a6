"""Trains the recogniser of handwriting on drawn papers and writes `resources/models/ink.npz`.

    python -m training.ink [--net FILE | --pieces N] [--scenes N] [--typefaces FOLDER]
        [--work FOLDER]

With `--net resources/models/ink.npz` the net of that file stays as it is and the perceptrons alone
learn again: less than twenty minutes of one core, without torch. Otherwise one command for all that
the file holds: the net that tells where a pen has been (`pen.py`, needs torch), then the
perceptrons that judge patches of ink by their shape and by what that net says of them. The folder
may hold typefaces that imitate hands and script (dkg, Breip, Kristi, Rufscript, Because ...,
Joscelyn, Humor Sans count as hands once bent; all others as script type). Without it the training
is poorer, not impossible. What was drawn and learned is kept in the work folder, and an interrupted
run goes on there. Seeds from 0; the benchmark and the tests use others.
"""

from __future__ import annotations

import argparse
import random
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from intake.domain.boxes import Box
from intake.resources import resource
from intake.signatures.ink.leftover import Leftover, leftover_of, speckless
from intake.signatures.ink.patch_places import cut_off, different
from intake.signatures.ink.patches import patches
from intake.signatures.ink.pen_map import PenMap
from intake.signatures.marks.darkness import DPI
from training.fields import FAMILIES, Fields
from training.rubber import Rubber
from training.scenes import Scene, Scenes

Rows = list[tuple[np.ndarray, int, str, float]]
HIDDEN = 48
ROOMS = 2


def rows_of(
    seed: int, typefaces: Path | None, families: tuple[str, ...], weights: dict[str, np.ndarray]
) -> Rows:
    """Numbers, truth, what it is and a weight, for every patch of one scene."""
    fields = Fields(typefaces, families)
    kinds = (Scenes(typefaces, "both"), Rubber(typefaces, families), fields, fields)
    scene = kinds[seed % 4].scene(seed)
    page = leftover_of(scene.gray, scene.dpi, scene.text, (), PenMap.of(weights))
    return rows_in(scene, page, random.Random(f"room {seed}"))


def rows_in(scene: Scene, page: Leftover, rng: random.Random) -> Rows:
    """The same for a scene whose print was taken out, also as far as a room to sign shows it."""
    mask = speckless(page.mask, rules=page.rules)
    whole = Box(0, 0, mask.shape[1], mask.shape[0])
    found = [*patches(mask, whole, 4.0)[:8], *patches(page.written, whole, 5.0)[:4]]
    found += [
        patch
        for room in (_room(rng, whole) for _ in range(ROOMS))
        for patch in patches(mask, room, 4.0)[:4]
        if cut_off(patch, room)
    ]
    rows: Rows = []
    for patch in different(found):
        box = page.back(patch.box)
        part = scene.hand[box.top : box.bottom, box.left : box.right]
        scale = scene.dpi / DPI
        share = part.sum() / scale**2 / max(1, patch.mask.sum())
        if 0.12 < share < 0.35:
            continue
        truth = int(share >= 0.35)
        if truth and (patch.reach_mm < 5 or part.sum() < 0.12 * scene.hand.sum()):
            continue
        what = scene.what if truth else ("print" if scene.kind == "hand" else scene.kind)
        numbers = patch.numbers(page.darkness.depth, page.print_height_mm, page.pen)
        rows.append((numbers, truth, what, 0.35 if what == "print" else 1.0))
    return rows


def _room(rng: random.Random, whole: Box) -> Box:
    """A room as it is looked at for a place of signature: what goes on beyond is cut."""
    wide, high = (round(rng.uniform(*mm) * DPI / 25.4) for mm in ((40, 90), (22, 45)))
    left = rng.randint(0, max(0, whole.width - wide))
    top = rng.randint(0, max(0, whole.height - high))
    return Box(left, top, min(whole.width, left + wide), min(whole.height, top + high))


def gathered(
    folder: Path, seeds: range, typefaces: Path | None, families: tuple[str, ...], workers: int,
    weights: dict[str, np.ndarray],
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:  # fmt: skip
    make = partial(rows_of, typefaces=typefaces, families=families, weights=weights)
    folder.mkdir(parents=True, exist_ok=True)
    blocks = []
    for start in range(seeds.start, seeds.stop, 500):
        kept = folder / f"{start}-{'-'.join(families)}.npz"
        if not kept.exists():
            with ProcessPoolExecutor(workers) as pool:
                some = range(start, min(start + 500, seeds.stop))
                scenes = pool.map(make, some, chunksize=20)
                columns = zip(*(row for rows in scenes for row in rows), strict=True)
            np.savez_compressed(kept, *(np.array(column) for column in columns))
        with np.load(kept) as data:
            blocks.append([data[f"arr_{k}"] for k in range(4)])
    x, y, what, weight = (np.concatenate(column) for column in zip(*blocks, strict=True))
    return x, y, what, weight


def trained(
    x: np.ndarray, y: np.ndarray, weight: np.ndarray, seed: int, epochs: int = 40
) -> list[np.ndarray]:
    """One perceptron of 48 and 16 hidden units; Adam, dropout, noise on the input."""
    rng = np.random.default_rng(seed)
    sizes = (x.shape[1], HIDDEN, 16, 1)
    layers: list[np.ndarray] = []
    for a, b in pairwise(sizes):
        layers += [rng.normal(0, np.sqrt(2 / a), (a, b)), np.zeros(b)]
    first = [np.zeros_like(p) for p in layers]
    second = [np.zeros_like(p) for p in layers]
    step, batch = 0, 256
    for epoch in range(epochs):
        rate = 0.003 * 0.5 * (1 + np.cos(np.pi * epoch / epochs)) + 1e-5
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch):
            pick = order[start : start + batch]
            h0 = x[pick] + rng.normal(0, 0.12, (len(pick), x.shape[1]))
            keep1 = (rng.random((len(pick), HIDDEN)) > 0.2) / 0.8
            h1 = np.maximum(h0 @ layers[0] + layers[1], 0) * keep1
            h2 = np.maximum(h1 @ layers[2] + layers[3], 0)
            out = 1 / (1 + np.exp(-np.clip((h2 @ layers[4] + layers[5])[:, 0], -30, 30)))
            goal = y[pick] * 0.98 + 0.01
            d = ((out - goal) * weight[pick] / len(pick))[:, None]
            g4, g5 = h2.T @ d, d.sum(axis=0)
            d2 = (d @ layers[4].T) * (h2 > 0)
            g2, g3 = h1.T @ d2, d2.sum(axis=0)
            d1 = (d2 @ layers[2].T) * (h1 > 0) * keep1
            g0, g1 = h0.T @ d1, d1.sum(axis=0)
            step += 1
            for k, g in enumerate((g0, g1, g2, g3, g4, g5)):
                full = g + 2e-4 * layers[k] if k % 2 == 0 else g
                first[k] = 0.9 * first[k] + 0.1 * full
                second[k] = 0.999 * second[k] + 0.001 * full * full
                up = first[k] / (1 - 0.9**step)
                layers[k] -= rate * up / (np.sqrt(second[k] / (1 - 0.999**step)) + 1e-8)
    return layers


def perceptrons(
    x: np.ndarray, y: np.ndarray, what: np.ndarray, weight: np.ndarray, nets: int
) -> dict[str, np.ndarray]:
    """The arrays of the file; prints what is reached on the last tenth, which is not learned."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    scaled = np.clip((x - mean) / spread, -5, 5)
    held = np.arange(len(x)) >= 0.9 * len(x)
    arrays: dict[str, np.ndarray] = {
        "count": np.array(nets), "mean": mean.astype(np.float32),
        "spread": spread.astype(np.float32),
    }  # fmt: skip
    total = np.zeros(held.sum())
    for k in range(nets):
        layers = trained(scaled[~held], y[~held], weight[~held], seed=k)
        h = np.maximum(scaled[held] @ layers[0] + layers[1], 0)
        h = np.maximum(h @ layers[2] + layers[3], 0)
        total += 1 / (1 + np.exp(-(h @ layers[4] + layers[5])[:, 0])) / nets
        arrays |= {f"{k}_{i}": p.astype(np.float16) for i, p in enumerate(layers)}
    truth, kinds = y[held], what[held]
    for kind in sorted(set(kinds)):
        for hand in (1, 0):
            some = (kinds == kind) & (truth == hand)
            if some.any():
                sure, none = np.mean(total[some] > 0.5), np.mean(total[some] < 0.08)
                print(f"{kind:18} {hand} n={some.sum():4} ink={sure:.3f} none={none:.3f}")
    pairs = total[truth == 1][:, None] > total[truth == 0][None, :]
    print(f"AUC {pairs.mean():.4f}")
    return arrays


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", type=Path)
    parser.add_argument("--pieces", type=int, default=12_000)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--scenes", type=int, default=3000)
    parser.add_argument("--nets", type=int, default=5)
    parser.add_argument("--typefaces", type=Path)
    parser.add_argument("--without", choices=FAMILIES)
    parser.add_argument("--work", type=Path, default=Path(".cache") / "training-ink")
    parser.add_argument("--out", type=Path, default=resource("models", "ink.npz"))
    parser.add_argument("--workers", type=int, default=1)
    wanted = parser.parse_args()
    began = time.monotonic()
    families = tuple(f for f in FAMILIES if f != wanted.without)
    net = wanted.net or wanted.work / "pen.npz"
    if not net.exists():
        from training import pen

        seeds, folder = range(wanted.pieces), wanted.work / "pieces"
        drawn = pen.drawn(folder, seeds, wanted.typefaces, families, wanted.workers)
        state = wanted.work / "state.pt"
        weights = pen.trained(*drawn, wanted.epochs, state, threads=wanted.workers)
        np.savez_compressed(net, **weights)
    with np.load(net) as data:
        weights = {name: data[name] for name in data if name.startswith("pen_")}
    seeds, folder = range(wanted.scenes), wanted.work / "scenes"
    rows = gathered(folder, seeds, wanted.typefaces, families, wanted.workers, weights)
    print(f"{len(rows[0])} patches, {rows[1].mean():.2f} handwriting")
    np.savez_compressed(wanted.out, **perceptrons(*rows, wanted.nets), **weights)
    print(f"{time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    main()
