"""Arabic articles: the day and the provinces of what they are mainly about. Types and tolls in Arabic are not read yet."""

import re
from datetime import date

from data.extract.places import Part, choose_place
from data.extract.reading import PartReading, Sentence
from data.extract.when import When, publication_day
from data.records import Article, Event, Evidence

_LETTERS_READ = 600
_ARABIC = re.compile(r"[\u0620-\u064a]")


def is_arabic(article: Article) -> bool:
    """Whether most letters at the head of an article are Arabic."""
    head = f"{article.title or ''} {article.text or ''}"[:_LETTERS_READ]
    arabic = len(_ARABIC.findall(head))
    return arabic > 0 and arabic * 2 > sum(map(str.isalpha, head))


def extract_arabic_event(article: Article, readings: list[PartReading]) -> list[Event]:
    """The main event of an Arabic article, its type and tolls unknown; [] when it names no province of Syria.

    It took place where the first sentence that names a province says, the headline before the text.
    """
    for reading in readings:
        for sentence in reading.sentences:
            place = choose_place(sentence.places, reading.part)
            if not place.provinces:
                continue
            when = _choose_day(sentence, article.published_day)
            span = Evidence(
                part=reading.part, start=sentence.start, end=sentence.end, rule="first sentence with a province"
            )
            evidence = {
                "sentence": (span,),
                "provinces": tuple(
                    _evidence(part, mention.start, mention.end, mention.rule) for part, mention in place.mentions
                ),
            }
            if place.name:
                named = [
                    span
                    for span, (_, mention) in zip(evidence["provinces"], place.mentions, strict=True)
                    if mention.name == place.name
                ]
                evidence["place"] = tuple(named[:1])
            if when.mention is not None:
                evidence["date_start"] = (_evidence(reading.part, when.mention.start, when.mention.end, when.rule),)
            return [
                Event(
                    event_id=f"{article.article_id}-1",
                    article_id=article.article_id,
                    article_ref=article.article_ref,
                    rank=1,
                    date_start=when.first,
                    date_end=when.last,
                    date_precision=when.precision,
                    date_basis=when.basis,
                    provinces=place.provinces,
                    place=place.name,
                    latitude=place.latitude,
                    longitude=place.longitude,
                    place_precision=place.precision,
                    title=article.title,
                    sentence=reading.text[sentence.start : sentence.end],
                    evidence=evidence,
                    source=article.source,
                    url=article.url,
                    published=article.published,
                )
            ]
    return []


def _choose_day(sentence: Sentence, published: date | None) -> When:
    """The first day the sentence names that is not to come, else the publication day."""
    for mention in sentence.dates:
        if mention.first is not None and (published is None or mention.first <= published):
            return When(mention.first, mention.last, mention.precision, mention.basis, mention, mention.rule)
    return publication_day(published)


def _evidence(part: Part, start: int, end: int, rule: str) -> Evidence:
    return Evidence(part=part, start=start, end=end, rule=rule)
