"""How well strings explain a line: connectionist temporal classification, run forward.

Source: Graves et al., "Connectionist Temporal Classification", ICML 2006, section 4.1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Symbols = npt.NDArray[np.int64]

LEAST = 1e-7
"""Probability under which a net's word is not taken: it never saw every dirt there is."""


def log_likelihoods(shares: Floats, strings: Symbols) -> Floats:
    """Logarithm of the probability of each string, over all ways to lie on the frames.

    Args:
        shares: (T, classes), class 0 is the gap between characters.
        strings: (n, length), classes; all of one length.

    Returns:
        (n,), -inf where a string is too long for the line.
    """
    count, length = strings.shape
    states = np.zeros((count, 2 * length + 1), np.int64)
    states[:, 1::2] = strings
    # From a character straight to the next one: only where they differ.
    skips = np.zeros(states.shape)
    skips[:, 3::2] = strings[:, 1:] != strings[:, :-1]
    floor = np.maximum(shares, LEAST)
    alpha = np.zeros(states.shape)
    alpha[:, :2] = floor[0][states[:, :2]]
    total = np.zeros(count)
    for frame in floor[1:]:
        before = alpha
        alpha = before.copy()
        alpha[:, 1:] += before[:, :-1]
        alpha[:, 2:] += before[:, :-2] * skips[:, 2:]
        alpha *= frame[states]
        most = np.maximum(alpha.max(axis=1), 1e-300)
        alpha /= most[:, None]
        total += np.log(most)
    end = alpha[:, -1] + (alpha[:, -2] if length else 0.0)
    with np.errstate(divide="ignore"):
        return np.asarray(total + np.log(end))
