"""Menus: rows of sections, buttons and offers that a site shows above and below the news."""

import re
from collections.abc import Sequence

BARS = re.compile(r"\s*[|¦•·›»→]\s*|\s+[/>]\s+|\t+|\s{2,}")
PATH = re.compile(r"\s[›»→>]\s")
FEWEST_STEPS = 2
ICON = re.compile(r"^[☰≡⋮🔍🔊▶►🎧✕×\s]+")
FEWEST_TITLES, TITLE_WORDS = 4, 3
FEWEST_ENTRIES, ENTRY_WORDS = 3, 7
ICON_WORDS = 8
ENTRY_NAMES = """
about account advertise advertising africa americas archive archives art arts asia audio balkans betting books breaking briefing
business careers cars classified classifieds climate comment community contact cookies courts cricket crime crosswords culture data deals
deaths donate e-edition e-paper economy edition editorial education english entertainment environment epaper europe events
explore fashion faq features film finance food football games gallery games health help home horoscopes impressum imprint
international jobs just latest legal letters lifestyle listen live local login logout lottery magazine marketing markets
media members membership menu metro middle money more motoring multimedia music my nation national news newsletter newsletters now
obituaries obits opinion opinions pages parliament people photos podcast podcasts policy politics premium press print privacy profile property
puzzles radio recipes region regional regions register religion rss science search sections shop sign-in sitemap society sport
sports stocks style subscribe support tech technology terms topics traffic travel tv uk us video videos war watch weather
web world
abonnement accueil actualités culture connexion économie monde politique société sports
abo anmelden ausland inland kultur meinung politik start startseite suche wirtschaft
cultura deportes economía inicio mundo opinión política sociedad suscríbete entrar
"""
ENTRIES = frozenset(ENTRY_NAMES.split())
LINKING = frozenset(
    [
        "&",
        "and",
        "in",
        "up",
        "of",
        "the",
        "use",
        "my",
        "east",
        "conditions",
        "service",
        "policy",
        "to",
        "a",
        "day",
        "top",
        "tip",
        "us",
    ]
)
"""Words that entries of a menu have beside their names: "Terms of use", "Sign in", "Middle East"."""
OFFER = re.compile(
    r"(?:subscribe|sign (?:in|up)|log (?:in|out)|register|join|donate|support us|become a member|my account|abonnez|suscr|e-?paper|newsletters?|terms|privacy|imprint|impressum|cookies)\b.{0,40}",
    re.IGNORECASE,
)
DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}|.{0,20}\b(?:19|20)\d\d)$", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|&")


def is_menu(words: str) -> bool:
    """Tell whether a line is a menu: a row of short titles between bars or wide blanks, or of sections alone.

    A row of four short titles is one whatever they are; of fewer each has to be the name of a section, a button or
    an offer. A pair of sections alone ("World | Africa") is a kicker, and two buttons are a menu.
    """
    bare = ICON.sub("", words)
    if bare != words and len(bare.split()) <= ICON_WORDS and not bare.endswith((".", "!", "?")):
        return True
    if _is_run_together(bare):
        return True
    titles = [title for title in BARS.split(bare.strip(" |•·»›>/")) if title]
    if len(titles) >= FEWEST_TITLES and all(len(title.split()) <= TITLE_WORDS for title in titles):
        return True
    if len(PATH.findall(bare)) >= FEWEST_STEPS and all(len(title.split()) <= TITLE_WORDS for title in titles):
        return True
    if _has_tools(titles) or not all(_is_entry(title) for title in titles):
        return _has_tools(titles)
    offers = any(OFFER.fullmatch(title) for title in titles)
    return (
        len(titles) >= FEWEST_ENTRIES
        or (len(titles) > 1 and offers)
        or (len(titles) == 1 and _names_sections(titles[0]))
    )


TOOL = re.compile(
    r"(?:an?[+-]\s*){1,3}|(?:text|font) size|refresh|share|print(?: version)?|mirrors?|(?:telegram|whatsapp|viber|signal) (?:bot|channel)|telegram|whatsapp|vpn|rss"
    r"|(?:mobile |our )?app|e-?paper|epaper|pdf|listen|prayer tim(?:es|ings)|gold (?:rate|price)s?|horoscopes?|currency|exchange rates?|weather.{0,12}",
    re.IGNORECASE,
)
"""What a site offers beside the news, on its first line."""


def _has_tools(titles: Sequence[str]) -> bool:
    """Tell a row in which two titles are tools, or one is and another the day ("… | Mirror | Telegram bot")."""
    tools = sum(TOOL.fullmatch(title) is not None for title in titles)
    short = all(len(title.split()) <= ENTRY_WORDS for title in titles)
    return (
        len(titles) >= FEWEST_ENTRIES
        and short
        and tools + any(DAY.fullmatch(title) for title in titles) >= FEWEST_STEPS
    )


RUN_TOGETHER = re.compile(r"(?:[A-Z][a-zà-ÿ]+){3,}")


def _is_run_together(words: str) -> bool:
    """Tell "NewsWorldRegion": the names of sections without a blank between them."""
    found = RUN_TOGETHER.fullmatch(words)
    return found is not None and all(
        name.casefold() in ENTRIES for name in re.findall("[A-Z][a-zà-ÿ]+", words)
    )


def _is_entry(title: str) -> bool:
    """Tell whether a title between bars is a section, a button, an offer or the day."""
    if len(title.split()) > ENTRY_WORDS or title.endswith((".", "!", "?")):
        return False
    found = [word.casefold() for word in WORD.findall(title)]
    named = bool(found) and all(word in ENTRIES or word in LINKING for word in found)
    return (named and not LINKING.issuperset(found)) or bool(OFFER.fullmatch(title) or DAY.fullmatch(title))


def _names_sections(words: str) -> bool:
    """Tell "News Sport Weather Obituaries" from a headline: nothing but sections, each begun in capitals."""
    found = WORD.findall(words)
    return len(found) >= FEWEST_TITLES and all(
        word.casefold() in ENTRIES and word[0].isupper() for word in found
    )
