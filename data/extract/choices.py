"""One value of each field from the several mentions of a happening, with the mention it comes from."""

import re
from collections.abc import Iterable, Sequence

from data.extract.actors import ActorMention
from data.extract.clauses import find_event_end
from data.extract.happenings import Happening
from data.extract.merging import may_be_same
from data.extract.newsworthy import ABDUCTION, is_harm_alone
from data.extract.places import NOWHERE, Part, Place, choose_place
from data.extract.prominence import weigh_position
from data.extract.protests import find_gravest
from data.extract.reading import PartReading, Sentence
from data.extract.roles import find_abroad
from data.extract.tolls import Harm, Toll, add_tolls
from data.extract.types import VIOLENT
from data.extract.when import When

_GENERIC_ACTORS = frozenset({"Militants", "Syrian rebels", "Syrian opposition"})
_LEAD_SENTENCES = 3
_KIN_SENTENCES = 8
_ASIDE_SENTENCES = 12
_DEADLY = 1.5  # how much more a mention counts that tells of dead or injured
_FEW = 2
_GROWN = 1.5  # how many times the headline's "at least" the count of the first sentences may be
_VAGUER = 4  # how many times fewer than "dozens" or "scores" mean an exact count may be
_FROM_AFAR = "Explosions/Remote violence"
_BARE_BOMBING = re.compile(r"bombings?")
# What is said and agreed takes place nowhere in particular unless it is said where.
_TALK = frozenset({"Diplomacy", "Strategic developments"})
# Who strikes from the air, where nothing else is said.
_AIR_POWERS = frozenset(
    ["Israel", "Israel Defense Forces", "US-led coalition", "Russian Armed Forces", "Russia", "US Armed Forces", "United States"]
)  # fmt: skip


def find_kin(group: Sequence[Happening], happenings: Sequence[Happening]) -> list[Happening]:
    """The other violence an article tells of, in order, that neither days nor places set apart from the group."""
    return [
        other
        for other in happenings
        if other.is_violent
        and other.mode == group[0].mode
        and not any(other is one for one in group)
        and all(may_be_same(one, other) for one in group)
    ]


def choose_type(group: Sequence[Happening], kin: Sequence[Happening]) -> Happening:
    """The mention that gives the type: of the sub-event type told most weightily where it matters most, its weightiest mention.

    Where the mentions only tell of harm ("killed", "attack"), the means are the first its kin tell of; an attack by a power that fights
    from the air is an air strike.
    """
    telling: Sequence[Happening] = [happening for happening in group if not happening.is_vague]
    if not telling:
        specific = next((other for other in kin if not other.is_vague and other.sub_event_type != ABDUCTION), None)
        if specific is not None:
            return specific
        from_the_air = next((happening for happening in group if _is_by_air_power(happening)), None)
        if from_the_air is not None:
            return from_the_air._replace(sub_event_type="Air/drone strike")
        telling = group
    if len(telling) == 1:
        return telling[0]
    crowds = [happening for happening in group if happening.event_type == "Protests"]
    if crowds:
        gravest = find_gravest([happening.sub_event_type for happening in crowds])
        return max((one for one in crowds if one.sub_event_type == gravest), key=lambda one: one.weight)
    votes: dict[str, float] = {}
    # A bare "bombing" is what the other mentions say it was: "warplanes hit", "shells struck".
    if any(happening.event_type == _FROM_AFAR and not _is_bare_bombing(happening) for happening in telling):
        telling = [happening for happening in telling if not _is_bare_bombing(happening)]
    for happening in telling:
        vote = happening.weight * weigh_position(happening) * (_DEADLY if happening.tolls else 1.0)
        votes[happening.sub_event_type] = votes.get(happening.sub_event_type, 0.0) + vote
    winner = max(votes, key=lambda sub: votes[sub])
    voters = [happening for happening in telling if happening.sub_event_type == winner]
    return max(voters, key=lambda happening: happening.weight)


