"""Two reports of one thing side by side: what they both tell is one claim, what only sounds alike is not."""

import pytest

from twosource import language
from twosource.annotation import annotate
from twosource.claims import weigh
from twosource.model import Article, Block, Origin, Stemma, Story, Witness

# Each story: sentences of one report, sentences of an independent one, and which of them tell the same.
STORIES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[int, int], ...]]] = {
    "bridge": (
        (
            "A footbridge over the Alder collapsed on Friday and four walkers fell into the river.",
            "One of the four died in hospital on Saturday, the clinic in Brandholm said.",
            "The bridge had been inspected in April, the county engineer Rolf Aaby said.",
            "The county will check forty other footbridges before the winter.",
        ),
        (
            "Four people were thrown into the Alder when a wooden footbridge gave way on Friday.",
            "Two of the walkers are in intensive care, the clinic in Brandholm said.",
            "Rolf Aaby, the county engineer, left the press conference without answering questions.",
            "Another forty bridges for walkers are to be examined by the county before winter comes.",
        ),
        ((0, 0), (3, 3)),
    ),
    "election": (
        (
            "Nadia Osei won the presidency of the dockers' union with 61 percent of the vote.",
            "Her rival Paul Grech said that he would challenge the count in court.",
            "Osei promised to negotiate a new wage agreement before Easter.",
            "Turnout was 48 percent, the lowest in the union's history.",
        ),
        (
            "The dockers' union will be led by Nadia Osei, who took 61 percent of the votes.",
            "Her rival Paul Grech congratulated her by telephone.",
            "Osei has worked in the port since she was nineteen.",
            "Never before did so few members vote: less than half of them took part.",
        ),
        ((0, 0), (3, 3)),
    ),
    "recall": (
        (
            "Carmaker Veltra is recalling 90,000 vans because the brakes can fail.",
            "No accident has been reported so far, Veltra said.",
            "The repair takes two hours and is free of charge.",
            "Veltra's shares closed three percent lower in Milan.",
        ),
        (
            "Some 90,000 delivery vans of the make Veltra must go back to the garage over faulty brakes.",
            "Veltra said that it had sold more vans than ever in June.",
            "Owners pay nothing, and the work is done within two hours.",
            "In Milan the stock lost three percent.",
        ),
        ((0, 0), (2, 2), (3, 3)),
    ),
    "trial": (
        (
            "The coach of the rowing club was acquitted of assault on Monday.",
            "The prosecutor had asked for a fine of 4,000 crowns.",
            "The mother of a rower said that she was ashamed of the court.",
            "The club said that the coach could return to work at once.",
        ),
        (
            "A court on Monday cleared the rowing coach of the charge of assault.",
            "The prosecutor said after the verdict that she would study the reasons.",
            "The mother of a rower thanked the court for its patience.",
            "The club has not decided whether the coach may return.",
        ),
        ((0, 0),),
    ),
    "lab": (
        (
            "Researchers in Turku have bred a potato that needs a third less water.",
            "The field trial lasted three summers, the university said.",
            "The new variety will be on sale in 2027.",
            "A farmers' association welcomed the potato.",
        ),
        (
            "A potato that gets by with a third less water has been developed in Turku.",
            "The university said that it had applied for a patent.",
            "Shops will not have the variety before 2027.",
            "A farmers' association asked who would pay for the seed.",
        ),
        ((0, 0), (2, 2)),
    ),
    "strike": (
        (
            "Ferry crews will stop work on Sunday in a dispute over night shifts.",
            "The shipping line Norvia cancelled all departures from Havnes.",
            "Norvia said that it had offered a rise of four percent.",
            "Passengers will get their money back.",
        ),
        (
            "A walkout of ferry crews over night work is planned for Sunday.",
            "No ship of the Norvia line will leave Havnes.",
            "The union said that it had lost its trust in Norvia.",
            "Passengers slept on the benches of the terminal.",
        ),
        ((0, 0), (1, 1)),
    ),
}  # fmt: skip


def article(name: str, sentences: tuple[str, ...]) -> Article:
    text = "\n".join(sentences)
    ends = [len("\n".join(sentences[: number + 1])) for number in range(len(sentences))]
    return Article(
        id=name,
        report=name,
        text=text,
        outlet=f"The {name}",
        published="2025-03-05",
        blocks=tuple(
            Block(start=end - len(sentence), end=end, role="body")
            for sentence, end in zip(sentences, ends, strict=True)
        ),
    )


def joined(one: tuple[str, ...], other: tuple[str, ...]) -> set[tuple[int, int]]:
    """Return the numbers of the sentences, one of each report, that stand in one claim."""
    texts = annotate([article("courier", one), article("mirror", other)])
    origins = tuple(Origin(id=text.id, articles=(text.id,), label=text.id, certain=True) for text in texts)
    stemma = Stemma(
        witnesses=tuple(Witness(article=text.id, sigil=text.id) for text in texts),
        descents=(),
        origins=origins,
    )
    claims = weigh(Story(id="s", articles=("courier", "mirror"), headline=""), texts, stemma)
    places = {text.id: text.article.text for text in texts}
    found: set[tuple[int, int]] = set()
    for claim in claims:
        told = {
            name: {
                places[name][: row.span.start].count("\n")
                for row in claim.evidence
                if row.span.article == name
            }
            for name in places
        }
        found |= {(i, j) for i in told["courier"] for j in told["mirror"]}
    return found


@pytest.fixture(scope="module")
def found() -> dict[str, set[tuple[int, int]]]:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    return {name: joined(one, other) for name, (one, other, _) in STORIES.items()}


@pytest.mark.parametrize("name", sorted(STORIES))
def test_sentences_that_only_sound_alike_do_not_confirm_each_other(
    found: dict[str, set[tuple[int, int]]], name: str
) -> None:
    assert found[name] <= set(STORIES[name][2])


def test_most_paraphrases_with_few_words_in_common_are_one_claim(
    found: dict[str, set[tuple[int, int]]],
) -> None:
    wanted = {(name, pair) for name, story in STORIES.items() for pair in story[2]}
    met = {(name, pair) for name, pairs in found.items() for pair in pairs}
    assert len(wanted & met) >= 10, sorted(wanted - met)


def test_the_same_words_in_marks_are_one_claim_in_two_reports() -> None:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    one = (
        "A ferry ran into the pier of Lomby on Friday.",
        "The captain had acted “by the book and by the clock”, the owner said.",
    )
    other = (
        "A ferry hit the pier of Lomby on Friday.",
        "Its owner, Marta Vik, told the broadcaster Kanal Sør that the captain had acted “by the book and by the clock”.",
    )
    assert (1, 1) in joined(one, other)
