"""Draws PDF files that are signed electronically, prepared, broken or tampered with."""
