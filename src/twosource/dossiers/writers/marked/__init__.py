"""A survey as Markdown with footnotes."""

from twosource.dossiers.writers.marked.write import write_markdown

__all__ = ["write_markdown"]
