"""Sheets for the person at the window: preview, print, PDF."""
