"""Lead "it read" and "the letter read" to who wrote the words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.attributions.attribution import Attribution
from twosource.annotation.attributions.cue_lexicon import DOCUMENTS, SPEECH_NOUNS
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker
from twosource.text.word_sets import word_set

_READS = re.compile(r"\s+(?:also |then |simply )?(?:reads?|ran|went on|said|says)\b")
_IT_READS = re.compile(r"\s+(?:also |then |simply )?(?:reads?|ran)\b")
_WROTE = re.compile(
    r"[\w’' -]{0,24}?\b(?:sent|wrote|writes|posted|posts|published|issued|tweeted|apologi[sz]ed|shared|released|texted|emailed|e-mailed"
    r"|penned|signed|circulated|left|answered|replied|responded|resigned|reacted)\b"
)
_MESSAGES = word_set("message note post tweet text email e-mail letter caption card telegram") | DOCUMENTS


_ISSUED = word_set(
    "statement letter tweet post message email e-mail memo note communique communiqué release blog"
)
_BESIDE = 60
"""So near its verb of saying a writing is named ("said on Monday in a joint statement")."""


def note_writing(discourse: Discourse, speaker: Speaker | None, cue: Bounds | None) -> None:
    """Remember whose statement it is where somebody says something in one, or issues one that says it."""
    if speaker is None or cue is None or speaker.head in DOCUMENTS:
        return
    start, end = max(discourse.statement[0], cue[0] - _BESIDE), min(discourse.statement[1], cue[1] + _BESIDE)
    for found in _A_WRITING.finditer(discourse.text, start, end):
        if found["noun"].lower() in _ISSUED:
            discourse.writings[found["noun"].lower()] = speaker


_A_WRITING = re.compile(r"\b(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)\b")


def _issued_before(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give whose writing "the statement" is, where the text has told of one."""
    writer = discourse.writings.get(words[1]) if len(words) == 2 and words[0] in {"the", "that"} else None
    return replace(writer, phrase=source, probability=0.75) if writer is not None else None


_OWNED = re.compile(r"(?<=['’]s)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)\b")


def whose_words(discourse: Discourse, attribution: Attribution) -> Speaker | None:
    """Give whose words stand behind the colon of a statement about them ("Orr's pledge was met with applause: “…”")."""
    owner, text, start = discourse.here, discourse.text, attribution.content[-1][0]
    if not attribution.passages or attribution.source is not None or owner is None or owner.person is None:
        return None
    ends = [end for place, end in owner.person.places if owner.phrase[0] <= place < owner.phrase[1]]
    end = ends[0] + 2 if ends and text[ends[0] : ends[0] + 2] in {"'s", "’s"} else owner.phrase[1]
    found = _OWNED.match(text, end)
    told = found is not None and found["noun"].lower() in SPEECH_NOUNS
    announced = text[end:start].rstrip(" \n“\"‘'«„").endswith(":")
    return replace(owner, probability=0.7) if told and announced else None


def speaker_of_writing(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Give the subject of the sentence before, who wrote or sent something, where the writing is said to read so."""
    text, writer = discourse.text, discourse.subject
    alone = list(words) == ["it"] and _IT_READS.match(text, source[1])
    told = len(words) == 2 and words[0] in {"the", "his", "her"} and words[1] in _MESSAGES
    if writer is None or not writer.is_one_person or not (alone or (told and _READS.match(text, source[1]))):
        return _issued_before(discourse, source, words)
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
        else _issued_before(discourse, source, words)
    )
