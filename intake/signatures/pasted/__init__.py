"""Pictures of signatures put where ink should be, and one picture used twice."""
