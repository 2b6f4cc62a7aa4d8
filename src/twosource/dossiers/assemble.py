"""Put all that was found out about one story into its dossier."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.dossiers.advice import advise
from twosource.dossiers.digest import digest
from twosource.dossiers.parties import with_entities
from twosource.dossiers.timeline import timeline
from twosource.model import AnnotatedText, Claim, Dossier, Event, Stemma, Story, Utterance


def assemble(
    story: Story,
    texts: Sequence[AnnotatedText],
    stemma: Stemma,
    utterances: Sequence[Utterance],
    claims: Sequence[Claim],
    events: Sequence[Event],
) -> Dossier:
    """Return the dossier of a story: its texts by sigil, the tables, the timeline, the digest and the advice.

    The order of `texts` does not matter; every one must be a witness of `stemma`.
    """
    place = {witness.article: number for number, witness in enumerate(stemma.witnesses)}
    dossier = Dossier(
        story=story,
        texts=tuple(sorted(texts, key=lambda text: place[text.id])),
        stemma=stemma,
        utterances=tuple(utterances),
        claims=tuple(claims),
        events=tuple(events),
    )
    dossier = replace(dossier, events=with_entities(dossier))
    return replace(dossier, timeline=timeline(dossier), digest=digest(dossier), advice=advise(dossier))
