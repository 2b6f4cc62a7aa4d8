"""Read the lexicon: tab-separated tables beside this package's code."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, without comments and empty lines, as stripped cells of the header's number."""
    text = files(__package__).joinpath("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    cells = [tuple(cell.strip() for cell in line.split("\t")) for line in lines]
    width = max(len(row) for row in cells)
    return tuple(row + ("",) * (width - len(row)) for row in cells)


@cache
def class_of_words(name: str) -> frozenset[str]:
    """Return the words of one class in the table `words`."""
    return frozenset(next(words for kind, words in rows("words") if kind == name).split())
