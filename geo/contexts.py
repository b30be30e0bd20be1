"""The words around a place name that say what the name means there: tables of patterns.

Every ending named BEFORE_* is to match up to the name's first character, every pattern named AFTER_* from its last.
"""

import re
from dataclasses import dataclass

_DIRECTION = (
    r"(?:(?:north|south)[- ]?(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?|central|upper|lower|rural|greater"
    r"|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern)"
)
_FLAGS = re.IGNORECASE


@dataclass(frozen=True, slots=True, eq=False)
class Ending:
    """What may stand right before a name: its pattern, at most how many words that takes, and what the last of them may be.

    The last word is asked first: it is the same few words before most names, and most endings do not have it. Where those they have are
    as common as "of", they say what they hold besides, which is asked next.
    """

    pattern: re.Pattern[str]
    words: int
    last: re.Pattern[str]
    holds: re.Pattern[str] | None


def _end(pattern: str, words: int, last: str, flags: re.RegexFlag = _FLAGS, holds: str | None = None) -> Ending:
    last_word = re.compile(rf"\W*(?:{last})", flags)
    return Ending(re.compile(pattern, flags), words, last_word, re.compile(holds) if holds else None)


_CASED = re.NOFLAG

# "Damascus-based", "Homs-born", "Hama native": about a person or a body, not about where something happened.
AFTER_ORIGIN = re.compile(
    r"\s?[-‐–]\s?(?:based|born|native|trained|educated|backed|allied|aligned|appointed|affiliated|run|funded|led|supported|friendly|style"
    r"|controlled\s+(?:media|press|territory)|held\s+by)\b|\s+(?:native|natives|born)\b",
    _FLAGS,
)

# "Aleppo Media Centre", "Hama Military Council": bodies with a place in their name. The head noun is capitalised.
AFTER_BODY = re.compile(
    r"['’]?s?\s+(?=[A-Z2])(?:[A-Z][\w'’-]*\s+){0,3}?(?:Media|News|Council|Councils|Observatory|Centre\s+for|Center\s+for|Network|Brigades?|Battalions?|Front|Army"
    r"|Movement|Committees?|Coordination|Coordinating|Coordinator|Revolution(?:ary)?|Operations?\s+[Rr]oom|Directorate|Today|Agency|Eagles|Falcons|Hawks"
    r"|Martyrs|Shield|Conquest|Radio|TV|Television|Post|Times|Channel|Institute|Declaration|Platform|Process|Spring|Documentation"
    r"|Civil\s+Defen[cs]e|White\s+Helmets|Free\s+Police|Bar\s+Association|Chamber|Military\s+Council|Media\s+Cent(?:re|er)"
    r"|Liberation|Youth|Lions|Sword|Division|Regiment|Militia|Forces?\b|Doctrine|Talks|Agreement|Accords?|Communiqu[eé]|Conference|Convention|Statement"
    r"|24(?=['’]s|\s+(?:said|says|reported|reports|news|network|media|group|activists?|campaign|website|monitor|documented)))\b"
    r"|\s+[Ii]s\s+[Bb]eing\s+[Ss]laughtered\b"
)
_BODIES = (
    r"Liwa|Jaysh|Jaish|Jeish|Suqu?o?u?r|Ahrar|Shuhada|Katibat|Kataib|Ansar|Fatah|Fath|Tajammu|Harakat|Fursan|Us[ou]u?d|Radio|Nusur|Dir[ae]|Free|Liberal|Hizb"
    r"|Abu|Abou|Bin|Ibn|Um"
)
BEFORE_BODY = _end(
    rf"\b(?:(?:{_BODIES})\s+(?:[AaEe]l-)?|(?:Martyrs|Hawks|Falcons|Army|Battle\s+of\s+the\s+Army)\s+of\s+[AaEe]l-)$",
    4,
    rf"{_BODIES}|[AaEe]l-",
    _CASED,
)

