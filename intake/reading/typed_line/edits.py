"""How well a line is explained by all texts that are one edit away, in one pass.

Each text is the given one with one character replaced or put in: what stands before and after
that character is weighed once for all of them (forward and backward variables of connectionist
temporal classification: Graves et al., ICML 2006, section 4.1).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.reading.typed_line.likelihood import LEAST, log_likelihoods

Floats = npt.NDArray[np.float64]
Symbols = npt.NDArray[np.int64]
NONE = float("-inf")


def best_edits(shares: Floats, string: Symbols) -> tuple[Floats, float]:
    """Logarithms of the probability of the best text one edit away.

    Args:
        shares: (T, classes), class 0 is the gap between characters.
        string: (length,) classes, at least one.

    Returns:
        (length,) with another character in each place; with one character more or less.
    """
    replaced, put_in = edits(shares, string)
    shorter = [np.delete(string, place) for place in range(len(string))]
    left_out = log_likelihoods(shares, np.array(shorter)).max() if len(string) > 1 else NONE
    return replaced.max(axis=1), max(float(put_in.max()), float(left_out))


def replacements(shares: Floats, string: Symbols) -> Floats:
    """The first half of what `edits` says, which takes half as long alone."""
    places = 2 * np.arange(len(string))
    return _without_itself(_edited(shares, string, places, places + 2), string)


def edits(shares: Floats, string: Symbols) -> tuple[Floats, Floats]:
    """Logarithms of the probability of every text one edit away.

    Args:
        shares, string: as for `best_edits`.

    Returns:
        (length, classes - 1): that character replaced by each class, -inf for itself;
        (length + 1, classes - 1): each class put in before that character.
    """
    # Gap states before and after the new character: replaced ones, then those put in.
    places, last = 2 * np.arange(len(string)), [2 * len(string)]
    before, after = (np.concatenate([one, places, last]) for one in (places, places + 2))
    logs = _edited(shares, string, before, after)
    return _without_itself(logs[: len(string)], string), logs[len(string) :]


def _without_itself(replaced: Floats, string: Symbols) -> Floats:
    replaced[np.arange(len(string)), string - 1] = NONE
    return replaced


def _edited(shares: Floats, string: Symbols, before: Symbols, after: Symbols) -> Floats:
    """(edits, classes - 1): each class between two gap states, what stood between them gone."""
    floor = np.maximum(shares, LEAST)
    states = np.zeros(2 * len(string) + 1, np.int64)
    states[1::2] = string
    forward, forward_logs = _forward(floor, states)
    backward, backward_logs = _forward(floor[::-1], states[::-1])
    backward, backward_logs = backward[::-1, ::-1], backward_logs[::-1]
    classes = np.arange(1, shares.shape[1])
    padded = np.concatenate([[0], states, [0]])
    from_last = ((padded[before][:, None] != classes) & (before > 0)[:, None]).astype(float)
    to_next = padded[after + 2][:, None] != classes
    to_next = (to_next & (after < len(states) - 1)[:, None]).astype(float)
    beyond = np.pad(backward, ((0, 0), (0, 1)))
    total = np.zeros((len(before), len(classes)))
    inside = np.zeros_like(total)
    peak = float((forward_logs[:-1] + backward_logs[1:]).max()) if len(floor) > 1 else 0.0
    for t, frame in enumerate(floor):
        if t == 0:
            entering = np.repeat((before == 0)[:, None].astype(float), len(classes), axis=1)
        else:
            inside *= np.exp(forward_logs[t - 1] - forward_logs[t])
            last = forward[t - 1]
            entering = last[before][:, None] + from_last * last[before - 1][:, None]
            entering = entering * np.exp(forward_logs[t - 1] - forward_logs[t])
        if t == 0:
            entering = entering * np.exp(-forward_logs[0])
        inside = (inside + entering) * frame[classes]
        if t + 1 < len(floor):
            coming = beyond[t + 1]
            leaving = coming[after][:, None] + to_next * coming[after + 1][:, None]
            total += inside * leaving * np.exp(forward_logs[t] + backward_logs[t + 1] - peak)
        else:
            ending = (after == len(states) - 1)[:, None] * np.exp(forward_logs[t] - peak)
            total += inside * ending
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(total) + peak)


def _forward(floor: Floats, states: Symbols) -> tuple[Floats, Floats]:
    """Forward variables of each frame (emission included), each frame scaled; their logarithms."""
    skips = np.zeros(len(states))
    skips[2:] = (states[2:] != 0) & (states[2:] != states[:-2])
    values = np.zeros((len(floor), len(states)))
    logs = np.zeros(len(floor))
    now = np.zeros(len(states))
    now[:2] = floor[0][states[:2]]
    log = 0.0
    for t, frame in enumerate(floor):
        if t:
            last = now
            now = last.copy()
            now[1:] += last[:-1]
            now[2:] += last[:-2] * skips[2:]
            now = now * frame[states]
        most = max(float(now.max()), 1e-300)
        now = now / most
        log += float(np.log(most))
        values[t], logs[t] = now, log
    return values, logs
