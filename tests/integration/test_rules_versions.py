"""A case keeps the rules it was opened under; a new version applies from its day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from intake.access.permissions import Person
from intake.desk.packet.packet_reader import PacketReader
from intake.desk.page_pictures import PagePictures
from intake.desk.reception import Reception
from intake.domain.cases import Case
from intake.domain.kinds import Channel, Presenter
from intake.errors import RulesError
from intake.jobs import Job
from intake.procedures.load import Rulebook
from intake.resources import resource
from intake.scanning.sources.fake import Fake
from intake.scanning.sources.source import Delivery
from intake.store.opening import Store, open_store
from tests.unit.desk_hands import PASSPORT, REQUEST, Hands

P1, OTHER = "code_foreigner_dependent", "code_foreigner"
Desk = Callable[[date], Reception]


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A rulebook whose main procedure asks for no SUT record from 2027 on."""
    folder = tmp_path / "rules"
    folder.mkdir()
    for path in resource("procedures").glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    text = (folder / f"{P1}.toml").read_text(encoding="utf-8")
    text = text.replace('version = "2026-11-01"', 'version = "2027-01-01"')
    text = text.replace("in_force_from = 2024-01-01", "in_force_from = 2027-01-01")
    text = text.replace('papers = ["sut_record", "request"]', 'papers = ["request"]')
    begin = text.index('[[requirement]]\nid = "sut"')
    text = text[:begin] + text[text.index("[[requirement]]", begin + 5) :]
    (folder / f"{P1}.2027-01-01.toml").write_text(text, encoding="utf-8")
    book = Rulebook(folder)
    monkeypatch.setattr(Rulebook, "of_product", lambda: book)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def desk(tmp_path: Path, store: Store, rules: Path) -> Desk:
    hands = Hands({"1.png": [PASSPORT], "2.png": [REQUEST]})
    pictures = PagePictures(tmp_path / "pictures", store.originals.path, hands)
    person = Person("Ana Ruales")
    return lambda day: Reception(store, PacketReader(hands), pictures, person, lambda: day)


def papers(folder: Path) -> Fake:
    deliveries = []
    for name in ("1.png", "2.png"):
        path = folder / name
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode())
        deliveries.append(Delivery(path, name))
    return Fake(deliveries)


def lines_of(case: Case) -> set[str]:
    assert case.assessment is not None
    return {line.id for line in case.assessment.requirements}


def test_the_new_version_begins_on_its_day(desk: Desk) -> None:
    last = desk(date(2026, 12, 31)).open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    first = desk(date(2027, 1, 1)).open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    assert (last.rules_version, first.rules_version) == ("2026-11-01", "2027-01-01")


def test_an_old_case_is_checked_under_its_own_rules(
    desk: Desk, store: Store, tmp_path: Path
) -> None:
    before = desk(date(2026, 12, 31)).open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    later = desk(date(2027, 1, 5))
    after = later.open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    for case in (before, after):
        later.receive(case.id, papers(tmp_path), Job())
        later.read(case.id, Job())
    assert "sut" in lines_of(store.cases.get(before.id))
    assert "sut" not in lines_of(store.cases.get(after.id))
    later.amend(before.id, P1, Channel.WINDOW, Presenter.THIRD_PARTY)
    kept = store.cases.get(before.id)
    assert kept.rules_version == "2026-11-01"
    assert "sut" in lines_of(kept)
    later.amend(before.id, OTHER, Channel.WINDOW, Presenter.HOLDER)
    assert store.cases.get(before.id).rules_version == "2026-11-01"
    assert "contract" in lines_of(store.cases.get(before.id))


def test_a_case_whose_rules_are_gone_is_not_checked_under_others(
    desk: Desk, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reception = desk(date(2027, 1, 5))
    case = reception.open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    reception.receive(case.id, papers(tmp_path), Job())
    product = Rulebook(resource("procedures"))
    monkeypatch.setattr(Rulebook, "of_product", lambda: product)
    with pytest.raises(RulesError) as caught:
        reception.read(case.id, Job())
    assert caught.value.code == "rules.version_unknown"
    assert store.cases.get(case.id).assessment is None