# A name that a person has: "Mr", a title, or a verb of saying right after.
_TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Maj|Sgt|President|Minister|General|Colonel|Captain|Lieutenant|Major|Brigadier|Sheikh|Emir|Commander|Ambassador"
    r"|Envoy|Spokesman|Spokeswoman|spokesman|spokeswoman|activist|commander|Abu|Abou|Umm|Ibn|bin|named|called|nicknamed|brother|cousin)\.?"
)
BEFORE_PERSON = _end(rf"\b{_TITLES}\s+$", 1, _TITLES, _CASED)
# After a first name comes a family's, which many take from a village ("Hadi al-Bahra").
_FIRST_NAMES = (
    r"(?:Ah?mad|Ahmed|Ali|Omar|Umar|Khaled|Khalid|Hass?an|Huss?ein|Husayn|Muhamm?[ae]d|Mohamm?[ae]d|Mahmoud|Mahmud|Mustafa|Ibrahim|Ismail|Youss?ef|Yusuf|Abd[a-z]+"
    r"|Samir|Walid|Waleed|Hadi|Riad|Riyad|Bashar|Maher|Fares|Faris|George|Michel|Anas|Ayman|Bassam|Burhan|Fadi|Firas|Ghassan|Haitham|Hisham|Imad|Issam|Jamal|Karim"
    r"|Kamal|Louay|Mazen|Moaz|Monzer|Munir|Nabil|Nasser|Nizar|Osama|Qasim|Raed|Rami|Salim|Saleh|Sami|Suhail|Suheil|Talal|Tarek|Tariq|Yahya|Yasser|Zahran|Ziad|Zakaria"
    r"|Adnan|Akram|Am[ei]r|Amin|Ammar|Anwar|Aref|Asaad|Ayham|Aziz|Bas+[ei]l|Bilal|Elias|Essam|[EI]yad|Fa[iy]sal|Farouk|Fawaz|Fou?ad|Ghazi|Habib|Hafez|Hakim|Hamid|Hamza"
    r"|Hani|Hazem|Hussam|Ihsan|Jabbar|Jawad|Jihad|Khalil|Kinan|Latif|Luay|Majd|Majid|Mal[ei]k|Marwan|Mohsen|Mou?sa|Munther|Nader|Naji|Najib|Nayef|Nidal|Obeida|[KQ]ader"
    r"|Qusay|Raheem|Rahim|Rahman|Rashid|Razzaq|Rid?ha|Saad|Sadiq|Saeed|Safwan|Salam|Salman|Samer|Shadi|Sharif|Sobhi|Suleiman|Taysir|Tawfiq|Usama|Wael|Wahab|Wissam"
    r"|Yass?in|Yazan|Younes|Zaher|Za[iy]d"
    r"|Aisha|Amina|Fatima|Hala|Hanan|Huda|Khadija|Layla|Leila|Lina|Maha|Mariam|Mona|Muna|Nour|Rana|Rania|Rasha|Razan|Reem|Rima|Salwa|Samar|Suheir|Z[ae]inab)"
)
BEFORE_FAMILY = _end(rf"\b{_FIRST_NAMES}\s+(?:[Aa]l[- ])?$", 2, rf"{_FIRST_NAMES}|[Aa]l-?", _CASED)
BEFORE_LAST_NAME = _end(r"([A-Z][\w'’-]+)\s+(?:[Aa]l[- ])?$", 3, r"[A-Z][\w'’-]+|[Aa]l-?", _CASED)
AFTER_FIRST_NAME = re.compile(r"\s(?:[Aa]l-)?([A-Z][\w'’-]+)")
AFTER_PERSON = re.compile(r",?\s+(?:said|says|told|added|adds|tweeted|wrote|explained)\b")

