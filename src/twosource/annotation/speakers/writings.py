"""Lead "it read" and "the letter read" to who wrote the words."""

import re
from collections.abc import Sequence

from twosource.annotation.attributions.cue_lexicon import DOCUMENTS
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker
from twosource.text.word_sets import word_set

_READS = re.compile(r"\s+(?:also |then |simply )?(?:reads?|ran|went on|said|says)\b")
_IT_READS = re.compile(r"\s+(?:also |then |simply )?(?:reads?|ran)\b")
_WROTE = re.compile(
    r"[\w’' -]{0,24}?\b(?:sent|wrote|writes|posted|posts|published|issued|tweeted|apologi[sz]ed|shared|released|texted|emailed|e-mailed"
    r"|penned|signed|circulated|left|answered|replied|responded|resigned|reacted)\b"
)
_MESSAGES = word_set("message note post tweet text email e-mail letter caption card telegram") | DOCUMENTS


def speaker_of_writing(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give the subject of the sentence before, who wrote or sent something, where the writing is said to read so."""
    text, writer = discourse.text, discourse.subject
    alone = list(words) == ["it"] and _IT_READS.match(text, source[1])
    told = len(words) == 2 and words[0] in {"the", "his", "her"} and words[1] in _MESSAGES
    if writer is None or not writer.is_one_person or not (alone or (told and _READS.match(text, source[1]))):
        return None
    wrote = writer.phrase[1] < source[0] and _WROTE.match(text, writer.phrase[1]) is not None
    return (
        Speaker(
            name=writer.name,
            entity=writer.entity,
            phrase=source,
            person=writer.person,
            gender=writer.gender,
            probability=0.7,
            head=writer.head,
        )
        if wrote
        else None
    )
