"""Time and memory of relating many short articles, and of adding a hundred to them.

Run: python -m benchmarks.bench_relate [ARTICLES ...]; by default 1,000, 10,000 and 100,000. The articles are made up of made-up words, drawn as
often as words are drawn in a language, about places and actors of the war; the more articles, the more days, as in an archive, or with
--dense all within one month, the worst case.
"""

import resource
import sys
from datetime import date, timedelta
from time import perf_counter

import numpy as np
import pandas as pd

from data.records import ARTICLE_COLUMNS, EVENT_COLUMNS
from data.relate import relate
from geo.gazetteer import load_gazetteer

FIRST_DAY = date(2013, 1, 1)
ARTICLES_A_DAY = 40
WORDS_A_TITLE, WORDS_A_TEXT = 8, 40
ACTORS = (
    "Islamic State",
    "Syrian Armed Forces",
    "Syrian Democratic Forces",
    "Nusra Front",
    "YPG",
    "Hezbollah",
    "Ahrar al-Sham",
)
TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Air/drone strike"),
    ("Violence against civilians", "Attack"),
)
_SYLLABLES = ("ba", "den", "fi", "gor", "hul", "ka", "lem", "mi", "nor", "pa", "ral", "su", "tan", "ve", "wy", "zor")


def make_corpus(articles: int, *, days: int, seed: int = 7) -> tuple[pd.DataFrame, pd.DataFrame]:
    """So many short articles in stories of four, each with one event, on the days from the first on."""
    dice = np.random.default_rng(seed)
    vocabulary = np.array(_make_words(20_000))
    places = [place for place in load_gazetteer().places if place.province]
    chance = 1 / np.arange(1, len(vocabulary) + 1)
    drawn = dice.choice(len(vocabulary), size=(articles, WORDS_A_TITLE + WORDS_A_TEXT), p=chance / chance.sum())
    article_rows, event_rows = [], []
    for number in range(articles):
        if number % 4 == 0:
            topic = vocabulary[dice.integers(200, len(vocabulary), 6)]
            place, actor = places[dice.integers(len(places))], ACTORS[dice.integers(len(ACTORS))]
            start, killed, kind = int(dice.integers(days)), int(dice.integers(1, 60)), TYPES[dice.integers(len(TYPES))]
        day = FIRST_DAY + timedelta(days=min(start + int(dice.integers(4)), days - 1))
        words = vocabulary[drawn[number]]
        title = " ".join((*topic[:3], actor, "near", place.name, *words[: WORDS_A_TITLE - 5]))
        text = " ".join((*topic[dice.permutation(6)[:4]], f"killed {killed} on", place.name, *words[WORDS_A_TITLE:]))
        article_rows.append({"article_id": f"{number:07}", "title": title, "text": text, "published": day.isoformat()})
        event_rows.append(
            {
                "event_id": f"{number:07}-1",
                "article_id": f"{number:07}",
                "rank": 1,
                "date_start": day,
                "date_end": day,
                "date_precision": "day",
                "date_basis": "published",
                "status": "occurred",
                "event_type": kind[0],
                "sub_event_type": kind[1],
                "provinces": (place.province,),
                "place": place.name,
                "latitude": place.latitude,
                "longitude": place.longitude,
                "place_precision": "town",
                "actors": (actor,),
                "killed": killed,
                "sentence": text[:120],
                "evidence": {},
            }
        )
    return pd.DataFrame(article_rows, columns=list(ARTICLE_COLUMNS)), pd.DataFrame(
        event_rows, columns=list(EVENT_COLUMNS)
    )


def _make_words(number: int) -> list[str]:
    count = len(_SYLLABLES)
    return [
        _SYLLABLES[n % count]
        + _SYLLABLES[n // count % count]
        + _SYLLABLES[n // count**2 % count]
        + _SYLLABLES[n // count**3 % count]
        for n in range(number)
    ]


def main(sizes: list[int], *, is_dense: bool) -> None:
    """Print seconds, times the cost of the size before, and the most memory so far; then the cost of adding a hundred."""
    before = None
    for size in sizes:
        days = 31 if is_dense else max(size // ARTICLES_A_DAY, 31)
        articles, events = make_corpus(size, days=days)
        began = perf_counter()
        relations = relate(articles, events)
        took = perf_counter() - began
        growth = f", x {took / before:.1f}" if before else ""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        incidents = len(set(relations.incidents.values()))
        print(
            f"{size:>7} articles over {days} days: {took:.1f} s{growth}; {len(relations.edges)} links, {incidents} incidents; "
            f"at most {memory:.2f} GB",
            flush=True,
        )
        before = took
        events["incident_id"] = [relations.incidents[event_id] for event_id in events["event_id"]]
        new = frozenset(articles["article_id"].sample(min(100, size), random_state=1))
        events.loc[events["article_id"].isin(new), "incident_id"] = None
        began = perf_counter()
        relate(articles, events, new=new)
        scattered = perf_counter() - began
        latest = frozenset(articles.sort_values("published")["article_id"].tail(100))
        events.loc[events["article_id"].isin(latest), "incident_id"] = None
        began = perf_counter()
        relate(articles, events, new=latest)
        print(
            f"        100 more: {perf_counter() - began:.1f} s of the latest days, {scattered:.1f} s scattered over all",
            flush=True,
        )


if __name__ == "__main__":
    words = sys.argv[1:]
    main([int(word) for word in words if word.isdecimal()] or [1_000, 10_000, 100_000], is_dense="--dense" in words)
