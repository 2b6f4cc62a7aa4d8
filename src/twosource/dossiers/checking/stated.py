"""How the reports stand to one statement of a draft: told, by whom, with the same day and place, affirmed or denied."""

import re
from collections.abc import Iterator, Sequence

from twosource.dossiers.checking.retold import Retelling, Retellings
from twosource.dossiers.checking.settings import CheckSettings
from twosource.dossiers.checking.statements import Statement
from twosource.dossiers.names import count_outlets
from twosource.dossiers.speakers import plain_words
from twosource.model import (
    AnnotatedText,
    CheckedStatement,
    Quotation,
    Span,
    StatementStanding,
)
from twosource.text.alignment import align
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.sense import NEGATIONS, negates
from twosource.text.weekdays import WEEK
from twosource.text.wording import normals

_AT = re.compile(r"\b(in|at|near|outside|from|to)\s+(?:the\s+)?$", re.IGNORECASE)
_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_WEEKDAYS = tuple(name.title() for name in WEEK)
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_DATE = re.compile(r"^[\dX]{4}-(\d\d-\d\d)")
Pair = tuple[str, str]


def check_statement(
    draft: AnnotatedText, statement: Statement, told: Retellings, settings: CheckSettings
) -> CheckedStatement:
    """Return how the reports of the story that a statement is on have it."""
    speaker = statement.speech.speaker if statement.speech else None
    plain = CheckedStatement(
        span=statement.span, standing="nowhere", speech=statement.speech is not None, speaker=speaker
    )
    found = told.of(draft, statement, settings)
    if not found:
        return plain
    dossier = found[0].told.dossier
    standing, differences, note = judged(draft, statement, found, told, settings)
    articles = {one.told.span.article for one in found}
    return CheckedStatement(
        span=statement.span,
        standing=standing,
        speech=plain.speech,
        speaker=speaker,
        differences=differences,
        note=note,
        story=dossier.story.id,
        cites=tuple(one.told.span for one in found),
        outlets=count_outlets(text for text in dossier.texts if text.id in articles),
        origins=dossier.stemma.count(articles),
    )


def judged(
    draft: AnnotatedText,
    statement: Statement,
    found: Sequence[Retelling],
    told: Retellings,
    settings: CheckSettings,
) -> tuple[StatementStanding, tuple[Pair, ...], str | None]:
    """Return the standing of a statement that reports tell, with the pairs that differ and a remark."""
    if differences := [*other_days(draft, statement, found), *other_places(draft, statement, found, told)]:
        return "differs", tuple(differences), None
    if denies(draft, statement, found, settings):
        return "turned", (), "denied here, affirmed there, or the other way round"
    if statement.speech and (others := other_speakers(statement.speech, found)):
        return "misattributed", (), f"the reports give it to {', '.join(others)}"
    if any(disputes(one) for one in found):
        return "disputed", (), "the reports contradict each other on it"
    return "reported", (), None if statement.speech else told_by(found)


def denies(
    draft: AnnotatedText, statement: Statement, found: Sequence[Retelling], settings: CheckSettings
) -> bool:
    """Tell whether a negation is all that parts a statement from every sentence that tells the whole of it."""
    whole = [one for one in found if min(one.share, one.back) >= settings.whole]
    if whole and all(negates(bare(one)) != negates(statement.words) for one in whole):
        return True
    sentence = _MARKED.sub(" ", statement.sentence.cut(draft.article.text))
    near = [one for one in found if one.share >= settings.whole]
    return bool(near) and all(parted_by_negation(normals(sentence), normals(bare(one))) for one in near)


