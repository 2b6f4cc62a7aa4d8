"""How surely two passages in marks report one utterance."""

import re

from twosource.quotations.acquaintance import Acquaintance, acquaint
from twosource.quotations.descent import Kinship
from twosource.quotations.heard import may_reword, oppose, share_run, share_words, took_down_alike
from twosource.quotations.likeness import Likeness, liken, stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.quotations.weights import meaning
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_MARKS = " \"'“”‘’«»„"
_SELF = word_set("i me my mine myself i'm i've i'd i'll")
_INNER = re.compile(r"“[^“”]+”?|[‘‹](?:[^‘’‹›]|’(?=\w))+[’›]|\"[^\"]+\"")
# Without one of these before it, what is quoted next is an object of its own: “…,” she said, and called it “a farce”.
_RESUMING = (",", "–", "—", "-")


def weigh_marked(one: Passage, other: Passage, kin: Kinship, *, nearest: bool) -> float:
    """Return how surely two passages in marks are one utterance, in [0, 2]; 0 says that they are two.

    `nearest` tells that in sense each is the nearest to the other that its article has. Without it, or
    without words or sense in common, neither the speaker nor the place in the order makes two statements one.
    """
    if continued := _in_one_report(one, other):
        return continued
    like = liken(one, other)
    known = acquaint(one, other)
    apart = one.article != other.article
    if known != "same" and like.run and (_cites(one, other) or _cites(other, one)):
        return 0.0
    if known == "other":
        return _between_strangers(one, other, like, kin, nearest=nearest) if apart else 0.0
    if like.run and _run_fits(one, other, like, known, kin):
        return 1.0 + like.dice / 2
    if apart and known == "same" and _same_few_words(one, other, kin):
        return 0.8
    return _in_other_words(one, other, like, kin, nearest=nearest)


def _in_other_words(one: Passage, other: Passage, like: Likeness, kin: Kinship, *, nearest: bool) -> float:
    """Weigh words that are partly others: exchanged here and there, or said again."""
    apart = one.article != other.article
    reworded = _reworded(like)
    if not reworded and apart and like.equal >= SETTINGS.overlap_words:
        reworded = 0.9 * like.contained if share_run(one, other, SETTINGS.overlap_words) else 0.0
    if reworded and apart and not may_reword(one, other, kin) and not took_down_alike(one, other):
        reworded = 0.0
    if 0 < reworded < SETTINGS.opposed_share and oppose(one, other):
        reworded = 0.0
    if reworded or not apart:
        return reworded
    resaid = _resaid(one, other, like, kin, nearest=nearest)
    return 0.0 if resaid and _heard_apart(one, other, kin) and not share_words(one, other) else resaid


def continues(one: Passage, other: Passage) -> bool:
    """“We will never,” she said, “give in.” is one sentence cut by its cue."""
    first, second = sorted((one, other), key=lambda passage: passage.quotation.start)
    if first.quotation.end > second.quotation.start or first.speaker != second.speaker:
        return False
    between = first.text[first.quotation.end : second.quotation.start]
    begins = first.wording.lstrip()[:1].isupper() and second.wording.lstrip()[:1].islower()
    cued = between.strip(_MARKS)
    ends_open = first.wording.rstrip().endswith(",") or cued.startswith(",")
    return (
        begins
        and ends_open
        and cued.endswith(_RESUMING)
        and len(between) < 120
        and not any(mark in between for mark in ".!?\n;")
    )


def _in_one_report(one: Passage, other: Passage) -> float:
    """A speaker who quotes himself says one thing; another's words inside are another utterance."""
    for inner, outer in ((one, other), (other, one)):
        if inner.quotation.nested_in == outer.id and acquaint(inner, outer) in {"same", "unknown"}:
            return 2.0
    return 1.9 if one.article == other.article and continues(one, other) else 0.0


def _run_fits(one: Passage, other: Passage, like: Likeness, known: Acquaintance, kin: Kinship) -> bool:
    """Tell whether words that stand unbroken in the longer ones are enough of them for their speakers."""
    if like.shorter >= SETTINGS.firm_words:
        sure = known != "described" or like.shorter >= SETTINGS.stranger_words
        return sure or kin.linked(one, other)
    if not like.content:
        return False
    if known == "same" or one.heading or other.heading or _announces(one, other) or _announces(other, one):
        return True
    return one.article != other.article and (
        kin.linked(one, other) or meaning(one.surroundings, other.surroundings) > 0.5
    )


def _announces(scrap: Passage, whole: Passage) -> bool:
    """Tell whether a report's first sentence has a few words of what it quotes further down, of one whom it only describes."""
    quotes = scrap.article == whole.article and scrap.quotation.end <= whole.quotation.start
    return quotes and scrap.lead and not whole.lead and 1 < len(scrap.normals) < len(whole.normals)


def _cites(outer: Passage, words: Passage) -> bool:
    """Tell whether words stand in another quotation between marks of its own: its speaker has them from somebody."""
    cited = (normals(found[0]) for found in _INNER.finditer(outer.wording))
    return any(stands_in(words.normals, inner) for inner in cited)


