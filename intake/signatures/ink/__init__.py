"""Handwriting: what is left of a page without its print, and whether a pen drew it."""
