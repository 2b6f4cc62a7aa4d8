"""Marks inside the lines of a source, and what a source may not say."""

from pathlib import Path

import pytest

from evaluation.traditions.marks import SourceError, read_claims, read_marks
from evaluation.traditions.source import read_source
from evaluation.traditions.tables import carried_by, known_ancestors, make_tables


def written(folder: Path, *lines: str) -> Path:
    source = folder / "source.mark"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return source


def test_a_quotation_loses_its_brackets_and_keeps_its_place() -> None:
    plain, (mark,) = read_marks("“[U1 verbatim Ada Brook < City Post|The mill is ours],” she said.")
    assert plain == "“The mill is ours,” she said."
    assert plain[mark.start : mark.end] == "The mill is ours"
    assert (mark.utterance, mark.relation, mark.speaker, mark.via) == (
        "U1",
        "verbatim",
        "Ada Brook",
        ("City Post",),
    )


def test_a_speaker_who_is_not_named_is_none_and_a_cut_may_turn_the_sense() -> None:
    _, (mark,) = read_marks("‘[U4 trimmed! -|we will pay],’ was all.")
    assert mark.speaker is None
    assert mark.turned


def test_an_inner_quotation_knows_what_holds_it() -> None:
    plain, (outer, inner) = read_marks(
        "“[U1 verbatim Jo Lind|He said, ‘[U2 verbatim Tom Ash|run]’ and ran],” said Jo Lind."
    )
    assert plain[outer.start : outer.end] == "He said, ‘run’ and ran"
    assert plain[inner.start : inner.end] == "run"
    assert (outer.outer, inner.outer) == (None, 0)


def test_brackets_of_an_editor_stay() -> None:
    plain, (mark,) = read_marks("“[U1 verbatim Jo Lind|He [the mayor] knew],” said Lind [sic].")
    assert plain == "“He [the mayor] knew,” said Lind [sic]."
    assert plain[mark.start : mark.end] == "He [the mayor] knew"


def test_a_quotation_that_is_never_closed_is_refused() -> None:
    with pytest.raises(SourceError, match="not closed"):
        read_marks("“[U1 verbatim Jo Lind|He knew,” said Lind.")


def test_claims_may_have_values() -> None:
    assert read_claims("{C1 C2=four} Four died.") == ("Four died.", [("C1", None), ("C2", "four")])
    assert read_claims("Nobody died.") == ("Nobody died.", [])


def test_glue_and_break_say_what_stands_between_lines(tmp_path: Path) -> None:
    source = written(
        tmp_path, "@report r0 a.txt - - L1", "One.", "@glue", "Two.", "@break", "Three.", "", "Four."
    )
    assert read_source(source).drafts[0].text == "One.Two.\nThree.\n\nFour."


def test_a_lost_text_in_the_middle_of_a_line_is_looked_through(tmp_path: Path) -> None:
    source = written(
        tmp_path, "@lost X1 < r0 | a rewrite", "@report r0 a.txt - - L1", "One.", "@report r1 b.txt X1 copy L1", "Two.",
        "@report r2 c.txt X1 rewrite L1", "Three.",
    )  # fmt: skip
    tradition = read_source(source)
    row = make_tables(tradition)["lineage"]["true_parent"]["r2"]
    assert known_ancestors(tradition, "r1") == ["r0"]
    assert (row["parent"], row["exemplars"]) == ("r0", [{"exemplar": "X1", "kind": ["rewrite"]}])
    assert carried_by(tradition) == {"X1": ["r1", "r2"]}


def test_a_report_that_merges_lines_is_a_member_of_both(tmp_path: Path) -> None:
    source = written(
        tmp_path, "@report r0 a.txt - - L1", "One.", "@report r1 b.txt - - L2", "Two.",
        "@report r2 c.txt r0+r1 rewrite+copy/excerpt L1+L2", "Three.",
    )  # fmt: skip
    table = make_tables(read_source(source))["lineage"]
    assert table["true_parent"]["r2"]["parents"] == ["r0", "r1"]
    assert [cluster["members"] for cluster in table["clusters"]] == [["r0", "r2"], ["r1", "r2"]]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("A sentence.",), "before the first @report"),
        (("@report r0 a.txt - -",), "needs ID FILE"),
        (("@report r0 a.txt r9 copy L1", "One."), "not told"),
        (("@report r0 a.txt r0 copy L1", "One."), "made from itself"),
        (("@report r0 a.txt - copy L1", "One."), "one kind a parent"),
        (("@report r0 a.txt - - L1", "One.", "@report r1 b.txt r0 stolen L1", "Two."), "kinds are"),
        (("@set mine",), "must be one of"),
        (("@rumour nobody",), "unknown order @rumour"),
        (("@contradiction C9", "@report r0 a.txt - - L1", "One."), "C9"),
        (("@utterance U1 I came", "@report r0 a.txt - - L1", "One."), "U1"),
        (("@utterance U1 I came", "@report r0 a.txt - - L1", "“[U1 sung Jo Lind|I came].”"), "no relation"),
    ],
)
def test_a_source_that_contradicts_itself_is_refused(
    tmp_path: Path, lines: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(SourceError, match=reason):
        make_tables(read_source(written(tmp_path, *lines)))
