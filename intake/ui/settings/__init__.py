"""Settings that are chosen in the window."""
