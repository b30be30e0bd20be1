"""From sentences to happenings: what each sentence tells of, when, where and how many, before the article's mentions are merged."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from data.extract.actors import ActorMention
from data.extract.attribution import Attribution, find_attribution, find_them, is_said_by_them
from data.extract.background import Aside, find_aside, is_background
from data.extract.clauses import find_event_end, find_relative_clause, find_scene, split_clauses
from data.extract.figurative import is_figurative
from data.extract.ground import is_visit, settle_ground
from data.extract.means import VAGUE_WEIGHT, find_means, hear_raid
from data.extract.modes import Mode, find_modes
from data.extract.newsworthy import (
    Moded,
    choose_triggers,
    find_behind,
    find_talk_of_violence,
    is_harm_alone,
    is_misfortune,
    prefer_the_deadly,
    put_behind,
    put_killing_before_abduction,
    settle_plan,
)
from data.extract.places import NOWHERE, Place, choose_place
from data.extract.protests import settle_protest
from data.extract.reading import PartReading, Sentence
from data.extract.roles import choose_place_of_protest, choose_place_of_violence
from data.extract.tolls import Toll, find_bare_toll, find_tolls
from data.extract.types import TYPE_OF, VIOLENT, Trigger
from data.extract.when import When, choose_when
from data.records import EVENT_TYPES

_PROTESTS, _CROWDS = frozenset(EVENT_TYPES["Protests"]), frozenset((*EVENT_TYPES["Protests"], *EVENT_TYPES["Riots"]))
# In such an event people may have been killed or injured.
_HARMFUL = VIOLENT | _CROWDS | {"Other"}
_STATEMENT_WEIGHT = 1.0
# Further down than this, a mention counts only with a day, a place or a toll of its own.
_LEAD = 2
_NAMED_ALONE = 4.1


class Happening(NamedTuple):
    """One thing that one sentence tells of. `scene` is where the sentence's backdrop is, for want of a place of its own.

    `is_behind` marks the deal under which another thing of its sentence is done, the taking of the place before, and the summary of happenings that are counted apart.
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
    folded = reading.folded
    happenings: list[Happening] = []
    for told in reading.sentences:
        sentence = _hear_headline(folded, told) if told.part == "title" else told
        if not sentence.triggers or _is_question(folded, sentence):
            continue
        aside = find_aside(folded, sentence.start, sentence.end, sentence.hints)
        if aside is not None:
            sentence = _leave_out(sentence, aside)
            if not sentence.triggers:
                continue
        before = reading.sentences[max(0, told.number - _LEAD) : told.number]
        for clause in split_clauses(folded, sentence, before):
            happenings += _read_clause(reading, clause, aside, published, named)
    return happenings


def _read_clause(
    reading: PartReading, sentence: Sentence, aside: Aside | None, published: date | None, named: Sequence[ActorMention]
) -> list[Happening]:
    folded, hints, start, end = reading.folded, sentence.hints, sentence.clause_start, sentence.clause_end
    moded = _hear_triggers(folded, sentence, published)
    event_end = find_event_end(folded, start, end, hints)
    chosen = [
        pair
        for pair in choose_triggers(moded, event_end, _find_backdrop(folded, moded, end))
        if not is_misfortune(folded, pair[0], sentence, reading.sentences)
    ]
    statements = [] if chosen else [pair for pair in moded if pair[0].sub_event_type == "Statement"]
    if not (chosen or statements) or _is_all_background(folded, sentence, aside):
        return []
    attribution = _find_source(reading, sentence, named)
    if not chosen and _is_statement(sentence, attribution):
        chosen = [statements[0]]
    if not chosen:
        return []
    tolls = _find_tolls(folded, sentence, aside, chosen)
    if tolls:
        if any(toll.of_the_war for toll in tolls):
            return []
        chosen = prefer_the_deadly(moded, chosen)
        if any(toll.harm == "killed" for toll in tolls):
            chosen = put_killing_before_abduction(moded, chosen)
        chosen = _prefer_the_total(folded, moded, chosen, tolls, sentence)
    elif len(moded) > 1 and sentence.part == "text" and not _names_a_province(sentence):
        chosen = find_talk_of_violence(moded, chosen) or chosen
    behind = find_behind(folded, chosen, start, hints)
    if behind:
        chosen = put_behind(folded, chosen, behind)
        behind = [trigger for trigger, _ in chosen if trigger in behind]
    chosen = settle_protest(folded, chosen, tolls, start, end)
    if tolls and any(trigger.sub_event_type == "Other" and mode != "planned" for trigger, mode in chosen):
        # "A plane crashed; both pilots were killed": nobody attacked them.
        chosen = [pair for pair in chosen if not is_harm_alone(pair[0])]
    happenings = []
    left = tolls  # a toll is of one thing: the first told of that may have it
    for trigger, mode in chosen:
        own: tuple[Toll, ...] = ()
        if left and trigger.sub_event_type in _HARMFUL and mode != "planned":
            cut = event_end if trigger.start < event_end else end
            own = tuple(toll for toll in left if toll.start < cut)
            left = tuple(toll for toll in left if toll not in own)
        dated = _leave_out_days_of_others(folded, sentence, trigger, event_end, behind)
        when = choose_when(folded, dated, trigger, mode, published)
        place, scene = _choose_places(folded, _leave_out_before(sentence, event_end, trigger), trigger)
        if _says_little(folded, sentence, trigger, mode, when, place, own):
            continue
        happenings.append(
            Happening(
                reading=reading,
                sentence=sentence,
                trigger=trigger,
                sub_event_type=settle_ground(trigger, reading, sentence),
                weight=trigger.weight,
                mode=mode,
                when=when,
                place=place,
                scene=scene,
                means=find_means(folded, trigger, sentence.triggers),
                tolls=own,
                actors=sentence.actors,
                attribution=attribution,
                is_behind=len(chosen) > 1 and trigger in behind,
            )
        )
    return happenings


