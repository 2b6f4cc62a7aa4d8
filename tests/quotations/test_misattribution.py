"""Whose words they are where a rewrite names another speaker than the report that it was made from."""

from dataclasses import replace

from tests.quotations.saying import Maker, collated, reading
from twosource.model import AnnotatedText, Span

NURSE = "They told us the sirens were a drill and we carried on"
BODY = (
    "Colonel Aino Rask said the depot was safe. A nurse at the clinic said: “{words},” and went back to work."
)


def mentioned(text: AnnotatedText, mention: str, *, probability: float = 1.0) -> AnnotatedText:
    """Return a text whose last quotation is given to who is mentioned by some words, where they last stand."""
    at = text.article.text.rindex(mention)
    said = replace(
        text.quotations[-1],
        mention=Span(article=text.id, start=at, end=at + len(mention)),
        speaker_probability=probability,
    )
    return replace(text, quotations=(*text.quotations[:-1], said))


def exemplar(*, knows_the_colonel: bool) -> AnnotatedText:
    body = BODY.format(words=NURSE)
    body = body if knows_the_colonel else body.replace("Colonel Aino Rask", "The army")
    text = Maker("a", body).says("nurse at the clinic", NURSE).made()
    return mentioned(text, "A nurse at the clinic", probability=0.7)


def rewrite() -> AnnotatedText:
    text = Maker("b", f"“{NURSE},” said Colonel Aino Rask.").says("Aino Rask", NURSE).made()
    return mentioned(text, "Colonel Aino Rask")


def test_words_of_somebody_described_are_not_those_of_whom_the_exemplar_names_elsewhere():
    found = collated(exemplar(knows_the_colonel=True), rewrite(), descents=(("b", "a"),))
    assert {u.speaker for u in found} == {"nurse at the clinic"}
    assert reading(found, "b.1").relation == "misattributed"


def test_who_names_a_speaker_whom_the_exemplar_does_not_know_may_know_better():
    found = collated(exemplar(knows_the_colonel=False), rewrite(), descents=(("b", "a"),))
    assert {u.speaker for u in found} == {"Aino Rask"}
    assert reading(found, "b.1").relation == "verbatim"


def test_a_mere_he_beside_the_other_name_gives_words_to_nobody_else():
    words = "The bridge was never meant to carry lorries of that weight"
    first = mentioned(
        Maker("a", f"“{words},” Teodor Brandl said.").says("Teodor Brandl", words).made(), "Teodor Brandl"
    )
    other = Maker("b", f"Brandl was asked by Mayor Ilka Soós. “{words},” he declared.").says(
        "Ilka Soós", words
    )
    found = collated(first, mentioned(other.made(), "he"), descents=(("b", "a"),))
    assert reading(found, "b.1").relation == "verbatim"
    named = Maker("b", f"“{words},” Mayor Ilka Soós declared.").says("Ilka Soós", words)
    found = collated(first, mentioned(named.made(), "Mayor Ilka Soós"), descents=(("b", "a"),))
    assert reading(found, "b.1").relation == "misattributed"
