"""British and American spellings of one word, brought to the American one for comparing."""

import re
from functools import lru_cache

_PAIRS = """
adviser:advisor advisers:advisors ageing:aging aluminium:aluminum amidst:amid amongst:among anaemia:anemia
anaemic:anemic anaesthesia:anesthesia anaesthetic:anesthetic analogue:analog appal:appall archaeologist:archeologist
archaeology:archeology artefact:artifact artefacts:artifacts axe:ax behaviour:behavior burnt:burned catalogue:catalog
catalogues:catalogs cheque:check cheques:checks cosy:cozy defence:defense defences:defenses dialogue:dialog
dialogues:dialogs distil:distill doughnut:donut draught:draft dreamt:dreamed encyclopaedia:encyclopedia enquire:inquire
enquired:inquired enquiries:inquiries enquiry:inquiry enrol:enroll enrols:enrolls enrolment:enrollment foetal:fetal
foetus:fetus focussed:focused focussing:focusing fulfil:fulfill fulfils:fulfills fulfilment:fulfillment gaol:jail
gramme:gram grammes:grams grey:gray gynaecologist:gynecologist haemorrhage:hemorrhage instal:install
instalment:installment instalments:installments jewellery:jewelry judgement:judgment judgements:judgments kerb:curb
learnt:learned leant:leaned leapt:leaped leukaemia:leukemia licence:license licences:licenses likeable:likable
maths:math mediaeval:medieval mould:mold moulds:molds moustache:mustache mum:mom oestrogen:estrogen offence:offense
offences:offenses ok:okay orthopaedic:orthopedic paediatric:pediatric paediatrician:pediatrician plough:plow
ploughed:plowed practise:practice practised:practiced practises:practices practising:practicing pretence:pretense
programme:program programmes:programs pyjamas:pajamas sceptic:skeptic sceptical:skeptical scepticism:skepticism
sceptics:skeptics sizeable:sizable skilful:skillful skilfully:skillfully smelt:smelled spelt:spelled spoilt:spoiled
sulphur:sulfur tyre:tire tyres:tires whilst:while wilful:willful wilfully:willfully
woollen:woolen yoghurt:yogurt acknowledgement:acknowledgment afterwards:afterward backwards:backward
downwards:downward forwards:forward inwards:inward onwards:onward outwards:outward towards:toward upwards:upward
aeroplane:airplane aeroplanes:airplanes manoeuvre:maneuver manoeuvres:maneuvers manoeuvred:maneuvered
manoeuvring:maneuvering benefitted:benefited benefitting:benefiting targetted:targeted cancelled:canceled
storeys:stories storey:story diarrhoea:diarrhea
"""
_KNOWN = dict(pair.split(":") for pair in _PAIRS.split() if ":" in pair)

_OUR = re.compile(
    r"^((?:mis|un|dis|re|out)?(?:arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum"
    r"|lab|misdemean|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig))our(.*)$"
)
_RE = re.compile(r"^(.*(?:cent|theat|met|lit|fib|calib|spect|sab|lust|somb|meag|reconnoit))re(s|d)?$")
_DOUBLED = re.compile(
    r"^((?:un|re|mis)?(?:cancel|channel|counsel|dial|duel|enamel|equal|fuel|funnel|grovel|initial|jewel|label|level"
    r"|libel|marshal|marvel|model|panel|pedal|quarrel|ravel|rival|shovel|shrivel|signal|snorkel|spiral|stencil|swivel"
    r"|total|towel|travel|tunnel|unravel|worship|kidnap|bias|gravel))"
    r"([lps])(ed|er|ers|ing|ings|or|ors)$"
)
_ISE = re.compile(r"^(\w{2,}?)is(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
_YSE = re.compile(
    r"^((?:an|par|cat|breath|di|psychoan|electro|hydro|over|re)*al|electrol|hydrol)ys(e|ed|er|ers|ing)$"
)
# Stems before -ise, -ising, -ised and so on that no one spells with a z.
_ISE_ONLY = """adv advert anal appr appra ar bra bru cha chast circumc compr comprom cru dem desp dev disgu
    enterpr envis exc exerc expert franch fundra gu imprec improv inc lia likew mal merch merchand no
    otherw parad pla po pra prec prem prom provi prov ra repr rev superv surm surpr telev tort treat
    turqu upr v w disenfranch enfranch counterw conc porpo mort"""
_NOT_IZE = frozenset(_ISE_ONLY.split())


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """Return the American spelling of a lower-case word; a word without a British twin stays as it is."""
    known = _KNOWN.get(word)
    if known is not None:
        return known
    stem, tail = (word[:-2], "'s") if word.endswith("'s") else (word, "")
    return (_KNOWN.get(stem) or _by_rule(stem)) + tail


def _by_rule(word: str) -> str:
    if found := _OUR.match(word):
        return f"{found[1]}or{found[2]}"
    if found := _RE.match(word):
        return f"{found[1]}er{'ed' if found[2] == 'd' else found[2] or ''}"
    if (found := _DOUBLED.match(word)) and found[1][-1] == found[2]:
        return found[1] + found[3]
    if (found := _ISE.match(word)) and found[1] not in _NOT_IZE:
        return f"{found[1]}iz{found[2]}"
    if found := _YSE.match(word):
        return f"{found[1]}yz{found[2]}"
    return word
