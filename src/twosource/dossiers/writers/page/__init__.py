"""A survey as one HTML page."""

from twosource.dossiers.writers.page.notebook import write_notebook
from twosource.dossiers.writers.page.write import write_html

__all__ = ["write_html", "write_notebook"]
