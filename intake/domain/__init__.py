"""The vocabulary of the office: frozen records, standard library only."""
