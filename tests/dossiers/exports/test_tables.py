"""The tables read back, and cells that spreadsheets must not run."""

import csv
import io
import sys

import pytest
from hypothesis import given, settings

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource.dossiers.writers.exports.csv_tables import cell_of, write_csv
from twosource.dossiers.writers.exports.parquet_tables import write_parquet
from twosource.dossiers.writers.exports.tables import tables
from twosource.errors import SettingsError


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_has_a_line_for_each_row_and_its_columns_by_name():
    survey = ferry_survey()
    files = write_csv(survey)
    for table in tables(survey):
        head, *body = rows(files[f"{table.name}.csv"])
        assert head == [name for name, _ in table.columns]
        assert len(body) == len(table.rows)
        assert all(len(row) == len(head) for row in body)


def test_words_stand_in_their_cells_as_in_the_report():
    survey = ferry_survey()
    head, *body = rows(write_csv(survey)["utterances.csv"])
    wordings = {row[head.index("wording")] for row in body}
    assert wordings == {one.wording for dossier in survey.dossiers for one in dossier.utterances}


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", '=HYPERLINK("x")']
)
def test_no_cell_can_be_taken_for_a_formula(cell):
    assert str(cell_of(cell)).startswith("'")


def test_a_dash_that_begins_a_reporters_paragraph_is_kept():
    assert cell_of("– he said") == "– he said"


@pytest.mark.parametrize(
    ("cell", "written"), [(None, ""), (True, "true"), (0, 0), (-1.5, -1.5), ("a\x00b", "a\ufffdb")]
)
def test_a_cell_is_written_by_its_type(cell, written):
    assert cell_of(cell) == written


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_survey_gives_tables_that_read_back_row_by_row(survey):
    files = write_csv(survey)
    for table in tables(survey):
        body = rows(files[f"{table.name}.csv"])[1:]
        assert len(body) == len(table.rows)
        for row, read in zip(table.rows, body, strict=True):
            assert [cell_of(cell) for cell in row if isinstance(cell, str)] == [
                told for cell, told in zip(row, read, strict=True) if isinstance(cell, str)
            ]


def test_parquet_reads_back_with_its_types():
    parquet = pytest.importorskip("pyarrow.parquet")
    survey = ferry_survey()
    files = write_parquet(survey)
    for table in tables(survey):
        read = parquet.read_table(io.BytesIO(files[f"{table.name}.parquet"]))
        assert read.column_names == [name for name, _ in table.columns]
        assert [tuple(row.values()) for row in read.to_pylist()] == list(table.rows)


@settings(max_examples=15, deadline=None)
@given(surveys())
def test_any_survey_gives_parquet(survey):
    parquet = pytest.importorskip("pyarrow.parquet")
    read = parquet.read_table(io.BytesIO(write_parquet(survey)["articles.parquet"]))
    assert read.num_rows == sum(len(dossier.texts) for dossier in survey.dossiers)


def test_without_pyarrow_the_error_names_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SettingsError, match=r"install twosource\[tables\] or choose --to csv"):
        write_parquet(ferry_survey())
