"""Who the speaker of a quotation is as far as the reports show it: a person, or one for whom another spoke."""

from twosource.model import AnnotatedText, Dossier, Quotation, Utterance
from twosource.text.naming import name_words
from twosource.text.wording import normals


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without possessive."""
    return tuple(word.removesuffix("'s").removesuffix("'") for word in normals(text))


def is_person(quotation: Quotation, text: AnnotatedText) -> bool:
    """Tell whether the speaker of a quotation is a person as far as the text shows it."""
    return any(entity.id == quotation.speaker_entity and entity.kind == "person" for entity in text.entities)


def speaks_for(speaker: str, utterance: Utterance, dossier: Dossier) -> bool:
    """Tell whether reports relay the utterance through a speaker, or name both in one sentence where they quote it."""
    carried = {reading.quotation for reading in utterance.readings}
    wanted = set(name_words(speaker))
    for text in dossier.texts:
        for quotation in text.quotations:
            if quotation.id in carried:
                relays = {word for relay in quotation.via for word in plain_words(relay)}
                if wanted <= relays | words_around(text, quotation):
                    return True
    return False


def words_around(text: AnnotatedText, quotation: Quotation) -> set[str]:
    """Return the words of the sentences that a quotation and the mention of its speaker stand in."""
    spans = [quotation.span, *([quotation.mention] if quotation.mention else [])]
    held = [
        sentence
        for sentence in text.sentences
        if any(sentence.start < span.end and span.start < sentence.end for span in spans)
    ]
    return {
        word for sentence in held for word in plain_words(text.article.text[sentence.start : sentence.end])
    }
