"""The words that decide whether an act is told as done, and those that only help a verb."""

from twosource.model import Modality
from twosource.text.word_sets import word_set


def _each(modality: Modality, text: str) -> dict[str, Modality]:
    return dict.fromkeys(text.split(), modality)


MODALS: dict[str, Modality] = {
    **_each("possible", "may might could can ca"),
    **_each("planned", "will wo shall 'll ’ll would 'd ’d"),
    **_each("demanded", "should must ought need"),
}
WOULD = word_set("would 'd ’d")
BE = word_set("be is are was were been being am 's ’s 're ’re 'm ’m")
HAVE = word_set("have has had having 've ’ve")
DO = word_set("do does did")
AUXILIARIES = BE | HAVE | DO | word_set("get gets got getting")
NEGATORS = word_set("not n't n’t never neither nor hardly scarcely cannot")
NEGATIVE_SUBJECTS = word_set("nobody none nothing neither no-one nowhere")
NO = word_set("no zero nobody none nothing neither")
DOUBTS = word_set(
    "reportedly allegedly possibly perhaps probably apparently maybe supposedly purportedly ostensibly"
)
# What may stand between an auxiliary and its verb.
ADVERBS = word_set(
    "also now then still already soon even just only again ever yet once always often so too "
    "both all either later immediately further formally no longer long first have be been"
)
PRONOUNS = word_set("it they he she we i")

# What governs "to attack", as written or by lemma.
OF_INFINITIVE: dict[str, Modality] = {
    **_each(
        "planned",
        "plan intend vow pledge promise agree prepare aim offer decide choose set ready due expect "
        "schedule going about propose mean hope want wish consider mull opt resolve undertake "
        "commit poised determined willing prepared keen slated proposal intention decision "
        "agreement bid move deal commitment desire readiness willingness right eager reserve "
        "volunteer swear bound destined ambition seek",
    ),
    **_each("threatened", "threaten threat ultimatum"),
    **_each(
        "demanded",
        "urge call ask tell order demand press require request implore beg advise instruct command "
        "exhort recommend encourage pressure push appeal invite warn lobby caution need have oblige "
        "obligate compel plea petition summon direct",
    ),
    **_each(
        "possible",
        "likely appear seem believe think allege suspect fear rumor rumour able free report say "
        "claim understand presume risk certain sure chance ability opportunity capacity possibility "
        "potential capable authorize authorise empower permit allow try attempt effort",
    ),
}
REFUSALS = word_set(
    "refuse fail decline neglect forget refusal failure unable unwilling reluctant hesitate "
    "cease stop unlikely too inability reluctance unwillingness"
)
DENIALS = word_set("deny denial refute disavow")
REJECTIONS = word_set(
    "reject dismiss veto block foil thwart avert prevent avoid rule cancel abandon shelve scrap drop"
)
STOPPING = REJECTIONS | word_set("stop refrain halt end cease prohibit bar ban forbid quit")
PLANNING = word_set("consider mull plan propose discuss contemplate weigh intend")
SUSPICIONS = word_set("accuse suspect charge allege blame indict")
SUBJUNCTIVE = word_set("demand insist urge recommend propose request order require ask")
SAYING = word_set(
    "say tell report claim state announce add note insist argue maintain assert declare confirm "
    "write post tweet reveal disclose explain remark allege contend acknowledge admit believe "
    "think"
)
HOPES = word_set("hope fear worry expect predict doubt suggest suspect speculate suppose imagine")
RUMOURS = word_set(
    "rumours rumors rumour rumor speculation fears fear concerns allegations allegation "
    "suspicion suspicions claims possibility chance"
)
# "We would like to warn" warns.
PERFORMED = word_set(
    "warn thank say stress emphasize emphasise remind apologize apologise condemn congratulate "
    "express ask urge add note point welcome"
)
WARNINGS = word_set("warn threaten caution")
ASKING = word_set("ask wonder question inquire speculate discuss")

CONDITIONS = word_set("if unless whether provided lest suppose supposing assuming")
OPENING_MARKS = word_set("\" “ ‘ « „ ' : ,")
BREAKS = word_set(", ; : — – ( ) ... …")
LINKS = word_set(
    "that who which whom whose when while because since although though after before until as "
    "where what how why"
)
OPEN_SUBJECTS = word_set("any such whoever whatever anyone")

NOMINALS = word_set(
    "attack attacks strike strikes airstrike airstrikes assassination invasion intervention "
    "offensive raid raids bombing bombings bombardment assault assaults coup war escalation "
    "annexation deployment withdrawal retaliation operation action ceasefire cease-fire truce "
    "talks negotiations summit meeting visit deal agreement treaty surrender sanctions sanction "
    "embargo blockade tariffs boycott arrest arrests extradition expulsion resignation "
    "impeachment merger takeover acquisition layoffs closure shutdown evacuation execution "
    "killing murder rejection election referendum vote appeal lawsuit indictment recall ban "
    "lockdown release mediation involvement test launch protest protests rally march halt "
    "genocide massacre hijacking kidnapping explosion collapse default bankruptcy"
)
BEFORE_NOMINAL: dict[str, Modality] = {
    **_each(
        "possible", "possible potential suspected alleged feared likely reported purported rumoured rumored"
    ),
    **_each("planned", "planned proposed scheduled upcoming imminent impending future intended"),
    **_each("threatened", "threatened"),
    **_each("hypothetical", "hypothetical"),
}
LEADING_TO_NOMINAL: dict[str, Modality] = {
    **_each(
        "planned",
        "plan plans planned planning preparations prepare prepares preparing schedule scheduled "
        "proposal proposals agreed offer offered",
    ),
    **_each("threatened", "threat threats threaten threatens threatened threatening"),
    **_each(
        "demanded",
        "call calls called calling demand demands demanded demanding urge urged urges appeal "
        "appealed push pushed pushing seek sought",
    ),
    **_each(
        "possible",
        "risk risks possibility prospect fear fears feared danger chance likelihood warn warned "
        "warns warning warnings rumours rumors speculation suspicion consider considering "
        "considered mull mulling weigh weighing discuss option",
    ),
    **_each("hypothetical", "event case"),
}
