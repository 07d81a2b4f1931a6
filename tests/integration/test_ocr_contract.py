"""What every OCR engine promises, asked of Tesseract and of the fake."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.errors import EngineError
from intake.reading.engine.closer import CAPITALS, Form, read_value_again
from intake.reading.engine.ocr import Gray, Layout, OcrEngine, TesseractEngine, lines_of


class FakeEngine:
    """Says one word for every dark stretch, without looking at letters."""

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        height, width = gray.shape
        rows, columns = np.nonzero(gray < 128)
        lines: tuple[Line, ...] = ()
        if rows.size:
            box = Box(int(columns.min()), int(rows.min()), int(columns.max()), int(rows.max()))
            lines = (Line((Word("PASAPORTE", box, 0.9), Word("AR123456", box, 0.9))),)
        return PageText(lines, width, height, dpi)


ENGINES = [
    pytest.param(FakeEngine(), id="fake"),
    pytest.param(TesseractEngine(), id="tesseract"),
]


def printed(text: str) -> Gray:
    image = Image.new("L", (900, 120), 255)
    font = ImageFont.truetype("DejaVuSans.ttf", 44)
    ImageDraw.Draw(image).text((60, 30), text, fill=0, font=font)
    return np.asarray(image, dtype=np.uint8)


@pytest.mark.parametrize("engine", ENGINES)
def test_words_with_places_and_confidence(engine: OcrEngine) -> None:
    text = engine.read(printed("PASAPORTE AR123456"), 300, Layout.LINE)
    assert "AR123456" in text.text
    assert (text.width, text.height, text.dpi) == (900, 120, 300)
    for word in text.words():
        assert 0 <= word.confidence <= 1
        assert 40 <= word.box.left < word.box.right <= 900
        assert 0 <= word.box.top < word.box.bottom <= 120


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_on_white_paper_or_on_a_speck(engine: OcrEngine) -> None:
    assert engine.read(np.full((200, 300), 255, np.uint8), 300).lines == ()
    assert engine.read(np.full((3, 3), 255, np.uint8), 300).lines == ()


def test_a_language_that_is_not_there_is_an_engine_error() -> None:
    with pytest.raises(EngineError) as caught:
        TesseractEngine(language="xxx").read(printed("hola"), 300)
    assert caught.value.code == "engine.missing_tesseract"


def test_a_model_that_is_no_model_is_an_engine_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zzz.traineddata").write_bytes(b"not a model")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(EngineError) as caught:
        TesseractEngine(language="zzz").read(printed("hola"), 300)
    assert caught.value.code == "engine.failed"


def test_no_page_touches_the_reading_of_the_next() -> None:
    first, second = printed("MARIA JOSE VILLACIS"), printed("RUC 1790012345001")
    alone = [TesseractEngine().read(page, 300) for page in (first, second)]
    engine = TesseractEngine()
    after = [engine.read(page, 300) for page in (second, first, second, first)]
    assert after == [alone[1], alone[0], alone[1], alone[0]]


def test_a_time_limit_is_an_engine_error() -> None:
    with pytest.raises(EngineError) as caught:
        TesseractEngine(timeout=0.001).read(printed("hola"), 300)
    assert caught.value.code == "engine.timeout"


def test_a_value_read_again_is_the_value() -> None:
    crop = printed("AR123456")[20:100, 40:400]
    answers = read_value_again(crop, 300, [TesseractEngine()], Form.NUMBER)
    assert [answer.text for answer in answers] == ["AR123456"] * len(CAPITALS)
    box = answers[0].lines[0].box
    assert 0 <= box.left < box.right <= 360


def test_the_table_becomes_lines_and_blocks() -> None:
    columns = "level page_num block_num par_num line_num word_num left top width height conf text"
    head = columns.replace(" ", "\t") + "\n"
    rows = [
        "5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t96.5\tYo,",
        '5\t1\t1\t1\t1\t2\t70\t10\t50\t20\t90\t"Ana"',
        "5\t1\t1\t2\t1\t1\t10\t50\t50\t20\t-1\t ",
        "5\t1\t2\t1\t1\t1\t10\t90\t50\t20\t88\tfin",
    ]
    lines = lines_of(head + "\n".join(rows))
    assert [line.text for line in lines] == ['Yo, "Ana"', "fin"]
    assert [line.block for line in lines] == [0, 1]
    assert lines[0].words[0].confidence == pytest.approx(0.965)
