"""Who is who in running text: employer, worker, third party, grantor, attorney."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import LCSseq

from intake.reading.found import Found
from intake.reading.letters.charges import is_charged
from intake.reading.letters.prose import Mention, Prose
from intake.reading.words.folding import core, near
from intake.reading.words.lexicon import Phrase, RoleCues, role_cues, word_set
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import LINE_END, PARAGRAPH, Token

SURE = 1.0
"""Evidence that somebody must have for a role."""


@dataclass
class Person:
    """One person of a document, however often named."""

    mentions: list[Mention]
    scores: dict[str, float] = field(default_factory=dict)

    def name(self) -> Found:
        """The fullest name; of equal ones the surest, unless ink hides letters of it.

        What the text says first stands where it names somebody by another word: over one number
        two surnames may stand, and the right one below a signature makes no wrong one good.
        """
        names = [m.name for m in self.mentions]
        plain = [n for n in names if not any(is_led(n, other.value) for other in names)]
        best = max(plain, key=lambda found: (len(found.value.split()), found.confidence))
        if stands_apart(plain[0].value, plain[0].confidence, best.value):
            return plain[0]
        numbered = {id(m.name) for m in self.mentions if m.numbers}
        whole = [
            found
            for found in plain
            if _is_cut(best.value, found.value, WORDS - {id(best), id(found)}.issubset(numbered))
        ]
        return max(whole, key=lambda found: found.confidence) if whole else best

    def numbers(self, kind: str) -> list[Found]:
        """All numbers of a kind beside the name."""
        return [found for m in self.mentions for k, found in m.numbers if k == kind]


PREAMBLE, SENTENCE = 60, 32
"""Words after a name in which the same sentence says who its bearer is or what happens to them."""

HEADED = 2.0
"""What it says for a role that a name stands alone under the heading of that role."""


def people_by_role(
    tokens: Sequence[Token],
    prose: Prose,
    roles: Sequence[str],
    headings: Sequence[str | None] = (),
) -> dict[str, Person]:
    """The person that the text casts in each of these roles; officials are nobody's role.

    Args:
        tokens: the words of the document.
        prose: whom it names.
        roles: the roles to cast.
        headings: for each person of `prose` the role under whose heading the name stands.
    """
    people = [Person([mention]) for mention in prose.people]
    for number, person in enumerate(people):
        mention = person.mentions[0]
        low = prose.people[number - 1].end if number else 0
        high = prose.people[number + 1].start if number + 1 < len(people) else len(tokens)
        for role in {*roles, "official"}:
            # Whoever asks says first at length who they are, and only then what they ask.
            last = min(high, mention.end + (PREAMBLE if role == "employer" else SENTENCE))
            first = max(low, _greeted(tokens, mention)) if role == "official" else low
            person.scores[role] = _score(tokens, mention, role_cues()[role], first, last)
        said = headings[number] if number < len(headings) else None
        if said is None and _is_sent(tokens, mention.start, low):
            said = "third_party"
        if said == "holder" and "holder" not in roles:
            said = "foreign"
        if said is not None and said in roles:
            person.scores = dict.fromkeys(person.scores, 0.0) | {said: person.scores[said] + HEADED}
    private = [p for p in _merged(people) if not _is_official(p, roles)]
    # Whoever sends somebody names three people; who asks may be the only one, and be named twice.
    cast = _best_cast if "third_party" in roles else _surest_cast
    return cast(tuple(roles), private)


def _is_official(person: Person, roles: Sequence[str]) -> bool:
    official = person.scores["official"]
    return official >= SURE and official >= max(person.scores[role] for role in roles)


def _surest_cast(roles: tuple[str, ...], people: Sequence[Person]) -> dict[str, Person]:
    """Each role for whom most speaks, the surest first."""
    cast: dict[str, Person] = {}
    pairs = ((p.scores[role], role, i) for i, p in enumerate(people) for role in roles)
    used: set[int] = set()
    for score, role, index in sorted(pairs, reverse=True):
        if score >= SURE and index not in used and role not in cast:
            cast[role] = people[index]
            used.add(index)
    return cast


def _best_cast(roles: tuple[str, ...], people: Sequence[Person]) -> dict[str, Person]:
    """Of all ways to give each role to one person, the one for which most speaks together.

    `autorizo a CARMEN, con pasaporte ..., el trámite de mi trabajador THOMAS`: a passport speaks
    for the foreign national, but then THOMAS would be nobody.
    """
    if not roles:
        return {}
    role, others = roles[0], roles[1:]
    best = _best_cast(others, people)
    for person in people:
        if person.scores[role] >= SURE:
            rest = [p for p in people if p is not person]
            cast = {role: person, **_best_cast(others, rest)}
            best = max(best, cast, key=_spoken_for)
    return best


def _spoken_for(cast: dict[str, Person]) -> float:
    return sum(person.scores[role] for role, person in cast.items())


def _greeted(tokens: Sequence[Token], mention: Mention) -> int:
    """Where a name's own sentence begins: behind `Señor Director:`, which greets somebody else."""
    for place in range(mention.start - 1, max(0, mention.start - GREETING), -1):
        if tokens[place].ends == ":" and tokens[place].gap in (LINE_END, PARAGRAPH):
            return place + 1
    return 0


