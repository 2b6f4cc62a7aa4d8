"""Cut a run of capitalised words into titles and names."""

from collections.abc import Iterator, Sequence

from twosource.annotation.gazetteer import GazetteerEntry, gazetteer
from twosource.annotation.names.shapes import FIRST_NAMES, is_sure, kind_of
from twosource.annotation.names.titles import is_portfolio, is_rank, is_title_word, office_end
from twosource.annotation.names.words import Name, NameWord
from twosource.annotation.vocabulary import (
    CONNECTORS,
    DAY_NAMES,
    EVENT_HEADS,
    FIELDS,
    NAME_BEGINNINGS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    SHORT_NAMES,
    SUFFIXES,
    TITLES,
)
from twosource.model import EntityKind
from twosource.text.word_sets import word_set

_LONGEST_ENTRY = 7


def cut_run(text: str, run: Sequence[NameWord], lowered: frozenset[str]) -> Iterator[Name]:
    """Yield the names of a run; `lowered` are the words that the text also has in lower case."""
    place = 0
    titles: list[str] = []
    while place < len(run):
        stop = office_end(run, place)
        size, entry = _longest_entry(run, place)
        if stop > place:
            titles = [run[place].lower]
        elif (joined := _national_body(run, place, size, entry)) is not None:
            stop, titles = place + size + joined[0], []
            yield _name(text, run[place:stop], joined[1].kind, entry=joined[1])
        elif entry is not None and (
            _entry_stands(run, place, size, entry) or _is_posting(text, run, place, size, entry)
        ):
            stop, titles = place + size, []
            yield _name(text, run[place:stop], entry.kind, entry=entry)
        elif _is_no_name(run[place], run, place, lowered):
            stop = place + 1
            titles = [*titles, run[place].lower] if is_title_word(run, place) else []
        else:
            stop = _part_end(run, place)
            yield _unlisted(text, run, place, stop, titles)
            titles = []
        place = stop


def _unlisted(text: str, run: Sequence[NameWord], place: int, stop: int, titles: Sequence[str]) -> Name:
    """Make a name that the gazetteer does not have."""
    words = [word.text for word in run[place:stop]]
    kind = kind_of(words, titles)
    if kind == "person" and not titles and _qualifies(run, stop) and words[0].lower() not in FIRST_NAMES:
        kind = "other"
    sure = is_sure(words, titles, kind) or _qualifies(run, stop)
    return _name(text, run[place:stop], kind, titles=tuple(titles), sure=sure)


def _is_posting(text: str, run: Sequence[NameWord], place: int, size: int, entry: GazetteerEntry) -> bool:
    """Tell the country of a posting from the name behind it ("Ambassador to Israel Dan Orr")."""
    before = text[max(0, run[place].start - 4) : run[place].start].lower()
    rest = run[place + size :]
    named = len(rest) > 1 and rest[0].lower in FIRST_NAMES and rest[1].capital
    return (
        entry.sense == "country" and named and before.endswith((" to ", " for ")) and not run[place].ends_name
    )


def _name(
    text: str,
    part: Sequence[NameWord],
    kind: EntityKind,
    *,
    entry: GazetteerEntry | None = None,
    titles: tuple[str, ...] = (),
    sure: bool = True,
) -> Name:
    start, end = part[0].start, part[-1].end
    return Name(start=start, end=end, text=text[start:end], kind=kind, entry=entry, titles=titles, sure=sure)


def _longest_entry(run: Sequence[NameWord], place: int) -> tuple[int, GazetteerEntry | None]:
    entries = gazetteer()
    for size in range(min(_LONGEST_ENTRY, len(run) - place), 0, -1):
        entry = entries.get(" ".join(word.text for word in run[place : place + size]).replace("’", "'"))
        if entry is not None:
            return size, entry
    return 0, None


def _national_body(
    run: Sequence[NameWord], place: int, size: int, entry: GazetteerEntry | None
) -> tuple[int, GazetteerEntry] | None:
    """Give size and entry of a country's own body behind the country ("U.S. State Department")."""
    if entry is None or entry.sense not in {"country", "demonym"} or run[place + size - 1].ends_name:
        return None
    following, body = _longest_entry(run, place + size)
    own = body is not None and body.kind == "organisation" and body.country == entry.country
    return (following, body) if own and body is not None else None


