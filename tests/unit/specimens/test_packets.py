from __future__ import annotations

import io
import random
import re
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.specimens import cache, identity, pdf
from tests.specimens.claims import Claims, claims_for
from tests.specimens.packets import DEFECTS, case_for, draw_packet
from tests.specimens.packets.case import Case, Part
from tests.specimens.packets.draw import Studio
from tests.specimens.people import Person, cast
from tests.specimens.truth import TruePacket

PRESENTERS = {"employer", "third_party", "attorney_in_fact"}
HARMLESS = {"visa_instead", "home_id_instead", "turn_slip", "duplicates", "record_stamped"}


def workers(case: Case) -> dict[str, Claims]:
    return {p.role: p.subject for p in case.parts if isinstance(p.subject, Claims)}


@pytest.mark.parametrize("seed", range(30))
def test_sound_packet_agrees_with_itself(seed: int) -> None:
    case = case_for(random.Random(seed), "sound")
    assert case.findings == []
    assert case.verdict == "ready"
    person: Person = case.part("identity").subject
    assert case.claims("request").worker == case.claims("sut_record").worker
    said = case.claims("request").worker
    own = {person.passport_number, person.visa_number, person.home_id_number}
    assert said.document_number in own
    assert (said.surnames, said.birth_date) == (person.surnames, person.birth_date)
    assert case.claims("request").signer.name == case.cast.employer.full_name


@pytest.mark.parametrize("name", list(DEFECTS))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_defect_can_be_put_into_a_packet(name: str, seed: int) -> None:
    case = case_for(random.Random(seed), name)
    assert case.presenter in PRESENTERS
    assert case.defects == [name]
    assert bool(case.findings) is (name not in HARMLESS)
    kinds = {p.kind for p in case.parts}
    for finding in case.findings:
        if finding.code == "requirement.missing":
            role = {p.role for p in case.parts}
            assert finding.kind not in kinds or finding.kind == "cedula", role
        elif finding.kind:
            assert finding.kind in kinds


@pytest.mark.parametrize("role", ["request", "sut_record"])
@pytest.mark.parametrize("seed", range(15))
def test_number_defect_changes_exactly_one_digit(role: str, seed: int) -> None:
    case = case_for(random.Random(seed), f"number_{role}")
    other = {"request": "sut_record", "sut_record": "request"}[role]
    here, there = (case.claims(r).worker.document_number for r in (role, other))
    assert sum(a != b for a, b in zip(here, there, strict=True)) == 1


@pytest.mark.parametrize("name", [n for n in DEFECTS if n.startswith("names_")])
@pytest.mark.parametrize("seed", range(6))
def test_name_defect_changes_one_paper_only(name: str, seed: int) -> None:
    case = case_for(random.Random(seed), name)
    person = case.part("identity").subject
    names = {
        r: (c.worker.surnames, c.worker.names)
        for r, c in workers(case).items()
        if r in ("request", "sut_record")
    }
    assert len(set(names.values())) == 2
    assert (person.surnames, person.names) in names.values()


@pytest.mark.parametrize("swap", ["birth_date_swapped_request", "birth_date_swapped_sut_record"])
def test_swapped_birth_date_is_a_pure_swap(swap: str) -> None:
    for seed in range(10):
        case = case_for(random.Random(seed), swap)
        person = case.part("identity").subject
        paper = swap.removeprefix("birth_date_swapped_")
        y, m, d = case.claims(paper).worker.birth_date.split("-")
        assert f"{y}-{d}-{m}" == person.birth_date
        assert m != d


def test_about_two_fifths_are_sound() -> None:
    drawn = [case_for(random.Random(seed)) for seed in range(300)]
    share = sum(not case.defects for case in drawn) / len(drawn)
    assert 0.3 < share < 0.5
    assert {case.verdict for case in drawn} == {"ready", "review", "return"}


# ---- drawn ----------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, TruePacket]]:
    root = tmp_path_factory.mktemp("packets")
    rows = []
    names = (
        "sound",
        "request_signed_pdf",
        "third_party_other_person",
        "broken_file",
        "attorney_sumilla",
    )
    for seed, name in enumerate(names):
        folder = root / f"p{seed}"
        rows.append((folder, draw_packet(folder, seed, "office", name, dpi=100)))
    return rows


def test_every_page_of_the_truth_is_in_the_folder(drawn: list[tuple[Path, TruePacket]]) -> None:
    for folder, packet in drawn:
        named = {page.file for document in packet.documents for page in document.pages}
        there = {path.name for path in folder.iterdir()}
        spare = there - named
        assert named <= there
        assert len(spare) == (1 if "broken_file" in packet.defects else 0)
        for document in packet.documents:
            for page in document.pages:
                path = folder / page.file
                if path.suffix == ".pdf":
                    with pypdfium2.PdfDocument(path) as book:
                        width, height = book[page.file_page - 1].get_size()
                    size = width * page.dpi / 72, height * page.dpi / 72
                else:
                    with Image.open(path) as picture:
                        picture.seek(page.file_page - 1)
                        size = picture.size
                assert size == pytest.approx((page.width, page.height), abs=1.5)
            for row in (*document.facts, *document.signatures):
                if row.box:
                    page = document.pages[row.page - 1]
                    assert row.box[0] < row.box[2] <= page.width
                    assert row.box[1] < row.box[3] <= page.height


