"""Finding the actors a text names, by whole words, under their canonical names."""

import re
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick

from data.extract.actor_names import ACTORS, ActorKind
from data.extract.sentences import fold

# A country's own name is a place, not an actor, after these: "in Turkey", "the border with Turkey".
_PLACE_BEFORE = re.compile(
    r"\b(?:in|into|inside|near|within|through|across|via|outside|throughout|border with|bordering|borders|north of|south of|east of|west of|capital of|northern|southern|eastern|western)\s(?:the\s)?$"
)
# A country's name in an outlet's: "Jordan Times".
_OUTLET_AFTER = re.compile(r"\s(?:times|post|telegraph|tribune|herald|gazette|dispatch|observer|today|online|news)\b")
_PLACE_KINDS = frozenset({"state"})


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named in characters [start, end) of a text, under its canonical name."""

    start: int
    end: int
    name: str
    kind: ActorKind


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    meanings: dict[str, list[tuple[str, ActorKind, str | None]]] = {}
    for actor in ACTORS:
        for alias in (actor.name, *actor.aliases):
            exact = alias if alias.isupper() and len(alias) <= 4 else None
            meanings.setdefault(fold(alias), []).append((actor.name, actor.kind, exact))
    for alias, readings in meanings.items():
        exact_forms = {exact for _, _, exact in readings}
        only = None if None in exact_forms else frozenset(exact_forms)
        automaton.add_word(alias, (len(alias), only, readings))
    automaton.make_automaton()
    return automaton


def find_actors(text: str, folded: str | None = None) -> list[ActorMention]:
    """Find the actors a text names, in order of mention, the longest name winning; [] when it names none.

    A possessive s counts as part of the boundary ("Assad's", and "Assads" where the apostrophe was lost).
    """
    folded = fold(text) if folded is None else folded
    found: list[ActorMention] = []
    for last, (length, only, readings) in _automaton().iter(folded):
        start, end = last + 1 - length, last + 1
        if only is not None and text[start:end] not in only:
            continue  # "is" and "us", which stand in most sentences, are no Islamic State and no United States
        if not _is_whole(folded, start, end):
            continue
        for name, kind, exact in readings:
            if exact is not None and text[start:end] != exact:
                continue
            if kind in _PLACE_KINDS and (
                _PLACE_BEFORE.search(folded, max(0, start - 16), start) or _OUTLET_AFTER.match(folded, end)
            ):
                continue
            found.append(ActorMention(start, end, name, kind))
            break
    return _keep_longest(found)


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is a word of its own: "Assad" is none in "ambassador"; a lost apostrophe ("Assads") does no harm."""
    before = folded[start - 1] if start else " "
    if before.isalnum() or before in "-_" or (before == "'" and start > 1 and folded[start - 2].isalnum()):
        return False
    after = folded[end : end + 3]
    if after[:1] == "'":
        after = after[1:]
    if after[:1] == "s":
        after = after[1:]
    return not (after[:1].isalnum() or after[:1] in {"-", "_"})


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
