"""Code one text: every act of its sentences with actor, target, status, day and place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.events.acts import Act, find_acts
from twosource.events.anaphora import Memory, owned, resolve_subject, speaker_at
from twosource.events.arguments import Roles, find_roles, subject_pronoun
from twosource.events.cast import Cast
from twosource.events.days import day_of, find_time, lies_back, place_of
from twosource.events.parties import Party, find_parties
from twosource.events.plover import plover_type
from twosource.events.politics import is_political
from twosource.events.status import is_background, read_status
from twosource.events.words import Word, sentence_words
from twosource.model import AnnotatedText, EventDay, EventStatus, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An act as one sentence tells it."""

    code: str
    actor: tuple[Party, ...]
    target: tuple[Party, ...]
    status: EventStatus
    background: bool
    mention: Span
    sentence: Span
    day: EventDay | None
    place: str | None
    verbal: bool
    topic: tuple[str, ...] = ()
    """Base forms of the words that the pattern needed."""

    @property
    def plover(self) -> str:
        """The PLOVER type of the act's code."""
        return plover_type(self.code)


def code_text(text: AnnotatedText, cast: Cast, *, sport: bool = False) -> Iterator[Draft]:
    """Yield the acts of a text in their order; headlines are read too."""
    memory = Memory()
    for sentence in text.sentences:
        words = sentence_words(text, sentence)
        parties = owned([cast.name(party) for party in find_parties(words)], words)
        for act in find_acts(words):
            roles = _roles(text, sentence, words, act, parties, cast, memory)
            memory.notice(roles.actor, roles.target, symmetric=act.pattern.code.startswith("04"))
            if is_political(act, roles, sport=sport):
                yield from _drafts(text, sentence, words, act, roles, parties)
        memory.pass_sentence(parties)


def _roles(
    text: AnnotatedText,
    sentence: Sentence,
    words: Sequence[Word],
    act: Act,
    parties: Sequence[Party],
    cast: Cast,
    memory: Memory,
) -> Roles:
    """Return the parties of an act, its pronouns and its quotation's "we" resolved."""
    roles = find_roles(words, act, parties)
    if act.voice != "active":
        return roles
    pronoun = subject_pronoun(words, act.start)
    if pronoun is not None and words[pronoun].lower in {"we", "i"}:
        speaker = speaker_at(text, words, act, cast)
        return replace(roles, actor=(speaker,) if speaker else ())
    return replace(roles, actor=resolve_subject(words, act, roles.actor, parties, memory))


def _drafts(
    text: AnnotatedText,
    sentence: Sentence,
    words: Sequence[Word],
    act: Act,
    roles: Roles,
    parties: Sequence[Party],
) -> Iterator[Draft]:
    """Yield one draft; several where one act of consulting has several partners."""
    time = find_time(text, sentence, words, act)
    targets = [(one,) for one in roles.target] if act.pattern.code.startswith("04") else [roles.target]
    for target in targets:
        yield Draft(
            code=act.pattern.code,
            actor=roles.actor,
            target=target,
            status=read_status(text, words, act),
            background=is_background(words, act, dated_before=lies_back(text, time)),
            mention=_mention(text, words, act, roles.actor, target),
            sentence=Span(article=text.id, start=sentence.start, end=sentence.end),
            day=day_of(time),
            place=place_of(act, parties),
            verbal=act.voice != "noun",
            topic=tuple(base for word in words[slice(*(act.needed or (0, 0)))] for base in word.bases[-1:]),
        )


def _mention(
    text: AnnotatedText, words: Sequence[Word], act: Act, actor: Sequence[Party], target: Sequence[Party]
) -> Span:
    """Return the words from the actor to the target, or to what the act needs."""
    starts = [act.start, *(party.start for party in actor), *(party.start for party in target)]
    ends = [act.end, *(party.end for party in actor), *(party.end for party in target)]
    if act.needed:
        starts.append(act.needed[0])
        ends.append(act.needed[1])
    return Span(article=text.id, start=words[min(starts)].start, end=words[max(ends) - 1].end)
