"""Forms and tables: labels, their cells, and the values that belong to them."""
