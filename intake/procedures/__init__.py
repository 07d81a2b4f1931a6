"""Rule files of the published procedures, loaded and validated."""
