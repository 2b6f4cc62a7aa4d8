"""`twosource search --claims` and `--names`: what is told, and who is named, in the stories that have the words."""

import json
import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from twosource.archive.pages import whole_phrase
from twosource.cli.delivery import AnswerForm, Form, answer_form, deliver, sheet_of_output
from twosource.cli.listing import INDENT, counted, days, spread, wrapped
from twosource.cli.opened import opened
from twosource.cli.refusals import printable
from twosource.web.lookup import FoundClaim, Named, Narrowing, claims_with, names_with
from twosource.web.records import claim_record, named_record


def look_up(
    words: str, narrowing: Narrowing, *, names: bool, file: Path | None, limit: int, form: AnswerForm | None,
    output: Path | None, width: int | None,
) -> bool:  # fmt: skip
    """Write the claims, or the names, that have the words; return whether there are any."""
    chosen = answer_form(form, output)
    columns, colour = sheet_of_output(output, width)
    with opened(file) as archive:
        named = names_with(archive, words, narrowing, limit=limit) if names else ()
        claims = () if names else claims_with(archive, words, narrowing, limit=limit)
    if chosen is Form.JSON:
        records = [*map(named_record, named), *map(claim_record, claims)]
        told = json.dumps({"entries": records}, ensure_ascii=False, indent=1) + "\n"
    else:
        told = (
            write_names(named, columns, bold=colour) if names else write_claims(claims, columns, bold=colour)
        )
    deliver(told, output, form=chosen)
    return bool(named or claims)


def narrowing_of(
    *, outlet: str | None, speaker: str | None, since: date | None, until: date | None, disputed: bool
) -> Narrowing:
    """Return what narrows a look-up, from the options of the command."""
    return Narrowing(outlet=outlet or "", speaker=speaker or "", since=since, until=until, disputed=disputed)


def write_claims(claims: Sequence[FoundClaim], width: int, *, bold: bool) -> str:
    """Return, for each claim, its words, its origins, and the story with its days."""
    lines: list[str] = []
    for one in claims:
        lines += wrapped(printable(whole_phrase(one.claim.text)), width, bold=bold)
        against = {proof.span.article for proof in one.claim.evidence if proof.stance == "contradicts"}
        told = {proof.span.article for proof in one.claim.evidence if proof.stance != "contradicts"}
        counts = [counted(len(told), "report"), spread(one.claim.origins)]
        counts += ["disputed"] if one.claim.disputed else []
        counts += [f"{counted(len(against), 'report')} against it"] if against else []
        lines += [
            f"{INDENT}{', '.join(counts)}",
            *in_story(one.line.headline, days(one.line), one.line.id, width),
            "",
        ]
    return ended_with(lines, "no claim has these words")


def write_names(named: Sequence[Named], width: int, *, bold: bool) -> str:
    """Return, for each name, what it names, its other names, and the stories."""
    lines: list[str] = []
    for one in named:
        lines += wrapped(f"{printable(one.name)}  ({one.kind})", width, bold=bold)
        lines.append(f"{INDENT}{counted(one.mentions, 'mention')} in {counted(one.reports, 'report')}")
        if one.aliases:
            lines += textwrap.wrap(
                f"also called {', '.join(map(printable, one.aliases))}",
                width, initial_indent=INDENT, subsequent_indent=2 * INDENT,
            )  # fmt: skip
        for line in one.stories:
            lines += in_story(line.headline, days(line), line.id, width)
        lines.append("")
    return ended_with(lines, "nobody and nothing is called so")


def in_story(headline: str, when: str, story: str, width: int) -> list[str]:
    """Return the line that names a story."""
    told = f"in {printable(headline)}, {when}  {story}"
    return textwrap.wrap(told, width, initial_indent=INDENT, subsequent_indent=2 * INDENT)


def ended_with(lines: Sequence[str], none: str) -> str:
    """Return lines as a text, or what says that there are none."""
    return "\n".join(lines or [none]).rstrip("\n") + "\n"
