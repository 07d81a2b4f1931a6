"""Filed cases: manifests, search, integrity."""
