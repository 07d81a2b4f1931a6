"""The card of a signature: what was seen, what holds, and what a person says about it."""
