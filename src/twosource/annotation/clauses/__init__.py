"""Find the clauses of an article: each verb, its reach, its polarity, and whether it is told as done."""
