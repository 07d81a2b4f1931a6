"""The command line: what may be typed, and errors said to the person."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn, Protocol

from intake.app.settings import Settings, load_settings
from intake.cli.display import has_display
from intake.cli.outcome import NOT_GOOD, NOTHING_DONE, Outcome, WindowWish
from intake.errors import Cancelled, IntakeError
from intake.messages import Messages

Command = Callable[[argparse.Namespace, Settings, Messages], Outcome]


class Commands(Protocol):
    """Where a command is put among the others."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's name
        """Room for what may be typed behind its name."""
        ...


def run(words: Sequence[str]) -> Outcome:
    """Runs one command.

    Returns:
        Exit status 0 when the answer is good, 1 when it is not, 2 when nothing could be done;
        then one line on standard error says why and what to do.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that knows no accents
    settings = load_settings()
    messages = Messages(settings.language)
    outcome = Outcome(NOT_GOOD)
    try:
        arguments = parser().parse_args(list(words))
        command: Command = arguments.command
        outcome = command(arguments, settings, messages)
        sys.stdout.flush()
    except IntakeError as error:
        outcome = _nothing_done(messages.error(error.code, error.parameters))
    except (Cancelled, KeyboardInterrupt):
        outcome = _nothing_done(messages.error("job.cancelled", {}))
    except BrokenPipeError:
        # Whoever read the answer has left; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return outcome


class _Parser(argparse.ArgumentParser):
    """Says in one line, in the office's words, what was typed wrong."""

    def error(self, message: str) -> NoReturn:
        raise IntakeError("command.wrong", said=message, program=self.prog)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        sys.stdout.flush()
        super().exit(status, message)


def _nothing_done(text: str) -> Outcome:
    print(" ".join(f"intake: {text}".split()), file=sys.stderr)
    return Outcome(NOTHING_DONE)


def parser() -> argparse.ArgumentParser:
    """Every command of CONTRACT that exists so far."""
    from intake import __version__

    top = _Parser(
        prog="intake",
        description="Document intake for the service windows of IESS. Without a command the "
        "window opens.",
    )
    top.add_argument("--version", action="version", version=f"intake {__version__}")
    top.set_defaults(command=_window)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        _add_check, _add_mrz, _add_signatures, _add_search, _add_archive, _add_procedures,
        _add_endorse, _add_split, _add_code, _add_fit, _add_scan, _add_demo,
    ):  # fmt: skip
        add(commands)
    return top


def _add_check(commands: Commands) -> None:
    from intake.domain.kinds import Channel, Presenter

    check = commands.add_parser("check", help="read and check a packet")
    check.add_argument("--procedure", metavar="P")
    check.add_argument("--channel", choices=[c.value for c in Channel])
    check.add_argument("--presenter", metavar="R", help=", ".join(p.value for p in Presenter))
    check.add_argument("--archive", action="store_true", help="file the case in the archive")
    check.add_argument("--json", action="store_true")
    check.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    check.set_defaults(command=_check)


def _add_mrz(commands: Commands) -> None:
    mrz = commands.add_parser("mrz", help="read machine readable zones")
    mrz.add_argument("--json", action="store_true")
    mrz.add_argument("files", nargs="+", metavar="FILE")
    mrz.set_defaults(command=_mrz)


def _add_signatures(commands: Commands) -> None:
    signatures = commands.add_parser("signatures", help="what was signed, and how")
    signatures.add_argument("--json", action="store_true")
    signatures.add_argument(
        "--only", action="append", choices=["electronic", "stamps", "ink"], default=[]
    )
    signatures.add_argument("--trust", metavar="FOLDER", help="trust anchors")
    signatures.add_argument("--pages", type=int, default=20, metavar="N")
    signatures.add_argument("files", nargs="+", metavar="FILE")
    signatures.set_defaults(command=_signatures)


def _add_search(commands: Commands) -> None:
    search = commands.add_parser("search", help="find cases in the archive")
    search.add_argument("--json", action="store_true")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    search.add_argument("text", nargs="+", metavar="TEXT")
    search.set_defaults(command=_search)


def _add_archive(commands: Commands) -> None:
    archive = commands.add_parser("archive", help="the archive itself").add_subparsers(
        metavar="COMMAND", required=True
    )
    verify = archive.add_parser("verify", help="prove that nothing was lost or altered")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(command=_verify)


