"""Who did what to whom: PLOVER types, whole records, actor codes, and the classes of a rule coder's examples."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.measures import share
from evaluation.task import Figures, Task, load_records
from twosource import events
from twosource.model import Actor, Event

TODAY = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
         "CONCEDE": "YIELD", "RETREAT": "YIELD"}  # fmt: skip
"""PLOVER's names of 2017 in those of 2022."""
PENTA = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "Verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "Material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "Verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "Material conflict"),
}
STATEMENT = "Make statement"
BODIES = frozenset({"UNO", "NAT", "EUR", "AFU", "ECW", "ASN", "ARL", "IGO"})


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the classes that the gold has, of (gold, got) pairs."""
    gold, got, both = Counter(g for g, _ in pairs), Counter(s for _, s in pairs), Counter(pairs)
    scores = [share(2 * both[kind, kind], gold[kind] + got[kind]) for kind in sorted(gold)]
    return share(sum(scores), len(scores))


def score_types(bench: Path) -> Figures:
    """Score the type of sentences whose parties are marked (zero-shot NLI is published at macro-F1 .82)."""
    pairs = [
        (str(r["gold_root"]), events.classify(r["sentence"], r["source"], r["target"]))
        for r in load_records(bench / "events/plover_in_gsr.jsonl.gz")
    ]
    return {
        "root_macro_f1": macro_f1(pairs),
        "root_accuracy": share(sum(gold == got for gold, got in pairs), len(pairs)),
    }


def score_records(bench: Path) -> Figures:
    """Score whole records: one event of a sentence must have type, actor and target right together."""
    hits: Counter[str] = Counter()
    total = 0
    for record in load_records(bench / "events/plover_gsr.jsonl.gz"):
        total += 1
        found = events.code_sentence(str(record["text"]))
        verdicts = [verdict(record, event) for event in found]
        hits["any"] += bool(found)
        for name, parts in (("type", (0,)), ("actor", (1,)), ("type_and_actor", (0, 1)), ("all", (0, 1, 2))):
            hits[name] += any(all(right[part] for part in parts) for right in verdicts)
    return {f"{name}_found": share(count, total) for name, count in sorted(hits.items())}


def verdict(record: dict[str, Any], event: Event) -> tuple[bool, bool, bool]:
    """Tell whether an event has a record's type, one of its sources, and one of its targets or rightly none."""
    kind = TODAY.get(str(record["event"]), str(record["event"]))
    targets = record.get("target") or []
    right_target = same_party(event.target, targets) if targets else True
    return (kind_of(event) == kind, same_party(event.actor, record.get("source") or []), right_target)


def kind_of(event: Event) -> str:
    """Return the type that PLOVER 2017 gives an event, which has no status: an intent for what is planned."""
    if event.status == "planned" and PENTA.get(event.plover) in {
        "Verbal cooperation",
        "Material cooperation",
    }:
        return "AGREE"
    if event.status == "planned" and PENTA.get(event.plover) == "Material conflict":
        return "THREATEN"
    if event.status == "denied" and event.plover in {
        "SUPPORT",
        "AGREE",
        "CONSULT",
        "YIELD",
        "AID",
        "COOPERATE",
    }:
        return "REJECT"
    return event.plover


def same_party(actor: Actor | None, gold: Sequence[dict[str, Any]]) -> bool:
    """Tell whether an actor's code has the country of one of the gold parties; all bodies of states count as IGO."""
    if actor is None:
        return False
    countries = {"IGO" if code[:3] in BODIES else code[:3] for code in actor.code.split("/")}
    coded = [party for party in gold if isinstance(party, dict)]
    return any(str(party.get("code", ""))[:3] in countries for party in coded)


def score_actors(bench: Path) -> Figures:
    """Score the country and the first sector of phrases that name an actor; names that only a wiki knows included."""
    countries: list[bool] = []
    sectors: list[bool] = []
    for record in load_records(bench / "events/actors.jsonl.gz"):
        expected = record["expected"]
        if record["function"] not in {"agent_to_code", "short_text_to_agent"}:
            continue
        country, found = events.code_actor(str(record["input"][0]))
        if expected.get("country") is not None:
            countries.append(
                expected["country"]
                == ("IGO" if expected["country"] == "IGO" and country in BODIES else country)
            )
        wanted = expected.get("code_1")
        if wanted is not None and wanted != "????":
            allowed = wanted["in"] if isinstance(wanted, dict) else [wanted]
            sectors.append((found[0] if found else "") in {"" if code == "UNK" else code for code in allowed})
    return {
        "country_accuracy": share(sum(countries), len(countries)),
        "sector_accuracy": share(sum(sectors), len(sectors)),
    }


def score_classes(bench: Path) -> Figures:
    """Score the five classes of CAMEO; a sentence without an act is a statement."""
    pairs = []
    for record in load_records(bench / "events/cameo_sent.jsonl.gz"):
        sentence = str(record["sentence"])
        spans, tokens = record.get("source_spans") or [], record.get("tokens") or []
        source = " ".join(tokens[slice(*spans[0])]) if spans and tokens else ""
        acts = events.code_sentence(sentence)
        got = PENTA[events.classify(sentence, source)] if acts else STATEMENT
        pairs.append((str(record["penta_name"]), got))
    return {
        "penta_macro_f1": macro_f1(pairs),
        "penta_accuracy": share(sum(gold == got for gold, got in pairs), len(pairs)),
    }


TASKS = (
    Task(name="events.types", files=("events/plover_in_gsr.jsonl.gz",), score=score_types),
    Task(name="events.records", files=("events/plover_gsr.jsonl.gz",), score=score_records),
    Task(name="events.actors", files=("events/actors.jsonl.gz",), score=score_actors),
    Task(name="events.classes", files=("events/cameo_sent.jsonl.gz",), score=score_classes, slow=True),
)
