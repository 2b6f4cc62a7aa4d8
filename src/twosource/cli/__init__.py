"""The command line: a reader of the archive and the model."""

from twosource.cli.app import main

__all__ = ["main"]
