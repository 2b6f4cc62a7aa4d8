"""The invented traditions: their gold stands where it says, and is what their sources make."""

import json
from pathlib import Path

import pytest

from evaluation.traditions.build import HERE, SourceError, make_tables, read_source

FOLDERS = sorted(path.parent for path in HERE.glob("*/source.mark"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_reports_and_gold_are_what_the_source_makes(folder: Path) -> None:
    tradition = read_source(folder / "source.mark")
    for draft in tradition.drafts:
        assert (folder / draft.file).read_text(encoding="utf-8") == draft.text + "\n"
    for name, table in make_tables(tradition).items():
        assert json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8")) == table


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_quotation_stands_between_marks_and_every_origin_has_its_reports(folder: Path) -> None:
    tradition = read_source(folder / "source.mark")
    drafts = {draft.report: draft for draft in tradition.drafts}
    for draft in tradition.drafts:
        for quote in draft.quotes:
            assert draft.text[quote["span"]["start"] - 1] in '“«"', quote["span"]["text"]
    assert sorted(report for reports in tradition.lines.values() for report in reports) == sorted(drafts)
    for report, row in tradition.parents.items():
        line = next(name for name, reports in tradition.lines.items() if report in reports)
        assert row["parent"] is None or row["parent"] in tradition.lines[line]


def test_a_claim_without_a_sentence_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "source.mark"
    source.write_text(
        "@claim C1 The mill burned\n@report r0 000.txt - - L1\nThe mill stands.\n", encoding="utf-8"
    )
    with pytest.raises(SourceError, match="C1"):
        make_tables(read_source(source))
