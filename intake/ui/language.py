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
    if language == "en":
        return
    own, qt = QTranslator(application), QTranslator(application)
    own.load(str(resource("i18n", f"intake_{language}.qm")))
    qt.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    application.installTranslator(qt)
    application.installTranslator(own)
