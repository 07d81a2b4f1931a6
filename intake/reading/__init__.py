"""From a page picture to text, kind of document and facts."""
