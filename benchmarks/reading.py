"""What is read of drawn papers: per kind and field right, wrong, absent; kinds and splits.

python benchmarks/reading.py [--quick | --full] [--seed S] [--procedures main|all|P]
    [--checked]

Without `--procedures` the papers are those of `code_foreigner_dependent`. Values are those of one
paper read alone, before other papers and second looks help; with `--checked` those that `check`
stands by, after both (splits are not counted then: original and copy of one paper are joined). Two
things count as right that are called otherwise: a passport or code in the place of the
representative's cédula, which is read as `employer_number`, and a name printed in one line, which
is read whole and not as two halves, or in the halves that the zone has.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intake.app.child_processes import ChildProcesses  # noqa: E402
from intake.desk.checking import Asked, Checker  # noqa: E402
from intake.desk.packet.examination import PageOrder  # noqa: E402
from intake.desk.packet.packet_reader import PacketReader  # noqa: E402
from intake.desk.packet.page_work import examine  # noqa: E402
from intake.domain.documents import Document, Fact  # noqa: E402
from intake.domain.kinds import Channel, Presenter  # noqa: E402
from intake.errors import IntakeError  # noqa: E402
from intake.jobs import Job  # noqa: E402
from intake.pages.files import describe  # noqa: E402
from intake.reading.items import Item  # noqa: E402
from intake.reading.papers.split import Draft, split  # noqa: E402
from intake.reading.readers.registry import read_facts  # noqa: E402
from intake.reading.words.folding import fold  # noqa: E402
from tests.specimens import cache  # noqa: E402
from tests.specimens.packets.procedures import PROCEDURES, Wish  # noqa: E402
from tests.specimens.truth import TrueDocument, TrueFact, TruePacket  # noqa: E402

NAMES = frozenset(
    {"surnames", "names", "full_name", "employer_name", "company_name", "signer_name",
     "third_party_name", "holder_name", "grantor_name", "attorney_name", "notary", "signer_role"}
)  # fmt: skip
FREE = frozenset({"narrative", "addressee", "scope", "mrz"})
"""Not compared: free text, and the zone itself, which has a benchmark of its own."""

TODAY = date(2026, 11, 20)

Outcome = Counter[tuple[str, str, str]]


def items_of(workers: ChildProcesses, packet: Path) -> list[Item]:
    """What page work gives of every page, in order, as the program reads a packet."""
    orders = [
        PageOrder(str(path), str(path.relative_to(packet)), number)
        for path in sorted(packet.rglob("*"))
        if path.is_file()
        for number in range(1, _pages(path) + 1)
    ]
    found: dict[int, tuple[Item, ...]] = {}
    for place, answer in workers.each(examine, orders, Job()):
        if not isinstance(answer, Exception):
            found[place] = answer.items
    return [item for place in sorted(found) for item in found[place]]


def _pages(path: Path) -> int:
    """None of a file that is broken on purpose."""
    try:
        return describe(path).pages
    except IntakeError:
        return 0


def plain(field: str, value: str) -> str:
    if field in NAMES:
        letters = "".join(c if c.isalnum() else " " for c in fold(value.replace("'", "")))
        return " ".join(sorted(letters.split()))
    if field.endswith("number") or field in ("ruc", "employer_cedula", "sut_code", "telephone"):
        return "".join(c for c in value.upper() if c.isalnum())
    return value.lower()


def told(facts: dict[str, Fact], field: str) -> Fact | None:
    """What the program says of a field; who has no cédula goes by a passport or a code there."""
    own = "employer_number" if field == "employer_cedula" else field
    return facts.get(field) or facts.get(own)


HALVES = frozenset({"surnames", "names"})


def right(facts: dict[str, Fact], fact: TrueFact, document: TrueDocument) -> bool:
    """Whether a field was read right.

    Halves of a name that the paper prints in one line (`NOMBRE: ANA RUIZ VEGA`) are, where the
    program gives the same line as a whole and does not take it apart. So is a name printed in one
    line that the program gives in halves, as the zone of the same paper has it.
    """
    said = told(facts, fact.field)
    if said is not None:
        return plain(fact.field, said.value) == plain(fact.field, fact.value)
    if fact.field == "full_name" and set(facts) >= HALVES:
        both = " ".join(facts[half].value for half in sorted(HALVES))
        return plain("full_name", both) == plain("full_name", fact.value)
    line = facts.get("full_name")
    if fact.field not in HALVES or line is None or HALVES & set(facts):
        return False
    halves = [f.value for f in document.facts if f.field in HALVES]
    return plain("full_name", line.value) == plain("full_name", " ".join(halves))


Pages = frozenset[tuple[str, int]]


@dataclass(frozen=True)
class Read:
    """A paper as the program sees it: its kind, its pages, its facts by field."""

    kind: str
    pages: Pages
    facts: dict[str, Fact]

    @classmethod
    def alone(cls, draft: Draft) -> Read:
        """As it is read before anything else helps."""
        pages = frozenset((item.page.file, item.page.file_page) for item in draft.items)
        facts = {f.field: f for f in read_facts(draft.kind, draft.items)}
        return cls(draft.kind.value, pages, facts)

    @classmethod
    def checked(cls, document: Document) -> Read:
        """As `check` gives it."""
        pages = frozenset((page.file, page.file_page) for page in document.pages)
        return cls(document.kind.value, pages, {f.field: f for f in document.facts})


def whole(near: list[Read], document: TrueDocument, blank: Pages) -> bool:
    """Whether one paper of that kind holds all pages of the true one and none but blank ones.

    Papers that share a page share it as they are read too.
    """
    pages = {(page.file, page.file_page) for page in document.pages}
    return any(read.kind == document.kind and read.pages - blank == pages for read in near)


def classes(outcome: Outcome) -> str:
    """Values by what they are, in one sentence."""
    total: Counter[tuple[str, str]] = Counter()
    for (_, field, state), number in outcome.items():
        if field in ("kind", "split") or state == "sure":
            continue
        dated = field.endswith(("_date", "_start", "_end"))
        what = "names" if field in NAMES else "dates" if dated else "numbers"
        if field in ("sex", "nationality", "issuing_country", "document_type", "email"):
            what = "other values"
        total[what, state] += number
    parts = []
    for what in ("numbers", "names", "dates", "other values"):
        count = sum(total[what, state] for state in ("right", "wrong", "absent"))
        if count:
            parts.append(f"{what} {total[what, 'right'] / count:.1%} of {count}")
    return ", ".join(parts)


def read_alone(workers: ChildProcesses, packet: Path, _: TruePacket) -> list[Read]:
    """The papers of a packet, each read by itself."""
    return [Read.alone(draft) for draft in split(items_of(workers, packet))]


def read_checked(workers: ChildProcesses, packet: Path, truth: TruePacket) -> list[Read]:
    """The papers of a packet as `check` gives them."""
    asked = Asked(truth.procedure, Channel(truth.channel), Presenter(truth.presenter))
    answer = Checker(PacketReader(workers), lambda: TODAY).check([packet], asked, Job())
    return [Read.checked(document) for document in answer.packet.documents]


def measure(papers: list[Read], truth: TruePacket, outcome: Outcome) -> None:
    blank = frozenset(
        (page.file, page.file_page)
        for document in truth.documents
        if document.kind == "blank"
        for page in document.pages
    )
    for document in truth.documents:
        if document.kind == "blank":
            continue
        pages = {(page.file, page.file_page) for page in document.pages}
        near = [read for read in papers if read.pages & pages]
        same = [read for read in near if read.kind == document.kind]
        outcome["all", "kind", "right" if same else "wrong"] += 1
        outcome["all", "split", "right" if whole(near, document, blank) else "wrong"] += 1
        if not same:
            continue
        readings = [read.facts for read in same]
        wanted = [fact for fact in document.facts if fact.field not in FREE]
        facts = max(readings, key=lambda said: sum(right(said, f, document) for f in wanted))
        for fact in wanted:
            said = told(facts, fact.field)
            good = right(facts, fact, document)
            state = "right" if good else "absent" if said is None else "wrong"
            outcome[document.kind, fact.field, state] += 1
            if state == "wrong" and said is not None and said.certain:
                outcome[document.kind, fact.field, "sure"] += 1


def table(outcome: Outcome) -> None:
    print(f"{'kind':28}{'field':20}{'right':>7}{'wrong':>7}{'(sure)':>7}{'absent':>8}")
    for kind, field in sorted({(kind, field) for kind, field, _ in outcome}):
        row = [outcome[kind, field, state] for state in ("right", "wrong", "sure", "absent")]
        print(f"{kind:28}{field:20}{row[0]:7}{row[1]:7}{row[2]:7}{row[3]:8}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true")
    size.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=4242)
    parser.add_argument("--procedures", choices=["main", "all", *PROCEDURES], default="main")
    parser.add_argument("--checked", action="store_true", help="as `check` stands by the values")
    arguments = parser.parse_args()
    count = 6 if arguments.quick else 100 if arguments.full else 40
    limit = 30.0 if arguments.quick else 1e9
    begun = time.monotonic()
    main_only = arguments.procedures == "main"
    wish = Wish() if main_only else Wish(arguments.procedures)
    name = "reading" if main_only else f"reading-{arguments.procedures}"
    out = ROOT / ".cache" / "specimens" / f"{name}-{arguments.seed}"
    outcome: Outcome = Counter()
    workers = ChildProcesses(niceness=0)
    reads = read_checked if arguments.checked else read_alone

    def one(name: str) -> bool:
        if time.monotonic() - begun > limit * 0.6:
            return False
        truth = TruePacket.load(out / f"{name}.json")
        measure(reads(workers, out / name, truth), truth, outcome)
        return True

    names = []
    for number in range(1, count + 1):
        if time.monotonic() - begun > limit * 0.4:
            break
        list(cache.packets(out, number, arguments.seed, wish=wish))
        names.append(f"p{number:04d}")
    try:
        done = sum(map(one, names))
    finally:
        workers.close()
    table(outcome)
    total = Counter[str]()
    for (_, field, state), number in outcome.items():
        if field not in ("kind", "split"):
            total[state] += number
    everything = total["right"] + total["wrong"] + total["absent"]
    kinds = outcome["all", "kind", "right"] + outcome["all", "kind", "wrong"]
    split_right = outcome["all", "split", "right"]
    print(f"{classes(outcome)}.")
    splits = "" if arguments.checked else f", splits right {split_right}"
    print(
        f"{done} packets, {kinds} papers: kinds right {outcome['all', 'kind', 'right']}{splits};"
        f" of {everything} values {total['right']} right, {total['wrong']} wrong"
        f" ({total['sure']} of them read with certainty), {total['absent']} absent."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
