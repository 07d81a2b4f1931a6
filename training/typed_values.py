"""Trains the recogniser of typed lines and writes `resources/models/typed_line.npz`.

    python -m training.typed_values [--chunks 40] [--epochs 3] [--seed 1] [--onwards] [--minutes M]

Needs PyTorch (2.13, CPU) in an environment of its own beside NumPy and Pillow, and the type faces
named in `drawn_values.FAMILIES`. Every line is drawn here (kept in `.cache/typed-values`); first
each frame learns which character stands in it, then whole lines are learned (CTC).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import nn

from intake.reading.typed_line.alphabet import ALPHABET
from intake.reading.typed_line.line_frame import HEIGHT, framed
from intake.reading.typed_line.line_net import HALVED, SPANS, STEP
from intake.resources import resource
from training.drawn_values import DrawnValue, drawn_value

LINES = 2000
"""Lines in a chunk."""
CHANNELS = (12, 32, 48, 64)
ALONG = (112, 112)
"""Channels of the convolutions and of the layers along the line."""
BATCH = 32
UNKNOWN = -100
CACHE = Path(__file__).resolve().parent.parent / ".cache" / "typed-values"
Line = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Picture (HEIGHT, W) uint8, class of each frame (W // 2,), classes of the text."""


class Bias(nn.Module):
    """A number added to each channel; norms keep no scale, so that they fold through pooling."""

    def __init__(self, channels: int, dimensions: int) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(channels, *[1] * dimensions))

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """What is left above zero."""
        return torch.relu_(values + self.bias)


class Net(nn.Module):
    """Four convolutions with pooling, two layers along the line: about 140,000 weights."""

    def __init__(self) -> None:
        super().__init__()
        parts: list[nn.Module] = []
        for before, after, pool in zip((1, *CHANNELS), CHANNELS, HALVED, strict=False):
            parts += [
                nn.Conv2d(before, after, 3, padding=1, bias=False), nn.MaxPool2d(pool),
                nn.BatchNorm2d(after, affine=False), Bias(after, 2),
            ]  # fmt: skip
        self.picture = nn.Sequential(*parts)
        rows = HEIGHT // 16
        parts = []
        for before, after, (span, apart) in zip(
            (rows * CHANNELS[-1], *ALONG), ALONG, SPANS, strict=False
        ):
            parts += [
                nn.Conv1d(before, after, span, padding=span // 2 * apart, dilation=apart,
                          bias=False),
                nn.BatchNorm1d(after, affine=False), Bias(after, 1),
            ]  # fmt: skip
        self.line = nn.Sequential(*parts)
        self.last = nn.Linear(ALONG[-1], len(ALPHABET) + 1)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """(n, 1, HEIGHT, W) -> (n, W // 2, classes), not yet probabilities."""
        seen = self.picture(pictures)
        n, depth, rows, frames = seen.shape
        flat = seen.permute(0, 2, 1, 3).reshape(n, rows * depth, frames)
        return self.last(self.line(flat).permute(0, 2, 1))


def line_of(value: DrawnValue) -> Line | None:
    """A drawn value as the net sees it, and what it should say."""
    seen = framed(value.gray, value.top, value.bottom)
    if seen is None or seen.picture.shape[1] < 12:
        return None
    frames = seen.picture.shape[1] // STEP
    classes = np.zeros(frames, np.int16)
    numbers = [ALPHABET.index(c) + 1 for c in value.text]
    for number, span in zip(numbers, value.spans, strict=True):
        begin, end = (pixel * seen.scale / STEP for pixel in span)
        wide = end - begin
        first, last = round(begin + 0.25 * wide), round(end - 0.25 * wide)
        middle = int((begin + end) / 2)
        first, last = min(first, middle), max(last, middle + 1)
        classes[max(0, first) : max(0, min(frames, last))] = number
    return (seen.picture * 255).astype(np.uint8), classes, np.array(numbers, np.int16)


