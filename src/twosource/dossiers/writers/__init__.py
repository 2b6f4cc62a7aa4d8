"""Writers: a survey as JSON, terminal text, Markdown and a page; answers to one question; exports for other tools."""

from twosource.dossiers.writers.answers import write_check_json, write_found_json
from twosource.dossiers.writers.contract import write_json
from twosource.dossiers.writers.exports import EXPORTS, export
from twosource.dossiers.writers.marked import write_markdown
from twosource.dossiers.writers.page import write_html, write_notebook
from twosource.dossiers.writers.terminal import write_check, write_found, write_text

__all__ = [
    "EXPORTS", "export", "write_check", "write_check_json", "write_found", "write_found_json", "write_html", "write_json",
    "write_markdown", "write_notebook", "write_text",
]  # fmt: skip
