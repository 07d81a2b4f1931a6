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
        attest: codes of what a person at the window confirms when this paper is taken.
    """

    kind: Kind
    form: Form = Form.NOT_STATED
    person: Person | None = None
    not_held: tuple[Kind, ...] = ()
    attest: tuple[str, ...] = ()
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Several papers or choices, of which one, any or all serve."""

    mode: Mode
    parts: tuple[Paper | Choice, ...]


@dataclass(frozen=True, slots=True)
class When:
    """Under which circumstances a requirement applies; an empty set means: whatever it is.

    Attributes:
        circumstance: something about the applicant that no paper but this one shows, such as
            `qualified_artisan`; the paper in the packet says so, or a person says it is not so.
    """

    presenter: frozenset[Presenter] = frozenset()
    signer: frozenset[Person] = frozenset()
    channel: frozenset[Channel] = frozenset()
    circumstance: str = ""

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
        inferred: the sheet does not say in so many words who signs.
    """

    rule: dict[Channel, SignatureRule] = field(default_factory=dict)
    refused: Quote | None = None
    signers: tuple[Person, ...] = ()
    never: tuple[Person, ...] = ()
    inferred: bool = False
    quote: Quote | None = None

    def on(self, channel: Channel) -> SignatureRule:
        """The rule in that channel."""
        return self.rule.get(channel, SignatureRule.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a paper is addressed; `words` are ways in which a letter names it."""

    words: tuple[str, ...]
    quote: Quote


class Quality(StrEnum):
    """What a paper must be besides being there."""

    IN_FORCE = "in_force"
    REGISTERED = "registered"


@dataclass(frozen=True, slots=True)
class MustBe:
    """A quality that the sheet demands of a paper, with its sentence."""

    quality: Quality
    quote: Quote


@dataclass(frozen=True, slots=True)
class RequirementRule:
    """One thing that the sheet demands.

    Attributes:
        papers: the kind of paper, or a choice of several.
        part_of: id of the requirement whose paper carries this one too; it is not missed twice.
        addressee: to whom it is addressed; None where the sheet does not say.
        endorsed: it must be validated and endorsed by the legal unit before intake.
        ambiguous: ids of the ambiguities of the sheet that touch it.
    """

    id: str
    papers: Paper | Choice
    when: When
    quote: Quote
    signing: Signing = Signing()
    contents: tuple[Content, ...] = ()
    addressee: Addressee | None = None
    must_be: tuple[MustBe, ...] = ()
    part_of: str = ""
    endorsed: Quote | None = None
    ambiguous: tuple[str, ...] = ()

    @property
    def data_entry(self) -> bool:
        """Nothing is handed over: a number is typed on the institute's own page."""
        papers = self.each_paper()
        return all(paper.form is Form.DATA_ENTRY for paper in papers)

    def each_paper(self) -> tuple[Paper, ...]:
        """All papers that it speaks of, in the order of the sheet."""
        return papers_in(self.papers)


def papers_in(papers: Paper | Choice) -> tuple[Paper, ...]:
    """All papers of a choice, in the order of the sheet."""
    if isinstance(papers, Paper):
        return (papers,)
    return tuple(paper for part in papers.parts for paper in papers_in(part))


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that must be so (or must be absent) and that only a person can attest.

    Attributes:
        absent: a kind of paper that the person must not have; None where something must be so.
        channel: where it is asked; everywhere when empty.
    """

    id: str
    person: Person
    absent: Kind | None
    quote: Quote
    channel: frozenset[Channel] = frozenset()
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
class NamedHolder:
    """A paper that names the holder by a number which must be that of the identity document."""

    kind: Kind
    mismatch: Severity
    quote: Quote


@dataclass(frozen=True, slots=True)
class SameIdentity:
    """The sentence that makes the papers say the same, and what a difference does.

    Attributes:
        quote: None where the sheet does not say it and it is inferred.
        named: papers that name the holder (`holder_name`, `holder_number`).
    """

    papers: tuple[Kind, ...]
    mismatch: Severity
    quote: Quote | None
    named: tuple[NamedHolder, ...] = ()


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """What a file must be to be taken by the virtual channel.

    Attributes:
        formats: `jpg`, `pdf`.
        bytes: of one file, as this product makes them.
        accepted_bytes: of one file, still taken, with a note.
    """

    formats: tuple[str, ...]
    bytes: int
    accepted_bytes: int
    quote: Quote
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What in a packet speaks for this procedure where nobody names one.

    Attributes:
        papers: kinds that only this procedure asks for.
        words: lower case, as they may stand in the petition of the request.
    """

    papers: tuple[Kind, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherProcedure:
    """Another procedure that these papers may be meant for; a notice, never a change.

    Attributes:
        paper: the kind of paper that speaks for it.
    """

    procedure: str
    paper: Kind
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
        never: who may never ask, present or sign.
        ambiguous: ids of ambiguities that touch the procedure as a whole.
        views: the same rules per channel, where forms or sentences differ.
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
    uploads: UploadLimits | None = None
    other: OtherProcedure | None = None
    proposal: Proposal | None = None
    ambiguous: tuple[str, ...] = ()
    views: dict[Channel, Procedure] = field(default_factory=dict, compare=False, repr=False)

    def on(self, channel: Channel) -> Procedure:
        """These rules as they are in that channel: its forms, its sentences.

        A channel that the sheet does not offer is looked at as the first one.
        """
        return self.views.get(channel, self)

    def ambiguity(self, identifier: str) -> Ambiguity | None:
        """Where the sheet contradicts itself, by id."""
        return next((item for item in self.ambiguities if item.id == identifier), None)

    def requirement(self, identifier: str) -> RequirementRule | None:
        """The requirement with that id, if the sheet has it."""
        return next((rule for rule in self.requirements if rule.id == identifier), None)

    def rule_for(self, kind: Kind) -> RequirementRule | None:
        """The requirement that is about this one kind of paper, if there is one."""
        for rule in self.requirements:
            if isinstance(rule.papers, Paper) and rule.papers.kind is kind:
                return rule
        return None
