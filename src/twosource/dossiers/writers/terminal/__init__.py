"""A survey as text for a terminal."""

from twosource.dossiers.writers.terminal.found import write_found
from twosource.dossiers.writers.terminal.write import write_text

__all__ = ["write_found", "write_text"]
