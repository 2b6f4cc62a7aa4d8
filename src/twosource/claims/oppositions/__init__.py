"""Pairs of statements of different reports that exclude each other although no claim joins them."""

from twosource.claims.oppositions.find import Opposition, find_oppositions
from twosource.claims.oppositions.telling import Dispute, add_disputes, settle_disputes, stand_against

__all__ = ["Dispute", "Opposition", "add_disputes", "find_oppositions", "settle_disputes", "stand_against"]
