"""How well speech without marks, relays and second translations were read."""

from evaluation.dossier.gold import Record, Sides
from evaluation.dossier.reading import match_quotations, same_name
from evaluation.measures import share
from evaluation.task import Figures


def score_indirect(sides: Sides) -> Figures:
    """Return how much indirect speech was found and joined to its utterance, and relays and renderings told."""
    table = sides.table("quotes")
    if not table:
        return {}
    _, matched, _ = match_quotations(sides)
    golden = {row["id"]: row for row in table["quotes"]}
    return {
        **score_unmarked(sides, [row for row in table["quotes"] if row.get("form") == "indirect"], matched),
        **score_relays(golden, matched),
        **score_notes(sides, golden, matched),
    }


def readings(sides: Sides) -> dict[str, tuple[str, Record]]:
    """Return the utterance's id and the reading by the dossier's quotation id."""
    return {
        reading["quotation"]: (utterance["id"], reading)
        for story in sides.stories
        for utterance in story["utterances"]
        for reading in utterance["readings"]
    }


def score_unmarked(sides: Sides, wanted: list[Record], matched: dict[str, Record]) -> Figures:
    """Return the share of indirect readings found with their speaker, and joined to a marked reading."""
    if not wanted:
        return {}
    table = sides.table("quotes") or {}
    utterance = {member["id"]: row["id"] for row in table["utterances"] for member in row["members"]}
    given = readings(sides)
    marked: dict[str, set[str]] = {}
    for gold, row in matched.items():
        if gold in utterance and row["id"] in given:
            marked.setdefault(utterance[gold], set()).add(given[row["id"]][0])
    spoken = joined = joinable = 0
    for quote in wanted:
        found = unmarked_at(sides, quote)
        spoken += any(same_name(quote["speaker"]["canonical"], row["speaker"]) for row in found)
        homes = marked.get(quote["utterance"], set())
        joinable += bool(homes)
        joined += bool(homes & {given[row["id"]][0] for row in found if row["id"] in given})
    figures = {"indirect_speakers": share(spoken, len(wanted))}
    return figures | ({"indirect_joined": share(joined, joinable)} if joinable else {})


def unmarked_at(sides: Sides, gold: Record) -> list[Record]:
    """Return the dossier's indirect quotations that cover half of the gold's words."""
    start, end = gold["core"]["start"], gold["core"]["end"]
    found = []
    for story in sides.stories:
        for row in story["quotations"]:
            place = sides.place(row) if row["form"] == "indirect" else None
            if place and place[0] == gold["report"]:
                shared = min(end, place[1][1]) - max(start, place[1][0])
                found += [row] if shared * 2 >= end - start else []
    return found


def score_relays(golden: dict[str, Record], matched: dict[str, Record]) -> Figures:
    """Return the share of relays ("she told the Gazette") named, as relay or as who was told."""
    wanted = [(row, relay) for row in golden.values() for relay in row.get("via", []) if row["id"] in matched]
    right = sum(any(same_name(relay, name) for name in told(matched[row["id"]])) for row, relay in wanted)
    return {"relays_named": share(right, len(wanted))} if wanted else {}


def told(quotation: Record) -> list[str]:
    """Return whom a dossier's quotation passed through."""
    return [*quotation["via"], *([quotation["addressee"]] if quotation.get("addressee") else [])]


def tells_turn(note: str) -> bool:
    """Tell whether a remark says that the sense was turned: by a cut, or by a negation that came or went."""
    return "left out" in note or "exchanged" in note


def score_notes(sides: Sides, golden: dict[str, Record], matched: dict[str, Record]) -> Figures:
    """Return the share of second translations remarked as such, and of cuts that turn the sense remarked."""
    given = readings(sides)
    note = {
        gold: given.get(row["id"], ("", {}))[1].get("note") or "" for gold, row in sorted(matched.items())
    }
    rendered = [note[gold] for gold in note if golden[gold].get("relation") == "rendering"]
    turned = [note[gold] for gold in note if golden[gold].get("turns_sense")]
    figures: Figures = {}
    if rendered:
        figures["renderings_noted"] = share(sum("translat" in words for words in rendered), len(rendered))
    if turned:
        figures["turned_noted"] = share(sum(tells_turn(words) for words in turned), len(turned))
    return figures
