"""Dossiers: all that is told of one story, put together and written."""

from twosource.dossiers.assemble import assemble
from twosource.dossiers.writers import write_html, write_json, write_markdown, write_text

__all__ = ["assemble", "write_html", "write_json", "write_markdown", "write_text"]
