"""The part a place plays in a sentence of violence: where it happened, or where somebody is from, speaks or fires from.

"Speaking in Damascus, the minister said rockets fired from Idlib killed two in Qardaha": only Qardaha was hit. A place abroad is where
violence happened only where the words around it say so: capitals speak, deny and blame more often than they are bombed.
"""

import re
from collections.abc import Sequence

from data.extract.hints import find_hints, make_hint
from data.extract.places import NOWHERE, Part, Place, choose_place
from geo.find import PlaceMention

_SAYING = r"(?:said|says|told|tells|reported|reports|added|confirmed|stated|announced|claimed)"
_PEOPLE = (
    r"(?:man|men|woman|women|boys?|girls?|child|children|people|persons?|famil(?:y|ies)|refugees?|evacuees|displaced|students?|teachers?|doctors?"
    r"|journalists?|reporters?|photographers?|workers?|brothers?|sisters?|father|mother|migrants?|asylum[ -]seekers?|pilgrims?|passengers?|natives?|citizens?|syrians?)"
)
_SPEAKER = (
    r"(?:activists?|residents?|witness(?:es)?|doctors?|medics?|officials?|sources?|correspondents?|reporters?|journalists?|spokes(?:man|woman|person)"
    r"|rescuers?|commanders?|fighters?|monitors?|minister|ambassador|envoy|diplomats?)"
)
_WEAPON = (
    r"(?:rockets?|missiles?|shells?|mortars?|shots?|drones?|planes?|jets?|warplanes|aircraft|helicopters?|bombers?)"
)
_VEHICLE = r"(?:bus(?:es)?|convoys?|cars?|trucks?|vehicles?|ambulances?|lorr(?:y|ies)|flights?)"
_FIGHTERS = r"(?:gunmen|fighters?|militants?|rebels?|insurgents?|troops|soldiers?|units?|jihadis(?:ts)?|militiam[ae]n|terrorists?|extremists?|reinforcements|(?:terrorist |rebel |armed )?(?:groups?|organi[sz]ations?|factions?))"
_BASED = r"(?:based|positioned|stationed|entrenched|holed up)"
_TO_NAME = (
    r"(?:the |[a-z]+ern |city of |town of |village of |province of |countryside of |nearby |neighbou?ring ){0,3}$"
)
# What stands before a place that is not where the sentence's violence was.
_ORIGIN = re.compile(
    rf"\b{_PEOPLE} (?:who (?:were |was |had )?(?:fled|came|originally|displaced) )?from {_TO_NAME}"
    rf"|\b{_VEHICLE} (?:\w+ing [\w ]{{1,40}} )?(?:coming |travell?ing |leaving )?from {_TO_NAME}"
    rf"|\b{_VEHICLE} (?:\w+ing [\w ]{{1,30}}? )?(?:from [\w -]{{1,30}}? )?(?:bound for|(?:heading |going |travell?ing |on (?:its|their|the) way )?to) {_TO_NAME}"
    rf"|\b(?:(?:advanc|march|mov|push|driv|retreat|flee|withdraw)ing|(?:mov|retreat|transferr|redeploy|travell?)ed|fled) (?:\w+ )?from {_TO_NAME}"
    rf"|\b(?:fired|launched|shot|lobbed|flown|flying|took off|taken off|taking off|departed|departing|originating|operating|hailing|coming|arriving) from {_TO_NAME}"
    rf"|\b{_WEAPON} from {_TO_NAME}"
)
_SPEAKS_OR_IS_BASED = re.compile(
    rf"\b{_FIGHTERS} (?:who (?:were |are )?)?{_BASED} (?:in|at|near|inside) {_TO_NAME}"
    rf"|\b(?:speaking|talking|{_SAYING})(?: to (?:the )?(?:reporters|journalists|afp|reuters|press|[\w ]{{1,30}}?))? (?:in|from|at) {_TO_NAME}"
    rf"|\b(?:reporters|journalists|a news conference|a press conference) (?:in|at) {_TO_NAME}"
)
# Who is driven from a place was fought there; "gunmen from Idlib" only belong there.
_FIGHTERS_FROM = re.compile(rf"\b{_FIGHTERS} from {_TO_NAME}")
_DRIVEN = re.compile(
    r"\b(?:driv|drov|expel|oust|push|clear|evict|forc|remov|flush|dislodg|withdr|pull|eject|rout|repel|repuls|purg|evacuat|free|liberat|recaptur|retak|retook|sweep|swept|uproot|eliminat|chas)"
)
_SPOKEN_HINTS = make_hint(
    *_BASED[3:-1].split("|"),
    "speaking",
    "talking",
    *_SAYING[3:-1].split("|"),
    "reporters",
    "journalists",
    "conference",
)
_SPEAKER_IN = re.compile(rf"\b{_SPEAKER} (?:based )?(?:in|from|near|at|inside) {_TO_NAME}")
_SPEAKER_HINTS = make_hint(
    *"activist resident witness doctor medic official source correspondent reporter journalist spokes rescuer commander fighter monitor minister".split(),
    *"ambassador envoy diplomat".split(),
)
_SAYS_AFTER = re.compile(rf"(?: province| city| countryside|,)? (?:who [\w ]{{1,40}}, )?{_SAYING}\b")
_QUOTED = re.compile(
    rf"\b(?:according to|citing|quoting|{_SAYING}) (?:an? |the |one |two |several |local |opposition |anti-government |[\w-]+ ){{0,3}}$"
)
# How far back, in characters, such words may begin, and the last of them.
_REACH, _LAST_REACH = 90, 60

