"""Page pictures: decode safely, rasterise, straighten, crop, judge quality, bar codes."""
