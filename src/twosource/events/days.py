"""When and where an act took place, by the words of its own clause."""

from collections.abc import Sequence
from datetime import timedelta

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.events.words import Word
from twosource.model import AnnotatedText, EventDay, Sentence, TimeExpression

_LONG = frozenset({"month", "quarter", "season", "year", "decade", "longer"})
_OLD = timedelta(days=60)


def find_time(
    text: AnnotatedText, sentence: Sentence, words: Sequence[Word], act: Act, *, happened: bool = False
) -> TimeExpression | None:
    """Return the date or time of an act: the nearest one behind it in its clause, else the nearest before it.

    What has `happened` is of no day to come: "agreed to reopen the border next month".
    """
    near = [time for time in _near(text, sentence, words, act) if not _dates_a_thing(words, time)]
    return _nearest([time for time in near if not (happened and _is_to_come(text, time))], words, act)


def _is_to_come(text: AnnotatedText, time: TimeExpression) -> bool:
    published = text.article.day
    return bool(published and time.earliest and time.earliest > published)


def find_era(
    text: AnnotatedText, sentence: Sentence, words: Sequence[Word], act: Act
) -> TimeExpression | None:
    """Return the date or time nearest to an act, also one that only says since which war or after which vote."""
    near = _near(text, sentence, words, act)
    told = [time for time in near if not _dates_a_thing(words, time) or _follows(words, time)]
    return _nearest(told, words, act)


def _follows(words: Sequence[Word], time: TimeExpression) -> bool:
    first = next((place for place, word in enumerate(words) if word.start >= time.start), len(words))
    return bool(
        {"since", "after", "following", "before"} & {word.lower for word in words[max(0, first - 2) : first]}
    )


def _nearest(near: Sequence[TimeExpression], words: Sequence[Word], act: Act) -> TimeExpression | None:
    own = [
        time for time in near if (verb := _verb_of(words, time)) is not None and act.start <= verb < act.end
    ]
    near, at = own or near, words[act.start].start
    return min(near, key=lambda time: (time.start < at, abs(time.start - at))) if near else None


def _near(text: AnnotatedText, sentence: Sentence, words: Sequence[Word], act: Act) -> list[TimeExpression]:
    """Return the times of an act's clause that stand by no participle of their own."""
    inside = [
        time
        for time in text.times
        if time.kind in {"date", "time"}
        and time.value != "PRESENT_REF"
        and sentence.start <= time.start
        and time.end <= sentence.end
    ]
    if not inside:
        return []
    low, high = words[max(0, act.start - 12)].start, words[act.reach - 1].end
    if act.voice == "noun":
        low = words[act.start].start
    near = [time for time in inside if low <= time.start and time.end <= high + 25]
    return [
        time
        for time in near
        if not (
            _tells_else(words, act, time)
            or _leads_on(words, act, time)
            or _is_of_other_clause(words, act, time)
            or _is_asked_for(words, act, time)
        )
    ]


_WHEN = frozenset(
    {"in", "since", "during", "at", "on", "by", "until", "from", "throughout", "before", "after"}
)


_LEADING_ON = frozenset({"after", "before"})


def _dates_a_thing(words: Sequence[Word], time: TimeExpression) -> bool:
    """Tell whether a time only says which thing is meant: "2020 Democrats", "January wages", "condemned Friday's vote".

    "At Friday's talks he called for" does tell the day.
    """
    first = next((place for place, word in enumerate(words) if word.start >= time.start), len(words))
    last = next((place for place, word in enumerate(words) if word.start >= time.end), len(words))
    if last >= len(words):
        return False
    before = words[first - 1].lower if first else ""
    if words[last].tag == "poss":
        return before not in {"during", "at", "in", "on", ""}
    adjacent = words[last].tag in {"noun", "name"} and words[last].start <= time.end + 1
    long = {"year", "decade", "longer"} | ({"month"} if last == first + 1 else set())
    return adjacent and time.granularity in long and before not in _WHEN and first > 0


def _leads_on(words: Sequence[Word], act: Act, time: TimeExpression) -> bool:
    """Tell whether a time before an act stands in the clause that leads on to it, so that it dates that one.

    "Said on Saturday that its soldiers fired", "shut the border on Saturday, a day after soldiers fired".
    """
    between = [word.lower for word in words[: act.start] if word.start >= time.end]
    return between[:1] == ["that"] or (
        _LEADING_ON.intersection(between) != frozenset() and "," not in between[1:]
    )


