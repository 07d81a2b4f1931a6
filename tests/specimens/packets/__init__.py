"""Whole packets: sound ones, and one for each way to be wrong, with the right findings and verdict.

To add a defect: write a small function that changes a `Case` and says with `find` what is right to
find, and put a `Defect` into its module's `DEFECTS`.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.specimens import identity
from tests.specimens.packets import (
    defects_data,
    defects_names,
    defects_papers,
    defects_signature,
)
from tests.specimens.packets.case import PROCEDURE, Case, Defect, sound
from tests.specimens.packets.draw import Files, Studio, blank_truth
from tests.specimens.packets.papers import letters_for
from tests.specimens.packets.procedures import PROCEDURES, Wish, case_of, defects_of, procedure_of
from tests.specimens.packets.uploads import Uploads, keep_trust
from tests.specimens.truth import TruePacket

DEFECTS: dict[str, Defect] = {
    d.name: d
    for module in (defects_data, defects_names, defects_signature, defects_papers)
    for d in module.DEFECTS
}
EVERY_DEFECT = tuple(
    dict.fromkeys(
        [*DEFECTS, *(name for p in PROCEDURES if p != PROCEDURE for name in defects_of(p))]
    )
)
LEVELS = ("clean", "office", "poor")
SOUND_SHARE = 0.4


def _shares(employer: int) -> tuple[int, int]:
    """How often an employer and how often a third party presents, as far as papers can be drawn."""
    drawable = letters_for("third_party_authorization") and identity.PAPERS["cedula"]
    return (employer, 100 - employer) if drawable else (1, 0)


def case_for(rng: random.Random, defect: str | None = None) -> Case:
    """A case with that defect (`sound` for none), or by chance."""
    if defect is None:
        names = list(DEFECTS)
        if rng.random() < SOUND_SHARE:
            defect = "sound"
        else:
            defect = rng.choices(names, [DEFECTS[n].weight for n in names])[0]
    if defect == "sound":
        presenter = rng.choices(("employer", "third_party"), _shares(75))[0]
        return sound(rng, presenter)
    chosen = DEFECTS[defect]
    presenter = chosen.presenter or rng.choices(("employer", "third_party"), _shares(85))[0]
    case = sound(rng, presenter, chosen.identity, **chosen.who)
    chosen.change(case)
    case.defects.append(defect)
    return case


def _case(rng: random.Random, defect: str | None, wish: Wish) -> Case:
    """A case of the main procedure, or of the one that is wished for."""
    procedure = procedure_of(rng, wish)
    if procedure != PROCEDURE:
        return case_of(rng, procedure, wish, defect)
    if wish.presenter and defect in (None, "sound"):
        if defect is None and rng.random() >= SOUND_SHARE:
            fits = [d for d in DEFECTS.values() if d.presenter == wish.presenter]
            return case_for(rng, rng.choice(fits).name) if fits else sound(rng, wish.presenter)
        return sound(rng, wish.presenter)
    return case_for(rng, defect)


def draw_packet(
    folder: Path,
    seed: int,
    level: str | None = None,
    defect: str | None = None,
    dpi: int | None = None,
    wish: Wish | None = None,
) -> TruePacket:
    """Draws one packet into `folder` (made anew) and gives its truth."""
    rng = random.Random(f"packet {seed}")
    case = _case(rng, defect, wish or Wish())
    level = level or rng.choices(LEVELS, (40, 40, 20))[0]
    chance = rng.choices((300, 200), (65, 35))[0]
    dpi = dpi or chance
    studio = Studio(rng, level, dpi)
    documents = studio.draw(case)
    sheets = len({id(leaf) for d in documents for leaf in d.leaves if not leaf.digital})
    backs = rng.randint(1, min(3, sheets)) if sheets and rng.random() < 0.2 else 0
    blanks = [studio.blank() for _ in range(backs)]
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    virtual = case.channel == "virtual"
    files = Uploads(rng, folder, level) if virtual else Files(rng, folder, level)
    if isinstance(files, Uploads):
        keep_trust(folder.parent)
        files.how = {f"p{n}": part.upload for n, part in enumerate(case.parts)}
        blanks = []
    files.write(documents, blanks)
    for what in case.broken:
        files.broken(what)
    return TruePacket(
        packet=folder.name,
        seed=seed,
        procedure=case.procedure,
        channel=case.channel,
        presenter=case.presenter,
        level=level,
        dpi=dpi,
        defects=list(case.defects),
        verdict=case.verdict,
        findings=case.findings,
        documents=[d.truth() for d in documents] + [blank_truth(leaf) for leaf in blanks],
    )
