"""The only place that knows SQLAlchemy and where originals lie."""