def _hear_triggers(folded: str, sentence: Sentence, published: date | None) -> list[Moded]:
    """The triggers of a clause and how it speaks of each, without what is unreal, a visit or a figure of speech."""
    modes = find_modes(
        folded, sentence.triggers, sentence.cues, sentence.clause_start, sentence.clause_end, sentence.hints
    )
    moded: list[Moded] = []
    unreal_to = 0
    for trigger, mode in zip(sentence.triggers, modes, strict=True):
        if mode == "unreal":
            unreal_to = trigger.end if trigger.sub_event_type in VIOLENT else unreal_to
            continue
        if trigger.sub_event_type not in VIOLENT:
            moded.append((trigger, settle_plan(mode, sentence, published)))
        elif trigger.end <= unreal_to:
            continue  # the attack in a "gas attack" that nobody has made
        elif not is_visit(folded, trigger, sentence) and not is_figurative(folded, trigger, sentence.hints):
            moded.append((hear_raid(folded, trigger, sentence.actors), mode))
    return _leave_out_the_displaced(folded, moded) if len(moded) > 1 else moded


def _find_source(reading: PartReading, sentence: Sentence, named: Sequence[ActorMention]) -> Attribution | None:
    """Who says what a sentence tells: whom it names, or whom "they" of the sentence before are; None when nobody does."""
    attribution = find_attribution(reading.folded, sentence.said, sentence.actors, named)
    if attribution is None and sentence.said and sentence.number and is_said_by_them(reading.folded, sentence.said):
        speaker = reading.sentences[sentence.number - 1]
        return find_them(reading.folded, speaker.said, speaker.actors, named)
    return attribution


def _find_tolls(folded: str, sentence: Sentence, aside: Aside | None, chosen: Sequence[Moded]) -> tuple[Toll, ...]:
    """The tolls of a clause in which people may have come to harm, without those of long ago."""
    if not any(trigger.sub_event_type in _HARMFUL for trigger, _ in chosen):
        return ()
    start, end = sentence.clause_start, sentence.clause_end
    tolls = find_tolls(folded, start, end)
    if tolls and aside:
        tolls = [toll for toll in tolls if not aside[0] <= toll.start < aside[1]]
    if not tolls and sentence.left_start is not None:
        tolls = find_bare_toll(folded, start, end, left=sentence.left_start)
    return tuple(tolls)


def _is_all_background(folded: str, sentence: Sentence, aside: Aside | None) -> bool:
    """Whether a clause speaks of the war alone, and not by the way of what it tells: "12 died on Monday in a war that has killed 250,000"."""
    start, end = sentence.clause_start, sentence.clause_end
    if not is_background(folded, start, end, sentence.hints):
        return False
    if aside is None or aside[0] <= start or is_background(folded, start, aside[0], sentence.hints):
        return True
    return not (find_tolls(folded, start, aside[0]) or any(start <= day.start < aside[0] for day in sentence.dates))


_DISPLACED = re.compile(r"\b(?:families|people|residents|civilians|refugees|those|students|villagers|men|women) $")


def _leave_out_the_displaced(folded: str, moded: list[Moded]) -> list[Moded]:
    """What is told without who protests: "families displaced from Deir ez-Zor protested" were displaced before."""
    kinds = {trigger.sub_event_type for trigger, _ in moded}
    if "Displacement" not in kinds or kinds.isdisjoint(_PROTESTS):
        return moded
    return [
        (trigger, mode)
        for trigger, mode in moded
        if trigger.sub_event_type != "Displacement"
        or not _DISPLACED.search(folded, max(0, trigger.start - 12), trigger.start)
    ]


