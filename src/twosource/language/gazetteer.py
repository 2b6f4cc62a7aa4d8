"""What is known of names beforehand: countries and capitals, peoples, and titles that are no part of a name."""

_PLACES = """
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|
Bolivia|Bosnia|Botswana|Brazil|Britain|Bulgaria|Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|Croatia|Cuba|
Cyprus|Denmark|Ecuador|Egypt|England|Eritrea|Estonia|Ethiopia|Finland|France|Gabon|Germany|Ghana|Greece|Guatemala|Haiti|
Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|
Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Malaysia|Mali|Malta|Mexico|Moldova|Mongolia|Montenegro|
Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Nigeria|North Korea|North Macedonia|Norway|Oman|
Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|
Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|
Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tunisia|Turkey|Turkmenistan|Uganda|UK|U.K.|Ukraine|United Arab Emirates|
United Kingdom|United States|Uruguay|US|U.S.|USA|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|
Europe|Africa|Asia|Middle East|Gaza|West Bank|Crimea|
Abuja|Amsterdam|Ankara|Athens|Baghdad|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bern|Bogota|Brasilia|Brussels|Bucharest|
Budapest|Buenos Aires|Cairo|Canberra|Caracas|Copenhagen|Damascus|Delhi|Dhaka|Doha|Dublin|Geneva|Hanoi|Havana|Helsinki|
Islamabad|Jakarta|Jerusalem|Kabul|Khartoum|Kyiv|Kiev|Lima|Lisbon|London|Madrid|Manila|Mexico City|Minsk|Moscow|Nairobi|
New Delhi|New York|Oslo|Ottawa|Paris|Prague|Pyongyang|Riga|Riyadh|Rome|Santiago|Seoul|Sofia|Stockholm|Taipei|Tallinn|
Tbilisi|Tehran|Tel Aviv|Tokyo|Tripoli|Tunis|Vienna|Vilnius|Warsaw|Washington|Yerevan|Zagreb
"""

_PEOPLES = """
Afghan|African|Albanian|Algerian|American|Arab|Argentine|Armenian|Asian|Australian|Austrian|Azerbaijani|Bangladeshi|
Belarusian|Belgian|Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|Cambodian|Canadian|Chilean|Chinese|Colombian|
Congolese|Croatian|Cuban|Cypriot|Czech|Danish|Dutch|Egyptian|Estonian|Ethiopian|European|Filipino|Finnish|French|German|
Ghanaian|Greek|Haitian|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Japanese|Jordanian|Kazakh|Kenyan|
Kurdish|Kuwaiti|Latvian|Lebanese|Libyan|Lithuanian|Malaysian|Mexican|Moldovan|Moroccan|Nigerian|Norwegian|Pakistani|
Palestinian|Palestinians|Peruvian|Polish|Portuguese|Qatari|Romanian|Russian|Russians|Rwandan|Saudi|Scottish|Serbian|
Slovak|Slovenian|Somali|Spanish|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Thai|Tunisian|Turkish|Ugandan|Ukrainian|
Ukrainians|Venezuelan|Vietnamese|Welsh|Yemeni|Americans|Israelis|Iranians|Iraqis|Syrians|Germans|Europeans
"""

_TITLES = """
President|Vice-President|Premier|Chancellor|Minister|Secretary|Senator|Sen.|Representative|Rep.|Governor|Gov.|Mayor|Judge|
Justice|Prosecutor|General|Gen.|Colonel|Col.|Major|Captain|Capt.|Lieutenant|Lt.|Sergeant|Sgt.|Admiral|Commander|Officer|
King|Queen|Prince|Princess|Pope|Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Dr|Dr.|Prof.|Professor|Sir|Dame|Lord|Lady|Rev.|Imam|Rabbi|Ayatollah|
Sheikh|Coach|Goalkeeper|Striker|Chairman|Chairwoman|Chief|Director|Ambassador|Spokesman|Spokeswoman|Spokesperson|Prime|
Deputy|Vice|Foreign|Defence|Defense|Finance|Interior|Supreme|Leader|Former|Secretary-General|Congressman|Congresswoman
"""


def _entries(listed: str) -> frozenset[str]:
    return frozenset(listed.replace("\n", "").split("|"))


PLACES = _entries(_PLACES)
PEOPLES = _entries(_PEOPLES)
TITLES = _entries(_TITLES)
