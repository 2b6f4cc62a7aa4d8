"""Find the names of an article and what they name."""
