"""How the lists of phrases in `resources/reading` are laid out: one phrase a line, in order.

So that two changes of one list meet in a line only where they say something about the same phrase.
Lists that a line of the file holds stay on it.

    python -m tests.phrase_lists        lays the files out
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from intake.resources import resource

LONGEST = 100
"""Characters of a line."""

KEPT_AS_WRITTEN = frozenset({"kinds.toml"})
"""Where phrases that are found in the same place count in the order in which they stand."""

KEPT_SECTIONS = frozenset({("identity.toml", "labels")})
"""Where the first of several labels that are equally near to a misread one is taken."""

_HEADING = re.compile(r"\[([\w.-]+)\]")
_WEIGHT = re.compile(r'"[^"\\]+" = [-+.\d]+')


def files() -> list[Path]:
    """The files whose layout this keeps."""
    return sorted(resource("reading").glob("*.toml"))


def laid_out(text: str, file: str) -> str:
    """The text of a file as it should stand; what it says stays the same.

    Raises:
        ValueError: a remark stands inside a list.
    """
    section, done = "", list[str]()
    weights: list[str] = []
    for statement in _statements(text):
        kept = file in KEPT_AS_WRITTEN or (file, section) in KEPT_SECTIONS
        if _WEIGHT.fullmatch(statement):
            weights.append(statement)
            continue
        done += weights if kept else sorted(weights)
        weights = []
        if (heading := _HEADING.fullmatch(statement)) is not None:
            section = heading[1]
        done += _list_lines(statement, kept)
    kept = file in KEPT_AS_WRITTEN or (file, section) in KEPT_SECTIONS
    done += weights if kept else sorted(weights)
    return "\n".join(done) + "\n"


def _statements(text: str) -> Iterator[str]:
    """Lines, and lists of several lines as one."""
    begun: list[str] = []
    for line in text.splitlines():
        begun.append(line)
        if len(begun) == 1 and not re.match(r"[\w-]+ = \[", line):
            yield begun.pop()
            continue
        statement = "\n".join(begun)
        try:
            tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        begun = []
        yield statement
    if begun:
        raise ValueError(f"A list does not end: {begun[0]}")


def _list_lines(statement: str, kept: bool) -> list[str]:
    name, equals, rest = statement.partition(" = ")
    if not equals or not rest.startswith("["):
        return [statement]
    phrases = tomllib.loads(statement)[name]
    if re.search(r"^\s*#|\"\s*,?\s*#", rest, re.MULTILINE):
        raise ValueError(f"A remark stands inside the list {name}")
    written = [json.dumps(phrase, ensure_ascii=False) for phrase in phrases]
    line = f"{name} = [{', '.join(written)}]"
    if len(line) <= LONGEST:
        return [line]
    once = list(dict.fromkeys(written))
    return [f"{name} = [", *(f"  {phrase}," for phrase in (once if kept else sorted(once))), "]"]


def main() -> None:
    """Lay all files out."""
    for path in files():
        text = path.read_text(encoding="utf-8")
        path.write_text(laid_out(text, path.name), encoding="utf-8")


if __name__ == "__main__":
    main()
