"""Pictures: who made one, where no list knows the name that its caption gives."""

import re

from twosource.articles.newsrooms import NAME, NEWSROOM, Named, looks_like_newsroom

PICTURE = r"(?i:photo(?:graph)?s?|images?|pics?|pictures?|foto|file photo|video)"
KEPT = re.compile(
    r"(?:(?:the )?(?:files?|archives?|file photo|library|handout|pool|supplied|photos?|pictures?|images?)|courtesy)",
    re.IGNORECASE,
)
"""What stands in a maker's place and says only where the picture comes from."""
SIDES = re.compile(rf"(?P<one>{NAME})\s*/\s*(?P<other>{NAME}|files?|archive|handout|pool)[)\].\s]*$")
SENTENCE_END = re.compile(r"\w{4,}[.!?] ")
"""The end of the caption's sentence, where it ends in a name: "… at Skagen. Nordwire/Pål Eide"."""
LABELLED = re.compile(
    rf"(?:{PICTURE}|(?i:credit|courtesy|supplied|handout))(?: (?i:credits?|courtesy))?\s*(?:[:/|]|(?i:by|courtesy of|courtesy|of|via))\s*(?:(?i:by|courtesy of|the)\s+)*(?P<names>{NAME}(?: (?:family|families|police|archives?|museum|library|office|company|club))?)[)\].\s]*$"
)
BEHIND = re.compile(
    rf"(?:\bvia |[|©]\s*|[(\[])(?P<names>{NAME})[)\].\s]*$"
    rf"|(?:^|[(\[.] ?)(?P<owner>{NAME}?) (?i:file )?{PICTURE}[)\].\s]*$"
    rf"|[(\[](?P<agency>{NAME}): {NAME}[)\]]$"
)
ENDING = re.compile(rf"(?<=[.!?)] )(?P<names>{NEWSROOM})[.\s]*$")
WORK = re.compile(r" (?:Photo|Photos|Images|Pictures|Pool|via \w+)$")
OF_PEOPLE = re.compile(r"\b(?:family|families|police|archives?|museum|library|office|company|club)$")
TAIL = 140
"""Code points at a caption's end within which its maker signs."""


def picture_makers(words: str) -> list[Named]:
    """Return the newsroom, office or family that a caption's end names as the picture's maker, [] for a person.

    Of "Karst Press/Files" it is the side that keeps no archive, of "Pål Eide/Nordwire" the one that is no person.
    """
    start = max(0, len(words) - TAIL)
    if found := SIDES.search(words, start):
        sentence = SENTENCE_END.search(found["one"])
        found = (sentence and SIDES.search(words, found.start("one") + sentence.end())) or found
        side = _side(*(WORK.sub("", found[name]) for name in ("one", "other")))
        name = WORK.sub("", found[side]) if side else ""
        return [Named(found.start(side), found.start(side) + len(name), name)] if side else []
    for pattern in (LABELLED, BEHIND, ENDING):
        found = pattern.search(words, start)
        group = found.lastgroup if found else None
        if found and group:
            name = found[group].rstrip(".")
            if _is_maker(name, labelled=pattern is LABELLED):
                return [Named(found.start(group), found.start(group) + len(name), name)]
    return []


def _side(one: str, other: str) -> str | None:
    """Return which side of a stroke is the newsroom: "one", "other" or None where neither can be told."""
    if KEPT.fullmatch(other):
        return "one"
    if KEPT.fullmatch(one) or looks_like_newsroom(other):
        return "other"
    if looks_like_newsroom(one):
        return "one"
    words = len(one.split()), len(other.split())
    if min(words) > 1:
        return None
    return "one" if words[0] == 1 else "other"


def _is_maker(name: str, *, labelled: bool) -> bool:
    if KEPT.fullmatch(name):
        return False
    return (
        looks_like_newsroom(name)
        or OF_PEOPLE.search(name) is not None
        or (labelled and len(name.split()) == 1)
    )
