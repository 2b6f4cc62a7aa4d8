"""Logistic regression by Newton's method with a ridge, for a few measures and many pairs."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fit(measures: Floats, truth: Floats, importance: Floats, *, ridge: float) -> tuple[Floats, float]:
    """Return weights and intercept in the measures' own scale; the ridge works on standardised measures."""
    mean, spread = measures.mean(0), measures.std(0) + 1e-9
    rows = np.c_[(measures - mean) / spread, np.ones(len(measures))]
    weights = np.zeros(rows.shape[1])
    penalty = np.eye(len(weights)) * ridge * importance.sum()
    penalty[-1, -1] = 1e-9
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (importance * (chance - truth)) + penalty @ weights
        bend = (rows * (importance * chance * (1 - chance))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(bend, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)
