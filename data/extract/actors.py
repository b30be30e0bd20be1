"""Finding the actors a text names, by whole words, under their canonical names."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import ahocorasick

from data.extract.actor_names import ACTORS, ActorKind
from data.extract.arabic_actors import find_arabic_actors
from data.extract.sentences import fold

# A country's own name is a place, not an actor, after these: "in Turkey", "the border with Turkey".
_PLACE_BEFORE = re.compile(
    r"\b(?:in|into|inside|near|within|through|across|via|outside|throughout|border with|bordering|borders|north of|south of|east of|west of|capital of|northern|southern|eastern|western)\s(?:the\s)?$"
)
# A country's name in an outlet's: "Jordan Times".
_OUTLET_AFTER = re.compile(r"\s(?:times|post|telegraph|tribune|herald|gazette|dispatch|observer|today|online|news)\b")
_PLACE_KINDS = frozenset({"state"})
# "Fled to Jordan", "arrived from Iraq", "the coast of Turkey" are ways and places; "weapons from Iran", "a message to Russia" are dealings.
_TO_OR_FROM = re.compile(r"(?:([\w'-]+)\s)?\b(to|from|of)\s(?:the\s)?$")
_DEALINGS = frozenset(
    """according accusations accused aid aircraft airstrikes alternative ambassador bombers envoy fighters forces planes raids strikes troops warplanes appeal appeals approval arms assistance assurances backing belong belonging belongs call calls close
    commitment consent cooperation cover delegation demand demands due funding gave given granted guarantee guarantees handed help letter links loyal
    loyalty message messages money objection objections opposed opposition order orders permission presented pressure proposal protection related report
    reports request requests response said sale sold statement support thanks threat threats ties warning warnings weapons""".split()
)
_PARTS_OF_LANDS = frozenset(
    "airport airspace border borders capital city coast north south east west interior people outskirts part parts port province region shores side soil territory town village".split()
)
_ADJECTIVES = frozenset(
    "iranian russian turkish saudi qatari jordanian israeli british french german american us".split()
)
# "In Sidon, Lebanon."
_TOWN_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Oo]f|[Oo]n|[Oo]utside|hit|struck|shelled|bombed)\s(?:[a-z-]+\s){0,3}(?!Syria,)[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?,\s$"
)
_TOWN_AFTER = re.compile(r"[.;)\n\"]|,(?! (?:the )?[A-Z])|$|\s(?:on|when|after|where|near|killing|wounding)\b")
# An army that is named after another land, or by a name of its own, is not Syria's.
_ARMY = ("army", "armed forces", "the army", "the armed forces")
_OTHER_ARMY = re.compile(
    r"\b(?!Syrian?\b)(?:National|Free|Mahdi|Red|Salvation|single|unified|united|[A-Z][a-z]+(?:ish|ese|ian|ench|an|i)|(?!Syria)[A-Z][a-z]+'s)\s$"
)
_ARMY_RANK = re.compile(r"\s(?:Maj|Gen|Lt|Col|Capt|Sgt|Staff|Spc|Cpl|Brig|General|Colonel|Major|Captain|Sergeant)\b")
# "An Israeli officer was killed, the army said": the army of the neighbour that the sentence names.
_ARMY_SAYS = re.compile(r" (?:said|says|announced|reported|confirmed)\b")
_NEIGHBOURS = re.compile(r"\b(?:israel|turk|jordan|lebanon|lebanese|iraq)")
_SYRIAN = re.compile(r"\b(?:syria|damascus|regime|assad)|\.\s")
# "SURUC, Turkey (AP) -": where it was written.
_DATELINE_TOWN = re.compile(r"(?:^|\n)[A-Z][A-Z'’/ -]{2,30}, $")
_LAND_NOUN = re.compile(r" (?:border|frontier|town|city|capital|territory|soil|airspace|lira)\b")
_FORCES = r"(?:war ?planes|jets|planes|aircraft|helicopters|bombers|forces|troops|soldiers|artillery|air ?strikes?|strikes?|(?:air )?raids?|air force|army)"
_NATION = r"(russian|turkish|israeli|american|us|iranian|syrian|regime|government)"
# "Russian or Syrian warplanes", "warplanes believed to be either Russian or Syrian": the forces of both.
_JOINTS, _ALLIED = (" or ", " and ", "/", " and/or "), ("", "allied ", "the ")
_PAIR = re.compile(rf"\b{_NATION}(?:{'|'.join(_JOINTS)})(?:{'|'.join(_ALLIED)}){_NATION}\b")
_LONGEST_PAIR = 40  # characters
_FORCES_AFTER = re.compile(rf" (?:fighter |military |government )?{_FORCES}\b")
_AIR = r"(?:war ?planes|jets|planes|aircraft|helicopters|strikes?|airstrikes?|raids?)"
_AIR_BEFORE = re.compile(rf"\b{_AIR}(?: [\w']+){{0,5}} (?:either )?$")
_ARABIC = re.compile(r"[\u0621-\u064a]{3}")
_FORCES_OF: dict[str, str] = {
    "russian": "Russian Armed Forces",
    "turkish": "Turkish Armed Forces",
    "israeli": "Israel Defense Forces",
    "american": "US Armed Forces",
    "us": "US Armed Forces",
    "iranian": "Islamic Revolutionary Guard Corps",
    "syrian": "Syrian Armed Forces",
    "regime": "Syrian Armed Forces",
    "government": "Syrian Armed Forces",
}


class ActorMention(NamedTuple):
    """An actor named in characters [start, end) of a text, under its canonical name."""

    start: int
    end: int
    name: str
    kind: ActorKind


# What the automaton says where an alias ends: its length, its only spellings (None where any will do), and whom it may mean:
# the name, the kind and the only spelling of each.
_Alias = tuple[int, frozenset[str | None] | None, list[tuple[str, ActorKind, str | None]]]
# What it says where the second of a pair of nations stands; no alias begins with a joint.
_PAIRED: _Alias = (0, None, [])


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    meanings: dict[str, list[tuple[str, ActorKind, str | None]]] = {}
    for actor in ACTORS:
        for alias in (actor.name, *actor.aliases):
            exact = alias if alias.isupper() and len(alias) <= 4 else None
            meanings.setdefault(fold(alias), []).append((actor.name, actor.kind, exact))
    for joint, allied, nation in product(_JOINTS, _ALLIED, _FORCES_OF):
        automaton.add_word(f"{joint}{allied}{nation}", _PAIRED)
    for alias, readings in meanings.items():
        exact_forms = {exact for _, _, exact in readings}
        only = None if None in exact_forms else frozenset(exact_forms)
        meaning: _Alias = (len(alias), only, readings)
        automaton.add_word(alias, meaning)
    automaton.make_automaton()
    return automaton


def find_actors(text: str, folded: str | None = None) -> list[ActorMention]:
    """Find the actors a text names, in order of mention, the longest name winning; [] when it names none.

    A possessive s counts as part of the boundary ("Assad's", and "Assads" where the apostrophe was lost).
    """
    folded = fold(text) if folded is None else folded
    found: list[ActorMention] = []
    pairs: list[ActorMention] = []
    aliases: Iterator[tuple[int, _Alias]] = _automaton().iter(folded)
    for last, (length, only, readings) in aliases:
        start, end = last + 1 - length, last + 1
        if not length:
            pairs += _find_pair(folded, end)
            continue
        if only is not None and text[start:end] not in only:
            continue  # "is" and "us", which stand in most sentences, are no Islamic State and no United States
        if not _is_whole(folded, start, end):
            continue
        for name, kind, exact in readings:
            if exact is not None and text[start:end] != exact:
                continue
            if kind in _PLACE_KINDS and (
                _PLACE_BEFORE.search(folded, max(0, start - 16), start)
                or _OUTLET_AFTER.match(folded, end)
                or _is_land(text, folded, start, end)
            ):
                continue
            if folded.startswith(_ARMY, start) and _is_other_army(text, folded, start, end):
                continue
            found.append(ActorMention(start, end, name, kind))
            break
    if not text.isascii() and _ARABIC.search(text):
        found += [ActorMention(*each) for each in find_arabic_actors(text)]
    return _keep_longest(pairs + found)


def _is_other_army(text: str, folded: str, start: int, end: int) -> bool:
    """Whether an army [start, end) without Syria's name is another's: named so, an officer's, or that of the neighbour spoken of."""
    if _OTHER_ARMY.search(text, max(0, start - 20), start) or _ARMY_RANK.match(text, end):
        return True
    if not _ARMY_SAYS.match(folded, end):
        return False
    before = folded[max(0, start - 200) : start]
    neighbour = _NEIGHBOURS.search(before)
    return neighbour is not None and not _SYRIAN.search(before, neighbour.end())


