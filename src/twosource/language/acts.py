"""Say what kind of act a sentence reports: PLOVER roots (Halterman et al. 2023)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language.network import Network, load_network
from twosource.language.read import fit
from twosource.language.types import Act, ActOdds, Bounds
from twosource.language.windows import tokenize

SOURCE, TARGET = 1, 2


def classify_acts(acts: Sequence[Act]) -> list[ActOdds]:
    """Weigh the PLOVER roots of each act, in the same order; of a very long sentence only the beginning counts."""
    network = load_network()
    return [_classify(act, network) for act in acts]


def _classify(act: Act, network: Network) -> ActOdds:
    tokens = fit(tokenize(act.text, [(0, len(act.text))], network.vocabulary))
    marks = [_mark((token.start, token.end), act) for token in tokens]
    weights = network.ask(tokens, [range(len(tokens))], marks).events
    roots = network.labels.roots
    odds = _softmax(weights[: len(roots)])
    ahead = _softmax(weights[len(roots) :])
    order = sorted(range(len(roots)), key=lambda i: (-odds[i], roots[i]))
    return ActOdds(
        roots=tuple((roots[i], round(float(odds[i]), 4)) for i in order),
        happened=round(float(ahead[network.labels.statuses.index("past")]), 4),
    )


def _mark(word: Bounds, act: Act) -> int:
    for mark, actor in ((SOURCE, act.source), (TARGET, act.target)):
        if actor is not None and word[0] < actor[1] and actor[0] < word[1]:
            return mark
    return 0


def _softmax(weights: NDArray[np.float32]) -> NDArray[np.float64]:
    odds = np.exp(weights.astype(np.float64) - weights.max())
    shares: NDArray[np.float64] = odds / odds.sum()
    return shares
