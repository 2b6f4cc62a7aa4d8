"""The tables as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from io import StringIO

from twosource.dossiers.writers.exports.names import legal
from twosource.dossiers.writers.exports.tables import Cell, Table, tables
from twosource.model import Survey

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings of a cell that spreadsheets may take for a formula (OWASP, CSV Injection); full-width ones too."""


def write_csv(survey: Survey) -> dict[str, bytes]:
    """Return a file for each table, by name, in UTF-8 with a byte order mark, by which spreadsheets know it.

    A text that a spreadsheet could take for a formula gets an apostrophe before it. Unknown is an empty cell.
    """
    return {f"{table.name}.csv": encoded(table) for table in tables(survey)}


def encoded(table: Table) -> bytes:
    """Return one table as the bytes of its file."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([name for name, _ in table.columns])
    for row in table.rows:
        writer.writerow([cell_of(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def cell_of(cell: Cell) -> str | int | float:
    """Return a cell that no spreadsheet runs."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return cell
    words = legal(cell)
    risky = words.startswith(FORMULA) or words.lstrip().startswith(FORMULA)
    return f"'{words}" if risky else words
