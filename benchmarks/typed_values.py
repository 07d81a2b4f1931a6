"""Doubtful numbers and names on typed papers: how many sound ones our recogniser clears.

python benchmarks/typed_values.py [--quick | --full] [--seed S]

Values of the employer's papers are cut out of drawn packets (three levels, 200 and 300 dpi) at
their true places, a little off as an engine would have them. A sound one must be told from what
an engine may have read instead; an altered one, where the paper says something else than the
identity document by one look-alike character, must never be taken for the expected one. The same
is asked of lines in type families that were never drawn for training.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.bench import CACHE, Clock, arguments, machine
from intake.desk.packet.value_look import GrayPage, line_at
from intake.domain.boxes import Box
from intake.pages.decode import load_page
from intake.pages.picture import gray_of
from intake.reading.engine.closer import Form
from intake.reading.typed_line.judged import Sight, judged_name, judged_number
from intake.reading.typed_line.line import TypedLine
from intake.reading.words.numbers import compact
from tests.specimens.cache import load, packets
from tests.specimens.truth import TruePacket
from training.drawn_values import HELD_OUT, LOOK_ALIKE, drawn_value, name_of, number_of

SEED = 8128
"""Not used in development."""
QUICK, STANDARD, FULL = (10, 120), (50, 600), (200, 1500)
"""Packets, and lines in families that were held out."""
KINDS = ("sut_record", "request", "third_party_authorization")
NUMBERS = ("document_number", "employer_cedula", "signer_number", "third_party_number", "ruc")
NAMES = ("surnames", "names", "full_name", "employer_name", "third_party_name")
FORMS = {"number": Form.NUMBER, "name": Form.TEXT}
ALTERED_NAMES = {
    "Z": "S", "S": "Z", "I": "L", "L": "I", "E": "F", "F": "E", "U": "V", "V": "U", "M": "N",
    "N": "M", "O": "Q", "C": "G", "G": "C", "R": "P", "P": "R", "B": "R", "H": "N", "A": "E",
    "Y": "I", "J": "I", "D": "O", "T": "F", "K": "C", "Q": "O", "X": "S", "W": "V",
}  # fmt: skip
Value = tuple[str, str, str, TypedLine | None]
"""Where it comes from, `number` or `name`, what stands there, what was seen."""


def main() -> int:
    chosen = arguments(__doc__, SEED)
    size = FULL if chosen.full else QUICK if chosen.quick else STANDARD
    rng, clock = random.Random(chosen.seed), Clock(quick=chosen.quick)
    table: dict[str, Counter[str]] = {}
    for where, form, text, line in _values(rng, chosen.seed, *size):
        _judge(table.setdefault(f"{where} {form}", Counter()), rng, form, text, line)
        if clock.over:
            break
    print(f"{'values':32} {'n':>5} {'cleared':>8} {'altered':>8} {'cleared!':>8} {'kept':>6}")
    for name, row in sorted(table.items()):
        print(
            f"{name:32} {row['sound']:5} {row['cleared'] / max(1, row['sound']):8.1%} "
            f"{row['altered']:8} {row['wrong']:8} {row['kept'] / max(1, row['altered']):6.1%}"
        )
    total = sum(table.values(), Counter[str]())
    share = total["cleared"] / max(1, total["sound"])
    print(
        f"{share:.1%} of {total['sound']} sound doubtful values "
        f"cleared, {total['wrong']} of {total['altered']} altered ones ({machine()})."
    )
    return int(total["wrong"] > 0)


def _values(rng: random.Random, seed: int, count: int, lines: int) -> Iterator[Value]:
    for n in range(lines):
        text = number_of(rng) if n % 3 else name_of(rng)
        drawn = drawn_value(rng, text or "A1", HELD_OUT)
        form = "number" if n % 3 else "name"
        yield "held-out faces", form, text, TypedLine.of(drawn.gray, drawn.top, drawn.bottom)
    folder = CACHE / "specimens" / f"typed-{seed}"
    for _ in packets(folder, count, seed):
        pass
    for packet in load(folder)[:count]:
        yield from _of_packet(folder, packet, rng)


def _of_packet(folder: Path, packet: TruePacket, rng: random.Random) -> Iterator[Value]:
    for document in packet.documents:
        if document.kind not in KINDS:
            continue
        for fact in document.facts:
            form = "number" if fact.field in NUMBERS else "name" if fact.field in NAMES else ""
            if not form or fact.box is None:
                continue
            page = document.pages[fact.page - 1]
            path = next((folder / packet.packet).rglob(page.file), None)
            if path is None:
                continue
            picture = load_page(path, page.file_page, page.dpi)
            seen = GrayPage(gray_of(picture.pixels), picture.dpi)
            scale = picture.width / page.width
            off = [rng.gauss(0, 0.04 * (fact.box[3] - fact.box[1])) for _ in range(4)]
            box = Box(*(max(0, round((v + o) * scale)) for v, o in zip(fact.box, off, strict=True)))
            yield (
                f"{packet.level} {page.dpi} dpi", form, fact.value,
                line_at(seen, box, page.rotation, FORMS[form]),
            )  # fmt: skip


def _judge(
    row: Counter[str], rng: random.Random, form: str, text: str, line: TypedLine | None
) -> None:
    others = list(_altered(compact(text), form))
    if not others:
        return
    judge = _name_sight if form == "name" else judged_number
    row["sound"] += 1
    row["altered"] += len(others)
    if line is None:
        return
    row["cleared"] += judge(line, rng.choice(others), text) is Sight.EXPECTED
    for other in others:
        sight = judge(line, text, other)
        row["wrong"] += sight is Sight.EXPECTED
        row["kept"] += sight is Sight.SAID


def _name_sight(line: TypedLine, said: str, expected: str) -> Sight:
    return judged_name(line, said, expected)[0]


def _altered(text: str, form: str) -> Iterator[str]:
    """The text with one character made another one that looks like it."""
    for place, c in enumerate(text):
        alike = LOOK_ALIKE.get(c, "") if form == "number" else ALTERED_NAMES.get(c, "")
        for other in alike.upper():
            if other != c:
                yield text[:place] + other + text[place + 1 :]


if __name__ == "__main__":
    sys.exit(main())
