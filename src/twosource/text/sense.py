"""Words that turn a sense: negations and conditions, kept, lost or exchanged."""

from twosource.text.wording import lexicon, normals

NEGATIONS = lexicon(
    """not no never neither nor nobody nothing none cannot hardly scarcely barely without don't doesn't
    didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
    mustn't"""
)
CONDITIONS = lexicon("if unless until except only provided providing unlike but though although once whether")
_COUNTING = lexicon("less fewer more longer later only")


def negates(phrase: str) -> bool:
    """Tell whether a phrase negates on the whole; “no less than” and its like only count."""
    told = normals(phrase)
    denied = [a in NEGATIONS and b not in _COUNTING for a, b in zip(told, (*told, "")[1:], strict=True)]
    return sum(denied) % 2 == 1


def lost_sense(cut: str, around: str) -> str | None:
    """Name what a cut takes away if that can turn the sense and `around`, the words that stay, does not tell it.

    Returns "negation", "condition" or None.
    """
    lost, kept = frozenset(normals(cut)), frozenset(normals(around))
    if lost & NEGATIONS and not kept & NEGATIONS:
        return "negation"
    if len(lost) > 1 and lost & CONDITIONS and not kept & CONDITIONS:
        return "condition"
    return None
