"""How two values of one field agree: numbers, names, dates, and what a paper says of a person."""
