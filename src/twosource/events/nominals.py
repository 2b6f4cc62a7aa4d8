"""Who acts and who is acted on where a noun names the act: "Israel's strikes on Iran", "the arrest of Lee"."""

from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.clauses import is_passive
from twosource.events.parties import Party
from twosource.events.roles import Roles, find_expelling
from twosource.events.subjects import group_of, subject
from twosource.events.words import Word


def noun_roles(words: Sequence[Word], act: Act, parties: Sequence[Party]) -> Roles:
    """Read "Israel's strikes on Iran", "talks between A and B", "an attack by rebels on the town"."""
    around = [
        party
        for party in parties
        if party.start >= act.end
        and party.start < act.reach + 2
        and (party.phrase_start >= act.end or (party.inner == "of" and party.phrase_start <= act.start))
    ]
    between = group_of(next((party for party in around if party.prep in {"between", "among"}), None), parties)
    if len(between) > 1:
        return Roles(actor=between[:1], target=between[1:])
    agent = next((party for party in around if party.prep == "by"), None)
    target = next((p for place in act.pattern.targets for p in around if _stands_at(p, act, place)), None)
    owner = next(
        (p for p in parties if p.phrase_start <= act.start < p.phrase_end and p.end <= act.start), None
    )
    actor = agent or owner or find_expelling(act, around)
    owned = _possessive(words, act.start)
    if actor is None and owned is not None:
        actor = _owner(words, owned, parties)
    elif actor is None and act.light is not None and "receive" in words[act.light].bases:
        giver = next((party for party in around if party.prep == "from"), None)
        return Roles(actor=group_of(giver, parties), target=subject(words, act.light, parties))
    elif actor is None and act.light is not None and not is_passive(words, act.light):
        return Roles(actor=subject(words, act.light, parties), target=group_of(target, parties))
    return Roles(actor=group_of(actor, parties), target=group_of(target, parties))


def _stands_at(party: Party, act: Act, place: str) -> bool:
    """Tell whether a preposition leads from the noun of an act to a party, also within one phrase: "the arrest of Lee"."""
    return party.inner == place if party.phrase_start <= act.start else party.prep == place


def _possessive(words: Sequence[Word], place: int) -> int | None:
    """Return where "its", "his" or "their" stands before the noun at `place`, within its phrase."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].lower in {"its", "his", "her", "their"}:
            return at
        if words[at].tag not in {"noun", "det", "num", "name"}:
            return None
    return None


def _owner(words: Sequence[Word], pronoun: int, parties: Sequence[Party]) -> Party | None:
    """Return whom "its", "his" or "their" means: the nearest person for "his", else who stands first in the clause."""
    before = [party for party in parties if party.phrase_end <= pronoun]
    if words[pronoun].lower in {"his", "her"}:
        people = [party for party in before if party.person or set(party.sectors) & {"GOV", "MIL"}]
        return people[-1] if people else None
    free = [party for party in before if not party.prep and not party.person]
    return free[0] if free else None
