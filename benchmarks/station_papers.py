"""Papers for `benchmarks/station.py`, laid page by page as a scanner delivers them."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def single_pages(packet: Path, out: Path, dpi: int = 300) -> list[Path]:
    """The pages of a packet's files as a scanner would deliver them, each a file."""
    import pypdfium2
    from PIL import Image, ImageSequence

    out.mkdir(parents=True, exist_ok=True)
    pages: list[Image.Image] = []
    for path in sorted(packet.iterdir()):
        if path.suffix == ".pdf":
            pdf = pypdfium2.PdfDocument(path)
            pages += [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in pdf]
        else:
            with Image.open(path) as opened:
                pages += [one.convert("RGB") for one in ImageSequence.Iterator(opened)]
    paths = []
    for number, page in enumerate(pages, start=1):
        paths.append(out / f"{number:03d}.jpg")
        page.save(paths[-1], quality=85, dpi=(dpi, dpi))
    return paths


def drawn(folder: Path, seed: int, defect: str, pages: int) -> Path:
    """A packet that the employer brings to the window, of so many pages, laid page by page."""
    from tests.specimens import cache

    for count in range(8, 81, 8):
        for name in cache.packets(folder / defect, count, seed, "office", defect, dpi=300):
            print(f"  drawn {name}", file=sys.stderr)
        for truth in sorted((folder / defect).glob("p*.json")):
            told = json.loads(truth.read_text(encoding="utf-8"))
            if (told["channel"], told["presenter"]) != ("window", "employer"):
                continue
            out = folder / f"{defect}-pages" / truth.stem
            if len(single_pages(folder / defect / truth.stem, out)) == pages:
                return out
    sys.exit(f"station: no {defect} packet of {pages} pages among those drawn")


def stack(folder: Path, seed: int, pages: int) -> Path:
    """So many pages of several packets, one after the other."""
    from tests.specimens import cache

    out, count = folder / f"stack-{pages}", 0
    out.mkdir(parents=True, exist_ok=True)
    while len(list(out.iterdir())) < pages:
        count += 4
        for name in cache.packets(folder / "sound", count, seed, "office", "sound", dpi=300):
            print(f"  drawn {name}", file=sys.stderr)
        for packet in sorted((folder / "sound").glob("p*/")):
            laid = single_pages(packet, folder / "sound-pages" / packet.name)
            for page in laid[: pages - len(list(out.iterdir()))]:
                target = out / f"{packet.name}-{page.name}"
                target.write_bytes(page.read_bytes())
    return out
