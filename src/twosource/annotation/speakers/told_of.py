"""Tell whether somebody told of, of whose work nothing is said, can be "the taxi driver" or "the doctor"."""

import re
from collections.abc import Sequence

from twosource.annotation.person_nouns import is_office
from twosource.annotation.speakers.discourse import Discourse
from twosource.annotation.speakers.persons import Person
from twosource.annotation.speakers.roles import HEADSHIPS
from twosource.text.word_sets import word_set

ATTENDING = word_set(
    "doctor surgeon physician nurse paramedic medic consultant midwife pathologist coroner undertaker vet expert official "
    "witness officer constable sergeant detective inspector firefighter rescuer guard driver lawyer attorney solicitor barrister "
    "prosecutor judge magistrate"
)
"""Those who come to somebody, see him or act for him, and are seldom the one to whom it happened."""
_SUFFERED = re.compile(
    r"[^.!?\n“\"]{0,60}?\b(?:(?:was|were|is|been|being|got)\s(?:[a-z]+ly\s|shot\s|beaten\s)?(?:shot|stabbed|killed|murdered|hit|struck|run\sover"
    r"|injured|wounded|hurt|beaten|attacked|burned|trapped|found|pronounced|rushed|taken|admitted|treated|operated|arrested|detained|charged"
    r"|convicted|sentenced|jailed)|died|collapsed|drowned|suffered|lost\s(?:his|her)\slife)\b"
)


def suffers(discourse: Discourse, person: Person | None) -> bool:
    """Tell somebody who was hurt, died or was arrested where the text named him last or first."""
    places = [end for _, end in person.places] if person is not None else []
    return any(_SUFFERED.match(discourse.text, end) for end in places)


def only_one_told_of(discourse: Discourse, before: int, words: Sequence[str]) -> Person | None:
    """Let "the taxi driver" be the only one told of so far, of whose work nothing is said, where no other driver is named.

    Not offices, and nobody who comes to somebody in need: "the mayor", "the nurse" may be somebody else.
    """
    head = words[-1]
    subject = discourse.subject.person if discourse.subject is not None else None
    if subject is None or subject.roles or subject.titles or is_office(head) or head in HEADSHIPS:
        return None
    alone = discourse.persons_before(before, reach=_NEAR) == [subject]
    named_before = re.search(rf"\b{re.escape(head)}s?\b", discourse.text[:before], re.IGNORECASE)
    plain = head in ATTENDING and len(words) == 2
    if not alone or named_before or plain or head in _SPEAKING or suffers(discourse, subject):
        return None
    return subject


_NEAR = 600
_SPEAKING = word_set(
    "spokesman spokeswoman spokesperson speaker aide adviser interpreter translator reporter correspondent"
)
