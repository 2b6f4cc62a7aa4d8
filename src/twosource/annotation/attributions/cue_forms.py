"""Tell a verb that attributes from a noun or an adjective of the same form."""

from collections.abc import Sequence

from twosource.annotation.attributions.cue_lexicon import DOCUMENTS, CueKind, verb_forms
from twosource.annotation.closed_words import ADVERBS, AUXILIARIES, DETERMINERS
from twosource.annotation.statements import Piece
from twosource.annotation.vocabulary import BODY_NOUNS, ROLE_NOUNS
from twosource.text.word_sets import word_set

_NOUNS_TOO = word_set(
    "claims reports report remarks remark comments comment calls call demands demand tweets tweet posts post answers "
    "answer questions question notes note estimates estimate hopes hope fears fear charges charge promises promise "
    "states state views view threatens charges vows vow warning concerns attacks attack praise offer offers "
    "support regards regard reply replies response request requests repeat text texts message messages email read "
    "reads claim find finds show shows blog wish wishes doubt doubts expects worries worry see sees board object "
    "objects objections process counsel count account counter brief command order orders appeal appeals challenge "
    "challenges press label brands brand term terms blame voice plan plans rule rules back backs defend suspect "
    "suspects volunteer testify field lament quip joke jokes boast argue signal signals hint hints forecast "
    "prosecutes learn laugh smile shout scream cry sigh whisper mutter chuckle snap bark chant start end finish "
    "estimated refuse favor favour thank thanks protest protests beam crow rue reason deride"
)


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


_QUOTATIVE = frozenset({"goes", "went", "go"})
_BE = frozenset({"was", "is", "were", "are", "'s", "’s"})


def _quotative(pieces: Sequence[Piece], place: int) -> int:
    """Give the size of a spoken cue right before marks ("and he goes, “…”", "she was like, “…”"), 0 if there is none."""
    lower = pieces[place].lower
    size = 1 if lower in _QUOTATIVE else 2 if lower in _BE and _lower_at(pieces, place + 1) == "like" else 0
    over = place + size + (_lower_at(pieces, place + size) in {",", ":"})
    marked = size and over > place + size and over < len(pieces) and pieces[over].passage is not None
    return size if marked else 0


def _lower_at(pieces: Sequence[Piece], place: int) -> str:
    return pieces[place].lower if place < len(pieces) else ""


def verb_at(pieces: Sequence[Piece], place: int) -> tuple[str, tuple[CueKind, ...], int] | None:
    """Give lemma, kinds and number of pieces of the cue verb that stands at `place`, None if there is none."""
    piece = pieces[place]
    if piece.passage is not None:
        return None
    spoken = _quotative(pieces, place)
    if spoken:
        return "go", ("manner",), spoken
    following = _lower_at(pieces, place + 1)
    forms = verb_forms()
    with_particle = forms.get(f"{piece.lower}-{following}")
    found = with_particle or forms.get(piece.lower)
    if found is None or (piece.upos in _NOMINAL and piece.lower in _NOUNS_TOO) or _is_noun(pieces, place):
        return None
    return *found, 2 if with_particle else 1


def word_before(pieces: Sequence[Piece], place: int) -> str:
    """Give the word before `place`, adverbs aside, in lower case."""
    place -= 1
    while place >= 0 and (pieces[place].lower in ADVERBS or pieces[place].lower.endswith("ly")):
        place -= 1
    return pieces[place].lower if place >= 0 else ""


_NOT_BEFORE_NOUNS = word_set("that both all most many some two this one another several")
_BEFORE_NOUNS = word_set("'s ’s of for no with despite amid by following after from against")


def _is_noun(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a noun or an adjective of the same form ("the claims", "a proposed law")."""
    before = pieces[place - 1].lower if place else ""
    piece = pieces[place]
    if before in DETERMINERS and before not in _NOT_BEFORE_NOUNS:
        return True
    if piece.lower in _NOUNS_TOO and _is_this_noun(pieces, place, before):
        return True
    if piece.lower.endswith("ing"):
        return before in {"a", "stern", "strong", "final", "the"} or (
            before == "of" and piece.lower == "warning"
        )
    return before in {"'s", "’s"}


def _is_this_noun(pieces: Sequence[Piece], place: int, before: str) -> bool:
    """Judge a form that is a noun as often as a verb."""
    headed = pieces[place].text[0].isupper() or not place
    return headed or before in _BEFORE_NOUNS or not _subject_like(pieces, place)


_TAKES_BASE = word_set("to they we i you who not n't also and officials police people leaders ministers")


def _subject_like(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a form that is also a noun can be a verb here by the word before it."""
    if not place or pieces[place - 1].passage is not None:
        return place > 0
    form, before = pieces[place].lower, pieces[place - 1]
    if form.endswith(("ed", "ing")) or form not in _NOUNS_TOO:
        return True
    previous = word_before(pieces, place)
    if not form.endswith("s"):
        return (
            previous in _TAKES_BASE
            or previous in AUXILIARIES
            or (previous.endswith("s") and before.text[0].islower())
        )
    if previous in {"he", "she", "it", "who", "which", ","} or before.lower in ADVERBS:
        return True
    return (
        before.text[0].isupper() or previous in ROLE_NOUNS or previous in BODY_NOUNS or previous in DOCUMENTS
    )
