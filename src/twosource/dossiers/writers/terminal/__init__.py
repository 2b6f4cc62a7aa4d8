"""A survey, found words and a checked draft as text for a terminal."""

from twosource.dossiers.writers.terminal.checked import write_check
from twosource.dossiers.writers.terminal.found import write_found
from twosource.dossiers.writers.terminal.write import write_text

__all__ = ["write_check", "write_found", "write_text"]
