"""Trains the net that says where ink was written by hand (`intake/signatures/pen_map.py`).

    python -m training.ink_net [--scenes N] [--typefaces FOLDER] [--without FAMILY] [--out FILE]

Needs PyTorch, which the product does not. `--without` holds a family of hands out (`oscillation`,
`specimens`, `bent`, `splines`) to measure how the net does on hands that it never saw.
"""

from __future__ import annotations

import argparse
import random
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import nn

from intake.resources import resource
from intake.signatures.leftover import leftover_of
from intake.signatures.pen_map import CELL, DEEPEST, STEPS
from training.fields import FAMILIES, Fields

HIGH, WIDE = 176, 240
DEPTHS = (2, 12, 16, 24, 32, 32, 32, 1)
Sample = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def sample(seed: int, typefaces: Path | None, families: tuple[str, ...]) -> Sample:
    """Darkness, certain print, how much of each cell's ink is handwriting, and its weight."""
    scene = Fields(typefaces, families).scene(seed)
    page = leftover_of(scene.gray, scene.dpi, scene.text)
    ink = page.darkness.depth > page.darkness.threshold
    size = (ink.shape[1], ink.shape[0])
    hand = np.asarray(
        Image.fromarray(scene.hand).convert("L").resize(size, Image.Resampling.BOX)
    ) > 90  # fmt: skip
    rng = random.Random(seed)
    top, left = _corner(hand if hand.any() else page.mask, rng)
    cut = slice(top, top + HIGH), slice(left, left + WIDE)
    depth = np.zeros((HIGH, WIDE), np.uint8)
    part = np.clip(page.darkness.depth[cut], 0, DEEPEST)
    depth[: part.shape[0], : part.shape[1]] = part
    printed, marks, hands = (np.zeros((HIGH, WIDE), bool) for _ in range(3))
    for target, source in ((printed, ink & ~page.mask), (marks, ink), (hands, ink & hand)):
        piece = source[cut]
        target[: piece.shape[0], : piece.shape[1]] = piece
    cells = HIGH // CELL, CELL, WIDE // CELL, CELL
    count = marks.reshape(cells).sum(axis=(1, 3))
    share = hands.reshape(cells).sum(axis=(1, 3)) / np.maximum(1, count)
    return depth, printed, share.astype(np.float16), np.minimum(1, count / 6).astype(np.float16)


def _corner(about: np.ndarray, rng: random.Random) -> tuple[int, int]:
    """A cut that holds a good part of what it is about."""
    y, x = np.nonzero(about)
    middle = (float(np.median(y)), float(np.median(x))) if len(y) else (0.0, 0.0)
    top = round(middle[0] - HIGH * rng.uniform(0.3, 0.7))
    left = round(middle[1] - WIDE * rng.uniform(0.3, 0.7))
    return (
        max(0, min(top, about.shape[0] - HIGH)), max(0, min(left, about.shape[1] - WIDE)),
    )  # fmt: skip


class Net(nn.Module):
    """The same steps as in NumPy."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv2d(a, b, size, stride, size // 2 * spread, spread)
            for (size, stride, spread, _), a, b in zip(STEPS, DEPTHS[:-1], DEPTHS[1:], strict=True)
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits of each cell, (n, rows, columns)."""
        for place, (layer, step) in enumerate(zip(self.layers, STEPS, strict=True)):
            x = layer(x)
            if place < len(STEPS) - 1:
                x = torch.relu(x)
            if step[3]:
                x = torch.nn.functional.max_pool2d(x, 2)
        return x[:, 0]

    def save(self, path: Path) -> None:
        """Weights as the NumPy net wants them."""
        arrays: dict[str, np.ndarray] = {}
        for k, layer in enumerate(self.layers):
            weights = layer.weight.detach().numpy().transpose(2, 3, 1, 0)
            arrays[f"weights{k}"] = weights.reshape(-1, weights.shape[-1]).astype(np.float16)
            arrays[f"offset{k}"] = layer.bias.detach().numpy().astype(np.float16)
        np.savez_compressed(path, **arrays)


def batch(samples: list[Sample], rng: np.random.Generator, train: bool) -> list[torch.Tensor]:
    """Tensors; in training the darkness is stretched and some print forgotten."""
    depth = np.stack([s[0] for s in samples]).astype(np.float32) / 80
    printed = np.stack([s[1] for s in samples]).astype(np.float32)
    if train:
        depth *= rng.uniform(0.6, 1.3, (len(samples), 1, 1)).astype(np.float32)
        printed *= (rng.random((len(samples), 1, 1)) > 0.15).astype(np.float32)
    x = np.stack([np.clip(depth, 0, DEEPEST / 80), printed], axis=1)
    y = np.stack([s[2] for s in samples]).astype(np.float32)
    w = np.stack([s[3] for s in samples]).astype(np.float32)
    return [torch.from_numpy(a) for a in (x, y, w)]


def report(net: Net, held: list[Sample]) -> str:
    """How well cells are told apart on scenes held back."""
    right = total = hits = hands = 0.0
    rng = np.random.default_rng(0)
    with torch.no_grad():
        for k in range(0, len(held), 32):
            x, y, w = batch(held[k : k + 32], rng, train=False)
            p, sure = torch.sigmoid(net(x)), (w > 0.5) & ((y > 0.7) | (y < 0.05))
            right += float((((p > 0.5) == (y > 0.5)) & sure).sum())
            total += float(sure.sum())
            hits += float(((p > 0.5) & (y > 0.7) & sure).sum())
            hands += float(((y > 0.7) & sure).sum())
    return f"cells right {right / total:.4f}, handwriting found {hits / max(1, hands):.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=6000)
    parser.add_argument("--typefaces", type=Path)
    parser.add_argument("--without", choices=FAMILIES)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--out", type=Path, default=resource("models", "pen_map.npz"))
    wanted = parser.parse_args()
    began = time.monotonic()
    families = tuple(f for f in FAMILIES if f != wanted.without)
    make = partial(sample, typefaces=wanted.typefaces, families=families)
    with ProcessPoolExecutor(wanted.workers) as pool:
        samples = list(pool.map(make, range(10**6, 10**6 + wanted.scenes), chunksize=20))
    print(f"{len(samples)} scenes, {time.monotonic() - began:.0f} s", flush=True)
    held, samples = samples[: wanted.scenes // 20], samples[wanted.scenes // 20 :]
    torch.manual_seed(1)
    net, rng = Net(), np.random.default_rng(1)
    steps = wanted.epochs * (len(samples) // 16)
    tuner = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=1e-4)
    rate = torch.optim.lr_scheduler.OneCycleLR(tuner, 4e-3, total_steps=steps + 1)
    for epoch in range(wanted.epochs):
        order = rng.permutation(len(samples))
        for k in range(0, len(order) - 15, 16):
            x, y, w = batch([samples[i] for i in order[k : k + 16]], rng, train=True)
            loss = nn.functional.binary_cross_entropy_with_logits(net(x), y, weight=w)
            tuner.zero_grad()
            loss.backward()
            tuner.step()
            rate.step()
        print(f"{epoch + 1}: {report(net, held)}, {time.monotonic() - began:.0f} s", flush=True)
        net.save(wanted.out)


if __name__ == "__main__":
    main()
