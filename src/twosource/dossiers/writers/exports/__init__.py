"""A survey in the formats of other tools, one format a file."""

from twosource.dossiers.writers.exports.registry import EXPORTS, Export, export

__all__ = ["EXPORTS", "Export", "export"]
