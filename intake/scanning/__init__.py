"""From paper or file to pages on disk."""
