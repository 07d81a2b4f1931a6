"""Verbs of giving and asking in the moods in which something is asked for: `habilite`, `pido`."""

from __future__ import annotations

from functools import cache

from intake.reading.words.lexicon import table


@cache
def asking_verbs() -> frozenset[str]:
    """Every verb of the list in every mood of asking, folded."""
    formed = (stem + ending for _, stem, ending in _forms())
    return frozenset((*formed, *table("asking")["words"]["asking"]))


@cache
def wishing_verbs() -> frozenset[str]:
    """Those that ask wherever they stand: `se registre`, `emítase`; not `emitir`, nor `trámite`."""
    wished = (stem + ending for kind, stem, ending in _forms() if not ending.startswith(kind))
    return frozenset(wished) - frozenset(table("asking")["words"]["nouns"])


def _forms() -> list[tuple[str, str, str]]:
    """Conjugation, stem and ending of each."""
    told = table("asking")
    return [
        (kind, stem, ending)
        for kind, stems in told["stems"].items()
        for stem in stems
        for ending in told["endings"][kind]
    ]
