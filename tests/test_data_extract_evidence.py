"""Evidence: the words an event was read from really say so, on every article of the sample and on the seed."""

import re
from datetime import date
from pathlib import Path

import pytest

from data.extract import extract_events
from data.extract.actors import find_actors
from data.extract.dates import find_dates
from data.extract.numbers import find_quantities
from data.extract.sentences import fold
from data.extract.types import TYPE_OF
from data.read import read_articles
from data.records import Article, Event, Evidence
from data.sample import sample_paths
from geo.find import find_places

SEED = Path(__file__).parents[2] / "shared" / "seed" / "russia-truce-negotiations.txt"
FIELDS = {
    "sentence",
    "event_type",
    "status",
    "date_start",
    "provinces",
    "place",
    "actors",
    "killed",
    "injured",
    "attributed_to",
}


def sample_articles() -> list[Article]:
    return [item for item in read_articles(sample_paths()) if isinstance(item, Article)]


def part_of(article: Article, span: Evidence) -> str:
    part = article.title if span.part == "title" else article.text
    assert part is not None
    return part


def words(article: Article, span: Evidence) -> str:
    return part_of(article, span)[span.start : span.end]


def check(article: Article, event: Event) -> None:
    """Check each field's spans by their words alone."""
    assert set(event.evidence) <= FIELDS
    for field, spans in event.evidence.items():
        assert spans, field
        for span in spans:
            assert words(article, span).strip(), (event.event_id, field)
    assert event.sentence == words(article, event.evidence["sentence"][0])
    check_provinces(article, event)
    check_days(article, event)
    check_actors(article, event)
    check_counts(article, event)
    if event.sub_event_type is not None:
        assert TYPE_OF[event.sub_event_type] == event.event_type
        assert "event_type" in event.evidence


def check_provinces(article: Article, event: Event) -> None:
    told = set()
    for span in event.evidence.get("provinces", ()):
        mentions = find_places(part_of(article, span))
        told |= {code for m in mentions if (m.start, m.end) == (span.start, span.end) for code in m.provinces}
    assert set(event.provinces) <= told, event.event_id


def check_days(article: Article, event: Event) -> None:
    if event.date_basis == "published":
        assert event.date_start == article.published_day
        return
    for span in event.evidence.get("date_start", ()):
        if span.rule == "came after":
            continue
        mentions = find_dates(part_of(article, span), published=article.published_day)
        # What happened is over by the day of the report, "this year" is not.
        end = article.published_day if event.status != "planned" and article.published_day else date.max
        days = [
            (m.first, min(m.last, end))
            for m in mentions
            if (m.start, m.end) == (span.start, span.end) and m.first and m.last
        ]
        assert days == [(event.date_start, event.date_end)], event.event_id


def check_actors(article: Article, event: Event) -> None:
    spans = event.evidence.get("actors", ())
    assert len(spans) == len(event.actors)
    for span, name in zip(spans, event.actors, strict=True):
        assert name in {actor.name for actor in find_actors(words(article, span))}, (event.event_id, name)


def check_counts(article: Article, event: Event) -> None:
    for field, best, low in (
        ("killed", event.killed, event.killed_low),
        ("injured", event.injured, event.injured_low),
    ):
        if best is None and low is None:
            continue
        (span,) = event.evidence[field]
        said = words(article, span)
        if span.rule == "one person":
            assert best == 1
            assert re.match(r"\D+$", said), said
        else:
            counts = find_quantities(fold(said))
            ones = len(re.findall(r"\b(?:an?|another|her|his)\b", fold(said))) if "sum" in span.rule else 0
            assert (best if best is not None else low) in {
                sum((count.best or count.low or 0) for count in counts) + extra for extra in range(ones + 1)
            }, (event.event_id, said)


def test_the_words_of_every_event_of_the_sample_say_so():
    articles = sample_articles()
    assert articles
    events = [(article, event) for article in articles for event in extract_events(article)]
    assert len(events) > 100
    for article, event in events:
        check(article, event)


def test_the_words_of_every_event_of_the_seed_say_so():
    if not SEED.exists():
        pytest.skip("../shared/seed is not here: only the project's own checkout has it")
    articles = [item for item in read_articles([SEED]) if isinstance(item, Article)]
    assert articles[0].published_day == date(2016, 2, 24)
    for article in articles:
        for event in extract_events(article):
            check(article, event)


def test_a_field_that_nothing_says_has_no_evidence():
    (event,) = extract_events(Article(article_id="a1", title="Shelling kills two in Douma", published="2016-01-05"))
    assert "date_start" not in event.evidence
    assert "injured" not in event.evidence