_GIVEN_TOO = word_set("dane finn roman german scot")
"""Words for a countryman that are given names too, before one surname ("Dane Pruitt", but "Dane Viktor Lund")."""


def _entry_stands(run: Sequence[NameWord], place: int, size: int, entry: GazetteerEntry) -> bool:
    """Tell whether a known name stands for itself here, not as a part of a longer name."""
    after = run[place + size] if place + size < len(run) else None
    before = run[place - 1] if place else None
    if after is None or run[place + size - 1].ends_name or not after.capital:
        return (
            before is None
            or before.lower not in FIRST_NAMES
            or entry.sense in {"agency", "outlet"}
            or size > 1
        )
    if _ends_as_body(run, place + size):
        return False
    if after.lower in TITLES or _longest_entry(run, place + size)[1] is not None:
        return True
    if entry.kind == "demonym":
        alone = place + size + 1 == len(run) or not run[place + size + 1].capital
        if run[place].lower in _GIVEN_TOO and alone and after.lower not in ORGANISATION_HEADS:
            return False
        return not any(word.lower in ORGANISATION_HEADS | EVENT_HEADS for word in run[place + size :])
    return size > 1 and after.lower not in ORGANISATION_HEADS


def _ends_as_body(run: Sequence[NameWord], place: int) -> bool:
    """Tell whether the run from `place` to the next possessive ends as an organisation's name does."""
    if place >= len(run):
        return False
    last = next((n for n in range(place, len(run)) if run[n].ends_name), len(run) - 1)
    titled = any(word.lower in TITLES and word.lower not in FIELDS for word in run[place : last + 1])
    return run[last].lower in ORGANISATION_HEADS and not titled and last - place < 4


_LEGAL_FORMS = word_set("ltd limited inc plc llc corp gmbh pty bhd")


def _ends_as_company(run: Sequence[NameWord]) -> bool:
    """Tell a company whose name begins with a title ("Coach Travel Ltd") from somebody of a company."""
    last = next((n for n, word in enumerate(run) if word.ends_name), len(run) - 1)
    return 2 <= last < 5 and run[last].lower.rstrip(".") in _LEGAL_FORMS


_HONOURED = word_set(
    "king queen prince princess general saint st lord lady major captain sir dame duke chief"
)


def _is_no_name(word: NameWord, run: Sequence[NameWord], place: int, lowered: frozenset[str]) -> bool:
    following = run[place + 1] if place + 1 < len(run) else None
    if is_portfolio(run, place):
        return True
    if word.lower in FIELDS or is_title_word(run, place):
        return _is_title(word, run, place, following)
    if not word.capital or (word.lower in NOT_NAMES and word.lower not in _MONTHS_TOO):
        return not (_is_short_name(run, place) or _begins_longer(run, place, lowered))
    alone = following is None or not following.capital
    common = word.lower in lowered or not word.text[0].isalpha()
    return word.first and alone and common and word.lower not in _MONTHS_TOO


_MONTHS_TOO = frozenset({"may", "march"})


def _is_short_name(run: Sequence[NameWord], place: int) -> bool:
    """Tell "deputy governor Per Lund" and "President To Lam" from a headline's words."""
    word = run[place]
    begins = place == 0 or run[place - 1].lower in TITLES
    follows = place + 1 < len(run) and run[place + 1].capital and run[place + 1].lower not in NOT_NAMES
    if word.lower in DAY_NAMES:
        return place > 0 and run[place - 1].lower in TITLES and follows
    within = place > 0 or not run[0].first
    return word.lower in SHORT_NAMES and word.capital and begins and follows and within


def _begins_longer(run: Sequence[NameWord], place: int, lowered: frozenset[str]) -> bool:
    """Tell whether such a word begins the name that follows it; a country or a people has its own."""
    if _is_one_of_name(run, place):
        return True
    if (
        run[place].lower not in NAME_BEGINNINGS
        or not run[place].capital
        or run[place].ends_name
        or place + 1 >= len(run)
    ):
        return False
    following = run[place + 1]
    _, entry = _longest_entry(run, place + 1)
    if not following.capital or following.lower in TITLES | FIELDS | NOT_NAMES - NAME_BEGINNINGS:
        return False
    listed = (
        entry is None or entry.sense == "place" or (entry.sense == "outlet" and _ends_as_body(run, place + 2))
    )
    return listed and not (run[place].first and following.lower in lowered)


