"""Two agencies at one press conference: they tell the same in the same order, and neither has it from the other."""

import re
from itertools import permutations
from pathlib import Path

import pytest

from tests.lineage.barracks import REPORTS
from twosource import pipeline
from twosource.engines import Local, tell_nobody
from twosource.lineage import trace
from twosource.model import AnnotatedText, Stemma, Story
from twosource.reports import read

Texts = dict[str, AnnotatedText]


def read_texts(folder: Path, *, dated: bool) -> Texts:
    for name, report in REPORTS.items():
        told = report if dated else re.sub(r"^published:.*\n", "", report, flags=re.MULTILINE)
        (folder / f"{name}.txt").write_text(told, encoding="utf-8")
    texts, refusals = pipeline.annotated(
        read([str(path) for path in sorted(folder.glob("*.txt"))]),
        today=None,
        engine=Local(),
        progress=tell_nobody,
    )
    assert not refusals
    return {Path(text.article.report).stem: text for text in texts}


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    return read_texts(tmp_path_factory.mktemp("dated"), dated=True)


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    return read_texts(tmp_path_factory.mktemp("undated"), dated=False)


def traced(texts: Texts, *names: str) -> Stemma:
    chosen = [texts[name] for name in names or sorted(texts)]
    return trace(Story(id="s", articles=tuple(sorted(t.id for t in chosen)), headline=""), chosen)


def edges(texts: Texts, *names: str) -> set[tuple[str, str]]:
    """Return the descents between reports as pairs of witness and exemplar."""
    called = {text.id: name for name, text in texts.items()}
    return {
        (called[descent.witness], called[descent.exemplar])
        for descent in traced(texts, *names).descents
        if descent.exemplar in called
    }


@pytest.mark.parametrize(
    "others", [(), ("gulf_daily",), ("borgou", "world_brief"), ("meridian_second", "borgou")]
)
def test_two_agencies_at_one_press_conference_are_two_origins(
    dated: Texts, undated: Texts, others: tuple[str, ...]
) -> None:
    for texts in (dated, undated):
        for chosen in (("meridian", "golfe", *others), ()):
            assert not edges(texts, *chosen) & set(permutations(("meridian", "golfe"), 2))
            together = {texts[name].id for name in ("meridian", "golfe")}
            assert not any(together <= set(origin.articles) for origin in traced(texts, *chosen).origins)


def test_what_each_agencys_readers_made_of_it_is_theirs(dated: Texts) -> None:
    assert edges(dated) == {
        ("gulf_daily", "golfe"),
        ("meridian_second", "meridian"),
        ("world_brief", "meridian_second"),
    }


def test_an_agencys_update_was_not_made_from_another_sites_rewriting_of_it(undated: Texts) -> None:
    assert edges(undated, "meridian_second", "world_brief", "golfe", "borgou") == {
        ("world_brief", "meridian_second")
    }


def test_a_cut_copy_of_one_agencys_text_is_no_retelling_of_the_others(dated: Texts) -> None:
    assert not edges(dated, "gulf_daily", "meridian", "meridian_second", "borgou") - {
        ("meridian_second", "meridian")
    }
