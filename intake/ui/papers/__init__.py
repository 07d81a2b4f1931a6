"""What is done with one paper of the case: moved, saved, made smaller, endorsed."""
