"""How a paper is signed and by whom, against the rule for that paper in that channel."""