def _is_land(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a state's name [start, end) tells where somebody goes, comes from or is, and nothing that it does."""
    name = folded[start:end]
    if name in _ADJECTIVES:
        return _LAND_NOUN.match(folded, end) is not None
    if " " in name or folded.startswith(("'s ", "s "), end):
        return False
    if way := _TO_OR_FROM.search(folded, max(0, start - 30), start):
        return way[1] in _PARTS_OF_LANDS if way[2] == "of" else way[1] not in _DEALINGS
    if not folded.startswith(", ", start - 2):
        return False
    if _DATELINE_TOWN.search(text, max(0, start - 40), start):
        return True
    return _TOWN_AFTER.match(text, end) is not None and _TOWN_BEFORE.search(text, max(0, start - 60), start) is not None


def _find_pair(folded: str, end: int) -> list[ActorMention]:
    """The forces of two sides named together, one noun for both, the second of which ends at `end`."""
    near = _PAIR.finditer(folded, max(0, end - _LONGEST_PAIR), end + 1)
    pair = next((pair for pair in near if pair.end() == end), None)
    if pair is None or pair[1] == pair[2]:
        return []
    is_either = folded.startswith(" or ", pair.end(1)) and _AIR_BEFORE.search(
        folded, max(0, pair.start() - 60), pair.start()
    )
    if not is_either and not _FORCES_AFTER.match(folded, end):
        return []
    return [ActorMention(pair.start(side), pair.end(side), _FORCES_OF[pair[side]], "armed") for side in (1, 2)]


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is a word of its own: "Assad" is none in "ambassador"; a lost apostrophe ("Assads") does no harm."""
    before = folded[start - 1] if start else " "
    if before.isalnum() or before in "-_" or (before == "'" and start > 1 and folded[start - 2].isalnum()):
        return False
    return folded.startswith(" ", end) or _WORD_GOES_ON.match(folded, end) is None


_WORD_GOES_ON = re.compile(r"'?+s?+[\w-]")


def _keep_longest(found: list[ActorMention]) -> list[ActorMention]:
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[ActorMention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
