"""Find names in sentences in title case, where a capital tells nothing ("Kern Denies Gas Deal As Rivals Call For Inquiry")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.annotation.gazetteer import gazetteer
from twosource.annotation.names.words import Name, NameWord
from twosource.annotation.vocabulary import NOT_NAMES
from twosource.language import NamedSpan
from twosource.model import EntityKind

LEAST_WORDS = 4
"""A line of fewer words may be a name alone; a judgement, not measured."""
SURE = 0.75
"""The model's probability from which it may name what nothing else in the article names; a judgement."""
_LONGEST = 6
_KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


def is_title_case(words: Sequence[NameWord], *, headline: bool = False) -> bool:
    """Tell a line all of whose longer words have capitals, and, but in headlines, one of them at least is no name."""
    spelled = [word for word in words if word.text.isalpha() and len(word.text) > 3]
    shouted = all(word.text.isupper() for word in spelled)
    plain = any(word.lower in NOT_NAMES or not word.capital for word in words[1:] if word.text[0].isalpha())
    long_enough = len(spelled) >= LEAST_WORDS and (plain or headline or len(spelled) > _LONGEST)
    return long_enough and not shouted and all(word.capital for word in spelled) and words[-1].text != "."


def names_in_title_case(
    text: str, words: Sequence[NameWord], known: Sequence[Name], spans: Sequence[NamedSpan]
) -> Iterator[Name]:
    """Yield the names that the article also has elsewhere, those of the gazetteer, and what the model is sure of."""
    forms = _forms(known)
    place = 0
    while place < len(words):
        size, name = _longest_form(text, words, place, forms)
        if name is None:
            size, name = _of_gazetteer(text, words, place, spans)
        if name is None:
            size, name = _of_model(text, words, place, spans)
        if name is not None:
            yield name
        place += max(size, 1)


def _forms(known: Sequence[Name]) -> dict[str, Name]:
    """Give the names by wording; a person also by the surname."""
    forms = {name.text: name for name in known if name.kind != "other"}
    for name in known:
        if name.kind == "person" and " " in name.text:
            forms.setdefault(name.text.split()[-1], name)
    return forms


def _longest_form(
    text: str, words: Sequence[NameWord], place: int, forms: dict[str, Name]
) -> tuple[int, Name | None]:
    for size in range(min(_LONGEST, len(words) - place), 0, -1):
        start, end = words[place].start, words[place + size - 1].end
        name = forms.get(text[start:end])
        if name is not None:
            return size, replace(name, start=start, end=end, text=text[start:end], titles=())
    return 0, None


def _of_gazetteer(
    text: str, words: Sequence[NameWord], place: int, spans: Sequence[NamedSpan]
) -> tuple[int, Name | None]:
    """Give a listed name; of towns, some of which are words too, only what the model also calls a name."""
    for size in range(min(_LONGEST, len(words) - place), 0, -1):
        start, end = words[place].start, words[place + size - 1].end
        entry = gazetteer().get(text[start:end].replace("’", "'"))
        named = any(span.start < end and start < span.end for span in spans)
        if entry is not None and (entry.sense != "place" or named):
            return size, Name(start=start, end=end, text=text[start:end], kind=entry.kind, entry=entry)
    return 0, None


def _of_model(
    text: str, words: Sequence[NameWord], place: int, spans: Sequence[NamedSpan]
) -> tuple[int, Name | None]:
    start = words[place].start
    span = next((s for s in spans if s.start == start and s.kind in _KINDS and s.probability >= SURE), None)
    if span is None:
        return 0, None
    size = sum(start <= word.start < span.end for word in words)
    kind = _KINDS[span.kind]
    return size, Name(start=start, end=span.end, text=text[start : span.end], kind=kind, sure=False)
