"""Tesseract, and the text layer of born-digital pages: words out of a picture."""
