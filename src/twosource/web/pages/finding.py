"""Search, and checking a quotation."""

from collections.abc import Sequence

from twosource.archive import Hit
from twosource.archive.pages import EMPTY, Found, Html, counted, joined, shown, tag, words
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.fields import area, check_box, day_field, text_field
from twosource.web.pages.frame import address, more, nothing, opening, page
from twosource.web.pages.lines import short_day, story_path
from twosource.web.pages.utterances import utterance_of
from twosource.web.parameters import Text
from twosource.web.rest.reading import AFTER, DISPUTED, OUTLET, SINCE, SPEAKER, UNTIL

HITS, UTTERANCES = 20, 25
KINDS = (("/search", "Reports"), ("/claims", "Claims"), ("/names", "Names"))
SOUGHT = Text(name="words", told="What is sought", most=500)
SAID = Text(name="words", told="The words that somebody is said to have said", most=2000)


def show_search(desk: Desk, asked: Asked) -> Answer:
    """Return passages that have all of the words."""
    sought = SOUGHT.read(asked)
    since, until = SINCE.read(asked), UNTIL.read(asked)
    chosen = {
        "words": sought,
        "outlet": OUTLET.read(asked),
        "speaker": SPEAKER.read(asked),
        "since": since.isoformat() if since else "",
        "until": until.isoformat() if until else "",
        "disputed": "true" if DISPUTED.read(asked) else "",
    }
    form = joined((tabs("/search", chosen), search_form(chosen)))
    if not sought.strip():
        advice = "Words in quotation marks stand together; a word after a minus must not be there."
        return page(
            "Search", opening("Search"), form, nothing("What do you look for?", advice), here="/search"
        )
    found = desk.archive.search(
        sought, outlet=chosen["outlet"] or None, speaker=chosen["speaker"] or None, since=since, until=until,
        disputed=bool(chosen["disputed"]), limit=HITS, after=AFTER.read(asked) or None,
    )  # fmt: skip
    rows = tag("ol", (hit_row(hit) for hit in found.entries), class_="hits")
    onward = more(address("/search", after=found.next, **chosen), "Further reports") if found.next else EMPTY
    return page(
        f"Search: {sought}",
        opening("Search"),
        form,
        rows if found.entries else none_found(desk, chosen),
        onward,
        here="/search",
        words=sought,
    )


def none_found(desk: Desk, chosen: dict[str, str]) -> Html:
    """Return that nothing was found, and why where an outlet or a speaker is not held."""
    why = desk.archive.missing(outlet=chosen["outlet"] or None, speaker=chosen["speaker"] or None)
    if why:
        return nothing("Nothing was found", f"{why[0].upper()}{why[1:]}.")
    return nothing(
        f"No report has “{shown(chosen['words'])}”",
        "All words must be in one report. Try fewer, or leave out the filters.",
    )


def tabs(here: str, chosen: dict[str, str]) -> Html:
    """Return the kinds of search, which all take the same words and what narrows them."""
    links = (
        tag("li", tag("a", name, href=address(path, **chosen), aria_current="page" if path == here else None))
        for path, name in KINDS
    )
    return tag("nav", tag("ul", links), aria_label="Kinds of search", class_="kinds")


def search_form(chosen: dict[str, str], action: str = "/search") -> Html:
    """Return the form of a search with all that narrows it."""
    claims = action == "/claims"
    fields = (
        text_field("words", "Words", chosen["words"], most=500),
        text_field("speaker", "Attributed to" if claims else "Quotes this speaker", chosen["speaker"]),
        text_field("outlet", "Outlet", chosen["outlet"]),
        day_field("since", "From", chosen["since"] or None),
        day_field("until", "To", chosen["until"] or None),
        check_box(
            "disputed",
            "Only disputed" if claims else "Only disputed stories",
            checked=bool(chosen["disputed"]),
        ),
        tag("button", "Search", type="submit"),
    )
    return tag("form", fields, action=action, class_="filters wide", aria_label="Search with filters")


def hit_row(hit: Hit) -> Html:
    """Return a passage with its report, the sought words marked."""
    passage = (
        tag("strong", text, class_="sought") if sought else joined(text) for text, sought in hit.snippet
    )
    ends = " ".join(text for text, _ in hit.snippet).strip()
    before = "… " if ends[:1].islower() else ""
    behind = " …" if ends and ends[-1].isalnum() else ""
    told = [hit.outlet or "outlet unknown", short_day(hit.day) if hit.day else ""]
    head = tag("a", words(hit.headline or "No headline"), href=address(f"/articles/{hit.article}"))
    return tag(
        "li",
        tag("h2", head),
        tag("p", " · ".join(part for part in told if part), class_="note"),
        tag("p", before, tag("bdi", passage, class_="words"), behind, dir="auto"),
    )


def show_quote(desk: Desk, asked: Asked) -> Answer:
    """Return who is reported to have said some words."""
    said = SAID.read(asked)
    fields = area("words", "The words", said, rows=3, most=2000), tag("button", "Check", type="submit")
    form = tag("form", fields, action="/quote", class_="filters tall", aria_label="Check a quotation")
    lead = "Paste the words. You see who is reported to have said them, in which wording, and from how many origins."
    if not said.strip():
        return page("Check a quotation", opening("Check a quotation", lead), form, here="/quote")
    return page(
        "Check a quotation",
        opening("Check a quotation", lead),
        form,
        found_section(desk.archive.quote(said)),
        here="/quote",
    )


def found_section(found: Sequence[Found]) -> Html:
    """Return the utterances that were found, those with the very words first."""
    if not found:
        return nothing(
            "Nobody is reported to have said this", "No report that is held has these words, or most of them."
        )
    same = sum(one.similarity == 1 for one in found)
    told = f"{counted(same, 'utterance')} with these words, {len(found) - same} near"
    rows = (found_row(one, number) for number, one in enumerate(found[:UTTERANCES], start=1))
    rest = len(found) - UTTERANCES
    left = (
        tag("p", f"{rest} more are less near; write more of the words.", class_="note") if rest > 0 else EMPTY
    )
    return tag("section", tag("h2", told, id="found"), rows, left, aria_labelledby="found", class_="found")


def found_row(one: Found, number: int) -> Html:
    """Return one utterance with its story and how near it is."""
    exact = one.similarity == 1
    near = tag(
        "span",
        "these words" if exact else f"near: {one.similarity:.0%} of the words",
        class_="badge good" if exact else "badge look",
    )
    story = tag("a", words(one.dossier.story.headline), href=story_path(one.dossier.story.id))
    return tag(
        "div",
        tag("p", near, " ", story, class_="from"),
        utterance_of(one.dossier, one.utterance, number),
        class_="answer",
    )
