"""What a rule file says twice and differently, or speaks of and does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from intake.domain.kinds import Channel
from intake.procedures.lines import Path
from intake.procedures.model import Procedure, RequirementRule

Wrong = tuple[Path, str, str]
"""Where to point, the key to name, and what was expected there."""

_NAME = re.compile(r"^(?P<id>[a-z0-9_]+)(?:\.(?P<day>\d{4}-\d{2}-\d{2}))?$")


def contradictions(
    procedure: Procedure, data: Mapping[str, object], stem: str | None
) -> Iterator[Wrong]:
    """Every contradiction within one file.

    Args:
        procedure: the rules as read.
        data: the same file as TOML gives it.
        stem: the file's name without `.toml`: `<id>`, or `<id>.<in force from>` for a later
            version. Names that follow neither form are not judged.
    """
    yield from _ambiguities(procedure)
    yield from _channels(procedure)
    yield from _presenters(procedure)
    yield from _references(procedure)
    yield from _name(procedure, stem)
    if not isinstance(data.get("requirement"), list):
        yield ("requirement",), "requirement", "[[requirement]]"


def _ambiguities(procedure: Procedure) -> Iterator[Wrong]:
    listed = [item.id for item in procedure.ambiguities]
    used = list(ambiguities_used(procedure))
    for path, names in used:
        for name in names:
            if name not in listed:
                yield path, ".".join(map(str, path)), f"[[ambiguity]] {name}"
    everywhere = {name for _, names in used for name in names}
    for place, name in enumerate(listed):
        if name not in everywhere:
            yield ("ambiguity", place), f"ambiguity.{place}.id", f"ambiguous = [… {name} …]"
        if name in listed[:place]:
            yield ("ambiguity", place), f"ambiguity.{place}.id", "unique"


def ambiguities_used(procedure: Procedure) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Where a rule refers to ambiguities, and to which."""
    yield ("ambiguous",), procedure.ambiguous
    for place, rule in enumerate(procedure.requirements):
        yield ("requirement", place, "ambiguous"), rule.ambiguous
    for place, condition in enumerate(procedure.preconditions):
        yield ("precondition", place, "ambiguous"), condition.ambiguous
    if procedure.appointment:
        yield ("appointment", "ambiguous"), procedure.appointment.ambiguous
    if procedure.uploads:
        yield ("uploads", "ambiguous"), procedure.uploads.ambiguous


def _channels(procedure: Procedure) -> Iterator[Wrong]:
    allowed = " | ".join(procedure.channels)
    for place, rule in enumerate(procedure.requirements):
        where: Path = ("requirement", place)
        for name, channels in (("signing", rule.signing.rule), ("when", rule.when.channel)):
            strange = [c for c in Channel if c in channels and c not in procedure.channels]
            if strange:
                yield (*where, name), f"requirement.{place}.{name}", allowed
        applies = [c for c in procedure.channels if not rule.when.channel or c in rule.when.channel]
        silent = [c for c in applies if rule.signing.rule and c not in rule.signing.rule]
        if silent:
            expected = " | ".join(silent)
            yield (*where, "signing"), f"requirement.{place}.signing.rule", expected


def _presenters(procedure: Procedure) -> Iterator[Wrong]:
    for place, rule in enumerate(procedure.requirements):
        if rule.when.presenter - set(procedure.presenters):
            allowed = " | ".join(procedure.presenters)
            yield ("requirement", place, "when"), f"requirement.{place}.when.presenter", allowed


def _references(procedure: Procedure) -> Iterator[Wrong]:
    identifiers = [rule.id for rule in procedure.requirements]
    for place, rule in enumerate(procedure.requirements):
        if rule.part_of and not _may_be_part(rule, procedure):
            expected = " | ".join(name for name in identifiers if name != rule.id)
            yield ("requirement", place, "part_of"), f"requirement.{place}.part_of", expected
    demanded = {paper.kind for rule in procedure.requirements for paper in rule.each_paper()}
    for kind in procedure.identity.papers if procedure.identity else ():
        if kind not in demanded:
            yield ("identity", "papers"), "identity.papers", " | ".join(sorted(demanded))
    if procedure.never and procedure.never_quote is None:
        yield ("never",), "never_quote", "text"


def _may_be_part(rule: RequirementRule, procedure: Procedure) -> bool:
    whole = procedure.requirement(rule.part_of)
    if whole is None or whole.id == rule.id:
        return False
    return {p.kind for p in rule.each_paper()} <= {p.kind for p in whole.each_paper()}


def _name(procedure: Procedure, stem: str | None) -> Iterator[Wrong]:
    named = _NAME.match(stem or "")
    if named is None:
        return
    if named["day"] is not None and named["day"] != procedure.in_force_from.isoformat():
        yield ("in_force_from",), "in_force_from", named["day"]
    if named["day"] is not None and named["id"] != procedure.id:
        yield ("id",), "id", named["id"]
