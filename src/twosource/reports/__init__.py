"""Read: files, folders, pages, feeds, web archives and exports of other tools → reports as received."""

from twosource.reports.limits import Limits
from twosource.reports.read import read

__all__ = ["Limits", "read"]
