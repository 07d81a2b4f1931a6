"""Full sheets: read whole, and once more where the engine passed over print or stumbled."""
