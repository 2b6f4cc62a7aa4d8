"""The two sides of an act, and those whom a place gives away."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.events.acts import Act
from twosource.events.gazetteer import names_country
from twosource.events.parties import Party


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
    return is_land(party) and names_country(party.name)


def find_expelling(act: Act, parties: Sequence[Party]) -> Party | None:
    """Return the country from which somebody is expelled or deported: nobody else can do it."""
    if not act.pattern.code.startswith(("174", "166")):
        return None
    return next((party for party in parties if party.prep == "from" and is_land(party)), None)
