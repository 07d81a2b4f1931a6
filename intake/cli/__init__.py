"""The command line and its JSON."""
