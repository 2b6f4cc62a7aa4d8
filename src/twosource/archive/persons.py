"""Who of a story's speakers are one person: a surname, or a name with a middle part, beside the one name that it can stand for.

What tells is the story alone. Reports give a name in full before they shorten it; a surname that a report uses before its full
form is somebody else's, and one that two people of a story have is nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from twosource.model import AnnotatedText, Mention
from twosource.text.naming import Name, name_words
from twosource.text.wording import normals

MOST_WORDS = 4
"""Words of a person's full name; what is longer is mostly two names that were read as one."""
REACH = 24
"""Code points before a name in which its title stands."""
OPENING = 3
"""Letters by which an office and its short form are one: "Sen." and "Senator"."""
ADDRESS = frozenset({"", "mr", "mrs", "ms", "miss", "mx", "dr"})
YOUNGER = frozenset({"jr", "sr", "junior", "senior", "ii", "iii"})
"""What parts two people of one name: neither is ever taken for the other."""


def persons_in(speakers: Iterable[str], texts: Sequence[AnnotatedText]) -> dict[str, str]:
    """Return the full name of each speaker whose name in a story's texts is a form of one full name there, by that form.

    Of several forms of a full name the shortest is taken. A speaker whose own name that is has no entry.
    """
    full = _full_names(texts)
    found: dict[str, str] = {}
    for speaker in speakers:
        words = _plain(speaker)
        forms = [other for other in full if words and other[-1] == words[-1]]
        if not forms or len({form[0] for form in forms}) > 1:
            continue
        least = min(forms, key=lambda form: (len(form), form))
        fits = all(_is_form(least, form) for form in forms) and (
            words == words[-1:] or _is_form(least, words)
        )
        if fits and least != words and (len(words) > 1 or _shortened(least, texts)):
            found[speaker] = full[least]
    return found


def _full_names(texts: Iterable[AnnotatedText]) -> dict[Name, str]:
    """Return the people's names of two words and more that stand in texts, each as it is written most plainly.

    A surname before another name ("Giuliani Trump") is a slip of reading, and none.
    """
    written: defaultdict[Name, set[str]] = defaultdict(set)
    for text in texts:
        for entity in text.entities:
            for name in (
                (entity.name, *entity.aliases) if entity.kind == "person" and not entity.plural else ()
            ):
                words = _plain(name)
                if 1 < len(words) <= MOST_WORDS:
                    written[words].add(name)
    surnames = {words[-1] for words in written}
    return {
        words: min(names, key=lambda name: (len(name), name))
        for words, names in written.items()
        if surnames.isdisjoint(words[:-1])
    }


def _plain(name: str) -> Name:
    """Return the words of what is a name and nothing else, titles set aside; none for "an aide to Prince"."""
    capitals = all(not word[:1].islower() for word in name.split())
    return name_words(name) if capitals and YOUNGER.isdisjoint(normals(name)) else ()


def _is_form(least: Name, other: Name) -> bool:
    """Tell whether a name is the lesser one with something between its first and its last word."""
    return other[0] == least[0] and other[-1] == least[-1] and set(least) <= set(other)


def _shortened(full: Name, texts: Iterable[AnnotatedText]) -> bool:
    """Tell whether a report gives the full name and then its surname alone, and none speaks of another of that surname.

    It does where the surname comes first, or with an office that nobody of the full name is given ("President" beside a daughter).
    """
    shortened = False
    offices: dict[bool, set[str]] = {True: set(), False: {""}}
    for text in texts:
        named = [
            (len(words) > 1, _office(text, mention, full[-1]))
            for mention in _named_in_body(text)
            if (words := _plain(mention.text)) and words[-1] == full[-1]
        ]
        whole = [is_whole for is_whole, _ in named]
        if any(whole) and not whole[0]:
            return False
        shortened = shortened or (any(whole) and not all(whole))
        for is_whole, office in named:
            offices[is_whole].add(office)
    return shortened and offices[False] <= offices[True] | {""}


def _named_in_body(text: AnnotatedText) -> list[Mention]:
    body = text.article.blocks_in("body")
    return [
        one
        for one in text.mentions
        if not one.pronoun and any(block.start <= one.start < block.end for block in body)
    ]


def _office(text: AnnotatedText, mention: Mention, surname: str) -> str:
    """Return the title of office before a name, "" where none is or only a form of address."""
    before = text.article.text[max(0, mention.start - REACH) : mention.start].split()
    words = normals(mention.text)
    front = (
        words[0]
        if name_words(mention.text) != tuple(words)
        else (normals(before[-1]) or [""])[-1]
        if before
        else ""
    )
    return front[:OPENING] if front not in ADDRESS and name_words(f"{front} {surname}") == (surname,) else ""
