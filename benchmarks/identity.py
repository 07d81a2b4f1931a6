"""Identity papers: kinds, and every value of their zones, right, wrong or absent.

python benchmarks/identity.py [--quick | --full] [--seed S] [--minutes M] [--part K/N] [--unlike]

Passports, visas, home cards and cédulas, all layouts in turn, three levels of scanning, drawn at
200 or 300 dpi, some as enlarged photocopies. Names count as right only with their printed accents.
The standard run takes 300 papers, `--full` 600; `--minutes` ends it sooner, and the next run of
the same code goes on where it stopped. `--part 2/4` takes every fourth paper from the second on:
parts of the same code add up, whether one after another or side by side; the last one reports all.
Kinds and layouts come in a mixed order, so that each part is a sample of all.
`--unlike` takes layouts of other manners instead, which packets never hold.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["OMP_THREAD_LIMIT"] = "1"

from benchmarks.bench import CACHE, Clock, Results, arguments, machine
from intake.desk.packet.assembly import Examined, assemble
from intake.desk.packet.examination import ExaminedPage, PageOrder
from intake.desk.packet.page_work import examine
from intake.domain.documents import Document, Fact
from tests.specimens import identity
from tests.specimens.cache import generator
from tests.specimens.identity.layout import Layout
from tests.specimens.packets.case import Part
from tests.specimens.packets.draw import Leaf, Studio
from tests.specimens.people import cast
from tests.specimens.scan import LEVELS, QUALITY
from tests.specimens.truth import TrueDocument, TruePacket

SEED = 7117
"""Not used in development."""
STANDARD, FULL = 300, 600
NUMBERS = ("document_number", "visa_number")
NAMES = ("surnames", "names", "full_name")
DATES = ("birth_date", "issue_date", "expiry_date")
OTHERS = ("nationality", "issuing_country", "sex")
PROMISED = {"numbers": 0.99, "full names": 0.98, "dates": 0.99}


def main() -> int:
    chosen = arguments(__doc__, SEED, _more)
    count = FULL if chosen.full else STANDARD
    what = f"identity-unlike-{generator()}" if chosen.unlike else f"identity-{generator()}"
    papers = identity.UNLIKE if chosen.unlike else identity.PAPERS
    folder = CACHE / "specimens" / f"{what}-{chosen.seed}"
    results = Results(what, chosen.seed)
    clock = Clock(quick=chosen.quick)
    ends = time.monotonic() + 60 * chosen.minutes
    first, step = chosen.part
    missing = [n for n in range(first, count + 1, step) if f"i{n:04d}" not in results.known]
    with ProcessPoolExecutor(chosen.workers) as pool:
        for start in range(0, len(missing), 4):
            if clock.over or time.monotonic() > ends:
                break
            some = missing[start : start + 4]
            for number, row in zip(
                some, pool.map(partial(measured, folder, chosen.seed, papers), some), strict=True
            ):
                results.add(f"i{number:04d}", row)
    # Other parts may have added theirs in the meantime.
    rows = Results(what, chosen.seed).known
    wanted = sorted(key for key in rows if int(key[1:]) <= count)
    if len(wanted) < count:
        print(f"Not finished: {len(wanted)} of {count} papers.")
    return report([rows[key] for key in wanted])


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--unlike", action="store_true")
    parser.add_argument("--part", type=part, default=(1, 1), metavar="K/N")


def mixed(number: int) -> int:
    """A number of the same block of papers, so that no step divides kinds and layouts."""
    block, place = divmod(number - 1, STANDARD)
    return block * STANDARD + random.Random("order").sample(range(STANDARD), STANDARD)[place] + 1


def part(text: str) -> tuple[int, int]:
    """`2/4` as (2, 4): the first paper and the step."""
    first, _, step = text.partition("/")
    if not (first.isdigit() and step.isdigit() and 1 <= int(first) <= int(step)):
        raise argparse.ArgumentTypeError(f"{text}: K/N with K from 1 to N")
    return int(first), int(step)


Papers = Mapping[str, Sequence[Layout]]


def measured(folder: Path, seed: int, papers: Papers, number: int) -> dict[str, object]:
    """What came of one paper."""
    truth = drawn(folder, seed, papers, number)
    pages = tuple(seen(folder / truth.packet, truth))
    packet = assemble(Examined((), pages, ()))
    return compared(packet.documents, truth)


def drawn(folder: Path, seed: int, papers: Papers, number: int) -> TruePacket:
    """Draws paper `number` as `i0001-1.jpg` ... with its truth beside, unless it is there."""
    name = f"i{number:04d}"
    path = folder / f"{name}.json"
    if path.exists():
        return TruePacket.load(path)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(f"identity {seed} {number}")
    turn = mixed(number)
    kind = identity.KINDS[turn % len(identity.KINDS)]
    layouts = papers[kind]
    layout = layouts[turn // len(identity.KINDS) % len(layouts)]
    level = LEVELS[turn // (len(identity.KINDS) * len(layouts)) % len(LEVELS)]
    if turn <= 3 * len(identity.KINDS) * len(layouts):
        level = rng.choice(LEVELS)
    people = cast(rng, rng.choice(sorted(layout.countries)) if layout.countries else None)
    subject: object = people.foreigner
    if kind == "cedula":
        subject = people.employer
    part = Part(kind, "identity", subject, layout.name)
    if rng.random() < 0.12 and level != "poor":
        part.photocopy, part.enlarge = True, rng.choice((1.15, 1.3, 1.41))
    dpi = rng.choice((300, 300, 200))
    paper = Studio(rng, level, dpi).draw_part(part)
    for place, leaf in enumerate(paper.leaves, 1):
        _saved(leaf, folder / f"{name}-{place}.jpg", level)
    packet = TruePacket(name, seed, "code_foreigner_dependent", "window", "employer", level, dpi)
    packet.documents = [paper.truth()]
    packet.save(path)
    return packet


def _saved(leaf: Leaf, path: Path, level: str) -> None:
    leaf.file = path.name
    dpi = leaf.picture.dpi
    leaf.picture.image.save(path, "JPEG", quality=QUALITY[level], dpi=(dpi, dpi))


def seen(stem: Path, truth: TruePacket) -> Iterator[ExaminedPage]:
    """The pages of one paper, examined as the product does it."""
    for page in truth.documents[0].pages:
        yield examine(PageOrder(str(stem.parent / page.file), page.file, 1))


def compared(documents: tuple[Document, ...], truth: TruePacket) -> dict[str, object]:
    """Per field `right`, `wrong`, `sure` (wrong, and certain) or `absent`."""
    true = truth.documents[0]
    written = [d for d in documents if d.kind.value != "blank"]
    same = [d for d in written if d.kind.value == true.kind]
    row: dict[str, object] = {
        "kind": true.kind,
        "layout": true.layout,
        "level": truth.level,
        "said": "+".join(d.kind.value for d in written),
        "recognised": bool(same),
        "one": len(written) == 1,
    }
    facts = {fact.field: fact for fact in same[0].facts} if same else {}
    fields = {
        name: _state(name, true.value(name), facts.get(name))
        for name in (*NUMBERS, *DATES, *OTHERS)
        if true.value(name) is not None
    }
    fields["full name"] = _name_state(true, facts)
    row["fields"] = {name: state for name, (state, _) in fields.items()}
    row["details"] = {name: detail for name, (state, detail) in fields.items() if state != "right"}
    return row


def _state(name: str, true: str | None, fact: Fact | None) -> tuple[str, str]:
    if fact is None:
        return "absent", f"{true}"
    if _plain(name, fact.value) == _plain(name, true or ""):
        return "right", ""
    return ("sure" if fact.certain else "wrong"), f"{true} said {fact.value}"


def _plain(name: str, value: str) -> str:
    if name in NUMBERS:
        return "".join(c for c in value.upper() if c.isalnum())
    return value


def _name_state(true: TrueDocument, facts: Mapping[str, Fact]) -> tuple[str, str]:
    """The whole name: both fields where the paper has both, else the line's words."""
    wanted = [_letters(true.value(name) or "") for name in NAMES]
    found = [_letters(facts[name].value) if name in facts else "" for name in NAMES]
    if found[0] and (found[1] or found[2] == found[0]):
        found[2] = ""  # the line that both stand in, or the only name once more
    if not any(found):
        return "absent", " / ".join(wanted)
    apart = bool(wanted[0]) and bool(found[0])
    same = (
        wanted[:2] == found[:2]
        if apart
        else sorted(" ".join(wanted).split()) == sorted(" ".join(found).split())
    )
    if same:
        return "right", ""
    sure = all(facts[name].certain for name in NAMES if name in facts)
    return ("sure" if sure else "wrong"), f"{' / '.join(wanted)} said {' / '.join(found)}"


