"""Who did what to whom: PLOVER types, whole records, actor codes, classes of a rule coder's examples, invented news."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.measures import share
from evaluation.task import Figures, Task, load_records
from twosource import events
from twosource.annotation import annotate
from twosource.model import Actor, AnnotatedText, Article, Block, Event, Origin, Stemma, Story, Witness

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
ACTS = Path(__file__).resolve().parents[1] / "invented" / "acts.jsonl"
PARTS = ("tuned", "held")
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


def score_acts(bench: Path) -> Figures:
    """Score events of invented news: found with type, actor and target, and right among those that are told."""
    del bench
    records = list(load_records(ACTS))
    texts = annotate([plain_article(str(record["id"]), str(record["text"])) for record in records])
    figures: Figures = {}
    for part in PARTS:
        chosen = [
            (record["events"], told)
            for record, told in zip(records, texts, strict=True)
            if record["part"] == part
        ]
        judged = [judge(gold, events.code(story_of(told), [told], alone(told))) for gold, told in chosen]
        counted = sum(judged, Counter())
        figures |= {
            f"{part}_type_found": share(counted["type"], counted["gold"]),
            f"{part}_type_and_actor_found": share(counted["type_and_actor"], counted["gold"]),
            f"{part}_all_found": share(counted["all"], counted["gold"]),
            f"{part}_all_right": share(counted["right"], counted["told"]),
            f"{part}_status_right": share(counted["status"], counted["right"]),
        }
    return figures


def judge(gold: Sequence[dict[str, Any]], found: Sequence[Event]) -> Counter[str]:
    """Count what is asked for and found in one passage, and how many of its events fit something that it tells."""
    counted = Counter(told=len(found))
    for act in gold:
        verdicts = [fits(act, event) for event in found]
        if not act["optional"]:
            counted["gold"] += 1
            counted["type"] += any(kind for kind, _, _ in verdicts)
            counted["type_and_actor"] += any(kind and actor for kind, actor, _ in verdicts)
            counted["all"] += any(all(verdict) for verdict in verdicts)
    for event in found:
        fitting = [act for act in gold if all(fits(act, event))]
        counted["right"] += bool(fitting)
        counted["status"] += any(act["status"] == event.status for act in fitting)
    return counted


def fits(act: dict[str, Any], event: Event) -> tuple[bool, bool, bool]:
    """Tell whether an event has the type, the actor and the target of a gold act."""
    return (
        event.plover in act["plover"],
        any(is_party(event.actor.code, wanted) for wanted in act["actor"]),
        any(is_party(event.target.code if event.target else "", wanted) for wanted in act["target"]),
    )


def is_party(code: str, wanted: str) -> bool:
    """Tell whether an actor code is one that is wanted: the same countries, and no sector that differs."""
    if {part[:3] for part in code.split("/")} != {part[:3] for part in wanted.split("/")}:
        return False
    sectors = [{part[at : at + 3] for at in range(3, len(part), 3)} for part in (code, wanted)]
    return "/" in wanted or not all(sectors) or bool(sectors[0] & sectors[1])


def plain_article(identity: str, text: str) -> Article:
    """Return an article of one paragraph."""
    block = Block(start=0, end=len(text), role="body")
    return Article(id=identity, report=identity, text=text, blocks=(block,))


def story_of(text: AnnotatedText) -> Story:
    """Return the story that one text tells by itself."""
    return Story(id=text.id, articles=(text.id,), headline="")


def alone(text: AnnotatedText) -> Stemma:
    """Return the stemma of one text."""
    origin = Origin(id=text.id, articles=(text.id,), label="", certain=True)
    return Stemma(witnesses=(Witness(article=text.id, sigil="A"),), origins=(origin,))


TASKS = (
    Task(name="events.acts", files=(), score=score_acts),
    Task(name="events.types", files=("events/plover_in_gsr.jsonl.gz",), score=score_types),
    Task(name="events.records", files=("events/plover_gsr.jsonl.gz",), score=score_records),
    Task(name="events.actors", files=("events/actors.jsonl.gz",), score=score_actors),
    Task(name="events.classes", files=("events/cameo_sent.jsonl.gz",), score=score_classes, slow=True),
)