def drawn(seed: int) -> list[Line]:
    """A chunk of lines, drawn once."""
    path = CACHE / f"{seed}.npz"
    if not path.exists():
        rng = random.Random(seed)
        lines = [line for _ in range(LINES) if (line := line_of(drawn_value(rng))) is not None]
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = path.with_suffix(".part.npz")
        np.savez(
            kept,
            pictures=np.concatenate([line[0] for line in lines], axis=1),
            widths=np.array([line[0].shape[1] for line in lines]),
            classes=np.concatenate([line[1] for line in lines]),
            texts=np.concatenate([line[2] for line in lines]),
            lengths=np.array([len(line[2]) for line in lines]),
        )
        kept.rename(path)
    with np.load(path) as data:
        widths = data["widths"]
        pictures = np.split(data["pictures"], np.cumsum(widths)[:-1], axis=1)
        classes = np.split(data["classes"], np.cumsum(widths // STEP)[:-1])
        texts = np.split(data["texts"], np.cumsum(data["lengths"])[:-1])
    return list(zip(pictures, classes, texts, strict=True))


def batches(lines: list[Line], rng: random.Random) -> Iterator[tuple[torch.Tensor, ...]]:
    """Lines of about the same length together: pictures, frames' classes, frames, texts, sizes."""
    order = sorted(range(len(lines)), key=lambda n: lines[n][0].shape[1] + rng.uniform(0, 40))
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(groups)
    for group in groups:
        wide = max(lines[n][0].shape[1] for n in group) // STEP * STEP
        pictures = np.zeros((len(group), 1, HEIGHT, wide), np.float32)
        classes = np.full((len(group), wide // STEP), UNKNOWN, np.int64)
        frames = [lines[n][0].shape[1] // STEP for n in group]
        for row, n in enumerate(group):
            picture = lines[n][0][:, : frames[row] * STEP]
            pictures[row, 0, :, : picture.shape[1]] = picture / 255
            classes[row, : frames[row]] = lines[n][1][: frames[row]]
        texts = np.concatenate([lines[n][2] for n in group]).astype(np.int64)
        yield (
            (torch.from_numpy(pictures) - 0.2) * 2.5,
            torch.from_numpy(classes),
            torch.tensor(frames),
            torch.from_numpy(texts),
            torch.tensor([len(lines[n][2]) for n in group]),
        )


def loss_of(model: Net, batch: tuple[torch.Tensor, ...], whole: bool) -> torch.Tensor:
    """Frame by frame, or by whole lines."""
    pictures, classes, frames, texts, sizes = batch
    with torch.autocast("cpu", torch.bfloat16):
        said = model(pictures.to(memory_format=torch.channels_last)).float()
    by_frame = nn.functional.cross_entropy(
        said.reshape(-1, said.shape[-1]), classes.reshape(-1), ignore_index=UNKNOWN
    )
    if not whole:
        return by_frame
    logs = said.log_softmax(-1).permute(1, 0, 2)
    by_line = nn.functional.ctc_loss(logs, texts, frames, sizes, blank=0, zero_infinity=True)
    return by_line + 0.2 * by_frame


def right(model: Net, lines: list[Line]) -> float:
    """Share of lines whose best path says exactly what stands there."""
    model.eval()
    good = 0
    with torch.no_grad():
        for pictures, _, frames, texts, sizes in batches(lines, random.Random(0)):
            best = model(pictures).argmax(-1).numpy()
            wanted = np.split(texts.numpy(), np.cumsum(sizes.numpy())[:-1])
            for row, count, text in zip(best, frames, wanted, strict=True):
                path = row[:count]
                path = path[np.concatenate(([True], path[1:] != path[:-1]))]
                good += np.array_equal(path[path > 0], text)
    model.train()
    return good / len(lines)


def export(model: Net) -> dict[str, np.ndarray]:
    """Weights as `LineNet` wants them: norms folded in, channels last, float16."""
    pairs = []
    norms = (nn.BatchNorm1d, nn.BatchNorm2d)
    layers = [part for part in [*model.picture, *model.line] if not isinstance(part, nn.MaxPool2d)]
    for layer, norm, bias in zip(layers, layers[1:], layers[2:], strict=False):
        if not isinstance(norm, norms):
            continue
        scale = 1 / torch.sqrt(norm.running_var + norm.eps)
        weight = layer.weight * scale.reshape(-1, *[1] * (layer.weight.dim() - 1))
        order = (2, 3, 1, 0) if weight.dim() == 4 else (2, 1, 0)
        pairs.append(
            (
                weight.permute(*order).reshape(-1, len(scale)),
                bias.bias.reshape(-1) - norm.running_mean * scale,
            )
        )
    pairs.append((model.last.weight.T, model.last.bias))
    arrays = {}
    for place, (weight, bias) in enumerate(pairs):
        arrays[f"weights{place}"] = weight.detach().numpy().astype(np.float16)
        arrays[f"bias{place}"] = bias.detach().numpy().astype(np.float16)
    return arrays


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the recogniser of typed lines.")
    parser.add_argument("--chunks", type=int, default=40)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--lowest", type=float, default=1e-5, help="learning rate of the end")
    parser.add_argument("--frames", type=float, default=0.5, help="share learned frame by frame")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="first chunk")
    parser.add_argument("--onwards", action="store_true", help="go on from the state kept last")
    parser.add_argument("--draw", action="store_true", help="only draw")
    chosen = parser.parse_args()
    seeds = [1000 * chosen.seed + chosen.first + n for n in range(chosen.chunks)]
    if chosen.draw:
        for seed in seeds:
            drawn(seed)
        return
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    start = time.monotonic()
    model = Net().to(memory_format=torch.channels_last)
    state = CACHE / "state.pt"
    optimizer = torch.optim.AdamW(model.parameters(), lr=chosen.rate, weight_decay=1e-4)
    if chosen.onwards:
        kept = torch.load(state)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
    steps, step = chosen.epochs * len(seeds) * (LINES // BATCH), 0
    rng = random.Random(chosen.seed)
    for epoch in range(chosen.epochs):
        rng.shuffle(seeds)
        for seed in seeds:
            losses = []
            for batch in batches(drawn(seed), rng):
                done = min(1.0, step / steps)
                rate = (
                    chosen.lowest + (chosen.rate - chosen.lowest) * (1 + np.cos(np.pi * done)) / 2
                )
                warm = 1.0 if chosen.onwards else min(1.0, (step + 1) / 100)
                for group in optimizer.param_groups:
                    group["lr"] = float(rate * warm)
                loss = loss_of(model, batch, whole=done >= chosen.frames)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 2.0)
                optimizer.step()
                losses.append(loss.item())
                step += 1
            seconds = time.monotonic() - start
            print(f"{epoch + 1} {seed}: {np.mean(losses):.4f} {seconds:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, state)
        share = right(model, drawn(900_000_000 + chosen.seed))
        path = resource("models", "typed_line.npz")
        np.savez_compressed(path, **export(model))
        print(f"{share:.2%} of new lines exact; {path.stat().st_size} bytes", flush=True)


if __name__ == "__main__":
    main()
