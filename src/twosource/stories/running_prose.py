"""Running prose: what a report tells itself, where it is not a mere list of what others said.

Notes on a set of reports (an entry for each, a table of wordings) quote all of them and tell no news.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from twosource.model import AnnotatedText, Block
from twosource.text.terms import find_stems

_BULLET = re.compile(r"\s*(?:[-*+•‣▪●]\s|\(?\d{1,3}[.)]\s|\|)")
"""How the entry of a list or the row of a table begins; a dash may begin what somebody says in a dialogue."""
_FEWEST = 3
_CODE = re.compile(r"`[^`\n]+`")


def find_prose(text: AnnotatedText, *, least: int) -> list[Block]:
    """Return the body blocks that tell: all of them, but of a list of quotations only those that are no entries.

    A list of quotations has three entries or more, in half of them some words between quotation marks or marks of code, and
    fewer than `least` content words beside them. None of 2,600 articles of public news is such a list.
    """
    wording = text.article.text
    body = text.article.blocks_in("body")
    entries = [block for block in body if _BULLET.match(wording, block.start, block.end)]
    quoted = sorted(passage.start for passage in text.passages)
    if len(entries) < _FEWEST or 2 * sum(_quotes(wording, entry, quoted) for entry in entries) < len(entries):
        return list(body)
    listed = {entry.start for entry in entries}
    prose = [block for block in body if block.start not in listed]
    return prose if _count_terms(wording, prose) < least else list(body)


def _quotes(wording: str, block: Block, quoted: Sequence[int]) -> bool:
    """Tell whether words of a block are quoted; `quoted` has where all quotations begin, ascending."""
    place = bisect_left(quoted, block.start)
    begins = place < len(quoted) and quoted[place] < block.end
    return begins or _CODE.search(wording, block.start, block.end) is not None


def _count_terms(wording: str, blocks: Sequence[Block]) -> int:
    return sum(1 for block in blocks for _ in find_stems(wording, block.start, block.end))
