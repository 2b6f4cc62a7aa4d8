"""Turn attributions into quotations with resolved speakers, in the order of the text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.annotation.attributions.attribution import Attribution, Bounds
from twosource.annotation.attributions.by_model import Modelled, attributions_of
from twosource.annotation.attributions.by_rule import attribute
from twosource.annotation.attributions.cue_links import announced_source
from twosource.annotation.attributions.merging import merge_attributions
from twosource.annotation.attributions.unsaid import is_unsaid
from twosource.annotation.drafts import Draft, quotations_of
from twosource.annotation.names.entities import Cast
from twosource.annotation.parse import Parse
from twosource.annotation.speakers.carrying import CARRIED, FIRM, carried_speaker, continued_at
from twosource.annotation.speakers.discourse import Speaker
from twosource.annotation.speakers.exchanges import Exchange
from twosource.annotation.speakers.focus import focus_after, is_aside, lasting_after, subject_of, who_asked
from twosource.annotation.speakers.headlines import take_speakers
from twosource.annotation.speakers.hearers import hearer_name
from twosource.annotation.speakers.interviews import find_interview
from twosource.annotation.speakers.issuers import discourse_of, ends_speech, issuer_of
from twosource.annotation.speakers.nested import nested_speaker
from twosource.annotation.speakers.resolve import exchange_relay, resolve_speaker
from twosource.annotation.speakers.writings import note_writing, whose_words
from twosource.annotation.statements import (
    Statement,
    cut_statements,
    is_marked_heading,
    is_shouted,
    outer_bounds,
    outers_in,
)
from twosource.annotation.transcripts import Turn, find_turns, speaker_of_turn
from twosource.language import Reading
from twosource.model import Article, BlockRole, MarkedPassage, Quotation, Sentence
from twosource.text.sentences import split

Found = tuple[tuple[Quotation, ...], tuple[Quotation, ...], tuple[MarkedPassage, ...]]


def find_quotations(
    article: Article,
    sentences: Sequence[Sentence],
    passages: Sequence[MarkedPassage],
    cast: Cast,
    reading: Reading | None = None,
) -> Found:
    """Give quotations, the headline's glosses, and the passages with those marked that are no speech."""
    return _Reader(article, sentences, passages, cast, reading).read()


