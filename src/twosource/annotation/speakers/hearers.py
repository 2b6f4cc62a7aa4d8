"""Name who was told: the outlet behind "the station", "the paper"."""

from twosource.annotation.speakers.description_words import MEDIA
from twosource.annotation.speakers.discourse import Bounds, Discourse
from twosource.text.word_sets import word_set

_OUTLETS = MEDIA | word_set("station site programme program portal weekly tabloid podcast")


def hearer_name(discourse: Discourse, hearer: Bounds | None) -> str | None:
    """Give who was told as it is written, an outlet taken up by a noun under the name that it was last given."""
    if hearer is None:
        return None
    told = discourse.text[slice(*hearer)]
    words = told.lower().split()
    if len(words) == 2 and words[0] in {"the", "this"} and words[1] in _OUTLETS and discourse.heard:
        return discourse.heard[-1]
    named = [m for m in discourse.cast.mentions if hearer[0] <= m.start and m.end <= hearer[1]]
    if len(named) == 1 and named[0].kind in {"organisation", "other"}:
        discourse.heard.append(discourse.cast.name_of(named[0]))
    return told