def _same_few_words(one: Passage, other: Passage, kin: Kinship) -> bool:
    """Tell whether fewer words than a vector can be made of have the same stems (“a disgrace”, “disgraceful”)."""
    if max(len(one.normals), len(other.normals)) >= SETTINGS.firm_words:
        return False
    groups = [{concept.stem for concept in passage.concepts} for passage in (one, other)]
    near = kin.linked(one, other) or kin.related(one.article, other.article)
    return near and bool(groups[0]) and groups[0] == groups[1]


def _between_strangers(one: Passage, other: Passage, like: Likeness, kin: Kinship, *, nearest: bool) -> float:
    """Words under two names are one utterance where they are too many for chance, or one report retells the other."""
    firm = like.equal >= SETTINGS.stranger_words and like.content > 2
    held = like.equal >= SETTINGS.overlap_words and like.equal == like.shorter and took_down_alike(one, other)
    if firm and (like.dice >= 0.85 or like.run or held or share_run(one, other, SETTINGS.overlap_words)):
        return 0.9 * like.dice
    short = like.run and like.equal >= SETTINGS.firm_words and like.content > 1 and like.dice >= 0.85
    if short and kin.linked(one, other):
        return 0.9 * like.dice
    sense = like.sense or 0.0
    retold = nearest and sense >= SETTINGS.stranger_sense and kin.rewords(one.article, other.article)
    return 0.4 * sense if retold and kin.linked(one, other) else 0.0


def _reworded(like: Likeness) -> float:
    enough = like.equal >= 3 and like.content >= 2 and like.meaning >= 0.35
    if enough and like.dice >= SETTINGS.altered_share:
        return like.dice
    long = like.equal >= SETTINGS.firm_words and like.contained >= SETTINGS.contained_share
    return 0.9 * like.contained if enough and long else 0.0


def _resaid(one: Passage, other: Passage, like: Likeness, kin: Kinship, *, nearest: bool) -> float:
    """Weigh words that were said again in others: the nearer two reports are, the less must be left of them."""
    if like.sense is None or like.likeness >= SETTINGS.sibling_share:
        told = _resaid_in_words(one, other, like, kin)
        if told or like.sense is None:
            return told
    if not nearest or (acquaint(one, other) == "described" and _of_self(one) != _of_self(other)):
        return 0.0
    least = _least_sense(one, other, like, kin)
    return 0.9 * like.sense if least is not None and like.sense >= least else 0.0


def _of_self(passage: Passage) -> bool:
    """Tell whether somebody speaks of himself: the words of a court or a panel are not those of whom it heard."""
    return not _SELF.isdisjoint(passage.normals)


def _least_sense(one: Passage, other: Passage, like: Likeness, kin: Kinship) -> float | None:
    """Return the least cosine for two reports, None where nothing but the cosine speaks for one utterance.

    Two reporters who heard one speech in their own language write the same words: what is only alike in sense
    is likely another sentence of it.
    """
    made, linked = kin.rewords(one.article, other.article), kin.linked(one, other)
    named = acquaint(one, other) == "same"
    if made and linked:
        kept = min(like.dice, like.meaning) >= SETTINGS.kept_share
        sure = SETTINGS.kept_sense if kept else SETTINGS.rewritten_sense
        return sure if named else SETTINGS.rendered_sense
    if linked and named and one.translated and other.translated:
        return SETTINGS.rendered_sense if like.meaning >= SETTINGS.loose_share else SETTINGS.foreign_sense
    if made or linked:
        return SETTINGS.linked_sense if may_reword(one, other, kin) else _heard_sense(one, other, kin)
    return SETTINGS.loose_sense if named and like.meaning >= SETTINGS.loose_share else None


def _heard_sense(one: Passage, other: Passage, kin: Kinship) -> float:
    """Return the least cosine where neither report retells the other: of sisters one may rest on a lost retelling."""
    named = acquaint(one, other) == "same"
    return SETTINGS.heard_sense if _heard_apart(one, other, kin) or not named else SETTINGS.sister_sense


def _heard_apart(one: Passage, other: Passage, kin: Kinship) -> bool:
    """Tell whether each report took down the speech for itself, also where one has other parts from the other."""
    own = kin.apart(one.article, other.article) or kin.related(one.article, other.article)
    return own and not may_reword(one, other, kin)


def _resaid_in_words(one: Passage, other: Passage, like: Likeness, kin: Kinship) -> float:
    made = kin.rewords(one.article, other.article)
    least = SETTINGS.linked_share if made else SETTINGS.sibling_share
    alike = like.likeness >= least and like.equal >= (1 if made else 3)
    means = like.sense is None or like.sense >= SETTINGS.related_sense
    if not may_reword(one, other, kin):
        alike = alike and like.dice >= SETTINGS.heard_share
        means = like.sense is None or like.sense >= _heard_sense(one, other, kin)
    return 0.5 + like.likeness / 2 if alike and means and kin.linked(one, other) else 0.0
