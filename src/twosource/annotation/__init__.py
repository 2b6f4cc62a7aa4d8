"""Annotate articles with sentences, names, attributions, times and quantities."""

from twosource.annotation.annotate import annotate

__all__ = ["annotate"]
