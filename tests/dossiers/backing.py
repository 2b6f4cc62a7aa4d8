"""A second reading of digests: every line is derived again from the dossier's tables, by other code than wrote it."""

import re
from collections.abc import Iterator

from twosource.model import Claim, DigestLine, Dossier, Quotation, Reading, Span, Utterance
from twosource.text.wording import normals

KINDS = {
    "copy": "a copy",
    "abridged": "an abridgement",
    "rewrite": "a rewrite",
    "update": "an update",
    "excerpt": "an excerpt",
    "shared": "a sister version",
}
DIFFERENCES = {
    "number": "number",
    "date": "day",
    "place": "place",
    "actor": "who",
    "cause": "why",
    "attribution": "who says so",
    "polarity": "whether it is so",
    "certainty": "how sure",
    "precision": "exactness",
}
TURNING = {
    "negation": {"not", "never", "no"},
    "condition": {"if", "unless", "until"},
    "reservation": {"but", "though", "only"},
}
REVISED = {"later correction", "later figure", "earlier figure, corrected", "interim count"}
CHANGED = {"promoted", "misattributed"}


def backing(dossier: Dossier, line: DigestLine) -> str | None:
    """Return what backs a line; None if a word or a count of it is not in the tables."""
    if line.kind == "words":
        return "words" if line.text in cited(dossier, line) and is_claimed(dossier, line) else None
    for name, check in CHECKS.items():
        if check(dossier, line):
            return name
    return None


def cited(dossier: Dossier, line: DigestLine) -> set[str]:
    return {words_at(dossier, span) for span in line.cites}


def words_at(dossier: Dossier, span: Span) -> str:
    (text,) = [one for one in dossier.texts if one.id == span.article]
    return text.article.text[span.start : span.end]


