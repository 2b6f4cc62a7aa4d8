"""Find who only passes on what another source of the same statement says."""

from collections.abc import Sequence

from twosource.annotation.attributions.cue_links import QUOTING, Link
from twosource.annotation.attributions.links import closing_link, quotes_as
from twosource.annotation.attributions.sources import agent_of
from twosource.annotation.statements import Piece


def relay_of(pieces: Sequence[Piece], link: Link, links: Sequence[Link]) -> Link | None:
    """Give the other source of the statement that reports this one ("Xi said, according to Xinhua")."""
    quoting = _quoted_by(pieces, link, links)
    if quoting is not None:
        return quoting
    for other in links:
        if other is link or other.source is None or other.source.side == "elided":
            continue
        if link.source is not None and other.source.first == link.source.first:
            continue
        if other.cue.lemma in QUOTING and other.cue.last < link.cue.first and quotes_as(pieces, link):
            return other
        if other.cue.lemma in {"according", "citing"} and link.cue.lemma not in {"according", "citing"}:
            return other
        if other.start > link.cue.last and other.cue.speaks and other is closing_link(pieces, links):
            return other
    return None


def _quoted_by(pieces: Sequence[Piece], link: Link, links: Sequence[Link]) -> Link | None:
    """Give who quotes the source in "is quoted by the agency" and "was quoted by the agency as saying"."""
    for other in links:
        passes = other is link or (other.cue.last < link.cue.first and quotes_as(pieces, link))
        if passes and other.cue.lemma in QUOTING and other.cue.passive:
            agent = agent_of(pieces, other.cue)
            if agent is not None:
                return Link(cue=other.cue, source=agent)
    return None
