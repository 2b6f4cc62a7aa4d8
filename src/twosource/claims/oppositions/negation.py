"""How far a denial reaches: whether words of a sentence are told, denied, or left open."""

import re
from typing import Literal

Polarity = Literal["told", "denied", "denied of all", "open"]

_BOUNDARY = re.compile(
    r"[;:.!?“”\"]\s|(?<!\bno)\s[—–-]\s|,\s|\b(?:but|while|whilst|although|though|whereas|because|when|after|as (?:he|she|they|it))\b",
    re.IGNORECASE,
)
_NOBODY = r"nobody|no(?: | ?- ?)one|none|nothing|neither|no|not (?:a|an|any|one)(?: single)?"
_REPORTS = r"reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|speculation|assertions?|charges?|talk|stories|accounts?"
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denial of|(?:dismiss|reject|refut|rebut|contradict|disput|correct)\w*\s+(?:as \w+ )?(?:\w+\s+){0,3}?"
    rf"(?:{_REPORTS})|ruled out|contrary to (?:\w+\s+){{0,3}}?(?:{_REPORTS})|contrary to what)\b",
    re.IGNORECASE,
)
_BETWEEN = r"(?:\s+(?:be|been|being|to|have|has|had|was|were|is|are|yet|even|any|an?|the|in|fact|ever|formally|officially|so|far|actually|suspect\w*|there|treating|it|as|a sign of)){0,4}\s+$"
_NOT = re.compile(
    rf"(?:\b(?:not|never|nor|cannot|(?:has|have|had) yet to|(?:fail|refus|declin)(?:s|ed|es)? to|unable to|far from|without)|n[’']t)(?:{_BETWEEN}|\s+$)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(rf"\b(?:{_NOBODY})\b(?:\s+[^\s,;.]+){{0,7}}\s+$|\bwithout(?: any)?\s+$", re.IGNORECASE)
_ANY = re.compile(r"\b(?:any(?:body|one|thing)?|at all)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:(?:is|was|were|are|has been|had been|have been)\s+)?(?:not\b(?! (?:far|long|only))|never\b|ruled out|excluded)|[^;:.!?]{0,60}?\b(?:was|is|were|are|been|as)\s+(?:\w+\s+)?"
    r"(?:false|untrue|invented|inventions?|baseless|fabricat\w+|a lie|lies|fiction|nonsense|unfounded|a fairy tale|made up)\b",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\b(?:not (?:only|just|merely|least|until|yet clear|known|clear|guilty|say|know|tell)|no (?:fewer|less|longer|later|doubt|comment|matter|wonder|secret)|nothing but|none other|unknown(?! (?:persons?|people|m[ae]n|gunm[ae]n|assailants?|attackers?|individuals?|hackers?)\b)"
    r"|(?:not|n[’']t) (?:believe|think|know|say|specify|recall|remember|want|expect))\b|n[’']t (?:believe|think|know|say|specify|recall|want)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|in case|lest|should|(?:would|could|should|might) (?:\w+ )?have|(?:might|may|could)(?! \d)|fear(?:s|ed|ing)?|risk(?:s|ed)?|threat\w*|hop(?:e|es|ed|ing)|wants?|wanted"
    r"|call(?:s|ed|ing)? (?:on|for|it)|urg(?:e|es|ed|ing)|demand\w*|ask(?:s|ed|ing)?(?: \w+){0,3} to|must|ought|expect\w*|likely|possib\w+|perhaps|prevent\w*|avoid\w*|until|before|other than"
    r"|charged with|accus(?:e|es|ed|ing)|suspicion|alleg\w+|investigat\w+|how|why|who (?:had|has|was)|reluctant|hesitant|unwilling|try|tried|attempt\w*|order(?:s|ed)?|bid to|plot\w*)\b|\b(?:would|could|should|might)(?: \w+)?\s+$",
    re.IGNORECASE,
)
_REACH = 130
"""Letters before a word in which a denial of it may begin."""


def polarity_of(text: str, start: int, end: int) -> Polarity:
    """Return how `text[start:end]` is told in its sentence `text`, by the words around it in its clause.

    "open" is what is neither told nor denied: supposed, asked for, feared, denied twice.
    """
    before, behind = text[clause_start(text, start) : start], text[end:]
    if _NO_NEGATION.search(before) or _OPEN.search(before):
        return "open"
    denying, not_it, of_all = _DENYING.search(before), _NOT.search(before), _OF_ALL.search(before)
    after = _BEHIND.match(behind)
    found = [mark for mark in (denying or after, not_it or of_all) if mark]
    if len(found) > 1:
        return "open"
    if not found:
        return "told"
    return "denied of all" if of_all or (denying and _ANY.search(before + behind)) else "denied"


def clause_start(text: str, start: int) -> int:
    """Return where the clause begins in which `start` stands, as far as marks and conjunctions tell."""
    low = max(start - _REACH, 0)
    return max((m.end() for m in _BOUNDARY.finditer(text, low, start) if m.end() <= start), default=low)
