"""Quotations: what was said once, with the readings that reports have of it."""

from twosource.quotations.collating import collate

__all__ = ["collate"]
