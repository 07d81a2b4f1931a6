"""Marks on a page: connected ink, how dark it is, printed lines and frames."""
