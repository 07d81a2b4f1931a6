"""What was signed and how: electronic, stamped, ink."""
