"""The readings of an utterance put together as a reader compares them."""

from dataclasses import dataclass, replace

from twosource.dossiers.order import reading_order
from twosource.dossiers.writers.differing import Piece
from twosource.dossiers.writers.drawn import Attested, attested_whole, drawn
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.spoken import frames, states, with_cue
from twosource.model import Quotation, Reading, Relation, Span, Utterance
from twosource.text.naming import compatible, is_proper
from twosource.text.wording import normals

SAME: frozenset[Relation] = frozenset({"verbatim", "punctuation"})
RELATIONS: tuple[Relation, ...] = (
    "verbatim", "punctuation", "trimmed", "extended", "altered", "promoted", "misattributed", "gloss", "indirect",
)  # fmt: skip
"""From the attested words to what is farthest from them."""

OWN_WORDS = "these words stand in no report that this one was not made from; reworded"
OWN_WORDS_SHORT = "worded so here only"
"""A remark that many readings of a rewrite have, and the same said shortly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedReading:
    """The same words in the same relation to the attested ones, wherever they stand; `quoted` between marks.

    `shown` are the words for a reader: those of indirect speech with the verb that brings them in. `pieces` are the words
    between marks in runs that agree with the attested ones or not.
    """

    relation: Relation
    words: str
    shown: str
    quoted: bool
    remark: str
    pieces: tuple[Piece, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """An utterance with its other readings; `quoted` tells whether its wording stands between marks anywhere.

    Where nobody quotes it, the wording is a reporter's, and no writer may put it between marks; `shown` is the
    wording for a reader.
    """

    utterance: Utterance
    shown: str
    quoted: bool
    attested: tuple[Span, ...]
    others: tuple[SharedReading, ...]

    @property
    def marked(self) -> bool:
        """Whether any report has the words between marks, also where the wording is not: those are made by that report."""
        return self.quoted or any(reading.quoted for reading in self.others)

    @property
    def told(self) -> bool:
        """Whether a reader is shown it: words between marks, or a statement of somebody."""
        return self.marked or states(self.utterance.speaker, self.shown)

    @property
    def label(self) -> str:
        """What the wording is: attested by quotation, or only reported."""
        return "attested" if self.quoted else "reported"


def collation(places: Places, utterance: Utterance) -> Collation:
    """Return the readings of an utterance, equal ones as one, those nearest to the attested words first."""
    quoted = stands_quoted(places, utterance)
    attested: list[Span] = []
    others: dict[SharedReading, list[Span]] = {}
    pairs = in_order(places, utterance)
    whole = attested_whole(places, utterance, pairs)
    runs, shown = drawn(places, whole, pairs), whole.shown
    marked = [quotation.span for _, quotation in pairs if quotation.form != "indirect"]
    for reading, quotation in pairs:
        if quotation.span == utterance.wording_span and not quoted:
            shown = with_cue(places, quotation)
        if frames(quotation, marked):
            continue
        shared = SharedReading(
            relation=reading.relation,
            words=places.words(quotation.span),
            shown=with_cue(places, quotation),
            quoted=quotation.form != "indirect",
            remark=remark_on(reading, quotation, utterance),
            pieces=runs.get(quotation.id, ()),
        )
        same = any(quotation.span.overlaps(span) for span in whole.spans) or (
            as_worded(shared, whole, quoted=quoted) and not by_another(quotation, utterance)
        )
        (attested if same else others.setdefault(shared, [])).append(quotation.span)
    return Collation(
        utterance=utterance,
        shown=shown,
        quoted=quoted,
        attested=tuple(attested) or (utterance.wording_span,),
        others=tuple(replace(shared, spans=tuple(spans)) for shared, spans in others.items()),
    )


def in_order(places: Places, utterance: Utterance) -> list[tuple[Reading, Quotation]]:
    """Return the readings with their quotations, from the attested words to what is farthest from them."""
    pairs = [(reading, places.quotations[reading.quotation]) for reading in utterance.readings]
    order = reading_order(places.dossier)
    return sorted(pairs, key=lambda pair: (RELATIONS.index(pair[0].relation), order(pair[1].span)))


def as_worded(shared: SharedReading, attested: Attested, *, quoted: bool) -> bool:
    """Tell whether a reading has the wording: word for word between marks, or reported where nobody quotes.

    Of a statement in parts the whole of it, also between one pair of marks, has the wording; one part has not.
    """
    if shared.relation in {*SAME, "extended"} and len(attested.parts) > 1:
        return normals(shared.words) == normals(attested.whole)
    if shared.relation in SAME:
        return True
    return not quoted and not shared.quoted and normals(shared.words) == normals(attested.whole)


def by_another(quotation: Quotation, utterance: Utterance) -> bool:
    """Tell whether a report gives the words by name to another person: who reads them as attested must see that."""
    named = (quotation.speaker_entity or "").startswith("person:") and is_proper(utterance.speaker)
    return named and is_proper(quotation.speaker) and not compatible(quotation.speaker, utterance.speaker)


def remark_on(reading: Reading, quotation: Quotation, utterance: Utterance) -> str:
    """Return what a reader should know of a reading: its note, else the other speaker that it is given to."""
    other = None if compatible(quotation.speaker, utterance.speaker) else quotation.speaker
    note = (reading.note or "").replace(OWN_WORDS, OWN_WORDS_SHORT)
    return note or (f"given to {other}" if other else "")


def stands_quoted(places: Places, utterance: Utterance) -> bool:
    """Tell whether a quotation between marks has the wording where it is cited from."""
    carried = (places.quotations[reading.quotation] for reading in utterance.readings)
    return any(one.form != "indirect" and one.span.overlaps(utterance.wording_span) for one in carried)


def relays(places: Places, utterance: Utterance) -> str:
    """Return who relayed the words to the only report that has them, as a phrase to put behind the speaker."""
    via = places.quotations[utterance.readings[0].quotation].via if utterance.readings else ()
    return f", as told by {', '.join(via)}" if via else ""
