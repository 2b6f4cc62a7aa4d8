"""An utterance on a page that is not its story's: its readings, with links that lead to the sentences there."""

from dataclasses import dataclass

from twosource.archive.pages import (
    Citations,
    Html,
    Place,
    Places,
    collation,
    reported_line,
    several,
    single_line,
    table,
    tag,
)
from twosource.model import Dossier, Utterance
from twosource.web.pages.lines import story_path


@dataclass(frozen=True)
class Afar(Citations):
    """Citations whose links lead to the page of the story; anchors there have no prefix."""

    def link(self, place: Place) -> Html:
        """Return a link to a sentence on the page of its story."""
        anchor = f"{place.sigil}-{place.sentence}" if place.sentence else place.sigil
        return tag("a", f"{place}", href=story_path(self.places.dossier.story.id, anchor), class_="place")


def utterance_of(dossier: Dossier, utterance: Utterance, number: int) -> Html:
    """Return an utterance's readings side by side; `number` keeps the ids of a page apart."""
    cite = Afar(Places(dossier), prefix=f"n{number}-")
    collated = collation(cite.places, utterance)
    if collated.quoted:
        return table(cite, collated, number) if several(collated) else single_line(cite, collated, number)
    return reported_line(cite, collated, number)
