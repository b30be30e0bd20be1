"""From an article to its events: what happened, when, where, to whom, who says so, each with the words it was read from."""

from collections.abc import Sequence
from dataclasses import replace

from data.extract.arabic import extract_arabic_event, is_arabic
from data.extract.bulletins import date_by_bulletin
from data.extract.carrying import carry_days
from data.extract.choices import (
    choose_actors,
    choose_dated,
    choose_lead,
    choose_place_of,
    choose_said,
    choose_toll,
    choose_type,
    find_kin,
)
from data.extract.happenings import Happening, find_happenings
from data.extract.headings import place_under_headings
from data.extract.headlines import settle_headline
from data.extract.merging import merge_happenings
from data.extract.modes import find_mode_words
from data.extract.peaceful import is_about_sport, tells_of_no_violence
from data.extract.places import Part
from data.extract.prominence import rank_groups
from data.extract.reading import HasPlace, PartReading, read_part
from data.extract.summaries import settle_summaries
from data.extract.when import publication_day
from data.records import Article, Event, Evidence, Status
from geo.gazetteer import Gazetteer

_STATUS: dict[str, Status] = {"occurred": "occurred", "planned": "planned", "denied": "denied"}


def extract_events(article: Article, *, gazetteer: Gazetteer | None = None) -> list[Event]:
    """Extract the events of an article, the main one first; [] when it tells of none. A stub is read from its title alone.

    Pure: the same article gives the same events, with the same ids, on every machine.
    """
    published = article.published_day
    parts: list[tuple[Part, str | None]] = [
        ("title", article.title),
        ("text", None if article.is_stub else article.text),
    ]
    readings = [
        read_part(part, text, published=published, gazetteer=gazetteer) for part, text in parts if text and text.strip()
    ]
    if is_arabic(article):
        return extract_arabic_event(article, readings)
    if is_about_sport(readings):
        return []
    readings = settle_headline([place_under_headings(reading) for reading in readings])
    named = [actor for reading in readings for sentence in reading.sentences for actor in sentence.actors]
    happenings = [
        happening for reading in readings for happening in find_happenings(reading, published=published, named=named)
    ]
    if any(happening.is_violent for happening in happenings) and tells_of_no_violence(readings):
        happenings = [happening for happening in happenings if not happening.is_violent]
    happenings = date_by_bulletin(carry_days(happenings))
    groups = rank_groups(settle_summaries(merge_happenings(happenings)), published)
    events = [_to_event(article, rank, group, happenings, readings) for rank, group in enumerate(groups, start=1)]
    return [*events[:1], *(_leave_to_main(event, events[0]) for event in events[1:])]


def _leave_to_main(event: Event, main: Event) -> Event:
    """An event without the dead and injured that the main event has taken from it: the same words are counted once."""
    if event.evidence.get("killed", "none") == main.evidence.get("killed"):
        evidence = {field: spans for field, spans in event.evidence.items() if field != "killed"}
        event = replace(event, killed=None, killed_low=None, killed_high=None, evidence=evidence)
    if event.evidence.get("injured", "none") == main.evidence.get("injured"):
        evidence = {field: spans for field, spans in event.evidence.items() if field != "injured"}
        event = replace(event, injured=None, injured_low=None, injured_high=None, evidence=evidence)
    return event


def _to_event(
    article: Article,
    rank: int,
    group: Sequence[Happening],
    happenings: Sequence[Happening],
    readings: Sequence[PartReading],
) -> Event:
    """Make the record of one happening from all its mentions; the main event (rank 1) may take what its kin say."""
    is_main = rank == 1
    kin = find_kin(group, happenings) if is_main and group[0].is_violent else []
    typed, dated = choose_type(group, kin), choose_dated(group)
    lead = choose_lead(group, dated)
    status = _STATUS[group[0].mode]
    when = dated.when
    if when.first is None and status != "planned":
        when = publication_day(article.published_day)
    place = choose_place_of(group, kin, readings, is_main=is_main)
    actors = choose_actors(group)
    killed, injured = choose_toll(group, kin, "killed"), choose_toll(group, kin, "injured")
    said = choose_said(group)
    attribution = said.attribution if said else None

    evidence: dict[str, tuple[Evidence, ...]] = {
        "sentence": (_evidence(lead.sentence.part, lead.sentence, "sentence that tells of it"),),
        "event_type": (_evidence(typed.sentence.part, typed.trigger, typed.trigger.rule),),
    }
    if status != "occurred" and (said_so := _find_status_words(group[0])) is not None:
        evidence["status"] = (_evidence(group[0].sentence.part, said_so, f"words of what is {status}"),)
    if when.mention is not None:
        evidence["date_start"] = (_evidence(dated.sentence.part, when.mention, when.rule),)
    if place.mentions:
        around = ", from around it" if place.inherited else ""
        spans = tuple(_evidence(part, mention, f"{mention.rule}{around}") for part, mention in place.mentions)
        if place.provinces:
            evidence["provinces"] = spans
        if place.name:
            evidence["place"] = tuple(
                span for span, (_, mention) in zip(spans, place.mentions, strict=True) if mention.name == place.name
            )[:1]
    if actors:
        evidence["actors"] = tuple(_evidence(part, actor, f"alias of {actor.name}") for part, actor in actors)
    if killed is not None:
        evidence["killed"] = (_evidence(killed[0], killed[1], killed[1].rule),)
    if injured is not None:
        evidence["injured"] = (_evidence(injured[0], injured[1], injured[1].rule),)
    if said is not None and attribution is not None:
        evidence["attributed_to"] = (_evidence(said.sentence.part, attribution, "source of a verb of saying"),)
    return Event(
        event_id=f"{article.article_id}-{rank}",
        article_id=article.article_id,
        article_ref=article.article_ref,
        rank=rank,
        date_start=when.first,
        date_end=when.last,
        date_precision=when.precision,
        date_basis=when.basis,
        status=status,
        event_type=typed.event_type,
        sub_event_type=typed.sub_event_type,
        provinces=place.provinces,
        place=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        place_precision=place.precision,
        actors=tuple(actor.name for _, actor in actors),
        killed=killed[1].best if killed else None,
        killed_low=killed[1].low if killed else None,
        killed_high=killed[1].high if killed else None,
        injured=injured[1].best if injured else None,
        injured_low=injured[1].low if injured else None,
        injured_high=injured[1].high if injured else None,
        attributed_to=attribution.name if attribution else None,
        title=article.title,
        sentence=lead.reading.text[lead.sentence.start : lead.sentence.end],
        evidence=evidence,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _find_status_words(happening: Happening) -> HasPlace | None:
    """The words by which a happening is planned or denied: its cue, else the day to come."""
    sentence = happening.sentence
    words = find_mode_words(
        happening.reading.folded,
        happening.trigger,
        happening.mode,
        sentence.cues,
        sentence.clause_start,
        sentence.clause_end,
    )
    return words or happening.when.mention


def _evidence(part: Part, found: HasPlace, rule: str) -> Evidence:
    return Evidence(part=part, start=found.start, end=found.end, rule=rule)
