"""Scorers that measure every stage on research data and on invented news."""
