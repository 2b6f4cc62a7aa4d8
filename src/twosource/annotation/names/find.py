"""Find names in sentences by capitals, titles and the gazetteer."""

import re
from collections.abc import Iterator, Sequence

from twosource.annotation.names.headlines import is_title_case, names_in_title_case
from twosource.annotation.names.joins import join_names
from twosource.annotation.names.repeats import repeated_surnames
from twosource.annotation.names.runs import cut_run
from twosource.annotation.names.words import Name, NameWord
from twosource.annotation.vocabulary import CONNECTORS, PARTICLES, TITLES
from twosource.language import NamedSpan
from twosource.model import Sentence
from twosource.text.word_sets import word_set

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|Rev|Hon|Capt|Maj|Eng|Engr|Barr|Arch|Alh|Adm|Cmdr|Cpl|Insp|Supt|Cllr|Brig|Det|Del|Msgr|Amb|Fr)\."
    r"|[^\W\d_](?:\.(?=\s[^\W\d_]))|[A-Z][^\W\d_]*ng[’'](?=\s[A-Z])|[^\W\d_][^\W_]*(?:[-’'][^\W\d_][^\W_]*)*|\d[\w.,:-]*|\S"
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<!ng)['’])$")


def find_names(text: str, sentences: Sequence[Sentence], spans: Sequence[NamedSpan] = ()) -> tuple[Name, ...]:
    """Give the names in the sentences, in order; a capital at a sentence's head is weighed by its word.

    `spans` are the model's names, which count where a sentence is in title case.
    """
    lowered = _lower_case_words(" ".join(text[sentence.start : sentence.end] for sentence in sentences))
    cut = [_words(text, sentence.start, sentence.end) for sentence in sentences]
    titled = [
        is_title_case(words, headline=sentence.role in {"headline", "subtitle"})
        for words, sentence in zip(cut, sentences, strict=True)
    ]
    plain = [
        name
        for words, t in zip(cut, titled, strict=True)
        if not t
        for name in _names_of(text, words, lowered)
    ]
    found = [
        name
        for words, t in zip(cut, titled, strict=True)
        if t
        for name in names_in_title_case(text, words, plain, spans)
    ]
    again = repeated_surnames(text, [*plain, *found], sentences)
    return join_names(text, sorted([*plain, *found, *again], key=lambda name: name.start))


_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\w\.\w+/)\S*|#\w+")


def _lower_case_words(text: str) -> frozenset[str]:
    """Give the words that are common words here: also those in "-ing" and "-ly" that only sentences begin with.

    Addresses and accounts write names in small letters ("example.org/lowe-resigns", "@lowe").
    """
    text = _ADDRESS.sub(" ", text)
    lower = re.findall(r"(?<![\w’'])[^\W\d_A-Z][^\W\d_]+", text)
    looks = {word.lower() for word in re.findall(r"\b[A-Z]\w+(?:ing|ly)\b", text)}
    within = {
        word.lower()
        for word in re.findall(r"(?<=[a-z,] )[A-Z]\w+(?:ing|ly)\b|(?<=[A-Z]\. )[A-Z]\w+(?:ing|ly)\b", text)
    }
    named = {word.lower() for word in re.findall(r"(?<=[A-Z][a-z])\w* ([A-Z]\w+(?:ing|ly))\b", text)}
    return frozenset(lower) | (looks - within - named)


def _words(text: str, start: int, end: int) -> list[NameWord]:
    words: list[NameWord] = []
    first = True
    for match in _WORD.finditer(text, start, end):
        raw = match.group()
        bare = _POSSESSIVE.sub("", raw) if len(raw) > 2 else raw
        words.append(
            NameWord(
                start=match.start(),
                end=match.start() + len(bare),
                text=bare,
                first=first,
                ends_name=bare != raw,
            )
        )
        first = (first and not raw[0].isalnum()) or raw in '"“«:‘'
    return words


def _names_of(text: str, words: Sequence[NameWord], lowered: frozenset[str]) -> Iterator[Name]:
    place = 0
    while place < len(words):
        if not words[place].capital and words[place].lower not in {"al-qaeda", "al-shabaab", "al-shabab"}:
            place += 1
            continue
        stop = _run_end(words, place)
        if stop == place + 1 and _is_month(words, place):
            place = stop
            continue
        yield from cut_run(text, words[place:stop], lowered)
        place = max(stop, place + 1)


_MONTHS_TOO = frozenset({"may", "march", "april", "june", "august"})
_SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_BEFORE_MONTHS = word_set("in of by since until late early last next on from to this mid between and through")


def _is_month(words: Sequence[NameWord], place: int) -> bool:
    """Tell the months from the persons May, April, June and August."""
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if _is_short_month(words, place):
        return True
    if words[place].lower not in _MONTHS_TOO or words[place].ends_name:
        return False
    dated = any(word is not None and word.text[0].isdigit() for word in (before, after))
    return dated or (before is not None and before.lower in _BEFORE_MONTHS)


def _is_short_month(words: Sequence[NameWord], place: int) -> bool:
    """Tell "Jan. 9" from somebody called Jan."""
    rest = [word for word in words[place + 1 : place + 3] if word.text != "."]
    return words[place].lower in _SHORT_MONTHS and bool(rest) and rest[0].text[0].isdigit()


def _run_end(words: Sequence[NameWord], place: int) -> int:
    """Give the end of the run of capitalised words, with the small words that names hold."""
    end = place + 1
    while end < len(words) and not words[end - 1].ends_name:
        if _is_short_month(words, end):
            break
        if words[end].capital and (words[end].lower not in _DATES or words[end - 1].lower in TITLES):
            end += 1
            continue
        reach = end
        while reach < len(words) and reach < end + 2 and _links(words, reach):
            reach += 1
        if reach == end or reach >= len(words) or not words[reach].capital or words[reach].lower in _DATES:
            break
        end = reach + 1
    return end


_DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december"
)


_ARTICLES = word_set("al el an as ad ash at ul")


def _links(words: Sequence[NameWord], place: int) -> bool:
    """Tell a small word that names hold, or the hyphen behind an Arabic article that stands apart ("al - Hakim")."""
    if words[place].text == "-":
        return words[place - 1].lower in _ARTICLES
    return words[place].lower in PARTICLES or words[place].lower in CONNECTORS