def parted_by_negation(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a negation stands in one of two wordings, between words that both have."""
    edits = align(one, other)
    return any(
        edit.kind in {"insert", "delete"}
        and len(NEGATIONS.intersection((*one[edit.a_start : edit.a_end], *other[edit.b_start : edit.b_end])))
        == 1
        and edit.a_end - edit.a_start + edit.b_end - edit.b_start == 1
        and all(next_to.kind == "equal" and next_to.a_end - next_to.a_start > 1 for next_to in beside)
        for place, edit in enumerate(edits)
        if len(beside := [*edits[max(0, place - 1) : place], *edits[place + 1 : place + 2]]) == 2
    )


def bare(one: Retelling) -> str:
    """Return a report's sentence without what stands between marks."""
    return _MARKED.sub(" ", one.told.dossier.words(one.told.span))


def other_days(draft: AnnotatedText, statement: Statement, found: Sequence[Retelling]) -> Iterator[Pair]:
    """Yield a day of a statement's sentence that no report has there, beside one that the likest has instead."""
    own = days_in(draft, statement.sentence)
    theirs = [days_in(one.told.text, one.told.span) for one in found]
    told = {day for days in theirs for day in days}
    for day, words in own.items():
        instead = [
            other for days in theirs for key, other in days.items() if key not in own and len(key) == len(day)
        ]
        if day not in told and instead:
            yield words, instead[0]


def days_in(text: AnnotatedText, span: Span) -> dict[str, str]:
    """Return the weekdays ("2" for Wednesday) and the dates ("09-16") that a span names, with their words."""
    found: dict[str, str] = {}
    for time in text.times:
        if time.kind in {"date", "time"} and span.start <= time.start < span.end:
            weekday = _WEEKDAY.search(time.text)
            date = _DATE.search(time.value)
            if weekday:
                found[str(_WEEKDAYS.index(weekday[0]))] = time.text
            elif date and any(letter.isdigit() for letter in time.text):
                found[date[1]] = time.text
    return found


def other_places(
    draft: AnnotatedText, statement: Statement, found: Sequence[Retelling], told: Retellings
) -> Iterator[Pair]:
    """Yield a place of a statement that no report of the story names, beside the one that stands there instead, else ""."""
    known = told.words[found[0].told.dossier.story.id]
    own = places_in(draft, statement.sentence)
    for preposition, name in own:
        if set(normals(name)) & known:
            continue
        instead = [
            other
            for one in found
            for at, other in places_in(one.told.text, one.told.span)
            if at == preposition and other not in {place for _, place in own}
        ]
        yield name, instead[0] if instead else ""


def places_in(text: AnnotatedText, span: Span) -> list[Pair]:
    """Return the places that a span names behind a preposition, each with that."""
    words = text.article.text
    found = []
    for mention in text.mentions:
        inside = span.start <= mention.start and mention.end <= span.end
        if inside and mention.kind == "place" and not mention.pronoun:
            before = _AT.search(words[span.start : mention.start])
            found += [(before[1].lower(), mention.text)] if before else []
    return found


def other_speakers(speech: Quotation, found: Sequence[Retelling]) -> list[str]:
    """Return to whom the reports give a speech, none if one of them names the draft's speaker or tells no speaker."""
    if not is_proper(speech.speaker):
        return []
    wanted = set(name_words(speech.speaker or ""))
    named: list[str] = []
    for one in found:
        if wanted & set(plain_words(one.told.dossier.words(one.told.span))):
            return []
        speakers = [other.speaker for other in spoken_in(one) if other.speaker]
        if not speakers or any(compatible(speech.speaker, other) for other in speakers):
            return []
        named += [other for other in speakers if is_proper(other)]
    return list(dict.fromkeys(named))


def spoken_in(one: Retelling) -> list[Quotation]:
    """Return the quotations of a report that reach into a sentence."""
    return [quotation for quotation in one.told.text.quotations if quotation.span.overlaps(one.told.span)]


def told_by(found: Sequence[Retelling]) -> str | None:
    """Return that the reports have a plain fact from somebody only, None if one tells it as its own."""
    sources: list[str] = []
    for one in found:
        span = one.told.span
        speech = [
            said
            for said in spoken_in(one)
            if said.form == "indirect" and 2 * overlap(said.span, span) >= span.end - span.start
        ]
        if not speech or speech[0].speaker is None:
            return None
        sources.append(speech[0].speaker)
    return f"the reports have it from {', '.join(dict.fromkeys(sources))}"


def overlap(one: Span, other: Span) -> int:
    """Return how many code points two spans of one article share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def disputes(one: Retelling) -> bool:
    """Tell whether a contradiction of the story's claims stands in a report's sentence."""
    return any(
        reading_span.overlaps(one.told.span)
        for claim in one.told.dossier.claims
        for difference in claim.differences
        if difference.contradiction
        for reading in difference.readings
        for reading_span in reading.spans
    )
