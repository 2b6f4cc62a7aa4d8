"""Claims: the disputed first, then by the number of origins behind them."""

from collections.abc import Sequence

from twosource.dossiers.context import told_words
from twosource.dossiers.patterns import KINDS_OF_DIFFERENCE
from twosource.dossiers.writers.outline import CLAIM_TITLES, claim_lists, claim_title, disagreements
from twosource.dossiers.writers.page.citations import Citations, origin_badge
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag, unseen, words
from twosource.dossiers.writers.phrases import counted, different, whole_phrase
from twosource.model import Claim, Difference, Stance

OPEN = 8
"""Claims of a list that stand open; the rest unfolds."""
GROUPS: tuple[tuple[Stance, ...], ...] = (("supports", "attributes"), ("refines",), ("contradicts",))
STANCE_SIGNS: dict[Stance, tuple[str, str]] = {
    "supports": ("", ""),
    "refines": ("≈", "more or less exact"),
    "contradicts": ("≠", "against it"),
}


def claims_section(cite: Citations) -> Html:
    """Return all claims of a story in their lists."""
    dossier = cite.places.dossier
    if not dossier.claims:
        return EMPTY
    lists = claim_lists(dossier)
    numbers = {claim.id: number for number, claim in enumerate(dossier.claims, start=1)}
    return tag(
        "section",
        tag("h3", "Claims", id=cite.anchor("claims")),
        (claim_list(cite, name, getattr(lists, name), numbers) for name in CLAIM_TITLES),
        class_="claims",
        aria_labelledby=cite.named("claims"),
    )


def claim_list(cite: Citations, name: str, claims: Sequence[Claim], numbers: dict[str, int]) -> Html:
    """Return one list, its tail folded."""
    if not claims:
        return EMPTY
    title, remark = claim_title(cite.places.dossier, name)
    lines = [claim_line(cite, claim, numbers[claim.id]) for claim in claims]
    head = tag(
        "h4", title, " ", tag("span", counted(len(claims), "claim"), class_="count"), id=cite.anchor(name)
    )
    return tag(
        "div",
        head,
        tag("p", f"{remark[0].upper()}{remark[1:]}.", class_="note"),
        folded(lines, OPEN),
        class_=f"list list-{name.replace('_', '-')}",
    )


def folded(lines: Sequence[Html], most: int) -> Html:
    """Return a list of which only the first lines stand open."""
    if len(lines) <= most + 1:
        return tag("ul", (tag("li", line) for line in lines))
    rest = tag("ul", (tag("li", line) for line in lines[most:]))
    more = tag("details", tag("summary", f"{len(lines) - most:,} more"), rest)
    return joined(tag("ul", (tag("li", line) for line in lines[:most])), more)


def claim_line(cite: Citations, claim: Claim, number: int) -> Html:
    """Return a claim in a source's words, who carries it and how, and where accounts differ."""
    name = cite.anchor(f"claim-{number}")
    badge = origin_badge(claim.origins) if len(claim.evidence) > 1 else EMPTY
    evidence = (evidence_group(cite, claim, number, stances) for stances in GROUPS)
    differences = [difference_line(cite, claim, difference, number) for difference in disagreements(claim)]
    return tag(
        "div",
        tag("p", words(whole_phrase(claim.text)), class_="said"),
        tag("p", badge, evidence, heard_from(claim), class_="apparatus"),
        tag("ul", (tag("li", line) for line in differences), class_="differences") if differences else EMPTY,
        id=name,
        class_="claim disputed-claim" if claim.disputed else "claim",
    )


def evidence_group(cite: Citations, claim: Claim, number: int, stances: tuple[Stance, ...]) -> Html:
    """Return links to the evidence of some stances, with the sign of what they mean."""
    spans = [evidence.span for evidence in claim.evidence if evidence.stance in stances]
    if not spans:
        return EMPTY
    sign, meaning = STANCE_SIGNS[stances[0]]
    shown = joined(tag("span", sign, class_="sign", aria_hidden="true"), " ", meaning) if sign else EMPTY
    links = cite.links(spans, by=cite.anchor(f"claim-{number}"), label=f"claim {number}")
    return tag("span", " ", shown, links, class_=f"carriers {stances[0]}")


def heard_from(claim: Claim) -> Html:
    """Return whom the reports heard a claim from, as far as they say."""
    names = different(evidence.attributed_to for evidence in claim.evidence if evidence.attributed_to)
    if not names:
        return EMPTY
    return tag("span", " heard from ", words(", ".join(names), "stated"), class_="note")


def difference_line(cite: Citations, claim: Claim, difference: Difference, number: int) -> Html:
    """Return a difference with its kind; a refinement is told apart from a contradiction."""
    kind = f"{KINDS_OF_DIFFERENCE[difference.kind]} {'≠' if difference.contradiction else '≈'}"
    class_ = "contradiction" if difference.contradiction else "refinement"
    return tag(
        "span", tag("span", kind, class_="kind"), " ", sides(cite, claim, difference, number), class_=class_
    )


def sides(cite: Citations, claim: Claim, difference: Difference, number: int) -> Html:
    """Return the readings of a difference side by side, each with its sentences."""
    by, label = cite.anchor(f"claim-{number}"), f"claim {number}"
    readings = [
        tag(
            "span",
            words(told_words(cite.places.dossier, claim, difference, reading)),
            cite.links(reading.spans, by=by, label=label),
            class_="side",
        )
        for reading in difference.readings
    ]
    sign = " ≠ " if difference.contradiction else " · "
    between = joined(
        tag("span", sign, class_="versus" if difference.contradiction else "beside", aria_hidden="true"),
        unseen(" against "),
    )
    note = tag("span", f" {difference.note}", class_="note") if difference.note else EMPTY
    return joined(Html(between.join(readings)), note)
