"""Find in the captions of pictures who bears a role that the news names without a name."""

import re
from collections.abc import Sequence

from twosource.annotation.gazetteer.load import slug
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker
from twosource.annotation.vocabulary import FIELDS, ROLE_NOUNS

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-Z]\.|[A-ZÀ-Þ][\w’'-]+|de|van|von|al|bin|da|dos|der)){1,3})"


def speaker_in_caption(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give the one person whom the captions name with the role of "the sheriff", None where none or several are."""
    if len(words) != 2 or words[0] != "the" or words[1] not in ROLE_NOUNS:
        return None
    titled = re.compile(rf"\b(?i:{re.escape(words[1])}) {_NAME}")
    named = {
        found["name"]
        for caption in discourse.captions
        for found in titled.finditer(caption)
        if found["name"].split()[0].lower() not in FIELDS
    }
    if len(named) != 1:
        return None
    (name,) = named
    return Speaker(name=name, entity=f"person:{slug(name)}", phrase=source, gender="?", probability=0.7)
