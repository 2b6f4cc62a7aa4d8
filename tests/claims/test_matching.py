from dataclasses import replace

from tests.claims.telling import apart, tell
from twosource.claims.likeness import make_scale
from twosource.claims.matching import match
from twosource.claims.propositions import find_propositions
from twosource.model import SentenceLink

ONE = "Divers raised the wreck of the barge Karin from the lock at Hollum before dawn."
REWRITTEN = "The sunken barge was lifted out of the canal at Hollum by a crane on Tuesday morning."


def stand_together(*, one_line: bool, aligned: bool) -> bool:
    """Tell whether the two sentences are one claim, no model having read them."""
    texts = [
        tell("post", ONE, "The skipper has not been found, the harbour office said."),
        tell("mail", REWRITTEN, "A new crane will be bought next year, the council decided."),
    ]
    propositions = find_propositions(texts)
    stemma = apart(texts, (("post", "mail"),) if one_line else ())
    mine, theirs = (
        next(p for p in propositions if p.words.startswith(words[:12])) for words in (REWRITTEN, ONE)
    )
    link = SentenceLink(one=mine.sentence, other=theirs.sentence, kind="rewrite", similarity=0.5)
    stemma = replace(stemma, links=(link,) if aligned else ())
    groups = match(propositions, make_scale(propositions, stemma)).groups
    return any({mine, theirs} <= set(group) for group in groups)


def test_sentences_that_descent_aligns_are_joined_more_readily():
    assert stand_together(one_line=True, aligned=True)


def test_that_two_reports_are_of_one_line_joins_no_sentences_by_itself():
    assert not stand_together(one_line=True, aligned=False)
    assert not stand_together(one_line=False, aligned=False)