_PLACE_NOUN = (
    r"(?:towns?|villages?|cit(?:y|ies)|districts?|neighbou?rhoods?|suburbs?|areas?|regions?|countryside|camps?|provinces?|governorates?|hamlets?"
    r"|enclaves?|outskirts|settlements?|farms?|hills?|valleys?|mountains?|mounts?|base|airbases?|airports?|crossings?|dams?|oilfields?|fields?|fronts?"
    r"|quarters?|localit(?:y|ies)|sub-?districts?|townships?|roads?|highway|junction|roundabout|streets?|checkpoints?|desert|front-?lines?|axis|pocket"
    r"|island|bridge|lake|plain|station|port|border|gate|castle|citadel|prison|hospital|market|mosque|school|academy|barracks|silos|factory"
    r"|strongholds?|stronghold\s+of|bastion|residents?|people|locals|inhabitants|population|siege|battle|streets|skies|sky|centre|center|vicinity|west|east|north|south)"
)
_LEADING = (
    r"(?:in|at|near|from|into|to|towards?|around|outside|inside|on|over|through|across|between|within|of|off|above|beyond|reach(?:ed|ing)?|enter(?:ed|s|ing)?"
    r"|captur(?:e|ed|es|ing)|seiz(?:e|ed|es|ing)|liberat(?:e|ed|es|ing)|retak(?:e|en|es|ing)|retook|takes?|took|recaptur(?:e|ed|es|ing)|overr[au]n|storm(?:ed|s|ing)?"
    r"|target(?:s|ed|ing)?|bomb(?:s|ed|ing|ard|arded|ards)?|shell(?:s|ed|ing)?|hits?|struck|strikes?|raid(?:s|ed)?|attack(?:s|ed|ing)?|besieg(?:ed?|ing)|defend(?:ed|ing|s)?"
    r"|left|leav(?:e|ing)|fled|flee(?:ing)?|pound(?:s|ed|ing)?|evacuat(?:e|ed|ing)|controls?|controlled|namely|including|called|named|is|neighbou?ring|nearby|embattled|rebel-held"
    r"|government-held|besieged|border|strategic|key|ancient|historic|symbolic|northern|southern|eastern|western|central|"
    rf"{_PLACE_NOUN})"
)
BEFORE_PLACE = _end(
    rf"(?:\b{_LEADING}\s+(?:the\s+|both\s+)?|\b{_PLACE_NOUN}\s+(?:like|such\s+as)\s+(?:the\s+|both\s+)?|[:(]\s?)$",
    6,
    rf"{_LEADING}|the|both|like|as|\S*[:(]",
)
# "the town of ...": whatever follows is a place
BEFORE_NAMED = _end(rf"\b{_PLACE_NOUN}\s+(?:of|called|named)\s+(?:the\s+)?$", 5, r"of|called|named|the")
AFTER_PLACE = re.compile(
    rf"['’]?s?\s+(?:{_DIRECTION}\s+|military\s+|air\s+|oil\s+|border\s+|refugee\s+|gas\s+|international\s+)?{_PLACE_NOUN}\b",
    _FLAGS,
)
AFTER_NEIGHBOURHOOD = re.compile(r"\s+(?:districts?|neighbou?rhoods?|quarters?|villages?|farms?|front)\b", _FLAGS)
LIST_BEFORE = re.compile(r"(?:,\s*(?:and|or)?|\band|\bor|&|/|،|\s[-–])\s*(?:the\s+|in\s+|of\s+)?$", _FLAGS)

# The form in which a province's name is used.
BEFORE_PROVINCE = _end(
    r"\b(?:provinces?|governorates?|muhafazat|mohafazat|region)\s+of\s+(?:the\s+)?$|\b(?:north|south|east|west|northeast|northwest|southeast|southwest"
    r"|(?:north|south)[- ](?:east|west)|northern|southern|eastern|western|(?:north|south)[- ]?(?:east|west)ern|north-?central|northmost|rural)\s+$"
    r"|\b(?:north|south|east|west|northeast|northwest|southeast|southwest|(?:north|south)[- ](?:east|west)|outskirts?|countryside|parts?|areas?|villages?|towns?|borders?)\s+of\s+(?:the\s+)?$",
    5,
    r"of|the|north|south|(?:north|south)[- ]?(?:east|west)(?:ern)?|east|west|northern|southern|eastern|western|north-?central|northmost|rural",
)
AFTER_PROVINCE = re.compile(
    rf"['’]?s?\s+(?:{_DIRECTION}(?:\s+and\s+{_DIRECTION})?\s+)*(?:provinces?|governorates?|countryside|rural|rif|reef|region|hinterlands?|suburbs?|outskirts"
    r"|desert|badia|(?:north|south|east|west)(?:ern)?\b|mountains?)\b",
    _FLAGS,
)
BEFORE_PROVINCE_OF_LIST = _end(
    r"\b(?:provinces|governorates|countrysides?|countryside\s+of(?:\s+both)?)\b[^.;:!?]{0,90}$",
    99,
    r".*",
    holds="rovinces|overnorates|ountryside",
)
AFTER_CITY = re.compile(r"['’]?s?\s+(?:city|town|old\s+city|city\s+cent(?:re|er))\b", _FLAGS)
BEFORE_CITY = _end(
    r"\b(?:city|town|capital|cities|towns)\s+(?:of\s+)?(?:the\s+)?$", 3, r"city|town|capital|cities|towns|of|the"
)

