"""Find the words of a statement that attribute."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.annotation.attributions.cue_forms import verb_at, word_before
from twosource.annotation.attributions.cue_lexicon import CueKind, is_participle
from twosource.annotation.statements import Piece
from twosource.text.word_sets import word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Pieces `[first, last)` that attribute; `lemma` is "according" for the prepositions."""

    first: int
    last: int
    lemma: str
    kinds: tuple[CueKind, ...]
    participle: bool = False
    passive: bool = False
    infinitive: bool = False

    @property
    def speaks(self) -> bool:
        """Whether it stands for an act of speech, not of thought or evidence."""
        return bool(set(self.kinds) & {"say", "tell", "manner"}) or self.lemma == "according"


_PREPOSITIONAL: dict[str, tuple[tuple[str, ...], ...]] = {
    "according": (("according", "to"),),
    "in": (("in", "the", "words", "of"), ("in", "the", "opinion", "of"), ("in", "the", "view", "of")),
    "as": (("as", "quoted", "by"), ("as", "reported", "by")),
    "quoted": (("quoted", "by"),),
    "citing": (("citing",),),
    "quoting": (("quoting",),),
}


def find_cues(pieces: Sequence[Piece]) -> tuple[Cue, ...]:
    """Give the cues among the pieces outside marks, in order."""
    cues: list[Cue] = []
    place = 0
    while place < len(pieces):
        cue = _prepositional(pieces, place) or _verbal(pieces, place)
        if cue is not None:
            cues.append(cue)
        place = cue.last if cue else place + 1
    return tuple(cues)


def _prepositional(pieces: Sequence[Piece], place: int) -> Cue | None:
    for words in _PREPOSITIONAL.get(pieces[place].lower, ()):
        cites = words[0] in {"citing", "quoting"}
        if words[0] == "quoted" and _passive(pieces, place):
            continue
        if cites and _holds_passage(pieces, place + 1):
            continue
        if tuple(piece.lower for piece in pieces[place : place + len(words)]) == words:
            lemma = "citing" if cites else "according"
            return Cue(first=place, last=place + len(words), lemma=lemma, kinds=())
    return None


def _holds_passage(pieces: Sequence[Piece], place: int) -> bool:
    """Tell "citing what it called “fraud”" and "citing “fraud”" from "citing a judge"."""
    for piece in pieces[place : place + 6]:
        if piece.passage is not None:
            return True
        if not piece.is_word and piece.lower not in {"'s", "’s", "’", "'"}:
            return False
    return False


def _verbal(pieces: Sequence[Piece], place: int) -> Cue | None:
    found = verb_at(pieces, place)
    if found is None or _is_question(pieces, place) or _is_aside(pieces, place):
        return None
    lemma, kinds, size = found
    before = word_before(pieces, place)
    return Cue(
        first=place,
        last=place + size,
        lemma=lemma,
        kinds=kinds,
        participle=is_participle(pieces[place].lower)
        and before not in {"is", "are", "was", "were", "been", "be"},
        passive=_passive(pieces, place) or _reduced(pieces, place, kinds),
        infinitive=before == "to",
    )


def _is_aside(pieces: Sequence[Piece], place: int) -> bool:
    """Tell "and I quote", which only says that the words are another's."""
    before = [piece.lower for piece in pieces[max(0, place - 2) : place]]
    return pieces[place].lower == "quote" and before == ["and", "i"]


def _reduced(pieces: Sequence[Piece], place: int, kinds: Sequence[CueKind]) -> bool:
    """Tell a passive without its auxiliary ("a storm described as “…”"): an active verb would have an object."""
    follows = place + 1 < len(pieces) and pieces[place + 1].lower == "as"
    return (
        "judge" in kinds
        and follows
        and pieces[place].lower.endswith("ed")
        and not _in_object_clause(pieces, place)
    )


def _in_object_clause(pieces: Sequence[Piece], place: int) -> bool:
    """Tell the verb of a clause whose object stands before it ("a deal that the envoy mocked as “…”")."""
    for n in range(place - 1, -1, -1):
        if pieces[n].lower in {"that", "which", "what", "whom"}:
            return place - n > 1
        if (
            pieces[n].passage is not None
            or verb_at(pieces, n) is not None
            or pieces[n].upos in {"VERB", "AUX"}
        ):
            return False
    return False


def _passive(pieces: Sequence[Piece], place: int) -> bool:
    if not pieces[place].lower.endswith(("ed", "id", "old", "en", "wn", "ought", "elt", "ut")):
        return False
    return word_before(pieces, place) in {"is", "are", "was", "were", "been", "be", "being", "get", "got"}


_ASKING = word_set("asked pressed questioned quizzed challenged")
_ASKED_ABOUT = word_set("about whether if what why how when where by who which on for in to")
_BEFORE_QUESTION = word_set("when , “” being was were repeatedly later if after")


def _is_question(pieces: Sequence[Piece], place: int) -> bool:
    """Tell the question that leads to an answer ("Asked whether he would go, …")."""
    if pieces[place].lower not in _ASKING:
        return False
    after = pieces[place + 1].lower if place + 1 < len(pieces) else ""
    return after in _ASKED_ABOUT and (place == 0 or pieces[place - 1].lower in _BEFORE_QUESTION)
