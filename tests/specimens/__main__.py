"""`python -m tests.specimens packets OUT --count N --seed S` and `... papers OUT --kind K ...`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.specimens import cache
from tests.specimens.packets import EVERY_DEFECT, LEVELS
from tests.specimens.packets.procedures import PROCEDURES, Wish


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.specimens")
    orders = parser.add_subparsers(dest="order", required=True)
    packets = orders.add_parser("packets", help="whole packets with their truth beside them")
    papers = orders.add_parser("papers", help="single papers with their truth beside them")
    for order in (packets, papers):
        order.add_argument("out", type=Path)
        order.add_argument("--count", type=int, default=10)
        order.add_argument("--seed", type=int, default=1)
        order.add_argument("--level", choices=LEVELS)
    packets.add_argument("--defect", choices=["sound", *EVERY_DEFECT])
    packets.add_argument("--procedure", choices=["all", *PROCEDURES])
    packets.add_argument("--channel", choices=["window", "virtual"])
    packets.add_argument("--presenter")
    packets.add_argument("--dpi", type=int, choices=(200, 300))
    packets.add_argument("--jobs", type=int, default=1, help="processes that draw side by side")
    papers.add_argument("--kind", required=True)
    papers.add_argument("--layout")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Draws what is not there yet; prints one line for each packet or paper drawn."""
    parser = _arguments()
    order = parser.parse_args(arguments)
    if order.order == "packets":
        drawn = cache.packets(
            order.out, order.count, order.seed, order.level, order.defect,
            dpi=order.dpi, jobs=order.jobs,
            wish=Wish(order.procedure, order.channel, order.presenter),
        )  # fmt: skip
        for name in drawn:
            print(name, file=sys.stderr)  # noqa: T201 - progress of a command line
        return 0
    if order.kind not in cache.paper_kinds():
        parser.error(
            f"no such kind: {order.kind}; there are {', '.join(sorted(cache.paper_kinds()))}"
        )
    for name in cache.papers(
        order.out, order.kind, order.count, order.seed, order.level, order.layout
    ):
        print(name, file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
