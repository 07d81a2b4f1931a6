"""The archive list."""
