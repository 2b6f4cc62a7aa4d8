"""Links from what is told down to the sentences, and back."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from twosource.dossiers.writers.page.elements import EMPTY, Child, Html, joined, tag
from twosource.dossiers.writers.phrases import origins_phrase
from twosource.dossiers.writers.places import Place, Places
from twosource.model import OriginCount, Span

DOTS = 8


@dataclass(frozen=True)
class Citations:
    """One story's anchors, and which parts of the page cite which sentence.

    `prefix` keeps the anchors of several stories on a page apart; `title` is the id of the story's headline.
    """

    places: Places
    prefix: str = ""
    title: str = ""
    cited: defaultdict[Place, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def anchor(self, name: str) -> str:
        """Return the id of a part of the story."""
        return f"{self.prefix}{name}"

    def named(self, name: str) -> str:
        """Return the ids of what names a part of the story: its heading and the story's headline."""
        return f"{self.anchor(name)} {self.title}".strip()

    def place_anchor(self, place: Place) -> str:
        """Return the id of a sentence, or of its report for words outside all sentences."""
        return self.anchor(f"{place.sigil}-{place.sentence}" if place.sentence else place.sigil)

    def link(self, place: Place) -> Html:
        """Return a link to a sentence."""
        return tag("a", str(place), href=f"#{self.place_anchor(place)}", class_="place")

    def links(self, spans: Iterable[Span], *, by: str, label: str) -> Html:
        """Return links to the sentences of spans, and remember who cites them."""
        places = self.places.each(spans)
        for place in places:
            first = Place(place.sigil, place.sentence, place.sentence)
            if (by, label) not in self.cited[first]:
                self.cited[first].append((by, label))
        return tag("span", spaced(self.link(place) for place in places), class_="places")

    def back_links(self, place: Place) -> Html:
        """Return links to all that cites a sentence."""
        citing = self.cited.get(place, [])
        if not citing:
            return EMPTY
        links = (tag("a", label, href=f"#{by}", class_="back") for by, label in citing)
        return tag("span", "↩ ", spaced(links), class_="backs")


def spaced(children: Iterable[Child]) -> Html:
    """Return children with a blank between them."""
    return joined(*(part for child in children for part in (" ", child)))


def origin_badge(origins: OriginCount) -> Html:
    """Return a range of origins in words, with a filled dot for each sure one and a ring for each possible one."""
    dots = "●" * min(origins.low, DOTS) + "○" * min(origins.high - origins.low, DOTS)
    weight = "several" if origins.low > 1 else "one"
    return tag(
        "span",
        tag("span", dots, class_="dots", aria_hidden="true"),
        " ",
        origins_phrase(origins),
        class_=f"origins {weight}",
        title=origins.reason or None,
    )
