"""What a page prints of its own day and hour, and what that tells of who had it from whom."""

from dataclasses import replace

import pytest

from tests.lineage.builders import LINES, report, story_of
from twosource.lineage import trace
from twosource.lineage.written import Written, day_written
from twosource.model import AnnotatedText, Block, BlockRole, Descent


def headed(text: AnnotatedText, head: str, role: BlockRole) -> AnnotatedText:
    """Return the text with a line above its body."""
    shift = len(head) + 1
    article = text.article
    blocks = (
        Block(start=0, end=len(head), role=role),
        *(replace(block, start=block.start + shift, end=block.end + shift) for block in article.blocks),
    )
    sentences = tuple(
        replace(sentence, start=sentence.start + shift, end=sentence.end + shift, block=sentence.block + 1)
        for sentence in text.sentences
    )
    moved = replace(article, text=f"{head}\n{article.text}", blocks=blocks)
    return replace(text, article=moved, sentences=sentences)


def descents(*texts: AnnotatedText) -> dict[str, Descent]:
    return {descent.witness: descent for descent in trace(story_of(*texts), texts).descents}


@pytest.mark.parametrize(
    ("head", "role", "written"),
    [
        ("Updated: 18-05-2026 13:20 EET", "furniture", Written(month=5, day=18, minute=800, zone="EET")),
        ("Posted 18 May 2026 at 1.20 p.m.", "byline", Written(month=5, day=18, minute=800)),
        ("2026-05-18 | 06:05", "furniture", Written(month=5, day=18, minute=365)),
        ("Nyheim (Vestland), May 18 (VNB) Updated: 21:07", "subtitle", Written(month=5, day=18, minute=1267)),
        ("Monday, May 18, 2026 | Tides | Ferry times", "headline", Written(month=5, day=18)),
        ("5/6/2026", "furniture", None),
        ("Route 18, platform 5", "furniture", None),
        ("The night of May 18, 2026 in Sundby", "headline", None),
    ],
)
def test_the_day_and_the_hour_at_the_head_of_a_page_are_read(
    head: str, role: BlockRole, written: Written | None
) -> None:
    assert day_written(headed(report("r", LINES), head, role).article) == written


def test_a_page_that_says_when_it_was_updated_is_no_update_of_a_later_cut_copy() -> None:
    first = headed(report("first", LINES), "Updated: 18-05-2026 13:20", "furniture")
    copy = headed(report("copy", (*LINES[:3], LINES[4])), "Tuesday, May 19, 2026 | Tides", "headline")
    found = descents(first, copy)
    assert found["copy"].exemplar == "first"
    assert "first" not in found


def test_of_two_dispatches_of_one_day_the_one_with_the_earlier_hour_is_the_exemplar() -> None:
    morning = headed(report("z-morning", LINES), "Sundby, May 18 (VNB) Updated: 18-05-2026 09:10", "subtitle")
    evening = headed(
        report("a-evening", (*LINES[:5], "A second crack was found in the fourth pier at dusk.")),
        "Sundby, May 18 (VNB) Updated: 18-05-2026 19:40",
        "subtitle",
    )
    found = descents(morning, evening)
    assert found["a-evening"].exemplar == "z-morning"
    assert found["a-evening"].kind == "update"
