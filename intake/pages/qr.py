"""QR codes as the sheets of the window bear them (ISO/IEC 18004)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def qr_modules(text: str) -> NDArray[np.bool_]:
    """The modules of the code, True where dark, without its quiet zone; error correction M."""
    import zxingcpp  # here, so that the window starts without it

    library: Any = zxingcpp
    code = library.create_barcode(text, library.BarcodeFormat.QRCode, ec_level="M")
    picture = library.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    return np.asarray(picture) < 128
