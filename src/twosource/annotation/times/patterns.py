"""A small pattern language over the words of a text.

Every word that a pattern can name has one code character; a text becomes a string of codes and patterns
become ordinary regular expressions over it. In a pattern CAPITALS name a class of words or a kind of
number, lower case names the word itself, and white space means nothing.
"""

import re

from twosource.annotation.times.words import CLASSES

_MARKS = {
    "COMMA": ",",
    "DOT": ".",
    "HYPHEN": "-‐‑–—",
    "APOS": "'’`",
    "SLASH": "/",
    "VULGAR": "½¼¾⅓⅔",
    "OPEN": "($£€¥",
    "CLOSE": ")",
}
_KINDS = ("OTHER", "YEAR", "DAYNUM", "NUMERAL", "CLOCK", "ORDNUM", "DECADE", "BREAK", "CAPITAL")


# The private use area: no code is a character that means something in a regular expression. Words get
# their codes as patterns are compiled, on import, so that a word that no pattern names has none.
_FIRST_CODE = 0xE000
_CODE: dict[str, str] = {}
_SYMBOL = re.compile(r"\(\?P<\w+>|[A-Z]{2,}|[a-z]+|\s+|.")


def _register(word: str) -> str:
    return _CODE.setdefault(word, chr(_FIRST_CODE + len(_CODE)))


_KIND = {kind: _register(kind) for kind in _KINDS}
_SETS = {
    **{name: "".join(_register(word) for word in words.split()) for name, words in CLASSES.items()},
    **{name: "".join(_register(mark) for mark in marks) for name, marks in _MARKS.items()},
    **_KIND,
}
_SETS["NUM"] = _SETS["WORDNUM"] + "".join(_KIND[kind] for kind in ("DAYNUM", "NUMERAL", "YEAR"))
_SETS["ORDINAL"] = _SETS["ORDWORD"] + _KIND["ORDNUM"]
_SETS["MONTHDAY"] = _KIND["DAYNUM"] + _KIND["ORDNUM"]
_SETS["ANYUNIT"] = _SETS["UNIT"] + _SETS["UNITS"]

MACROS = {
    "ABOUT": "(?:APPROX|at least|at most|LESSMORE than|no LESSMORE than|up to|as many as)",
    "COUNT": (
        "(?:(?:(?:a|an) (?=hundred|thousand|million))? NUM FRACTION?"
        "(?:HYPHEN? NUM FRACTION?|HYPHEN? (?:and|or|to) HYPHEN? (?:a HYPHEN? half|NUM FRACTION?))*"
        "|(?:a|an)? couple(?: of)?|(?:a|an|WORDNUM)? dozen|(?:a|an)? half (?:a|an)?|(?:a|an)? FEW"
        "|hundreds of|thousands of)"
    ),
    "CLOSED": "(?:COMMA|DOT|BREAK|CLOSE|HYPHEN)",
    "FRACTION": "(?:HYPHEN? DAYNUM SLASH DAYNUM|VULGAR)",
    "STAGE": (
        "(?:(?:early|mid|late|earlier|later)(?: in)? HYPHEN?"
        "|(?:the)? (?:early|late|mid|middle) HYPHEN?(?: part of)?|the latter part of|(?:the|at)? (?:very)? EDGE of)"
    ),
}


def code_of(word: str) -> str:
    """Return the code of a word or mark in lower case, the one of OTHER if no pattern names it."""
    return _CODE.get(word, _KIND["OTHER"])


def code_of_kind(kind: str) -> str:
    """Return the code of a kind of number or other sign that is not one word (YEAR, CLOCK, BREAK)."""
    return _KIND[kind]


def compile_pattern(source: str) -> re.Pattern[str]:
    """Return the regular expression over codes that a pattern of words means."""
    for name, meaning in MACROS.items():
        source = re.sub(rf"\b{name}\b", meaning.replace("\\", r"\\"), source)
    return re.compile("".join(_translate(symbol) for symbol in _SYMBOL.findall(source)))


def _translate(symbol: str) -> str:
    if symbol.isspace():
        return ""
    if symbol.startswith("(?P") or not symbol.isalpha():
        return symbol
    if symbol.islower():
        return _register(symbol)
    return f"[{_SETS[symbol]}]"
