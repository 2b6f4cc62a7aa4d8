"""What is only the actor's own: the army that he sends, the government for which he speaks, "its soldiers"."""

from collections.abc import Sequence

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.events.roles import is_land
from twosource.events.words import Word

_MOVING = ("0332", "0334", "0354", "0356", "074", "0874", "15", "1661")


def leave_out_own(act: Act, actor: Sequence[Party], parties: Sequence[Party]) -> list[Party]:
    """Return the parties without what is only the actor's own: "Russia offered Moscow's help"; the army that he sends or threatens with."""
    own = {party.country for party in actor if party.country}
    rules = all(set(party.sectors) <= {"GOV", "MIL", "COP"} for party in actor)
    threat = act.pattern.code.startswith(("13", "014", "100", *_MOVING))
    return [
        party
        for party in parties
        if party.country not in own
        or (
            party.head
            and not (threat and ({"MIL", "COP"} & set(party.sectors) or (rules and is_land(party))))
        )
        or not set(party.sectors) <= {"GOV", "MIL", "COP"}
        or (party.person and act.pattern.code.startswith("11"))
        if not (rules and own and act.pattern.code.startswith(("12", "13")) and _is_cabinet(party, own))
    ]


def _is_cabinet(party: Party, own: set[str]) -> bool:
    """Tell the government for which a minister speaks: "said the government would not accept"."""
    return (
        party.head
        and party.sectors == ("GOV",)
        and not party.person
        and party.country in own
        and (party.name.lower().split()[-1] in {"government", "cabinet", "administration"})
    )


def is_moved(act: Act, party: Party) -> bool:
    """Tell whether a party is only what the actor sends, withdraws or mobilises: its own force."""
    return (
        act.pattern.code.startswith(_MOVING)
        and set(party.sectors) <= {"MIL", "COP"}
        and not party.country
        and (bool(party.sectors))
    )


def is_own(words: Sequence[Word], act: Act, party: Party) -> bool:
    """Tell whether a party is called the actor's own: "denied that its soldiers", "put its navy on alert"."""
    owned = words[party.phrase_start].lower in {"its", "their", "his", "her"}
    return (
        owned
        and bool(party.sectors)
        and not party.person
        and not act.pattern.code.startswith(("17", "18", "20"))
    )