def _is_bare_bombing(happening: Happening) -> bool:
    trigger = happening.trigger
    return _BARE_BOMBING.fullmatch(happening.reading.folded, trigger.start, trigger.end) is not None


# Who is struck is no striker: "four Russian soldiers died", "two Americans were killed".
_STRUCK = re.compile(r"died|dies|dead|deaths?|perish|casualt|fatal|wounded|injur")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are) (?:[a-z]+ )?$")


def _is_by_air_power(happening: Happening) -> bool:
    words = happening.reading.folded
    if _STRUCK.match(words, happening.trigger.start) or _PASSIVE.search(
        words, max(0, happening.trigger.start - 20), happening.trigger.start
    ):
        return False
    subjects = [
        actor for actor in happening.actors if actor.end <= happening.trigger.start and actor.kind in {"state", "armed"}
    ]
    return bool(subjects) and subjects[-1].name in _AIR_POWERS


def choose_dated(group: Sequence[Happening]) -> Happening:
    """The mention that gives the day: the first that says when it happened, else the first that says when it was said."""
    if len(group) == 1:
        return group[0]
    told = [happening for happening in group if happening.when.first is not None and not happening.when.is_weak]
    if told:
        return told[0]
    return next((happening for happening in group if happening.when.mention is not None), group[0])


def choose_lead(group: Sequence[Happening], dated: Happening) -> Happening:
    """The mention whose sentence stands for the event: the first of the text; of what is planned or agreed, the one that says when."""
    if len(group) == 1:
        return group[0]
    if not group[0].is_violent and dated.when.mention is not None and dated.sentence.part == "text":
        return dated
    in_text = [happening for happening in group if happening.sentence.part == "text"]
    # A sentence that sums up several happenings stands for none of them that is counted apart.
    return next((happening for happening in in_text if not happening.is_behind), next(iter(in_text), group[0]))


def choose_toll(group: Sequence[Happening], kin: Sequence[Happening], harm: Harm) -> tuple[Part, Toll] | None:
    """The toll of a happening: a running total if one is given, else the first count, made good by a fuller one in the sentences after it.

    A fuller count replaces a count of children or the like ("seven children" by "10 people, including seven children") and makes "more
    than 50" exact ("51"); so does a toll given as such ("put the death toll at 50") where the headline counts none. Where its mentions count no dead, its kin's first count stands in. None when nobody counts.
    """
    told = _tolls(group, harm)
    is_taken = group[0].sub_event_type == ABDUCTION  # who is abducted is not among those killed elsewhere
    if harm == "killed" and kin and not is_taken and all(toll.best is None for _, toll in told):
        told += [(one, toll) for one, toll in _tolls(kin, harm) if one.sentence.number <= _KIN_SENTENCES]
    if not told:
        return None
    # "Dozens" in the headline rules out the three of a later sentence.
    least = (told[0][1].low or 0) / _VAGUER if told[0][1].best is None else 0
    exact = [(one, toll) for one, toll in told if toll.best is not None and not toll.further and toll.best >= least]
    exact = [(one, toll) for one, toll in exact if toll.total] or exact
    if not exact:
        return told[0][0].sentence.part, told[0][1]
    teller, chosen = exact[0]
    is_repeated = any(other.sentence.part == "text" and toll.best == chosen.best for other, toll in exact[1:])
    for other, toll in exact[1:]:
        if (not is_repeated and _outgrows(chosen, teller.sentence.part, toll, other)) or _is_fuller(
            chosen, teller.sentence.part, toll, other
        ):
            teller, chosen = other, toll
    if teller.sentence.part == "title":
        # Headlines leave out "at least": the text's own words for the same count tell its bounds.
        same = (toll for other, toll in exact if other.sentence.part == "text" and toll.best == chosen.best)
        return next((("text", toll) for toll in same), ("title", chosen))
    return teller.sentence.part, _add_others(group, teller, chosen)


