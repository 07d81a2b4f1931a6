"""Where the writer of a paper can be reached: electronic address, telephone, home."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.reach import a_telephone, an_email
from intake.reading.fields.values import make
from intake.reading.fields.whence import PAPERS
from intake.reading.found import Found
from intake.reading.readers.paper import Paper, best
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import PARAGRAPH, Token

_DOUBTFUL = 0.6
_SIGN_MISREAD = re.compile(
    r"([a-z0-9][a-z0-9._+-]{2,}?)(?:fO|[^a-z0-9._+,;:/ -]{1,3})((?:[a-z0-9-]+\.)+[a-z]{2,7})"
)
"""`ana.perez(empresa.com`, `ana.perez(Mempresa.com`: marks and capitals for the sign @."""
_SIGN_LOST = re.compile(r"[a-z0-9._+-]{4,}\.[a-z]{2,7}", re.IGNORECASE)
_STUCK = re.compile(r"([a-z]+)[-.:]*(\+?\d[\d-]{6,})", re.IGNORECASE)
"""`telf-0961955413`: the cue and the number are one word."""
_REACH = 7
"""Words between the cue and what it announces."""


def contact(paper: Paper) -> list[Found]:
    """Electronic address, telephone and home of whoever writes."""
    email, telephone = best(paper.labelled, "email"), best(paper.labelled, "telephone")
    email = email or _spoken_email(paper.tokens)
    telephone = telephone or _spoken_telephone(paper.tokens)
    telephone = telephone or _beside_address(paper.tokens, email) or _mobile(paper.tokens)
    home = best(paper.labelled, "address") or _spoken_home(paper.tokens)
    return [found for found in (email, telephone, home) if found is not None]


def _spoken_email(tokens: Sequence[Token]) -> Found | None:
    for place, token in enumerate(tokens):
        if "@" in token.text:
            found = an_email("email", tokens[place : place + 4])
            if found is not None:
                return found
    return _email_misread(tokens)


def _email_misread(tokens: Sequence[Token]) -> Found | None:
    """An address whose sign was misread or lost; never certain."""
    cues = word_set("email_cues")
    for token in tokens:
        text = token.word.text.strip(" .,;:()<>")
        misread = _SIGN_MISREAD.fullmatch(text)
        if misread is not None and not text.casefold().startswith("www"):
            return _doubted("email", f"{misread[1]}@{misread[2]}".lower(), [token])
    for place, token in enumerate(tokens):
        if token.key in cues:
            for follower in tokens[place + 1 : place + _REACH]:
                plain = follower.word.text.strip(" .,;:")
                if _SIGN_LOST.fullmatch(plain) and not plain.casefold().startswith("www"):
                    return _doubted("email", plain.lower(), [follower])
    return None


def _spoken_telephone(tokens: Sequence[Token]) -> Found | None:
    cues = word_set("telephone_cues")
    for place, token in enumerate(tokens):
        stuck = _STUCK.match(token.word.text)
        if stuck is not None and stuck[1].casefold() in cues:
            return make("telephone", "".join(c for c in stuck[2] if c.isdigit()), [token])
        if token.key not in cues:
            continue
        following = [t for t in tokens[place + 1 : place + _REACH + 1] if t.exact]
        while following and not any(c.isdigit() for c in following[0].text):
            following.pop(0)
        found = a_telephone("telephone", following)
        if found is not None:
            return found
    return None


def _beside_address(tokens: Sequence[Token], email: Found | None) -> Found | None:
    """`ana@correo.example / 0991234567`: nothing but a stroke between address and number."""
    if email is None or email.box is None:
        return None
    places = [n for n, t in enumerate(tokens) if t.word.box.overlap(email.box) > WITHIN]
    place = places[-1] + 1 if places else len(tokens)
    while place < len(tokens) and not tokens[place].exact and tokens[place - 1].gap != PARAGRAPH:
        place += 1
    after = tokens[place : place + _REACH]
    return a_telephone("telephone", after) if after and after[0].exact.isdigit() else None


def _mobile(tokens: Sequence[Token]) -> Found | None:
    """`Mi número es 0995670012`: ten digits that are a mobile's, and can be no cédula's."""
    own = [t for t in tokens if _MOBILE.fullmatch(t.stripped) and not cedula_is_sound(t.stripped)]
    return make("telephone", own[0].stripped, own[:1]) if own else None


_MOBILE = re.compile(r"09[7-9]\d{7}")
WITHIN = 0.5
"""Of a word's box: what of it lies in the address for it to be a part of that."""


def _spoken_home(tokens: Sequence[Token]) -> Found | None:
    """`con domicilio en Av. Quito 1204 y Sucre`: a street or a number must be in it."""
    cues, streets = word_set("home_cues"), word_set("street_words")
    for place, token in enumerate(tokens):
        if token.key not in cues:
            continue
        after = [t for t in tokens[place + 1 : place + 4] if t.key in ("en", "es", "la")]
        if not after:
            continue
        begin = tokens.index(after[0]) + 1 if after[0] in tokens else place + 2
        taken: list[Token] = []
        for follower in tokens[begin : begin + 12]:
            if follower.key in PAPERS:
                break  # `residente en el Ecuador, pasaporte YB7256228`: whose number is no house's
            taken.append(follower)
            over = follower.ends in (".", ";") and len(follower.exact) > len("avda")
            if follower.gap == PARAGRAPH or over:
                break
        numbered = any(any(c.isdigit() for c in t.text) for t in taken)
        if taken and (numbered or any(t.key in streets for t in taken)):
            return _doubted("address", " ".join(t.text for t in taken).strip(" .,;"), taken)
    return None


def _doubted(field: str, value: str, tokens: Sequence[Token]) -> Found:
    made = make(field, value, list(tokens))
    return replace(made, confidence=min(made.confidence, _DOUBTFUL))
