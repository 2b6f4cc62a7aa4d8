"""Furniture: what a page shows around the news, such as times, buttons, links and notices."""

import re
from importlib.resources import files

from twosource.articles import stamps
from twosource.articles.menus import is_menu

SEPARATOR = r"(?:\s*[:|»>]|\s+[–—-]+\s)"
NAMES = {
    "{SEPARATOR}": SEPARATOR,
    "{DATE}": stamps.DATE,
    "{CLOCK}": stamps.CLOCK,
    "{STAMP}": stamps.STAMP,
    "{LEAD_IN}": stamps.LEAD_IN,
    "{STATED_IN}": stamps.STATED_IN,
    "{REPORTING}": r"[^\n]*\b(?:said|says|told|added|ruled|announced|warned|according to)\b",
    "{PRICE}": r"(?:(?:for|from|only|just|at|as little as)\s+){0,2}(?:[$£€₹¥]\s?\d+(?:[.,]\d\d)?|\d+(?:[.,]\d\d)?\s?(?:€|euros?|dollars?|pounds?|kr|zł))",
    "{TONGUE}": r"(?:arabic|bengali|bulgarian|chinese|croatian|czech|danish|dutch|english|farsi|finnish|french|german|greek|hausa|hebrew|hindi|hungarian|indonesian"
    r"|italian|japanese|korean|macedonian|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|somali|spanish|swahili|swedish"
    r"|tamil|turkish|ukrainian|urdu|vietnamese)",
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
BARRED = re.compile(r"\s[|•·]\s")


def load_patterns(name: str) -> list[str]:
    """Return the patterns of whole lines that a list beside this module has."""
    patterns: list[str] = []
    listed = files("twosource.articles").joinpath(name).read_text(encoding="utf-8")
    for line in listed.split("\n"):
        if line.startswith("  "):
            patterns[-1] += line[2:]
        elif line and not line.startswith("#"):
            patterns.append(line)
    for stand_in, pattern in NAMES.items():
        patterns = [written.replace(stand_in, pattern) for written in patterns]
    return patterns


def compile_lines(name: str) -> re.Pattern[str]:
    """Return one expression for the patterns of a list."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in load_patterns(name)), re.IGNORECASE)


WHOLE_LINE = compile_lines("furniture.txt")
NOTICE = compile_lines("notices.txt")
WIRE = compile_lines("wires.txt")


def is_furniture(words: str) -> bool:
    """Tell whether a whole paragraph is page furniture."""
    if len(words) <= 200 and (_only_controls(words) or is_menu(words)):
        return True
    return len(words) <= LONGEST and (
        WHOLE_LINE.fullmatch(words) is not None or NOTICE.fullmatch(words) is not None or is_wire_line(words)
    )


def is_wire_line(words: str) -> bool:
    """Tell what an agency tells its clients around a dispatch: what is new, a slug, whom to ask, the end."""
    return len(words) <= LONGEST and WIRE.fullmatch(words) is not None


def is_notice(words: str) -> bool:
    """Tell furniture that is known even where it is glued to the last sentence of a paragraph of news."""
    return len(words) <= LONGEST and (
        NOTICE.fullmatch(words) is not None or (BARRED.search(words) is not None and is_menu(words))
    )


def _only_controls(words: str) -> bool:
    """Tell whether a line is made of the words on buttons alone, with counts and times between them."""
    found = WORDS.findall(words)
    return (
        2 <= len(found) <= MOST_CONTROLS
        and not words.endswith(".")
        and all(word.lower() in CONTROLS for word in found)
    )
