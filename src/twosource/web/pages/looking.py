"""Search among claims and among names."""

from collections.abc import Sequence

from twosource.archive.pages import (
    EMPTY,
    Html,
    Places,
    counted,
    joined,
    origin_badge,
    shown,
    tag,
    whole_phrase,
    words,
)
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.lookup import FoundClaim, Named, Narrowing, claims_with, names_with
from twosource.web.pages.finding import SOUGHT, search_form, tabs
from twosource.web.pages.frame import address, nothing, opening, page
from twosource.web.pages.lines import story_path
from twosource.web.pages.utterances import Afar
from twosource.web.rest.reading import narrowing_of

SHOWN = 40
PLACES = 8
"""Sentences of a claim that are linked."""


def show_claims(desk: Desk, asked: Asked) -> Answer:
    """Return claims that have all of the words, with how many origins each has."""
    sought, narrowing = SOUGHT.read(asked), narrowing_of(asked)
    found = claims_with(desk.archive, sought, narrowing, limit=SHOWN)
    rows = tag("ol", (claim_row(one) for one in found), class_="hits")
    none = nothing(f"No claim has “{shown(sought)}”", "All words must be in one passage. Try fewer words.")
    return found_page("claims", sought, narrowing, rows if found else none)


def show_names(desk: Desk, asked: Asked) -> Answer:
    """Return who and what is called so, under which other names, and in which stories."""
    sought, narrowing = SOUGHT.read(asked), narrowing_of(asked)
    found = names_with(desk.archive, sought, narrowing, limit=SHOWN)
    rows = tag("ol", (name_row(one) for one in found), class_="hits")
    none = nothing(f"Nobody and nothing is called “{shown(sought)}”", "Try a part of the name, as a surname.")
    return found_page("names", sought, narrowing, rows if found else none)


def found_page(kind: str, sought: str, narrowing: Narrowing, found: Html) -> Answer:
    """Return the page of one kind of search."""
    chosen = {
        "words": sought,
        "outlet": narrowing.outlet,
        "speaker": narrowing.speaker,
        "since": narrowing.since.isoformat() if narrowing.since else "",
        "until": narrowing.until.isoformat() if narrowing.until else "",
        "disputed": "true" if narrowing.disputed else "",
    }
    advice = nothing("What do you look for?", "All words must be in one passage, in any inflection.")
    return page(
        f"Search {kind}: {sought}" if sought.strip() else f"Search {kind}",
        opening("Search"),
        tabs(f"/{kind}", chosen),
        search_form(chosen, f"/{kind}"),
        found if sought.strip() else advice,
        here="/search",
        words=sought,
    )


def claim_row(one: FoundClaim) -> Html:
    """Return a claim, its origins, where it stands, what stands against it, and which story tells it."""
    tells, against = (places_of(one, against=side) for side in (False, True))
    if against:
        against = joined(tag("span", "≠", class_="sign", aria_hidden="true"), " against it ", against)
    disputed = tag("span", "≠ disputed", class_="badge bad") if one.claim.disputed else EMPTY
    story = tag("a", words(one.line.headline or "No headline"), href=story_path(one.line.id))
    return tag(
        "li",
        tag("p", words(whole_phrase(one.claim.text))),
        tag("p", origin_badge(one.claim.origins), " ", tells, disputed, " ", against),
        tag("p", "in ", story, class_="note"),
    )


def places_of(one: FoundClaim, *, against: bool) -> Html:
    """Return links to the sentences that tell a claim, or to those that contradict it."""
    cite = Afar(Places(one.dossier))
    spans = (proof.span for proof in one.claim.evidence if (proof.stance == "contradicts") == against)
    places = sorted({cite.places.of(span) for span in spans})
    rest = f"and {len(places) - PLACES} more " if len(places) > PLACES else ""
    return joined(*(piece for place in places[:PLACES] for piece in (cite.link(place), " ")), rest)


def name_row(one: Named) -> Html:
    """Return a name with its other names, its counts and its stories."""
    heading = words(one.name, "stated")
    said = address("/people", words=one.name)
    head = tag("a", heading, href=said) if one.kind == "person" else heading
    counts = f"{one.kind} · {counted(one.mentions, 'mention')} in {counted(one.reports, 'report')}"
    return tag(
        "li",
        tag("h2", head),
        tag("p", counts, class_="note"),
        tag("p", "also called ", ", ".join(map(shown, one.aliases))) if one.aliases else EMPTY,
        tag("ul", stories_of(one), class_="in-stories"),
    )


def stories_of(one: Named) -> Sequence[Html]:
    """Return the stories in which something is named, each with a search for its reports."""
    return [
        tag("li", tag("a", words(line.headline or "No headline"), href=story_path(line.id)))
        for line in one.stories
    ] + [tag("li", tag("a", "all reports with this name", href=address("/search", words=f'"{one.name}"')))]
