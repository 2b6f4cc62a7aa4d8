"""Write closed sets of words as running text."""


def word_set(words: str) -> frozenset[str]:
    """Give the set of the words in `words`, which white space parts."""
    return frozenset(words.split())
