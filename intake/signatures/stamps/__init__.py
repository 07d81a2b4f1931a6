"""Electronic signatures that were printed and scanned: codes, words, brackets."""
