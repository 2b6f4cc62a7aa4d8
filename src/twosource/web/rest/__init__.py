"""The REST interface: what programs ask, and the document that describes it."""

from twosource.web.rest.table import OPERATIONS

__all__ = ["OPERATIONS"]
