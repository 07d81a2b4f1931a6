"""Models are trained here, on data that the project draws itself; each by one command."""
