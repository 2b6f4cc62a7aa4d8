"""Words that tell what a name is, what a person does, and what is no name at all."""

from twosource.text.word_sets import word_set

HONORIFICS = word_set(
    "mr mrs ms miss mx dr prof sir dame lord lady baroness baron madam mme mlle shri smt sheikh sheikha imam "
    "ayatollah rabbi rev reverend father sister brother hon messrs don dona haji mullah maulana herr frau "
    "monsieur madame señor señora doña comrade alhaji alhaja barrister engr pastor bishop archbishop cardinal pope judge justice "
    "excellency highness eminence ven venerable honourable honorable chief mzee fr msgr ald dato' datuk tan"
)
FEMALE_TITLES = word_set(
    "mrs ms miss dame lady baroness madam mme mlle smt sheikha sister frau madame señora doña dona"
)
MALE_TITLES = word_set(
    "mr sir lord baron sheikh shri father brother herr monsieur señor imam ayatollah rabbi"
)

FEMALE_NOUNS = word_set(
    "spokeswoman woman mother daughter sister wife widow actress queen princess duchess girl aunt grandmother "
    "businesswoman congresswoman councilwoman chairwoman policewoman sportswoman headmistress postmistress mum mam midwife her hers herself she waitress "
    "hostess heiress stepmother niece matriarch girlfriend bride nun congresswoman"
)
MALE_NOUNS = word_set(
    "spokesman man father son brother husband widower actor king prince duke boy uncle grandfather businessman "
    "congressman councilman chairman policeman sportsman his him himself he fisherman fireman stepfather nephew patriarch "
    "boyfriend groom monk cardinal pope bishop"
)

ROLE_NOUNS = word_set("""president premier chancellor pontiff reliever catcher shortstop outfielder flanker hooker lock minister secretary leader chief head chairman chairwoman chair spokesman
    spokeswoman spokesperson adviser advisor aide official diplomat ambassador envoy governor mayor senator
    congressman congresswoman representative lawmaker legislator parliamentarian councillor councilman councilwoman
    mp mep deputy speaker king queen prince princess pope bishop archbishop cardinal general admiral colonel
    commander captain lieutenant sergeant major officer constable inspector superintendent sheriff detective
    policeman policewoman soldier judge justice magistrate prosecutor lawyer attorney barrister solicitor counsel
    defendant suspect victim witness plaintiff juror coroner director manager executive ceo cfo coo founder
    co-founder owner partner banker economist analyst strategist trader investor professor lecturer scientist
    researcher author co-author writer poet novelist historian expert academic scholar engineer doctor surgeon
    physician nurse paramedic epidemiologist virologist astronomer biologist climatologist geologist physicist
    psychologist teacher headteacher principal student pupil coach trainer striker midfielder defender goalkeeper
    winger forward player skipper batsman batter bowler quarterback pitcher golfer boxer cyclist swimmer runner
    sprinter athlete driver pilot actor actress singer musician director producer comedian artist designer
    activist campaigner organiser organizer protester demonstrator resident neighbour neighbor farmer fisherman
    worker shopkeeper trader mother father son daughter sister brother wife husband widow parent uncle aunt cousin
    grandmother grandfather friend colleague man woman boy girl teenager pensioner source insider eyewitness
    survivor passenger tourist customer consumer voter candidate nominee contender frontrunner veteran rebel
    negotiator mediator inspector auditor ombudsman commissioner correspondent journalist reporter editor
    columnist presenter host anchor star champion winner loser rival opponent boss founder chairperson
    vice-president firefighter rescuer volunteer pastor priest imam rabbi monk cleric ayatollah secretary-general
    archaeologist chemist zoologist ecologist hydrologist meteorologist forecaster seismologist conservationist
    ranger keeper curator librarian chef restaurateur landlord tenant developer architect surveyor planner
    treasurer convener whip peer baroness lord dancer guitarist drummer referee umpire jockey rower skier
    entrepreneur tycoon billionaire oligarch statistician economist hostage detainee prisoner inmate
    mla msp mna mk legislator collector counterpart successor predecessor understudy taoiseach tánaiste td
    sarpanch chairperson publican grazier greengrocer florist plumber electrician mechanic accountant consultant
    barista busker vicar verger churchwarden midwife dentist optician pharmacist vet bookseller undertaker
    lifeguard interpreter translator ringmaster drover rancher beekeeper harbourmaster harbormaster
    stationmaster postmaster postmistress headmaster headmistress midshipman bosun stevedore docker trucker
    caretaker janitor assistant bodyguard chauffeur unionist caller nanny apprentice trainee interviewer peasant herder
    conscript bystander onlooker commuter motorist biker alumnus litigant complainant notary grandson granddaughter
    nephew niece stepson stepdaughter godfather chieftain matriarch patriarch regent marshal brigadier rector
    """)
