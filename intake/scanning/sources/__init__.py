"""One file per technology behind one small protocol."""
