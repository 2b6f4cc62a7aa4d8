from dataclasses import replace
from datetime import date

from tests.events.telling import story_of, told, unrelated
from twosource.annotation.times.find import find_times
from twosource.events import classify, code, code_sentence, weigh_types
from twosource.model import AnnotatedText, Clause, Event, Quotation, TimeExpression, Token


def events_of(text: AnnotatedText) -> tuple[Event, ...]:
    return code(story_of(text), [text], unrelated(text))


def clause(text: str, predicate: str, *, polarity: str = "affirmed", modality: str = "actual") -> Clause:
    start = text.index(predicate)
    return Clause(
        start=0,
        end=len(text),
        predicate_start=start,
        predicate_end=start + len(predicate),
        polarity=polarity,  # type: ignore[arg-type] - a literal of the model, told as text here
        modality=modality,  # type: ignore[arg-type] - as above
    )


def test_the_clause_layer_decides_the_status() -> None:
    words = "Chad attacked Niger."
    text = replace(told(words), clauses=(clause(words, "attacked", modality="hypothetical"),))
    assert [event.status for event in events_of(text)] == ["hypothetical"]


def test_a_negated_clause_is_denied() -> None:
    words = "Chad attacked Niger."
    text = replace(told(words), clauses=(clause(words, "attacked", polarity="negated"),))
    assert [event.status for event in events_of(text)] == ["denied"]


def time(words: str, expression: str, *, granularity: str = "day", day: date | None = None) -> TimeExpression:
    start = words.index(expression)
    return TimeExpression(
        start=start,
        end=start + len(expression),
        text=expression,
        kind="date",
        value="XXXX",
        granularity=granularity,  # type: ignore[arg-type] - a literal of the model, told as text here
        earliest=day,
        latest=day,
        anchored=day is not None,
    )


def test_an_event_has_the_day_of_its_own_clause() -> None:
    words = "Chad attacked Niger on Monday, and Mali condemned Chad on Tuesday."
    times = (time(words, "Monday", day=date(2024, 4, 29)), time(words, "Tuesday", day=date(2024, 4, 30)))
    days = {event.cameo[:2]: event.day for event in events_of(replace(told(words), times=times))}
    assert days["19"] is not None
    assert days["11"] is not None
    assert (days["19"].earliest, days["11"].earliest) == (date(2024, 4, 29), date(2024, 4, 30))


def test_an_act_of_a_past_year_is_background() -> None:
    words = "Chad signed a treaty with Niger last year."
    (event,) = events_of(replace(told(words), times=(time(words, "last year", granularity="year"),)))
    assert event.background


def test_we_in_a_quotation_is_its_speaker() -> None:
    words = '"We condemn Chad," Kenyan President Ruth Wanjiku said.'
    quotation = Quotation(
        id="q", article="a", start=1, end=17, form="direct", speaker="Ruth Wanjiku", cue=None, mention=None
    )
    (event,) = events_of(replace(told(words), quotations=(quotation,)))
    assert (event.actor.code, event.plover) == ("KENGOV", "ACCUSE")


def test_a_parse_gives_the_subject_over_a_long_way() -> None:
    words = "Chad, tired of talks with Niger that Mali led, attacked Togo."
    heads = {"Chad": ("PROPN", 11, "nsubj"), "attacked": ("VERB", -1, "root"), "Togo": ("PROPN", 11, "obj")}
    tokens: list[Token] = []
    place = 0
    for word in words.replace(",", " ,").replace(".", " .").split():
        start = words.index(word, place)
        place = start + len(word)
        upos, head, relation = heads.get(word, ("", -1, ""))
        tokens.append(
            Token(start=start, end=place, text=word, lemma=word, upos=upos, head=head, deprel=relation)
        )
    assert tokens[11].text == "attacked"
    (event,) = [
        event for event in events_of(replace(told(words), tokens=tuple(tokens))) if event.cameo == "190"
    ]
    assert (event.actor.code, event.target.code if event.target else "") == ("TCD", "TGO")


def test_a_sentence_alone_can_be_coded() -> None:
    (event,) = code_sentence("Ugandan police arrested two Kenyan journalists.")
    assert (event.actor.code, event.cameo, event.mode) == ("UGACOP", "173", "arrest")


def test_types_are_probabilities() -> None:
    weights = weigh_types("Chad freed 40 prisoners from Niger.", "Chad", "Niger")
    assert abs(sum(weights.values()) - 1) < 1e-6
    assert min(weights.values()) >= 0


def test_marked_parties_choose_between_two_acts_of_a_sentence() -> None:
    sentence = "Kenya condemned Chad after Niger freed 40 prisoners from Togo."
    assert classify(sentence, "Kenya", "Chad") == "ACCUSE"
    assert classify(sentence, "Niger", "Togo") == "YIELD"


def test_what_was_agreed_is_not_dated_by_what_it_is_about() -> None:
    text = told("Peru and Chile agreed to reopen their border next month.")
    article = replace(text.article, published="2026-10-14")
    text = replace(text, article=article, times=find_times(article, text.sentences))
    (event,) = events_of(text)
    assert (event.plover, event.day, event.background) == ("AGREE", None, False)
