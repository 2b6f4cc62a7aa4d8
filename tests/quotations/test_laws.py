import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quotations.saying import Maker, stemma_of
from twosource.model import AnnotatedText, Story
from twosource.quotations import collate

SENTENCES = (
    "We will rebuild every house in Tarsa",
    "Nobody has come to help us since the flood began",
    "The verdict is a stain on this court and on the country",
    "I will not sell the club to anyone, not today and not next year",
    "not today",
    "every house",
)
SPEAKERS = ("Ilse Brandt", "Brandt", "Mo Tarn", None)
WORDS = st.lists(st.sampled_from(" ".join(SENTENCES).replace(",", "").split()), min_size=1, max_size=8)
SAID = st.tuples(
    st.one_of(st.sampled_from(SENTENCES), WORDS.map(" ".join)), st.sampled_from(SPEAKERS), st.booleans()
)
ARTICLES = st.lists(st.lists(SAID, max_size=4), min_size=1, max_size=4)


def story_of(articles: list[list[tuple[str, str | None, bool]]]) -> list[AnnotatedText]:
    texts = []
    for number, said in enumerate(articles):
        name = f"n{number}"
        lines = [f"On day {place} someone said: “{words}.”" for place, (words, _, _) in enumerate(said)]
        maker = Maker(name, "\n".join(lines) or "Nothing was said.")
        at = 0
        for words, speaker, plain in said:
            start = maker.text.index(f"“{words}.”", at)
            maker.says(speaker, words, indirect=plain)
            made = maker.found.pop()
            from dataclasses import replace

            maker.found.append(replace(made, start=start + 1, end=start + 1 + len(words)))
            at = start + 1
        texts.append(maker.made())
    return texts


def run(texts: list[AnnotatedText]):
    story = Story(id="s", articles=tuple(sorted(text.id for text in texts)), headline="")
    return collate(story, texts, stemma_of(sorted(texts, key=lambda text: text.id)))


@given(ARTICLES)
@settings(max_examples=40, deadline=None)
def test_every_quotation_in_marks_is_a_reading_of_exactly_one_utterance(articles):
    texts = story_of(articles)
    read = [r.quotation for u in run(texts) for r in u.readings]
    assert len(read) == len(set(read))
    marked = {q.id for text in texts for q in text.quotations if q.form != "indirect"}
    assert marked <= set(read)


@given(ARTICLES, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_articles_changes_nothing(articles, chance: random.Random):
    texts = story_of(articles)
    shuffled = list(texts)
    chance.shuffle(shuffled)
    assert run(texts) == run(shuffled)


@given(ARTICLES)
@settings(max_examples=40, deadline=None)
def test_a_wording_is_words_of_a_witness_that_attests_it(articles):
    texts = story_of(articles)
    by_id = {text.id: text.article.text for text in texts}
    for utterance in run(texts):
        assert utterance.wording_span.cut(by_id[utterance.wording_span.article]) == utterance.wording
        assert utterance.wording_span.article in utterance.attested_by


@given(ARTICLES)
@settings(max_examples=25, deadline=None)
def test_places_read_down_give_each_reading_whole(articles):
    texts = story_of(articles)
    words = {q.id: text.article.text[q.start : q.end] for text in texts for q in text.quotations}
    for utterance in run(texts):
        for id_ in {id_ for place in utterance.places for id_, _ in place.readings}:
            row = " ".join(
                text for place in utterance.places for i, text in place.readings if i == id_ and text
            )
            assert row.replace(",", "").split() == words[id_].replace(",", "").split()