# What lies around Damascus is Rif Dimashq.
BEFORE_SUBURB = _end(
    r"(?:\b(?:suburbs?|countryside|outskirts|rural\s+areas?|hinterlands?|surroundings|vicinity|periphery|environs|edges?|exurbs|townships?"
    r"|(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?(?:\s+(?:suburbs?|outskirts|countryside))?)\s+of\s+(?:the\s+)?(?:city\s+of\s+)?(?:the\s+)?(?:Syrian\s+|Syria['’]?s\s+)?(?:capital\s+)?(?:city\s+)?"
    r"|\b(?:outside|near|nearby|around|surrounding|ring(?:ing)?|encircling|just\s+off|close\s+to|not\s+far\s+from|rural|rif|reef|rief|besieging|overlooking)\s+(?:of\s+)?(?:the\s+)?(?:Syrian\s+|Syria['’]?s\s+)?(?:capital\s+)?(?:of\s+)?"
    r"|\b(?:km|kms|kilomet(?:re|er)s?|miles?|minutes?)\)?\s+(?:\([^)]{1,30}\)\s+)?(?:(?:to\s+the\s+)?(?:north|south|east|west|northeast|northwest|southeast|southwest|(?:north|south)[- ](?:east|west))\s+)?(?:of|from|outside|away\s+from|off)\s+(?:the\s+)?(?:Syrian\s+)?(?:capital\s+)?)$",
    99,
    r"of|the|Syrian|Syria['’]?s|capital|city|outside|near|nearby|around|surrounding|ring(?:ing)?|encircling|off|to|from|rural|rif|reef|rief|besieging|overlooking",
)
AFTER_SUBURB = re.compile(
    rf"['’]?s?\s+(?:{_DIRECTION}(?:\s+and\s+{_DIRECTION})?\s+)*(?:countryside|suburbs?|suburban|outskirts|rural|rif|reef|periphery|hinterland|environs|exurbs?|Ghouta)\b",
    _FLAGS,
)

# What stands in the city: near "the Damascus police headquarters" is not out of town.
# "Damascus and its countryside": the city and the province around it.
AFTER_AND_AROUND = re.compile(
    r"\s+(?:and|&)\s+(?:in\s+)?(?:its|the)\s+(?:\w+\s+)?(?:suburbs?|countryside|outskirts|surroundings|environs|hinterland)\b",
    _FLAGS,
)
AFTER_IN_CITY = re.compile(
    r"['’]?s?\s+(?:police|army|security|court\w*|ministry|HQ|headquarters|university|opera|embassy|hospital|mosque|market|school|hotel|palace|stadium|old\s+city)\b",
    _FLAGS,
)

