"""The two sides of an act, and those whom a place gives away."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.text.countries import countries


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The parties of an act; `actor` and `target` are groups of joined parties, empty if not told."""

    actor: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()


def is_land(party: Party) -> bool:
    """Tell whether a party is a country as a place: who is arrested in Chad is arrested by its authorities."""
    return party.head and bool(party.country) and not party.sectors and not party.person and not party.folk


def is_country(party: Party) -> bool:
    """Tell a country from its towns and regions: who is arrested in a town need not be held by its state for a deed of state."""
    return is_land(party) and party.name.lower().removeprefix("the ") in _called()


@cache
def _called() -> frozenset[str]:
    return frozenset(name.lower() for land in countries() for name in (land.name, *land.aliases))


def find_expelling(act: Act, parties: Sequence[Party]) -> Party | None:
    """Return the country from which somebody is expelled or deported: nobody else can do it."""
    if not act.pattern.code.startswith(("174", "166")):
        return None
    return next((party for party in parties if party.prep == "from" and is_land(party)), None)
