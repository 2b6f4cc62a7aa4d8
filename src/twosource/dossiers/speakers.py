"""Whether a draft and the reports give words to one speaker."""

from rapidfuzz.distance import Levenshtein

from twosource.model import AnnotatedText, Dossier, Quotation, Utterance
from twosource.text.wording import lexicon, normals

_TITLES = lexicon(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president minister prime premier chancellor
    vice-president senator sen representative rep congressman congresswoman governor gov mayor general gen
    colonel col lt-col captain capt lieutenant lt major maj brigadier brig admiral adm vice-admiral commander
    cmdr cdr corporal cpl private pte sergeant sgt sgt-maj constable const pc detective det inspector insp
    superintendent supt commissioner comr sheriff judge justice spokesman spokeswoman spokesperson secretary
    ambassador amb chairman chairwoman chair chief director king queen prince princess pope cardinal bishop
    archbishop sheikh the rt hon honourable honorable excellency h.e coach cr cllr councillor alderman ald rev
    reverend fr mp msp sister brother father mother"""
)
_BEHIND = lexicon("jr sr mp mps msp mep oam obe mbe cbe kc qc phd md esq")
"""What stands behind a name and is no part of it."""
_LONG = 5
"""Letters of a word that may be misspelt by one."""


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without what stands before it up to its last title, titles behind it and possessive.

    A title in the last place is a surname ("Stephen King"); where all words are titles, all are returned.
    """
    words = plain_words(name)
    kept = words
    while len(kept) > 1 and kept[-1] in _BEHIND:
        kept = kept[:-1]
    if kept[:2] == ("h", "e") and len(kept) > 3:
        kept = kept[2:]
    last = max((at for at, word in enumerate(kept[:-1]) if word in _TITLES), default=-1)
    return words if all(word in _TITLES for word in words) else kept[last + 1 :]


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without possessive."""
    return tuple(word.removesuffix("'s").removesuffix("'") for word in normals(text))


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be one speaker's; an unknown one may be anybody."""
    if one is None or other is None:
        return True
    first, second = name_words(one), name_words(other)
    if not first or not second or set(first) <= set(second) or set(second) <= set(first):
        return True
    if not alike(first[-1], second[-1]):
        return False
    short, long = sorted((first[0], second[0]), key=len)
    return long.startswith(short) or alike(short, long)


def alike(one: str, other: str) -> bool:
    """Tell whether two words are equal, or long ones that differ in one letter."""
    slip = min(len(one), len(other)) >= _LONG and Levenshtein.distance(one, other) <= 1
    return one == other or slip


def named(speaker: str | None) -> bool:
    """Tell whether a speaker has a name and is not only described ("the captain")."""
    return speaker is not None and speaker[:1].isupper()


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
