"""Appeals: where an outlet turns to its readers for money, subscriptions or trust."""

import re

from twosource.articles.passages import Passage

OPENING = re.compile(
    r"(?:an? |our )?(?:urgent |special |personal )?(?:message|note|word|appeal|letter|request|plea) (?:from|to|by) .{2,80}"
    r"|to (?:continue|keep) reading\b.{0,80}"
    r"|(?:dear|hello|hi) (?:readers?|friends?|supporters?|subscribers?|members?|all|valued \w+)[,:!.]?"
    r"|(?:before you go|since you(?:'re|’re| are) here|one more thing|you(?:'ve|’ve| have) made it to the end|while you(?:'re|’re| are) here|thanks? (?:you )?for reading)\b.{0,120}"
    r"|(?:please )?(?:support|help|donate|subscribe|fund|back|become|join|give|contribute|consider)\b.{0,70}\b(?:us|our|journalism|journalists|newsroom|now|today|here|member|supporter|patron|subscriber|reporting|independent|independence|press|to keep|work)\b.{0,60}"
    r"|(?:keep|help keep|protect|defend|save|fund) .{0,40}\b(?:free|independent|open|alive|journalism|paywall)\b.{0,60}",
    re.IGNORECASE,
)
GIVE = r"(?:donate|subscribe|share|support|join|give|pledge|contribute|chip in)"
STRONG = re.compile(
    r"\b(?:support|supporting|fund|funding|back|help|helping|sustain) (?:us|our (?:work|journalism|reporting|newsroom|mission|team|staff|journalists|coverage|investigations)|(?:\w+ )?(?:independent|quality|free|public.interest|local|trusted|fearless|honest|investigative|community|non-?profit) (?:news|journalism|media|reporting|press))\b"
    r"|\b(?:your|every|monthly|one-time|small|generous|tax-deductible) (?:\w+ )?(?:support|donations?|contributions?|gift|membership|generosity)\b.{0,60}\b(?:makes?|helps?|keeps?|allows?|lets?|enables?|means|matters|counts|goes|funds?|ensures?|will|today|us)\b"
    r"|\b(?:please |to |can |and |or )?(?:donate|subscribe|contribute|chip in|pledge)\b.{0,30}\b(?:now|today|here|monthly|as little as|to us|us)\b"
    rf"|(?:^|[.!?…–—:]\s+)(?:please )?{GIVE}(?:(?:,? (?:and|or)|,) {GIVE})+[.!]?(?:\s|$)"
    r"|\bbecom(?:e|ing) an? (?:\w+ )?(?:members?|supporters?|subscribers?|patrons?|donors?)\b"
    r"|\b(?:we need your|we(?:'re|’re| are) asking (?:you|our readers|for your)|we ask you|if you can(?: afford)?,|thanks? (?:you )?to (?:our )?readers|thank you for (?:standing|your support|supporting)|readers? like you|make a (?:small |one-time |monthly )?(?:donation|contribution)|(?:starting|from|for) (?:from |at )?(?:just|only|as little as) (?:[$£€₹]|rs\.?|ksh\.?|usd|inr|n|r)?\s?\d|refuse to be silenced|for the price of an? \w+|(?:lives?|survives?|exists?) (?:on|off|by|because of|thanks to) (?:you|its readers)|(?:not behind|without|no) a? ?paywall|reader.(?:funded|supported)|help keep .{1,30} (?:alive|free|independent|running|going)|keep (?:our|this) (?:journalism|site|reporting|work))\b"
    r"|\b(?:consider(?: taking out| buying| making)?|take out|buy yourself) an? (?:\w+ ){0,2}(?:subscription|membership|donation|gift|contribution)\b|\bchip in\b|\b(?:buy|stand) us a (?:coffee|beer|drink|round)\b"
    r"|\bsubscribe (?:now )?to (?:read|continue|unlock|get|keep|our)\b|\bunlock (?:this|unlimited|full)\b|\bsign up (?:for|to)(?: receive| get)? (?:our|the .{1,30} newsletter)\b",
    re.IGNORECASE,
)  # fmt: skip
WEAK = re.compile(
    r"\b(?:your|a|any|each|regular|recurring) (?:\w+ )?(?:support|donations?|contributions?|gift|membership|subscription|generosity)\b"
    r"|\b(?:we (?:rely|depend) on|(?:has no owners?|takes? no (?:money|funding|advertising)\b.{0,40})|if you (?:value|enjoy|like|believe|found|appreciate|trust|are able)|with your help|thank you for (?:being|reading)|cancel (?:at )?any ?time|(?:unlimited|full|premium|digital|ad-free) (?:digital )?access|consider (?:supporting|subscribing|donating|becoming|making))\b",
    re.IGNORECASE,
)  # fmt: skip
ADDRESS = re.compile(r"\b(?:we|us|our|ours|you|your|yours)\b", re.IGNORECASE)
READER = re.compile(
    r"\b(?:you|your|yours|please)\b"
    r"|(?:^|[.!?…–—:]\s+)(?:support|donate|subscribe|become|join|sign up|help|give|contribute|consider|keep|back|get)\b",
    re.IGNORECASE,
)
"""A word to the reader; "we" alone is how experts and columnists speak."""
CALL = re.compile(
    r"\b(?:donate|subscribe|support|contribute|contribution|donation|journalism|newsroom|member(?:ship)?|readers?|subscription|reporting|paywall|gift|fund)",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:journalis\w+|newsroom|reporting|readers?|subscri\w+|members?(?:hip)?|donat\w+|support(?:ing)? (?:us|our|\w+ (?:news|media|press|journalism)|[A-Z]\w+)|newsletter|inbox|paywall|ad-free|contribut(?:e|ing|ion)s? (?:to us|today|now|here|from)|keep us|help us|fund us)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(r"\b(?:said|says|told|writes|wrote|added|according to|announced)\b")