def _add_others(group: Sequence[Happening], teller: Happening, toll: Toll) -> Toll:
    """The toll with those the next sentence counts beside it ("five others also died"), where no headline counts them all."""
    if toll.total or any(happening.sentence.part == "title" for happening, _ in _tolls(group, toll.harm)):
        return toll
    behind = (happening for happening in group if happening.sentence.number == teller.sentence.number + 1)
    for other in (other for happening in behind for other in happening.tolls):
        if other.harm == toll.harm and other.beside and not (other.total or other.of_one_kind):
            toll = add_tolls(toll, other)
    return toll


def _outgrows(chosen: Toll, part: Part, toll: Toll, teller: Happening) -> bool:
    """Whether a count of the first sentences is that of a headline which kept what was known first: "At least 20" are 26."""
    best, known = toll.best or 0, chosen.best or 0
    is_lead = teller.sentence.part == "text" and teller.sentence.number < _FEW and not toll.of_one_kind
    return part == "title" and chosen.high is None and is_lead and known < best <= known * _GROWN


def _is_fuller(chosen: Toll, part: Part, toll: Toll, teller: Happening) -> bool:
    """Whether a toll told later makes good the one chosen, told in this part: the whole of it, or its exact count."""
    best, known = toll.best or 0, chosen.best or 0
    is_rounded = part == "title" and known % 10 == 0 and "more than" in toll.rule
    is_given = "toll given" in toll.rule
    is_far = is_rounded or is_given or (chosen.of_one_kind and not _is_vague(teller))
    if teller.sentence.part == "text" and teller.sentence.number > (_KIN_SENTENCES if is_far else _LEAD_SENTENCES):
        return False
    if best > known and not toll.of_one_kind and (chosen.of_one_kind or (is_given and part == "text")):
        return True
    # "16 civilians and three children" in the headline are "16 civilians, including three children" in the text.
    is_told_apart = chosen.summed is not None and chosen.summed == (best, toll.includes)
    return is_told_apart or ((is_rounded or "more than" in chosen.rule) and known < best <= known * 1.2)


def _tolls(happenings: Sequence[Happening], harm: Harm) -> list[tuple[Happening, Toll]]:
    is_of_a_day = any(happening.when.precision == "day" and happening.when.mention for happening in happenings)
    return [
        (happening, toll)
        for happening in happenings
        for toll in happening.tolls
        if toll.harm == harm
        and not (toll.over_months and is_of_a_day)
        and not (happening.sentence.number > _ASIDE_SENTENCES and _is_vague(happening))
    ]


def _is_vague(happening: Happening) -> bool:
    """Whether a mention in the text names neither means nor day nor place: far down, it may count of another day ("killed 1,400 in 2013")."""
    return (
        happening.sentence.part == "text"
        and happening.is_vague
        and happening.when.is_weak
        and not happening.place.provinces
    )


def choose_place_of(
    group: Sequence[Happening], kin: Sequence[Happening], readings: Sequence[PartReading], *, is_main: bool
) -> Place:
    """The place of a happening: the finest its mentions name within the provinces of the first; else one inherited from around it.

    Violence that names no place happened where the article last said; the main event where its kin did, or where the article first says.
    Other events inherit only as the main one, from the headline or the sentence after. Violence abroad inherits nothing.
    """
    placed = [happening.place for happening in group if happening.place.provinces]
    if placed:
        return _finest([place for place in placed if len(place.provinces) <= _FEW] or placed)
    abroad = next((happening.place for happening in group if happening.is_violent and happening.place.is_abroad), None)
    if abroad is not None:
        return abroad
    if _counts_a_month(group):
        return next((happening.place for happening in group if happening.place.name == "Syria"), NOWHERE)
    if group[0].when.precision in ("month", "year") and any(happening.place.name == "Syria" for happening in group):
        return next(happening.place for happening in group if happening.place.name == "Syria")
    inherited = next((other.place for other in kin if other.place.provinces), None) or _inherit(
        group, readings, is_main=is_main
    )
    if inherited is not None:
        return inherited._replace(inherited=True)
    scenes = [happening.scene for happening in group if happening.scene.provinces]
    known = [happening.place for happening in group if happening.place.precision != "unknown"]
    return next(iter((*scenes, *known)), NOWHERE)


