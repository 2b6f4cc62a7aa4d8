"""Code one text: every act of its sentences with actor, target, status, day and place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.events.acts import DUTY, Act, find_acts
from twosource.events.anaphora import Memory, is_quoted, owned, resolve_object, resolve_subject, speaker_at
from twosource.events.appositions import by_name, introduce
from twosource.events.arguments import GIVER, find_roles
from twosource.events.blasts import find_blast_roles, with_blasts
from twosource.events.cast import Cast
from twosource.events.certainty import weigh_act
from twosource.events.days import day_of, find_era, find_time, lies_back, place_of
from twosource.events.demands import demand_for, saying_verb
from twosource.events.homes import at_home
from twosource.events.parties import Party, find_parties
from twosource.events.plover import plover_type
from twosource.events.politics import is_political
from twosource.events.roles import Roles
from twosource.events.senses import in_its_sense
from twosource.events.status import is_background, read_status
from twosource.events.subjects import subject, subject_pronoun
from twosource.events.words import Word, sentence_words
from twosource.model import AnnotatedText, EventDay, EventStatus, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An act as one sentence tells it; `topic` has base forms of the words that the pattern needed."""

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
    topic: tuple[str, ...]
    probability: float

    @property
    def plover(self) -> str:
        """The PLOVER type of the act's code."""
        return plover_type(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence with all that is needed to tell who acts in it."""

    text: AnnotatedText
    sentence: Sentence
    words: Sequence[Word]
    parties: Sequence[Party]
    cast: Cast
    memory: Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An act with its parties and its status."""

    act: Act
    roles: Roles
    status: EventStatus


_MOST_REPEATS = 20
"""A sentence that stands oftener in one text tells no further act: real reports repeat none so often, and the cost
of merging grows with the square of drafts."""


def code_text(text: AnnotatedText, cast: Cast, *, sport: bool = False) -> Iterator[Draft]:
    """Yield the acts of a text in their order; headlines are read too."""
    for scene, told in tell_acts(text, cast, sport=sport):
        yield from _drafts(scene, told)


def tell_acts(text: AnnotatedText, cast: Cast, *, sport: bool = False) -> Iterator[tuple[Scene, Told]]:
    """Yield every political act that the patterns find in a text, with its sentence."""
    memory = Memory()
    seen: Counter[str] = Counter()
    for sentence in text.sentences:
        written = text.article.text[sentence.start : sentence.end]
        seen[written] += 1
        if seen[written] > _MOST_REPEATS:
            continue
        words = sentence_words(text, sentence)
        parties = owned([cast.name(party) for party in introduce(words, find_parties(words))], words)
        scene = Scene(text=text, sentence=sentence, words=words, parties=parties, cast=cast, memory=memory)
        for act in with_blasts(words, find_acts(words)):
            told = _told(scene, act)
            if told is None or told.act.pattern is DUTY:
                continue
            memory.notice(
                told.roles.actor, told.roles.target, symmetric=told.act.pattern.code.startswith("04")
            )
            if is_political(told.act, told.roles, sport=sport) and not _is_undone(told):
                yield scene, told
        memory.pass_sentence(parties)


def _is_undone(told: Told) -> bool:
    """Tell what is no act of anybody: an attack by nobody that did not happen, a refusal that was not made."""
    lone = not told.roles.actor and told.status != "happened"
    return lone or (told.status == "denied" and told.act.pattern.code.startswith("12"))


def _told(scene: Scene, act: Act) -> Told | None:
    """Return an act as it is told, None for what only sounds like one; a duty that somebody states is his demand."""
    roles = at_home(act, _named_roles(scene, act), scene.parties, brief=scene.cast.brief)
    meant = in_its_sense(scene.words, act, roles)
    if meant is None:
        return None
    act = meant
    told = Told(act=_by_actor(act, roles), roles=roles, status=read_status(scene.text, scene.words, act))
    if told.status != "demanded" or act.voice != "active" or not told.roles.actor:
        return told
    said = _sayer(scene, act)
    if not said:
        return told
    if {party.name for party in said} & {party.name for party in told.roles.actor}:
        return None
    demand = replace(act, pattern=demand_for(act.pattern))
    return Told(act=demand, roles=Roles(actor=said, target=told.roles.actor), status="happened")


def _by_actor(act: Act, roles: Roles) -> Act:
    """Return what an act is by who does it or for whom."""
    code = _code_by_actor(act, roles)
    return act if code == act.pattern.code else replace(act, pattern=replace(act.pattern, code=code))


def _code_by_actor(act: Act, roles: Roles) -> str:
    """Soldiers are deployed, peacekeepers help, others pay a visit; a parliament that ousts a premier topples a government."""
    code = act.pattern.code
    sectors = {sector for party in roles.actor for sector in party.sectors}
    if code == "145" and roles.actor and sectors <= {"MIL", "COP", "REB", "UAF", "PRM"}:
        code = "190"
    elif code == "0831" and roles.target and sectors == {"LEG"}:
        code = "170"
    elif code == "150" and len({party.country for party in roles.actor} - {""}) > 1:
        code = "062"
    elif code in {"086", "0863"} and _is_sheltered(roles.target):
        code = "075"
    elif code.startswith("042") and "MIL" in sectors and "GOV" not in sectors:
        code = "074" if any("peace" in party.name.lower() for party in roles.actor) else "154"
    return code


def _is_sheltered(target: Sequence[Party]) -> bool:
    """Tell whether those whom somebody takes in are people, and no delegation."""
    return any(party.folk or {"REF", "CVL"} & set(party.sectors) for party in target)


def _sayer(scene: Scene, act: Act) -> tuple[Party, ...]:
    """Return who says the clause of an act: the subject of a verb of saying, else the quotation's speaker."""
    saying = saying_verb(scene.words, act.start)
    if saying is None:
        speaker = speaker_at(scene.text, scene.words, act, scene.cast)
        return (speaker,) if speaker else ()
    found = subject(scene.words, saying, scene.parties)
    return resolve_subject(scene.words, replace(act, start=saying), found, scene.parties, scene.memory)


def _named_roles(scene: Scene, act: Act) -> Roles:
    """Return the parties of an act, those told by office called by name where the name stands beside it."""
    roles = _roles(scene, act)
    actor, target = (by_name(scene.words, side, scene.parties) for side in (roles.actor, roles.target))
    return Roles(actor=actor, target=tuple(p for p in target if p.name not in {one.name for one in actor}))


def _roles(scene: Scene, act: Act) -> Roles:
    """Return the parties of an act, its pronouns and its quotation's "we" resolved."""
    roles = find_roles(scene.words, act, scene.parties)
    if act.unclaimed and not act.pattern.heads:
        return find_blast_roles(scene.words, act, scene.parties, roles)
    if act.voice != "active" or act.pattern.targets == (GIVER,):
        return roles
    pronoun = subject_pronoun(scene.words, act.start)
    if pronoun is not None and scene.words[pronoun].lower in {"we", "i"}:
        speaker = speaker_at(scene.text, scene.words, act, scene.cast)
        return replace(roles, actor=(speaker,) if speaker else ())
    actor = resolve_subject(scene.words, act, roles.actor, scene.parties, scene.memory)
    if (
        pronoun is not None
        and scene.words[pronoun].lower in {"he", "she"}
        and is_quoted(scene.text, scene.words, act)
    ):
        actor = ()
    target = roles.target or resolve_object(scene.words, act, actor, scene.memory)
    target = tuple(party for party in target if party.name not in {one.name for one in actor})
    return replace(roles, actor=actor, target=target)


def _drafts(scene: Scene, told: Told) -> Iterator[Draft]:
    """Yield one draft; several where one act of consulting has several partners."""
    act, roles = told.act, told.roles
    happened = told.status == "happened"
    time = find_time(scene.text, scene.sentence, scene.words, act, happened=happened)
    era = find_era(scene.text, scene.sentence, scene.words, act)
    targets = [(one,) for one in roles.target] if act.pattern.code.startswith("04") else [roles.target]
    for target in targets:
        yield Draft(
            code=act.pattern.code,
            actor=roles.actor,
            target=target,
            status=told.status,
            background=is_background(scene.words, act, dated_before=lies_back(scene.text, era)),
            mention=_mention(scene, act, [*roles.actor, *target]),
            sentence=Span(article=scene.text.id, start=scene.sentence.start, end=scene.sentence.end),
            day=day_of(time),
            place=place_of(act, scene.parties),
            verbal=act.voice != "noun",
            topic=_topic(scene.words, act),
            probability=weigh_act(scene.words, act, roles, told.status),
        )


def _topic(words: Sequence[Word], act: Act) -> tuple[str, ...]:
    if act.needed is None:
        return ()
    return tuple(word.bases[-1] for word in words[act.needed[0] : act.needed[1]])


def _mention(scene: Scene, act: Act, parties: Sequence[Party]) -> Span:
    """Return the words from the actor to the target, or to what the act needs."""
    starts = [act.start, *(party.start for party in parties)]
    ends = [act.end, *(party.end for party in parties)]
    if act.needed:
        starts.append(act.needed[0])
        ends.append(act.needed[1])
    words = scene.words
    return Span(article=scene.text.id, start=words[min(starts)].start, end=words[max(ends) - 1].end)
