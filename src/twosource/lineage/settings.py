"""The constants that decide who was made from whom."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageSettings:
    """How descents and origins are judged."""

    least_similarity: float = 0.25
    """Least similarity of two lines that tell the same thing."""
    likely: float = 0.5
    """Probability from which a descent or a common exemplar is stated."""
    certain: float = 0.9
    """Probability from which articles of one origin are surely of one line."""
    nearest_favour: float = 4.0
    """Log odds between an exemplar that has all in common with a witness and one that has nothing."""
    most_odds: float = 2.5
    """Most that the log odds of kinship count for when exemplars are chosen: beyond, all are equally sure."""
    all_pairs_below: int = 40
    """Stories of at most so many distinct texts have all pairs compared."""
    nearest_compared: int = 25
    """In larger ones each text is compared with so many of the nearest."""
    least_reused: float = 0.3
    """Part of the shorter of two texts that both have, from which they are compared though others are nearer, ..."""
    most_reused: int = 5
    """... each with so many at most."""
    most_repeats: int = 20
    """A line that stands oftener in one body is left out from then on: a refrain or a broken page, and the cost of
    matching grows with the square of lines."""
    few_lines: int = 1
    """A witness with at most so many lines that another lacks, ..."""
    few_lines_share: float = 0.15
    """... or at most this part of its lines, ..."""
    few_details: float = 0.25
    """... so little weight of names and numbers that it lacks, and no quotation of its own shows no independence."""
    least_mixed: float = 0.4
    """Least probability of a further exemplar: that a text was made from others too is known by then."""
    least_mixed_lines: int = 2
    """A further exemplar gave at least so many lines that the others do not give so nearly, ..."""
    least_mixed_share: float = 0.12
    """... and at least this part of the witness's lines. Set by hand on invented stories."""