_PLACE_NOUNS = (
    r"(?:(?:the|a|its|busy|crowded|central|northern|southern|eastern|western|north|south|east|west|[a-z]+(?:ern|ish|ian|ese|an|i|li)|old|holy|border|coastal|port|capital|main|nearby) )*"
    r"(?:(?:city|cities|town|village|province|governorate|region|district|suburb|outskirts|capital|centre|center|streets?|resort|area|part|parts|countryside|port)(?:,? of)? )?"
)
_LOCATED = re.compile(
    rf"\b(?:in|near|at|outside|inside|around|across|throughout|on|rocked|hit|hits|struck|strikes|shook|shakes|bombed|shelled|stormed) {_PLACE_NOUNS}$"
)
# Nouns and verbs whose "in" tells of something else than the violence.
_ELSEWHERE = re.compile(
    r"\b(?:talks?|meetings?|conferences?|summits?|negotiations?|discussions?|delegations?|speech|statements?|interview|offices?|embassy|headquarters|court|hospitals?"
    r"|refugees?|exiles?|camps?|governments?|leaders?|leadership|those|like|based|met|held|living|lives|born|trained|made|planned|treated|treatment|arrived|exile|elections?"
    r"|opposition|coalition|ambassador|parliament|protests?|asylum|officials?|allies|sponsors|backers|refuge|hosted|agreed|signed|brokered|peace process|process|rally|banned|outlawed|prohibited|designated|state)"
    rf"(?: [\w-]+)? (?:in|near|at|outside|inside|around|across) {_PLACE_NOUNS}$"
)
_ATTACK_NOUN = re.compile(
    r"(?:bomb|bombing|bombings|blast|blasts|attack|attacks|explosion|shooting|shootings|massacre)\b"
)
_IN_LAND = re.compile(r"\b(?:in|inside|across|throughout) (?:[a-z]+ern )?$")
_OWNED = re.compile(
    r"'?s? (?:[\w-]+ ){0,2}(?:airport|square|market|street|mosque|nightclub|stadium|station|district|suburb)\b"
)
_APPOSED = re.compile(r", ?(?:in )?(?:the )?$")


