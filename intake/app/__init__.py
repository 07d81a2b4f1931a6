"""The composition root: builds settings, store, engines and use cases."""
