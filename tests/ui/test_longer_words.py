"""Spanish as it is, and a language whose words are a third longer: nothing is cut, all fits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog

from intake.domain.endorsements import Endorsed
from intake.messages import Messages
from intake.ui.archive.codes import CodesDialog
from intake.ui.background import Background
from intake.ui.main_window import MainWindow
from intake.ui.papers.endorse_form import EndorsementForm
from intake.ui.papers.rehang import RehangDialog
from intake.ui.scanning.setup import SetupDialog
from intake.ui.settings.dialog import SettingsDialog
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.ui.front_office import FrontOffice
from tests.ui.test_within_reach import cut, dialogs, filled, nameless, sheet_dialogs
from tests.unit.papers.drawn_up import TODAY, passport

ROOT = Path(__file__).resolve().parents[2]
SPANISH = ROOT / "resources" / "i18n" / "intake_es.ts"
WIDE, HIGH = 1366, 768


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("spoken") / "intake_es.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", SPANISH, "-qm", made], check=True)
    return made


class Longer(QTranslator):
    """Spanish with a third more letters in every text; marks such as %1 stay."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        spoken = super().translate(context, text, disambiguation, n)
        return longer(spoken) if spoken else ""


class LongWords(Messages):
    """The same for what stands in the data."""

    def word(self, section: str, code: str) -> str:
        return longer(super().word(section, code))


def longer(text: str) -> str:
    return text + "ø" * max(1, len(text) // 3)


@pytest.fixture(params=["spoken", "longer"])
def words(request, compiled: Path, qapp: QApplication) -> Iterator[Messages]:
    translator = QTranslator(qapp) if request.param == "spoken" else Longer(qapp)
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield Messages("es") if request.param == "spoken" else LongWords("es")
    qapp.removeTranslator(translator)


def others(station: Station) -> list[Callable[[], QDialog]]:
    """The dialogs that the other tests of this kind do not know."""
    words, theme = station.messages, station.theme
    return [
        lambda: CodesDialog(station),
        lambda: SettingsDialog(station),
        lambda: SetupDialog(station),
        lambda: EndorsementForm(passport(), station, TODAY),
        lambda: RehangDialog("Página 1", passport(), (), words, theme),
    ]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_is_cut_in_a_longer_language(
    scale: float, words: Messages, theme: Theme, front: FrontOffice, qapp: QApplication, qtbot
) -> None:
    look = Theme(scale=scale)
    look.apply(qapp)
    station = Station(front.office, Background(2), words, look)
    try:
        window = MainWindow(station)
        qtbot.addWidget(window)
        window.resize(WIDE, HIGH)
        window.show()
        filled(window, front, qtbot)
        qtbot.waitUntil(lambda: cut(window) == [])
        assert window.width() <= WIDE
        safe = window.desk.acts.safe
        both = scale > 1.0 and isinstance(words, LongWords)
        assert both or safe.width() >= safe.sizeHint().width()  # both at once: … and a tool tip
        assert window.height() <= HIGH
        for make in (*dialogs(look), *sheet_dialogs(station), *others(station)):
            dialog = make()
            dialog.setParent(window, dialog.windowFlags())
            dialog.show()
            assert cut(dialog) == []
            assert dialog.minimumSizeHint().width() <= WIDE, type(dialog).__name__
            assert dialog.minimumSizeHint().height() <= HIGH, type(dialog).__name__
            dialog.hide()
            dialog.deleteLater()
    finally:
        station.background.close()
        theme.apply(qapp)


def test_the_other_dialogs_name_what_takes_keys(station: Station, qtbot) -> None:
    for make in others(station):
        dialog = make()
        qtbot.addWidget(dialog)
        assert nameless(dialog) == []


def test_the_endorsement_remembers_who_endorsed(station: Station, qtbot) -> None:
    form = EndorsementForm(passport(), station, TODAY)
    qtbot.addWidget(form)
    for line, text in (
        (form.reviewer, "Dra. P. Cueva"),
        (form.unit, "Unidad jurídica"),
        (form.text, "Poder suficiente"),
        (form.page, "1"),
    ):
        line.setText(text)
    form.choose(Endorsed.OBSERVED)
    form.keep.click()
    assert form.result() == QDialog.DialogCode.Accepted
    assert form.said.decision is Endorsed.OBSERVED
    again = EndorsementForm(passport(), station, TODAY)
    qtbot.addWidget(again)
    assert again.reviewer.text() == "Dra. P. Cueva"
    assert again.unit.text() == "Unidad jurídica"