"""Nouns for one person by what he or she is."""

GROUP_NOUNS = word_set("""officials authorities police prosecutors sources leaders ministers lawmakers senators diplomats analysts
    experts economists scientists researchers doctors medics residents witnesses eyewitnesses survivors relatives
    neighbours neighbors protesters demonstrators activists campaigners critics supporters opponents rebels
    militants insurgents troops soldiers forces investigators detectives lawyers attorneys judges jurors fans
    players teammates players workers unions farmers teachers students parents families villagers locals tourists
    passengers investors traders shareholders executives companies firms banks countries nations governments
    parties republicans democrats conservatives people others many some sides neighbours allies organisers
    organizers rescuers firefighters paramedics police officers commanders negotiators mediators delegates
    regulators rivals conservationists forecasters meteorologists authors historians archaeologists""")

BODY_NOUNS = word_set("""ministry government company firm group party agency police army military office department committee
    council court commission union club team federation association bank hospital university school airline
    airport operator regulator watchdog charity campaign administration cabinet parliament senate assembly
    embassy palace coalition opposition bloc alliance force navy service institute organisation organization
    foundation authority board panel jury tribunal inquiry station manufacturer maker supplier retailer utility
    network corporation insurer producer brigade guard corps command junta regime movement faction front
    secretariat delegation mission consulate bureau brewer carmaker drugmaker chipmaker lender publisher
    franchise league band museum zoo brewery prosecution defence defense crown state family pair duo trio couple
    side staff management leadership presidency chancellery""")
"""Nouns for a body that speaks as one."""

ORGANISATION_HEADS = word_set("""ministry department agency bank university college school institute council committee commission court
    party union federation association club company corporation corp inc ltd plc llc group holdings airlines airways
    hospital foundation trust society centre center office bureau service services police army navy force guard
    authority parliament senate assembly congress league organisation organization network church times post
    journal herald tribune gazette guardian news press television radio fc united city rovers wanderers athletic
    county academy museum theatre embassy board fund exchange industries motors electric energy petroleum oil
    bancorp capital partners pharmaceuticals laboratories systems technologies software international front
    brigade brigades command coalition alliance movement secretariat institution observatory corps treasury
    administration initiative programme program project forum brewery brewing watch foods stores records pictures
    studios orchestra choir regiment battalion constabulary nhs ministerial railways rail works water ferries lines cruises maritime
    shipping airports bakery farms mills mines mining metals steel cement textiles logistics couriers band
    chamber guild confederation tribunal consortium inspectorate directorate""")
PLACE_HEADS = word_set("""street road avenue lane square park river lake sea ocean gulf bay island islands mountain mountains hill
    valley province district region state coast beach bridge airport station stadium arena harbour harbor port
    desert forest peninsula border village town palace castle cathedral prison canal strait highway boulevard
    county creek house building gate cross falls glacier volcano crater reservoir dam crossing junction quarter heights rink monastery mosque shrine""")
EVENT_HEADS = word_set(
    "war summit cup olympics games championship championships conference festival election awards open trophy "
    "prix award medal prize convention debates marathon uprising revolution agreement accord treaty act bill day week"
)

