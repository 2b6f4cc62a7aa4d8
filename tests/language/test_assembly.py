import numpy as np
import pytest

from twosource.language.assembly import assemble
from twosource.language.network import Labels
from twosource.language.passes import Links, Pass
from twosource.language.types import AttributionSpans
from twosource.language.windows import Token, Window

KINDS = ("content_cue", "cue_source", "content_source")
LABELS = Labels(
    layers=("source", "cue", "content"), links=KINDS, names=("O",), upos=(), relations=(), roots=(), statuses=(),
    transitions=np.zeros((3, 3, 3), np.float32), starts=np.zeros((3, 3), np.float32),
)  # fmt: skip
SURE = 20.0


def read_as(
    sources: str, cues: str, contents: str, links: list[tuple[str, int, int]], ends: int = 99
) -> Pass:
    """Make a network's answers from tags a word and links between words; words lie ten characters apart."""
    count = len(contents)
    layers = np.zeros((count, 3, 3), np.float32)
    for number, tags in enumerate((sources, cues, contents)):
        for word, tag in enumerate(tags):
            layers[word, number, "OBI".index(tag)] = SURE
    weights = np.zeros((3, count + 1, count + 1), np.float32)
    weights[:, :, 0] = 1.0
    for kind, word, other in links:
        weights[KINDS.index(kind), word + 1, other + 1] = SURE
    tokens = [
        Token(start=10 * i, end=10 * i + 9, sentence=int(i >= ends), pieces=(1,), shape=0, gap=1)
        for i in range(count)
    ]
    window = Window(start=0, end=count, core_start=0, core_end=count)
    return Pass(
        tokens=tokens, layers=layers, names=np.zeros((count, 1), np.float32), upos=np.zeros(count, np.int64),
        relations=np.zeros(count, np.int64), heads=[], links=[Links(window=window, weights=weights)],
        vectors=np.zeros((1, 4), np.float32),
    )  # fmt: skip


def parts(found: AttributionSpans) -> list[tuple[tuple[int, int], ...]]:
    return [
        tuple((a // 10, b // 10 + 1) for a, b in part) for part in (found.content, found.source, found.cue)
    ]


def test_two_parts_with_one_cue_are_one_attribution() -> None:
    reading = read_as(
        "OOBOOO", "OOOBOO", "BIOOBI",
        [("content_cue", 0, 3), ("content_cue", 4, 3), ("cue_source", 3, 2), ("content_source", 0, 2)],
    )  # fmt: skip
    (found,) = assemble(reading, LABELS)
    assert parts(found) == [((0, 2), (4, 6)), ((2, 3),), ((3, 4),)]
    assert found.probability > 0.9


def test_a_content_without_a_cue_keeps_its_source() -> None:
    (found,) = assemble(read_as("BOO", "OOO", "OBI", [("content_source", 1, 0)]), LABELS)
    assert parts(found) == [((1, 3),), ((0, 1),), ()]


def test_a_cue_without_a_source_keeps_none() -> None:
    (found,) = assemble(read_as("OOO", "BOO", "OBI", [("content_cue", 1, 0)]), LABELS)
    assert parts(found) == [((1, 3),), (), ((0, 1),)]


def test_a_content_that_points_to_nothing_is_no_attribution() -> None:
    assert assemble(read_as("BOO", "OOO", "OBI", []), LABELS) == []


@pytest.mark.parametrize(("other", "count"), [(1, 2), (0, 1)])
def test_a_content_is_cut_only_where_a_sentence_belongs_to_another_cue(other: int, count: int) -> None:
    links = [("content_cue", 2, 0), ("content_cue", 4, other)]
    assert len(assemble(read_as("OOOOOO", "BBOOOO", "OOBIII", links, ends=4), LABELS)) == count


def test_no_words_no_attributions() -> None:
    assert assemble(read_as("", "", "", []), LABELS) == []


def test_a_source_ends_with_its_sentence() -> None:
    reading = read_as("OOBIII", "OBOOOO", "BOOOOO", [("content_cue", 0, 1), ("cue_source", 1, 2)], ends=4)
    (found,) = assemble(reading, LABELS)
    assert found.source == ((20, 39),)
