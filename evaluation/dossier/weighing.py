"""How well stories were told apart, claims weighed, events coded and the digest cited."""

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
        figures |= score_contradictions(sides, table)
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


def sides_of_gold(sides: Sides, claim: Record) -> list[set[Unit]]:
    """Return the gold sentences of each value that is told of a claim; without values, each sentence alone.

    Values that begin with ~ are only less exact: they stand apart where the claim has no others to differ.
    """
    by_value: dict[str, set[Unit]] = defaultdict(set)
    for report, spans in claim["support"].items():
        for span in spans or []:
            unit = sides.unit((report, (span["start"], span["end"])))
            if unit and "value" in span:
                by_value[span["value"]].add(unit)
    exact = {value: units for value, units in by_value.items() if not value.startswith("~")}
    told = exact if len(exact) > 1 else by_value
    return list(told.values()) or [{unit} for unit in sorted(units_of_gold(sides, claim))]


def touches_two(hit: set[Unit], values: list[set[Unit]]) -> bool:
    """Tell whether a difference reaches sentences that give two different values."""
    return sum(bool(hit & units) for units in values) >= 2


def score_contradictions(sides: Sides, table: Record) -> Figures:
    """Return the share of contradictions found, false ones a story, and refinements that were left as such."""
    values = {claim["id"]: sides_of_gold(sides, claim) for claim in table["claims"]}
    wanted = [values[claim] for claim in table["contradictions"]]
    given = [
        hit for story in sides.stories for claim in story["claims"] for hit in contradicted(sides, claim)
    ]
    hits = [any(touches_two(hit, gold) for hit in given) for gold in wanted]
    shown = [
        hit
        for story in sides.stories
        for claim in story["claims"]
        for hit in contradicted(sides, claim, told=True)
    ]
    told = [any(touches_two(hit, gold) for hit in shown) for gold in wanted]
    false = [hit for hit in given if not any(touches_two(hit, gold) for gold in wanted)]
    figures = {
        "contradictions_found": share(sum(hits), len(hits)) if hits else 1.0,
        "contradictions_shown": share(sum(told), len(told)) if told else 1.0,
        "contradictions_false_per_story": share(len(false), len(sides.stories)),
    }
    refined = [values[claim] for claim in table.get("refinements", [])]
    if refined:
        kept = [not any(touches_two(hit, gold) for hit in false) for gold in refined]
        figures["refinements_kept"] = share(sum(kept), len(kept))
    return figures


def contradicted(sides: Sides, claim: Record, *, told: bool = False) -> list[set[Unit]]:
    """Return, for each contradiction of a claim, the gold sentences of its readings.

    With `told` differences count that the dossier explains away, as a later correction for example.
    """
    found = []
    for difference in claim.get("differences", []):
        if difference["kind"] == "precision" or not (told or difference.get("contradiction", True)):
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
