"""What the checks are given of a case: its packet as people have put it right, earlier cases."""
