"""Cues with their sources: who a verb of a statement attributes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.annotation.attributions.cues import Cue, find_cues
from twosource.annotation.attributions.sources import find_source
from twosource.annotation.attributions.subjects import Source
from twosource.annotation.statements import Piece

QUOTING = frozenset({"quote", "cite"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A cue with its source."""

    cue: Cue
    source: Source | None

    @property
    def start(self) -> int:
        """The first piece of the attribution."""
        return (
            self.source.reach if self.source is not None and self.source.side == "before" else self.cue.first
        )

    @property
    def end(self) -> int:
        """The end of cue and source where the source stands behind the cue."""
        behind = self.source is not None and self.source.side == "after"
        return max(self.cue.last, self.source.reach) if behind and self.source else self.cue.last

    @property
    def named(self) -> bool:
        """Whether the source stands beside this cue, not at another verb."""
        return self.source is not None and self.source.side != "elided"


def find_links(pieces: Sequence[Piece]) -> list[Link]:
    """Give the cues of a statement with their sources, in order."""
    links: list[Link] = []
    for cue in find_cues(pieces):
        earlier = [(link.cue, link.source) for link in links]
        if any(
            link.source and link.source.first <= cue.first < link.source.last
            for link in links
            if link.source and link.source.side == "after"
        ):
            continue
        links.append(Link(cue=cue, source=find_source(pieces, cue, earlier)))
    return links


def announced_source(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Give whose words pieces that end with a colon announce, in code points, None where they do not."""
    if pieces[-1].lower != ":":
        return None
    named = [link.source for link in find_links(pieces) if link.named and link.source]
    return (pieces[named[-1].first].start, pieces[named[-1].last - 1].end) if named else None
