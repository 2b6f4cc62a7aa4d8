"""Lineage: who was made from whom, and how many origins remain."""

from twosource.lineage.settings import LineageSettings
from twosource.lineage.tracing import trace

__all__ = ["LineageSettings", "trace"]
