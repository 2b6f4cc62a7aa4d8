"""Quotations: what was said once, with the readings that reports have of it."""

from twosource.quotations.collate import collate

__all__ = ["collate"]
