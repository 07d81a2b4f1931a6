"""«¿Qué necesito?»: what a procedure demands, as a page of words for screen or terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intake.domain.kinds import Channel, Presenter, SignatureRule
from intake.messages import Messages
from intake.procedures.model import (
    Choice,
    Form,
    Mode,
    Paper,
    Person,
    Procedure,
    Quote,
    RequirementRule,
    When,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the page.

    Attributes:
        id: stable identifier, such as that of a requirement.
        label: what it is about.
        text: what is demanded, in the office's words.
        details: more of it, a line each.
        quote: the sentence of the sheet; None where there is none.
        notes: how this product decides where the sheet is unclear.
    """

    id: str
    label: str
    text: str
    details: tuple[str, ...] = ()
    quote: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one procedure in one channel."""

    procedure: str
    version: str
    channel: Channel
    title: str
    sections: tuple[Section, ...]


def page_of(
    procedure: Procedure,
    messages: Messages,
    channel: Channel | None = None,
    presenter: Presenter | None = None,
) -> Page:
    """The page.

    Args:
        procedure: the rules.
        messages: the words of the language wanted.
        channel: None for the first one.
        presenter: only what this person needs; None for everybody.
    """
    chosen = channel or procedure.channels[0]
    writer = _Writer(procedure.on(chosen), messages, chosen, presenter)
    sections = (
        Section("procedure", messages.word("page", "procedure"), tuple(writer.procedure())),
        Section("beforehand", messages.word("page", "beforehand"), tuple(writer.beforehand())),
        Section("papers", messages.word("page", "papers"), tuple(writer.papers())),
        Section("unclear", messages.word("page", "unclear"), tuple(writer.unclear())),
    )
    title = procedure.names.get(messages.language, procedure.id)
    kept = tuple(section for section in sections if section.entries)
    return Page(procedure.id, procedure.version, chosen, title, kept)


class _Writer:
    """Puts rules into words; knows the language and for whom."""

    def __init__(
        self, rules: Procedure, messages: Messages, channel: Channel, presenter: Presenter | None
    ) -> None:
        self._rules, self._messages = rules, messages
        self._channel, self._presenter = channel, presenter

    def procedure(self) -> Iterator[Entry]:
        """What the sheet says about the procedure itself."""
        rules = self._rules
        channels = ", ".join(self._word("channel", channel) for channel in rules.channels)
        yield Entry("channels", self._label("channels"), channels)
        presenters = ", ".join(self._word("presenter_short", who) for who in rules.presenters)
        never = (self._sentence("never", people=self._people(rules.never)),) if rules.never else ()
        yield Entry(
            "presenters",
            self._label("presenters"),
            presenters,
            never,
            _text(rules.never_quote),
            self._notes(rules.ambiguous),
        )
        for name, said in rules.statements.items():
            yield Entry(
                name, self._label(name), self._word("stated", said.value), (), _text(said.quote)
            )
        since = rules.in_force_from.isoformat()
        version = self._sentence("version", version=rules.version, since=since, sheet=rules.sheet)
        yield Entry("version", self._label("version"), version)

    def beforehand(self) -> Iterator[Entry]:
        """What must be so before anybody comes, and the turn."""
        for condition in self._rules.preconditions:
            if condition.channel and self._channel not in condition.channel:
                continue
            sentence = self._messages.attest(condition.id)
            notes = self._notes(condition.ambiguous)
            label = self._word("person", condition.person)
            yield Entry(condition.id, label, sentence, (), _text(condition.quote), notes)
        turn = self._rules.appointment
        if turn is not None and turn.required:
            details = [self._sentence("turn_type", type=turn.type_label)]
            details.append(self._sentence("turn_name", people=self._people(turn.in_name_of)))
            if turn.exempt:
                groups = ", ".join(self._word("exempt", group) for group in turn.exempt)
                details.append(self._sentence("turn_exempt", groups=groups))
            quote = turn.quotes.get("required")
            yield Entry(
                "appointment",
                self._label("appointment"),
                self._word("page", "turn"),
                tuple(details),
                _text(quote),
                self._notes(turn.ambiguous),
            )
        limits = self._rules.uploads
        if limits is not None and self._channel is Channel.VIRTUAL:
            formats = " / ".join(limits.formats).upper()
            number = f"{limits.bytes:,}".replace(",", " ")
            text = self._sentence("uploads", formats=formats, bytes=number)
            notes = self._notes(limits.ambiguous)
            yield Entry(
                "uploads",
                self._label("uploads"),
                text,
                (),
                _text(limits.quote),
                notes,
            )

    def papers(self) -> Iterator[Entry]:
        """What is handed over."""
        for rule in self._rules.requirements:
            if not self._asked(rule.when):
                continue
            label = self._messages.requirement(rule.id)
            yield Entry(
                rule.id,
                label,
                self._said_of(label, rule),
                tuple(self._details(rule)),
                _text(rule.quote),
                self._notes(rule.ambiguous),
            )

    def unclear(self) -> Iterator[Entry]:
        """Where the sheet contradicts itself or is silent."""
        for item in self._rules.ambiguities:
            quotes = " … ".join(quote.text for quote in item.quotes)
            yield Entry(item.id, item.id, self._decision(item.id), (), quotes)

    def _asked(self, when: When) -> bool:
        if when.channel and self._channel not in when.channel:
            return False
        if self._presenter is None or not when.presenter:
            return True
        return self._presenter in when.presenter

    def _details(self, rule: RequirementRule) -> Iterator[str]:
        if rule.when.presenter or rule.when.signer:
            people = {*map(str, rule.when.presenter), *map(str, rule.when.signer)}
            named = ", ".join(self._word("presenter_short", who) for who in sorted(people))
            yield self._sentence("only_when", people=named)
        if rule.when.circumstance:
            yield self._sentence("only_if", what=self._word("circumstance", rule.when.circumstance))
        yield from self._signature(rule)
        if rule.endorsed is not None:
            yield self._word("page", "endorsed")
        if rule.addressee is not None:
            yield rule.addressee.quote.text
        for must in rule.must_be:
            yield self._messages.attest(f"{rule.id}.{must.quality}")
        for content in rule.contents:
            said = content.quote.text if content.quote else ""
            yield self._sentence("content", name=self._word("contents", content.name), quote=said)

    def _signature(self, rule: RequirementRule) -> Iterator[str]:
        signature = rule.signing.on(self._channel)
        if signature in (SignatureRule.HANDWRITTEN_REQUIRED, SignatureRule.ELECTRONIC_REQUIRED):
            yield self._word("page_signature", signature)
            if rule.signing.signers:
                yield self._sentence("signers", people=self._people(rule.signing.signers))
        if rule.signing.refused is not None:
            yield rule.signing.refused.text
        if rule.signing.never:
            yield self._sentence("never_signs", people=self._people(rule.signing.never))

    def _choice(self, papers: Paper | Choice) -> str:
        if isinstance(papers, Paper):
            return self._paper(papers)
        joint = self._word("joint", papers.mode)
        parts = []
        for part in papers.parts:
            text = self._choice(part)
            inner = isinstance(part, Choice) and papers.mode is not Mode.ONE_OF_IN_ORDER
            parts.append(f"({text})" if inner and isinstance(part, Choice) else text)
        return joint.join(parts)

    def _said_of(self, label: str, rule: RequirementRule) -> str:
        """The papers; only their form where the line bears the paper's own name."""
        text = self._choice(rule.papers)
        rest = text.removeprefix(label).strip()
        return rest.removeprefix("(").removesuffix(")") if rest != text else text

    def _paper(self, paper: Paper) -> str:
        text = self._messages.kind(paper.kind)
        more = []
        if paper.person not in (None, Person.FOREIGNER, Person.HOLDER):
            more.append(self._word("person", str(paper.person)))
        if paper.form is not Form.NOT_STATED:
            more.append(self._word("form", paper.form))
        if paper.not_held:
            kinds = ", ".join(self._messages.kind(kind) for kind in paper.not_held)
            more.append(self._sentence("without", kinds=kinds))
        return f"{text} ({'; '.join(more)})" if more else text

    def _people(self, people: tuple[Person, ...]) -> str:
        return ", ".join(self._word("person", person) for person in people)

    def _notes(self, identifiers: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{name}: {self._decision(name)}" for name in identifiers)

    def _decision(self, identifier: str) -> str:
        item = self._rules.ambiguity(identifier)
        return item.decision.get(self._messages.language, "") if item else ""

    def _label(self, name: str) -> str:
        return self._word("page_labels", name)

    def _word(self, section: str, code: str) -> str:
        return self._messages.word(section, code)

    def _sentence(self, code: str, **values: object) -> str:
        return self._messages.sentence("page", code, values)


def _text(quote: Quote | None) -> str | None:
    return quote.text if quote else None
