"""Electronic signatures in a PDF file: found, proven, and whose they are."""
