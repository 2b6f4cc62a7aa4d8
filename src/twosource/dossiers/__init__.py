"""Dossiers: all that is told of one story, put together, searched, held against a draft, written and read back."""

from twosource.dossiers.assemble import assemble
from twosource.dossiers.checking import check_draft
from twosource.dossiers.finding import Found, find_utterances
from twosource.dossiers.load import load_json
from twosource.dossiers.writers import (
    EXPORTS,
    export,
    write_check,
    write_check_json,
    write_found,
    write_found_json,
    write_html,
    write_json,
    write_markdown,
    write_notebook,
    write_text,
)

__all__ = [
    "EXPORTS", "Found", "assemble", "check_draft", "export", "find_utterances", "load_json", "write_check", "write_check_json",
    "write_found", "write_found_json", "write_html", "write_json", "write_markdown", "write_notebook",
    "write_text",
]  # fmt: skip
