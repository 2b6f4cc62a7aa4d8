"""Resolve "both leaders", "they", "he" and "we" to parties named before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from twosource.events.acts import Act
from twosource.events.cast import Cast
from twosource.events.parties import Party
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
    subjects: list[Party] = field(default_factory=list)

    def notice(self, actor: Sequence[Party], target: Sequence[Party], *, symmetric: bool) -> None:
        """Remember the sides of an act that both do, and who acted last."""
        if len(actor) == 2:
            self.pair = tuple(actor)
        elif symmetric and actor and target:
            self.pair = (actor[0], target[0])
        people = [party for party in actor if party.person]
        if people:
            self.person = people[0]

    def pass_sentence(self, parties: Sequence[Party]) -> None:
        """Remember the person whom a finished sentence is about: the first one outside prepositions."""
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
    if found and not _is_pair(words, found[0]):
        return found
    if found:
        return _placed(memory.pair, found[0].start, found[0].end)
    pronoun = subject_pronoun(words, act.start)
    if pronoun is None:
        return ()
    before = [party for party in parties if party.phrase_end <= pronoun and party.head and not party.prep]
    return _placed(_behind_pronoun(words[pronoun].lower, before, memory), pronoun, pronoun + 1)


def _behind_pronoun(pronoun: str, before: Sequence[Party], memory: Memory) -> tuple[Party, ...]:
    """Return whom a pronoun means: somebody before it in the sentence, else of the sentences before."""
    if pronoun in {"he", "she"}:
        people = [party for party in before if party.person]
        known = people[0] if people else memory.person
        return (known,) if known else ()
    if pronoun == "it":
        return tuple([party for party in before if not party.person and party.country][:1])
    if pronoun == "they":
        groups = {party.group for party in before}
        joined = [party for party in before if sum(other.group == party.group for other in before) == 2]
        if joined or not groups:
            return tuple(joined[:2]) or memory.pair
        return tuple([party for party in before if not party.person][:1])
    return ()


def _placed(parties: Sequence[Party], start: int, end: int) -> tuple[Party, ...]:
    return tuple(
        replace(party, start=start, end=end, phrase_start=start, phrase_end=end) for party in parties
    )


def _is_pair(words: Sequence[Word], party: Party) -> bool:
    """Tell whether a phrase only says "both leaders" or "the two countries"."""
    inside = words[party.phrase_start : party.phrase_end]
    before = words[party.phrase_start - 1].lower if party.phrase_start else ""
    lowers = [word.lower for word in inside]
    told = bool({"both", "two", "either", "each"} & {*lowers, before})
    return told and not party.country and any(set(word.bases) & _PAIR_NOUNS for word in inside)


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