# A capital that speaks, agrees or is dealt with is its government.
_SAYS = (
    r"(?:says?|said|accus(?:es?|ed)|agree[sd]?|reject(?:s|ed)|den(?:y|ies|ied)|insist(?:s|ed)?|claim(?:s|ed)?|condemn(?:s|ed)?|announc(?:es?|ed)|declar(?:es?|ed)"
    r"|vow(?:s|ed)?|refus(?:es?|ed)|wants?|wanted|demand(?:s|ed)?|urg(?:es?|ed)|warn(?:s|ed)?|believ(?:es?|ed)|consider(?:s|ed)?|sees|saw|views|regards?|blam(?:es?|ed)"
    r"|hopes?|hoped|expects?|expected|accept(?:s|ed)?|maintain(?:s|ed)?|call(?:s|ed)\s+(?:on|for)|(?:is|was|has\s+been|are|were)\s+(?:ready|willing|committed|prepared|accused|unwilling|determined)"
    r"|welcom(?:es?|ed)|protest(?:s|ed)|sent|sends|summon(?:s|ed)|pledg(?:es?|ed)|promis(?:es?|ed)|confirm(?:s|ed)|admit(?:s|ted)|acknowledg(?:es?|ed)|signed|deploy(?:s|ed)|granted|approved"
    r"|and\s+its\s+(?:allies|ally|backers|main|key)|has\s+(?:repeatedly|long|always|consistently|so\s+far|also|not\s+(?:yet\s+)?(?:commented|responded))|would\s+(?:not|never|accept|agree)"
    r"|must|should|uses?|used|denounc(?:es?|ed)|describ(?:es?|ed)|term(?:s|ed)|label(?:s|led)|brand(?:s|ed)|refers?|portrays?|dismiss(?:es|ed)|support(?:s|ed)|opposes?|opposed|ha(?:s|d)\s+(?:said|accused|agreed|rejected|denied|insisted|vowed|warned|called|asked|requested|pledged))"
)
_CAPITAL = r"(?:Moscow|Tehran|Ankara|Washington|Baghdad|Riyadh|Beirut|Cairo|Doha|Paris|London|Berlin|Brussels|Amman|Beijing|Tel\s+Aviv|Damascus|Hezbollah|Russia|Iran|Turkey|Iraq|Lebanon)"
AFTER_GOVERNMENT = re.compile(
    rf"(?:['’]s?)?(?:,\s+which)?\s+(?:(?:and\s+{_CAPITAL}|also|later|then|again|has\s+also|had\s+also|on\s+\w+day|immediately|repeatedly|officially|have|has|had|itself|still|now|\w+ly)\s+)*{_SAYS}\b"
    rf"|\s+and\s+{_CAPITAL}\b|,\s+{_CAPITAL}\b|['’]s?\s+(?:\w+\s+)?(?:allies|ally|backers?|government|ambassador|envoy|representative|delegation|foreign|position|ties|relations|main|key|closest|staunchest|consent|approval|permission|response|reaction|claims?|request|behalf|policy|stance|willingness)\b"
    r"|\s+(?:government|regime|authorities|delegation|leadership|officials?|ally|allies)\b|\s+(?:is|was|were|are)\s+(?:to\s+blame|adhering|in\s+breach|behind)\b"
    r"|\s+(?:(?:officially|formally|has|had|also)\s+)*(?:touts?|touted|joined\s+the|violat(?:es?|ed)|breach(?:es|ed)|compli(?:es|ed))\b",
)
_URGES = r"(?:blam(?:es?|ed|ing)|accus(?:es?|ed|ing)|urg(?:es?|ed|ing)|warn(?:s|ed|ing)?|press(?:es|ed|ing)?|pressur(?:es?|ed|ing)|back(?:s|ing)|support(?:s|ed|ing)|backed\s+by|condemn(?:s|ed|ing)?|punish(?:ing)?|forc(?:e|ed|ing)|ask(?:s|ed|ing)?|request(?:s|ed)?|says?|said|told)"
BEFORE_GOVERNMENT = _end(
    rf"(?:\b(?:[Pp]ro|[Aa]nti)[-‐–]|\b{_CAPITAL}\s+and\s+|\b(?:between|both)\s+{_CAPITAL}(?:,\s+{_CAPITAL})?\s+and\s+"
    r"|\b(?:ties|relations|talks|dialogue|cooperation|coordination|contacts?|coordinat\w+|cooperat\w+|negotiat\w+|alliance|agreements?|deal|support|supporters?|supporting|pressure|sanctions|allies|ally|allied"
    r"|approval|permission|consent|behalf|loyal|loyalty|hostile|opposed|according|aid|weapons|arms|backing|request|accusations|friends?|enemies|links|diplomatic\s+\w+)\s+(?:with|between|of|for|on|to|by|from|against)\s+(?:the\s+regime\s+in\s+)?"
    rf"|\b{_URGES}\s+"
    r"|\b(?:accepted|rejected|signed|approved|endorsed|denied|welcomed|proposed|offered|condemned|backed|ordered|announced|supported|confirmed|granted)\s+by\s+"
    r"|\b(?:regime|government|authorities|officials?|rulers|leadership)\s+(?:in|of|from)\s+)$",
    8,
    rf"(?:pro|anti)[-‐–]|and|with|between|of|for|on|to|by|from|against|in|{_URGES}",
)

