"""Lost exemplars: texts that nobody gave us and that several witnesses rest on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.lineage.comparison import pair_of
from twosource.lineage.derivation import copying
from twosource.lineage.kinship import Kinship
from twosource.lineage.origins import Classes, Tie, name_lost
from twosource.lineage.settings import LineageSettings
from twosource.lineage.sharing import Sharing, weigh_sharing
from twosource.lineage.translations import Place
from twosource.model import Descent, DescentEvidence, LostExemplar

_LOST = "lost-"
_LEAST_WAY = 0.05
"""Chance of a direction below which clues of time, hardly others, rule it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostTexts:
    """The lost exemplars of a story, the descents from them, the ties they make, and each member's label."""

    exemplars: tuple[LostExemplar, ...]
    descents: tuple[Descent, ...]
    ties: tuple[Tie, ...]
    labels: dict[str, str]


def find_lost(
    roots: Sequence[str],
    kinships: Mapping[tuple[str, str], Kinship],
    given: Mapping[str, str | None],
    translated: frozenset[Place],
    settings: LineageSettings,
) -> LostTexts:
    """Return the lost exemplars behind witnesses that were made from no other witness.

    Where one of several that share words was `given` to the press, as a release ("") or by the agency that is named there, it is
    their exemplar and nothing is lost, unless it came out later than they did.
    """
    sharings = [
        weigh_sharing(kinships[pair].comparison, _dependence(kinships[pair]), translated)
        for pair in combinations(sorted(roots), 2)
        if pair in kinships
    ]
    kept = [sharing for sharing in sharings if sharing.probability >= settings.likely]
    classes = Classes(roots)
    for sharing in kept:
        classes.join(sharing.one, sharing.other)
    exemplars: list[LostExemplar] = []
    descents: list[Descent] = []
    labels: dict[str, str] = {}
    unknown = 0
    for members in (names for names in classes.sets() if len(names) > 1):
        among = [sharing for sharing in kept if sharing.one in members]
        agencies = sorted({agency for sharing in among for agency in sharing.credited})
        released = [
            member
            for member in members
            if _gave(given[member], agencies) and _may_be_first(member, members, kinships)
        ]
        if len(released) == 1:
            others = [member for member in members if member != released[0]]
            descents += [_descend(member, released[0], among, kinships) for member in others]
            continue
        unknown += not agencies
        exemplar = LostExemplar(
            id=f"{_LOST}{len(exemplars) + 1}", label=name_lost(agencies, unknown), evidence=_gather(among)
        )
        exemplars.append(exemplar)
        descents += [_descend(member, exemplar.id, among, kinships) for member in members]
        labels.update(dict.fromkeys(members, exemplar.label))
    ties = tuple(Tie(one=s.one, other=s.other, probability=s.probability, doubt=s.doubt) for s in kept)
    return LostTexts(exemplars=tuple(exemplars), descents=tuple(descents), ties=ties, labels=labels)


def _dependence(kinship: Kinship) -> float:
    """Return the probability of prose in common; that one says that it tells the other's report shows no third text."""
    cites = any(kinship.cites(witness.id) for witness in (kinship.comparison.one, kinship.comparison.other))
    return copying(kinship.comparison) if cites else kinship.dependence


def _gave(giver: str | None, agencies: Sequence[str]) -> bool:
    """Tell whether a text was given to the press by its writer, or by the one agency that is credited."""
    return giver is not None and (not giver or set(agencies) <= {giver})


def _may_be_first(member: str, members: Collection[str], kinships: Mapping[tuple[str, str], Kinship]) -> bool:
    """Tell whether nothing, such as the hour of publication, speaks against a text being the exemplar of the others.

    Nor may it say itself that it tells what one of them reported.
    """
    pairs = ((pair, other) for other in members if (pair := pair_of(member, other)) in kinships)
    return all(
        kinships[pair].chance_without_credit(other) >= _LEAST_WAY and not kinships[pair].cites(member)
        for pair, other in pairs
    )


def _gather(sharings: Sequence[Sharing]) -> tuple[DescentEvidence, ...]:
    """Return the reasons for one text behind several witnesses, of each kind that of the surest two."""
    ranked = sorted(sharings, key=lambda sharing: (-sharing.probability, sharing.one, sharing.other))
    found: dict[str, DescentEvidence] = {}
    for sharing in ranked:
        for reason in sharing.evidence:
            found.setdefault(reason.kind, reason)
    return tuple(found.values())


def _descend(
    member: str,
    exemplar: str,
    sharings: Sequence[Sharing],
    kinships: Mapping[tuple[str, str], Kinship],
) -> Descent:
    mine = [sharing for sharing in sharings if member in (sharing.one, sharing.other)]
    strongest = max(mine, key=lambda sharing: (sharing.probability, sharing.one, sharing.other))
    shares = [
        kinships[sharing.one, sharing.other].comparison.sides[sharing.other == member].surely
        for sharing in mine
    ]
    return Descent(
        witness=member,
        exemplar=exemplar,
        kind="shared" if exemplar.startswith(_LOST) else "rewrite",
        share=round(max(shares), 3),
        probability=round(strongest.probability, 3),
        evidence=strongest.evidence,
    )
