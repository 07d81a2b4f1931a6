"""Words of printed electronic signatures: loading them, and finding them in worn print."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from intake.resources import resource


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a tool.

    Attributes:
        pattern: folded letters and digits without spaces.
        alone: occurs nowhere but in stamps.
        weak: occurs elsewhere too; needs a companion.
        name: the signer's name follows.
        parts: the words that `pattern` consists of, packed.
    """

    words: str
    pattern: str
    tool: str
    alone: bool = False
    weak: bool = False
    name: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Payload:
    """How the text of a QR code shows the tool that made it."""

    tool: str
    starts: tuple[str, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that `phrases.toml` says.

    Attributes:
        prose: words of a line that speaks about stamps.
        companions: how lines of a stamp begin.
        certificates: keys of names in certificates; nothing else has them.
        numbered: those that are one behind a number only.
        issuers: who issued a certificate; few other papers name them.
        authorities: names of those who issue certificates; letters name them too.
        signing: what a word of signing holds.
        why, where: how the lines of a stamp begin that say why, and where, somebody signed.
        reasons: the same, and who.
        signers: how the line begins that names who signed.
        labels: what may stand before a phrase in a table, packed.
        links: what joins a phrase to a name.
        choices: what stands behind a phrase on a form that asks whether it is so, folded.
    """

    phrases: tuple[Phrase, ...]
    prose: tuple[str, ...]
    companions: tuple[str, ...]
    certificates: tuple[str, ...]
    numbered: tuple[str, ...]
    issuers: tuple[str, ...]
    authorities: tuple[str, ...]
    signing: tuple[str, ...]
    why: tuple[str, ...]
    where: tuple[str, ...]
    reasons: tuple[str, ...]
    signers: tuple[str, ...]
    labels: frozenset[str]
    links: frozenset[str]
    choices: frozenset[str]
    payloads: tuple[Payload, ...]


def folded(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=32768)
def packed(text: str) -> str:
    """Folded letters and digits only; `?` stays, because it stands for a lost accent."""
    return re.sub(r"[^a-z0-9?=]", "", folded(text))


def keys_of_certificates(plain: str) -> frozenset[str]:
    """The keys of names in certificates that stand in folded text."""
    words = vocabulary()
    found = {key for key in words.certificates if key in plain}
    if any(f" {key}" in plain for key in words.numbered):
        found.update(m[1] for m in _numbered_keys().finditer(plain))
    return frozenset(found)


@lru_cache(maxsize=1)
def _numbered_keys() -> re.Pattern[str]:
    return re.compile(rf"(?:\d\S*|\bf(?:ir|au|rm)) ({'|'.join(vocabulary().numbered)})")


def names_authority(plain: str) -> bool:
    """Whether folded text names who issues certificates; `subcategoría` is no `SubCA`.

    Behind names of several words letters may be run on: `security datas.a.`.
    """
    return _authority().search(plain) is not None


@lru_cache(maxsize=1)
def _authority() -> re.Pattern[str]:
    names = (re.escape(n) + ("" if " " in n else "(?![a-z])") for n in vocabulary().authorities)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(names)})")


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The phrases as shipped."""
    with resource("signatures", "phrases.toml").open("rb") as stream:
        data = tomllib.load(stream)
    phrases = tuple(
        Phrase(
            item["words"],
            packed(item.get("stem", item["words"])),
            item["tool"],
            item.get("alone", False),
            item.get("weak", False),
            item.get("name", False),
            tuple(packed(word) for word in item.get("stem", item["words"]).split()),
        )
        for item in data["phrase"]
    )
    payloads = tuple(
        Payload(item["tool"], tuple(item["starts"]), tuple(item["needs"]))
        for item in data["payload"]
    )
    return Vocabulary(
        phrases,
        tuple(data["prose"]["words"]),
        tuple(data["companions"]["words"]),
        tuple(data["certificates"]["words"]),
        tuple(data["certificates"]["numbered"]),
        tuple(data["issuers"]["words"]),
        tuple(data["authorities"]["words"]),
        tuple(data["signing"]["words"]),
        tuple(data["reasons"]["why"]),
        tuple(data["reasons"]["where"]),
        tuple(word for words in data["reasons"].values() for word in words),
        tuple(data["signers"]["words"]),
        frozenset(packed(word) for word in data["labels"]["words"]),
        frozenset(data["links"]["words"]),
        frozenset(data["choices"]["words"]),
        payloads,
    )


def find(pattern: str, text: str, allowed: int | None = None) -> tuple[int, int, int] | None:
    """Where `pattern` stands in `text` with at most so many errors, else one in seven characters.

    Both packed. Returns start, end and errors of the best place, or None (Sellers' algorithm).
    """
    allowed = len(pattern) // 7 if allowed is None else allowed
    exact = text.find(pattern)
    if exact >= 0:
        return exact, exact + len(pattern), 0
    if len(text) < len(pattern) - allowed or not _shares_a_piece(pattern, text, allowed + 1):
        return None
    row = [(0, j) for j in range(len(text) + 1)]
    for i, wanted in enumerate(pattern, 1):
        above, row = row, [(i, 0)]
        for j, seen in enumerate(text, 1):
            same = wanted == seen or seen == "?"
            row.append(
                min(
                    (above[j - 1][0] + (not same), above[j - 1][1]),
                    (above[j][0] + 1, above[j][1]),
                    (row[j - 1][0] + 1, row[j - 1][1]),
                )
            )
    errors, end = min((cost, j) for j, (cost, _) in enumerate(row))
    return (row[end][1], end, errors) if errors <= allowed else None


def _shares_a_piece(pattern: str, text: str, count: int) -> bool:
    """With at most n errors one of n+1 pieces is whole: a cheap no for most lines."""
    cuts = [len(pattern) * k // count for k in range(count + 1)]
    return any(pattern[a:b] in text for a, b in pairwise(cuts))


def tool_of_payload(text: str) -> str | None:
    """The tool whose stamp carries this QR code, or None: most QR codes are something else."""
    plain = folded(text).strip()
    for payload in vocabulary().payloads:
        if any(plain.startswith(start) for start in payload.starts):
            return payload.tool
        if payload.needs and all(need in plain for need in payload.needs):
            return payload.tool
    return None


def signer_of_payload(text: str) -> str | None:
    """The name in a payload's first line, after its colon."""
    for line in text.splitlines():
        match = re.match(r"\s*firmado[^:]*por\s*:?\s*(.+)", line, re.IGNORECASE)
        if match:
            return match[1].strip() or None
    return None
