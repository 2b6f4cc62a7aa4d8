"""How the list of an archive's stories names the stories before and after each."""

from twosource.archive import Page, StoryLine
from twosource.cli.listing import page_as_json, write_stories
from twosource.model import Development, OriginCount


def development(days: int, headline: str) -> Development:
    day = f"2024-05-{10 + days:02d}"
    return Development(
        story=f"story-{days}",
        headline=headline,
        earliest=day,
        latest=day,
        days=days,
        shared=(),
        probability=0.9,
    )


LINE = StoryLine(
    id="story-1", headline="Dyke inspector suspended", earliest="2024-05-10", latest="2024-05-10", articles=2, outlets=2,
    origins=OriginCount(low=1, high=1), disputed=0, changed=1,
    developments=(
        development(-6, "Polder under water"), development(-2, "Dyke at Oosterleek breaks\x1b[31m"),
        development(3, "Inspector resigns"),
    ),
)  # fmt: skip


def test_the_nearest_story_before_and_after_stands_under_each() -> None:
    lines = write_stories(Page(entries=(LINE,)), width=100, colour=False).splitlines()
    assert lines[2].startswith("  earlier: 2024-05-08  Dyke at Oosterleek breaks")
    assert lines[3] == "  later: 2024-05-13  Inspector resigns"
    assert "\x1b" not in "".join(lines)
    assert not any("Polder" in line for line in lines)


def test_json_has_all_of_them() -> None:
    assert "Polder under water" in page_as_json(Page(entries=(LINE,)))
