"""Find the marked passages of an article, and tell titles and terms from speech."""

from twosource.model import Article, BlockRole, MarkedPassage
from twosource.text.marks import MarkPair, pair_marks

MARKED_ROLES: tuple[BlockRole, ...] = ("headline", "subtitle", "body")


def find_passages(article: Article) -> tuple[MarkedPassage, ...]:
    """Give the passages between marks in headline and body blocks, in order, none of them judged yet."""
    passages: list[MarkedPassage] = []
    for block in article.blocks_in(*MARKED_ROLES):
        base = len(passages)
        passages += [_passage(pair, base) for pair in pair_marks(article.text, block.start, block.end)]
    return tuple(passages)


def _passage(pair: MarkPair, base: int) -> MarkedPassage:
    return MarkedPassage(
        start=pair.start,
        end=pair.end,
        open=pair.open,
        close=pair.close,
        within=None if pair.within is None else base + pair.within,
    )
