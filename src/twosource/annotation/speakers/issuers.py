"""Tell whose words a statement is that a body issues itself: what it quotes without saying whom is its own."""

import re
from itertools import takewhile

from twosource.annotation.gazetteer import first_names, genders
from twosource.annotation.gazetteer.load import slug
from twosource.annotation.names.entities import Cast
from twosource.annotation.parse import Parse
from twosource.annotation.speakers.discourse import Discourse, Speaker, person_speaker
from twosource.annotation.vocabulary import BODY_NOUNS, ORGANISATION_HEADS
from twosource.model import Article
from twosource.text import lexicon

_KIND = r"(?:(?:joint|official|public|press|media) )*(?:statement|communiqu[eé]|declaration|press release|media release)"
_HEADED = re.compile(
    rf"^{_KIND}(?= (?:of|by|from|on|regarding|concerning|about|following|in response|no\b|nr\b)|\s*[,:;–—|-]|\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_OF_BODY = re.compile(
    rf"^(?i:{_KIND}) (?:of|by|from|on behalf of|issued by) (?:the )?"
    r"(?P<issuer>[^\W\d_][^\n,:;–—|]*?)(?= (?:on|regarding|concerning|about|following|after|in response)\b|[,:;–—|]|$)",
    re.MULTILINE,
)
_BODIES = (BODY_NOUNS | ORGANISATION_HEADS | {"limited", "sa", "ag", "gmbh"}) - {
    "project",
    "program",
    "programme",
}
_ROLES = ("headline", "subtitle", "kicker")


def issuer_of(article: Article, cast: Cast) -> Speaker | None:
    """Give who holds the speech that the text gives in full, else the body that issues the statement.

    That is the one which the headline matter names as issuer, else the first that the text names.
    """
    speechmaker = _speechmaker(article, cast)
    if speechmaker is not None:
        return speechmaker
    headings = _headings(article)
    if _HEADED.search(headings) is None:
        return None
    found = _OF_BODY.search(headings)
    if found is not None and (_names_body(found["issuer"]) or _is_name(found["issuer"])):
        name = " ".join(found["issuer"].split())
        return Speaker(name=name, entity=f"org:{slug(name)}", phrase=(0, 0), probability=0.7)
    news = article.blocks_in("body")
    bodies = [
        m
        for m in cast.mentions
        if m.kind == "organisation"
        and _names_body(m.text)
        and any(block.start <= m.start < block.end for block in news)
    ]
    first = min(bodies, key=lambda mention: mention.start, default=None)
    if first is None:
        return None
    phrase = (first.start, first.end)
    return Speaker(name=cast.name_of(first), entity=first.entity, phrase=phrase, probability=0.5)


_SPEECH = r"(?:address|speech|remarks|lecture|sermon|homily|message|eulogy|toast)"
_HELD_BY = re.compile(
    rf"\b{_SPEECH}(?: [a-z]+){{0,4}} (?:by|of|from) (?:(?:the|Mr|Ms|Mrs|Dr)\.? )?(?:[\w’'-]+,? ){{0,9}}$",
    re.IGNORECASE,
)
_HIS_SPEECH = re.compile(rf"['’]s?(?: [\w-]+){{0,3}} {_SPEECH}\b", re.IGNORECASE)
_HOLDS = re.compile(
    rf"[^.\n“\"«]{{0,100}}?\b(?:(?:made|gave|delivered|held|read(?: out)?|issued)\s(?:[\w-]+\s){{0,3}}?{_SPEECH}"
    r"|spoke|addressed|met (?:the press|reporters|journalists)|took the floor|said the following)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*[“\"‘'«„]")
_IN_FULL = 3
"""A speech given in full has so many paragraphs in marks at least, one behind the other, and is half of the text or opens it."""


