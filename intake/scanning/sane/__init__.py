"""SANE's own library, in a process of its own (SANE Standard 1.06)."""
