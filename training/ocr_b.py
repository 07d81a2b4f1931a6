"""Trains the recogniser of machine readable zones and writes `resources/models/ocr_b.npz`.

    python -m training.ocr_b [--lines 8000] [--epochs 5] [--seed 1]

Needs PyTorch (2.13, CPU) in an environment of its own beside NumPy and Pillow, and Debian's
`fonts-ocr-b`. Every cell is drawn here; no picture and no weight comes from elsewhere.
"""

from __future__ import annotations

import argparse
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch
from torch import nn

from intake.reading.mrz.recognise import ALPHABET, CONVOLUTIONS
from intake.resources import resource
from training.drawn_lines import drawn_cells

CHUNK = 250


def net() -> nn.Sequential:
    """Three convolutions with pooling, one hidden layer: about 80,000 weights."""
    layers: list[nn.Module] = []
    for before, after in ((1, 16), (16, 32), (32, 48)):
        layers += [
            nn.Conv2d(before, after, 3, padding=1, bias=False),
            nn.BatchNorm2d(after),
            nn.ReLU(),
            nn.MaxPool2d(2),
        ]
    return nn.Sequential(
        *layers,
        nn.Flatten(),
        nn.Dropout(0.2),
        nn.Linear(576, 96),
        nn.ReLU(),
        nn.Linear(96, len(ALPHABET)),
    )


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


def train(model: nn.Module, cells: torch.Tensor, classes: torch.Tensor, epochs: int) -> None:
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=1e-4)
    batch = 256
    steps = epochs * (len(cells) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=steps)
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
        print(f"epoch {epoch + 1}: loss {total / (len(cells) // batch):.4f}", flush=True)


def export(model: nn.Sequential) -> dict[str, np.ndarray]:
    """Weights as `Recogniser` wants them: normalisation folded in, channels last, float16."""
    arrays: dict[str, np.ndarray] = {}
    for place in range(CONVOLUTIONS):
        kernel, norm = model[4 * place].weight, model[4 * place + 1]
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        folded = (kernel * scale[:, None, None, None]).permute(2, 3, 1, 0)
        arrays[f"weights{place}"] = folded.reshape(-1, kernel.shape[0]).detach().numpy()
        arrays[f"bias{place}"] = (norm.bias - norm.running_mean * scale).detach().numpy()
    full = [layer for layer in model if isinstance(layer, nn.Linear)]
    for place, layer in enumerate(full, CONVOLUTIONS):
        weights = layer.weight
        if place == CONVOLUTIONS:
            weights = weights.reshape(-1, 48, 4, 3).permute(0, 2, 3, 1).reshape(len(weights), -1)
        arrays[f"weights{place}"] = weights.T.contiguous().detach().numpy()
        arrays[f"bias{place}"] = layer.bias.detach().numpy()
    return {name: array.astype(np.float16) for name, array in arrays.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the OCR-B recogniser.")
    parser.add_argument("--lines", type=int, default=8000)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(2)
    start = time.monotonic()
    cells, classes = drawn(1000 * chosen.seed, chosen.lines)
    test_cells, test_classes = drawn(900_000_000 + 1000 * chosen.seed, 1000)
    print(f"{len(cells)} cells drawn in {time.monotonic() - start:.0f} s", flush=True)
    model = net()
    train(model, cells, classes, chosen.epochs)
    share = right(model, test_cells, test_classes)
    path = resource("models", "ocr_b.npz")
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **export(model))
    size, seconds = path.stat().st_size, time.monotonic() - start
    print(f"{share:.4%} of {len(test_classes)} new cells right; {size} bytes; {seconds:.0f} s")


if __name__ == "__main__":
    main()