GREETING = 12
"""Words before a name among which a greeting may end."""


def _is_sent(tokens: Sequence[Token], start: int, low: int) -> bool:
    """`autorizo a mi hermano LUIS`: sent, whatever paper of the own country is named beside."""
    begin = max(low, start - LEAD)
    # `Asunto: Autorización a tercero | Quien suscribe, ROSA TIXE`: a title sends nobody.
    titles = [p for p in range(begin, start) if tokens[p].gap == PARAGRAPH]
    return is_charged(tokens[titles[-1] + 1 if titles else begin : start], LEAD)


LEAD = 5
"""Words between a charge and the name of whom it is given."""


def _score(tokens: Sequence[Token], mention: Mention, cues: RoleCues, low: int, high: int) -> float:
    before = _cues_before(tokens, mention.start, cues.before, low)
    after = _cues_after(tokens, mention.end, cues.after, high)
    kinds = {kind for kind, _ in mention.numbers}
    return before + after + sum(cues.numbers.get(kind, 0.0) for kind in kinds)


def _cues_before(
    tokens: Sequence[Token], start: int, phrases: dict[Phrase, float], low: int
) -> float:
    first = max(low, start - 11)
    for place in range(start - 1, first - 1, -1):
        if _sentence_ends(tokens, place):
            first = place + 1
            break
    best = 0.0
    keys = [t.key for t in tokens[first:start]]
    for phrase, weight in phrases.items():
        size = len(phrase)
        for place in range(len(keys) - size, -1, -1):
            if tuple(keys[place : place + size]) == phrase:
                skipped = sum(
                    1 for key in keys[place + size :] if key and key not in word_set("titles")
                )
                best = max(best, weight * max(0.0, 1 - 0.09 * skipped) + 0.01 * size)
                break
    return best


def _cues_after(
    tokens: Sequence[Token], end: int, phrases: dict[Phrase, float], high: int
) -> float:
    last = high
    for place in range(end - 1, last):
        if _sentence_ends(tokens, place):
            last = place + 1
            break
    keys = [t.key for t in tokens[end:last]]
    worths = []
    for phrase, weight in phrases.items():
        size = len(phrase)
        for place in range(len(keys) - size + 1):
            if tuple(keys[place : place + size]) == phrase:
                worths.append(weight * max(0.2, 1 - 0.02 * place))
                break
    worths.sort(reverse=True)
    return worths[0] + 0.3 * sum(worths[1:3]) if worths else 0.0


