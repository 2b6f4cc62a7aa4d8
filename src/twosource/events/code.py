"""Code the political events of a story."""

from collections.abc import Sequence

from twosource.events.cast import gather_cast
from twosource.events.drafts import code_text
from twosource.events.merging import merge
from twosource.events.politics import is_sport
from twosource.model import AnnotatedText, Event, Stemma, Story


def code(story: Story, texts: Sequence[AnnotatedText], stemma: Stemma) -> tuple[Event, ...]:
    """Return the story's political acts, coded in CAMEO and PLOVER, those that most reports tell first.

    One record stands for one act with all its mentions. Stories without political actors give none. The order
    of `texts` does not matter.
    """
    ordered = sorted(texts, key=lambda text: text.id)
    cast = gather_cast(ordered)
    sport = is_sport(ordered)
    drafts = [draft for text in ordered for draft in code_text(text, cast, sport=sport)]
    return merge(story, drafts, stemma)
