"""Closed classes of words, and the few questions that they answer alone."""

from twosource.annotation.statements import Piece
from twosource.text.word_sets import word_set

DETERMINERS = word_set(
    "the a an his her its their our my your this that these those one another some many several both two three four "
    "five six seven eight nine ten most all no each every more other such any few dozens hundreds"
)
PRONOUNS = word_set("he she they it i we you who")
AUXILIARIES = word_set(
    "is are was were be been being has have had having do does did will would shall should can could may might must "
    "hasn't haven't hadn't isn't aren't wasn't weren't didn't doesn't don't won't wouldn't can't couldn't "
    "cannot"
)
ADVERBS = word_set(
    "also later then again once never ever already still just even further simply not n't earlier recently soon now "
    "today yesterday tonight tomorrow however meanwhile too instead first nonetheless nevertheless thereafter "
    "afterwards separately often always sometimes long only rather therefore thus moreover furthermore initially "
    "famously reportedly flatly angrily bluntly previously finally subsequently immediately quickly briefly "
    "categorically jointly both almost nearly all well twice thrice"
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set(
    "january february march april june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec jan. feb. aug. sept. oct. nov. dec."
)
PERIODS = word_set(
    "week month year day morning afternoon evening night weekend hour hours summer winter spring autumn fall decade"
)
PREPOSITIONS = word_set(
    "in on at by for from of to with during after before since until over under through about against between among "
    "amid following into despite via upon within without near outside inside across toward towards"
)
SUBORDINATORS = word_set(
    "that as while whilst because since although though if when where after before until unless whether what how why "
    "which who whom whose than once but and or yet so for nor"
)
STOPS = word_set(". ! ? … ; : — – ― ( ) [ ] ... .. |")


def is_auxiliary(piece: Piece) -> bool:
    """Tell an auxiliary from the names May and Will."""
    return piece.lower in AUXILIARIES and not (piece.text[0].isupper() and piece.lower in {"may", "will"})
