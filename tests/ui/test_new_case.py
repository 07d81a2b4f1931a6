"""The dialog of a new case offers what the procedure and the channel chosen allow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.domain.kinds import Channel, Presenter
from intake.messages import Messages
from intake.procedures.load import known, load_procedure
from intake.ui.desk.new_case import NewCaseDialog
from intake.ui.theme import Theme


@pytest.fixture
def dialog(theme: Theme, qtbot) -> NewCaseDialog:
    procedures = tuple(load_procedure(name) for name in known())
    made = NewCaseDialog(procedures, Messages("es"), theme)
    qtbot.addWidget(made)
    return made


def choose(dialog: NewCaseDialog, procedure: str) -> None:
    dialog._procedure.button(known().index(procedure)).click()


def test_the_main_procedure_stands_first(dialog: NewCaseDialog) -> None:
    assert dialog.procedure.id == "code_foreigner_dependent"
    assert (dialog.channel, dialog.presenter) == (Channel.WINDOW, Presenter.EMPLOYER)


@pytest.mark.parametrize("name", known())
def test_every_procedure_offers_its_own_channels_and_people(
    dialog: NewCaseDialog, name: str
) -> None:
    choose(dialog, name)
    rules = load_procedure(name)
    assert dialog.procedure.id == name
    for number, channel in enumerate(rules.channels):
        dialog._channel.group.button(number).click()
        assert dialog.channel is channel
        people = rules.on(channel).presenters
        assert len(dialog._presenter.group.buttons()) == len(people)
        for place, person in enumerate(people):
            dialog._presenter.group.button(place).click()
            assert dialog.presenter is person


def test_another_channel_takes_people_away(dialog: NewCaseDialog) -> None:
    choose(dialog, "employer_key")
    dialog.choose_presenter(Presenter.THIRD_PARTY)
    assert dialog.presenter is Presenter.THIRD_PARTY
    dialog._channel.group.button(1).click()
    assert dialog.presenter is Presenter.LEGAL_REPRESENTATIVE


def test_what_do_i_need_tells_what_this_person_needs(dialog: NewCaseDialog, qtbot) -> None:
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    dialog.choose_presenter(Presenter.THIRD_PARTY)
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    qtbot.waitUntil(dialog.text.isVisible)
    text = dialog.text.toPlainText()
    assert text.startswith("Asignación de código de identificación para extranjeros bajo")
    assert "Autorización a terceros" in text
    assert "No se recibirán solicitudes con firma electrónica." in text
    assert text.index("Qué se entrega") < text.index("Antes de venir")
    choose(dialog, "employer_key")
    dialog._channel.group.button(1).click()
    assert "Firma electrónica imprescindible" in dialog.text.toPlainText()
    assert "Firma manuscrita imprescindible" not in dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    qtbot.waitUntil(dialog.text.isHidden)