# A name abroad, though Syria has the like: "the Iraqi town of ...", "..., Iraq".
NATIONS = {
    "Iraqi": "IQ",
    "Turkish": "TR",
    "Lebanese": "LB",
    "Jordanian": "JO",
    "Israeli": "IL",
    "Egyptian": "EG",
    "Libyan": "LY",
    "Yemeni": "YE",
    "Saudi": "SA",
    "Palestinian": "PS",
}
_PLACE_ABROAD = r"(?:city|town|village|province|area|region|district|governorate|port|capital|side)"
BEFORE_ABROAD = _end(
    rf"\b({'|'.join(NATIONS)})\s+(?:[a-z-]+\s+){{0,2}}?{_PLACE_ABROAD}\s+(?:of\s+)?(?:[Aa]l-)?$",
    6,
    rf"{_PLACE_ABROAD}|of|[Aa]l-",
    _CASED,
    "|".join(NATIONS),
)
# States of the United States that have a Damascus, a Palmyra or an Aleppo; Washington and Georgia are too often governments.
_STATES = re.split(
    r",\s+",
    """Arkansas, California, Colorado, Connecticut, Florida, Illinois, Indiana, Iowa, Kansas, Kentucky, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Missouri, Nebraska, New Jersey, New York, North Carolina, Ohio, Oregon, Pennsylvania, South Carolina, Tennessee, Texas, Utah, Vermont, Virginia,
    West Virginia, Wisconsin""",
)
LANDS = {
    "Iraq": "IQ",
    "Turkey": "TR",
    "Lebanon": "LB",
    "Jordan": "JO",
    "Israel": "IL",
    "Egypt": "EG",
    "Libya": "LY",
    "Yemen": "YE",
    **dict.fromkeys(_STATES, "US"),
}
# After a comma a country may also speak or act, or go on a list: "In Azaz, Turkey said ...".
AFTER_ABROAD = re.compile(
    rf"(?:,(?!\s+[A-Z]\w+(?:\s[A-Z]\w+)?\s+(?:and|or|is|was|has|have|had|will|would|says?|\w+ed|said)\b)|\s+(?:{_PLACE_NOUN}\s+)?in)\s+"
    rf"(?:(?:north|south|east|west)\w*\s+)?({'|'.join(LANDS)})\b(?!['’]s)"
)

# What is named after a place, or like one, and is something else: a name in small letters, what stands before it, what stands after it.
BEFORE_PARLIAMENT = _end(
    r"\b(?:State|Russian|Russia['’]s|Moscow['’]s|the\s+lower\s+house,?(?:\s+the)?)\s+$",
    5,
    r"State|Russian|Russia['’]s|Moscow['’]s|house,?|the",
    _CASED,
)
OTHER_THINGS: dict[str, tuple[Ending | None, re.Pattern[str]]] = {
    "duma": (
        BEFORE_PARLIAMENT,
        re.compile(r"\s+(?:deput(?:y|ies)|speaker|chairman|members?|committee|lawmakers?|elections?|vote|voted)\b"),
    ),
    "damascus": (None, re.compile(r"\s+(?:Gate|Road|Street|Avenue|[Ss]teel)\b")),
    "aleppo": (None, re.compile(r"\s+(?:Road|Street|Avenue|[Ss]oap)\b")),
    "yarmouk": (None, re.compile(r"\s+University\b")),
}

# Iraq's Salah al-Din is a province; Aleppo's is a neighbourhood.
PROVINCES_ABROAD = dict.fromkeys(
    ("saladin", "salahuddin", "salah al-din", "salaheddin", "salaheddine", "salahaddin", "salah ad-din"), "IQ"
)
AFTER_PROVINCE_WORD = re.compile(r"['’]?s?\s+(?:province|governorate)\b", _FLAGS)
BEFORE_PROVINCE_WORD = _end(r"\b(?:province|governorate)\s+of\s+$", 3, "of")

# A road named after its ends tells of neither end: "the Damascus-Aleppo highway".
AFTER_ROAD = re.compile(
    r"\s?(?:[-–—/]|\s+to\s+|\s+and\s+)\s?(?:al-|ar-|as-|ad-)?[A-Z][\w'’]*(?:[ -](?:al-|ez-|Zor|Zour|az-)?[A-Z]?[\w'’]*)?\s+(?:\w+\s+)?(?:high-?way|motorway|road|route|railway|line)\b"
)
BEFORE_ROAD = _end(
    r"\b(?:high-?way|motorway|road|route|roads)\s+(?:(?:that\s+)?(?:linking|connecting|links|connects|from|between|leading|to)\s+)+(?:the\s+)?(?:city\s+of\s+)?(?:\w+\s+(?:and|to|with)\s+)?$",
    99,
    r"linking|connecting|links|connects|from|between|leading|to|the|of|and|with",
    _CASED,
    "road|route|way",
)

