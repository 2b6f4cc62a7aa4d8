"""Read texts with the shipped model."""

from collections.abc import Sequence

import numpy as np

from twosource.language.assembly import assemble
from twosource.language.cores import ask_each, free_cores
from twosource.language.naming import find_names, settle_names
from twosource.language.network import DIMENSIONS, Network, has_weights, load_network
from twosource.language.passes import Pass, pass_over
from twosource.language.types import Bounds, Reading, Vectors, Word
from twosource.language.windows import LIMIT, Token, tokenize


def available() -> bool:
    """Tell whether the model's weights are part of this installation."""
    return has_weights()


def read(
    texts: Sequence[str], sentences: Sequence[Sequence[Bounds]], *, threads: int | None = None
) -> list[Reading]:
    """Read the given sentences of each text, one reading per text in the same order.

    `sentences` are half-open intervals in code points, in order and apart; what lies outside them (furniture,
    appeals) is never read. A text reads the same alone and among others, on one thread and on many
    (`threads`; every free core if not given).
    """
    network = load_network()
    pairs = zip(texts, sentences, strict=True)
    return ask_each(lambda pair: read_text(pair[0], pair[1], network), pairs, threads=threads or free_cores())


def read_text(text: str, sentences: Sequence[Bounds], network: Network) -> Reading:
    """Read one text with the given network."""
    tokens = tokenize(text, sentences, network.vocabulary)
    found = pass_over(tokens, len(sentences), network)
    return Reading(
        words=tuple(_word(found, index, network) for index in range(len(tokens))),
        names=tuple(settle_names(text, find_names(tokens, found.names, network.labels.names))),
        attributions=tuple(assemble(found, network.labels)),
        vectors=found.vectors,
    )


def encode(sentences: Sequence[str]) -> Vectors:
    """Encode loose sentences as rows of unit length, shape (len(sentences), 384), float32.

    A sentence without a word has a row of zeros; of a very long one only the beginning counts.
    """
    network = load_network()
    rows = ask_each(lambda sentence: _encode(sentence, network), sentences, threads=free_cores())
    return np.concatenate([np.zeros((0, DIMENSIONS), np.float32), *rows])


def _encode(sentence: str, network: Network) -> Vectors:
    tokens = fit(tokenize(sentence, [(0, len(sentence))], network.vocabulary))
    if not tokens:
        return np.zeros((1, DIMENSIONS), np.float32)
    return network.ask(tokens, [range(len(tokens))]).vectors


def fit(tokens: Sequence[Token]) -> list[Token]:
    """Take the first tokens that fit into one window."""
    total = np.cumsum([0, *(len(token.pieces) for token in tokens)])
    return list(tokens[: int((total[1:] <= LIMIT - 2).sum())])


def _word(found: Pass, index: int, network: Network) -> Word:
    head = found.heads[index]
    relation = network.labels.relations[found.relations[index]]
    return Word(
        start=found.tokens[index].start,
        end=found.tokens[index].end,
        upos=network.labels.upos[found.upos[index]],
        head=head,
        deprel="root" if head < 0 else "dep" if relation == "root" else relation,
    )
