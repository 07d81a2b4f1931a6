"""Values of a field, taken out of the words where they are expected to stand."""
