"""Outlets of one house: what they publish apart is not independent by default."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from twosource.lineage.naming import credits_outlet, sender_of
from twosource.lineage.origins import Tie
from twosource.lineage.settings import LineageSettings
from twosource.model import AnnotatedText, Article, Rulings


def tie_houses(
    roots: Sequence[AnnotatedText],
    takers: Mapping[str, Collection[str]],
    sigils: Mapping[str, str],
    rulings: Rulings,
    settings: LineageSettings,
) -> list[Tie]:
    """Return a doubtful tie for each two reports of one outlet, of outlets of one house, or of agency and client.

    A client is no part of the agency's line where it only took a part from that (`takers`: witness → its exemplars).
    """
    told = {name_key(outlet): group for outlet, group in rulings.families}
    apart = frozenset(rulings.independent)
    ties: list[Tie] = []
    for one, other in combinations(sorted(roots, key=lambda text: text.id), 2):
        house = _share(one.article.outlet, other.article.outlet, told)
        partly = other.id in takers.get(one.id, ()) or one.id in takers.get(other.id, ())
        agency = None if partly else _agency_of(one.article, other.article)
        if (house or agency) and (one.id, other.id) not in apart:
            pair = f"{sigils[one.id]} and {sigils[other.id]}"
            doubt = f"{pair} are of one house ({house})" if house else f"{pair} both have text of {agency}"
            ties.append(Tie(one=one.id, other=other.id, probability=settings.likely, doubt=doubt))
    return ties


def _share(one: str | None, other: str | None, told: Mapping[str, str]) -> str | None:
    """Return the name of the house that two outlets share, if they are known to."""
    if not one or not other:
        return None
    if name_key(one) == name_key(other):
        return one
    houses = [told.get(name_key(name)) or known_houses().get(name_key(name)) for name in (one, other)]
    return houses[0] if houses[0] == houses[1] else None


def _agency_of(one: Article, other: Article) -> str | None:
    """Return the name of the one that the other names as an author of its text."""
    if credits_outlet(one, other):
        return other.outlet or sender_of(other)
    return one.outlet or sender_of(one) if credits_outlet(other, one) else None


def name_key(outlet: str) -> str:
    """Return an outlet's name for comparing: no case, no article, no site's ending, letters and digits only."""
    plain = re.sub(r"\.(?:com|co\.\w\w|org|net|\w\w)$", "", outlet.strip().casefold())
    return re.sub(r"[^\w]", "", re.sub(r"^(?:the\s+|www\.)", "", plain))


@lru_cache(maxsize=1)
def known_houses() -> Mapping[str, str]:
    """Return the house of each outlet that is known to belong to one, by the outlet's key."""
    rows = (files("twosource.lineage") / "houses.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name_key(outlet): house for house, outlets in pairs for outlet in outlets.split(", ")}
