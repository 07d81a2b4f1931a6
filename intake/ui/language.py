"""The language of the window: Spanish of Ecuador unless set otherwise, whatever LANG says."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from intake.resources import resource


def speak(application: QApplication, language: str) -> None:
    """Gives the application its language: the screens' texts, Qt's own, and number forms."""
    territory = QLocale.Country.Ecuador if language == "es" else QLocale.Country.UnitedStates
    spoken = QLocale.Language.Spanish if language == "es" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, territory))
    translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (
        f"{translations}/qtbase_{language}.qm",
        str(resource("i18n", f"intake_{language}.qm")),
    ):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
