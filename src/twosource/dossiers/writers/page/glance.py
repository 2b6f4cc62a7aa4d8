"""At a glance: how many origins, what several tell, what differs, what only one report has."""

from twosource.dossiers.names import origins_told
from twosource.dossiers.writers.outline import claim_lists, digest_by_use, origin_label, origins_by_size
from twosource.dossiers.writers.page.citations import Citations, origin_badge, spaced
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag, words
from twosource.dossiers.writers.phrases import counted, developments_told
from twosource.dossiers.writers.places import Place
from twosource.model import DigestLine, Dossier, Origin

SIGILS = 40
"""Reports of one origin that are linked; the rest are counted."""


def glance(cite: Citations) -> Html:
    """Return the first screen of a story."""
    dossier = cite.places.dossier
    numbers = {line: number for number, line in enumerate(dossier.digest, start=1)}
    lines = [
        [digest_line(cite, line, f"digest-{numbers[line]}") for line in use] for use in digest_by_use(dossier)
    ]
    advice = [
        digest_line(cite, line, f"advice-{number}") for number, line in enumerate(dossier.advice, start=1)
    ]
    return tag(
        "section",
        tag("h3", "At a glance", id=cite.anchor("glance")),
        tag("p", f"{counted(len(dossier.texts), 'report')}, {origins_told(dossier)}.", class_="verdict"),
        figures(dossier),
        developments(dossier),
        part(
            "Likely origins",
            [origin_line(cite, origin) for origin in origins_by_size(dossier)],
            "origins-list",
        ),
        part("Where they differ", lines[0], "differ"),
        part("What was changed", lines[1], "noted"),
        part("What they tell", lines[2], "told"),
        part("What one report alone has", lines[3], "alone"),
        part("If you read only one", advice, "advice"),
        class_="glance",
        aria_labelledby=cite.named("glance"),
    )


def developments(dossier: Dossier) -> Html:
    """Return the stories before and after this one in the running story that it is part of."""
    told = developments_told(dossier.story)
    if not told:
        return EMPTY
    rows = (tag("li", tag("b", f"{when}: "), words(line)) for when, line in told)
    return tag("ul", rows, class_="developments", aria_label="The same running story")


def figures(dossier: Dossier) -> Html:
    """Return the three counts that are kept apart, and how many claims are disputed."""
    origins = dossier.stemma.count(dossier.story.articles)
    span = f"{origins.low}" if origins.low == origins.high else f"{origins.low}–{origins.high}"
    outlets = {text.article.outlet or text.id for text in dossier.texts}
    unknown = sum(text.article.outlet is None for text in dossier.texts)
    outlet_noun = ("outlet" if len(outlets) == 1 else "outlets") + (
        f", {unknown} not named" if unknown else ""
    )
    disputed = len(claim_lists(dossier).disputed)
    return tag(
        "dl",
        figure(f"{len(dossier.texts)}", "report" if len(dossier.texts) == 1 else "reports"),
        figure(f"{len(outlets)}", outlet_noun),
        figure(span, "origin" if span == "1" else "origins", "sure" if origins.low > 1 else ""),
        figure(
            f"{disputed}", "disputed claim" if disputed == 1 else "disputed claims", "bad" if disputed else ""
        ),
        class_="figures",
    )


def figure(number: str, noun: str, class_: str = "") -> Html:
    """Return one count with what it counts."""
    return tag("div", tag("dt", noun), tag("dd", number), class_=class_ or None)


def part(title: str, lines: list[Html], class_: str) -> Html:
    """Return a titled list, or nothing for no lines."""
    if not lines:
        return EMPTY
    rows = (tag("li", line) for line in lines)
    return tag("div", tag("h4", title), tag("ul", rows), class_=f"part {class_}")


def origin_line(cite: Citations, origin: Origin) -> Html:
    """Return an origin with the reports that go back to it and any doubt that they are one line."""
    links = [cite.link(Place(sigil, 0, 0)) for sigil in cite.places.sigils_of(origin.articles)]
    more = f" and {len(links) - SIGILS} more" if len(links) > SIGILS + 1 else ""
    doubt = EMPTY
    if not origin.certain:
        reason = f": {origin.reason}" if origin.reason else ""
        doubt = tag("span", f" perhaps {counted(origin.most, 'line')}{reason}", class_="note")
    return joined(
        words(origin_label(cite.places.dossier, origin), "label"),
        " ",
        tag("span", spaced(links[:SIGILS] if more else links), more, class_="places"),
        doubt,
    )


def digest_line(cite: Citations, line: DigestLine, name: str) -> Html:
    """Return one line of the digest under its name."""
    anchor = cite.anchor(name)
    said = words(line.text) if line.kind == "words" else counted_line(cite, line)
    mark = tag("span", "≠ ", class_="disputed", aria_hidden="true") if line.disputed else EMPTY
    badge = origin_badge(line.origins) if line.kind == "words" else EMPTY
    links = cite.links(line.cites, by=anchor, label=name.replace("-", " "))
    return tag("span", mark, said, " ", badge, links, id=anchor, class_="line")


def counted_line(cite: Citations, line: DigestLine) -> Html:
    """Return a counted fact, the words of a source that it ends in set as such."""
    fact, colon, said = line.text.partition(": ")
    if said and any(said in cite.places.words(span) for span in line.cites):
        return joined(tag("span", fact + colon, class_="counted"), words(said))
    return tag("span", line.text, class_="counted")
