"""Take up a body or a description again: "the authority", "the company", "the source"."""

import re
from collections.abc import Sequence

from twosource.annotation.gazetteer.load import slug
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker
from twosource.annotation.vocabulary import BODY_NOUNS
from twosource.text.word_sets import word_set


def same_head(discourse: Discourse, source: Bounds, words: Sequence[str]) -> Speaker | None:
    """Let "the source" take up "a military source", "the authority" the harbour authority."""
    if words[0] != "the" or len(words) > 4:
        return None
    ministry = _ministry_of_speaker(discourse, source) if list(words) == ["the", "ministry"] else None
    if ministry is not None and not _is_named(discourse, ministry):
        return ministry
    for _, speaker in reversed(discourse.spoken):
        if (
            len(words) == 2
            and speaker.person is None
            and words[-1] == (speaker.head or speaker.name.lower().split()[-1])
        ):
            return Speaker(
                name=speaker.name,
                entity=speaker.entity,
                phrase=source,
                gender=speaker.gender,
                plural=speaker.plural,
                media=speaker.media,
                probability=0.85,
            )
    if words[-1] in BODY_NOUNS:
        for mention in reversed(discourse.cast.mentions):
            if (
                mention.end <= source[0]
                and mention.kind == "organisation"
                and mention.text.lower().split()[-1] == words[-1]
                and set(words[1:-1]) <= set(mention.text.lower().split())
            ):
                return Speaker(
                    name=discourse.cast.name_of(mention),
                    entity=mention.entity,
                    phrase=source,
                    probability=0.8,
                )
    return _company(discourse, source, words[-1])


def _is_named(discourse: Discourse, ministry: Speaker) -> bool:
    """Tell whether the last ministry that spoke is this one under a longer name ("Peru's interior ministry")."""
    last = next((s.name.lower() for _, s in reversed(discourse.spoken) if "ministry" in s.name.lower()), "")
    return ministry.name in last


_MINISTER = re.compile(r"\b(?P<field>[^\W\d_]+) [Mm]inister,? $")
_FIRST = frozenset({"prime", "first", "deputy", "former", "the", "a", "junior", "senior", "acting", "then"})


def _ministry_of_speaker(discourse: Discourse, source: Bounds) -> Speaker | None:
    """Give the ministry of the minister who has spoken since a ministry was last heard ("Interior Minister Ada Lowe")."""
    for _, speaker in reversed(discourse.spoken):
        if speaker.name.lower().endswith("ministry"):
            return None
        places = speaker.person.places if speaker.person is not None else []
        led = [_MINISTER.search(discourse.text, max(0, start - 40), start) for start, _ in places]
        fields = [found["field"].lower() for found in led if found is not None]
        if fields and fields[0] not in _FIRST:
            name = f"{fields[0]} ministry"
            return Speaker(
                name=name, entity=f"role:{slug(name)}", phrase=source, probability=0.7, head="ministry"
            )
    return None


_COMPANIES = word_set(
    "company firm group retailer manufacturer maker carmaker airline bank brewer lender insurer operator publisher developer startup start-up chipmaker drugmaker conglomerate corporation miner supplier"
)
_CORPORATE = word_set(
    "corp inc ltd plc llc group holdings co airlines airways motors bank air industries foods energy pharmaceuticals technologies systems stores"
)


def _company(discourse: Discourse, source: Bounds, head: str) -> Speaker | None:
    """Let "the company" take up the company that spoke last, else the one named last."""
    if head not in _COMPANIES:
        return None
    for _, speaker in reversed(discourse.spoken):
        if speaker.person is None and not speaker.media and not speaker.plural and _may_be_company(speaker):
            return Speaker(name=speaker.name, entity=speaker.entity, phrase=source, probability=0.75)
    for mention in reversed(discourse.cast.mentions):
        named = " " in mention.text and mention.text.lower().rstrip(".").split()[-1] in _CORPORATE
        if mention.end <= source[0] and named:
            return Speaker(
                name=discourse.cast.name_of(mention), entity=mention.entity, phrase=source, probability=0.75
            )
    return None


def _may_be_company(speaker: Speaker) -> bool:
    """Tell a body, or a name of which nobody knows what it names, from a country and a description."""
    kind = (speaker.entity or "").partition(":")[0]
    return kind == "org" or (kind in {"name", "role"} and speaker.gender is None and speaker.name.istitle())
