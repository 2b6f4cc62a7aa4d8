"""Countries, their capitals and seats of government, organisations, agencies and places, by every name."""

from twosource.annotation.gazetteer.load import GazetteerEntry, first_names, gazetteer, genders

__all__ = ["GazetteerEntry", "first_names", "gazetteer", "genders"]
