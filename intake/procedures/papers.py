"""Requirements out of a rule file: papers, choices, who signs, what must stand in them."""

from __future__ import annotations

from intake.domain.kinds import Channel, Kind, Presenter, Severity, SignatureRule
from intake.procedures.model import (
    Addressee,
    Choice,
    Content,
    Form,
    Mode,
    MustBe,
    Paper,
    Person,
    Quality,
    Quote,
    RequirementRule,
    Signing,
    When,
)
from intake.procedures.table import Table


def read_requirement(table: Table, sheet: int, seen: set[str]) -> RequirementRule:
    """One `[[requirement]]`.

    Raises:
        RulesError: something in it is missing, unknown or of the wrong form.
    """
    identifier = table.unique("id", seen)
    if table.has("paper") == table.has("choice"):
        raise table.wrong("paper", "paper | choice")
    papers: Paper | Choice
    if table.has("paper"):
        papers = _paper(table.table("paper"), sheet)
    else:
        papers = _choice(table.table("choice"), sheet)
    rule = RequirementRule(
        id=identifier,
        papers=papers,
        when=_when(table.table("when")) if table.has("when") else When(),
        quote=Quote(table.text("quote"), sheet),
        signing=_signing(table.table("signing"), sheet) if table.has("signing") else Signing(),
        contents=tuple(_content(item, sheet) for item in table.tables("content")),
        addressee=_addressee(table.table("addressee"), sheet) if table.has("addressee") else None,
        must_be=tuple(_must_be(item, sheet) for item in table.tables("must_be")),
        part_of=table.text("part_of", ""),
        endorsed=optional_quote(table, "endorsed", sheet),
        ambiguous=table.texts("ambiguous", ()),
    )
    table.done()
    return rule


def optional_quote(table: Table, key: str, sheet: int) -> Quote | None:
    """The sentence under that key, if there is one."""
    return Quote(table.text(key), sheet) if table.has(key) else None


def _paper(table: Table, sheet: int) -> Paper:
    paper = Paper(
        kind=table.choice("kind", Kind),
        form=table.choice("form", Form, Form.NOT_STATED),
        person=table.choice("person", Person) if table.has("person") else None,
        not_held=table.choices("not_held", Kind, ()),
        attest=table.texts("attest", ()),
        quote=optional_quote(table, "quote", sheet),
    )
    table.done()
    return paper


def _choice(table: Table, sheet: int) -> Choice:
    choice = Choice(
        table.choice("mode", Mode), tuple(_part(part, sheet) for part in table.tables("parts"))
    )
    if not choice.parts:
        raise table.wrong("parts", "list of papers")
    table.done()
    return choice


def _part(table: Table, sheet: int) -> Paper | Choice:
    for mode in Mode:
        if table.has(mode):
            choice = Choice(mode, tuple(_part(part, sheet) for part in table.tables(mode)))
            table.done()
            return choice
    return _paper(table, sheet)


def _when(table: Table) -> When:
    when = When(
        presenter=frozenset(table.choices("presenter", Presenter, ())),
        signer=frozenset(table.choices("signer", Person, ())),
        channel=frozenset(table.choices("channel", Channel, ())),
        circumstance=table.text("circumstance", ""),
    )
    table.done()
    return when


def _addressee(table: Table, sheet: int) -> Addressee:
    addressee = Addressee(table.texts("words"), Quote(table.text("quote"), sheet))
    table.done()
    return addressee


def _must_be(table: Table, sheet: int) -> MustBe:
    quality = MustBe(table.choice("quality", Quality), Quote(table.text("quote"), sheet))
    table.done()
    return quality


def _signing(table: Table, sheet: int) -> Signing:
    rules = table.table("rule")
    by_channel: dict[Channel, SignatureRule] = {}
    for channel in Channel:
        if rules.has(channel):
            by_channel[channel] = rules.choice(channel, SignatureRule)
    rules.done()
    signing = Signing(
        rule=by_channel,
        refused=optional_quote(table, "refused", sheet),
        signers=table.choices("signers", Person, ()),
        never=table.choices("never", Person, ()),
        inferred=table.flag("inferred", default=False),
        quote=optional_quote(table, "quote", sheet),
    )
    table.done()
    return signing


def _content(table: Table, sheet: int) -> Content:
    content = Content(
        name=table.text("name"),
        fields=table.texts("fields"),
        absent=table.choice("absent", Severity),
        quote=optional_quote(table, "quote", sheet),
    )
    table.done()
    return content
