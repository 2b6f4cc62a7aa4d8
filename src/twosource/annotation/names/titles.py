"""Tell titles, ranks and offices from the names behind them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from twosource.annotation.names.shapes import FIRST_NAMES
from twosource.annotation.names.words import NameWord
from twosource.annotation.vocabulary import FIELDS, TITLES
from twosource.text.word_sets import word_set

_RANKS = frozenset(
    [
        "CP",
        "DIG",
        "AIG",
        "IGP",
        "DCP",
        "ACP",
        "CSP",
        "ASP",
        "DSP",
        "SSP",
        "DGP",
        "ADGP",
        "DPO",
        "DCI",
        "CM",
        "PM",
        "FM",
        "VP",
        "SP",
    ]
)
"""Ranks of police and high offices in initials, which stand before a name ("DIG Grace Tarfa")."""
_SECRETARIES = frozenset(["PS", "CS", "CAS"])
"""Secretaries in initials, behind what they are secretaries of ("Mines PS Ada Lowe", but "CS Lewis")."""
_MALAY_STYLES = word_set("tan dato dato' datuk")
"""Before "Sri" or "Seri", which is a first name where it stands alone."""
_GENERALS = word_set("staff assembly council secretariat directorate hospital motors electric mills")
"""Words with which "General" begins the name of a body."""


def is_rank(word: NameWord) -> bool:
    """Tell a rank or an office in initials, which is no part of the name before it either ("Tripoli PM Selma Orr")."""
    return word.text in _RANKS


def is_title_word(run: Sequence[NameWord], place: int) -> bool:
    """Tell a title, also one of several words ("Inspector-General") and a rank in initials before a name."""
    word, following = run[place], run[place + 1] if place + 1 < len(run) else None
    if following is not None and following.capital and _is_clipped(word):
        return True
    if (
        word.lower == "general"
        and following is not None
        and following.lower in _GENERALS
        and following.capital
    ):
        return False
    if word.text in _SECRETARIES:
        return place > 0 and run[place - 1].lower in PORTFOLIOS | FIELDS and following is not None
    if is_rank(word):
        return following is not None and following.capital and not following.text.isupper()
    if word.lower in TITLES or "-" not in word.text:
        surname = word.lower == "tan" and (following is None or following.lower != "sri")
        style = word.lower in {"sri", "seri"} and place > 0 and run[place - 1].lower in _MALAY_STYLES
        return style or (word.lower in TITLES and not surname)
    parts = word.lower.split("-")
    return parts[0] in TITLES | _UNDER and parts[-1] in TITLES | _COMPOUND


def _is_clipped(word: NameWord) -> bool:
    """Tell a title that is written by its consonants ("Cr", "Cdr"): a name has a vowel."""
    return 1 < len(word.text) < 5 and _CLIPPED.fullmatch(word.text) is not None and word.text != "Ng"


_CLIPPED = re.compile(r"[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]+")


PORTFOLIOS = word_set(
    "mines mining water sports sport energy transport agriculture culture environment tourism labor information industry "
    "communications commerce planning housing fisheries immigration migration science technology petroleum oil gas mine "
    "railways aviation infrastructure investment equality climate police security development works lands youth women"
)
_FIELDS_TOO = (
    PORTFOLIOS
    | FIELDS
    | word_set(
        "social welfare affairs services relations resources innovation digital territories heritage religious external "
        "internal public administration employment rural veterans family families children integration enterprise "
        "business insurance pensions reform cooperation co-operation research mobility"
    )
)
"""Words for the field of an office: none is a name behind it ("Minister of Labour and Social Welfare")."""
_IN_OFFICE = word_set("minister ministers secretary commissioner")


def is_portfolio(run: Sequence[NameWord], place: int) -> bool:
    """Tell the field of an office before it ("Mines Minister Ada Lowe"): it names nobody."""
    following = run[place + 1] if place + 1 < len(run) else None
    office = following is not None and (following.lower in _IN_OFFICE or following.text in _SECRETARIES)
    return office and run[place].lower in PORTFOLIOS


_UNDER = word_set("under")
_COMPOUND = word_set("general elect designate chief major colonel commander admiral governor")


def office_end(run: Sequence[NameWord], place: int) -> int:
    """Give the end of an office with its field ("Minister of Transport", "Head of State"), `place` if none begins."""
    if (
        not is_title_word(run, place)
        or run[place].ends_name
        or place + 2 >= len(run)
        or run[place + 1].lower not in {"of", "for"}
    ):
        return place
    end = place + 2 + (run[place + 2].lower == "the")
    while end < len(run):
        rest = run[end + 1 :]
        joins = rest and rest[0].lower in {"and", "&", "of", "for"}
        end += 1
        if joins:
            end += 1
            continue
        if rest and rest[0].lower in _FIELDS_TOO and not run[end - 1].ends_name:
            continue
        stretch = len(list(takewhile(lambda word: word.capital, rest)))
        named = rest and (stretch <= 2 or rest[0].lower in FIRST_NAMES or rest[0].lower in TITLES)
        if run[end - 1].ends_name or not rest or named or not rest[0].capital:
            break
    return min(end, len(run))