def _letters(name: str) -> str:
    text = unicodedata.normalize("NFC", name).upper().replace("’", "'")
    return " ".join(text.split()).strip(" ,.")


def report(rows: list[dict[str, object]]) -> int:
    """Prints the tables; 1 where a promised figure falls short."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in rows:
        for name in (row["kind"], row["level"], f"{row['kind']} {row['layout']}", "all"):
            kinds[str(name)][bool(row["recognised"])] += 1
        fields = row["fields"]
        assert isinstance(fields, dict)
        for name, state in fields.items():
            counts[str(row["kind"]), name][state] += 1
            groups[_group(name)][state] += 1
    for name in sorted(kinds):
        print(f"{name:28} {kinds[name][True]:4} of {sum(kinds[name].values()):4} recognised")
    print(f"{'':10}{'':18}{'right':>7}{'wrong':>7}{'(sure)':>7}{'absent':>8}")
    for (kind, name), states in sorted(counts.items()):
        wrong = states["wrong"] + states["sure"]
        print(
            f"{kind:10}{name:18}{states['right']:7}{wrong:7}{states['sure']:7}{states['absent']:8}"
        )
    for row in rows:
        if row["details"] or not row["recognised"]:
            where = f"{row['key']} {row['kind']} {row['layout']} {row['level']}"
            print(f"  {where}: as {row['said']} {row['details'] if row['recognised'] else ''}")
    shares = {name: s["right"] / max(1, sum(s.values())) for name, s in groups.items()}
    sure = sum(states["sure"] for states in counts.values())
    told = ", ".join(
        f"{shares.get(name, 0.0):.1%} of {name} (promised {least:.0%})"
        for name, least in PROMISED.items()
    )
    print(
        f"{len(rows)} identity papers: {kinds['all'][True]} recognised, {told} right; "
        f"{sure} wrong among those read with certainty ({machine()})."
    )
    good = all(shares.get(name, 0.0) >= least for name, least in PROMISED.items())
    return 0 if good and sure == 0 else 1


def _group(name: str) -> str:
    if name in NUMBERS:
        return "numbers"
    return "dates" if name in DATES else "full names" if name == "full name" else "others"


if __name__ == "__main__":
    sys.exit(main())
