"""Code what stands alone: one sentence without its article, one phrase that names an actor."""

from twosource import language
from twosource.events.code import code
from twosource.events.gazetteer import find_hits
from twosource.events.sectors import choose_sectors, is_former
from twosource.events.words import loose_words
from twosource.model import (
    AnnotatedText,
    Article,
    Block,
    Event,
    Origin,
    Sentence,
    Stemma,
    Story,
    Token,
    Witness,
)

_ID = "sentence"


def code_sentence(sentence: str) -> tuple[Event, ...]:
    """Return the events of one sentence, in the order of its words; spans are of the sentence itself."""
    if not sentence:
        return ()
    text = lone_text(sentence)
    stemma = Stemma(
        witnesses=(Witness(article=_ID, sigil="A"),),
        origins=(Origin(id=_ID, articles=(_ID,), label="", certain=True),),
    )
    events = code(Story(id=_ID, articles=(_ID,), headline=""), (text,), stemma)
    return tuple(sorted(events, key=lambda event: event.mentions))


def lone_text(sentence: str) -> AnnotatedText:
    """Return a sentence as an annotated text of its own, parsed where the language model is there."""
    block = Block(start=0, end=len(sentence), role="body")
    return AnnotatedText(
        article=Article(id=_ID, report=_ID, text=sentence, blocks=(block,)),
        tokens=_parsed(sentence),
        sentences=(Sentence(start=0, end=len(sentence), role="body", block=0),),
    )


def _parsed(sentence: str) -> tuple[Token, ...]:
    """Return the sentence's words with their parse, () where no model is there to read it."""
    if not language.available():
        return ()
    (reading,) = language.read([sentence], [[(0, len(sentence))]])
    return tuple(
        Token(
            start=word.start,
            end=word.end,
            text=sentence[word.start : word.end],
            lemma="",
            upos=word.upos,
            head=word.head,
            deprel=word.deprel,
        )
        for word in reading.words
    )


def code_actor(phrase: str) -> tuple[str, tuple[str, ...]]:
    """Return the country and the sectors of a phrase that names an actor: "Chilean police" is ("CHL", ("COP",)).

    A body of states has its own code as country; what the phrase does not tell is "" or ().
    """
    words = loose_words(phrase)
    hits = find_hits(words, 0, len(words))
    countries = [hit.country for hit in hits if hit.country]
    roles = [hit.sectors for hit in hits if hit.kind == "role"]
    if any(is_former(words, hit) for hit in hits if hit.kind == "role"):
        roles = [("ELI",)]
    bodies = [hit.sectors for hit in hits if hit.kind in {"body", "seat", "leader", "surname", "people"}]
    return (countries[0] if countries else "", choose_sectors(roles, bodies))
