"""Trains the recogniser of machine readable zones and writes `resources/models/ocr_b.npz`.

    python -m training.ocr_b [--lines 12000] [--epochs 5] [--seed 1] [--onwards]

Needs PyTorch (2.13, CPU) in an environment of its own beside NumPy and Pillow, and Debian's
`fonts-ocr-b`. Every cell is drawn here; no picture and no weight comes from elsewhere.
"""

from __future__ import annotations

import argparse
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
from torch import nn

from intake.reading.mrz.recognise import CELL_WIDTH, CONVOLUTIONS, STRIP_HEIGHT
from intake.resources import resource
from training.drawn_lines import NONE, drawn_cells

CHUNK = 250
WIDTHS = (16, 32, 48)
"""Channels of the three convolutions."""
FLAT = (STRIP_HEIGHT // 8, CELL_WIDTH // 8)
HIDDEN = 96


def net() -> nn.Sequential:
    """Three convolutions with pooling, one hidden layer: about 77,000 weights."""
    layers: list[nn.Module] = []
    for before, after in zip((1, *WIDTHS), WIDTHS, strict=False):
        layers += [nn.Conv2d(before, after, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(
        *layers,
        nn.Flatten(),
        nn.Dropout(0.1),
        nn.Linear(FLAT[0] * FLAT[1] * WIDTHS[-1], HIDDEN),
        nn.ReLU(),
        nn.Linear(HIDDEN, NONE + 1),
    )


def taught(model: nn.Sequential, path: Path) -> None:
    """Starts from weights made before; classes that these do not know begin at random."""
    with np.load(path) as data:
        arrays = {name: torch.from_numpy(data[name].astype(np.float32)) for name in data.files}
    weighted = [layer for layer in model if isinstance(layer, nn.Conv2d | nn.Linear)]
    with torch.no_grad():
        for place, layer in enumerate(weighted):
            weights, bias = arrays[f"weights{place}"], arrays[f"bias{place}"]
            if isinstance(layer, nn.Conv2d):
                shape = (3, 3, layer.in_channels, layer.out_channels)
                layer.weight.copy_(weights.reshape(shape).permute(3, 2, 0, 1))
            elif place == CONVOLUTIONS:
                square = weights.T.reshape(-1, *FLAT, WIDTHS[-1]).permute(0, 3, 1, 2)
                layer.weight.copy_(square.reshape(len(square), -1))
            else:
                layer.weight[: weights.shape[1]] = weights.T
            layer.bias[: len(bias)] = bias


def drawn(first_seed: int, lines: int) -> tuple[torch.Tensor, torch.Tensor]:
    seeds = range(first_seed, first_seed + lines // CHUNK)
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(drawn_cells, seeds, [CHUNK] * len(seeds)))
    cells = torch.from_numpy(np.concatenate([p[0] for p in parts]))
    return cells, torch.from_numpy(np.concatenate([p[1] for p in parts]))


def right(model: nn.Module, cells: torch.Tensor, classes: torch.Tensor) -> float:
    model.eval()
    with torch.no_grad():
        found = [model(part.float()[:, None]).argmax(1) for part in cells.split(4096)]
    return (torch.cat(found) == classes).float().mean().item()


def train(
    model: nn.Module, cells: torch.Tensor, classes: torch.Tensor, epochs: int, rate: float
) -> None:
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate / 2, weight_decay=1e-4)
    batch = 256
    steps = epochs * (len(cells) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps)
    measure = nn.CrossEntropyLoss(label_smoothing=0.01)
    for epoch in range(epochs):
        model.train()
        order = torch.randperm(len(cells))
        total = 0.0
        for start in range(0, len(cells) // batch * batch, batch):
            chosen = order[start : start + batch]
            loss = measure(model(cells[chosen].float()[:, None]), classes[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
            if start // batch % 200 == 199:
                print(f"  {start // batch + 1}: {total / (start // batch + 1):.4f}", flush=True)
        print(f"epoch {epoch + 1}: loss {total / (len(cells) // batch):.4f}", flush=True)


def export(model: nn.Sequential) -> dict[str, np.ndarray]:
    """Weights as `Recogniser` wants them: channels last, float16."""
    arrays: dict[str, np.ndarray] = {}
    for place in range(CONVOLUTIONS):
        layer = model[3 * place]
        kernel = layer.weight.permute(2, 3, 1, 0).reshape(-1, layer.out_channels)
        arrays[f"weights{place}"] = kernel.detach().numpy()
        arrays[f"bias{place}"] = layer.bias.detach().numpy()
    full = [layer for layer in model if isinstance(layer, nn.Linear)]
    for place, layer in enumerate(full, CONVOLUTIONS):
        weights = layer.weight
        if place == CONVOLUTIONS:
            weights = (
                weights.reshape(-1, WIDTHS[-1], *FLAT).permute(0, 2, 3, 1).reshape(len(weights), -1)
            )
        arrays[f"weights{place}"] = weights.T.contiguous().detach().numpy()
        arrays[f"bias{place}"] = layer.bias.detach().numpy()
    return {name: array.astype(np.float16) for name, array in arrays.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the OCR-B recogniser.")
    parser.add_argument("--lines", type=int, default=12000)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=4e-3, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--onwards", action="store_true", help="go on from the weights there are")
    chosen = parser.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    start = time.monotonic()
    cells, classes = drawn(1000 * chosen.seed, chosen.lines)
    test_cells, test_classes = drawn(900_000_000 + 1000 * chosen.seed, 500)
    print(f"{len(cells)} cells drawn in {time.monotonic() - start:.0f} s", flush=True)
    model = net()
    path = resource("models", "ocr_b.npz")
    if chosen.onwards:
        taught(model, path)
    train(model, cells, classes, chosen.epochs, chosen.rate)
    share = right(model, test_cells, test_classes)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **export(model))
    size, seconds = path.stat().st_size, time.monotonic() - start
    print(f"{share:.4%} of {len(test_classes)} new cells right; {size} bytes; {seconds:.0f} s")


if __name__ == "__main__":
    main()