def test_truth_survives_its_file(drawn: list[tuple[Path, TruePacket]], tmp_path: Path) -> None:
    _, packet = drawn[0]
    packet.save(tmp_path / "t.json")
    assert TruePacket.load(tmp_path / "t.json") == packet


def test_same_seed_draws_the_same_packet(tmp_path: Path) -> None:
    one = draw_packet(tmp_path / "p", 11, "clean", "sound", dpi=72)
    bytes_one = {p.name: p.read_bytes() for p in (tmp_path / "p").iterdir()}
    two = draw_packet(tmp_path / "p", 11, "clean", "sound", dpi=72)
    assert one == two
    assert bytes_one == {p.name: p.read_bytes() for p in (tmp_path / "p").iterdir()}


def test_signed_request_holds_a_value_over_the_whole_file(
    drawn: list[tuple[Path, TruePacket]],
) -> None:
    folder, packet = drawn[1]
    request = next(d for d in packet.documents if d.kind == "request")
    path = folder / request.pages[0].file
    data = path.read_bytes()
    numbers = re.search(rb"/ByteRange \[ (\d+) (\d+) (\d+) (\d+)", data)
    assert numbers is not None
    zero, first, second, rest = map(int, numbers.groups())
    assert (zero, second + rest) == (0, len(data))
    assert data[first : first + 1] == b"<"
    assert data[second - 1 : second] == b">"
    with pikepdf.open(path) as book:
        field = book.Root.AcroForm.Fields[0]
        assert pikepdf.Name.Sig == field.FT
        assert bytes(field.V.Contents).startswith(b"\x30")
    assert {s.kind for s in request.signatures} == {"electronic"}


@pytest.mark.parametrize(
    "layout", ["registered_form", "certificate", "screen", "minutes", "contract"]
)
def test_born_digital_record_carries_its_words(layout: str) -> None:
    rng = random.Random(4)
    said = claims_for(rng, cast(rng))
    part = Part("sut_record", "sut_record", said, layout, medium="digital")
    document = Studio(rng, "clean", 100).draw_part(part)
    book = pikepdf.Pdf.new()
    for leaf in document.leaves:
        assert leaf.digital is not None
        pdf.add_digital(book, leaf.digital)
    buffer = io.BytesIO()
    book.save(buffer)
    with pypdfium2.PdfDocument(buffer.getvalue()) as read:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in read)
    assert said.worker.document_number in text
    assert said.sut_code in text


def test_false_check_digit_is_undone_afterwards() -> None:
    rng = random.Random(1)
    person = cast(rng, "COL").foreigner
    studio = Studio(rng, "clean", 72)
    part = Part("passport", "identity", person, zone_error=True)
    studio.draw_part(part)
    line = identity.passport.zone_of(person)[1]
    from tests.specimens import mrz

    assert mrz.check(line[:9]) == line[9]


def test_what_is_complete_is_not_drawn_again(tmp_path: Path) -> None:
    first = list(cache.packets(tmp_path, 2, 5, "clean", "request_missing", dpi=200))
    assert [row.split()[0] for row in first] == ["p0001", "p0002"]
    (tmp_path / "p0002.json").unlink()
    again = list(cache.packets(tmp_path, 3, 5, "clean", "request_missing", dpi=200))
    assert [row.split()[0] for row in again] == ["p0002", "p0003"]
    assert len(cache.load(tmp_path)) == 3
    other = list(cache.packets(tmp_path, 1, 6, "clean", "request_missing", dpi=200))
    assert len(other) == 1
    assert len(cache.load(tmp_path)) == 1


def test_a_copy_shows_the_card_that_was_copied() -> None:
    person = cast(random.Random(5), "COL").foreigner
    own = Part("home_id", "identity", person, "colombia_digital")
    copy = Part("home_id", "identity_copy", person, photocopy=True)
    other = Part("home_id", "third_party_id", person, "colombia_digital")
    studio = Studio(random.Random(6), "clean", 100)
    sides = [studio._identity(part, f"p{n}")[1] for n, part in enumerate((own, copy, other))]
    backs = [np.asarray(pictures[1].image) for pictures in sides]
    assert copy.layout == "colombia_digital"
    assert (backs[0] == backs[1]).all()
    assert (backs[0] != backs[2]).any()  # another card has a serial number of its own
