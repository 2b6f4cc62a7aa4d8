"""The days of the week by name."""

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""From Monday on, as `date.weekday` counts."""
