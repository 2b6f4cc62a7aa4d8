"""The pages of the desk."""

from twosource.web.pages.table import PAGES, Leaf

__all__ = ["PAGES", "Leaf"]
