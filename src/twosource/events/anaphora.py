"""Resolve "both leaders", "they", "he" and "we" to parties named before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.events.acts import Act
from twosource.events.cast import Cast
from twosource.events.parties import Party
from twosource.events.planners import verb_group_start
from twosource.events.subjects import subject_pronoun
from twosource.events.words import Word
from twosource.model import AnnotatedText

_PAIR_NOUNS = frozenset(
    [
        "leader",
        "side",
        "country",
        "nation",
        "party",
        "president",
        "minister",
        "neighbour",
        "neighbor",
        "government",
        "two",
    ]
)


@dataclass(slots=True)
class Memory:
    """Whom the sentences up to here named: the last two sides of an act, and the last person."""

    pair: tuple[Party, ...] = ()
    person: Party | None = None
    group: Party | None = None
    """The only group or country that the sentence before spoke of as acting; None if there were several."""
    fresh: bool = False
    """Whether the pair is of this sentence or the one before."""
    renewed: bool = False
    """Whether the pair is of this sentence."""

    def notice(self, actor: Sequence[Party], target: Sequence[Party], *, symmetric: bool) -> None:
        """Remember the sides of an act that both do, and who acted last."""
        if len(actor) == 2:
            self.pair, self.fresh, self.renewed = tuple(actor), True, True
        elif symmetric and actor and target:
            self.pair, self.fresh, self.renewed = (actor[0], target[0]), True, True
        people = [party for party in actor if party.person]
        if people:
            self.person = people[0]

    def pass_sentence(self, parties: Sequence[Party]) -> None:
        """Remember the person whom a finished sentence is about, the first outside prepositions, and its only group."""
        self.fresh, self.renewed = self.renewed, False
        groups = [p for p in parties if p.head and not p.prep and not p.person and (p.country or p.sectors)]
        groups = [p for p in groups if p.country or p.sectors != ("GOV",)]
        self.group = groups[0] if len(groups) == 1 else None
        people = [party for party in parties if party.person and party.head and not party.prep]
        if people:
            self.person = people[0]


def owned(parties: Sequence[Party], words: Sequence[Word]) -> list[Party]:
    """Return the parties of a sentence; "its forces" have the country of the sentence's first party."""
    found: list[Party] = []
    for party in parties:
        owner = next((other for other in found if other.country and not other.prep), None)
        theirs = words[party.phrase_start].lower in {"its", "his", "her", "their"}
        lacks = theirs and not party.country and bool(party.sectors)
        found.append(replace(party, country=owner.country) if lacks and owner else party)
    return found


def resolve_subject(
    words: Sequence[Word], act: Act, found: tuple[Party, ...], parties: Sequence[Party], memory: Memory
) -> tuple[Party, ...]:
    """Return the parties behind a subject; `found` itself where it names somebody."""
    if found and not _is_pair(words, found[0], memory):
        return found
    if found:
        return _placed(memory.pair, found[0].start, found[0].end)
    pronoun = subject_pronoun(words, act.start)
    if pronoun is None:
        called = _called(words, act.start)
        known = memory.group is not None and bool(set(memory.group.sectors) & _CALLED)
        return (
            _placed([memory.group], called, called + 1)
            if memory.group and known and called is not None
            else ()
        )
    before = [party for party in parties if party.phrase_end <= pronoun and party.head and not party.prep]
    relative = words[pronoun - 1].lower in {"whom", "which", "that"} and pronoun > 0
    if relative:
        before = [
            p for p in before if any(word.relation == "nsubj" for word in words[p.start : p.end])
        ] or before
    meant = _behind_pronoun(words[pronoun].lower, before, memory, relative=relative)
    return _placed(meant, pronoun, pronoun + 1)


