"""Arabic articles: the day, the places and the actors of what they are mainly about. Types and tolls in Arabic are not read yet."""

import re
from collections.abc import Sequence
from datetime import date

from data.extract.actors import ActorMention
from data.extract.places import NOWHERE, Part, Place, choose_place
from data.extract.reading import PartReading, Sentence
from data.extract.when import When, publication_day
from data.records import Article, Event, Evidence

_LETTERS_READ = 600
_ARABIC = re.compile(r"[\u0620-\u064a]")


# What happened at a place named behind it, with few words between: "an explosion in Beirut", "killed in a raid on the city of ...".
_VIOLENCE = re.compile(
    r"(?:انفجار|انفجارات|تفجير|تفجيرات|هجوم|هجمات|مقتل|قتل|قتلى|قصف|غارة|غارات|اشتباكات|اغتيال|ضربة|ضربات|استهدف|استهداف|صواريخ|إطلاق نار)"
    r"\w*(?:\s+\S+){0,8}?\s+(?:في|على|ب|قرب|وسط|داخل|استهدفت|هز|هزت)(?:\s*(?:مدينة|بلدة|العاصمة|محافظة|منطقة|مطار|ضاحية|جنوب|شمال|شرق|غرب|وسط|قرب|ال\w+))*\s*(?:ال|ب)?$"
)
_SAYING = re.compile(
    r"(?:قال|قالت|أعلن|أعلنت|ذكر|ذكرت|صرح|أفاد|أفادت|مسؤول|مسؤولون|مصدر|متحدث|وزير|وزارة)\w*(?:\s+\S+){0,3}\s*$"
)


def _find_violence_abroad(sentence: Sentence, text: str) -> Place:
    """The place abroad where a sentence says violence was, before it names any in Syria; NOWHERE where it says of none."""
    first = next((mention for mention in sentence.places if mention.precision != "country"), None)
    if first is None or first.country == "SY":
        return NOWHERE
    before = text[sentence.start : first.start]
    if not _VIOLENCE.search(before) or _SAYING.search(before):
        return NOWHERE
    return choose_place([first], sentence.part, abroad=True)


def is_arabic(article: Article) -> bool:
    """Whether most letters at the head of an article are Arabic."""
    head = f"{article.title or ''} {article.text or ''}"[:_LETTERS_READ]
    arabic = len(_ARABIC.findall(head))
    return arabic > 0 and arabic * 2 > sum(map(str.isalpha, head))


def extract_arabic_event(article: Article, readings: list[PartReading]) -> list[Event]:
    """The main event of an Arabic article, its type and tolls unknown; [] when it names no province of Syria and no violence abroad.

    It took place where the first sentence that names a province, or violence in a place abroad, says, the headline before the text. Of a
    headline the first sentence of the text gives the day, a finer place and more actors, where it tells of no other province.
    """
    for reading in readings:
        for sentence in reading.sentences:
            abroad = _find_violence_abroad(sentence, reading.text)
            place = abroad if abroad is not NOWHERE else choose_place(sentence.places, reading.part)
            if place.provinces or place.is_abroad:
                told = [sentence]
                lead = readings[-1].sentences[0] if reading.part == "title" and readings[-1].part == "text" else None
                if lead is not None and _are_of_one_place(lead, place):
                    told.append(lead)
                    place = max((place, choose_place(lead.places, "text")), key=lambda each: each.fineness)
                return [_to_event(article, reading, told, place)]
    return []


def _are_of_one_place(lead: Sentence, place: Place) -> bool:
    """Whether the first sentence of a text tells of no place beyond the provinces of its headline."""
    return set(choose_place(lead.places, "text").provinces) <= set(place.provinces)


def _to_event(article: Article, reading: PartReading, told: Sequence[Sentence], place: Place) -> Event:
    """Make the record of what a sentence tells, and with it the first sentence of the text."""
    sentence = told[0]
    days = [_find_day(each, article.published_day) for each in told]
    at, when = next(
        ((at, day) for at, day in enumerate(days) if day is not None), (0, publication_day(article.published_day))
    )
    named: dict[str, tuple[Part, ActorMention]] = {}
    for each in told:
        for actor in each.actors:
            if actor.kind not in ("monitor", "media"):  # who only reports
                named.setdefault(actor.name, (each.part, actor))
    span = Evidence(part=reading.part, start=sentence.start, end=sentence.end, rule="first sentence with a place")
    evidence: dict[str, tuple[Evidence, ...]] = {"sentence": (span,)}
    spans = [(_evidence(part, mention.start, mention.end, mention.rule), mention) for part, mention in place.mentions]
    if place.provinces:
        evidence["provinces"] = tuple(words for words, _ in spans)
    if place.name:
        evidence["place"] = tuple(words for words, mention in spans if mention.name == place.name)[:1]
    if when.mention is not None:
        evidence["date_start"] = (_evidence(told[at].part, when.mention.start, when.mention.end, when.rule),)
    if named:
        evidence["actors"] = tuple(
            _evidence(part, actor.start, actor.end, f"alias of {name}") for name, (part, actor) in named.items()
        )
    return Event(
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
        actors=tuple(named),
        title=article.title,
        sentence=reading.text[sentence.start : sentence.end],
        evidence=evidence,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _find_day(sentence: Sentence, published: date | None) -> When | None:
    """The first day the sentence names that is not to come; None when it names none."""
    for mention in sentence.dates:
        if mention.first is not None and (published is None or mention.first <= published):
            return When(mention.first, mention.last, mention.precision, mention.basis, mention, mention.rule)
    return None


def _evidence(part: Part, start: int, end: int, rule: str) -> Evidence:
    return Evidence(part=part, start=start, end=end, rule=rule)