def _speechmaker(article: Article, cast: Cast) -> Speaker | None:
    """Give who is announced at the head of a text as holding the speech of which it mostly consists ("Address by President Lowe")."""
    blocks = article.blocks_in("body")
    opens = [_OPENS.match(article.text, block.start) is not None for block in blocks]
    first = opens.index(True) if any(opens) else len(opens)
    marked = list(takewhile(lambda n: opens[n], range(first, len(opens))))
    if len(marked) < _IN_FULL or (first > 1 and len(marked) < len(blocks) / 2):
        return None
    head = [b for b in article.blocks if b.start < blocks[first].start and b.role in {*_ROLES, "body"}]
    for person in cast.persons:
        for start, end in person.places:
            within = next((block for block in head if block.start <= start < block.end), None)
            if within is not None and (
                _HELD_BY.search(article.text, within.start, start)
                or _HIS_SPEECH.match(article.text, end)
                or _HOLDS.match(article.text, end, within.end)
            ):
                return person_speaker(person, (start, end), _ANNOUNCED)
    return None


_ANNOUNCED = 0.8
"""How sure a speech is the words of whom its head announces; a judgement, not measured."""
_LETTER = re.compile(r"\b(?:statement|letter|message|declaration)\b", re.IGNORECASE)
_LINE = 80
"""A heading or a signature is no longer than so many code points."""
_SIGNED_WITHIN = 4
"""So many paragraphs at each end of a text can be its heading or its signature."""


def signatory_of(article: Article) -> Speaker | None:
    """Give who signs a letter or a statement at its end, in a line of its own: there "I" is nobody else."""
    lines = [article.text[b.start : b.end].strip() for b in article.blocks]
    if not any(len(line) <= _LINE and _LETTER.search(line) for line in lines[:_SIGNED_WITHIN]):
        return None
    signed = [line.rstrip(",") for line in lines[-_SIGNED_WITHIN:] if _SIGNATURE.fullmatch(line)]
    named = [line for line in signed if _given(line)]
    if len(named) != 1:
        return None
    gender = genders().get(named[0].split()[0])
    return Speaker(
        name=named[0],
        entity=f"person:{slug(named[0])}",
        phrase=(0, 0),
        gender=gender or "?",
        probability=_ANNOUNCED,
    )


def _given(line: str) -> bool:
    """Tell a person's name from a body's ("Communications Directorate"): a given name, or words that no dictionary has."""
    words = line.split()
    return words[0] in first_names() or not any(lexicon.known(word.lower()) for word in words)


_SIGNATURE = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:[a-z]{2,3}|[A-ZÀ-Þ][\w’'.-]*)){0,3} [A-ZÀ-Þ][\w’'-]+,?")


def _is_name(phrase: str) -> bool:
    """Tell a phrase in which every longer word has a capital."""
    return all(word[0].isupper() for word in phrase.split() if len(word) > 3)


def _names_body(name: str) -> bool:
    """Tell a name of several words with a noun for a body among them."""
    words = name.lower().replace(".", "").split()
    return len(words) > 1 and not _BODIES.isdisjoint(words)


def _headings(article: Article) -> str:
    return "\n".join(
        article.text[block.start : block.end].strip() for block in article.blocks if block.role in _ROLES
    )


def discourse_of(article: Article, cast: Cast, parse: Parse) -> Discourse:
    """Begin the reading of an article: its text, who is named in it, and what its head and its end tell of who speaks."""
    return Discourse(
        text=article.text,
        cast=cast,
        captions=tuple(article.text[b.start : b.end] for b in article.blocks_in("caption")),
        heading=article.headline or "",
        signatory=signatory_of(article),
        parse=parse,
    )


def ends_speech(speaker: Speaker | None, begun: str) -> bool:
    """Tell whether the issuer speaks again behind a speech that begins with the letter `begun`: a body's fragment, or nobody's."""
    goes_on = begun.isupper() and speaker is not None
    return not goes_on and (speaker is None or not speaker.is_one_person)
