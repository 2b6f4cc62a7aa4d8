"""Words that attribute: verbs by how they take what was said, and nouns."""

from functools import cache
from typing import Literal

from twosource.text.word_sets import word_set

CueKind = Literal["say", "tell", "judge", "act", "think", "show", "manner"]
"""How a verb takes what is attributed to its subject.

say: a clause, with or without "that", and direct speech; tell: the same behind the person told; judge: an
object and what it is called; act: an object or an infinitive ("urged Rome to", "rejected"); think: a clause,
never direct speech by itself; show: a clause, of a study or a document; manner: direct speech only.
"""

_VERBS: dict[CueKind, str] = {
    "say": """say state add announce declare explain note remark comment observe insist maintain claim assert
        allege contend argue stress emphasise emphasize underline underscore reiterate repeat confirm
        acknowledge admit concede confess report reveal disclose warn caution predict forecast reply respond
        answer retort write tweet post testify recall recount joke quip suggest hint imply indicate
        signal complain lament mention conclude pledge vow promise swear rule opine
        affirm reaffirm proclaim clarify elaborate object protest volunteer interject ask inquire enquire wonder
        recommend propose advise plead quote echo continue agree estimate speculate charge counter rejoin
        specify certify relay narrate boast brag muse reflect point-out go-on sum-up find learn deny demand
        reason stipulate decree caption blog text email message read put-it""",
    "tell": "tell inform assure remind reassure notify persuade convince brief instruct",
    "judge": """call describe brand label dub term characterise characterize denounce condemn hail slam blast praise
        decry depict portray deem criticise criticize dismiss ridicule mock attack deride welcome laud
        liken compare deplore lambast lambaste accuse blame castigate rebuke commend applaud cite
        characterize-as speak refer criticising nickname hit-out lash-out""",
    "act": """urge call-for call-on appeal order command invite beg implore request demand reject refuse decline deny
        threaten offer promise pledge vow agree oppose support back endorse defend question dispute raise
        express voice convey reiterate thank apologise apologize encourage discourage challenge petition plead
        complain boast pray seek defend""",
    "think": """think believe feel hope fear expect consider know suspect doubt assume understand want wish worry
        see view realise realize anticipate suppose reckon favour favor hear""",
    "show": "show suggest indicate find demonstrate conclude reveal confirm estimate prove reckon",
    "manner": """laugh smile sigh shout scream yell whisper mutter cry sob chuckle grin shrug nod snap bark chant sing
        exclaim begin start end finish interrupt chime-in gush enthuse fume rage thunder stammer murmur
        chip-in blurt growl scoff sneer crow beam rue roar howl groan moan holler bellow""",
}

_IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "swear": "swear swears swore sworn swearing",
    "think": "think thinks thought thinking",
    "feel": "feel feels felt feeling",
    "know": "know knows knew known knowing",
    "see": "see sees saw seen seeing",
    "find": "find finds found finding",
    "show": "show shows showed shown showing",
    "hear": "hear hears heard hearing",
    "understand": "understand understands understood understanding",
    "go-on": "go-on goes-on went-on gone-on going-on",
    "sum-up": "sum-up sums-up summed-up summing-up",
    "speak": "speak speaks spoke spoken speaking",
    "begin": "begin begins began begun beginning",
    "forecast": "forecast forecasts forecasting",
    "beg": "beg begs begged begging",
    "snap": "snap snaps snapped snapping",
    "quip": "quip quips quipped quipping",
    "admit": "admit admits admitted admitting",
    "refer": "refer refers referred referring",
    "nod": "nod nods nodded nodding",
    "sing": "sing sings sang sung singing",
    "seek": "seek seeks sought seeking",
    "read": "read reads reading",
    "slam": "slam slams slammed slamming",
    "dub": "dub dubs dubbed dubbing",
    "chip-in": "chip-in chips-in chipped-in chipping-in",
    "rebut": "rebut rebuts rebutted rebutting",
    "brag": "brag brags bragged bragging",
    "shrug": "shrug shrugs shrugged shrugging",
    "grin": "grin grins grinned grinning",
    "sob": "sob sobs sobbed sobbing",
    "sum": "sum sums summed summing",
    "label": "label labels labelled labeled labelling labeling",
    "signal": "signal signals signalled signaled signalling signaling",
    "hit-out": "hit-out hits-out hitting-out",
    "put-it": "put-it puts-it putting-it",
}