def _is_one_of_name(run: Sequence[NameWord], place: int) -> bool:
    """Tell "leader of One Nation" from "One Nation reporter": within a sentence the numeral has no capital of its own."""
    word = run[place]
    followed = place + 1 < len(run) and run[place + 1].capital and not word.ends_name
    return word.text == "One" and place == 0 and not word.first and followed


def _is_title(word: NameWord, run: Sequence[NameWord], place: int, following: NameWord | None) -> bool:
    """Tell a title or its field ("Foreign Minister") from the beginning of a name ("Foreign Office")."""
    if _is_of_bench(run, place) or _is_style(run, place):
        return True
    if word.lower in FIELDS:
        names = following is not None and following.capital and following.lower not in TITLES
        return not names and (word.first or following is None or following.lower in TITLES)
    honoured = word.lower in _HONOURED and _ends_as_body(run, place + 1)
    if honoured or (not place and _ends_as_company(run)):
        return False
    ruler = word.lower in {"king", "prince", "duke", "judge"}
    return word.lower not in FIRST_NAMES or following is None or ruler


def _is_of_bench(run: Sequence[NameWord], place: int) -> bool:
    """Tell "Justice Peris Ouko" from somebody called Justice and from "Justice Department"."""
    behind = run[place + 1 : place + 3]
    names = len(behind) == 2 and all(
        word.capital and word.lower not in TITLES | ORGANISATION_HEADS | FIELDS for word in behind
    )
    return run[place].lower == "justice" and names and not behind[0].ends_name


def _is_style(run: Sequence[NameWord], place: int) -> bool:
    """Tell "Don Aldo Ferri" from somebody whose first name is Don."""
    behind = run[place + 1 : place + 3]
    capital = len(behind) == 2 and not behind[0].ends_name and all(word.capital for word in behind)
    names = capital and PARTICLES.isdisjoint(w.lower for w in behind) and behind[1].lower not in SUFFIXES
    return run[place].lower in {"don", "dom"} and names


def _part_end(run: Sequence[NameWord], place: int) -> int:
    """Give the end of one name: a possessive ends it, so does a title that begins another."""
    end = place + 1
    while end < len(run) and not run[end - 1].ends_name:
        word = run[end]
        if word.lower == "and" and not _joins_organisation(run, place, end):
            break
        if word.lower == "the" or (
            not word.capital and word.lower in CONNECTORS - {"&"} and not _of_organisation(run, place, end)
        ):
            break
        if is_rank(word) and is_title_word(run, end):
            break
        if (
            word.lower in TITLES
            and is_title_word(run, end)
            and word.lower not in ORGANISATION_HEADS
            and not (word.lower in FIELDS and _is_head(run, end + 1))
            and end + 1 < len(run)
            and run[end + 1].capital
            and word.lower not in FIRST_NAMES
        ):
            break
        end += 1
    while end > place + 1 and not run[end - 1].capital:
        end -= 1
    return end


def _is_head(run: Sequence[NameWord], place: int) -> bool:
    return place < len(run) and run[place].lower in ORGANISATION_HEADS


def _of_organisation(run: Sequence[NameWord], place: int, end: int) -> bool:
    if run[end].lower in PARTICLES:
        return True
    return any(
        word.lower in ORGANISATION_HEADS | {"secretary", "house", "kingdom"} for word in run[place:end]
    )


def _joins_organisation(run: Sequence[NameWord], place: int, end: int) -> bool:
    return (
        any(word.lower in ORGANISATION_HEADS for word in run[place:end])
        and not any(word.lower in FIRST_NAMES for word in run[end:])
        and "of" in {word.lower for word in run[place:end]}
    )


def _qualifies(run: Sequence[NameWord], place: int) -> bool:
    """Tell a lone word before a title ("Information Minister"): it names nobody."""
    titled = place < len(run) and (run[place].lower in TITLES or is_rank(run[place]))
    return titled and not run[place - 1].ends_name
