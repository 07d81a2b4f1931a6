"""The pictures: what is brought up for each, by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from intake.domain.kinds import CaseState
from intake.errors import ScanError, StoreError
from intake.scanning.profile import Feed, Profile
from intake.scanning.profile_file import Profiles
from intake.ui.shut import ShutDialog
from tests.figures.filling import LETTER, PASTED, POWER, SOUND, WRONG
from tests.figures.studio import Studio

Scene = Callable[[Studio, dict[str, int], Path], None]
PROFILES = Profiles(
    (
        Profile("Solicitudes y anexos", "play:", "Intake demo", Feed.FEEDER),
        Profile("Documentos de identidad", "play:", "Intake demo", Feed.FLATBED),
    ),
    "Solicitudes y anexos",
)


def _shown(studio: Studio, name: str) -> Callable[[QDialog], None]:
    return lambda _dialog: studio.paint(name)


def archive(studio: Studio, _cases: dict[str, int], _papers: Path) -> None:
    studio.window.go_to(0)
    studio.window.archive.piles.buttons[-1].click()
    studio.quiet()
    studio.paint("archive")
    studio.window.archive._search.setText("yusmary gonzalez")
    studio.pump(0.5)
    studio.quiet()
    studio.paint("archive-search")
    studio.window.archive._search.setText("nadie con este nombre")
    studio.pump(0.5)
    studio.quiet()
    studio.paint("archive-nothing")
    studio.window.archive._search.clear()


def codes(studio: Studio, _cases: dict[str, int], _papers: Path) -> None:
    def act(dialog: QDialog) -> None:
        dialog.search.setText("nguyen")  # type: ignore[attr-defined]
        studio.pump(0.4)
        studio.until(lambda: bool(dialog.found))  # type: ignore[attr-defined]
        studio.paint("codes")

    studio.window.go_to(0)
    studio.quiet()
    studio.dialog(studio.window.show_codes, act)


def new_case(studio: Studio, _cases: dict[str, int], _papers: Path) -> None:
    studio.window.go_to(1)
    studio.paint("desk-none")
    studio.dialog(studio.window.new_case, _shown(studio, "new-case"))


def scanning(studio: Studio, _cases: dict[str, int], papers: Path) -> None:
    """An empty case, pages that come in, a jam, the set-up."""
    from intake.domain.kinds import Channel, Presenter

    window = studio.window
    window.go_to(1)
    presenter = window.desk.presenter
    presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    studio.until(lambda: bool(presenter.view.requirements))
    studio.quiet()
    studio.paint("desk-empty")
    hand_back = window.desk.decisions.act
    studio.dialog(lambda: hand_back("hand_back"), _shown(studio, "hand-back-empty"))
    studio.dialog(window.desk.scanning.set_up, lambda dialog: _set_up(studio, dialog))
    presenter.add([papers])
    studio.until(lambda: len(presenter.view.pages) > 1 and presenter.reading)
    studio.until(lambda: any(row.kind is not None for row in presenter.view.pages))
    studio.paint("desk-reading")
    studio.station.cancel()
    studio.quiet()
    studio.station.tell_fault(ScanError("scan.jam", device="DS-1"))
    studio.paint("desk-jam")
    studio.station.told.emit("", "plain")


def _set_up(studio: Studio, dialog: QDialog) -> None:
    studio.pump(0.5)
    studio.until(lambda: not studio.station.background.busy)
    dialog.try_out()  # type: ignore[attr-defined]
    studio.pump(0.6)
    studio.until(lambda: not studio.station.background.busy)
    studio.pump(0.3)
    studio.paint("scanner")


def desk(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """A wrong number, and every dialog that can follow from it."""
    window = studio.window
    studio.open(cases[WRONG])
    window.desk.findings_first()
    window.desk.comparison_first()
    studio.quiet()
    studio.paint("desk")
    window.desk.page.view.magnify()
    studio.paint("magnifier")
    window.desk.page.put_away()
    decisions = window.desk.decisions
    view = window.desk.presenter.view
    row = next(r for r in view.evidence if r.field == "document_number")
    studio.dialog(lambda: decisions.explain_row(row), _shown(studio, "explain"))
    cell = row.cells[-1]
    studio.dialog(
        lambda: window.desk.correct(str(cell.document), str(cell.field)), _shown(studio, "correct")
    )
    studio.dialog(decisions.turn, _shown(studio, "turn"))
    studio.dialog(lambda: decisions.act("hand_back"), _shown(studio, "hand-back"))
    window.desk.presenter.attest("request.original", True)
    studio.pump(0.2)
    studio.quiet()
    for number, name in ((4, "menu"), (0, "undo")):
        window.menus.setActiveAction(window.menus.actions()[number])
        studio.pump(0.2)
        studio.paint(name)
    for action in window.menus.actions():
        menu = action.menu()
        if menu is not None:
            menu.close()  # type: ignore[attr-defined]
    window.menus.setActiveAction(None)  # type: ignore[arg-type]
    window.desk.undoing.undo()
    studio.pump(0.2)
    studio.quiet()


def sound(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    studio.open(cases[SOUND])
    studio.paint("desk-sound")


def received(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """The receipt, the case after it, what the institute issued, and the sheet for that."""
    window = studio.window
    studio.open(cases[SOUND])
    decisions, presenter = window.desk.decisions, window.desk.presenter
    if presenter.case is not None and presenter.case.state is CaseState.DRAFT:
        studio.dialog(lambda: decisions.act("accept"), _shown(studio, "receipt"))
        studio.quiet()
        studio.paint("desk-received")

    def issued(dialog: QDialog) -> None:
        dialog.type("0900000000")  # type: ignore[attr-defined]
        studio.paint("outcome")
        dialog.accept()

    studio.dialog(lambda: decisions.act("outcome"), issued, leads_on=True)
    studio.dialog(lambda: None, _shown(studio, "outcome-sheet"))
    studio.quiet()

    def corrected(dialog: QDialog) -> None:
        dialog.type("0900000018")  # type: ignore[attr-defined]
        studio.paint("outcome-again")

    studio.dialog(lambda: decisions.act("outcome"), corrected)


def legal(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """A power of attorney: to the legal unit, and what the unit wrote upon it."""
    window = studio.window
    studio.open(cases[POWER])
    window.desk.findings_first()
    studio.quiet()
    studio.paint("legal")
    studio.dialog(window.desk.one_paper.endorse, _shown(studio, "endorsement"))
    window.desk.decisions.act("send_to_legal")
    studio.pump(0.5)
    studio.quiet()
    studio.paint("legal-sent")


def unsure(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """A name with another letter asks for a word; the reason is asked for."""
    window = studio.window
    studio.open(cases[LETTER])
    window.desk.comparison_first()
    studio.quiet()
    studio.paint("desk-unsure")
    row = next((r for r in window.desk.presenter.view.evidence if r.asks), None)
    if row is not None and not any(r.finding.severity.value == "blocking" for r in row.ruled):
        studio.dialog(
            lambda: window.desk.decisions.answer_row(row, same=True), _shown(studio, "reason")
        )


def cards(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """The card of a signature, and that of a zone."""
    window = studio.window
    studio.open(cases[PASTED])
    window.desk.papers.next_signature()
    studio.quiet()
    studio.paint("signature-card")
    window.desk.papers.next_zone()
    studio.quiet()
    studio.paint("zone-card")


def others(studio: Studio, _cases: dict[str, int], _papers: Path) -> None:
    """Keys, settings, the covered window."""
    studio.window.go_to(0)
    studio.quiet()
    studio.dialog(studio.window.show_keys, _shown(studio, "keys"))
    studio.dialog(studio.window.show_settings, lambda dialog: _settings(studio, dialog))
    studio.window.lock.cover()
    studio.paint("covered")


def offline(studio: Studio, cases: dict[str, int], _papers: Path) -> None:
    """The archive does not answer, and cannot be opened at all."""
    station = studio.station
    studio.open(cases[SOUND])
    station.tell_fault(StoreError("disk.full"))
    studio.paint("offline")
    fault = StoreError("store.not_writable", folder="/srv/intake")
    shut = ShutDialog(fault, Path("/srv/intake"), station.messages, studio.theme)
    shut.show()
    studio.paint("shut", shut)
    shut.close()


def _settings(studio: Studio, dialog: QDialog) -> None:
    dialog._folder.say("/srv/intake/confianza")  # type: ignore[attr-defined]
    studio.paint("settings")


SCENES: dict[str, Scene] = {
    "archive": archive,
    "codes": codes,
    "new_case": new_case,
    "scanning": scanning,
    "desk": desk,
    "sound": sound,
    "received": received,
    "legal": legal,
    "unsure": unsure,
    "cards": cards,
    "offline": offline,
    "others": others,
}
