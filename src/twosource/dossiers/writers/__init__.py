"""Writers: a survey as JSON, terminal text, Markdown and a page."""

from twosource.dossiers.writers.contract import write_json
from twosource.dossiers.writers.marked import write_markdown
from twosource.dossiers.writers.page import write_html, write_notebook
from twosource.dossiers.writers.terminal import write_found, write_text

__all__ = ["write_found", "write_html", "write_json", "write_markdown", "write_notebook", "write_text"]
