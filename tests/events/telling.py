"""Make annotated texts and stories of invented news by hand: sentences only, or with layers given."""

from twosource.events import code
from twosource.model import (
    AnnotatedText,
    Article,
    Block,
    Event,
    Origin,
    Sentence,
    Stemma,
    Story,
    Witness,
)
from twosource.text.sentences import split


def told(text: str, *, name: str = "a") -> AnnotatedText:
    """Return a text of one paragraph a line, with its sentences and no other layer."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(text.split("\n")):
        end = start + len(paragraph)
        blocks.append(Block(start=start, end=end, role="body"))
        bounds = split(text, start, end)
        sentences += [Sentence(start=s, end=e, role="body", block=number) for s, e in bounds]
        start = end + 1
    article = Article(id=name, report=f"{name}.txt", text=text, blocks=tuple(blocks))
    return AnnotatedText(article=article, sentences=tuple(sentences))


def unrelated(*texts: AnnotatedText) -> Stemma:
    """Return the stemma of texts that have nothing from one another."""
    names = sorted(text.id for text in texts)
    return Stemma(
        witnesses=tuple(Witness(article=n, sigil="ABCDEFGH"[i]) for i, n in enumerate(names)),
        origins=tuple(Origin(id=f"origin {n}", articles=(n,), label=n, certain=True) for n in names),
    )


def story_of(*texts: AnnotatedText) -> Story:
    """Return the story that the texts tell."""
    return Story(id="story", articles=tuple(sorted(text.id for text in texts)), headline="")


def coded(*texts: str) -> tuple[Event, ...]:
    """Code the story that some texts tell, each unrelated to the others."""
    all_told = [told(text, name="abcdefgh"[number]) for number, text in enumerate(texts)]
    return code(story_of(*all_told), all_told, unrelated(*all_told))


def acts(*texts: str) -> list[tuple[str, str, str, str]]:
    """Return actor code, PLOVER type, target code and status of a story's events, in the order of the text."""
    events = sorted(coded(*texts), key=lambda event: event.mentions[0])
    return [
        (event.actor.code, event.plover, event.target.code if event.target else "", event.status)
        for event in events
    ]
