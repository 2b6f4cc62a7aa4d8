"""Invented stories of which it is known who was made from whom."""
