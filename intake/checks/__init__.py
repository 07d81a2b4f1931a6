"""Facts and a procedure in, findings out; pure."""