class _Reader:
    """Reads one article from its first statement to its last and keeps who spoke."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        passages: Sequence[MarkedPassage],
        cast: Cast,
        reading: Reading | None,
    ) -> None:
        self._article = article
        self._text = article.text
        self._sentences = sentences
        self._passages = list(passages)
        self._reading = reading
        self._discourse = discourse_of(article, cast, Parse(reading.words if reading is not None else ()))
        self._drafts: list[Draft] = []
        self._speech: Draft | None = None
        self._open: list[Draft] = []
        self._by_origin: dict[int, Draft] = {}
        self._turns = find_turns(article, [p.name for p in cast.persons if " " in p.name])
        self._promised: Speaker | None = None
        self._exchange = Exchange()
        self._issuer = issuer_of(article, cast)
        self._interview = find_interview(article, cast)
        self._ended = False
        self._previous: Bounds = (0, 0)
        self._tags = {word.start: word.upos for word in reading.words} if reading is not None else {}

    def read(self) -> Found:
        """Read body and headline; a headline is read last, when everybody is known."""
        self._read_blocks(("body",))
        body, self._drafts, self._speech = self._drafts, [], None
        self._read_blocks(("headline", "subtitle"))
        take_speakers(self._text, self._drafts, body)
        told, glosses = (quotations_of(d, self._article.id, c) for d, c in ((body, "q"), (self._drafts, "g")))
        return told, glosses, tuple(self._passages)

    def _read_blocks(self, roles: tuple[BlockRole, ...]) -> None:
        for index, block in enumerate(self._article.blocks):
            if block.role not in roles:
                continue
            bounds = [(s.start, s.end) for s in self._sentences if s.block == index]
            outers = outers_in(self._text, self._passages, (block.start, block.end), None)
            for statement in cut_statements(self._text, bounds, outers, block=index, tags=self._tags):
                turn = next((t for t in self._turns if t.start <= statement.start < t.words[1]), None)
                if turn is None:
                    self._read_statement(statement)
                elif statement.start <= max(turn.label[0], turn.start):
                    self._read_turn(turn)

    def _read_statement(self, statement: Statement) -> None:
        if self._article.blocks[statement.block].role == "body" and is_shouted(statement):
            self._set_aside([piece.passage for piece in statement.pieces if piece.passage is not None])
            return
        modelled = attributions_of(statement, self._reading) if self._reading else Modelled()
        attributions = attribute(statement)
        if self._reading is not None:
            attributions = merge_attributions(statement, attributions, modelled.own)
        self._discourse.statement = (statement.start, statement.end)
        self._discourse.marked = tuple((p.start, p.end) for p in statement.pieces if p.passage is not None)
        self._discourse.here = subject_of(self._discourse, statement)
        speakers = [self._read_attribution(statement, attribution) for attribution in attributions]
        taken = {n for attribution in attributions for n in attribution.passages}
        for piece in statement.pieces:
            if piece.passage is not None and piece.passage not in taken:
                self._read_unattributed(statement, piece.passage)
        self._read_inner(modelled)
        self._move_on(statement, attributions, speakers, quoted=bool(taken))

    def _read_turn(self, turn: Turn) -> None:
        """Add what somebody says in a transcript, and what he or she quotes there."""
        colon = self._text.index(":", turn.label[1])
        said = Attribution(content=(turn.words,), form="direct", source=turn.label, cue=(colon, colon + 1))
        speaker = speaker_of_turn(self._discourse.cast, turn)
        self._add(said, speaker, None)
        self._read_within(turn.words, None, speaker)
        self._speech, self._open, self._promised = None, [], None

    def _set_aside(self, passages: Iterable[int]) -> None:
        for index in passages:
            self._passages[index] = replace(self._passages[index], scare=True)

    def _read_attribution(self, statement: Statement, attribution: Attribution) -> Speaker | None:
        """Add an attribution; give its speaker unless that is who only relays words."""
        self._exchange.answer(self._text, attribution.cue, self._discourse)
        source = self._discourse.parse.without_clause(attribution.source)
        meant = self._discourse.cast.snap(self._text, attribution.antecedent or source)
        speaker = self._interview.answer(self._text, statement, attribution) or self._resolve(meant)
        speaker = speaker or whose_words(self._discourse, attribution)
        if attribution.passages and speaker is None and is_unsaid(self._text, attribution):
            self._set_aside(attribution.passages)
            return None
        relay = self._resolve(attribution.relay)
        if not attribution.relay_carries:
            speaker, relay = exchange_relay(speaker, relay, cited=attribution.relay_cited)
        if relay is not None and relay.person is None:
            self._discourse.heard.append(relay.name)
        if relay is not None and not relay.media:
            self._discourse.spoken.append((statement.start, relay))
        note_writing(self._discourse, speaker, attribution.cue)
        draft = self._add(attribution, speaker, relay)
        if attribution.passages:
            self._speech, self._promised, self._ended = draft, None, False
            self._exchange.note(self._text[slice(*draft.spans[-1])], speaker)
            self._close_open(statement, draft)
        if speaker is None or speaker.media:
            return None
        self._discourse.spoken.append((statement.start, speaker))
        return speaker

    def _resolve(self, source: Bounds | None) -> Speaker | None:
        return resolve_speaker(self._discourse, source) if source is not None else None

    def _close_open(self, statement: Statement, draft: Draft) -> None:
        """Give a speech that earlier paragraphs left open to the one who is named at its end."""
        if statement.first and statement.pieces[0].passage is not None and draft.speaker is not None:
            for earlier in self._open:
                earlier.speaker = replace(draft.speaker, probability=CARRIED * draft.speaker.probability)
        self._open = []

    def _move_on(
        self,
        statement: Statement,
        attributions: Sequence[Attribution],
        speakers: Sequence[Speaker | None],
        *,
        quoted: bool,
    ) -> None:
        """Remember whom the statement was about, and whether the next passage may go on with its speech."""
        if not any(piece.is_word for piece in statement.pieces):
            return
        self._previous = (statement.start, statement.end)
        if not quoted and is_aside(self._discourse, statement):
            return
        self._discourse.subject = focus_after(
            self._discourse, statement, subject_of(self._discourse, statement), attributions, speakers
        )
        self._discourse.lasting = lasting_after(self._discourse)
        self._discourse.asker = who_asked(self._text, self._discourse.here, attributions, speakers)
        if quoted:
            return
        self._speech, self._open, self._ended = None, [], False
        self._exchange.end()
        self._promised = self._resolve(announced_source(statement.pieces))

    def _read_unattributed(self, statement: Statement, index: int) -> None:
        """Carry the speaker over to a passage that stands alone; any other passage is a title or a term."""
        passage = self._passages[index]
        words = self._text[passage.start : passage.end]
        heads = is_marked_heading(statement, words, self._article.blocks[statement.block].end)
        if heads or any(piece.is_word for piece in statement.pieces):
            self._passages[index] = replace(passage, scare=True)
            return
        bounds = outer_bounds(self._text, passage)
        answer = Attribution(content=(bounds,), form="direct", passages=(index,))
        answering = self._interview.answer(self._text, statement, answer)
        if answering is not None:
            self._speech = self._add(answer, answering, None)
            return
        ended = self._ended and statement.first
        turn = self._exchange.next_speaker(words) if statement.first and passage.close else None
        if turn is not None:
            self._speech = self._add(answer, turn, None)
            self._ended = True
            return
        self._speech = None if ended or self._stops_here() else self._going_on(bounds)
        self._ended = ended or (statement.first and passage.close != "" and self._speech is not None)
        if self._speech is not None:
            self._speech.join(bounds, (passage.start, passage.end))
            self._read_inside(index, self._speech.speaker)
        else:
            self._speech = self._begun(index, bounds, ended=ended)
        self._open = [] if passage.close else [*self._open, self._speech]

    def _going_on(self, bounds: Bounds) -> Draft | None:
        """Give the speech that a passage alone goes on with: the one of which the model holds it part, else the last."""
        found = continued_at(self._reading, self._discourse, bounds, within=self._speech is not None)
        if found is None or found.origin is None:
            return self._speech
        draft = self._by_origin.get(found.origin, self._speech)
        firm = self._speech is None or found.probability >= FIRM
        return self._speech if not firm or (draft is not None and draft.only_relays) else draft

    def _begun(self, index: int, bounds: Bounds, *, ended: bool) -> Draft:
        """Begin a speech with a passage alone: behind a speech that has ended nobody is known to go on."""
        alone = ended or self._issuer is not None
        found = None if alone else continued_at(self._reading, self._discourse, bounds, within=False)
        if found is not None:
            speaker = self._resolve(self._discourse.cast.snap(self._text, found.source))
            if speaker is not None and not (speaker.media and found.origin in self._by_origin):
                return self._add(replace(found, passages=(index,)), speaker, None)
        speaker = None if ended else carried_speaker(self._discourse, self._previous, promised=self._promised)
        speaker = self._issuer if self._issuer and not self._promised else speaker
        if speaker is not None and speaker.person is not None:
            self._discourse.spoken.append((bounds[0], speaker))
        return self._add(Attribution(content=(bounds,), form="direct", passages=(index,)), speaker, None)

    def _stops_here(self) -> bool:
        """Tell a passage alone in a body's own statement, which goes on with no other body's speech."""
        begun = self._text[self._speech.spans[-1][0]] if self._speech else ""
        return self._issuer is not None and ends_speech(self._speech.speaker if self._speech else None, begun)

    def _add(self, attribution: Attribution, speaker: Speaker | None, relay: Speaker | None) -> Draft:
        spans = [(self._passages[n].start, self._passages[n].end) for n in attribution.passages]
        draft = Draft(
            attribution=attribution,
            speaker=speaker,
            via=(relay.name,) if relay and (speaker is None or relay.name != speaker.name) else (),
            content=list(attribution.content),
            spans=spans or [(attribution.content[0][0], attribution.content[-1][1])],
            addressee=hearer_name(self._discourse, attribution.hearer),
        )
        self._drafts.append(draft)
        if attribution.origin is not None:
            self._by_origin[attribution.origin] = draft
        for n in attribution.passages:
            self._read_inside(n, speaker)
        return draft

    def _read_inside(self, index: int, outer: Speaker | None) -> None:
        self._read_within((self._passages[index].start, self._passages[index].end), index, outer)

    def _read_within(self, words: Bounds, index: int | None, outer: Speaker | None) -> None:
        """Read the quotations within words that somebody says."""
        outers = outers_in(self._text, self._passages, words, index)
        bounds = split(self._text, *words) if outers else ()
        taken: set[int] = set()
        for statement in cut_statements(self._text, bounds, outers, block=-1):
            for attribution in attribute(statement):
                if attribution.passages:
                    taken |= set(attribution.passages)
                    speaker = nested_speaker(self._discourse, attribution.source, outer)
                    self._add(attribution, speaker, outer)
        for _, _, n in outers:
            if n not in taken:
                self._passages[n] = replace(self._passages[n], scare=True)

    def _read_inner(self, modelled: Modelled) -> None:
        """Add what somebody attributes while being quoted, as indirect speech of whom he or she names."""
        if not modelled.inner:
            return
        speakers = {n: draft.speaker for draft in self._drafts for n in draft.attribution.passages}
        for passage, attribution in modelled.inner:
            speaker = nested_speaker(self._discourse, attribution.source, speakers.get(passage))
            self._add(attribution, speaker, None)
