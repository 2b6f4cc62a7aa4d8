"""A draft held against the reports: its quotations and its figures."""

from twosource.dossiers.checking.check import check_draft

__all__ = ["check_draft"]
