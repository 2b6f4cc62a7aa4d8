"""Put a story's dossier together from what is held, under any id that the story ever had."""

from dataclasses import replace

from twosource.archive.running import developed
from twosource.errors import UnknownStory
from twosource.model import Dossier
from twosource.stores import Store

LEAST = 4
"""Letters of an id that are enough to name a story."""
OPENING = "story-"


def dossier_of(store: Store, story: str) -> Dossier | None:
    """Return a story's dossier with its texts in the order of their sigils and its developments.

    None where it could not be told.
    """
    bare = store.stories.dossier(story)
    if bare is None:
        return None
    order = [witness.article for witness in bare.stemma.witnesses]
    held = store.articles.texts(order)
    texts = tuple(held[article] for article in order)
    return replace(bare, story=developed(store, bare.story), texts=texts)


def find_story(store: Store, asked: str) -> str:
    """Return the id that a story has today; `asked` is that, one that it had before, or the beginning of one.

    Raises:
        UnknownStory: no story has or had it.
    """
    named = asked if asked.startswith(OPENING) else OPENING + asked
    if store.stories.line(named) is not None:
        return named
    if (today := story_today(store, named)) is not None:
        return today
    written = len(named) - len(OPENING)
    found = store.stories.beginning(named) if written >= LEAST else []
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownStory(
            f"{asked!r} begins the ids of several stories: {', '.join(found)}; write more of it"
        )
    if 0 < written < LEAST and asked.startswith(OPENING):
        raise UnknownStory(f"{asked!r} is too little of an id; write {LEAST} letters of it or more")
    raise UnknownStory(f"the archive has no story {asked!r}; `twosource stories` lists those that it has")


def story_today(store: Store, earlier: str) -> str | None:
    """Return the story in which the article is now that gave an earlier story its id."""
    namesake = store.stories.namesake(earlier)
    return story_of(store, namesake) if namesake is not None else None


def story_of(store: Store, article: str) -> str | None:
    """Return the story of an article, or of the text that has replaced it; None while it is in none."""
    story = store.articles.story(article)
    return story or store.articles.story_at_address_of(article)
