"""How well descent was traced, claims weighed, events coded and the digest cited."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from evaluation.dossier.gold import Record, Sides
from evaluation.measures import bcubed, f1, overlap, share
from evaluation.task import Figures

Unit = tuple[str, int]
Pair = tuple[Unit, Unit]


def score_stories(sides: Sides) -> Figures:
    """Return the B-cubed F1 of stories; without a table of stories all reports tell one."""
    table = sides.table("stories")
    gold: dict[str, str] = dict.fromkeys(sides.clean, "one")
    if table:
        gold = {report: story["id"] for story in table["stories"] for report in story["reports"]}
        gold.update({row["report"]: "alone " + row["report"] for row in table["unrelated"]})
    got = {
        sides.report_of[article]: story["id"]
        for story in sides.stories
        for article in story["articles"]
        if article in sides.report_of
    }
    return {"stories_bcubed_f1": bcubed(gold, got)[2]}


def score_descent(sides: Sides) -> Figures:
    """Return how many parents were found, originals kept as such, and the B-cubed F1 of origins."""
    table = sides.table("lineage")
    if not table or "true_parent" not in table:
        return {}
    parent = {report: row["parent"] for report, row in table["true_parent"].items()}
    exemplars: dict[str, set[str]] = defaultdict(set)
    for story in sides.stories:
        for row in story["stemma"]["descents"]:
            exemplars[sides.report_of.get(row["witness"], "")].add(
                sides.report_of.get(row["exemplar"], str(row["exemplar"]))
            )
    derived = [report for report, above in parent.items() if above]
    roots = [report for report, above in parent.items() if not above]
    gold = {report: at for at, cluster in enumerate(table["clusters"]) for report in cluster["members"]}
    got = {
        sides.report_of[article]: (story["id"], origin["id"])
        for story in sides.stories
        for origin in story["stemma"]["origins"]
        for article in origin["articles"]
        if article in sides.report_of
    }
    return {
        "parents_found": share(sum(parent[report] in exemplars[report] for report in derived), len(derived)),
        "originals_kept": share(sum(not exemplars[root] & set(sides.clean) for root in roots), len(roots)),
        "origins_bcubed_f1": bcubed(gold, got)[2],
    }


def score_claims(sides: Sides) -> Figures:
    """Return F1 of pairs of sentences that carry one claim, contradictions found and false ones a story."""
    table = sides.table("claims")
    if not table:
        return {}
    golden = {claim["id"]: units_of_gold(sides, claim) for claim in table["claims"]}
    given = [units_of_evidence(sides, claim) for story in sides.stories for claim in story["claims"]]
    known = {unit for units in golden.values() for unit in units}
    gold_pairs = pairs(golden.values())
    got_pairs = {pair for pair in pairs(given) if pair[0] in known and pair[1] in known}
    precision = share(len(gold_pairs & got_pairs), len(got_pairs))
    recall = share(len(gold_pairs & got_pairs), len(gold_pairs))
    figures = {
        "claim_pairs_precision": precision,
        "claim_pairs_recall": recall,
        "claim_pairs_f1": f1(precision, recall),
    }
    if "contradictions" in table:
        figures |= score_contradictions(sides, [golden[claim] for claim in table["contradictions"]])
    return figures


def units_of_gold(sides: Sides, claim: Record) -> set[Unit]:
    """Return the gold sentences that carry a gold claim."""
    places = [
        (report, (span["start"], span["end"]))
        for report, spans in claim["support"].items()
        for span in spans or []
    ]
    return {unit for place in places if (unit := sides.unit(place))}


def units_of_evidence(sides: Sides, claim: Record) -> set[Unit]:
    """Return the gold sentences on which a dossier's claim rests."""
    places = [place for row in claim["evidence"] if (place := sides.place(row))]
    return {unit for place in places if (unit := sides.unit(place))}


def pairs(groups: Iterable[set[Unit]]) -> set[Pair]:
    """Return the pairs of sentences of different reports that stand in one group."""
    return {
        (one, other)
        for group in groups
        for one, other in combinations(sorted(group), 2)
        if one[0] != other[0]
    }


def score_contradictions(sides: Sides, wanted: list[set[Unit]]) -> Figures:
    """Return the share of contradictions found and the number of contradictions a story that are none."""
    given = [
        hit for story in sides.stories for claim in story["claims"] for hit in contradicted(sides, claim)
    ]
    hits = [any(len(hit & units) >= 2 for hit in given) for units in wanted]
    false = sum(not any(len(hit & units) >= 2 for units in wanted) for hit in given)
    return {
        "contradictions_found": share(sum(hits), len(hits)) if hits else 1.0,
        "contradictions_false_per_story": share(false, len(sides.stories)),
    }


def contradicted(sides: Sides, claim: Record) -> list[set[Unit]]:
    """Return, for each contradiction of a claim, the gold sentences of its readings."""
    found = []
    for difference in claim.get("differences", []):
        if difference["kind"] == "precision" or not difference.get("contradiction", True):
            continue
        spans = [span for reading in difference["readings"] for span in reading["spans"]]
        places = [place for span in spans if (place := sides.place(span))]
        found.append({unit for place in places if (unit := sides.unit(place))})
    return found


def score_events(sides: Sides) -> Figures:
    """Return the share of gold events found with a right code, and events given for each gold one."""
    table = sides.table("events")
    if not table:
        return {}
    given = [(row, row["mentions"]) for story in sides.stories for row in story["events"]]
    hit = sum(any(same_event(sides, gold, row) for row, _ in given) for gold in table["events"])
    wanted = len(table["events"])
    return {"events_found": share(hit, wanted), "events_per_gold": share(len(given), wanted)}


def same_event(sides: Sides, gold: Record, row: Record) -> bool:
    """Tell whether an event has a code that the gold allows and a mention where the gold has one."""
    actions = [gold["action"], *gold["action"].get("alternatives", [])]
    codes = {action.get("plover") for action in actions} | {action.get("cameo", "")[:2] for action in actions}
    if not ({row.get("plover"), str(row.get("cameo", ""))[:2]} - {None, ""}) & codes:
        return False
    places = [place for mention in row["mentions"] if (place := sides.place(mention))]
    return any(
        report == support["report"] and overlap(bounds, (support["start"], support["end"])) > 0
        for report, bounds in places
        for support in gold["support"]
    )


def score_digest(sides: Sides) -> Figures:
    """Return the share of digest lines that cite at least one sentence."""
    lines = [line for story in sides.stories for line in story["digest"]]
    return {"digest_lines_cited": share(sum(bool(line["cites"]) for line in lines), len(lines))}
