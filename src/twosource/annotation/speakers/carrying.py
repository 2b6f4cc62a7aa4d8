"""Tell who goes on speaking where a passage stands without words around it."""

from dataclasses import replace

from twosource.annotation.attributions.attribution import Attribution
from twosource.annotation.attributions.by_model import continued
from twosource.annotation.attributions.merging import SURE
from twosource.annotation.speakers.discourse import Bounds, Discourse, Speaker, person_speaker
from twosource.language import Reading

FIRM = 0.8
"""The model's probability from which it carries a speech over words about somebody; a judgement, not measured."""
CARRIED = 0.8
"""How sure a speaker stays whom a passage without words of its own takes over; a judgement, not measured."""
GUESSED = 0.5
"""The same where other statements stand between; a judgement, not measured."""


def carried_speaker(discourse: Discourse, previous: Bounds, *, promised: Speaker | None) -> Speaker | None:
    """Give who begins to speak behind the statement `previous`: whom it announced, its subject, or whom it asked.

    `promised` is the speaker whom a colon announced.
    """
    if promised is not None:
        return replace(promised, probability=CARRIED * promised.probability)
    subject, last = discourse.subject, discourse.last()
    if subject is not None and subject.is_one_person:
        sure = CARRIED if last is not None and last.name == subject.name else GUESSED
        return replace(subject, probability=sure * subject.probability)
    newcomer = discourse.only_person_in(previous)
    if newcomer is not None:
        return person_speaker(newcomer, previous, GUESSED)
    if last is None or not discourse.text[slice(*previous)].endswith("?"):
        return None
    return replace(last, probability=GUESSED * last.probability)


def continued_at(
    reading: Reading | None, discourse: Discourse, bounds: Bounds, *, within: bool
) -> Attribution | None:
    """Give the model's attribution of a passage alone; one across words about somebody else must be sure.

    `within` tells that a speech is going on.
    """
    if reading is None:
        return None
    subject = discourse.subject
    least = FIRM if not within and subject is not None and subject.is_one_person else SURE
    return continued(reading, bounds, least=least)
