"""Things that one account tells one way and another the other way, found by their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from twosource.claims.oppositions.negation import Polarity, polarity_of
from twosource.claims.oppositions.statements import Bearer, Statement
from twosource.model import DifferenceKind

Bond = Literal["happening", "bearer", "patient", "thing", "names", "story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One way of telling one thing: which side of it (+1 or -1) certain words take.

    With `only_denied` the words tell something only where they are denied ("no deaths").
    """

    name: str
    kind: DifferenceKind
    bond: Bond
    side: int
    words: re.Pattern[str]
    only_denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What a statement tells of a topic: the side, whether that is denied, and of whom."""

    statement: Statement
    topic: Topic
    polarity: Polarity
    start: int
    end: int
    bearer: Bearer

    @property
    def told(self) -> bool:
        """Whether the words are told and not denied."""
        return self.polarity == "told"


@lru_cache(maxsize=1)
def load_topics() -> tuple[Topic, ...]:
    """Return the topics of `topics.tsv`; the file tells their form."""
    table = files("twosource.claims.oppositions").joinpath("topics.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(
        Topic(
            name=name,
            kind=cast("DifferenceKind", kind),
            bond=cast("Bond", bond),
            side=1 if side[0] == "+" else -1,
            words=re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE),
            only_denied=side.endswith("?"),
        )
        for name, kind, bond, side, words in rows
    )


def find_stands(statement: Statement) -> Iterator[Stand]:
    """Yield what a statement tells of each topic, the first words of a side; what it leaves open or tells both ways is left out."""
    stands: dict[tuple[str, int], Stand] = {}
    for topic in load_topics():
        if (topic.name, topic.side) in stands:
            continue
        found = topic.words.search(statement.words)
        polarity = polarity_of(statement.words, *found.span()) if found else "open"
        if found and polarity != "open" and not (topic.only_denied and polarity == "told"):
            stands[topic.name, topic.side] = Stand(
                statement=statement,
                topic=topic,
                polarity=polarity,
                start=found.start(),
                end=found.end(),
                bearer=statement.bearer_at(*found.span(), patient=topic.bond == "patient"),
            )
    yield from (s for (name, side), s in stands.items() if (name, -side) not in stands)
