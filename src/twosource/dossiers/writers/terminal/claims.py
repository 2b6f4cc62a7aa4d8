"""Claims: the disputed first, then by the number of origins behind them."""

from rich.text import Text

from twosource.dossiers.writers.outline import (
    CLAIM_TITLES,
    articles_of,
    claim_lists,
    claim_title,
    disagreements,
)
from twosource.dossiers.writers.phrases import counted, different, origins_phrase, shortened, whole_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.terminal.sheet import Sheet, place, words
from twosource.dossiers.writers.terminal.summary import sides
from twosource.model import Claim

MOST, LENGTH = 6, 400


def write_claims(sheet: Sheet, places: Places) -> None:
    """Write each list of claims that has any."""
    lists = claim_lists(places.dossier)
    for name in CLAIM_TITLES:
        title, remark = claim_title(places.dossier, name)
        claims: tuple[Claim, ...] = getattr(lists, name)
        if not claims:
            continue
        sheet.section(title, f"{counted(len(claims), 'claim')}{', ' + remark if remark else ''}")
        sheet.folded(claims, lambda claim: write_claim(sheet, places, claim), most=MOST)


def write_claim(sheet: Sheet, places: Places, claim: Claim) -> None:
    """Write a claim in a source's words, who carries it, and how the accounts differ."""
    said = words(shortened(whole_phrase(claim.text), LENGTH))
    told = f"  {origins_phrase(claim.origins)}, {counted(len(articles_of(claim)), 'report')}"
    spans = [evidence.span for evidence in claim.evidence if evidence.stance != "contradicts"] or [
        claim.text_span
    ]
    counts = Text(told if len(claim.evidence) > 1 else "", style="label")
    sheet.rows([("•", Text.assemble(said, counts, place(places.line(spans, most=8))))], indent=2)
    rows: list[tuple[Text | str, Text]] = []
    heard = different(evidence.attributed_to for evidence in claim.evidence if evidence.attributed_to)
    if heard:
        rows.append(("heard from", words(", ".join(heard))))
    against = [evidence.span for evidence in claim.evidence if evidence.stance == "contradicts"]
    if against:
        rows.append((Text("against", style="disputed"), Text(places.line(against, most=8), style="place")))
    for difference in disagreements(claim):
        label = Text("differs", style="disputed") if difference.contradiction else Text("refines")
        rows.append((label, sides(places, claim, difference)))
    sheet.rows(rows, indent=6)
