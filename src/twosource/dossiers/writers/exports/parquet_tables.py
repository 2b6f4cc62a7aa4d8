"""The tables as Parquet, by pyarrow, which only who asks for them needs."""

from io import BytesIO

from twosource.dossiers.writers.exports.names import legal
from twosource.dossiers.writers.exports.tables import Cell, Table, tables
from twosource.errors import SettingsError
from twosource.model import Survey

ARROW = {str: "string", int: "int64", float: "float64", bool: "bool"}


def write_parquet(survey: Survey) -> dict[str, bytes]:
    """Return a file for each table, by name, each column typed; unknown is null.

    Raises:
        SettingsError: pyarrow is not installed.
    """
    return {f"{table.name}.parquet": encoded(table) for table in tables(survey)}


def encoded(table: Table) -> bytes:
    """Return one table as the bytes of its file."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an optional extra
        from pyarrow import parquet  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        raise SettingsError(
            "Parquet needs pyarrow, which is not installed; install twosource[tables] or choose --to csv"
        ) from fault
    schema = pa.schema([(name, pa.type_for_alias(ARROW[kind])) for name, kind in table.columns])
    columns = [[cell_of(row[place]) for row in table.rows] for place in range(len(table.columns))]
    written = BytesIO()
    parquet.write_table(pa.table(columns, schema=schema), written)
    return written.getvalue()


def cell_of(cell: Cell) -> Cell:
    """Return a cell that UTF-8 can hold."""
    return legal(cell) if isinstance(cell, str) else cell
