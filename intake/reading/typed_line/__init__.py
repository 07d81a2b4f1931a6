"""One typed line read by a recogniser of our own: a second witness beside Tesseract."""