SHORT = 40
"""Words within which one request makes a paragraph an appeal."""
DENSITY = 40
"""An outlet that talks to its readers says "we" or "you" at least once in so many words."""
BUTTON = re.compile(
    r"(?:(?:yes|no),? (?:i|thanks|sign|take|count|please|keep)\b.{0,40}|already an? (?:subscriber|member|supporter)\b.{0,40}|remind me (?:later|in \w+)|not now|maybe later|no,? thanks|donate(?: now| today| here| monthly)?|subscribe(?: now| today)?|support(?: us| now| today)?|give (?:now|monthly|once)|contribute(?: now| monthly)?|join(?: now| us| today)?|once|monthly|annual(?:ly)?|yearly|one-?time|single|continue|learn more|other(?: amount)?|dismiss|close|become a (?:member|supporter|patron)|i(?:'m|’m| am) already .{1,40}|pay(?:pal| by card| now)?|(?:[$£€₹]\s?\d+(?:[.,]\d\d)?(?:\s*(?:/|a|per)\s*month)?\s*)+|thank you[.!]?|(?:yours|sincerely|best|with gratitude|in solidarity|kind regards|regards|warmly)\b.{0,40})[.!,»→>]*",
    re.IGNORECASE,
)  # fmt: skip
QUOTED = re.compile(r"[\"“«„][^\"“”«»„]{0,3000}(?:[\"”“»]|$)")
GAP = 2
"""Paragraphs without a word to the reader that an appeal may hold between two that have one."""


def mark_appeals(passages: list[Passage]) -> list[Passage]:
    """Return the passages with each appeal marked from its opening to its last button.

    What an outlet says of itself inside an appeal goes with it, quotations too; news that follows stays news.
    """
    marked = list(passages)
    core = [
        index
        for index, passage in enumerate(marked)
        if passage.role in (None, "appeal") and asks(passage.words)
    ]
    done = -1
    for index in core:
        if index <= done:
            continue
        start, done = _opening(marked, index), _closing(marked, index)
        for place in range(start, done + 1):
            if marked[place].role in (None, "furniture"):
                marked[place] = marked[place].mark("appeal")
    return marked


def asks(words: str) -> bool:
    """Tell whether a text asks the reader for something: two requests, or one in few words or with many "you"."""
    if OPENING.fullmatch(words) and CALL.search(words) and len(words) < 120:
        return True
    own = QUOTED.sub(" ", words) if READER.search(words) else ""
    if not READER.search(own) or not OURS.search(own):
        return False
    strong = len({found[0].lower() for found in STRONG.finditer(own)})
    weak = len({found[0].lower() for found in WEAK.finditer(own)})
    if REPORTED.search(own) and strong < 2:
        return False
    return 2 * strong + weak >= (2 if len(own.split()) <= SHORT or _addresses(own) >= 3 else 4) and strong > 0


def turns_to_reader(sentence: str) -> bool:
    """Tell whether a sentence speaks to the reader outside quotation marks, and reports nothing."""
    own = QUOTED.sub(" ", sentence)
    return READER.search(own) is not None and REPORTED.search(own) is None


def _addresses(words: str) -> int:
    return len(ADDRESS.findall(words))


def _speaks_to_reader(words: str) -> bool:
    """Tell whether a paragraph speaks as "we" to "you" outside quotation marks."""
    own = QUOTED.sub(" ", words)
    talks = _addresses(own) * DENSITY >= len(own.split()) and not REPORTED.search(own)
    return (
        (talks and _addresses(own) > 0)
        or BUTTON.fullmatch(words) is not None
        or OPENING.fullmatch(words) is not None
    )


def _opening(passages: list[Passage], index: int) -> int:
    """Return where the appeal around `index` begins: its heading or salutation, the first "we" above it."""
    start = index
    for place in range(index - 1, max(-1, index - 8), -1):
        passage = passages[place]
        if passage.role not in (None, "furniture", "appeal") or start - place > GAP + 1:
            break
        if OPENING.fullmatch(passage.words) or (passage.role is None and _is_appealing(passage.words)):
            start = place
    return start


def _is_appealing(words: str) -> bool:
    own = QUOTED.sub(" ", words)
    return _addresses(own) > 0 and '"' not in own and CALL.search(own) is not None


def _closing(passages: list[Passage], index: int) -> int:
    """Return where the appeal around `index` ends: its last paragraph to the reader, or its last button."""
    end = index
    for place in range(index + 1, len(passages)):
        passage = passages[place]
        if passage.role is not None and passage.role != "furniture":
            break
        if _speaks_to_reader(passage.words):
            end = place
        elif place - end > GAP:
            break
    return end
