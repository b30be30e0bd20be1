"""From an article to its events: what happened, when, where, to whom, who says so, each with the words it was read from."""

from collections.abc import Sequence
from dataclasses import replace

from data.extract.actors import ActorMention
from data.extract.happenings import Happening, find_happenings, publication_day
from data.extract.merging import merge_happenings
from data.extract.places import NOWHERE, Place
from data.extract.reading import Part, PartReading, read_part
from data.extract.sentences import fold
from data.extract.tolls import Harm, Toll
from data.records import Article, Event, Evidence, Status
from geo.gazetteer import Gazetteer

# How much a mention adds to an event's prominence: in the title, in the first sentences, further down.
_TITLE_WEIGHT = 6.0
_SENTENCE_WEIGHTS = (4.0, 2.5, 1.5)
_LATER_WEIGHT = 0.4
_STATUS: dict[str, Status] = {"occurred": "occurred", "planned": "planned", "denied": "denied"}
_GENERIC_ACTORS = frozenset({"Militants", "Syrian rebels", "Syrian opposition"})


def extract_events(article: Article, *, gazetteer: Gazetteer | None = None) -> list[Event]:
    """Extract the events of an article, the main one first; [] when it tells of none. A stub is read from its title alone.

    Pure: the same article gives the same events, with the same ids, on every machine.
    """
    published = article.published_day
    readings: list[PartReading] = []
    if article.title:
        readings.append(read_part("title", article.title, published=published, gazetteer=gazetteer))
    if article.text and not article.is_stub:
        readings.append(read_part("text", article.text, published=published, gazetteer=gazetteer))
    named = [actor for reading in readings for sentence in reading.sentences for actor in sentence.actors]
    happenings: list[Happening] = []
    for reading in readings:
        happenings += find_happenings(reading, published=published, named=named)
    groups = merge_happenings(happenings)
    ordered = sorted(enumerate(groups), key=lambda pair: (-_prominence(pair[1]), pair[0]))
    events = []
    for rank, (_, group) in enumerate(ordered, start=1):
        place = _group_place(group)
        if not place.provinces and place.precision != "country" or (rank == 1 and not place.provinces):
            place = _inherit(group, readings, main=rank == 1) or place
        events.append(_to_event(article, rank, group, place))
    return events


def _prominence(group: Sequence[Happening]) -> float:
    score = 0.0
    for happening in group:
        if happening.sentence.part == "title":
            score += _TITLE_WEIGHT
        else:
            number = happening.sentence.number
            score += _SENTENCE_WEIGHTS[number] if number < len(_SENTENCE_WEIGHTS) else _LATER_WEIGHT
    if any(happening.tolls for happening in group):
        score += 1.0
    if group[0].mode != "occurred":
        score -= 3.0
    return score + 0.1 * max(happening.weight for happening in group)


def _group_place(group: Sequence[Happening]) -> Place:
    """The place of a group: the finest that any of its sentences names, with the provinces of all that name the finest's province."""
    placed = [happening.place for happening in group if happening.place.provinces]
    if not placed:
        return next((happening.place for happening in group if happening.place.precision != "unknown"), NOWHERE)
    first = placed[0]
    fineness = {"site": 4, "town": 4, "district": 3, "province": 2}
    finer = max(
        (place for place in placed if set(place.provinces) & set(first.provinces)),
        key=lambda place: fineness.get(place.precision, 0),
    )
    return (
        replace(finer, provinces=first.provinces)
        if finer is not first and set(first.provinces) >= set(finer.provinces)
        else first
    )


def _inherit(group: Sequence[Happening], readings: Sequence[PartReading], *, main: bool) -> Place | None:
    """The place the article gives around an event that names none: for the main event the first place the article names."""
    from data.extract.places import choose_place

    if not main and not group[0].is_violent:
        return None
    for reading in readings:
        for sentence in reading.sentences:
            if not main and (reading is not group[0].reading or sentence.number >= group[0].sentence.number):
                continue
            place = choose_place(sentence.places, reading.part)
            if place.provinces:
                return replace(place, inherited=True)
    return None


