from __future__ import annotations

import numpy as np
import pikepdf
import pytest
from PIL import Image

from intake.errors import FileError
from intake.pages.decode import exif_rotation, load_page
from intake.pages.resolution import believable, guessed


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_becomes_eight_bits(tmp_path, mode):
    path = tmp_path / "page.png"
    if mode == "I;16":
        values = np.full((40, 30), 65535, np.uint16)
        values[10:20] = 0
        Image.fromarray(values).save(path)
    else:
        image = Image.new("L", (30, 40), 255)
        image.paste(0, (0, 10, 30, 20))
        image.convert(mode).save(path)
    picture = load_page(path, 1)
    assert (picture.width, picture.height) == (30, 40)
    assert picture.pixels.dtype == np.uint8
    assert picture.gray[5, 5] == 255
    assert picture.gray[15, 5] == 0


def test_what_is_transparent_becomes_paper(tmp_path):
    path = tmp_path / "stamp.png"
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(path)
    assert load_page(path, 1).gray.min() == 255


def test_cmyk_jpeg(tmp_path):
    path = tmp_path / "print.jpg"
    Image.new("CMYK", (32, 32), (0, 255, 255, 0)).save(path, quality=95)
    red, green, blue = load_page(path, 1).pixels[16, 16]
    assert red > 150
    assert green < 90
    assert blue < 90


@pytest.mark.parametrize("compression", ["group4", "group3", "packbits", "tiff_lzw"])
def test_pages_of_a_fax(tmp_path, compression):
    path = tmp_path / "fax.tif"
    sheets = [Image.new("1", (64, 80), 1) for _ in range(3)]
    sheets[1].paste(0, (0, 0, 64, 40))
    sheets[0].save(path, save_all=True, append_images=sheets[1:], compression=compression)
    assert load_page(path, 1).gray.min() == 255
    second = load_page(path, 2)
    assert second.gray[10, 10] == 0
    assert second.gray[60, 10] == 255
    with pytest.raises(FileError) as caught:
        load_page(path, 4)
    assert caught.value.code == "file.broken"


def test_a_coarse_fax_gets_square_pixels(tmp_path):
    path = tmp_path / "fax.tif"
    Image.new("1", (1728, 1145), 1).save(path, dpi=(204, 98))
    picture = load_page(path, 1)
    assert (picture.width, picture.height, picture.dpi) == (1728, 2290, 204)


def test_a_camera_turn_is_a_hint_and_not_applied(tmp_path):
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (60, 30), 128).save(path, exif=exif)
    picture = load_page(path, 1)
    assert (picture.width, picture.height) == (60, 30)
    assert exif_rotation(path) == 90
    assert exif_rotation(tmp_path / "none.jpg") == 0


@pytest.mark.parametrize(
    ("size", "dpi"),
    [
        ((2480, 3508), 300),
        ((3508, 2480), 300),
        ((1654, 2339), 200),
        ((1240, 1754), 150),
        ((2550, 3300), 300),
        ((1011, 638), 300),
        ((1476, 1039), 300),
        ((4961, 7016), 600),
    ],
)
def test_known_papers_give_their_resolution(size, dpi):
    assert guessed(*size) == dpi


@pytest.mark.parametrize("size", [(3000, 4000), (800, 600), (50, 50), (20000, 3000), (1, 9000)])
def test_any_size_gives_a_usable_resolution(size):
    assert 100 <= guessed(*size) <= 600


def test_nonsense_resolutions_are_not_believed(tmp_path):
    path = tmp_path / "screen.png"
    Image.new("L", (2480, 3508), 255).save(path, dpi=(72, 72))
    assert load_page(path, 1).dpi == 300
    assert believable(300.0, 2480, 3508) == 300
    assert believable(200.0, 2480, 3508) == 200
    assert believable(100.0, 4961, 7016) is None
    assert believable(None, 10, 10) is None


def test_a_huge_pdf_page_gets_what_fits(tmp_path):
    path = tmp_path / "poster.pdf"
    document = pikepdf.new()
    document.add_blank_page(page_size=(14_000, 14_000))
    document.save(path)
    picture = load_page(path, 1)
    assert picture.width * picture.height <= 41_000_000


def test_a_pdf_page_at_300_dpi(tmp_path):
    path = tmp_path / "letter.pdf"
    document = pikepdf.new()
    document.add_blank_page(page_size=(595.28, 841.89))
    document.save(path)
    picture = load_page(path, 1)
    assert (picture.dpi, picture.pixels.ndim) == (300, 2)
    assert abs(picture.width - 2480) <= 2
    with pytest.raises(FileError) as caught:
        load_page(path, 2)
    assert caught.value.code == "file.broken"


def test_a_scan_in_a_pdf_keeps_its_own_resolution(tmp_path):
    path = tmp_path / "scan.pdf"
    Image.effect_noise((1654, 2339), 40).save(path, "PDF", resolution=200)
    picture = load_page(path, 1)
    assert picture.dpi == 200
    assert abs(picture.width - 1654) <= 1


def test_a_scan_put_pixel_by_point_into_a_pdf(tmp_path):
    path = tmp_path / "scan.pdf"
    Image.new("L", (2480, 3508), 255).save(path, "PDF", resolution=72)
    picture = load_page(path, 1)
    assert picture.dpi == 300
    assert abs(picture.width - 2480) <= 2
