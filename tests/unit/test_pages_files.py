from __future__ import annotations

import pytest

from intake.errors import FileError
from intake.pages.files import Format, describe


def test_a_text_file_called_pdf_is_no_document(tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_text("Quito, 3 de mayo\n")
    with pytest.raises(FileError) as caught:
        describe(path)
    assert caught.value.code == "file.not_a_document"
    assert caught.value.parameters == {"file": "letter.pdf", "looks_like": "text"}
    assert Format.PDF == "pdf"
