"""Score incidents on the sample: pairs of reports merged, against the happenings its labels name.

Run: python -m benchmarks.score_incidents. Two scores: of relating alone, on the labelled events themselves; and of the whole way, on the events
extracted from the articles, each held against the labelled event of its article that it shares most with.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from data.extract import extract_events
from data.extract.actors import find_actors
from data.read import read_articles
from data.records import Article, Event
from data.relate import relate
from data.relate.agreement import PairScore, score_incidents
from data.sample import load_gold, sample_paths
from data.tables import articles_to_frame, events_to_frame
from geo.find import find_places

# Shared fields that make an extracted event the labelled one: its sentence and one more, or three without it.
ENOUGH_SHARED = 3


def read_sample() -> tuple[list[Article], dict[str, list[tuple[Event, str]]]]:
    """The sample's articles, and by article the labelled events with the happening of each."""
    articles = [each for each in read_articles(sample_paths()) if isinstance(each, Article)]
    by_title = {article.title: article for article in articles}
    labelled = {}
    for row in load_gold():
        article = by_title[row["title"]]
        labelled[article.article_id] = [
            (to_event(article, number, label), label["incident"]) for number, label in enumerate(row["events"], start=1)
        ]
    return articles, labelled


def to_event(article: Article, number: int, label: dict[str, Any]) -> Event:
    """A labelled event as a record; without a labelled day it has that of publication, as a reader would fall back."""
    first = date.fromisoformat(label["date_start"]) if label["date_start"] else article.published_day
    last = date.fromisoformat(label["date_end"]) if label["date_end"] else first
    sentence = find_sentence(article.text or "", label["sentence"])
    places = {place.name: place for place in find_places(label["place"] or "")}
    place = next(iter(places.values()), None)
    return Event(
        event_id=f"{article.article_id}-{number}",
        article_id=article.article_id,
        rank=number,
        date_start=first,
        date_end=last,
        date_precision="day" if first == last else "week",
        date_basis="stated" if label["date_start"] else "published",
        status=label["status"],
        event_type=label["event_type"],
        sub_event_type=label["sub_event_type"],
        provinces=tuple(label["provinces"]),
        place=place.name if place else label["place"],
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        place_precision=place.precision if place else "unknown",
        actors=tuple(dict.fromkeys(actor.name for actor in find_actors(sentence))),
        killed=label["killed"],
        injured=label["injured"],
        sentence=sentence,
    )


def find_sentence(text: str, beginning: str) -> str:
    """The sentence of a text that begins so; the beginning itself where it is not found."""
    start = text.find(beginning)
    end = min((found for mark in (". ", ".\n") if (found := text.find(mark, start)) >= 0), default=len(text))
    return text[start:end] if start >= 0 else beginning


def count_shared(event: Event, label: Event) -> float:
    """How much an extracted event shares with a labelled one."""
    ours, theirs = (" ".join((each.sentence or "").casefold().split()) for each in (event, label))
    shared = 2.0 * (theirs[:40] in ours or ours[:40] in theirs)
    shared += (event.event_type == label.event_type) + (event.date_start == label.date_start)
    return shared + (event.place is not None and event.place == label.place)


def score_labelled() -> PairScore:
    """The score of relating alone: the labelled events themselves are related."""
    articles, labelled = read_sample()
    events = [event for pairs in labelled.values() for event, _ in pairs]
    return score(
        articles, events, {event.event_id: happening for pairs in labelled.values() for event, happening in pairs}
    )


def score_whole_way() -> PairScore:
    """The score of the whole way: events are extracted, and each is held against the labelled event that it shares most with."""
    articles, labelled = read_sample()
    found, happenings = [], {}
    for article in articles:
        for event in extract_events(article):
            event = replace(event, event_id=f"x{event.event_id}")
            found.append(event)
            best = max(labelled[article.article_id], key=lambda pair: count_shared(event, pair[0]))
            if count_shared(event, best[0]) >= ENOUGH_SHARED:
                happenings[event.event_id] = best[1]
    return score(articles, found, happenings)


def score(articles: list[Article], events: list[Event], gold: dict[str, str]) -> PairScore:
    """Relate the events, and score their incidents against the happening of each event that has a label."""
    table = events_to_frame(events)
    incidents = relate(articles_to_frame(articles), table).incidents
    return score_incidents(table.assign(incident_id=table["event_id"].map(incidents)), gold)


if __name__ == "__main__":
    for name, found in (("relating alone", score_labelled()), ("the whole way", score_whole_way())):
        print(
            f"{name}: pairs merged {found.merged}, of which one happening {found.right} (precision {found.precision or 0:.3f}); "
            f"pairs of one happening {found.labelled} (recall {found.recall or 0:.3f})"
        )
