"""Papers as text, in many wordings, that tests of several floors share."""
