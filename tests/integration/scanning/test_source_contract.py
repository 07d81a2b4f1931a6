"""What everybody who takes papers in may count on, whatever they come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from intake.errors import Cancelled, FileError, ScanError
from intake.jobs import Job
from tests.integration.scanning.rigs import RIGS, Rig


@pytest.fixture(params=sorted(RIGS))
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    return RIGS[request.param](tmp_path)


def test_every_page_is_whole_when_it_is_delivered_and_has_a_name_of_its_own(rig: Rig) -> None:
    names = []
    for delivery in rig.full().deliver(Job()):
        with Image.open(delivery.path) as page:
            page.load()
        names.append(delivery.name)
        delivery.safe()
    assert len(names) >= 3
    assert len(set(names)) == len(names)
    assert not any(Path(name).is_absolute() for name in names)


def test_the_next_page_is_not_awaited_before_the_first_is_handed_over(rig: Rig) -> None:
    coming = rig.full().deliver(Job())
    first = next(coming)
    assert first.path.read_bytes()
    coming.close()


def test_what_is_given_up_is_given_back(rig: Rig) -> None:
    coming = rig.full().deliver(Job())
    next(coming)
    coming.close()
    assert rig.left() == []


def test_nothing_is_left_lying_about_after_the_last_page(rig: Rig) -> None:
    for delivery in rig.full().deliver(Job()):
        delivery.safe()
    assert rig.left() == []


def test_stops_when_the_person_cancels_and_what_came_before_stays(rig: Rig) -> None:
    job, taken = Job(), []
    coming = rig.full().deliver(job)
    taken.append(next(coming).path.read_bytes())
    job.cancel()
    with pytest.raises(Cancelled):
        taken.extend(delivery.path.read_bytes() for delivery in coming)
    assert len(taken) == 1
    assert rig.left() == []


def test_cancelled_before_it_begins_delivers_nothing(rig: Rig) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        list(rig.full().deliver(job))


def test_says_in_a_code_that_there_is_nothing(rig: Rig) -> None:
    with pytest.raises((FileError, ScanError)) as told:
        list(rig.empty().deliver(Job()))
    assert told.value.code in {
        "folder.empty",
        "scan.folder_quiet",
        "scan.feeder_empty",
    }


@pytest.mark.parametrize("name", ["fake", "sane"])
def test_a_fault_on_the_way_leaves_what_came_before(name: str, tmp_path: Path) -> None:
    rig = RIGS[name](tmp_path)
    assert rig.breaking is not None
    taken: list[bytes] = []
    with pytest.raises(ScanError) as told:
        taken.extend(delivery.path.read_bytes() for delivery in rig.breaking().deliver(Job()))
    assert told.value.code == "scan.jam"
    assert len(taken) == 2
    assert rig.left() == []


def test_can_be_asked_again(rig: Rig) -> None:
    source = rig.full()
    first = [delivery.name for delivery in source.deliver(Job())]
    assert len(first) >= 3
    again = rig.full()
    assert [delivery.name for delivery in again.deliver(Job())] == first
