"""From sentences to happenings: what each sentence tells of, when, where and how many, before the article's mentions are merged."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from data.extract.actors import ActorMention
from data.extract.attribution import Attribution, find_attribution, find_them, is_said_by_them
from data.extract.background import find_aside, is_background
from data.extract.clauses import find_event_end, find_relative_clause, find_scene, split_clauses
from data.extract.figurative import is_figurative
from data.extract.ground import is_visit, settle_ground
from data.extract.means import VAGUE_WEIGHT, find_means
from data.extract.modes import Mode, find_modes
from data.extract.newsworthy import (
    Moded,
    choose_triggers,
    find_talk_of_violence,
    is_deal_behind,
    is_harm_alone,
    is_misfortune,
    prefer_the_deadly,
    put_deals_behind,
    settle_plan,
)
from data.extract.places import NOWHERE, Place, choose_place
from data.extract.protests import settle_protest
from data.extract.reading import PartReading, Sentence
from data.extract.roles import choose_place_of_protest, choose_place_of_violence
from data.extract.tolls import Toll, find_bare_toll, find_tolls
from data.extract.types import TYPE_OF, VIOLENT, Trigger
from data.extract.when import When, choose_when

# In such an event people may have been killed or injured.
_HARMFUL = VIOLENT | {kind for kind, of in TYPE_OF.items() if of in ("Protests", "Riots")} | {"Other"}
_STATEMENT_WEIGHT = 1.0
# Further down than this, a mention counts only with a day, a place or a toll of its own.
_LEAD = 2
_NAMED_ALONE = 4.1
_MISFORTUNE_REACH = 2  # sentences in which an earthquake goes on to be told of


class Happening(NamedTuple):
    """One thing that one sentence tells of. `scene` is where the sentence's backdrop is, for want of a place of its own.

    `is_behind` marks the deal under which another thing of its sentence is done, and the summary of happenings that are counted apart.
    """

    reading: PartReading
    sentence: Sentence
    trigger: Trigger
    sub_event_type: str
    weight: float
    mode: Mode
    when: When
    place: Place
    scene: Place
    means: frozenset[str]
    tolls: tuple[Toll, ...]
    actors: tuple[ActorMention, ...]
    attribution: Attribution | None
    is_behind: bool = False

    @property
    def event_type(self) -> str:
        return TYPE_OF[self.sub_event_type]

    @property
    def is_violent(self) -> bool:
        return self.sub_event_type in VIOLENT

    @property
    def is_vague(self) -> bool:
        """Whether the words tell of harm and not of the means."""
        return self.is_violent and self.weight <= VAGUE_WEIGHT


def find_happenings(reading: PartReading, *, published: date | None, named: Sequence[ActorMention]) -> list[Happening]:
    """Find what a part tells of, sentence by sentence; [] when nothing. `named` are the actors the whole article names."""
    happenings: list[Happening] = []
    for told in reading.sentences:
        if not told.triggers and told.part == "text":
            continue
        sentence = _leave_aside(reading.folded, _hear_headline(reading.folded, told))
        if sentence.triggers and not _is_question(reading.folded, sentence):
            before = reading.sentences[max(0, told.number - _LEAD) : told.number]
            for clause in split_clauses(reading.folded, sentence, before):
                happenings += _read_clause(reading, clause, published, named)
    return happenings


def _read_clause(
    reading: PartReading, sentence: Sentence, published: date | None, named: Sequence[ActorMention]
) -> list[Happening]:
    folded, start, end = reading.folded, sentence.clause_start, sentence.clause_end
    modes = find_modes(folded, sentence.triggers, sentence.cues, start, end, sentence.hints)
    moded: list[Moded] = [
        (trigger, mode)
        for trigger, mode in zip(sentence.triggers, modes, strict=True)
        if mode != "unreal"
        and not is_visit(folded, trigger, sentence)
        and not (trigger.sub_event_type in VIOLENT and is_figurative(folded, trigger))
    ]
    moded = [(trigger, settle_plan(trigger, mode, sentence, published)) for trigger, mode in moded]
    moded = _leave_out_the_displaced(folded, moded)
    event_end = find_event_end(folded, start, end, sentence.hints)
    before = reading.sentences[max(0, sentence.number - _MISFORTUNE_REACH) : sentence.number]
    chosen = [
        pair
        for pair in choose_triggers(moded, event_end, _find_backdrop(folded, moded, end))
        if not is_misfortune(folded, pair[0], sentence, before)
    ]
    statement = next((pair for pair in moded if pair[0].sub_event_type == "Statement"), None)
    if (not chosen and statement is None) or is_background(folded, start, end, sentence.hints):
        return []
    attribution = find_attribution(folded, sentence.said, sentence.actors, named)
    if attribution is None and sentence.number and is_said_by_them(folded, sentence.said):
        speaker = reading.sentences[sentence.number - 1]
        attribution = find_them(folded, speaker.said, speaker.actors, named)
    if not chosen and statement and _is_statement(sentence, attribution):
        chosen = [statement]
    is_harmful = any(trigger.sub_event_type in _HARMFUL for trigger, _ in chosen)
    tolls = tuple(find_tolls(folded, start, end)) if is_harmful else ()
    aside = find_aside(folded, sentence.start, sentence.end, sentence.hints) if tolls else None
    if aside:
        tolls = tuple(toll for toll in tolls if not aside[0] <= toll.start < aside[1])
    if is_harmful and not tolls and sentence.left_start is not None:
        tolls = tuple(find_bare_toll(folded, start, end, left=sentence.left_start))
    if any(toll.of_the_war for toll in tolls):
        return []
    if tolls:
        chosen = prefer_the_deadly(moded, chosen)
        chosen = _prefer_the_total(folded, moded, chosen, tolls, sentence)
    elif (
        sentence.part == "text" and not _names_a_province(sentence) and (about := find_talk_of_violence(moded, chosen))
    ):
        chosen = about
    chosen = put_deals_behind(folded, chosen, start)
    chosen = settle_protest(folded, chosen, tolls, start, end)
    if tolls and any(trigger.sub_event_type == "Other" and mode != "planned" for trigger, mode in chosen):
        # "A plane crashed; both pilots were killed": nobody attacked them.
        chosen = [pair for pair in chosen if not is_harm_alone(pair[0])]
    happenings = []
    left = tolls  # a toll is of one thing: the first told of that may have it
    for trigger, mode in chosen:
        event_type = TYPE_OF[trigger.sub_event_type]
        dated = _leave_out_days_of_deal(folded, sentence, trigger, chosen)
        placed = _leave_out_before(sentence, event_end, trigger) if trigger.start >= event_end else sentence
        place, scene = _choose_places(folded, placed, trigger, event_type)
        cut = event_end if trigger.start < event_end else end
        own = (
            tuple(toll for toll in left if toll.start < cut)
            if trigger.sub_event_type in _HARMFUL and mode != "planned"
            else ()
        )
        left = tuple(toll for toll in left if toll not in own)
        happenings.append(
            Happening(
                reading=reading,
                sentence=sentence,
                trigger=trigger,
                sub_event_type=settle_ground(trigger, reading, sentence),
                weight=trigger.weight,
                mode=mode,
                when=choose_when(folded, _leave_out_days_behind(dated, trigger, event_end), trigger, mode, published),
                place=place,
                scene=scene,
                means=find_means(folded, trigger, sentence.triggers),
                tolls=own,
                actors=sentence.actors,
                attribution=attribution,
                is_behind=len(chosen) > 1 and is_deal_behind(folded, trigger, start),
            )
        )
    return [happening for happening in happenings if not _says_little(happening)]


_DISPLACED = re.compile(r"\b(?:families|people|residents|civilians|refugees|those|students|villagers|men|women) $")


def _leave_out_the_displaced(folded: str, moded: list[Moded]) -> list[Moded]:
    """What is told without who protests: "families displaced from Deir ez-Zor protested" were displaced before."""
    kinds = {trigger.sub_event_type for trigger, _ in moded}
    if "Displacement" not in kinds or not any(TYPE_OF[kind] == "Protests" for kind in kinds):
        return moded
    return [
        (trigger, mode)
        for trigger, mode in moded
        if trigger.sub_event_type != "Displacement"
        or not _DISPLACED.search(folded, max(0, trigger.start - 12), trigger.start)
    ]


def _find_backdrop(folded: str, moded: Sequence[Moded], end: int) -> int:
    """Where behind the first words that tell the means of violence the sentence turns to what else was going on: "clashes go on amid shelling"."""
    violent = next(
        (trigger for trigger, _ in moded if trigger.sub_event_type in VIOLENT and trigger.weight > VAGUE_WEIGHT),
        None,
    )
    amid = folded.find(" amid", violent.end, end) if violent else -1
    return amid if amid >= 0 else end


def _prefer_the_total(
    folded: str, moded: Sequence[Moded], chosen: list[Moded], tolls: Sequence[Toll], sentence: Sentence
) -> list[Moded]:
    """A running total counts what was told before it, not what goes on behind it: "The toll reached 330 as raids went on after midnight"."""
    total = next((toll for toll in tolls if toll.total), None)
    told = next((pair for pair in moded if total and is_harm_alone(pair[0]) and pair[0].start < total.start), None)
    if (
        told is None
        or not chosen
        or chosen[0][0].start < find_scene(folded, told[0].end, sentence.clause_end, sentence.hints)
    ):
        return chosen
    return [told, *(pair for pair in chosen[1:] if pair[0].sub_event_type not in VIOLENT)]


def _says_little(happening: Happening) -> bool:
    """Whether a mention far down tells neither when nor where nor how many: it speaks of what is known."""
    if happening.sentence.part == "title":
        return False
    is_named_alone = happening.weight < _NAMED_ALONE and not happening.is_violent
    if happening.mode == "planned" and is_named_alone and happening.when.first is None:
        return True  # "groups that want to join the truce"
    if happening.mode == "denied" and happening.when.mention is None and not happening.place.provinces:
        clause = happening.sentence
        if _ALWAYS_DENIED.search(happening.reading.folded, clause.clause_start, clause.clause_end):
            return True
    if happening.sentence.number <= _LEAD or happening.tolls or happening.mode == "denied":
        return False
    is_undated = happening.when.mention is None and happening.when.basis in (None, "published")
    return is_undated and not happening.place.provinces


# What is always denied, of no deed in particular: "The regime denies using barrel bombs".
_ALWAYS_DENIED = re.compile(
    r"\bden(?:y|ies) (?:ever )?(?:using|targeting|having (?:ever )?used|any use|the use|possessing|carrying out|bombing|attacking|hitting)\b"
    r"|\b(?:repeatedly|always|consistently|routinely|long) (?:and \w+ )?denie[sd]\b"
)


def _names_a_province(sentence: Sentence) -> bool:
    return any(mention.country == "SY" and mention.provinces for mention in sentence.places)


def _choose_places(folded: str, sentence: Sentence, trigger: Trigger, event_type: str) -> tuple[Place, Place]:
    """The place of a trigger, and that of the scene behind it. Talks are held abroad, too; violence happened there only where the sentence says so."""
    if trigger.sub_event_type in VIOLENT:
        scene = find_scene(folded, trigger.end, sentence.clause_end, sentence.hints)
        here = [mention for mention in sentence.places if mention.start < scene]
        place = choose_place_of_violence(folded, here, sentence.part)
        other = find_event_end(folded, trigger.end, sentence.clause_end, sentence.hints)
        backdrop = [mention for mention in sentence.places if scene <= mention.start < other]
        return place, choose_place(backdrop, sentence.part)
    told_of = find_relative_clause(folded, trigger.end, sentence.clause_end)
    own = [mention for mention in sentence.places if mention.start < told_of]
    if event_type in ("Protests", "Riots"):
        place = choose_place_of_protest(folded, own, sentence.part)
    else:
        place = choose_place(own, sentence.part, abroad=True)
    return (place if place != NOWHERE else choose_place(sentence.places, sentence.part, abroad=True)), NOWHERE


def _leave_out_days_behind(sentence: Sentence, trigger: Trigger, event_end: int) -> Sentence:
    """The sentence without the days behind "five weeks after" what is told before it: they are another event's."""
    if trigger.start >= event_end or event_end >= sentence.clause_end:
        return sentence
    return sentence._replace(dates=tuple(mention for mention in sentence.dates if mention.start < event_end))


