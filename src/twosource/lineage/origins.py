"""Origins: which witnesses go back to one text, surely or only likely."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.lineage.settings import LineageSettings
from twosource.model import Origin


class Classes:
    """Disjoint sets of names; the least name stands for its set."""

    def __init__(self, names: Iterable[str]) -> None:
        self._up = {name: name for name in names}

    def find(self, name: str) -> str:
        """Return the name that stands for the set of `name`."""
        while self._up[name] != name:
            name = self._up[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make one set of the sets of two names."""
        first, second = sorted((self.find(one), self.find(other)))
        self._up[second] = first

    def sets(self) -> list[tuple[str, ...]]:
        """Return the sets, each sorted, in the order of their least names."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._up):
            found.setdefault(self.find(name), []).append(name)
        return sorted(tuple(names) for names in found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two articles that share a line with this probability, and why that is not certain."""

    one: str
    other: str
    probability: float
    doubt: str = ""


def find_origins(
    articles: Sequence[str], ties: Sequence[Tie], labels: Mapping[str, str], settings: LineageSettings
) -> tuple[tuple[Origin, ...], tuple[tuple[str, ...], ...]]:
    """Return the origins and the groups within them that certainly share a line.

    `labels` names an article's line where more is known than the article ("AFP, likely"); of several the first counts.
    """
    lines, sure = Classes(articles), Classes(articles)
    for tie in ties:
        if tie.probability >= settings.likely:
            lines.join(tie.one, tie.other)
        if tie.probability >= settings.certain:
            sure.join(tie.one, tie.other)
    groups = tuple(sure.sets())
    origins = [
        _make_origin(number, members, groups, ties, labels)
        for number, members in enumerate(lines.sets(), start=1)
    ]
    return tuple(origins), groups


def _make_origin(
    number: int,
    members: tuple[str, ...],
    groups: tuple[tuple[str, ...], ...],
    ties: Sequence[Tie],
    labels: Mapping[str, str],
) -> Origin:
    most = sum(1 for group in groups if group[0] in members)
    held = frozenset(members)
    label = next((told for article, told in labels.items() if article in held), members[0])
    group_of = {member: place for place, group in enumerate(groups) for member in group}
    doubts = sorted(
        {
            tie.doubt
            for tie in ties
            if tie.doubt and tie.one in members and group_of[tie.one] != group_of[tie.other]
        }
    )
    return Origin(
        id=f"origin-{number}",
        articles=members,
        label=label,
        certain=most == 1,
        most=most,
        reason="; ".join(doubts) if most > 1 else "",
    )


def name_lost(agencies: Iterable[str], number: int) -> str:
    """Return the label of a lost exemplar: the credited agencies, or a number."""
    named = sorted(set(agencies))
    return f"{', '.join(named)}, likely" if named else f"unknown exemplar {number}"
