"""Use cases: what people do with a case."""
