"""Whether the speakers of two passages may be one."""

from typing import Literal

from twosource.quotations.passages import Passage
from twosource.quotations.speakers import compatible, is_proper

Acquaintance = Literal["same", "unknown", "described", "other"]
"""`described`: a person's name beside a description or an institution, which may stand for the person."""


def acquaint(one: Passage, other: Passage) -> Acquaintance:
    """Return what the speakers of two passages are to each other."""
    if one.speaker is None or other.speaker is None:
        return "unknown"
    if compatible(one.speaker, other.speaker):
        return "same"
    named = sum(is_proper(passage.speaker) and passage.by_person for passage in (one, other))
    return "described" if named == 1 else "other"
