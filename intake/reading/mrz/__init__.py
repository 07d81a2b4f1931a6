"""Machine readable zones (ICAO Doc 9303)."""
