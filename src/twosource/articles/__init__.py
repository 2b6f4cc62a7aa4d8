"""Clean: a report as received → an article, its text marked block by block and never cut."""

from twosource.articles.clean import clean

__all__ = ["clean"]
