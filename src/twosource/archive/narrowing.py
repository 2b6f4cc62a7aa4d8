"""Say why nothing was found where a search was narrowed to an outlet or a speaker that the archive does not have."""

from twosource.stores import Store

NAMED = 3
"""Outlets or people that are named in the place of one that is not there."""


def missing(store: Store, *, outlet: str | None, speaker: str | None) -> str | None:
    """Return what an archive does not have of an outlet and a speaker, and what it has instead; None if it has both."""
    if outlet and not store.articles.has_outlet(outlet):
        return f"no report is of an outlet called “{outlet}”{instead(store.articles.outlets_like(outlet, NAMED))}"
    if speaker and not store.sayings.said(speaker, limit=1, after=None).entries:
        people = store.sayings.people(speaker, limit=NAMED, after=None).entries
        return f"nobody called “{speaker}” is reported to have spoken{instead([one.name for one in people])}"
    return None


def instead(names: list[str]) -> str:
    """Return the names that were perhaps meant, as the end of a sentence."""
    return f"; there is {', '.join(f'“{name}”' for name in names)}" if names else ""
