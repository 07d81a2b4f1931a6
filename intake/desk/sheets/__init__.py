"""The sheets that the window hands over: their words, and what they are filled with."""