ADDRESSED = word_set(
    "tell inform assure remind reassure notify persuade convince warn ask advise brief instruct"
)
"""Verbs that take the person told as object."""

INVERTING = word_set(
    "say add ask reply answer respond write warn explain note insist remark recall declare argue admit claim state "
    "tweet post joke quip observe comment continue conclude stress report announce confirm complain lament exclaim "
    "shout cry begin retort predict wonder caution concede reveal acknowledge maintain assert allege emphasise "
    "emphasize boast muse agree testify promise vow pledge go-on laugh smile sigh scream yell whisper mutter sob chuckle "
    "grin bark chant sing interrupt gush enthuse fume thunder stammer murmur chip-in chime-in blurt growl scoff sneer crow roar howl groan moan holler bellow "
    "rue counter rejoin interject volunteer demand snap inquire enquire echo read caption message text"
)
"""Verbs that stand before their subject at a quotation ("said Jane Doe")."""

BARE_CLAUSE = word_set(
    "say add state announce claim insist maintain confirm admit acknowledge concede report reveal warn predict "
    "argue allege deny suggest indicate stress explain note vow promise tell assure inform remind think believe "
    "feel hope fear know suspect estimate reckon agree swear imply hint assert contend recall complain conclude "
    "write testify learn understand pledge"
)
"""Verbs that take a clause without "that"."""

SPEECH_NOUNS = word_set(
    "statement statements claim claims remark remarks comment comments warning warnings announcement message "
    "messages tweet tweets post posts letter speech interview report reports allegation allegations assertion "
    "suggestion call calls demand demands pledge promise vow threat accusation accusations plea appeal question "
    "answer reply response testimony admission insistence prediction complaint complaints argument belief view "
    "opinion verdict ruling judgment judgement communique communiqué readout briefing note email e-mail memo "
    "jibe boast gaffe rant quip slur outburst taunt apology pitch mantra manifesto "
    "declaration press-release release proposal quote description denial assurance words"
)
"""Nouns that hold what somebody said."""

DOCUMENTS = word_set(
    "report study poll survey statement document documents letter indictment complaint lawsuit filing research "
    "analysis paper review memo email e-mail text bulletin advisory notice order ruling judgment judgement verdict "
    "communique communiqué data figures statistics article editorial headline sign banner placard post tweet "
    "circular dispatch leaflet pamphlet blog message transcript readout notice resolution agreement treaty bill law constitution"
)
"""Nouns for writings, which speak for who wrote them."""


def _regular(lemma: str) -> list[str]:
    stem, dash, particle = lemma.partition("-")
    tail = dash + particle
    if stem.endswith("e"):
        forms = [stem, stem + "s", stem + "d", stem[:-1] + "ing"]
    elif stem.endswith("y") and stem[-2] not in "aeiou":
        forms = [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    elif stem.endswith(("s", "sh", "ch", "x")):
        forms = [stem, stem + "es", stem + "ed", stem + "ing"]
    else:
        forms = [stem, stem + "s", stem + "ed", stem + "ing"]
    return [form + tail for form in forms]


@cache
def verb_forms() -> dict[str, tuple[str, tuple[CueKind, ...]]]:
    """Map every form of every cue verb to its lemma and kinds; a particle follows a hyphen ("called-for")."""
    kinds: dict[str, list[CueKind]] = {}
    for kind, lemmas in _VERBS.items():
        for lemma in lemmas.split():
            kinds.setdefault(lemma, []).append(kind)
    forms: dict[str, tuple[str, tuple[CueKind, ...]]] = {}
    for lemma, its_kinds in kinds.items():
        for form in _IRREGULAR.get(lemma, " ".join(_regular(lemma))).split():
            forms.setdefault(form, (lemma, tuple(its_kinds)))
    return forms


def is_participle(form: str) -> bool:
    """Tell whether a verb form is a present participle ("saying")."""
    return form.partition("-")[0].endswith("ing") and form not in {"sing", "bring"}
