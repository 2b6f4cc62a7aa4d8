"""Which running story a story is part of, kept as stories come and change."""

from collections.abc import Iterable
from dataclasses import replace

from twosource.model import Story
from twosource.stores import Store, StoryLine
from twosource.stories import (
    COMMON_NAMES,
    WINDOW_DAYS,
    Outline,
    Profile,
    Tie,
    parent,
    profile,
    tie,
    with_ties,
)


def tie_again(store: Store, stories: Iterable[Story]) -> None:
    """Keep the profiles of stories as they are now, and what ties them to others; inside a transaction."""
    found = list(stories)
    for story in found:
        store.ties.forget(story.id)
    for story in found:
        numbers = [number for one in story.articles if (number := store.articles.number(one)) is not None]
        made = profile(story, store.articles.outlines(numbers, Outline).values())
        if made is not None:
            tie_to_others(store, made)
            store.ties.put(story.id, made, first=made.first, names=made.names)


def tie_to_others(store: Store, made: Profile) -> None:
    """Keep what ties a story to those that have a profile already."""
    near = store.ties.sharing(made.names, made.first, least=COMMON_NAMES, window=WINDOW_DAYS)
    for other in store.ties.profiles(near, Profile):
        tied = tie(made, other)
        if tied is not None:
            store.ties.add(tied.one, tied.other, tied)


def developed(store: Store, story: Story) -> Story:
    """Return a story with its developments and the running story that it is part of, as they are now."""
    ties = store.ties.of_story(story.id, Tie)
    return (
        with_ties(story, ties, held_around(store, ties), lambda one: parent_of(store, one)) if ties else story
    )


def developed_line(store: Store, line: StoryLine) -> StoryLine:
    """Return a story's line with its developments."""
    ties = store.ties.of_story(line.id, Tie)
    if not ties:
        return line
    told = with_ties(bare(line), ties, held_around(store, ties), lambda _: None)
    return replace(line, developments=told.developments)


def parent_of(store: Store, story: str) -> str | None:
    """Return the likeliest story before one."""
    line = store.stories.line(story)
    ties = store.ties.of_story(story, Tie)
    return parent(bare(line), ties, held_around(store, ties)) if line is not None else None


def held_around(store: Store, ties: Iterable[Tie]) -> dict[str, Story]:
    """Return the stories at both ends of ties, by id, without their articles."""
    ends = sorted({end for one in ties for end in (one.one, one.other)})
    lines = (store.stories.line(end) for end in ends)
    return {line.id: bare(line) for line in lines if line is not None}


def bare(line: StoryLine) -> Story:
    """Return a story as its line tells it, without its articles."""
    return Story(id=line.id, articles=(), headline=line.headline, earliest=line.earliest, latest=line.latest)
