"""Places of signature: where somebody signs, and what print stands there."""
