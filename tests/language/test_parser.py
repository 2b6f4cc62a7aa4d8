import random

import pytest

torch = pytest.importorskip("torch")

from training.distill import (  # noqa: E402
    Average,
    Lesson,
    Odds,
    fit,
    group,
    label,
    lay_out_plain,
    measure_loss,
    mix,
    repeat,
)
from training.encoder import WIDTH, Layer  # noqa: E402
from training.parser import Parser  # noqa: E402
from twosource.language.network import load_network  # noqa: E402
from twosource.language.windows import LIMIT  # noqa: E402

SENTENCES = (
    ("The ferry left Patras late .", [2, 3, 0, 3, 3, 3], "det nsubj root obj advmod punct"),
    ("Nobody waited .", [2, 0, 2], "nsubj root punct"),
)
TAGS = {"det": "DET", "nsubj": "NOUN", "root": "VERB", "obj": "PROPN", "advmod": "ADV", "punct": "PUNCT"}


def document() -> dict[str, object]:
    sentences = []
    for text, heads, relations in SENTENCES:
        deprel = relations.split()
        sentences.append(
            {
                "text": text,
                "form": text.split(),
                "head": heads,
                "deprel": deprel,
                "upos": [TAGS[relation] for relation in deprel],
                "xpos": ["NN" for _ in deprel],
                "par": False,
                "start": sum(len(s["form"]) for s in sentences),
            }
        )
    return {"sents": sentences, "entities": []}


def lesson(limit: int = 240) -> Lesson:
    examples = label([document()], load_network().vocabulary, limit)
    (batch,) = group(examples, random.Random(1))
    torch.manual_seed(4)
    return Lesson(batch=batch, states=torch.randn(*batch.ids.shape, WIDTH))


def test_a_parser_learns_the_trees_of_a_lesson() -> None:
    torch.manual_seed(2)
    parser, taught = Parser(inner=64, arc=32, relation=16), lesson()
    fit(parser, [taught] * 80)
    words = parser(taught.states, taught.batch.firsts, None)
    heads = parser.weigh_arcs(words, taught.batch.sentences).argmax(-1)
    gold = taught.batch.present["heads"]
    assert heads[gold >= 0].tolist() == gold[gold >= 0].tolist()
    relations = parser.label_arcs(words, heads).argmax(-1)
    assert torch.equal(relations[gold >= 0], taught.batch.present["relations"][gold >= 0])


def test_no_word_hangs_on_itself_or_on_another_sentence() -> None:
    taught = lesson()
    parser = Parser(inner=64, arc=32, relation=16).eval()
    odds = parser.weigh_arcs(parser(taught.states, taught.batch.firsts, None), taught.batch.sentences)
    odds = torch.softmax(odds, -1)[0]
    first = len(SENTENCES[0][1])
    assert odds[1 : first + 1, first + 1 :].max() == 0
    assert odds[first + 1 :, 1 : first + 1].max() == 0
    assert torch.diagonal(odds)[1:].max() == 0


def test_the_odds_of_another_parser_teach_as_labels_do() -> None:
    taught = lesson()
    torch.manual_seed(5)
    parser = Parser(inner=64, arc=32, relation=16).eval()
    present = taught.batch.present
    known = present["heads"] >= 0

    def certain(gold: torch.Tensor, kinds: int) -> torch.Tensor:
        return torch.nn.functional.one_hot(gold.clamp(min=0), kinds).half()

    odds = Odds(
        present["heads"].clamp(min=0),
        certain(present["heads"], known.shape[1]),
        certain(present["relations"], parser.relations.out_features),
        certain(present["upos"], parser.upos.out_features),
    )
    asked = Lesson(batch=taught.batch, states=taught.states, odds=odds)
    torch.manual_seed(6)
    by_labels = measure_loss(parser, taught)
    torch.manual_seed(6)
    assert measure_loss(parser, asked).item() == pytest.approx(by_labels.item(), rel=1e-4)


def test_a_smaller_layer_keeps_the_strongest_inner_units() -> None:
    large = Layer(96)
    with torch.no_grad():
        large.inner.weight[:32] *= 1e-3
    own = Parser(depth=1, inner=64, arc=8, relation=8)
    own.start_from(torch.nn.ModuleList([Layer(96), large]))
    assert torch.equal(own.layers[0].inner.weight, large.inner.weight[32:])
    assert torch.equal(own.layers[0].outer.weight, large.outer.weight[:, 32:])
    assert torch.equal(own.layers[0].seeing.weight, large.seeing.weight)


def test_news_and_gold_lessons_are_mixed_in_their_share() -> None:
    chance = random.Random(3)
    news, gold = [lesson() for _ in range(6)], [lesson()]
    mixed = mix(news, repeat([gold], chance), chance)
    assert len(mixed) == 18
    assert sum(one is gold[0] for one in mixed) == 6
    assert all(sum(one is other for other in mixed) == 2 for one in news)


def test_news_without_labels_is_laid_out_once_and_whole() -> None:
    sentence = "Divers searched the reservoir above Kandy for a second day. "
    examples = lay_out_plain([{"text": sentence * 60}], load_network().vocabulary)
    assert len(examples) > 1
    assert sum(len(example.firsts) - 1 for example in examples) == 60 * 11
    assert max(len(example.ids) for example in examples) <= LIMIT
    assert all(example.heads is None for example in examples)


def test_the_average_of_the_weights_follows_them() -> None:
    parser = Parser(inner=16, arc=8, relation=8)
    average = Average(parser)
    with torch.no_grad():
        parser.liking.bias.fill_(1.0)
    for _ in range(400):
        average.take_in(parser)
    assert 0.9 < average.state["liking.bias"].item() <= 1.0
