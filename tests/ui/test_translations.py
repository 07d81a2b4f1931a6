"""The window's texts: English in the code, all of them in Spanish, none put together before tr."""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "intake" / "ui").rglob("*.py"))
SPANISH = ROOT / "resources" / "i18n" / "intake_es.ts"
TU = (" tu ", " tus ", " tú ", "puedes", " haz ", " tienes")


def calls(path: Path) -> list[tuple[ast.Call, ast.expr]]:
    """Every tr(...) and translate(context, ...) with the text that it is given."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "tr":
                found.append((node, node.args[0]))
            elif node.func.attr == "translate" and len(node.args) > 1:
                found.append((node, node.args[1]))
    return found


def messages() -> list[tuple[str, str, ET.Element]]:
    root = ET.parse(SPANISH).getroot()  # noqa: S314 - our own file
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_texts_are_constants() -> None:
    wrong = [
        f"{path.name}:{call.lineno}"
        for path in CODE
        for call, text in calls(path)
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str))
    ]
    assert wrong == []


def test_every_text_of_the_code_is_translated() -> None:
    known = {source for _, source, _ in messages()}
    used = {str(text.value) for path in CODE for _, text in calls(path)}  # type: ignore[attr-defined]
    assert len(used) > 100
    assert sorted(used - known) == []
    assert sorted(known - used) == []


def test_every_translation_is_finished_and_says_usted() -> None:
    for context, source, message in messages():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        forms = [f.text or "" for f in translation.findall("numerusform")] or [translation.text]
        assert len(forms) == (2 if message.get("numerus") else 1), source
        for form in forms:
            assert form, (context, source)
            assert not any(word in f" {form.lower()} " for word in TU), form
            assert form.count("%1") == source.count("%1"), source


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    made = tmp_path / "intake_es.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", SPANISH, "-qm", made], check=True)
    return made


def test_spanish_is_spoken_with_plurals(compiled: Path, qapp) -> None:
    translator = QTranslator(qapp)
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    try:
        tr = QCoreApplication.translate
        assert tr("ActBar", "Receive") == "Recibir"
        assert tr("Keys", "Enter") == "Intro"
        assert tr("CaseHeader", "%n finding(s) stop it", "", 1) == "1 observación impide recibir"
        several = tr("CaseHeader", "%n finding(s) stop it", "", 2)
        assert several == "2 observaciones impiden recibir"
    finally:
        qapp.removeTranslator(translator)