def _is_of_another_year(sentence: Sentence, when: When) -> bool:
    """Whether all that a sentence dates was in other years than the month or year of a happening: it was somewhere else, too."""
    if when.precision not in ("month", "year") or when.first is None or when.last is None:
        return False
    dates = [mention for mention in sentence.dates if mention.first and mention.last and mention.modifier != "since"]
    first, last = when.first.year, when.last.year
    return bool(dates) and all(
        mention.last.year < first or mention.first.year > last for mention in dates if mention.first and mention.last
    )


def _counts_a_month(group: Sequence[Happening]) -> bool:
    """Whether a happening is the dead of a month or a year, of whatever means: a count of the whole country, and of no place around it."""
    return group[0].when.precision in ("month", "year") and all(
        is_harm_alone(happening.trigger) and happening.tolls for happening in group
    )


def _finest(placed: Sequence[Place]) -> Place:
    first = placed[0]
    if len(placed) == 1:
        return first
    near = [place for place in placed if set(place.provinces) <= set(first.provinces)]
    finest = max(near, key=lambda place: place.fineness)
    if finest is first:
        return first
    return finest._replace(provinces=first.provinces, mentions=(*first.mentions, *finest.mentions))


def _inherit(group: Sequence[Happening], readings: Sequence[PartReading], *, is_main: bool) -> Place | None:
    told = group[-1 if is_main else 0]
    here, folded, is_violent = told.sentence, told.reading.folded, group[0].is_violent
    around: Iterable[Sentence]
    if not is_main:
        around = () if group[0].event_type in _TALK else reversed(told.reading.sentences[: here.number])
    else:
        around = sentences = [sentence for reading in readings for sentence in reading.sentences]
        if group[0].event_type in _TALK:
            headline = [sentence for sentence in sentences if sentence.part == "title"]
            behind = here.number + 1 + (len(headline) if here.part == "text" else 0)
            around = [*headline, *sentences[behind : behind + 1]]
    for sentence in around:
        if not sentence.places or _is_of_another_year(sentence, group[0].when):
            continue
        end = sentence.end
        if is_violent and (sentence.part, sentence.number) == (here.part, here.number):
            # "... killed 84, hours before he spoke in Damascus": they did not die there.
            end = find_event_end(folded, sentence.start, sentence.end, sentence.hints)
        place = choose_place([mention for mention in sentence.places if mention.start < end], sentence.part)
        if place.provinces:
            return place
        if is_violent and not is_main and any(one.sub_event_type in VIOLENT for one in sentence.triggers):
            abroad = find_abroad(folded, sentence.places, sentence.part)
            if abroad.is_abroad:
                return abroad
    return None


def choose_said(group: Sequence[Happening]) -> Happening | None:
    """The first mention that says who says so, one that only claims it (of responsibility) for want of another; None where nobody is named."""
    said = [happening for happening in group if happening.attribution is not None]
    return min(said, key=lambda one: one.attribution is not None and one.attribution.is_claim) if said else None


def choose_actors(group: Sequence[Happening]) -> list[tuple[Part, ActorMention]]:
    """The actors of a happening in order of mention, once each; those who only report are left out.

    General words ("militants") count only where no armed group is named.
    """
    seen: dict[str, tuple[Part, ActorMention]] = {}
    for happening in group:
        for actor in happening.actors:
            if actor.kind not in {"monitor", "media"}:
                seen.setdefault(actor.name, (happening.sentence.part, actor))
    is_specific = any(actor.kind == "armed" and actor.name not in _GENERIC_ACTORS for _, actor in seen.values())
    return [(part, actor) for part, actor in seen.values() if not (is_specific and actor.name in _GENERIC_ACTORS)]
