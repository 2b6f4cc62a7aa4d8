"""Look up claims and names in an archive: in the dossiers of the stories that have the words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from twosource.archive import Holdings, StoryLine
from twosource.model import AnnotatedText, Claim, Dossier, Entity

STORIES, HITS = 25, 200
"""Stories that are looked into, and reports by which they are chosen: the nearest to the words."""
WORD = re.compile(r"\w+")
UNWANTED = re.compile(r'(?:^|\s)-(?:"[^"]*"?|\S+)')
ENDINGS = ("ings", "ing", "ed", "es", "s")
SHORTEST = 3
"""Letters that are left of a word without its ending."""


Place = tuple[Entity, AnnotatedText, StoryLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What narrows a look-up; None, "" and False narrow nothing. Days are inclusive."""

    outlet: str = ""
    speaker: str = ""
    since: date | None = None
    until: date | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim with the story that it is told in."""

    line: StoryLine
    dossier: Dossier
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something that reports name: its fullest name, the other names, where it is named.

    `mentions` counts places in texts, `reports` the texts; stories come nearest first.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    mentions: int
    reports: int
    stories: tuple[StoryLine, ...]


def claims_with(archive: Holdings, words: str, narrowing: Narrowing, *, limit: int) -> tuple[FoundClaim, ...]:
    """Return claims of which one passage has all of the words, those with most sure origins first.

    Words are compared without case, accents and common endings. `outlet` and `speaker` must stand behind the
    claim itself. Empty words give nothing.
    """
    wanted = roots(UNWANTED.sub(" ", words))
    found = [
        FoundClaim(line=line, dossier=dossier, claim=claim)
        for line, dossier in stories_with(archive, words, narrowing)
        for claim in dossier.claims
        if wanted and (claim.disputed or not narrowing.disputed) and _tells(dossier, claim, wanted, narrowing)
    ]
    found.sort(key=lambda one: (-one.claim.origins.low, -len(one.claim.evidence)))
    return tuple(found[:limit])


def names_with(archive: Holdings, words: str, narrowing: Narrowing, *, limit: int) -> tuple[Named, ...]:
    """Return what has all of the words in one of its names, the most often named first."""
    wanted = roots(words)
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for line, dossier in stories_with(archive, words, narrowing) if wanted else ():
        for text in dossier.texts:
            for entity in text.entities:
                if any(wanted <= roots(name) for name in (entity.name, *entity.aliases)):
                    places[entity.id].append((entity, text, line))
    named = [_named(found) for found in _joined(list(places.values()))]
    return tuple(sorted(named, key=lambda one: (-one.mentions, one.name))[:limit])


def stories_with(archive: Holdings, words: str, narrowing: Narrowing) -> Iterator[tuple[StoryLine, Dossier]]:
    """Yield the stories in which a report has all of the words, the nearest first, at most `STORIES`."""
    hits = archive.search(
        words, outlet=narrowing.outlet or None, speaker=narrowing.speaker or None, since=narrowing.since,
        until=narrowing.until, disputed=narrowing.disputed, limit=HITS,
    )  # fmt: skip
    for story in list(dict.fromkeys(hit.story for hit in hits.entries))[:STORIES]:
        dossier = archive.dossier(story)
        yield archive.line(dossier.story.id), dossier


def roots(words: str) -> frozenset[str]:
    """Return the words of a text as they are compared."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return frozenset(
        map(_root, WORD.findall("".join(one for one in plain if not unicodedata.combining(one))))
    )


def _root(word: str) -> str:
    ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST), "")
    return word[: len(word) - len(ending)]


def _tells(dossier: Dossier, claim: Claim, wanted: frozenset[str], narrowing: Narrowing) -> bool:
    texts = {text.id: text.article for text in dossier.texts}
    evidence = [
        one
        for one in claim.evidence
        if (
            not narrowing.outlet
            or (texts[one.span.article].outlet or "").casefold() == narrowing.outlet.casefold()
        )
        and (not narrowing.speaker or roots(narrowing.speaker) <= roots(one.attributed_to or ""))
    ]
    passages = [one.span.cut(texts[one.span.article].text) for one in evidence]
    return bool(evidence) and any(wanted <= roots(passage) for passage in (claim.text, *passages))


def _joined(groups: list[list[Place]]) -> list[list[Place]]:
    """Return places by what they name, a part of a name with the one fuller name that has it in the same story."""
    fuller: dict[int, int] = {}
    for number, group in enumerate(groups):
        able = [
            other
            for other, candidate in enumerate(groups)
            if candidate[0][0].kind == group[0][0].kind
            and _roots_of(group) < _roots_of(candidate)
            and {line.id for _, _, line in group} <= {line.id for _, _, line in candidate}
        ]
        if len(able) == 1:
            fuller[number] = able[0]
    kept = [list(group) for group in groups]
    for number, other in fuller.items():
        if other not in fuller:
            kept[other] += groups[number]
    return [group for number, group in enumerate(kept) if number not in fuller or fuller[number] in fuller]


def _roots_of(group: list[Place]) -> frozenset[str]:
    return frozenset().union(*(roots(entity.name) for entity, _, _ in group))


def _named(found: list[Place]) -> Named:
    names = [name for entity, _, _ in found for name in (entity.name, *entity.aliases)]
    fullest = max(sorted(entity.name for entity, _, _ in found), key=len)
    return Named(
        name=fullest,
        kind=found[0][0].kind,
        aliases=tuple(sorted(set(names) - {fullest})),
        mentions=sum(mention.entity == entity.id for entity, text, _ in found for mention in text.mentions),
        reports=len({text.id for _, text, _ in found}),
        stories=tuple({line.id: line for _, _, line in found}.values()),
    )