FIELDS = word_set(
    "prime foreign defence defense finance interior vice first deputy acting former supreme press health education "
    "justice trade home state treasury managing field right shadow late senior junior lead special assistant sub then "
    "democratic republican democrat conservative labour liberal tory libertarian socialist communist top house senate "
    "gop outgoing incoming interim opposition majority minority ruling"
)
"""Words that stand before a title; alone they are none."""
TITLES = (
    HONORIFICS
    | ROLE_NOUNS
    | word_set(
        "prime foreign defence defense finance interior vice first deputy acting former ex then-president supreme "
        "president-elect justices lt gen col maj capt sgt adm sen rep gov cpl insp det supt chief senior junior lead "
        "press health education justice trade home attorney-general state health treasury secretary-general "
        "agent special detective sub assistant co-star co-founder co-host managing late cmdr sarpanch alhaja alhaji chief advocate pontiff envoy coxswain skipper trawlerman lance warrant petty leading able flying squadron wing "
        "additional dato commodore monsignor viscount earl countess marquess baronet eng barr arch cllrs brig pc dc dci cllr associate emeritus mk mep msp mla brigadier corporal "
        "private warden provost trustee field marshal rear master baron count right shadow"
    )
)
"""Words that stand before a name without being part of it."""

NOT_NAMES = word_set("""the a an and or but if so as at by for from in into of off on onto out over to under up with within without
    about above across after against along amid among around before behind below beneath beside besides between
    beyond despite during except following given including inside like near outside per regarding since than
    through throughout till toward towards until upon versus via while whilst whereas because although though
    unless whether when where which who whom whose what why how that this these those there here he she it they we
    i you his her its their our my your him them us me mine yours hers ours theirs one two three four five six
    seven eight nine ten eleven twelve dozens hundreds thousands millions scores several some many most much more
    less few all any both each every either neither no none not nor yes ok okay oh well now then today yesterday
    tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december last next earlier later meanwhile however moreover
    furthermore additionally nevertheless nonetheless instead still also again once just only even perhaps maybe
    indeed thus hence therefore otherwise according asked speaking writing responding questioned pressed having
    being is are was were be been am do does did has have had will would shall should can could may might must let
    lets don't didn't won't can't it's that's there's he's she's they're we're i'm we've i've you're what's who's
    our such same other another further new old former late early big small long short good bad great high low
    local national international western eastern northern southern central official officials police people
    residents witnesses experts analysts critics investors shares sales profits prices oil gas gold officials
    government authorities rescuers doctors scientists researchers prosecutors lawyers students teachers workers
    activists campaigners protesters soldiers troops rebels militants fans players supporters voters lawmakers
    senators ministers diplomats leaders sources observers economists traders regulators firefighters
    paramedics detectives investigators officers families parents relatives mr mrs ms dr sir
    speculation tensions talks reports news breaking update live watch read click photo image video file getty
    yet mediation agreement conflict war peace parties promoting armed please thank thanks sorry hello dear
    nobody everybody somebody anybody everyone someone anyone nothing everything something anything
    saying adding citing calling asking warning describing referring noting""")
"""Words that begin sentences and are no names."""

PARTICLES = word_set(
    "de da del della di do dos das du la le van von der den ter ten bin ibn bint al el abu ben y e af zu"
)
CONNECTORS = word_set("of for the and de del du des la &")
SUFFIXES = word_set("jr jr. sr sr. ii iii iv kc qc mp phd md obe mbe cbe")
POSTNOMINALS = word_set("kc qc sc mp mep msp td phd md obe mbe cbe cmg dbe kbe frs jp dso rn")
"""Honours and degrees behind a name."""
SHORT_NAMES = word_set("per to so an no do he you my in on will even just")
"""Given names and surnames that are also small words; within a sentence only a name gives them a capital."""
DAY_NAMES = word_set("sunday monday friday")
"""Days that are given names too; behind a title they are no days ("Comrade Sunday Okoro")."""
NAME_BEGINNINGS = word_set(
    "national international western eastern northern southern central new great high general royal local official"
)
"""Words that are no names alone and begin many ("National Party", "New Orleans", "Central Asia")."""

RELATIVES = word_set(
    "husband wife widow widower mother father mum mom dad daughter son sister brother grandmother grandfather granddaughter "
    "grandson uncle aunt niece nephew cousin granny grandma grandpa"
)

PRONOUN_GENDERS = {"he": "m", "she": "f", "him": "m", "his": "m", "her": "f", "himself": "m", "herself": "f"}