def _behind_pronoun(
    pronoun: str, before: Sequence[Party], memory: Memory, *, relative: bool
) -> tuple[Party, ...]:
    """Return whom a pronoun means: somebody before it in the sentence, else of the sentences before."""
    if pronoun in {"he", "she"}:
        people = [party for party in before if party.person]
        known = people[0] if people else memory.person
        return (known,) if known else ()
    if pronoun == "it":
        inside = [party for party in before if not party.person and (party.country or party.sectors)]
        inside = inside[-1:] if relative else inside
        group = memory.group if not before and memory.group and not _is_plural(memory.group) else None
        return tuple(inside[:1]) or ((group,) if group else ())
    if pronoun == "they" and not before and not (memory.fresh and memory.pair):
        return (memory.group,) if memory.group and _is_plural(memory.group) else memory.pair
    if pronoun == "they":
        groups = {party.group for party in before}
        joined = [party for party in before if sum(other.group == party.group for other in before) == 2]
        if joined or not groups:
            return tuple(joined[:2]) or memory.pair
        return tuple([party for party in before if not party.person][:1])
    return ()


def resolve_object(
    words: Sequence[Word], act: Act, actor: Sequence[Party], memory: Memory
) -> tuple[Party, ...]:
    """Return whom "him" or "her" means behind a verb: who was just met or called by the one who acts."""
    pronoun = words[act.end].lower if act.end < len(words) else ""
    if pronoun not in {"him", "her"} or not memory.fresh or len(memory.pair) != 2 or len(actor) != 1:
        return ()
    others = [party for party in memory.pair if party.name != actor[0].name]
    return _placed(others, act.end, act.end + 1) if len(others) == 1 and others[0].person else ()


_CALLED = frozenset({"REB", "UAF", "PRM", "CRM", "OPP", "PTY", "NGO", "LAB"})
_GROUP_NOUNS = frozenset(
    {"group", "movement", "organisation", "organization", "militia", "gang", "party", "union"}
)


def _called(words: Sequence[Word], verb: int) -> int | None:
    """Return where "the group" or "the movement" stands as the subject of a verb."""
    noun = verb_group_start(words, verb) - 1
    told = noun > 0 and words[noun].lower in _GROUP_NOUNS and words[noun - 1].lower == "the"
    return noun if told else None


def _is_plural(party: Party) -> bool:
    last = party.name.lower().split()[-1:] or [""]
    return party.folk or last[0].endswith("s") or last[0] in {"police", "people", "gunmen", "fishermen"}


def _placed(parties: Sequence[Party], start: int, end: int) -> tuple[Party, ...]:
    return tuple(
        replace(party, start=start, end=end, phrase_start=start, phrase_end=end) for party in parties
    )


_BOTH = (["the", "presidents"], ["the", "leaders"], ["the", "ministers"], ["the", "sides"], ["the", "pair"])


def _is_pair(words: Sequence[Word], party: Party, memory: Memory) -> bool:
    """Tell whether a phrase only says "both leaders", "the two countries", or "the presidents" who just met."""
    inside = words[party.phrase_start : party.phrase_end]
    if (
        memory.fresh
        and len(memory.pair) == 2
        and [word.lower for word in inside] in _BOTH
        and not party.country
    ):
        return True
    before = words[party.phrase_start - 1].lower if party.phrase_start else ""
    lowers = [word.lower for word in inside]
    told = bool({"both", "two", "either", "each"} & {*lowers, before})
    return told and not party.country and any(set(word.bases) & _PAIR_NOUNS for word in inside)


def is_quoted(text: AnnotatedText, words: Sequence[Word], act: Act) -> bool:
    """Tell whether an act stands between quotation marks, where "he" is whoever was just spoken of there."""
    at = words[act.start].start
    return any(q.form != "indirect" and q.start <= at < q.end for q in text.quotations)


def speaker_at(text: AnnotatedText, words: Sequence[Word], act: Act, cast: Cast) -> Party | None:
    """Return the speaker of the quotation around an act whose subject is "I" or "we", or who has none."""
    at = words[act.start].start
    for quotation in text.quotations:
        if (
            quotation.form == "indirect"
            or not (quotation.start <= at < quotation.end)
            or not quotation.speaker
        ):
            continue
        party = Party(
            start=act.start, end=act.start + 1, phrase_start=act.start, phrase_end=act.start + 1,
            name=quotation.speaker, country="", person=True,
        )  # fmt: skip
        return cast.name(party)
    return None
