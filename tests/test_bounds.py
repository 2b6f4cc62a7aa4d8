"""What a story costs at most: copies, near copies and broken pages must not make a run blow up.

Budgets are CPU seconds of this process, several times what a slow machine needs, so that only a blow-up fails.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from twosource.claims import weigh
from twosource.events import code
from twosource.lineage import trace
from twosource.model import AnnotatedText, Article, Block, Quotation, Sentence, Stemma, Story
from twosource.quotations import collate

Result = TypeVar("Result")
BUDGET = 20.0

WHARF = (
    "Lightning struck the grain wharf at Port Elbe on Friday evening.",
    "Harbour master Ines Karol said “the crane will not turn again before spring”.",
    "Guinea condemned Chad over the closed berth and demanded a joint inquiry.",
    "Four dockers were taken to hospital with burns, and two ships were towed out.",
)


def text_of(name: str, sentences: tuple[str, ...]) -> AnnotatedText:
    """Return a text with its sentences, and what stands between marks as quotations of Ines Karol."""
    whole = " ".join(sentences)
    places: list[Sentence] = []
    quotations: list[Quotation] = []
    start = 0
    for number, sentence in enumerate(sentences):
        places.append(Sentence(start=start, end=start + len(sentence), role="body", block=0))
        if "“" in sentence:
            quotations.append(
                Quotation(
                    id=f"{name}:q{number}",
                    article=name,
                    start=start + sentence.index("“") + 1,
                    end=start + sentence.index("”"),
                    form="direct",
                    speaker="Ines Karol",
                )
            )
        start += len(sentence) + 1
    block = Block(start=0, end=len(whole), role="body")
    article = Article(id=name, report=f"{name}.txt", text=whole, blocks=(block,), outlet=f"Outlet {name}")
    return AnnotatedText(article=article, sentences=tuple(places), quotations=tuple(quotations))


def tell(texts: list[AnnotatedText]) -> tuple[Stemma, int]:
    """Return the stemma of one story of all texts, and how many quotations its utterances read."""
    story = Story(id="s", articles=tuple(sorted(text.id for text in texts)), headline="")
    stemma = trace(story, texts)
    utterances = collate(story, texts, stemma)
    claims = weigh(story, texts, stemma)
    code(story, texts, stemma)
    assert claims
    return stemma, sum(len(utterance.readings) for utterance in utterances)


def within_budget(run: Callable[[], Result]) -> Result:
    """Return what `run` gives, after making sure that it kept to the budget."""
    began = time.process_time()
    result = run()
    assert time.process_time() - began < BUDGET
    return result


def test_forty_near_copies_are_one_line_within_the_budget() -> None:
    texts = [
        text_of(f"n{number:02}", (*WHARF, f"Berth {number} had been checked {number + 2} weeks before."))
        for number in range(40)
    ]
    stemma, readings = within_budget(lambda: tell(texts))
    assert readings == 40
    assert len(stemma.origins) == 1


def test_a_sentence_repeated_four_hundred_times_in_six_texts_stays_within_the_budget() -> None:
    texts = [text_of(f"r{number}", (WHARF[1],) * 400 + (f"Edition {number} closed.",)) for number in range(6)]
    _, readings = within_budget(lambda: tell(texts))
    assert readings == 2400


def test_a_thousand_equal_copies_are_one_origin_within_the_budget() -> None:
    texts = [text_of(f"c{number:04}", WHARF[:3]) for number in range(1000)]
    stemma, readings = within_budget(lambda: tell(texts))
    assert readings == 1000
    assert len(stemma.origins) == 1
    assert len(stemma.descents) == 999
