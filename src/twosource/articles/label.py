"""Label: give every passage of a text its role."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from twosource.articles.appeals import mark_appeals
from twosource.articles.bylines import byline_names
from twosource.articles.captions import (
    has_bare_sign,
    has_picture_sign,
    is_caption,
    is_picture_sign,
    may_stand_above_sign,
    picture_credit,
)
from twosource.articles.credits import credit_start, is_credit
from twosource.articles.furniture import is_furniture, is_wire_line
from twosource.articles.glued import split_glued
from twosource.articles.headings import is_prose, mark_headings
from twosource.articles.letterheads import mark_below_end
from twosource.articles.margins import (
    free_first_title,
    free_printed_agency,
    lone_dateline,
    mark_companies,
    mark_lone_datelines,
    mark_named_pictures,
)
from twosource.articles.passages import Passage
from twosource.articles.settings import SETTINGS
from twosource.articles.signs import find_credits, find_makers, is_sign
from twosource.articles.splits import split_credits, split_datelines
from twosource.articles.stamps import IMPRINT
from twosource.articles.turns import mark_turns
from twosource.model import Block, Credit

LINKS = re.compile(
    r"\W*(?:related|recommended|trending|most (?:read|popular|viewed|shared)|top (?:stories|news)|more (?:stories|news|on|from|in|about)|latest|(?:also|must) read|what we(?:['’]re| are) (?:reading|watching)|read (?:also|more|next)|you (?:may|might)|editor(?:'s|’s)? picks?|don['’]t miss|up next|in other news|next|previous|what to read|around the web|see also|popular|keep reading)\b",
    re.IGNORECASE,
)  # fmt: skip
ORDER = re.compile(
    r"(?![^\n]*\b(?:said|says|told|added)\b)(?:please (?:read|see|visit|note|check|sign|log|contact|send|share)|would you like to|share your|send (?:us|your)|check back|sign (?:up|in)|log in|click|tap|subscribe|register|download|visit (?:our|us|the)|read (?:our|more|the full)|tell us|let us know|watch (?:our|the|more|more)|listen to (?:our|the)|stay tuned|have your say|join (?:us|our|the (?:conversation|discussion)))\b[^\"“«\n]{0,140}$",
    re.IGNORECASE,
)  # fmt: skip


WRITTEN = re.compile(r"(?:written|words|posted|story|text) by\b[^;\n]{3,60}$", re.IGNORECASE)
"""A writer's own line; "Reporting by …; Editing by …" is an agency's."""
OWN_DAYS = re.compile(rf"(?:[Tt]he )?[A-ZÀ-Þ][\w’'&.-]*(?: [\w’'&.-]+){{0,5}} {IMPRINT}")


@dataclass(frozen=True, slots=True)
class Labels:
    """The roles of a text's passages and the agencies that they name."""

    passages: tuple[Passage, ...]
    credits: tuple[Credit, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The passages as blocks."""
        return tuple(Block(start=one.start, end=one.end, role=one.role or "body") for one in self.passages)

    def words(self, *roles: str) -> str:
        """Return the passages in one of `roles`, a line each."""
        return "\n".join(passage.words for passage in self.passages if passage.role in roles)

    def first(self, role: str) -> str | None:
        """Return the first passage in a role on one line, None where there is none."""
        found = next((passage.words for passage in self.passages if passage.role == role), None)
        return " ".join(found.split()) if found else None


def label(passages: list[Passage], *, stated_headline: str | None = None) -> Labels:
    """Return the passages in their roles; those that have one already keep it."""
    marked = [one if one.role or one.spoken else _mark_alone(one) for one in mark_turns(passages)]
    marked = [part for passage in marked for part in ([passage] if passage.role else split_glued(passage))]
    marked = free_printed_agency(free_first_title(marked, stated=stated_headline))
    marked = _mark_above_signs(_mark_bare_signs(mark_appeals(marked)))
    marked = mark_below_end(mark_companies(mark_named_pictures(mark_lone_datelines(marked))))
    marked = mark_headings(marked, stated=stated_headline)
    for step in STEPS:
        marked = step(marked)
    marked = [passage if passage.role else passage.mark("body") for passage in marked]
    marked, datelines = split_datelines(marked)
    marked = split_credits(marked)
    return Labels(tuple(marked), tuple(sorted({*datelines, *_credits(marked)})))


def _mark_alone(passage: Passage) -> Passage:
    """Mark what a passage shows by its own words."""
    words = passage.words
    if not any(map(str.isalnum, words)) or is_wire_line(words):
        return passage.mark("furniture")
    if is_picture_sign(words):
        return passage.mark("caption")
    if WRITTEN.match(words) and byline_names(words):
        return passage
    if is_credit(words):
        return passage.mark("credit")
    if is_caption(words) and credit_start(words) is None:
        return passage.mark("caption")
    return passage.mark("furniture") if is_furniture(words) else passage


def _mark_links(passages: list[Passage]) -> list[Passage]:
    """Mark the titles that a heading such as "Related stories" lists."""
    marked, inside = list(passages), False
    for index, passage in enumerate(marked):
        if passage.role == "furniture":
            inside = (LINKS.match(passage.words) is not None and ":" not in passage.words[:-1]) or (
                inside and passage.count < 12
            )
        elif passage.role is not None or passage.terminal or passage.count > SETTINGS.link_words:
            inside = False
        elif inside:
            marked[index] = passage.mark("furniture")
    return marked


def _mark_bare_signs(passages: list[Passage]) -> list[Passage]:
    """Mark paragraphs that end in "(AFP)" as captions, but not the last of the news: there it signs the text."""
    news = [
        index
        for index, passage in enumerate(passages)
        if passage.role is None and passage.count >= SETTINGS.sentence_words
    ]
    last = news[-1] if news else -1
    return [
        passage.mark("caption")
        if passage.role is None
        and ((index != last and has_bare_sign(passage.words)) or has_picture_sign(passage.words))
        else passage
        for index, passage in enumerate(passages)
    ]


def _mark_above_signs(passages: list[Passage]) -> list[Passage]:
    """Mark as captions the lines of pictures whose maker signs on a line of its own below."""
    marked = list(passages)
    for index, (above, sign) in enumerate(pairwise(passages)):
        if sign.role != "caption" or not is_picture_sign(sign.words) or above.role is not None:
            continue
        if above.terminal and may_stand_above_sign(above.words):
            marked[index] = above.mark("caption")
    return marked


def _mark_bylines(passages: list[Passage]) -> list[Passage]:
    """Mark bylines below the headline matter, as some papers sign at the end."""
    return [
        passage.mark("byline")
        if passage.role is None and not passage.terminal and byline_names(passage.words) is not None
        else passage
        for passage in passages
    ]


def _mark_crossheads(passages: list[Passage]) -> list[Passage]:
    """Mark short lines between paragraphs of news as subtitles of what follows."""
    marked = list(passages)
    free = [index for index, passage in enumerate(passages) if passage.role is None]
    for before, index, after in zip(free, free[1:], free[2:], strict=False):
        if _is_crosshead(passages[index]) and is_prose(passages[before]) and is_prose(passages[after]):
            marked[index] = passages[index].mark("subtitle")
    return marked


def _mark_headless(passages: list[Passage]) -> list[Passage]:
    """Mark subtitles below the last paragraph, or many in a row, as the titles of other pages."""
    marked = list(passages)
    run: list[int] = []
    below = not any(passage.role == "headline" for passage in passages)
    for index, passage in enumerate([*passages, None]):
        if passage is not None and passage.role in ("subtitle", "furniture"):
            run.append(index)
            continue
        heads = [place for place in run if passages[place].role == "subtitle"]
        if below and (passage is None or len(heads) > SETTINGS.heads_in_a_row):
            for place in heads:
                marked[place] = marked[place].mark("furniture")
        run = []
        below = below or (passage is not None and passage.role in (None, "body"))
    return marked


def _mark_tail(passages: list[Passage]) -> list[Passage]:
    """Mark what follows the last paragraph of news: short lines without a stop, and orders to the reader."""
    marked = list(passages)
    first = next(
        (index for index, passage in enumerate(marked) if passage.role is None and is_prose(passage)),
        len(marked),
    )
    for index in range(len(marked) - 1, first, -1):
        passage = marked[index]
        if passage.role is None and is_sign(passage.words):
            marked[index] = passage.mark("credit")
        elif passage.role is None and (
            _is_stub(passage) or ORDER.match(passage.words) or OWN_DAYS.match(passage.words)
        ):
            marked[index] = passage.mark("furniture")
        elif passage.role in (None, "subtitle"):
            break
    return marked


def _is_stub(passage: Passage) -> bool:
    if credit_start(passage.words) is not None:
        return False
    bare = not re.search(r"[\d:\"“«]", passage.words) and not re.match(r"[-–—•*·]", passage.words)
    return bare and not passage.terminal and passage.count <= SETTINGS.sentence_words


NUMBERED = re.compile(
    r"^(?:\d{1,2}[.)]\s+|\d{1,2}[:.]\d\d(?: ?[ap]m)?(?: (?:GMT|BST|UTC|CET|CEST|EST|EDT|[A-Z]{3,4}))?\s+)(?=[A-ZÀ-Þ‘'“\"])",
    re.IGNORECASE,
)
"""The number of a letter's section, the time of a live page's entry."""


ASKS = re.compile(
    r"(?:Why|What|Who|Whose|How|When|Where|Which|Is|Are|Did|Does|Do|Will|Can|Could|Was|Were|Has|Have|Should)\b[^\"“”«»?!.\n]{3,80}\?"
)
"""A question of the outlet's own, which heads its answer."""


def _is_crosshead(passage: Passage) -> bool:
    asks = ASKS.fullmatch(passage.words) is not None
    if (
        (passage.terminal and not asks)
        or passage.count > SETTINGS.crosshead_words
        or passage.words[-1] in ",;:-–—"
    ):
        return False
    words = NUMBERED.sub("", passage.words)
    return not re.match(r"[-–—•*·\d]", words) and not re.search(
        r"\b(?:said|says|told|added)\b", passage.words
    )


STEPS: tuple[Callable[[list[Passage]], list[Passage]], ...] = (
    _mark_links,
    _mark_bylines,
    _mark_crossheads,
    _mark_headless,
    _mark_tail,
)


def _credits(passages: list[Passage]) -> list[Credit]:
    found: list[Credit] = []
    for passage in passages:
        if passage.role in ("credit", "byline"):
            found.extend(find_credits(passage.words, passage.start, "text"))
        elif passage.role == "dateline" and (dateline := lone_dateline(passage.words)) and dateline.agency:
            start, end = dateline.agency_start, dateline.agency_end
            found.append(
                Credit(
                    start=passage.start + start,
                    end=passage.start + end,
                    agency=dateline.agency,
                    kind="dateline",
                )
            )
        elif passage.role == "caption" and (place := picture_credit(passage.words)):
            found.extend(find_credits(passage.words[place[0] : place[1]], passage.start + place[0], "photo"))
        elif passage.role == "caption":
            found.extend(find_makers(passage.words, passage.start))
    return found