def _sentence_ends(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if place + 1 < len(tokens) and tokens[place + 1].page != token.page:
        return True
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.ends == "." and len(token.exact) > 4 and token.gap:
        return following[:1].isupper()
    return token.gap == PARAGRAPH and token.ends not in (",", ":", "") and following[:1].isupper()


def _merged(people: list[Person]) -> list[Person]:
    """Mentions of the same person are put together; what speaks for a role adds up."""
    merged: list[Person] = []
    for person in people:
        named = person.name().value
        twin = next((m for m in merged if _one_name(m.name().value, named)), None)
        twin = twin or next((m for m in merged if _one_number(m, person)), None)
        twin = twin or next((m for m in merged if _in_short(m, person)), None)
        if twin is None:
            merged.append(replace_scores(person))
            continue
        twin.mentions.extend(person.mentions)
        for role, score in person.scores.items():
            high, low = max(twin.scores[role], score), min(twin.scores[role], score)
            twin.scores[role] = high + 0.3 * low
    return merged


def _one_number(one: Person, other: Person) -> bool:
    """`HUGO TICONA SÁNCHEZ`, and where he signs `ONA SÁNCHEZ`: what ink left, over one number."""
    numbers = [
        {(kind, found.value) for m in person.mentions for kind, found in m.numbers}
        for person in (one, other)
    ]
    words = [set(_words(person.name().value)) for person in (one, other)]
    return bool(numbers[0] & numbers[1]) and bool(words[0] & words[1])


def replace_scores(person: Person) -> Person:
    """A copy that can be added to."""
    return replace(person, mentions=list(person.mentions), scores=dict(person.scores))


def _one_name(one: str, other: str) -> bool:
    return same_name(one, other) or _is_cut(one, other) or _is_cut(other, one)


def _in_short(one: Person, other: Person) -> bool:
    """`Sofía Valentina Restrepo Jaramillo`, who signs `Sofía Restrepo` over the same number."""
    numbers = [{compact(n.value) for m in p.mentions for _, n in m.numbers} for p in (one, other)]
    words = sorted((set(_words(p.name().value)) for p in (one, other)), key=len)
    return bool(numbers[0] & numbers[1]) and len(words[0]) > 1 and words[0] <= words[1]


def is_led(name: Found, other: str) -> bool:
    """`IQ. ANDRÉS SÁENZ`, where ANDRÉS SÁENZ is named too: what ink or print left of a title.

    Also without its point, where the name was hardly read: `UY Rosa Tixe` below a signature; and
    the end of a flourish behind it, which nobody can speak: `Rosa Tixe NT`.
    """
    *whole, end = name.value.split() or [""]
    unspoken = 0 < len(end) <= INITIALS and end.isalpha() and not set(core(end)) & VOWELS
    unspoken = unspoken and core(end) not in ENDS_OF_NAMES
    if unspoken and len(whole) > 1 and name.confidence < DOUBTFUL:
        return core(" ".join(whole)) == core(other)
    first, *rest = name.value.split() or [""]
    if not (rest and core(first)):
        return False  # a sign before a name would make it led by itself
    pointed = first.endswith(".") and len(first) <= TITLE
    ink = name.confidence < DOUBTFUL and len(first) <= INITIALS
    return (pointed or ink) and core(" ".join(rest)) == core(other)


TITLE, INITIALS = 5, 3
"""Letters and point of the longest title that is misread: `Abg.`, `Arq.`; letters left of one."""
VOWELS = frozenset("aeiouy")
ENDS_OF_NAMES = frozenset({"ng", "jr", "sr", "st", "ch", "v", "hb", "md"})
"""What names end with though nobody can speak it: `Ka Wai Ng`, `Robert Williams Jr`."""
DOUBTFUL = 0.6
"""Certainty below which ink may have been read with a name."""


def told_by(name: str, fuller: str) -> bool:
    """Whether each word of a name is one of another name, its end, its beginning or nearly it.

    A name that breaks off behind a particle (`SEBASTIÃO SANTOS DE`) is of one that has it, too.
    """
    words, last = _words(fuller), core(name.rsplit(maxsplit=1)[-1]) if name else ""
    if last in word_set("particles") and last not in map(core, fuller.split()):
        return False
    return all(
        any(
            near(word, w) or w.endswith(word) or w.startswith(word) or word.endswith(w)
            for w in words
        )
        for word in _words(name)
    )


def stands_apart(name: str, certainty: float, fuller: str) -> bool:
    """Whether a name is another than a fuller one, and no misreading of it.

    Read clearly it is where one word of it is none of the other's; read less clearly where a word
    has hardly a letter in common with any: `MAMANTI` is no `QUINTERO`, `Bmro` may be `ZAMBRANO`.
    """
    if certainty >= CLEAR:
        return not told_by(name, fuller)
    words = _words(fuller)
    return certainty >= READ and any(
        len(word) >= LONG and all(LCSseq.similarity(word, w) < UNLIKE * len(word) for w in words)
        for word in _words(name)
    )


CLEAR, READ = 0.8, 0.5
"""Certainty from which a name was read as it stands there, and from which most letters were."""
LONG, UNLIKE = 5, 0.6
"""Letters of a word that tells names apart, and the share of them that another has at most."""


def _is_cut(short: str, whole: str, fewest: int | None = None) -> bool:
    """`BER JULIO HUAMÁN`, where `WILBER JULIO HUAMÁN` is named too: the same, but for letters."""
    pairs = list(zip(map(core, short.split()), map(core, whole.split()), strict=False))
    fewest = WORDS if fewest is None else fewest
    if len(short.split()) != len(whole.split()) or len(pairs) < fewest:
        return False
    if core(short) == core(whole):
        return False
    return all(one == two or (len(one) >= REST and two.endswith(one)) for one, two in pairs)


WORDS = 3
"""Words of a name of which one may be cut; one less where both stand over a number."""
REST = 2
"""Letters of the end of a word that ink has left, at least."""


def same_name(one: str, other: str) -> bool:
    """Whether two printed names are the same words in any order, misread in a letter at most."""
    a, b = _words(one), _words(other)
    if not a or not b or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) != len(long) and len(short) < 3:
        return False
    left = list(long)
    for word in short:
        match = next((w for w in left if near(word, w)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def is_named(name: str, whole: str) -> bool:
    """`Peter Hoffmann`, where the letter names `Peter Klaus Hoffmann Weber`."""
    short, words = (set(map(core, one.split())) for one in (name, whole))
    return same_name(whole, name) or (len(short) > 1 and short <= words)


def _words(name: str) -> list[str]:
    return [w for w in map(core, name.split()) if w and w not in word_set("particles")]