def _find_backdrop(folded: str, moded: Sequence[Moded], end: int) -> int:
    """Where behind the first words that tell the means of violence the sentence turns to what else was going on: "clashes go on amid shelling"."""
    for trigger, _ in moded:
        if trigger.sub_event_type in VIOLENT and trigger.weight > VAGUE_WEIGHT:
            amid = folded.find(" amid", trigger.end, end)
            return amid if amid >= 0 else end
    return end


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


def _says_little(
    folded: str, sentence: Sentence, trigger: Trigger, mode: Mode, when: When, place: Place, tolls: tuple[Toll, ...]
) -> bool:
    """Whether a mention far down tells neither when nor where nor how many: it speaks of what is known."""
    if sentence.part == "title":
        return False
    is_named_alone = trigger.weight < _NAMED_ALONE and trigger.sub_event_type not in VIOLENT
    if mode == "planned" and is_named_alone and when.first is None:
        return True  # "groups that want to join the truce"
    is_bare_denial = mode == "denied" and when.mention is None and not place.provinces
    if is_bare_denial and _ALWAYS_DENIED.search(folded, sentence.clause_start, sentence.clause_end):
        return True
    if sentence.number <= _LEAD or tolls or mode == "denied":
        return False
    return when.mention is None and when.basis in (None, "published") and not place.provinces


# What is always denied, of no deed in particular: "The regime denies using barrel bombs".
_ALWAYS_DENIED = re.compile(
    r"\bden(?:y|ies) (?:ever )?(?:using|targeting|having (?:ever )?used|any use|the use|possessing|carrying out|bombing|attacking|hitting)\b"
    r"|\b(?:repeatedly|always|consistently|routinely|long) (?:and \w+ )?denie[sd]\b"
)


def _names_a_province(sentence: Sentence) -> bool:
    return any(mention.country == "SY" and mention.provinces for mention in sentence.places)


def _choose_places(folded: str, sentence: Sentence, trigger: Trigger) -> tuple[Place, Place]:
    """The place of a trigger, and that of the scene behind it. Talks are held abroad, too; violence happened there only where the sentence says so."""
    places, part = sentence.places, sentence.part
    if not places:
        return NOWHERE, NOWHERE
    if trigger.sub_event_type in VIOLENT:
        scene = find_scene(folded, trigger.end, sentence.clause_end, sentence.hints)
        place = choose_place_of_violence(folded, [mention for mention in places if mention.start < scene], part)
        if places[-1].start < scene:
            return place, NOWHERE
        other = find_event_end(folded, trigger.end, sentence.clause_end, sentence.hints)
        return place, choose_place([mention for mention in places if scene <= mention.start < other], part)
    told_of = find_relative_clause(folded, trigger.end, sentence.clause_end)
    own = [mention for mention in places if mention.start < told_of]
    if trigger.sub_event_type in _CROWDS:
        place = choose_place_of_protest(folded, own, part)
    else:
        place = choose_place(own, part, abroad=True)
    return (choose_place(places, part, abroad=True) if place is NOWHERE else place), NOWHERE


def _leave_out_days_of_others(
    folded: str, sentence: Sentence, trigger: Trigger, event_end: int, behind: Sequence[Trigger]
) -> Sentence:
    """The sentence without the days of other things than a trigger's.

    They are those of the deal under which it is done ("Under a deal reached on Monday, fighters left on Friday") or of what came before it,
    unless there are no others, and those behind "five weeks after".
    """
    dates = sentence.dates
    if not dates:
        return sentence
    if behind and trigger != behind[0]:
        comma = folded.find(",", behind[0].end, sentence.clause_end)
        end = comma if comma >= 0 else sentence.clause_end
        dates = tuple(mention for mention in dates if not behind[0].start <= mention.start < end) or dates
    if trigger.start < event_end < sentence.clause_end:
        dates = tuple(mention for mention in dates if mention.start < event_end)
    return sentence if dates is sentence.dates else sentence._replace(dates=dates)


def _leave_out_before(sentence: Sentence, event_end: int, trigger: Trigger) -> Sentence:
    """The sentence without the places before "three days after" that a trigger stands behind, which are where something else happened.

    Violence keeps them if there are no others.
    """
    if trigger.start < event_end:
        return sentence
    behind = tuple(mention for mention in sentence.places if mention.start >= event_end)
    return sentence._replace(places=behind) if behind or trigger.sub_event_type not in VIOLENT else sentence


def _hear_headline(folded: str, sentence: Sentence) -> Sentence:
    """A headline that begins with its speaker and a colon ("Erdogan: ...") is a statement, if nothing else."""
    if not sentence.actors or not folded.startswith(":", sentence.actors[0].end):
        return sentence
    speaker = sentence.actors[0]
    spoken = Trigger(speaker.start, speaker.end + 1, "Statement", _STATEMENT_WEIGHT)
    return sentence._replace(triggers=(spoken, *sentence.triggers))


def _leave_out(sentence: Sentence, aside: Aside) -> Sentence:
    """The sentence without what it tells by the way of long ago."""
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
