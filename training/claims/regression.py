"""Ridge-penalised regressions for a handful of features, and their cross-validation."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Fit = Callable[[Array, Array], Array]


def fit_logistic(
    features: Array, labels: Array, *, counts: Array | None = None, penalty: float = 1.0, steps: int = 50
) -> Array:
    """Return the weights of a logistic regression by Newton's method; the first feature is the bias, unpenalised.

    `counts` says how many times each row counts, once if not given.
    """
    times = np.ones(len(labels)) if counts is None else counts
    ridge = np.eye(features.shape[1]) * penalty
    ridge[0, 0] = 1e-6
    weights = np.zeros(features.shape[1])
    for _ in range(steps):
        expected = 1.0 / (1.0 + np.exp(-features @ weights))
        curvature = (features * (times * (expected * (1 - expected) + 1e-9))[:, None]).T @ features + ridge
        step = np.linalg.solve(curvature, features.T @ (times * (labels - expected)) - ridge @ weights)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def fit_linear(features: Array, grades: Array, *, penalty: float = 1.0) -> Array:
    """Return the weights of a ridge regression; the first feature is the bias, unpenalised."""
    ridge = np.eye(features.shape[1]) * penalty
    ridge[0, 0] = 1e-6
    return np.asarray(np.linalg.solve(features.T @ features + ridge, features.T @ grades))


def cross_validate(
    features: Array, labels: Array, groups: Sequence[str], fit: Fit, *, folds: int = 10
) -> Array:
    """Return the linear prediction for every row from weights fitted without the row's fold; a group is never split."""
    place = {group: number % folds for number, group in enumerate(sorted(set(groups)))}
    fold = np.array([place[group] for group in groups])
    predicted = np.zeros(len(labels))
    for held in sorted(set(place.values())):
        rest = fold != held
        predicted[~rest] = features[~rest] @ fit(features[rest], labels[rest])
    return predicted
