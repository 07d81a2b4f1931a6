"""Scanning in the window: pages as they come in, and the station's scanners."""
