"""The printed zone of identity papers: cells of print, labels in many languages, their values."""
