"""The invented traditions: their gold stands where it says, and is what their sources make."""

import json
from pathlib import Path

import pytest

from evaluation.measures import plain_words
from evaluation.traditions.build import HERE
from evaluation.traditions.marks import SourceError
from evaluation.traditions.source import read_source
from evaluation.traditions.tables import known_ancestors, make_tables

OPENING = set("“„«»\"'‘‹「")
CLOSING = set("”“«»\"'’›」")
FOLDERS = sorted(path.parent for path in HERE.glob("*/source.mark"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_reports_and_gold_are_what_the_source_makes(folder: Path) -> None:
    tradition = read_source(folder / "source.mark")
    for draft in tradition.drafts:
        assert (folder / draft.file).read_text(encoding="utf-8") == draft.text + "\n"
    for name, table in make_tables(tradition).items():
        assert json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8")) == table


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_marked_quotation_stands_between_marks(folder: Path) -> None:
    for draft in read_source(folder / "source.mark").drafts:
        for quote in draft.quotes:
            start, end = quote["span"]["start"], quote["span"]["end"]
            assert draft.text[start:end] == quote["span"]["text"]
            between = draft.text[start - 1] in OPENING and set(draft.text[end : end + 2]) & CLOSING
            assert bool(between) == (quote["form"] != "indirect"), quote["span"]["text"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_report_has_an_origin_and_shares_it_with_what_it_was_made_from(folder: Path) -> None:
    tradition = read_source(folder / "source.mark")
    lines = {
        draft.report: {name for name, reports in tradition.lines.items() if draft.report in reports}
        for draft in tradition.drafts
        if draft.report not in tradition.unrelated
    }
    assert all(lines.values())
    for report, names in lines.items():
        above = known_ancestors(tradition, report)
        assert all(names & lines[parent] for parent in above)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_verbatim_reading_has_the_words_that_were_said(folder: Path) -> None:
    tradition = read_source(folder / "source.mark")
    for draft in tradition.drafts:
        for quote in draft.quotes:
            said = plain_words(tradition.utterances.get(quote["utterance"], ""))
            read = plain_words(quote["core"]["text"])
            if quote["relation"] == "verbatim":
                assert read == said, quote["id"]
            elif quote["relation"] == "trimmed":
                assert 0 < len(read) < len(said), quote["id"]
                assert " ".join(read) in " ".join(said), quote["id"]
            elif quote["relation"] in ("altered", "rendering"):
                assert " ".join(read) not in " ".join(said), quote["id"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_claim_on_which_accounts_differ_has_two_values_where_values_are_told(folder: Path) -> None:
    table = make_tables(read_source(folder / "source.mark"))["claims"]
    for claim in table["claims"]:
        spans = [span for spans in claim["support"].values() for span in spans]
        values = {span["value"] for span in spans if "value" in span}
        if values and claim["id"] in (*table["contradictions"], *table["refinements"]):
            assert len(values) > 1, claim["id"]


def test_a_claim_without_a_sentence_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "source.mark"
    source.write_text(
        "@claim C1 The mill burned\n@report r0 000.txt - - L1\nThe mill stands.\n", encoding="utf-8"
    )
    with pytest.raises(SourceError, match="C1"):
        make_tables(read_source(source))
