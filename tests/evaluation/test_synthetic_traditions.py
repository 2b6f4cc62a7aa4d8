"""Laws of synthetic traditions: whatever the seed, the tree is a tree and the gold stands in the texts."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.traditions.generate import generate, make_source
from evaluation.traditions.source import Tradition, read_source
from evaluation.traditions.synthetic import load_themes
from evaluation.traditions.tables import carried_by, known_ancestors, make_tables

seeds = st.integers(min_value=0, max_value=10**6)
sizes = st.integers(min_value=1, max_value=30)
laws = settings(max_examples=40, deadline=None)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("synthetic") / "source.mark"


def grown(path: Path, seed: int, reports: int) -> Tradition:
    path.write_text(make_source(seed, reports), encoding="utf-8")
    return read_source(path)


@laws
@given(seed=seeds, reports=sizes)
def test_a_tree_has_no_cycle_and_exemplars_come_first(source: Path, seed: int, reports: int) -> None:
    tradition = grown(source, seed, reports)
    order = [draft.report for draft in tradition.drafts]
    assert order == [f"r{number}" for number in range(reports)]
    for report in order:
        assert all(order.index(parent) < order.index(report) for parent in known_ancestors(tradition, report))


@laws
@given(seed=seeds, reports=sizes)
def test_every_span_of_the_gold_has_its_words(source: Path, seed: int, reports: int) -> None:
    tradition = grown(source, seed, reports)
    tables = make_tables(tradition)
    texts = {draft.report: draft.text for draft in tradition.drafts}
    spans = [span for row in tables["claims"]["claims"] for part in row["support"].values() for span in part]
    spans += [row["core"] for row in tables["quotes"]["quotes"]]
    spans += [span for row in tables["clean"]["reports"].values() for span in row["body"]]
    assert spans
    assert all(texts[span["report"]][span["start"] : span["end"]] == span["text"] for span in spans)


@laws
@given(seed=seeds, reports=sizes)
def test_origins_are_inherited_and_never_made_up(source: Path, seed: int, reports: int) -> None:
    tradition = grown(source, seed, reports)
    lines = {
        report: {name for name, members in tradition.lines.items() if report in members}
        for report in tradition.kinds
    }
    for report, exemplars in tradition.exemplars.items():
        if report in lines and exemplars:
            inherited = [lines[above] for above in known_ancestors(tradition, report)]
            assert lines[report]
            assert all(line <= lines[report] for line in inherited)
            if all(above in lines for above in exemplars):
                assert lines[report] == set().union(*inherited)


@laws
@given(seed=seeds, reports=sizes)
def test_a_copy_says_nothing_that_its_exemplar_does_not_say(source: Path, seed: int, reports: int) -> None:
    tradition = grown(source, seed, reports)
    told = {draft.report: {unquoted(row["text"]) for row in draft.rows["body"]} for draft in tradition.drafts}
    for report, kinds in tradition.kinds.items():
        (exemplar, *_) = tradition.exemplars[report] or ("",)
        if kinds == ["copy"] and exemplar in told:
            assert told[report] <= told[exemplar]


def unquoted(sentence: str) -> str:
    return sentence.translate(str.maketrans("", "", '“”‘’«»"'))


@laws
@given(seed=seeds, reports=sizes)
def test_a_lost_text_is_carried_by_a_report_or_by_another_lost_text(
    source: Path, seed: int, reports: int
) -> None:
    tradition = grown(source, seed, reports)
    below = {exemplar for exemplars in tradition.exemplars.values() for exemplar in exemplars}
    carried = carried_by(tradition)
    assert all(carried[name] or name in below for name in tradition.lost)


@laws
@given(seed=seeds, reports=sizes)
def test_the_same_seed_gives_the_same_source(seed: int, reports: int) -> None:
    assert make_source(seed, reports) == make_source(seed, reports)


@pytest.mark.parametrize("theme", sorted(load_themes()))
def test_every_theme_has_four_wordings_of_each_fact_and_no_slot_that_nobody_fills(theme: str) -> None:
    for fact in load_themes()[theme].facts:
        assert len(set(fact.wordings)) == 4
        assert all(("{n}" in wording) == bool(fact.most) for wording in fact.wordings)
    for speech in load_themes()[theme].speeches:
        assert speech.part in speech.said
    head = make_source(5, 20, theme).split("@report")[0]
    assert "{" not in head


def test_a_written_tradition_has_its_reports_and_its_gold(tmp_path: Path) -> None:
    generate(tmp_path / "tree", seed=11, reports=14)
    assert len(list((tmp_path / "tree").glob("*.txt"))) == 14
    assert {path.stem for path in (tmp_path / "tree" / "gold").iterdir()} == {
        "clean",
        "quotes",
        "lineage",
        "claims",
        "stories",
    }


def test_a_tradition_of_no_reports_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        make_source(1, 0)
