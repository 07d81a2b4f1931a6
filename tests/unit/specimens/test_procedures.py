"""Packets of the other procedures: sound ones agree with themselves, defects tell their finding."""

from __future__ import annotations

import random
from pathlib import Path

import pikepdf
import pytest

from intake.pages.files import Format, format_of
from intake.signatures.electronic.validation import validated
from tests.specimens.holders import PAPERS
from tests.specimens.packets import draw_packet, holder_defects, key_defects
from tests.specimens.packets.case import Case
from tests.specimens.packets.holder_cases import CERTIFICATE, CODE
from tests.specimens.packets.key_cases import KEY
from tests.specimens.packets.procedures import PROCEDURES, Wish, case_of, defects_of
from tests.specimens.packets.uploads import ACCEPTED, LIMIT
from tests.specimens.people import Person

HARMLESS = {"contract_for_a_time", "artisan"}
OTHERS = [p for p in PROCEDURES if p != "code_foreigner_dependent"]
EVERY = [(procedure, name) for procedure in OTHERS for name in defects_of(procedure)]


def case(procedure: str, defect: str, seed: int, **wish: str) -> Case:
    return case_of(random.Random(seed), procedure, Wish(procedure, **wish), defect)


@pytest.mark.parametrize("procedure", [CODE, CERTIFICATE])
@pytest.mark.parametrize("presenter", ["holder", "third_party"])
@pytest.mark.parametrize("seed", range(6))
def test_a_sound_packet_of_the_holder_agrees_with_itself(
    procedure: str, presenter: str, seed: int
) -> None:
    drawn = case(procedure, "sound", seed, presenter=presenter)
    assert (drawn.verdict, drawn.procedure, drawn.channel) == ("ready", procedure, "window")
    person: Person = drawn.part("identity").subject
    said = drawn.claims("request")
    assert said.worker.document_number == person.passport_number
    assert said.signer.name == person.full_name
    assert bool(drawn.all("sut_record")) is (procedure == CODE)
    assert bool(drawn.all("authorization")) is (presenter == "third_party")


@pytest.mark.parametrize("channel", ["window", "virtual"])
@pytest.mark.parametrize("shown", ["cedula", "passport", "visa", "foreigner_code"])
def test_a_sound_packet_of_the_key_names_one_representative(channel: str, shown: str) -> None:
    from tests.specimens.packets.key_cases import sound

    drawn = sound(random.Random(4), channel, shown=shown)
    names = {drawn.claims(role).employer.full_name for role in ("request", "agreement")}
    assert len(names) == 1
    assert drawn.part("representative_id").kind == shown
    assert bool(drawn.all("ruc")) is (channel == "virtual")


@pytest.mark.parametrize(("procedure", "name"), EVERY)
@pytest.mark.parametrize("seed", [1, 2])
def test_every_defect_is_told_with_the_paper_it_is_on(procedure: str, name: str, seed: int) -> None:
    drawn = case(procedure, name, seed)
    assert drawn.defects == [name]
    assert bool(drawn.findings) is (name not in HARMLESS)
    kinds = {part.kind for part in drawn.parts}
    for finding in drawn.findings:
        if finding.kind and finding.code != "requirement.missing":
            assert finding.kind in kinds


def test_names_of_defects_stand_once() -> None:
    for table in (holder_defects.DEFECTS, key_defects.DEFECTS):
        names = [defect.name for defect in table]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", list(PAPERS))
def test_letters_of_the_holder_have_several_layouts(kind: str) -> None:
    assert len({layout.name for layout in PAPERS[kind]}) >= 4


def drawn(folder: Path, defect: str) -> Path:
    draw_packet(folder / "p1", 9, "clean", defect, 200, Wish(KEY, "virtual"))
    return folder / "p1"


def test_files_of_the_virtual_channel_are_small_and_signed(tmp_path: Path) -> None:
    files = sorted(drawn(tmp_path, "sound").iterdir())
    signed = 0
    for path in files:
        assert path.stat().st_size <= LIMIT
        assert format_of(path) in (Format.PDF, Format.JPEG)
        if format_of(path) is Format.PDF:
            cards = [s.card for s in validated(path, tmp_path / "trust").signatures]
            signed += len(cards)
            assert all(card is not None and card.sound for card in cards)
            assert all(card is not None and card.trust.value == "trusted" for card in cards)
    assert signed == 2


def test_an_altered_file_no_longer_holds_and_still_opens(tmp_path: Path) -> None:
    sound: list[bool | None] = []
    for path in drawn(tmp_path, "request_altered").glob("*.pdf"):
        with pikepdf.open(path) as book:
            assert len(book.pages) >= 1
        report = validated(path, tmp_path / "trust")
        sound += [s.card.sound for s in report.signatures if s.card is not None]
    assert sorted(map(str, sound)) == ["False", "True"]


def test_a_file_that_is_too_large_is_larger_than_is_accepted(tmp_path: Path) -> None:
    sizes = [path.stat().st_size for path in drawn(tmp_path, "file_too_large").iterdir()]
    assert max(sizes) > ACCEPTED
    assert sum(size > LIMIT for size in sizes) == 1