# "... in the countryside of Idlib", "... in northern Hama": the province a village is said to lie in.
# "Harran village, Raqqa": what stands behind is where it lies, and no other place.
VILLAGE_IN = re.compile(r"\s+(?:village|town|hamlet|camp)\s*(?:,|\(|in\b)", _FLAGS)
AFTER_IN_PROVINCE = re.compile(
    r"(?:['’]s?)?(?:\s+(?:town|village|city|area|district|district|airbase|camp|hills?|front|neighbou?rhood|region|villages|towns))?\s*(?:,|\(|\s+in|\s+at|\s+of|\s+located\s+in|\s+in\s+the)\s+(?:the\s+)?(?:(?:\w+ern|north|south|east|west|rural|central|eastern|northeast|northwest|southeast|southwest)\s+)*"
    r"(?:(?:countryside|province|governorate|suburbs?|rural|rif|reef|part|parts|outskirts)\s+(?:of\s+)?)*(?:the\s+)?(?:[Aa][lrs]-|[Aa]l\s)?$"
)

# "The Iraqi ...": what stands behind the name of a place in that country.
ARABIC_NATIONS = {
    "العراقية": "IQ", "اللبنانية": "LB", "التركية": "TR", "الأردنية": "JO", "الإيرانية": "IR", "الروسية": "RU", "المصرية": "EG", "اليمنية": "YE",
    "الليبية": "LY", "السعودية": "SA", "الفرنسية": "FR", "البريطانية": "GB", "الألمانية": "DE", "الأفغانية": "AF", "الفلسطينية": "PS",
}  # fmt: skip
# Nouns of place, with and without "in", "to", "and" before them. A preposition alone is not enough: "in al-Mashhad" is "on the scene", too.
ARABIC_PLACE_WORDS = frozenset(
    prefix + noun
    for prefix in ("", "ب", "ل", "و", "وب", "ول")
    for noun in (
        "مدينة بلدة قرية ريف محافظة منطقة ناحية حي مخيم مطار بلدات قرى جبل سد معبر ضاحية حاجز مدينتي بلدتي قريتي أحياء حيي مناطق شارع قاعدة حقل مدخل محيط تلة مزارع"
        " أطراف جبهة محور"
    ).split()
)
# Names that are verbs, too: "raids that destroy a hospital" has Palmyra's name. So it is behind feminine subjects or plurals, and before what they
# do it to: a word without an article that is no preposition and no time of day.
ARABIC_VERBS_TOO = frozenset({"تدمر"})
ARABIC_SUBJECT = re.compile(r"(?:ات|ة)(?:\s+\w+)?\s+$")
ARABIC_OBJECT = re.compile(
    r"\s+(?!ال|[وبل]|(?:من|في|على|إلى|الى|عن|مع|بعد|قبل|منذ|خلال|حتى|ثم|أو|كما|حيث|إثر|عقب|صباح|مساء|فجر|ظهر|يوم|أمس|غدا|شرق|غرب|شمال|جنوب|قرب|ضد)\b)"
    r"[\u0621-\u064a]{3,}"
)
# Noun before a province's name: (rule, form, whether it counts for a list).
ARABIC_FORMS: dict[str, tuple[str, str, bool]] = {
    "ريف": ("countryside", "province", False),
    "ريفي": ("countryside", "province", True),
    "أرياف": ("countryside", "province", True),
    "محافظة": ("province word", "province", False),
    "محافظتي": ("province word", "province", True),
    "محافظات": ("province word", "province", True),
}
ARABIC_PREFIXES = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب", "بال", "لل", "ولل", "وبال", "كال", "فال", "وال")

# Words that a name of one word is not found by unless an article says so ("Tal" is no town where "al-Tal" is), capitals or not.
COMMON_WORDS = frozenset(
    """
    the a an and as at by for from has he her his if in is it its no not of on or our out she so than that then there they this to up us was we were war
    what when where who why will with you your all any but can did do had how may me more must my now one some two yes only over under after
    are time times them sure seen due safe safer hour hours theme sin den bare hit hits male roman hull cite hole road roads care think case cases core share
    race sphere queries sane mile miles slug tale cure beside dare bench billion haze sarin dire babies demo mary harry martin jake cora abel kane san ty
    sana shia read tonnes tons ton man men men's mine may march re shake barren coastal seal hall door babys cuban nobel milan jaffa
    """.split()
)

# Words that many names begin with, and that are no names by themselves; and well-known names abroad that a village is spelled like.
FIRST_WORDS = frozenset(
    "tel tal tell tall till khan deir bab ras ain ayn abu umm um jabal wadi kafr bir beit new old".split()
)

ENDINGS = tuple(each for each in list(globals().values()) if isinstance(each, Ending))