def is_claimed(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether one claim has the words and the counts of a line."""
    return any(
        line.origins == claim.origins
        and line.text
        in {words_at(dossier, e.span) for e in claim.evidence} | {words_at(dossier, claim.text_span)}
        for claim in dossier.claims
    )


def sigil(dossier: Dossier, article: str) -> str:
    (found,) = [one.sigil for one in dossier.stemma.witnesses if one.article == article]
    return found


def listed(dossier: Dossier, articles: set[str]) -> str:
    """Write sigils in the order of the witnesses: "A, B and D"."""
    names = [one.sigil for one in dossier.stemma.witnesses if one.article in articles]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def named(dossier: Dossier, article: str) -> str:
    (text,) = [one for one in dossier.texts if one.id == article]
    outlet = text.article.outlet
    return sigil(dossier, article) + (f" ({outlet})" if outlet else "")


def is_count(dossier: Dossier, line: DigestLine) -> bool:
    count = dossier.stemma.count(tuple(text.id for text in dossier.texts))
    low, high = count.low, count.high
    labels = sorted(
        {lost.label for lost in dossier.stemma.lost if lost.label and "unknown" not in lost.label}
    )
    labels = labels if len(labels) == low else []
    if low != high:
        labels = [label.removesuffix(", likely") for label in labels]
    noun = ("likely " if low != high else "") + ("origin" if low == 1 else "origins")
    most = f", at most {high}" if low != high else ""
    reports = len(dossier.texts)
    names = f" ({', '.join(labels)})" if labels else ""
    whole = f"{reports} reports, {low} {noun}{names}{most}."
    return line.text == ("1 report, 1 origin." if reports == 1 else whole)


def is_difference(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a line has a contradiction's readings in its order, each in words around the reading's own."""
    for claim in dossier.claims:
        for one in claim.differences:
            if not (one.contradiction or any(how in (one.note or "") for how in REVISED)):
                continue
            readings = told_apart([reading for reading in one.readings if reading.spans])[:4]
            sides = [
                rf"(.+) \({re.escape(listed(dossier, {s.article for s in r.spans}))}\)" for r in readings
            ]
            kind = DIFFERENCES[one.kind] + (f"; {one.note}" if one.note else "")
            head = (
                rf"Reports differ \({re.escape(kind)}\)"
                if one.contradiction
                else r"A figure was changed \(.+\)"
            )
            whole = rf"{head}: {' / '.join(sides)}\."
            found = re.fullmatch(whole, line.text, re.DOTALL)
            if found and all(map(holds, found.groups(), [dossier] * 9, readings, [line] * 9)):
                return True
    return False


def told_apart(readings):
    """Leave out what the same reports have with more words in another reading, if two are left."""
    kept = [
        one
        for one in readings
        if not any(
            {s.article for s in one.spans} == {s.article for s in other.spans}
            and one.text != other.text
            and f" {' '.join(normals(one.text))} " in f" {' '.join(normals(other.text))} "
            and normals(one.text) != normals(other.text)
            for other in readings
        )
    ]
    return kept if len(kept) > 1 else readings


def holds(said: str, dossier: Dossier, reading, line: DigestLine) -> bool:
    """Tell whether words are cited, stand in a report that has the reading, and hold its own words or, up to a mark, stand in them."""
    own = {(span.article, words_at(dossier, span)) for span in reading.spans}
    return any(
        words_at(dossier, cite) == said and cite.article == article and (words in said or said in words)
        for cite in line.cites
        for article, words in own
    )


def is_more(dossier: Dossier, line: DigestLine) -> bool:
    disputed = sum(any(d.contradiction for d in claim.differences) for claim in dossier.claims)
    left = disputed - 3
    return line.text == (
        "1 further claim is disputed." if left == 1 else f"{left} further claims are disputed."
    )


def changes(dossier: Dossier, article: str) -> tuple[int, int]:
    """Count a report's readings between marks, and those with changed words."""
    own = {
        q.id for text in dossier.texts if text.id == article for q in text.quotations if q.form != "indirect"
    }
    readings = [r for u in dossier.utterances for r in u.readings if r.quotation in own]
    return sum(map(surely_changed, readings)), len(readings)


def surely_changed(one: Reading) -> bool:
    """Tell whether a reading's words, marks or speaker are a report's own doing."""
    noted = re.search(r"\breworded\b|\bwithout a sign\b", one.note or "")
    return one.relation in CHANGED or (one.relation == "altered" and noted is not None)


def is_descent(dossier: Dossier, line: DigestLine) -> bool:
    return line.text in set(descents_told(dossier))


def descents_told(dossier: Dossier) -> Iterator[str]:
    for one in dossier.stemma.descents:
        if one.exemplar not in {text.id for text in dossier.texts}:
            continue
        hedge = "" if one.probability >= 0.6 else "likely " if one.probability >= 0.5 else "perhaps "
        kind = hedge + KINDS[one.kind]
        told = f"{named(dossier, one.witness)} is {kind} of {named(dossier, one.exemplar)}"
        changed, quoted = changes(dossier, one.witness)
        only = (
            " and changed its only quotation."
            if quoted == 1
            else f" and changed {changed} of {quoted} quotations."
        )
        yield told + (only if changed and one.probability >= 0.5 else ".")
        yield told + "."


def is_change(dossier: Dossier, line: DigestLine) -> bool:
    counts = {text.id: changes(dossier, text.id) for text in dossier.texts}
    return line.text in {
        f"{named(dossier, article)} changed {changed} of {quoted} quotations."
        for article, (changed, quoted) in counts.items()
    }


def is_wording(dossier: Dossier, line: DigestLine) -> bool:
    return any(line.text in set(wordings_told(dossier, one)) for one in dossier.utterances)


def wordings_told(dossier: Dossier, utterance: Utterance) -> Iterator[str]:
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for reading in utterance.readings:
        theirs = sigil(dossier, quotations[reading.quotation].article)
        attested = listed(dossier, set(utterance.attested_by))
        pairs = [
            f"{one or '(nothing)'} ({theirs}) / {other or '(nothing)'} ({attested})"
            for one, other in reading.differences
        ]
        count = "one place" if len(pairs) == 1 else f"{len(pairs)} places"
        yield f"{utterance.speaker}'s words differ in {count}: {'; '.join(pairs)}."
        ours = words_at(dossier, quotations[reading.quotation].span)
        longer = [
            f"{one} {behind} ({theirs}) / {other} {behind} ({attested})"
            for one, other in reading.differences
            for behind in set(ours.split())
            if f"{one} {behind}" in ours and f"{other} {behind}" in utterance.wording
        ]
        if len(reading.differences) == 1:
            yield from (f"{utterance.speaker}'s words differ in one place: {one}." for one in longer)


def is_cut(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a report's reading lacks words of an utterance that negate or set a condition."""
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for utterance in dossier.utterances:
        for reading in utterance.readings:
            quotation = quotations[reading.quotation]
            for lost, words in TURNING.items():
                head = f"{named(dossier, quotation.article)} cut a {lost} from {utterance.speaker}'s words: "
                cut = line.text.removeprefix(head)
                if (
                    cut != line.text
                    and cut in words_at(dossier, utterance.wording_span)
                    and utterance.wording_span in line.cites
                    and set(normals(cut)) & words
                    and not set(normals(words_at(dossier, quotation.span))) & words
                ):
                    return True
    return False


def is_reversed(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a report's reading has, by the utterance's note, other words that negate where the attested do not."""
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for utterance in dossier.utterances:
        for reading in utterance.readings:
            theirs = quotations[reading.quotation]
            attested = listed(dossier, set(utterance.attested_by))
            told = re.fullmatch(
                rf"{re.escape(named(dossier, theirs.article))} turned {re.escape(str(utterance.speaker))}'s words round: "
                rf"(.+) \({sigil(dossier, theirs.article)}\) / (.+) \({attested}\)\.",
                line.text,
            )
            if told and told[1] in words_at(dossier, theirs.span) and told[2] in utterance.wording:
                return {theirs.span, utterance.wording_span} <= set(line.cites)
    return False


def is_given(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a report gives words to another than the text that it was made from does."""
    told = {
        f"{named(dossier, q.article)} gave words of {u.speaker} to {q.speaker}: {said(dossier, q)}"
        for u, q, others in given_otherwise(dossier)
        if q.span in line.cites
        for made in dossier.stemma.descents
        if made.witness == q.article and made.probability >= 0.5
        if any(one.article == made.exemplar for one in others)
    }
    return line.text in told


def is_open(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether reports give the same words to two speakers."""
    told = {
        f"Reports name different speakers, {u.speaker} ({listed(dossier, {one.article for one in others})}) / "
        f"{q.speaker} ({listed(dossier, {one.article for one in alike})}): {said(dossier, q)}"
        for u, q, others in given_otherwise(dossier, sure=False)
        for alike in [[one for one in named_so(dossier, u, q.speaker) if one.span in line.cites]]
        if {q.span, *(one.span for one in others)} <= set(line.cites)
    }
    return line.text in told


def named_so(dossier: Dossier, utterance: Utterance, speaker: str | None) -> list[Quotation]:
    """Return the quotations of an utterance that are given to a speaker by that very name."""
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    said = [quotations[one.quotation] for one in utterance.readings]
    return [one for one in said if one.speaker == speaker]


def is_contrary(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether two readings of one utterance have, by the note on one, words of which one alone denies or binds."""
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for utterance in dossier.utterances:
        for reading in utterance.readings:
            theirs = quotations[reading.quotation]
            attested = listed(dossier, set(utterance.attested_by))
            told = re.fullmatch(
                rf"Reports have {re.escape(str(utterance.speaker))} say the contrary: "
                rf"(.+) \({sigil(dossier, theirs.article)}\) / (.+) \({attested}\)\.",
                line.text,
            )
            noted = re.search(
                r"a (negation|condition|limit) is (exchanged|put in|left out)", reading.note or ""
            )
            if told and noted and told[1] in words_at(dossier, theirs.span) and told[2] in utterance.wording:
                return {theirs.span, utterance.wording_span} <= set(line.cites)
    return False


def is_sureness(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether two readings of one utterance have, by the note on one, words of which one alone doubts."""
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for utterance in dossier.utterances:
        for reading in utterance.readings:
            theirs = quotations[reading.quotation]
            name = re.escape(str(utterance.speaker))
            heads = rf"Reports differ in how sure {name} sounds"
            if surely_changed(reading):
                heads = rf"{re.escape(named(dossier, theirs.article))} changed how sure {name} sounds"
            told = re.fullmatch(
                rf"{heads}: (.+) \({sigil(dossier, theirs.article)}\) / "
                rf"(.+) \({listed(dossier, set(utterance.attested_by))}\)\.",
                line.text,
            )
            noted = re.search(r"a doubt is (exchanged|put in|left out)", reading.note or "")
            if told and noted and told[1] in words_at(dossier, theirs.span) and told[2] in utterance.wording:
                return {theirs.span, utterance.wording_span} <= set(line.cites)
    return False


def given_otherwise(
    dossier: Dossier, *, sure: bool = True
) -> Iterator[tuple[Utterance, Quotation, list[Quotation]]]:
    """Yield each misattributed quotation with its utterance and the quotations of that by the utterance's own speaker.

    Where not `sure`, each that is given to another speaker.
    """
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    for utterance in dossier.utterances:
        readings = [(one, quotations[one.quotation]) for one in utterance.readings]
        others = [
            q
            for _, q in readings
            if q.speaker and utterance.speaker and same_name(q.speaker, utterance.speaker)
        ]
        if others:
            yield from (
                (utterance, q, others)
                for one, q in readings
                if one.relation == "misattributed"
                or (
                    not sure
                    and q.form != "indirect"
                    and q.speaker
                    and not same_name(q.speaker, utterance.speaker)
                )
            )


def same_name(one: str, other: str) -> bool:
    """Tell whether one of two names holds the other."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def said(dossier: Dossier, quotation: Quotation) -> str:
    return words_at(dossier, quotation.span).rstrip(",; ")


def carried(claim: Claim) -> set[str]:
    return {evidence.span.article for evidence in claim.evidence}


def is_alone(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a line has the words of a claim that only the named report carries."""
    return any(
        line.text == f"Only {sigil(dossier, article)} has: {words_at(dossier, span)}"
        for claim in dossier.claims
        if len(carried(claim)) == 1
        for article in carried(claim)
        for span in [claim.text_span, *(evidence.span for evidence in claim.evidence)]
        if span.article == article and span in line.cites
    )


def is_quoted_alone(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a line has a quotation, with its speaker, that stands in a claim that only the named report carries."""
    return any(
        line.text
        == f"Only {sigil(dossier, q.article)} has {q.speaker}'s words: {words_at(dossier, q.span).rstrip(',;. ')}"
        and q.span in line.cites
        for claim in dossier.claims
        if len(carried(claim)) == 1
        for text in dossier.texts
        for q in text.quotations
        if any(q.span.overlaps(one) for one in [claim.text_span, *(e.span for e in claim.evidence)])
    )


def is_advice(dossier: Dossier, line: DigestLine) -> bool:
    told = set()
    for text in dossier.texts:
        name, count = named(dossier, text.id), sum(text.id in carried(claim) for claim in dossier.claims)
        alone = len(dossier.texts) == 1
        told.add(
            f"Read {name}: it is the only report."
            if alone
            else f"Read {name}: it has {count} of {len(dossier.claims)} claims."
        )
        told |= {
            f"{name} adds: {words_at(dossier, e.span)}"
            for claim in dossier.claims
            for e in (*claim.evidence,)
            if e.span.article == text.id and e.span in line.cites
        }
        told |= {
            f"{name} adds: {words_at(dossier, claim.text_span)}"
            for claim in dossier.claims
            if claim.text_span.article == text.id and claim.text_span in line.cites
        }
    return line.text in told


def is_addition(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether a report has as many claims as it is said to add to those that are named before it."""
    articles = {span.article for span in line.cites}
    if len(articles) != 1 or line not in dossier.advice:
        return False
    before = {span.article for one in dossier.advice[: dossier.advice.index(line)] for span in one.cites}
    told = shared_spans(dossier, before)
    new = [
        claim
        for claim in dossier.claims
        if carried(claim) & articles and not carried(claim) & before
        for own in [[e.span for e in claim.evidence if e.span.article in articles]]
        if not all(any(span.overlaps(other) for other in told) for span in own)
    ]
    count = "1 claim" if len(new) == 1 else f"{len(new)} claims"
    return line.text == f"{named(dossier, *articles)} adds {count}."


def shared_spans(dossier: Dossier, read: set[str]) -> list[Span]:
    """Return what linked sentences or quotations of one utterance make stand in a report that was read."""
    quotations = {q.id: q.span for text in dossier.texts for q in text.quotations}
    together = [[quotations[r.quotation] for r in u.readings] for u in dossier.utterances]
    together += [[link.one, link.other] for link in dossier.stemma.links]
    return [span for spans in together if read & {s.article for s in spans} for span in spans]


def adds_nothing(dossier: Dossier, line: DigestLine) -> bool:
    """Tell whether the named reports carry no claim that no other report carries or has in other words."""
    articles = {span.article for span in line.cites}
    verb = "adds" if len(articles) == 1 else "add"
    others = {text.id for text in dossier.texts} - articles
    told = shared_spans(dossier, others)
    new = [
        claim
        for claim in dossier.claims
        if carried(claim) & articles and not carried(claim) & others
        if not all(any(e.span.overlaps(other) for other in told) for e in claim.evidence)
    ]
    return line.text == f"{listed(dossier, articles)} {verb} nothing." and not new


CHECKS = {
    "count": is_count,
    "difference": is_difference,
    "more": is_more,
    "descent": is_descent,
    "change": is_change,
    "wording": is_wording,
    "cut": is_cut,
    "reversed": is_reversed,
    "given": is_given,
    "open": is_open,
    "contrary": is_contrary,
    "sureness": is_sureness,
    "alone": is_alone,
    "quoted alone": is_quoted_alone,
    "advice": is_advice,
    "addition": is_addition,
    "nothing": adds_nothing,
}
