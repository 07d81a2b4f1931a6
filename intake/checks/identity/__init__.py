"""Identity papers against one another and against the papers that name their holder."""
