"""Furniture: what a page shows around the news, such as times, buttons, links and notices."""

import re
from importlib.resources import files

from twosource.articles import stamps

SEPARATOR = r"(?:\s*[:|»>]|\s+[–—-]+\s)"
NAMES = {
    "{SEPARATOR}": SEPARATOR,
    "{DATE}": stamps.DATE,
    "{CLOCK}": stamps.CLOCK,
    "{STAMP}": stamps.STAMP,
    "{LEAD_IN}": stamps.LEAD_IN,
    "{STATED_IN}": stamps.STATED_IN,
}
LONGEST = 900
"""Code points; a paragraph that is longer is read as prose, whatever it begins with."""
CONTROLS_WORDS = """
a add advertisement all and article bluesky bookmark by click close comment comments copied copy
e-mail email facebook flipboard follow for full gmail here in instagram line link linkedin links
listen live mail menu messenger min mins minutes more now on open or photo photos pin pinterest play
pocket post print read reddit save search share shares sign skip sms snapchat story subscribe
telegram text this threads to tumblr tweet tweets twitter up us via viber video view views vk watch
wechat whatsapp x youtube
"""
CONTROLS = frozenset(CONTROLS_WORDS.split())
WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
MOST_CONTROLS = 24
SIDE = re.compile(r"\s*[|•·›»]\s*")
FEWEST_TITLES, TITLE_WORDS = 4, 3


def load_patterns() -> list[str]:
    """Return the patterns of whole lines that are furniture, as the list beside this module has them."""
    patterns: list[str] = []
    listed = files("twosource.articles").joinpath("furniture.txt").read_text(encoding="utf-8")
    for line in listed.split("\n"):
        if line.startswith("  "):
            patterns[-1] += line[2:]
        elif line and not line.startswith("#"):
            patterns.append(line)
    for name, pattern in NAMES.items():
        patterns = [written.replace(name, pattern) for written in patterns]
    return patterns


WHOLE_LINE = re.compile("|".join(f"(?:{pattern})" for pattern in load_patterns()), re.IGNORECASE)


def is_furniture(words: str) -> bool:
    """Tell whether a whole paragraph is page furniture."""
    if len(words) <= 200 and (_only_controls(words) or _is_menu(words)):
        return True
    return len(words) <= LONGEST and WHOLE_LINE.fullmatch(words) is not None


def _only_controls(words: str) -> bool:
    """Tell whether a line is made of the words on buttons alone, with counts and times between them."""
    found = WORDS.findall(words)
    return (
        2 <= len(found) <= MOST_CONTROLS
        and not words.endswith(".")
        and all(word.lower() in CONTROLS for word in found)
    )


def _is_menu(words: str) -> bool:
    """Tell whether a line is a row of short titles between upright strokes or dots, as sites have above the news."""
    titles = SIDE.split(words)
    return len(titles) >= FEWEST_TITLES and all(0 < len(title.split()) <= TITLE_WORDS for title in titles)