def _to_event(article: Article, rank: int, group: Sequence[Happening], place: Place) -> Event:
    lead = next((happening for happening in group if happening.sentence.part == "text"), group[0])
    best = max(group, key=lambda happening: happening.weight)
    dated = next(
        (happening for happening in group if happening.when.mention is not None and not happening.when.is_weak), None
    ) or next((happening for happening in group if happening.when.mention is not None), lead)
    when = dated.when
    mode = group[0].mode
    if when.first is None and mode != "planned":
        when = publication_day(article.published_day)
    evidence: dict[str, tuple[Evidence, ...]] = {}
    evidence["sentence"] = (
        Evidence(
            part=lead.sentence.part,
            start=lead.sentence.start,
            end=lead.sentence.end,
            rule="first sentence that tells of it",
        ),
    )
    evidence["event_type"] = (
        Evidence(part=best.sentence.part, start=best.trigger.start, end=best.trigger.end, rule=best.trigger.rule),
    )
    if when.mention is not None:
        evidence["date_start"] = (
            Evidence(
                part=dated.sentence.part,
                start=when.mention.start,
                end=when.mention.end,
                rule=when.rule or when.mention.rule,
            ),
        )
    if place.mentions:
        suffix = ", from around it" if place.inherited else ""
        spans = tuple(
            Evidence(part=place.part, start=m.start, end=m.end, rule=f"{m.rule}{suffix}") for m in place.mentions
        )  # type: ignore[arg-type]
        evidence["place"] = (
            tuple(span for span, m in zip(spans, place.mentions, strict=True) if m.name == place.name)[:1] or spans[:1]
        )
        if place.provinces:
            evidence["provinces"] = spans
    actors = _actors(group)
    if actors:
        evidence["actors"] = tuple(
            Evidence(part=part, start=a.start, end=a.end, rule=f"alias of {a.name}") for part, a in actors
        )  # type: ignore[arg-type]
    tolls: dict[Harm, Toll | None] = {}
    for harm in ("killed", "injured"):
        part, toll = _choose_toll(group, harm)
        tolls[harm] = toll
        if toll is not None:
            evidence[harm] = (Evidence(part=part, start=toll.start, end=toll.end, rule=toll.rule),)  # type: ignore[arg-type]
    said = next((happening for happening in group if happening.attribution is not None), None)
    if said is not None and said.attribution is not None:
        evidence["attributed_to"] = (
            Evidence(
                part=said.sentence.part,
                start=said.attribution.start,
                end=said.attribution.end,
                rule="source of a verb of saying",
            ),
        )
    killed, injured = tolls["killed"], tolls["injured"]
    return Event(
        event_id=f"{article.article_id}-{rank}",
        article_id=article.article_id,
        article_ref=article.article_ref,
        rank=rank,
        date_start=when.first,
        date_end=when.last,
        date_precision=when.precision,
        date_basis=when.basis,
        status=_STATUS[mode],
        event_type=best.event_type,
        sub_event_type=best.sub_event_type,
        provinces=place.provinces,
        place=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        place_precision=place.precision,
        actors=tuple(dict.fromkeys(actor.name for _, actor in actors)),
        killed=killed.best if killed else None,
        killed_low=killed.low if killed else None,
        killed_high=killed.high if killed else None,
        injured=injured.best if injured else None,
        injured_low=injured.low if injured else None,
        injured_high=injured.high if injured else None,
        attributed_to=said.attribution.name if said is not None and said.attribution is not None else None,
        title=article.title,
        sentence=lead.reading.text[lead.sentence.start : lead.sentence.end],
        evidence=evidence,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _actors(group: Sequence[Happening]) -> list[tuple[str, ActorMention]]:
    """The actors of a group in order of mention, once each; general words ("militants") only where no armed group is named."""
    seen: dict[str, tuple[str, ActorMention]] = {}
    for happening in group:
        for actor in happening.actors:
            if actor.kind in {"monitor", "media"}:
                continue
            seen.setdefault(actor.name, (happening.sentence.part, actor))
    specific = any(actor.kind == "armed" and actor.name not in _GENERIC_ACTORS for _, actor in seen.values())
    return [(part, actor) for part, actor in seen.values() if not (specific and actor.name in _GENERIC_ACTORS)]


def _choose_toll(group: Sequence[Happening], harm: Harm) -> tuple[Part, Toll | None]:
    """The toll of a group: a running total if one is given, else the first count, made good by a fuller one in the sentences after it.

    A fuller count replaces a count of children or the like ("seven children" by "10 people, including seven children") and makes "more
    than 50" exact ("51").
    """
    told = [(happening.sentence.part, toll) for happening in group for toll in happening.tolls if toll.harm == harm]
    exact = [(part, toll) for part, toll in told if toll.best is not None and not toll.further]
    totals = [(part, toll) for part, toll in exact if toll.total]
    if totals:
        return totals[0]
    if not exact:
        return told[0] if told else ("text", None)
    chosen = exact[0]
    for part, toll in exact[1:4]:
        best, known = toll.best or 0, chosen[1].best or 0
        if chosen[1].of_one_kind and not toll.of_one_kind and best > known:
            chosen = (part, toll)
        elif "more than" in chosen[1].rule and known < best <= known * 1.2:
            chosen = (part, toll)
    return chosen


def is_arabic(text: str) -> bool:
    """Whether most letters of a text are Arabic."""
    letters = [character for character in fold(text)[:500] if character.isalpha()]
    return sum("\u0600" <= character <= "\u06ff" for character in letters) * 2 > len(letters)
