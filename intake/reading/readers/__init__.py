"""One reader per kind of document: words with boxes in, facts out."""