def _tells_else(words: Sequence[Word], act: Act, time: TimeExpression) -> bool:
    """Tell whether a time stands by a participle of its own: "to reopen the camp, closed in March"."""
    between = [word for word in words[act.end :] if word.end <= time.start]
    marks = [place for place, word in enumerate(between) if word.lower == ","]
    tail = between[marks[-1] + 1 :] if marks else []
    return (
        len(tail) in {2, 3}
        and tail[0].tag == "verb"
        and tail[0].lower.endswith(("ed", "en"))
        and tail[-1].tag == "prep"
    )


def _is_of_other_clause(words: Sequence[Word], act: Act, time: TimeExpression) -> bool:
    """Tell by the parse whether a time belongs to another verb than the act's.

    That is one of a clause inside the act's ("will end a strike that began on 8 March"), or the one that reports the
    act ("the ministry said on Friday police had detained 26").
    """
    verb = _verb_of(words, time)
    if verb is None or act.start <= verb < act.end:
        return False
    above = _ancestors(words, verb)
    if act.start in above:
        return any(words[at].relation in _CLAUSES for at in (verb, *above[: above.index(act.start)]))
    way = _ancestors(words, act.start)
    if verb not in way:
        return False
    relations = {words[at].relation for at in (act.start, *way[: way.index(verb)])}
    return "ccomp" in relations or ("xcomp" in relations and bool(_REPORTING & set(words[verb].bases)))


_REPORTING = frozenset({"say", "tell", "announce", "report", "state", "confirm", "add", "claim", "write"})


_CLAUSES = frozenset({"acl:relcl", "acl", "ccomp", "advcl", "parataxis"})


def _verb_of(words: Sequence[Word], time: TimeExpression) -> int | None:
    """Return the verb on which a time hangs in the parse, None where a clause would have to open in between."""
    inside = [at for at, word in enumerate(words) if time.start <= word.start < time.end]
    outer = next((at for at in inside if words[at].head not in inside and words[at].relation), None)
    way = _ancestors(words, outer) if outer is not None else []
    verb = next((at for at in way if words[at].tag == "verb"), None)
    if outer is None or verb is None or any(word.tag == "sub" for word in words[outer:verb]):
        return None
    return verb


def _ancestors(words: Sequence[Word], place: int) -> list[int]:
    """Return the words above one in the parse, the nearest first."""
    way: list[int] = []
    while words[place].relation and 0 <= words[place].head < len(words) and words[place].head not in way:
        place = words[place].head
        way.append(place)
    return way


def _is_asked_for(words: Sequence[Word], act: Act, time: TimeExpression) -> bool:
    """Tell the term of what is asked, offered or threatened from its day: "called for elections by November"."""
    before = next(
        (word.lower for word in reversed(words) if word.end <= time.start and word.tag != "det"), ""
    )
    ahead = act.pattern.code.startswith(("01", "03", "10", "13")) and time.start >= words[act.start].start
    return ahead and before in {"by", "before", "until", "till"}


def day_of(time: TimeExpression | None) -> EventDay | None:
    """Return the day that a time expression gives an act; a time of day without a day gives none."""
    if time is None or (
        time.earliest is None and time.weekday is None and (time.kind == "time" or not time.value)
    ):
        return None
    return EventDay(
        earliest=time.earliest,
        latest=time.latest,
        as_written=time.text,
        granularity=time.granularity,
        inferred=not time.anchored and time.earliest is not None,
    )


def lies_back(text: AnnotatedText, time: TimeExpression | None) -> bool:
    """Tell whether an act's own date is older than the news: a month or a year, or long before the report."""
    if time is None:
        return False
    if _is_to_come(text, time):
        return False
    if time.granularity in _LONG and "this" not in time.text.lower().split()[:1]:
        return True
    published = text.article.day
    return bool(published and time.latest and published - time.latest > _OLD)


def place_of(act: Act, parties: Sequence[Party]) -> str | None:
    """Return the place that "in" or "at" gives an act."""
    inside = [
        party for party in parties if act.start <= party.start < act.reach and party.prep in {"in", "at"}
    ]
    named = [
        party for party in inside if party.head and party.country and not party.sectors and not party.person
    ]
    return named[0].name if named else None
