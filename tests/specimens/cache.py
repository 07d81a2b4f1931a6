"""Drawn specimens on disk: what is there and complete is not drawn again."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path

from tests.specimens import identity
from tests.specimens.packets import draw_packet
from tests.specimens.packets.papers import kinds, letters_for
from tests.specimens.packets.procedures import Wish
from tests.specimens.truth import TrueDocument, TruePacket


@cache
def generator() -> str:
    """A short mark of the code that draws; other code, other drawings."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".toml"):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _wanted(out: Path, what: dict[str, object]) -> None:
    """Empties the folder of drawings that were made by other code or for other wishes."""
    mark = out / ".specimens.json"
    wish = json.dumps(what | {"generator": generator()}, sort_keys=True)
    if mark.exists() and mark.read_text(encoding="utf-8") == wish:
        return
    out.mkdir(parents=True, exist_ok=True)
    if mark.exists():
        for path in out.iterdir():
            if path.is_dir() and path.name[:1] in "pk" and path.name[1:].isdigit():
                shutil.rmtree(path)
            elif path.suffix == ".json" and path != mark:
                path.unlink()
    mark.write_text(wish, encoding="utf-8")


def packets(
    out: Path,
    count: int,
    seed: int,
    level: str | None = None,
    defect: str | None = None,
    *,
    dpi: int | None = None,
    jobs: int = 1,
    wish: Wish | None = None,
) -> Iterator[str]:
    """Draws `p0001` to `p{count}` with `p0001.json` beside each; names those newly drawn.

    The truth is written last and at once, so what has a truth is complete.
    """
    wished = {k: v for k, v in asdict(wish or Wish()).items() if v is not None}
    _wanted(out, {"seed": seed, "level": level, "defect": defect, "dpi": dpi} | wished)
    draw = partial(_draw_one, out, seed, level, defect, dpi, wish)
    wanted = [n for n in range(1, count + 1) if not _complete(out, f"p{n:04d}")]
    if jobs == 1:
        yield from map(draw, wanted)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(draw, wanted)


def _complete(out: Path, name: str) -> bool:
    return (out / f"{name}.json").exists() and (out / name).is_dir()


def _draw_one(
    out: Path, seed: int, level: str | None, defect: str | None, dpi: int | None,
    wish: Wish | None, number: int,
) -> str:  # fmt: skip
    name = f"p{number:04d}"
    packet = draw_packet(out / name, seed * 1_000_003 + number, level, defect, dpi, wish)
    _save(packet, out / f"{name}.json")
    return f"{name} {packet.verdict} {' '.join(packet.defects) or 'sound'}"


def _save(packet: TruePacket, path: Path) -> None:
    half = path.with_suffix(".part")
    packet.save(half)
    half.replace(path)


def load(out: Path) -> list[TruePacket]:
    """The truths of a folder, in order."""
    return [TruePacket.load(path) for path in sorted(out.glob("p*.json"))]


def paper_kinds() -> tuple[str, ...]:
    return (*identity.KINDS, *kinds())


def papers(
    out: Path, kind: str, count: int, seed: int, level: str | None = None, layout: str | None = None
) -> Iterator[str]:
    """Draws `k0001.jpg` ... single papers of one kind, each with its truth as a packet of one."""
    from tests.specimens.claims import claims_for
    from tests.specimens.packets.case import PROCEDURE, Part
    from tests.specimens.packets.draw import Files, Studio
    from tests.specimens.people import cast

    _wanted(out, {"seed": seed, "level": level, "kind": kind, "layout": layout})
    for number in range(1, count + 1):
        name = f"k{number:04d}"
        truth = out / f"{name}.json"
        if _complete(out, name):
            continue
        rng = random.Random(f"paper {kind} {seed} {number}")
        people = cast(rng)
        subject: object = people.employer if kind == "cedula" else people.foreigner
        if letters_for(kind):
            subject = claims_for(rng, people)
        elif kind == "home_id" and not identity.has_home_id(people.foreigner.nationality):
            subject = cast(rng, "COL").foreigner
        grade = level or rng.choice(("clean", "office", "poor"))
        dpi = rng.choice((300, 200))
        drawn = Studio(rng, grade, dpi).draw_part(Part(kind, kind, subject, layout))
        folder = out / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        Files(rng, folder, grade).write([drawn], [])
        documents: list[TrueDocument] = [drawn.truth()]
        packet = TruePacket(name, seed, PROCEDURE, "window", "employer", grade, dpi)
        packet.documents = documents
        _save(packet, truth)
        yield f"{name} {drawn.layout}"
