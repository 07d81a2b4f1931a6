"""What a procedure demands, as the published sheet says it: records without behaviour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from intake.domain.kinds import Channel, Kind, Presenter, Severity, SignatureRule


class Form(StrEnum):
    """In what form a paper is handed over."""

    ORIGINAL = "original"
    COPY = "copy"
    ORIGINAL_AND_COPY = "original_and_copy"
    ORIGINAL_OR_COPY = "original_or_copy"
    UPLOAD = "upload"
    DATA_ENTRY = "data_entry"
    NOT_STATED = "not_stated"


class Person(StrEnum):
    """The people that a rule can speak of."""

    EMPLOYER = "employer"
    ATTORNEY_IN_FACT = "attorney_in_fact"
    THIRD_PARTY = "third_party"
    FOREIGNER = "foreigner"
    HOLDER = "holder"
    LEGAL_REPRESENTATIVE = "legal_representative"


class Mode(StrEnum):
    """How the parts of a choice stand to each other."""

    ONE_OF_IN_ORDER = "one_of_in_order"
    ONE_OF = "one_of"
    ANY_OF = "any_of"
    ALL_OF = "all_of"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a published sheet, word for word; `sheet` is its number (0 to 4)."""

    text: str
    sheet: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper.

    Attributes:
        form: in what form it is handed over.
        person: whose paper it is.
        not_held: kinds that the person must be without for this paper to serve instead.
        attest: code of what a person at the window confirms when this paper is taken; "" if none.
    """

    kind: Kind
    form: Form = Form.NOT_STATED
    person: Person | None = None
    not_held: tuple[Kind, ...] = ()
    attest: str = ""
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Several papers or choices, of which one, any or all serve."""

    mode: Mode
    parts: tuple[Paper | Choice, ...]


@dataclass(frozen=True, slots=True)
class When:
    """Under which circumstances a requirement applies; an empty set means: whatever it is."""

    presenter: frozenset[Presenter] = frozenset()
    signer: frozenset[Person] = frozenset()
    channel: frozenset[Channel] = frozenset()

    def holds(self, channel: Channel, presenter: Presenter, signer: Person | None) -> bool:
        """Whether it applies; presenter and signer are alternatives where both are named."""
        if self.channel and channel not in self.channel:
            return False
        if not self.presenter and not self.signer:
            return True
        return presenter in self.presenter or (signer is not None and signer in self.signer)


@dataclass(frozen=True, slots=True)
class Content:
    """Something that must stand in a paper.

    Attributes:
        name: stable name of the item, for messages.
        fields: fact fields, any of which carries it (`surnames` stands for surnames and names).
        absent: the severity when it is missing from a page that was read with certainty.
    """

    name: str
    fields: tuple[str, ...]
    absent: Severity
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs a paper and how.

    Attributes:
        rule: per channel; a channel that is not named has `not_stated`.
        refused: the sentence that refuses an electronic signature by name.
        signers: who may sign; empty where nobody is named.
        never: who may never sign.
    """

    rule: dict[Channel, SignatureRule] = field(default_factory=dict)
    refused: Quote | None = None
    signers: tuple[Person, ...] = ()
    never: tuple[Person, ...] = ()
    quote: Quote | None = None

    def on(self, channel: Channel) -> SignatureRule:
        """The rule in that channel."""
        return self.rule.get(channel, SignatureRule.NOT_STATED)


@dataclass(frozen=True, slots=True)
class RequirementRule:
    """One thing that the sheet demands.

    Attributes:
        papers: the kind of paper, or a choice of several.
        addressee: to whom it is addressed; "" where the sheet does not say.
        endorsed: it must be validated and endorsed by the legal unit before intake.
        ambiguous: ids of the ambiguities of the sheet that touch it.
    """

    id: str
    papers: Paper | Choice
    when: When
    quote: Quote
    signing: Signing = Signing()
    contents: tuple[Content, ...] = ()
    addressee: str = ""
    endorsed: Quote | None = None
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that must be so (or must be absent) and that only a person can attest."""

    id: str
    person: Person
    absent: Kind | None
    quote: Quote
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointment:
    """The turn that must be taken beforehand.

    Attributes:
        in_name_of: any of these will do.
        exempt: groups that need no turn; `exempt_of` says of whom.
        type_label: what is chosen as the kind of turn.
        shown: in what form the confirmation is shown.
    """

    required: bool
    in_name_of: tuple[Person, ...]
    type_label: str
    keyed_by: tuple[str, ...]
    shown: tuple[str, ...]
    exempt: tuple[str, ...]
    exempt_of: tuple[Person, ...]
    quotes: dict[str, Quote]
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SameIdentity:
    """The sentence that makes the papers say the same, and what a difference does."""

    papers: tuple[Kind, ...]
    mismatch: Severity
    quote: Quote


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Where the sheet contradicts itself or is silent, and how this product decides.

    Attributes:
        id: `C1` and so on.
        decision: language code to the decision in words, shown to the clerk as a note.
    """

    id: str
    quotes: tuple[Quote, ...]
    decision: dict[str, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the sheet says about the procedure itself (hours, cost, output ...)."""

    value: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure of the institute, as of `in_force_from`.

    Attributes:
        version: of these rules; a case keeps the version it was opened under.
        sheet: number of the published sheet.
        never_presenters, never_applicants: who may never present or ask.
    """

    id: str
    version: str
    in_force_from: date
    sheet: int
    names: dict[str, str]
    channels: tuple[Channel, ...]
    presenters: tuple[Presenter, ...]
    applicants: tuple[Person, ...]
    never: tuple[Person, ...]
    never_quote: Quote | None
    requirements: tuple[RequirementRule, ...]
    preconditions: tuple[Precondition, ...]
    appointment: Appointment | None
    identity: SameIdentity | None
    ambiguities: tuple[Ambiguity, ...]
    statements: dict[str, Statement]

    def requirement(self, identifier: str) -> RequirementRule | None:
        """The requirement with that id, if the sheet has it."""
        return next((rule for rule in self.requirements if rule.id == identifier), None)

    def rule_for(self, kind: Kind) -> RequirementRule | None:
        """The requirement that is about this one kind of paper, if there is one."""
        for rule in self.requirements:
            if isinstance(rule.papers, Paper) and rule.papers.kind is kind:
                return rule
        return None
