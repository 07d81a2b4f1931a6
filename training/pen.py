"""Trains the net that tells on which spots of a page a pen has been. Needs torch.

Called by `training/ink.py`. The pieces are drawn once and kept in a folder; the weights come out
with the normalisation of every layer folded in, as `intake/signatures/ink/pen_map.py` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as f

from intake.signatures.ink.pen_map import CELL, LAYERS, Layer
from training.drawn_pages import Pages, seen

HIGH, WIDE = 384, 592
PART = (256, 384)
_BARE = 0.06
_DARK = 10


def piece_of(
    seed: int, typefaces: Path | None, families: tuple[str, ...]
) -> tuple[np.ndarray, np.ndarray]:
    return seen(Pages(typefaces, families).piece(seed), HIGH, WIDE, CELL)


def drawn(
    folder: Path, seeds: range, typefaces: Path | None, families: tuple[str, ...], workers: int
) -> tuple[np.ndarray, np.ndarray]:
    """The pieces of these seeds; drawn in blocks that are kept in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    depths, pens = [], []
    for start in range(seeds.start, seeds.stop, 500):
        kept = folder / f"{start}-{'-'.join(families)}.npz"
        if not kept.exists():
            make = partial(piece_of, typefaces=typefaces, families=families)
            with ProcessPoolExecutor(workers) as pool:
                some = range(start, min(start + 500, seeds.stop))
                rows = list(pool.map(make, some, chunksize=10))
            np.savez_compressed(kept, depth=np.array([r[0] for r in rows]),
                                pen=np.array([r[1] for r in rows]))  # fmt: skip
        with np.load(kept) as data:
            depths.append(data["depth"])
            pens.append(data["pen"])
    return np.concatenate(depths), np.concatenate(pens)


