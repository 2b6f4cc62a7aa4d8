"""Dossiers: all that is told of one story, put together, searched, written and read back."""

from twosource.dossiers.assemble import assemble
from twosource.dossiers.finding import Found, find_utterances
from twosource.dossiers.load import load_json
from twosource.dossiers.writers import (
    write_found,
    write_html,
    write_json,
    write_markdown,
    write_notebook,
    write_text,
)

__all__ = [
    "Found", "assemble", "find_utterances", "load_json", "write_found", "write_html", "write_json",
    "write_markdown", "write_notebook", "write_text",
]  # fmt: skip
