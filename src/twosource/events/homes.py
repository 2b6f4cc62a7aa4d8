"""The country of parties that a sentence names without one: who acts at home needs no country in the news."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.events.acts import Act
from twosource.events.cast import is_foreign
from twosource.events.parties import Party
from twosource.events.roles import Roles

_OFFICES = frozenset({"GOV", "LEG", "JUD", "OPP", "PTY"})
_RULED = _OFFICES | {"LAB", "AGR", "EDU", "CVL"}
_RULING = frozenset({"GOV", "LEG", "JUD", "COP", "OPP", "PTY"})
_ROAMING = frozenset({"UAF", "REB", "PRM", "CRM", "OPP", "CVL", "LAB", "EDU", "AGR", "REL", "COP", "SOC"})
"""Groups that act where they are: rebels who attack "in Chad" are those of Chad."""
_DOMESTIC = ("0811", "0812", "0813", "0814", "081", "1323", "1324", "1721", "1722", "1723", "1724")
"""Codes of what only those who govern a land do there: curfews, emergencies, bans of parties and papers."""
_GROUND = ("14", "17", "18", "19", "082")


def at_home(act: Act, roles: Roles, parties: Sequence[Party], *, brief: bool) -> Roles:
    """Return the roles, with the country of a side that has none where the sentence leaves no choice.

    It is that of the other side, if that is an organ of a state or its people and no further country is named,
    or that of the place where a group acts by force or in protest. Longer texts than `brief` ones tell of people
    whom the sentence need not introduce, so there only the place counts.
    """
    countries = {party.country for party in parties if party.country}
    if brief and len(countries) == 1:
        actor, target = roles.actor, roles.target
        if _shares(target, _RULED) or (act.pattern.code.startswith(_DOMESTIC) and _known(target)):
            actor = _settled(actor, _OFFICES, next(iter(countries)))
        if _shares(roles.actor, _RULING):
            target = _settled(target, _RULED, next(iter(countries)))
        roles = replace(roles, actor=actor, target=target)
    if act.pattern.code.startswith(_GROUND):
        places = [
            p
            for p in parties
            if act.start <= p.start < act.reach and p.prep in {"in", "near"} and p.country and not p.sectors
        ]
        if places:
            roles = replace(roles, actor=_settled(roles.actor, _ROAMING, places[-1].country))
        bands = {party.country for party in roles.actor if set(party.sectors) & {"UAF", "CRM"}}
        roles = replace(roles, target=tuple(p for p in roles.target if not _is_ground(p, bands)))
    return roles


def _is_ground(party: Party, countries: set[str]) -> bool:
    """Tell whether a target is only where somebody acts in his own land: gunmen of Kenya do not attack Kenya."""
    return party.prep in {"in", "near"} and party.head and not party.sectors and party.country in countries


def _known(side: Sequence[Party]) -> bool:
    return any(party.country for party in side)


def _shares(side: Sequence[Party], sectors: frozenset[str]) -> bool:
    """Tell whether a side has a country and is one of some sectors."""
    return any(party.country and set(party.sectors) & sectors for party in side)


def _settled(side: Sequence[Party], sectors: frozenset[str], country: str) -> tuple[Party, ...]:
    """Return a side whose parties of some sectors have a country."""
    return tuple(replace(party, country=country) if _lacks(party, sectors) else party for party in side)


def _lacks(party: Party, sectors: frozenset[str]) -> bool:
    """Tell whether a party of some sectors has no country and cannot be that of another state."""
    return not party.country and bool(set(party.sectors) & sectors) and not is_foreign(party)
