"""The card of a machine readable zone: enlarged, doubts marked, corrected by hand."""