def _leave_out_days_of_deal(folded: str, sentence: Sentence, trigger: Trigger, chosen: Sequence[Moded]) -> Sentence:
    """The sentence without the days of the deal under which a thing is done: "Under a deal reached on Monday, fighters left on Friday"."""
    deal = next((told for told, _ in chosen if is_deal_behind(folded, told, sentence.clause_start)), None)
    if deal is None or trigger == deal:
        return sentence
    comma = folded.find(",", deal.end, sentence.clause_end)
    end = comma if comma >= 0 else sentence.clause_end
    others = tuple(mention for mention in sentence.dates if not deal.start <= mention.start < end)
    return sentence._replace(dates=others) if others else sentence


def _leave_out_before(sentence: Sentence, event_end: int, trigger: Trigger) -> Sentence:
    """The sentence without the places before "three days after", which are where something else happened; violence keeps them if there are no others."""
    behind = tuple(mention for mention in sentence.places if mention.start >= event_end)
    return sentence._replace(places=behind) if behind or trigger.sub_event_type not in VIOLENT else sentence


def _hear_headline(folded: str, sentence: Sentence) -> Sentence:
    """A headline that begins with its speaker and a colon ("Erdogan: ...") is a statement, if nothing else."""
    if sentence.part != "title" or not sentence.actors or not folded.startswith(":", sentence.actors[0].end):
        return sentence
    speaker = sentence.actors[0]
    spoken = Trigger(speaker.start, speaker.end + 1, "Statement", _STATEMENT_WEIGHT)
    return sentence._replace(triggers=(spoken, *sentence.triggers))


