"""Make the gold tables of a tradition."""

from collections import defaultdict

from evaluation.traditions.marks import SourceError
from evaluation.traditions.source import Draft, Record, Tradition

KINDS = {"copy", "abridged", "rewrite", "update", "excerpt"}
RELATIONS = {
    "verbatim",
    "punctuation/spelling",
    "trimmed",
    "extended",
    "altered",
    "invented-marks",
    "promoted",
    "misattributed",
    "indirect",
    "rendering",
    "gloss",
    "scare",
}


def make_tables(tradition: Tradition) -> dict[str, Record]:
    """Return the gold tables by name."""
    check(tradition)
    quotes = [quote for draft in tradition.drafts for quote in draft.quotes]
    return {
        "clean": {"reports": {draft.report: _clean_row(draft) for draft in tradition.drafts}},
        "quotes": {"quotes": quotes, "utterances": _make_utterances(tradition, quotes)},
        "lineage": _make_lineage(tradition),
        "claims": {
            "claims": _make_claims(tradition),
            "contradictions": tradition.contradictions,
            "refinements": tradition.refinements,
            "background": tradition.background,
        },
        "stories": {
            "stories": [{"id": tradition.title, "reports": list(tradition.kinds)}],
            "unrelated": [{"report": report} for report in tradition.unrelated],
            "set": tradition.set,
            "genre": tradition.genre,
        },
    }


def check(tradition: Tradition) -> None:
    """Raise SourceError where the source names what it does not tell."""
    known = {draft.report for draft in tradition.drafts} | set(tradition.lost)
    for witness, exemplars in tradition.exemplars.items():
        if set(exemplars) - known:
            raise SourceError(f"{witness} is made from {', '.join(exemplars)}, of which some are not told")
        known_ancestors(tradition, witness)
    for report, kinds in tradition.kinds.items():
        if {kind for mark in kinds for kind in mark.split("/")} - KINDS:
            raise SourceError(f"{report}: kinds are {', '.join(sorted(KINDS))}, not {', '.join(kinds)}")
    for draft in tradition.drafts:
        for quote in draft.quotes:
            if quote["relation"] not in RELATIONS:
                raise SourceError(f"{quote['id']}: no relation {quote['relation']!r}; see the README")
    listed = {*tradition.contradictions, *tradition.refinements, *tradition.background}
    if listed - set(tradition.claims):
        raise SourceError(
            f"claims that are listed and not told: {', '.join(sorted(listed - set(tradition.claims)))}"
        )


def known_ancestors(tradition: Tradition, witness: str, above: tuple[str, ...] = ()) -> list[str]:
    """Return the nearest reports that a text was made from, looking through lost texts."""
    if witness in above:
        raise SourceError(f"{witness} is made from itself: {' ← '.join((*above, witness))}")
    found: list[str] = []
    for exemplar in tradition.exemplars.get(witness, []):
        deeper = known_ancestors(tradition, exemplar, (*above, witness))
        found += deeper if exemplar in tradition.lost else [exemplar]
    return list(dict.fromkeys(found))


def _make_lineage(tradition: Tradition) -> Record:
    rows: Record = {}
    for report, kinds in tradition.kinds.items():
        exemplars = tradition.exemplars[report]
        parents = known_ancestors(tradition, report)
        rows[report] = {
            "parent": parents[0] if parents else None,
            "kind": kinds[0] if parents else None,
            "parents": parents,
            "exemplars": [
                {"exemplar": exemplar, "kind": kind.split("/")}
                for exemplar, kind in zip(exemplars, kinds, strict=True)
            ],
        }
    return {
        "true_parent": rows,
        "lost": tradition.lost,
        "lost_carried_by": carried_by(tradition),
        "clusters": [{"id": name, "members": members} for name, members in sorted(tradition.lines.items())],
    }


def carried_by(tradition: Tradition) -> dict[str, list[str]]:
    """Return the reports that were made from each lost text: those that say so, or originals of its line."""
    return {
        name: [
            draft.report
            for draft in tradition.drafts
            if name in tradition.exemplars.get(draft.report, ())
            or (draft.report in tradition.lines.get(name, ()) and not tradition.exemplars[draft.report])
        ]
        for name in sorted(tradition.lost)
    }


def _clean_row(draft: Draft) -> Record:
    row: Record = {"file": draft.file, "body": draft.rows["body"], "boilerplate": draft.rows["boilerplate"],
                   "credits": draft.rows["credits"], "headline": draft.rows["headlines"]}  # fmt: skip
    if draft.rows["times"]:
        row["times"] = draft.rows["times"]
    return row


def _make_utterances(tradition: Tradition, quotes: list[Record]) -> list[Record]:
    members: dict[str, list[Record]] = defaultdict(list)
    for quote in (quote for quote in quotes if quote["form"] != "scare"):
        members[quote["utterance"]].append(
            {
                "id": quote["id"],
                "report": quote["report"],
                "text": quote["core"]["text"],
                "relation": quote["relation"],
            }
        )
    unknown = sorted(set(members) ^ set(tradition.utterances))
    if unknown:
        raise SourceError(f"utterances that are not both told and marked: {', '.join(unknown)}")
    return [
        {"id": name, "attested": tradition.utterances[name], "members": members[name]}
        for name in sorted(members)
    ]


def _make_claims(tradition: Tradition) -> list[Record]:
    support: dict[str, dict[str, list[Record]]] = defaultdict(dict)
    for draft in tradition.drafts:
        for claim, spans in draft.claims.items():
            support[claim][draft.report] = spans
    unknown = sorted(set(support) ^ set(tradition.claims))
    if unknown:
        raise SourceError(f"claims that are not both told and marked: {', '.join(unknown)}")
    return [
        {"id": name, "claim": tradition.claims[name], "support": support[name]} for name in sorted(support)
    ]
