"""Whether the speakers of two passages may be one."""

from typing import Literal

from twosource.quotations.passages import Passage
from twosource.text.naming import compatible, is_proper

Acquaintance = Literal["same", "unknown", "described", "other"]
"""`described`: one is no person's name but a description or an institution, which may stand for the other; never for one of another state."""


def acquaint(one: Passage, other: Passage) -> Acquaintance:
    """Return what the speakers of two passages are to each other."""
    if one.speaker is None or other.speaker is None:
        return "unknown"
    if compatible(one.speaker, other.speaker):
        return "same"
    proper = [is_proper(passage.speaker) for passage in (one, other)]
    persons = sum(passage.by_person and named for passage, named in zip((one, other), proper, strict=True))
    foreign = bool(one.homes and other.homes) and one.homes.isdisjoint(other.homes)
    return "described" if (persons == 1 or not all(proper)) and not foreign else "other"