def _add_procedures(commands: Commands) -> None:
    from intake.domain.kinds import Channel, Presenter

    rules = commands.add_parser("procedures", help="the rules of the procedures").add_subparsers(
        metavar="COMMAND", required=True
    )
    proof = rules.add_parser("check", help="check a rule file")
    proof.add_argument("--json", action="store_true")
    proof.add_argument("file", metavar="FILE")
    proof.set_defaults(command=_rules_check)
    page = rules.add_parser("show", help="what a procedure asks for, sentence by sentence")
    page.add_argument("--json", action="store_true")
    page.add_argument("--channel", choices=[c.value for c in Channel])
    page.add_argument("--presenter", choices=[p.value for p in Presenter])
    page.add_argument("procedure", metavar="P")
    page.set_defaults(command=_rules_show)


def _add_endorse(commands: Commands) -> None:
    from intake.domain.endorsements import Endorsed

    endorse = commands.add_parser(
        "endorse", help="record the legal unit's endorsement of a power of attorney"
    )
    endorse.add_argument("--decision", choices=[e.value for e in Endorsed], default="validated")
    endorse.add_argument("--by", required=True, metavar="NAME", help="who of the legal unit")
    endorse.add_argument("--unit", required=True, metavar="UNIT")
    endorse.add_argument("--date", required=True, metavar="YYYY-MM-DD")
    endorse.add_argument("--text", required=True, metavar="TEXT", help="what it says")
    endorse.add_argument("--page", type=int, required=True, metavar="N", help="of the power")
    endorse.add_argument("--document", metavar="ID", help="which power, such as d3")
    endorse.add_argument("--json", action="store_true")
    endorse.add_argument("case", metavar="CASE", help="number of the case")
    endorse.set_defaults(command=_endorse)


def _add_split(commands: Commands) -> None:
    split = commands.add_parser("split", help="part the papers of several workers into cases")
    act = split.add_mutually_exclusive_group()
    act.add_argument("--do", action="store_true", help="part them as proposed")
    act.add_argument("--join", action="store_true", help="put them together again")
    split.add_argument("--json", action="store_true")
    split.add_argument("case", metavar="CASE", help="number of the case")
    split.set_defaults(command=_split)


def _add_code(commands: Commands) -> None:
    code = commands.add_parser("code", help="look for an identification code in the archive")
    code.add_argument("--json", action="store_true")
    code.add_argument("text", nargs="+", metavar="TEXT", help="code, document number or name")
    code.set_defaults(command=_code)


def _add_fit(commands: Commands) -> None:
    fit = commands.add_parser("fit", help="make scans fit the limit of the virtual channel")
    fit.add_argument("--out", metavar="FOLDER", help="where the fitted files go")
    fit.add_argument("--bytes", type=int, metavar="N", help="at most that large")
    fit.add_argument("--json", action="store_true")
    fit.add_argument("files", nargs="+", metavar="FILE")
    fit.set_defaults(command=_fit)


def _add_scan(commands: Commands) -> None:
    scan = commands.add_parser("scan", help="scan into a folder")
    scan.add_argument("--devices", action="store_true", help="list the scanners instead")
    scan.add_argument("--profile", metavar="NAME", help="of this station")
    scan.add_argument("--device", metavar="NAME", help="as listed, at 300 dpi in colour")
    scan.add_argument("--json", action="store_true")
    scan.add_argument("folder", nargs="?", metavar="FOLDER")
    scan.set_defaults(command=_scan)


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="check and file the sample packet")
    demo.set_defaults(command=_demo)


def _window(_arguments: argparse.Namespace, _settings: Settings, messages: Messages) -> Outcome:
    if not has_display():
        return _nothing_done(messages.error("display.missing", {}))
    return Outcome(0, WindowWish())


# Each command lives in a file of its own, imported only when it is asked for: libraries that one
# command needs would slow the others down.


def _check(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.check import check

    return check(arguments, settings, messages)


def _mrz(arguments: argparse.Namespace, settings: Settings, _messages: Messages) -> Outcome:
    from intake.cli.zones import zones

    return zones(arguments, settings, _messages)


def _signatures(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.signs import signs

    return signs(arguments, settings, messages)


def _search(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.archive import search

    return search(arguments, settings, messages)


def _verify(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.archive import verify

    return verify(arguments, settings, messages)


def _rules_check(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.procedures import check

    return check(arguments, settings, messages)


def _rules_show(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.procedures import show

    return show(arguments, settings, messages)


def _scan(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.scan import scan

    return scan(arguments, settings, messages)


def _endorse(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.endorse import endorse

    return endorse(arguments, settings, messages)


def _code(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.code import code

    return code(arguments, settings, messages)


def _split(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.split import split

    return split(arguments, settings, messages)


def _fit(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.fit import fit

    return fit(arguments, settings, messages)


def _demo(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    from intake.cli.demo import demo

    return demo(arguments, settings, messages, display=has_display())
