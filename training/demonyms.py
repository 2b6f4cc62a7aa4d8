"""Words for people and things of a country or region, to tell nationalities from other names in training."""

_WORDS = """
    Afghan African Albanian Algerian American Angolan Arab Argentine Argentinian Armenian Asian Australian Austrian
    Azerbaijani Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian
    Cameroonian Canadian Catalan Chadian Chechen Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech
    Danish Dutch Ecuadorian Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish French Gambian
    Georgian German Ghanaian Greek Guatemalan Haitian Honduran Hungarian Icelandic Indian Indonesian Iranian Iraqi
    Irish Israeli Italian Ivorian Jamaican Japanese Jewish Jordanian Kazakh Kenyan Kosovar Kurdish Kuwaiti Kyrgyz Lao
    Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malaysian Malian Maltese Mauritanian Mexican Moldovan
    Mongolian Moroccan Mozambican Namibian Nepalese Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian
    Panamanian Paraguayan Persian Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish
    Senegalese Serbian Singaporean Slovak Slovenian Somali Sudanese Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai
    Tibetan Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean
    Afghans Africans Albanians Algerians Americans Arabs Argentines Armenians Asians Australians Austrians Belgians
    Bolivians Bosnians Brazilians Britons Bulgarians Cambodians Canadians Chechens Chileans Colombians Croats Cubans
    Czechs Danes Egyptians Europeans Filipinos Finns Georgians Germans Greeks Haitians Hungarians Indians Indonesians
    Iranians Iraqis Israelis Italians Jews Jordanians Kenyans Kurds Kuwaitis Latvians Lebanese Libyans Lithuanians
    Malaysians Mexicans Moroccans Nigerians Norwegians Pakistanis Palestinians Peruvians Poles Romanians Russians
    Rwandans Saudis Scots Serbs Somalis Swedes Syrians Thais Tunisians Turks Ukrainians Venezuelans Yemenis
"""

DEMONYMS = frozenset(_WORDS.split())
