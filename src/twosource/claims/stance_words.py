"""Words that negate, hedge or strengthen, and pairs that mean the opposite."""

from twosource.text import sense
from twosource.text.concepts import concepts
from twosource.text.word_sets import word_set

NEGATORS = sense.NEGATORS
# Verbs and prepositions that deny what follows them without a negation.
DENIERS = word_set(
    """denied denies deny denying denial refused refuses refuse refusing failed fails fail failing
    declined declines decline rejected rejects reject dismissed dismisses dismiss unlikely against
    refrain refrained refrains avoid avoided avoids prevent prevented prevents stopped stop stops halted
    halt halts ceased cease lacks lacked lack unable ruled averted instead rather than excluded barred
    banned blocked false untrue ended end ends unless before until"""
)
HEDGES = word_set(
    """may might could reportedly allegedly alleged apparently possibly probably perhaps likely
    suspected rumoured rumored potential potentially purported purportedly unconfirmed appears appeared
    seems seemed expected feared presumed"""
)
# Units that say nothing of what is counted.
GENERIC_UNITS = frozenset(
    {"", "people", "person", "other", "others", "victim", "individual", "life", "body", "member"}
)
# Verbs by which someone contests what others tell.
CONTESTING = frozenset(
    [
        "denied",
        "denies",
        "deny",
        "denying",
        "denial",
        "refuted",
        "refutes",
        "disputed",
        "disputes",
        "contested",
        "contests",
    ]
)
FORECASTS = word_set(
    """expected expect expects forecast forecasts predicted predicts projected target goal hoped average averaged usually
    previous previously"""
)
FUTURE = word_set("will shall would could may might planned plans plan likely")
# What is only asked for, offered or allowed is no figure of what was done.
DEMANDS = word_set(
    """asked asks ask sought seek seeks demanded demands demand demanding wanted wants want proposed requested
    recommended maximum offered offers offer needs need needed owes owed allowed
    permitted sanctioned authorised authorized licensed"""
)
REJECTING = CONTESTING | frozenset(
    ["dismissed", "dismisses", "rejected", "rejects", "rebutted", "rebuffed", "repudiated", "disowned"]
)
CONDITIONS = frozenset(["if", "whether", "unless", "speculation", "rumours", "rumors"])
SUPPOSING = CONDITIONS | {"asked", "would", "should"}
_OPPOSITES = """accept:reject rise:fall increase:decrease lift:impose admit:deny
    positive:negative convict:acquit guilty:innocent guilty:acquit alive:dead survive:die survive:kill support:oppose succeed:fail
    approve:reject agree:refuse raise:cut hire:sack grant:refuse extend:end welcome:condemn
    praise:condemn up:down strengthen:weaken profit:loss uphold:overturn allow:ban legal:illegal
    resume:suspend present:absent sober:drunk safe:unsafe true:false permit:forbid permit:ban allow:forbid
    release:hold free:hold locked:open locked:unlocked warned:unwarned"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for pair in _OPPOSITES.split():
        sides = [concepts(side) for side in pair.split(":")]
        if all(sides) and sides[0][0].group != sides[1][0].group:
            for mine, theirs in (sides, sides[::-1]):
                found[mine[0].group] = found.get(mine[0].group, frozenset()) | {theirs[0].group}
    return found


OPPOSITES = _opposites()

SPEAKING = frozenset(
    concept.group
    for concept in concepts(
        """say warn advise urge demand claim believe deny condemn praise accuse promise ask threaten emphasised reported
        according told announcement confirm think quoted"""
    )
)

# How strong a word of saying is; words of one line say the same with more or less force, from weak to strong.
_LADDERS = (
    "advised recommended urged warned threatened",
    "cautioned warned threatened",
    "asked urged demanded ordered",
    "suggested said insisted",
    "criticised condemned",
    "regretted criticised denounced",
)
STRENGTH: dict[str, dict[str, int]] = {}
for _line in _LADDERS:
    for _rank, _word in enumerate(concepts(_line)):
        STRENGTH.setdefault(_word.stem, {})[_line] = _rank
