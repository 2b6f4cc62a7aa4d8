"""Code what stands alone: one sentence without its article, one phrase that names an actor."""

from twosource.events.code import code
from twosource.events.gazetteer import find_hits
from twosource.events.parties import choose_sectors
from twosource.events.words import loose_words
from twosource.model import AnnotatedText, Article, Block, Event, Origin, Sentence, Stemma, Story, Witness

_ID = "sentence"


def code_sentence(sentence: str) -> tuple[Event, ...]:
    """Return the events of one sentence, in the order of its words; spans are of the sentence itself."""
    if not sentence:
        return ()
    block = Block(start=0, end=len(sentence), role="body")
    text = AnnotatedText(
        article=Article(id=_ID, report=_ID, text=sentence, blocks=(block,)),
        sentences=(Sentence(start=0, end=len(sentence), role="body", block=0),),
    )
    stemma = Stemma(
        witnesses=(Witness(article=_ID, sigil="A"),),
        origins=(Origin(id=_ID, articles=(_ID,), label="", certain=True),),
    )
    events = code(Story(id=_ID, articles=(_ID,), headline=""), (text,), stemma)
    return tuple(sorted(events, key=lambda event: event.mentions))


def code_actor(phrase: str) -> tuple[str, tuple[str, ...]]:
    """Return the country and the sectors of a phrase that names an actor: "Chilean police" is ("CHL", ("COP",)).

    A body of states has its own code as country; what the phrase does not tell is "" or ().
    """
    words = loose_words(phrase)
    hits = find_hits(words, 0, len(words))
    countries = [hit.country for hit in hits if hit.country]
    roles = [hit.sectors for hit in hits if hit.kind == "role"]
    bodies = [hit.sectors for hit in hits if hit.kind in {"body", "seat"}]
    return (countries[0] if countries else "", choose_sectors(roles, bodies))
