"""Letters: running text, who is who in it, where it ends and who signs."""
