"""Walls: pages that hold no news, and how a reader is told."""

import re

from twosource.articles.label import Labels
from twosource.articles.settings import SETTINGS
from twosource.errors import ReportRefused

SUBSCRIPTION = "is a subscription wall"
PHRASES = (
    (
        (r"\b(?:(?:error )?404\b.{0,20}(?:error|not found)|error 404|page (?:not|cannot be|could not be|can't be) found|can(?:'t|not) find (?:the|that|this) page"
         r"|page (?:that )?you(?:'re| are| were|'ve| have)? (?:requested|looking for|followed)|(?:page|article|story) (?:is )?no longer (?:available|exists))"),
        "is an error page",
    ),
    (r"\b(?:502 bad gateway|bad gateway|gateway time-?out|internal server error|(?:503 )?service (?:temporarily )?unavailable)\b", "is an error page"),
    (r"\b(?:enable javascript|javascript (?:is )?(?:required|disabled|must be)|requires javascript|turn on javascript|enable js)\b", "shows nothing without JavaScript"),
    (
        (r"\b(?:access (?:denied|to this page has been)|verify (?:that )?you are (?:a )?human|(?:are you|you are not|you're not) a (?:robot|human)|checking your browser"
         r"|complete the captcha|unusual traffic|403 forbidden|ddos protection|don't have permission to access)\b"),
        "is a wall against robots",
    ),
    (r"\b(?:(?:use|uses|accept|consent to|with) (?:\w+ ){0,3}cookies|cookie (?:policy|consent|settings)|we value your privacy|our partners (?:store|process))\b", "is a cookie wall"),
    (
        (r"\b(?:subscribe (?:now )?to (?:continue|read|keep)|(?:for )?subscribers only|(?:log|sign) in to (?:continue|read)|create (?:an|a free) account to"
         r"|to continue reading|reached your (?:\w+ )*(?:article )?limit)\b"),
        SUBSCRIPTION,
    ),
    (r"\b(?:not available in your (?:country|region|location)|unavailable (?:for legal reasons|in your)|error 451)\b", "is closed to the country it was fetched from"),
)  # fmt: skip
REPORTED = re.compile(r"\b(?:said|says|told|according to|announced|reported)\b")
COMPILED = tuple((re.compile(pattern, re.IGNORECASE), what) for pattern, what in PHRASES)


def check_news(labels: Labels) -> None:
    """Raise ReportRefused where no passage is news, saying what the text is instead."""
    body = [passage for passage in labels.passages if passage.role == "body"]
    if sum(passage.count for passage in body) > SETTINGS.wall_words:
        return
    told = [what for passage in body or labels.passages if (what := _wall(passage.words))]
    if told and 3 * len(told) >= len(body):
        raise ReportRefused(f"{told[0]}, not news; fetch the article again or leave it out")
    if not body:
        raise ReportRefused("has no text that is news; fetch the article again or leave it out")


def is_cut_short(labels: Labels, *, closed: bool = False) -> bool:
    """Tell whether a text is the opening that a paper shows to all: short, and a subscription is asked for.

    `closed` says that the page calls itself closed to who has not subscribed.
    """
    news = sum(passage.count for passage in labels.passages if passage.role == "body")
    asked = any(
        _wall(passage.words) == SUBSCRIPTION
        for passage in labels.passages
        if passage.role in ("furniture", "appeal", "body")
    )
    return news <= SETTINGS.opening_words and (closed or asked)


def _wall(words: str) -> str | None:
    plain = words.replace("’", "'")
    if REPORTED.search(plain):
        return None
    return next((what for pattern, what in COMPILED if pattern.search(plain)), None)