class Net(nn.Module):
    """The layers of `LAYERS`, each with a normalisation while it learns."""

    def __init__(self) -> None:
        super().__init__()
        self.folds = nn.ModuleDict({
            one.name: nn.Conv2d(
                one.takes, one.gives, one.size, one.step, one.size_of_edge, one.apart,
                bias=not one.bends,
            )
            for one in LAYERS
        })  # fmt: skip
        self.norms = nn.ModuleDict({
            one.name: nn.BatchNorm2d(one.gives) for one in LAYERS if one.bends
        })  # fmt: skip

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Log odds per cell."""
        kept: dict[str, torch.Tensor] = {}
        for one in LAYERS:
            x = self.folds[one.name](x)
            if one.bends:
                x = self.norms[one.name](x)
            if one.adds:
                x = f.interpolate(x, scale_factor=2, mode="nearest") + kept[one.adds]
            if one.bends:
                x = torch.relu(x)
            kept[one.name] = x
        return x

    def weights(self) -> dict[str, np.ndarray]:
        """Per layer its weights (taps and channels in, channels out) and offsets."""
        out: dict[str, np.ndarray] = {}
        for one in LAYERS:
            w, b = self._folded(one)
            rows = w.permute(2, 3, 1, 0).reshape(-1, one.gives)
            out[f"pen_{one.name}"] = rows.detach().numpy().astype(np.float16)
            out[f"pen_{one.name}_offset"] = b.detach().numpy().astype(np.float32)
        return out

    def _folded(self, one: Layer) -> tuple[torch.Tensor, torch.Tensor]:
        fold = self.folds[one.name]
        if not one.bends:
            return fold.weight, fold.bias
        norm = self.norms[one.name]
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        return fold.weight * scale[:, None, None, None], norm.bias - norm.running_mean * scale


def brought(depth: torch.Tensor) -> torch.Tensor:
    """Darkness as the net takes it; the same as in `pen_map.py`."""
    return torch.log1p(depth.float() / 8.0) / 3.5


def _batches(count: int, rng: np.random.Generator, size: int) -> Iterator[np.ndarray]:
    order = rng.permutation(count)
    yield from (np.sort(order[at : at + size]) for at in range(0, count - size + 1, size))


def trained(
    depth: np.ndarray, pen: np.ndarray, epochs: int, kept: Path, seed: int = 5, threads: int = 1
) -> dict[str, np.ndarray]:
    """Learns all but the last twentieth, which is used to say what was reached.

    Now and then all is kept in the file, so that an interrupted run goes on where it was.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    net = Net().to(memory_format=torch.channels_last)
    held, size = len(depth) * 19 // 20, 12
    steps = torch.optim.AdamW(net.parameters(), 4e-3, weight_decay=1e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(steps, 4e-3, epochs * (held // size), pct_start=0.15)
    parts = {"net": net, "steps": steps, "plan": plan}
    begin = past = 0
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        begin, past = int(state.pop("epoch")), int(state.pop("past"))
        for name, part in parts.items():
            part.load_state_dict(state[name])
    for epoch in range(begin, epochs):
        rng = np.random.default_rng([seed, epoch])
        net.train()
        losses = []
        for number, some in enumerate(_batches(held, rng, size)):
            if number < past:
                continue
            loss = _loss(net, *_cut(depth[some], pen[some], rng), rng)
            steps.zero_grad()
            loss.backward()
            steps.step()
            plan.step()
            losses.append(loss.item())
            if number % 100 == 99:
                _keep(kept, parts, epoch, number + 1)
        past = 0
        reached = _reached(net, depth[held:], pen[held:])
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}; {reached}", flush=True)
        _keep(kept, parts, epoch + 1, 0)
    return net.weights()


def _keep(file: Path, parts: dict[str, Any], epoch: int, past: int) -> None:
    state = {name: part.state_dict() for name, part in parts.items()}
    torch.save({"epoch": epoch, "past": past, **state}, file.with_suffix(".new"))
    file.with_suffix(".new").replace(file)


def _cut(
    depth: np.ndarray, pen: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A part of every piece, another one each time; three of four hold handwriting, if any is."""
    parts, truths = [], []
    for one, truth in zip(depth, pen, strict=True):
        wanted = rng.random() < 0.75
        for _ in range(5):
            top = int(rng.integers(0, (HIGH - PART[0]) // 16 + 1)) * 16
            left = int(rng.integers(0, (WIDE - PART[1]) // 16 + 1)) * 16
            y, x = top // CELL, left // CELL
            cut = truth[y : y + PART[0] // CELL, x : x + PART[1] // CELL]
            if cut.any() or not wanted:
                break
        parts.append(one[top : top + PART[0], left : left + PART[1]])
        truths.append(cut)
    return np.array(parts), np.array(truths)


def _loss(net: Net, depth: np.ndarray, pen: np.ndarray, rng: np.random.Generator) -> torch.Tensor:
    x, y = torch.from_numpy(depth), torch.from_numpy(pen).float()
    if rng.random() < 0.5:
        x = (x.float() * float(rng.uniform(0.35, 1.3))).clamp(0, 255)  # darker and paler scans
    weight = f.max_pool2d(x.float()[:, None], CELL)[:, 0] > _DARK
    out = net(brought(x)[:, None].to(memory_format=torch.channels_last))[:, 0]
    each = f.binary_cross_entropy_with_logits(out, y, reduction="none")
    w = weight.float() * (1 - _BARE) + _BARE
    w = torch.where(weight, w, w * (1 - y))  # what the machine lost cannot be seen
    return (each * w).sum() / w.sum()


def _reached(net: Net, depth: np.ndarray, pen: np.ndarray) -> str:
    net.eval()
    right = wrong = truly = bare = 0
    with torch.no_grad():
        for at in range(0, len(depth), 16):
            x, y = torch.from_numpy(depth[at : at + 16]), torch.from_numpy(pen[at : at + 16])
            dark = f.max_pool2d(x.float()[:, None], CELL)[:, 0] > _DARK
            said = net(brought(x)[:, None])[:, 0] > 0
            right += int((said & y & dark).sum())
            truly += int((y & dark).sum())
            wrong += int((said & ~y & dark).sum())
            bare += int((~y & dark).sum())
    return f"{right / max(1, truly):.3f} of pen found, {wrong / max(1, bare):.4f} of print taken"