def _leave_aside(folded: str, sentence: Sentence) -> Sentence:
    """The sentence without what it tells by the way of long ago."""
    aside = find_aside(folded, sentence.start, sentence.end, sentence.hints) if sentence.triggers else None
    if aside is None:
        return sentence
    start, end = aside
    return sentence._replace(
        triggers=tuple(trigger for trigger in sentence.triggers if not start <= trigger.start < end),
        dates=tuple(mention for mention in sentence.dates if not start <= mention.start < end),
        places=tuple(mention for mention in sentence.places if not start <= mention.start < end),
    )


def _is_question(folded: str, sentence: Sentence) -> bool:
    """Whether the sentence asks, and tells nothing."""
    end = sentence.end
    while folded[end - 1] in "\"')":
        end -= 1
    return folded[end - 1] == "?"


def _is_statement(sentence: Sentence, attribution: Attribution | None) -> bool:
    """Whether the sentence is news because somebody who counts says it: a state, a person or an organisation."""
    weighty = {"state", "person", "organisation"}
    if sentence.part == "title":
        return any(actor.kind in weighty for actor in sentence.actors)
    speakers = {actor.kind for actor in sentence.actors if attribution and actor.start == attribution.start}
    return bool(speakers & weighty) and (sentence.number < 2 or bool(sentence.dates) or _names_a_province(sentence))
