"""A second look at pairs that may be one claim: how they stand among all sentences of the story, and in what voice.

Whatever the sentences of a story share, its subject and its people, makes any two of them alike. So it is asked how much
likelier a pair is than the others: nearer than the rest of the article, nearer than what is near to everything, with rare
words in common; how much of the two articles is told twice at all, for reports of one event have more in common than
comments on one theme; and whether a third report tells what both do.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.claims.company import NAMES as OF_COMPANY
from twosource.claims.company import read_company
from twosource.claims.likeness import Scale
from twosource.claims.nearness import Nearness, near_by_proposition, near_by_sentence
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import NEGATORS
from twosource.errors import SettingsError
from twosource.text.wording import normals

Pair = tuple[int, int]
Signs = NDArray[np.float64]

NAMES = (
    "sentences_standing",
    "sentences_lead",
    "sentences_lead_most",
    "sentences_beyond_crowd",
    "lead",
    "beyond_crowd",
    "shared_weight",
    "rarest_shared",
    "second_rarest_shared",
    "fewest_words",
    "most_words",
    "numbers_apart",
    "one_in_marks",
    "both_in_marks",
    "one_negated",
    "one_in_first_person",
    "one_asks",
    "surest_both_ways",
    "told_twice_here",
    "told_twice_in_story",
    *OF_COMPANY,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|I['’]m|[Ww]e['’]re|[Yy]ou)\b")
_UTMOST = 4.0
"""Standard deviations from its mean beyond which a sign tells no more."""


class _Voice(NamedTuple):
    direct: bool
    negated: bool
    first_person: bool
    asks: bool


class _Surest(NamedTuple):
    """The surest log odds of each proposition in every other article, and what part of articles and story that makes."""

    odds: dict[tuple[int, str], float]
    between: dict[tuple[str, str], float]
    in_story: float


def look_again(
    propositions: Sequence[Proposition], odds: Mapping[Pair, float], scale: Scale
) -> dict[Pair, tuple[float, ...]]:
    """Return a row of `NAMES` for every pair that is likely enough by the first look, of which `odds` has the log odds.

    All pairs of `odds` are of two articles.
    """
    likely = {pair: found for pair, found in odds.items() if found >= SETTINGS.looked_again}
    sentences, parts = near_by_sentence(propositions, likely), near_by_proposition(propositions, likely)
    surest, company = _surest(propositions, odds), read_company(propositions, likely)
    voices = [_voice(p) for p in propositions]
    return {
        (i, j): (
            *_standing(i, j, sentences, parts),
            *_shared(propositions[i], propositions[j], scale),
            voices[i].direct != voices[j].direct,
            voices[i].direct and voices[j].direct,
            voices[i].negated != voices[j].negated,
            voices[i].first_person != voices[j].first_person,
            voices[i].asks or voices[j].asks,
            *_among_others(i, j, propositions, found, surest),
            *company[i, j],
        )
        for (i, j), found in likely.items()
    }


def _standing(i: int, j: int, sentences: Nearness, parts: Nearness) -> tuple[float, ...]:
    return (
        sentences.standing(i, j),
        *sentences.leads(i, j),
        sentences.beyond_crowd(i, j),
        parts.leads(i, j)[0],
        parts.beyond_crowd(i, j),
    )


def _shared(one: Proposition, other: Proposition, scale: Scale) -> tuple[float, ...]:
    """Return what the shared words weigh, the two rarest of them, how many words there are, and numbers of one's own."""
    shared = sorted((scale.weights[group] for group in one.bag.keys() & other.bag.keys()), reverse=True)
    rarest = [*shared, 0.0, 0.0]
    lengths = len(one.concepts), len(other.concepts)
    return (
        math.fsum(shared),
        rarest[0],
        rarest[1],
        min(lengths),
        max(lengths),
        min(len(one.figures - other.figures), len(other.figures - one.figures)),
    )


def _voice(proposition: Proposition) -> _Voice:
    return _Voice(
        direct=any(q.form != "indirect" for q in proposition.quotations),
        negated=any(word in NEGATORS for word in normals(proposition.words)),
        first_person=bool(_FIRST_PERSON.search(proposition.words)),
        asks=proposition.words.rstrip(" ”\"'’").endswith("?"),
    )


def _surest(propositions: Sequence[Proposition], odds: Mapping[Pair, float]) -> _Surest:
    best: dict[tuple[int, str], float] = {}
    for (i, j), found in odds.items():
        for mine, theirs in ((i, j), (j, i)):
            rival = mine, propositions[theirs].span.article
            best[rival] = max(best.get(rival, found), found)
    told: dict[tuple[str, str], float] = {}
    for (place, article), found in best.items():
        if not propositions[place].heading:
            key = propositions[place].span.article, article
            told[key] = told.get(key, 0.0) + 1 / (1 + math.exp(-found))
    sizes: dict[str, int] = {}
    for p in propositions:
        sizes[p.span.article] = sizes.get(p.span.article, 0) + (not p.heading)
    parts = {key: total / max(sizes[key[0]], 1) for key, total in told.items()}
    between = {(one, other): max(part, parts.get((other, one), 0.0)) for (one, other), part in parts.items()}
    pairs = len(sizes) * (len(sizes) - 1)
    whole = sum(max(parts.get((a, b), 0.0), parts.get((b, a), 0.0)) for a in sizes for b in sizes if a != b)
    return _Surest(odds=best, between=between, in_story=whole / max(pairs, 1))


def _among_others(
    i: int, j: int, propositions: Sequence[Proposition], found: float, surest: _Surest
) -> tuple[float, ...]:
    one, other = propositions[i].span.article, propositions[j].span.article
    chosen = (found >= surest.odds[i, other]) + (found >= surest.odds[j, one])
    return chosen, surest.between.get((one, other), 0.0), surest.in_story


class Network(NamedTuple):
    """A net of one hidden layer; `mean` and `spread` are of the signs that it was fitted on."""

    mean: Signs
    spread: Signs
    inner: Signs
    bias: Signs
    outer: Signs
    outer_bias: float

    def weigh(self, signs: Signs) -> Signs:
        """Return the log odds of each row of signs, shape (rows,)."""
        told = np.clip((signs - self.mean) / self.spread, -_UTMOST, _UTMOST)
        return np.asarray(np.tanh(told @ self.inner + self.bias) @ self.outer + self.outer_bias)


@lru_cache(maxsize=1)
def load_network(signs: tuple[str, ...]) -> Network:
    """Return the shipped net, which must have been fitted on these signs, else SettingsError."""
    stored = json.loads((files("twosource.claims") / "second_look.json").read_text(encoding="utf-8"))
    if tuple(stored["signs"]) != signs:
        raise SettingsError(
            "claims/second_look.json was fitted for other signs; run training.claims.second_look again"
        )
    mean, spread, inner, bias, outer = (
        np.array(stored[name], np.float64) for name in ("mean", "spread", "inner", "bias", "outer")
    )
    return Network(mean, spread, inner, bias, outer, float(stored["outer_bias"]))
