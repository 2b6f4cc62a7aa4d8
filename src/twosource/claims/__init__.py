"""Claims: propositions, what supports them, and where accounts differ."""

from twosource.claims.comparison import Comparison, compare, compare_many
from twosource.claims.weighing import weigh

__all__ = ["Comparison", "compare", "compare_many", "weigh"]