def is_located_abroad(folded: str, mention: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
    """Whether a sentence says that something took place at this mention of a place abroad ("in Baghdad", "the Turkish town of Kilis")."""
    if mention.country == "SY" or mention.rule == "metonym":
        return False
    start = max(0, mention.start - _REACH)
    if _is_aside(folded, mention) or _ELSEWHERE.search(folded, start, mention.start):
        return False
    if mention.precision != "country" and (
        _ATTACK_NOUN.match(folded, mention.end + 1) or _OWNED.match(folded, mention.end)
    ):
        return True
    located = _IN_LAND if mention.precision == "country" else _LOCATED
    if located.search(folded, start, mention.start):
        return True
    before = next((other for other in reversed(mentions) if other.end < mention.start), None)
    return (
        before is not None
        and before.country == mention.country
        and _APPOSED.fullmatch(folded, before.end, mention.start) is not None
        and is_located_abroad(folded, before, mentions)
    )


def choose_place_of_violence(folded: str, mentions: Sequence[PlaceMention], part: Part) -> Place:
    """Where the violence of a sentence was: the places of no other part in it, at home before abroad, else any at home; NOWHERE for none."""
    hit = _leave_out_asides(folded, mentions)
    place = choose_place(hit, part)
    if place.provinces:
        return place
    syria = [mention for mention in hit if mention.country == "SY" and mention.precision == "country"]
    is_in_syria = any(_IN_LAND.search(folded, max(0, mention.start - 20), mention.start) for mention in syria)
    if not is_in_syria:
        abroad = [mention for mention in hit if is_located_abroad(folded, mention, hit)]
        towns = [mention for mention in abroad if mention.precision != "country"]
        if towns or (abroad and not syria):
            return choose_place((towns or abroad)[:1], part, abroad=True, whole_countries=True)
    return choose_place(mentions, part) if len(hit) < len(mentions) else place


def choose_place_of_protest(folded: str, mentions: Sequence[PlaceMention], part: Part) -> Place:
    """Where a protest was, and not where those who protest are from; NOWHERE for none."""
    place = choose_place(_leave_out_asides(folded, mentions), part, abroad=True)
    return place if place != NOWHERE else choose_place(mentions, part, abroad=True)


def find_abroad(folded: str, mentions: Sequence[PlaceMention], part: Part) -> Place:
    """The place abroad that a sentence without a place in Syria is about; NOWHERE when it has none."""
    place = choose_place_of_violence(folded, mentions, part)
    return place if place.is_abroad else NOWHERE


def _leave_out_asides(folded: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    aside: PlaceMention | None = None
    for mention in mentions:
        goes_on = aside is not None and folded[aside.end : mention.start] in (" and ", ", ", ", and ", " or ", " from ")
        if goes_on or _is_aside(folded, mention):
            aside = mention
        else:
            kept.append(mention)
    return kept


# What leads to a place that is not where the violence was: without it, nobody is from there, speaks there or is on the way there.
_LEADS = re.compile(rf" (?P<word>from|to|bound for|in|at|near|inside) {_TO_NAME}")


def _is_aside(folded: str, mention: PlaceMention) -> bool:
    """Whether somebody or something is from there or on the way there, somebody speaks there, or a road there is named."""
    if mention.rule == "road":
        return True
    way = _LEADS.search(folded, max(0, mention.start - _LAST_REACH), mention.start)
    if way is None:
        return False
    start = max(0, mention.start - _REACH)
    if way["word"] in ("from", "to", "bound for") and _ORIGIN.search(folded, start, mention.start):
        return True
    hints = find_hints(folded, start, mention.start)
    if hints & _SPOKEN_HINTS and _SPEAKS_OR_IS_BASED.search(folded, start, mention.start):
        return True
    if way["word"] == "from":
        fighters = _FIGHTERS_FROM.search(folded, start, mention.start)
        if fighters and not _DRIVEN.search(folded, max(start, fighters.start() - 40), fighters.start()):
            return True
    if not hints & _SPEAKER_HINTS:
        return False
    speaker = _SPEAKER_IN.search(folded, start, mention.start)
    return speaker is not None and bool(
        _SAYS_AFTER.match(folded, mention.end) or _QUOTED.search(folded, start, speaker.start())
    )
