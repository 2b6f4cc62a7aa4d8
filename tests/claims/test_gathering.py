"""How contrasts of pairs become the differences of one claim."""

from twosource.claims.differences.details import Contrast, Detail
from twosource.claims.differences.gathering import gather
from twosource.model import Span


def denied_and_told(topic: str) -> Contrast:
    """Return that one report has a curfew lifted and another has it not, told under a topic."""
    return Contrast(
        kind="polarity",
        verdict="conflict",
        contradiction=True,
        one=Detail(key=f"{topic} yes", text="was lifted", span=Span(article="a", start=10, end=20)),
        other=Detail(key=f"{topic} no", text="was not lifted", span=Span(article="b", start=4, end=18)),
    )


def test_a_dispute_that_two_topics_tell_of_has_each_side_once() -> None:
    (difference,) = gather([denied_and_told("curfew"), denied_and_told("order")])
    assert [reading.text for reading in difference.readings] == ["was lifted", "was not lifted"]
