"""How well reports were cleaned and quotations read."""

from collections.abc import Iterable

from evaluation.dossier.gold import Record, Sides
from evaluation.measures import Bounds, bcubed, f1, overlap, plain_words, share
from evaluation.task import Figures

LEFT_OUT = {"furniture", "appeal", "caption"}
SAME_SPAN = 0.85
"""Overlap from which a span counts as the gold's: a final stop inside or outside is no error."""
TITLES = {"the", "of", "s", "ministry", "minister", "mr", "mrs", "president"}
RELATIONS = {
    "verbatim": {"verbatim"},
    "trimmed": {"trimmed", "extended"},
    "punctuation/spelling": {"punctuation", "verbatim"},
    "invented-marks": {"promoted", "misattributed", "altered"},
    "extended": {"extended", "trimmed"},
    "rendering": {"altered", "verbatim"},
}
CHANGED_IN_GOLD = {"altered", "invented-marks", "promoted", "misattributed"}
CHANGED = {"altered", "promoted", "misattributed"}


def score_cleaning(sides: Sides) -> Figures:
    """Return the F1 of characters that are no news, the share of texts kept whole and of credits found."""
    hit = spare = missed = 0
    for report, row in sides.clean.items():
        away = marked(block.get("span", block) for block in row.get("boilerplate", []))
        news = marked(row["body"])
        got = marked(block for block in blocks(sides, report) if block["role"] in LEFT_OUT)
        ink = {place for place, letter in enumerate(sides.texts[report]) if not letter.isspace()}
        hit += len(away & got & ink)
        missed += len((away - got) & ink)
        spare += len(news & got & ink)
    kept = sum(row["text"] == sides.texts[report] for report, row in sides.articles.items())
    wanted = [(report, credit) for report, row in sides.clean.items() for credit in row.get("credits") or []]
    credited = sum(is_credited(sides, report, credit) for report, credit in wanted)
    return {
        "boilerplate_f1": f1(share(hit, hit + spare), share(hit, hit + missed)) if hit + missed else 1.0,
        "texts_kept": share(kept, len(sides.clean)),
        "credits_found": share(credited, len(wanted)) if wanted else 1.0,
    }


def marked(spans: Iterable[Record]) -> set[int]:
    """Return the code points that spans cover."""
    return {place for span in spans for place in range(span["start"], span["end"])}


def blocks(sides: Sides, report: str) -> list[Record]:
    """Return the blocks that the dossier gives a report, none if it was not read."""
    return list(sides.articles[report]["blocks"]) if report in sides.articles else []


def is_credited(sides: Sides, report: str, credit: Record) -> bool:
    """Tell whether the dossier names the credit's agency in that report."""
    given = sides.articles.get(report, {}).get("credits", [])
    return any(plain_words(credit["agency"]) == plain_words(row["agency"]) for row in given)


def match_quotations(sides: Sides) -> tuple[list[Record], dict[str, Record], int]:
    """Return the gold's spoken quotations, the dossier's for each, and how many others it lists."""
    table = sides.table("quotes") or {"quotes": []}
    wanted = [row for row in table["quotes"] if is_main(row)]
    nested = [
        row
        for row in table["quotes"]
        if not is_main(row) and row.get("location", "body") in ("body", "headline")
    ]
    given = [row for story in sides.stories for row in story["quotations"] if row["form"] != "indirect"]
    given = [row for row in given if sides.place(row)]
    matched: dict[str, Record] = {}
    free = {row["id"]: row for row in given}
    for gold in wanted:
        best = max(((nearness(sides, gold, row), row["id"]) for row in free.values()), default=(0.0, ""))
        if best[0] >= SAME_SPAN:
            matched[gold["id"]] = free.pop(best[1])
    spare = [row for row in free.values() if not any(nearness(sides, gold, row) > 0.5 for gold in nested)]
    return wanted, matched, len(spare)


def is_main(row: Record) -> bool:
    """Tell whether a gold quotation is marked speech, stands in the body and in no other quotation."""
    inner = row.get("nested_in") or row.get("outer_quote")
    return (
        row.get("location", "body") == "body" and not inner and row.get("form") not in ("indirect", "scare")
    )


def nearness(sides: Sides, gold: Record, row: Record) -> float:
    """Return the overlap of a gold quotation's words and a dossier's quotation."""
    place = sides.place(row)
    core: Bounds = (gold["core"]["start"], gold["core"]["end"])
    return overlap(core, place[1]) if place and place[0] == gold["report"] else 0.0


def score_quotations(sides: Sides) -> Figures:
    """Return F1 of direct quotations, speakers named right, utterances and relations of readings."""
    wanted, matched, spare = match_quotations(sides)
    if not wanted:
        return {}
    right = sum(
        same_name(row["speaker"].get("canonical"), matched[row["id"]]["speaker"])
        for row in wanted
        if row["id"] in matched
    )
    precision, recall = share(len(matched), len(matched) + spare), share(len(matched), len(wanted))
    return {
        "quotations_f1": f1(precision, recall),
        "speakers": share(right, len(wanted)),
        **score_readings(sides, {row["id"] for row in wanted}, matched),
    }


def same_name(gold: str | None, got: str | None) -> bool:
    """Tell whether two names are one: the same last word, or all words of one in the other."""
    if not gold or not got:
        return not gold and not got
    one = [word for word in plain_words(gold) if word not in TITLES]
    other = [word for word in plain_words(got) if word not in TITLES]
    if not one or not other:
        return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def score_readings(sides: Sides, wanted: set[str], matched: dict[str, Record]) -> Figures:
    """Return B-cubed F1 of utterances, right relations, and altered quotations found and rightly called."""
    table = sides.table("quotes") or {}
    members = [
        (member["id"], utterance["id"], member["relation"])
        for utterance in table.get("utterances", [])
        for member in utterance["members"]
        if member["id"] in wanted
    ]
    if not members:
        return {}
    given = {
        reading["quotation"]: (utterance["id"], reading["relation"])
        for story in sides.stories
        for utterance in story["utterances"]
        for reading in utterance["readings"]
    }
    got = {gold: given.get(row["id"], (f"none {gold}", "")) for gold, row in matched.items()}
    right = sum(
        got.get(gold, ("", ""))[1] in RELATIONS.get(relation, {relation}) for gold, _, relation in members
    )
    changed = {gold for gold, _, relation in members if relation in CHANGED_IN_GOLD}
    translated = {gold for gold, _, relation in members if relation == "rendering"}
    called = {gold for gold, _, _ in members if got.get(gold, ("", ""))[1] in CHANGED} - translated
    return {
        "utterances_bcubed_f1": bcubed(
            {gold: utterance for gold, utterance, _ in members},
            {gold: utterance for gold, (utterance, _) in got.items()},
        )[2],
        "relations": share(right, len(members)),
        "altered_precision": share(len(changed & called), len(called)) if called else 1.0,
        "altered_recall": share(len(changed & called), len(changed)) if changed else 1.0,
    }
