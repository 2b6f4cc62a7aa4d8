"""Find the quantities of an article: numbers with what they count, bound and leave open."""
