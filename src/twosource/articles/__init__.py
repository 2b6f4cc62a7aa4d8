"""Clean: a report as received → an article, its text marked block by block and never cut."""

from twosource.articles.clean import clean
from twosource.articles.doubles import find_doubles
from twosource.articles.years import settle_years

__all__ = ["clean", "find_doubles", "settle_years"]
