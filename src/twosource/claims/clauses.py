"""Sentences cut into the stretches that each say one thing."""

import re
from collections.abc import Iterable
from itertools import pairwise

from twosource.claims.settings import SETTINGS
from twosource.text.concepts import concepts
from twosource.text.wording import words

Bounds = tuple[int, int]
_RELATIVE = r"(?:(?:to|in|of|for|from|by|at|on|with|during|after|under)\s+)?(?:which|whom|whose)|who"
_DEPENDENT = (
    rf"{_RELATIVE}|while|whilst|whereas|although|though|as|after|before|despite|since|because|following|amid|"
    r"prompting|leaving|saying|adding|having|with|when|where|including|if|once|asked"
)
_COORDINATING = r"and|but|so|yet|or"
_BOUNDARY = re.compile(
    rf"[,;]\s+(?=(?:{_DEPENDENT}|{_COORDINATING})\b)|;\s+|:\s+(?=[a-z])|\s[—–-]\s", re.IGNORECASE
)
_OPENER = re.compile(
    r"(?:despite|while|whilst|although|though|amid|as|after|following|when|since|because|if|asked|once)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(rf"(?:{_COORDINATING})\s+", re.IGNORECASE)
_INSERTED = re.compile(r"(?<=,\s)(?:with|including|carrying|among them)\s[^,;]{8,80}(?=,)", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*[”“]|«[^»]*»|\"[^\"]*\"|‘[^’]{4,}’(?!\w)")
_STARTS_DEPENDENT = re.compile(rf"(?:{_DEPENDENT}|{_COORDINATING})\b", re.IGNORECASE)


def cut_clauses(sentence: str, whole: Iterable[Bounds] = ()) -> list[Bounds]:
    """Return half-open stretches of a sentence that each carry a proposition, in order of their starts.

    Cuts fall at commas and semicolons before a conjunction and behind an opening subordinate clause, never
    inside quotation marks nor inside what is to stay `whole`, as a subject and its verb; a stretch with too few
    content words stays with its neighbour. An insertion that counts something ("with 16 crew on board") is given
    besides the stretch around it.
    """
    marked = [*whole, *(match.span() for match in _QUOTED.finditer(sentence))]
    cuts = sorted({*(match.end() for match in _BOUNDARY.finditer(sentence)), *_after_opener(sentence)})
    cuts = [cut for cut in cuts if not any(start < cut < end for start, end in marked)]
    return sorted({*_joined(sentence, [0, *cuts, len(sentence)]), *_insertions(sentence)})


def depends(stretch: str) -> bool:
    """Tell whether a stretch begins as the rest of a sentence, so that it does not stand alone."""
    return bool(_STARTS_DEPENDENT.match(stretch.lstrip("“\"«'‘( ")))


def _after_opener(sentence: str) -> list[int]:
    """Return the place behind the first comma of a sentence that opens with a subordinate clause."""
    if not _OPENER.match(sentence):
        return []
    comma = sentence.find(", ")
    return [comma + 2] if comma > 0 else []


def _insertions(sentence: str) -> list[Bounds]:
    found = [match.span() for match in _INSERTED.finditer(sentence)]
    return [
        (start, end)
        for start, end in found
        if any(c.normal[0].isdigit() for c in concepts(sentence[start:end]))
    ]


def _joined(sentence: str, bounds: list[int]) -> list[Bounds]:
    parts: list[Bounds] = []
    for start, end in pairwise(bounds):
        if parts and (_slight(sentence[start:end]) or _slight(sentence[slice(*parts[-1])])):
            parts.append((parts.pop()[0], end))
        else:
            parts.append((start, end))
    return [_stripped(sentence, start, end) for start, end in parts]


def _slight(stretch: str) -> bool:
    """Tell whether a stretch says too little by itself: few words, or hardly a content word that is not a name."""
    found = concepts(stretch)
    plain = [concept for concept in found if stretch[concept.start].islower()]
    few = len(found) < SETTINGS.least_concepts or len(plain) < SETTINGS.least_plain
    return few or len(words(stretch)) < SETTINGS.least_words


def _stripped(sentence: str, start: int, end: int) -> Bounds:
    """Leave out spaces and marks at the ends and a conjunction that only joins."""
    stretch = sentence[start:end]
    left = len(stretch) - len(stretch.lstrip(" ,;—–-\n\t"))
    right = len(stretch.rstrip(" ,;—–\n\t"))
    joining = _LEADING.match(stretch, left) if start else None
    return start + (joining.end() if joining else left), start + max(right, left)
