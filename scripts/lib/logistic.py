"""Logistic regressions whose weights are held near a guess, found by Newton's method. Needs numpy (package
python3-numpy); the same rows give the same weights."""

import numpy

HELD = 1.0  # how strongly: as much as so many postings of doubt
EITHER = 1e9  # the guess of a weight that may have either sign
STEPS = 40
LEAST_GAIN = 1e-7


def probabilities(values, weights):
    return 1 / (1 + numpy.exp(-numpy.clip(values @ weights, -40, 40)))


def loss_of(values, labels, shares, near, held, weights):
    """How unlikely the labels are, and how far the weights from their guesses."""
    sums = numpy.clip(values @ weights, -40, 40)
    unlikely = (shares * numpy.logaddexp(0, numpy.where(labels == 1, -sums, sums))).sum()
    return unlikely + (held * (weights - near) ** 2).sum() / 2


def least(values, labels, shares, near, held, weights):
    """The weights with the least loss, `weights` to begin with."""
    loss = loss_of(values, labels, shares, near, held, weights)
    for _ in range(STEPS):
        p = probabilities(values, weights)
        gradient = values.T @ (shares * (p - labels)) + held * (weights - near)
        bends = (values * (shares * p * (1 - p))[:, None]).T @ values + numpy.diag(held + 1e-9)
        step = numpy.linalg.solve(bends, gradient)
        tried = weights - step
        while loss_of(values, labels, shares, near, held, tried) > loss and abs(step).max() > 1e-9:
            step /= 2
            tried = weights - step
        gained = loss - loss_of(values, labels, shares, near, held, tried)
        if gained < LEAST_GAIN:
            break
        weights, loss = tried, loss - gained
    return weights


def train(values, labels, shares, guesses):
    """A weight for each column of `values`, of which the first is the bias, held near nothing. `guesses` says what
    the others are held near, EITHER, or None for a column that is not used. One whose weight would have the other sign
    than its guess is left out, and so on until none does."""
    used = [i for i, guess in enumerate(guesses) if guess is not None]
    found = None
    while True:
        near = numpy.array([guesses[i] if i and guesses[i] != EITHER else 0.0 for i in used])
        held = numpy.array([HELD if i else 0.0 for i in used])
        found = least(values[:, used], labels, shares, near, held, near.copy() if found is None else found)
        good = [i == 0 or guesses[i] == EITHER or weight * guesses[i] >= 0 for i, weight in zip(used, found)]
        if all(good):
            break
        found = found[numpy.array(good)]
        used = [i for i, is_good in zip(used, good) if is_good]
    weights = numpy.zeros(len(guesses))
    weights[used] = found
    return weights
