"""What a page shows of many events, counted in the store: no event leaves it but those that are marks or rows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from data.records import EVENT_COLUMNS
from data.selection import UNKNOWN, Selection
from data.store import PROVINCES_OR_NOT, EventStore

Grain = Literal["day", "week", "month"]
# The first day of the bin that a day falls in; weeks begin on Monday.
_BIN: dict[Grain, str] = {
    "day": "{0}",
    "week": "date_trunc('week', {0})::DATE",
    "month": "date_trunc('month', {0})::DATE",
}
_EXACT_ENOUGH: dict[Grain, tuple[str, ...]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
}
_PUBLISHED = "try_cast(left(published, 10) AS DATE)"


def list_events(store: EventStore, selection: Selection, most: int) -> pd.DataFrame:
    """The first events of a selection, as `EventStore.events` gives them, with what a mark shows: EVENT_COLUMNS without the evidence."""
    columns = ", ".join(name for name in EVENT_COLUMNS if name != "evidence")
    return store.ask(
        selection, f"SELECT {columns} FROM chosen ORDER BY date_start NULLS LAST, event_id LIMIT {int(most)}"
    )


def count_events(store: EventStore, selection: Selection) -> int:
    """How many events a selection has, denied ones too."""
    return int(store.ask(selection, "SELECT count(*) AS events FROM chosen")["events"][0])


def count_undated(store: EventStore, selection: Selection) -> int:
    """How many events of a selection have no date, denied ones left out."""
    found = store.ask(selection, "SELECT count(*) AS events FROM counted WHERE date_start IS NULL")
    return int(found["events"][0])


def count_days(store: EventStore, selection: Selection) -> pd.DataFrame:
    """Events by first day: (day, events), in the order of days; denied and undated ones left out."""
    return store.ask(
        selection,
        "SELECT date_start AS day, count(*) AS events FROM counted WHERE date_start IS NOT NULL GROUP BY day ORDER BY day",
    )


def count_by_type(store: EventStore, selection: Selection, grain: Grain) -> pd.DataFrame:
    """Events that occurred by bin and type: (day, event_type, events), `day` the first of the bin.

    Only those dated as exactly as the grain asks: an event of which the month is known is no event of the month's first day.
    """
    return store.ask(
        selection,
        f"""
        SELECT {_BIN[grain].format("date_start")} AS day, coalesce(event_type, '{UNKNOWN}') AS event_type, count(*) AS events
        FROM chosen WHERE status = 'occurred' AND date_start IS NOT NULL AND list_contains(?, date_precision)
        GROUP BY ALL ORDER BY ALL
        """,
        list(_EXACT_ENOUGH[grain]),
    )


def count_by_lane(
    store: EventStore, selection: Selection, grain: Grain, together: Collection[str] = (), name: str = ""
) -> pd.DataFrame:
    """Events of any status by bin and province: (day, province, events); undated ones have no day.

    An event counts once in each of its provinces; the provinces `together` are one, called `name`. What has none is "elsewhere" or "unknown".
    """
    lanes = "lanes"
    if together:
        lanes = (
            "list_distinct(list_transform(lanes, lambda code: CASE WHEN list_contains(?, code) THEN ? ELSE code END))"
        )
    return store.ask(
        selection,
        f"""
        SELECT day, province, sum(events)::BIGINT AS events FROM (
            SELECT day, unnest({lanes}) AS province, events FROM (
                SELECT {_BIN[grain].format("date_start")} AS day, {PROVINCES_OR_NOT} AS lanes, count(*) AS events
                FROM chosen GROUP BY ALL
            )
        ) GROUP BY ALL ORDER BY ALL
        """,
        *([list(together), name] if together else []),
    )


def count_places(store: EventStore, selection: Selection, most: int) -> pd.DataFrame:
    """Named places with a point, most events first: (place, latitude, longitude, events, event_id of the last).

    What is known to the province only, or less well, is no point: it is in the province's colour.
    """
    return store.ask(
        selection,
        f"""
        SELECT place, latitude, longitude, count(*) AS events,
               arg_max(event_id, (coalesce(date_start, DATE '9999-12-31'), event_id)) AS event_id
        FROM chosen WHERE place_precision IN ('site', 'town') AND place IS NOT NULL AND latitude IS NOT NULL
             AND longitude IS NOT NULL AND status <> 'denied' AND len(provinces) > 0
        GROUP BY place, latitude, longitude ORDER BY events DESC, place LIMIT {int(most)}
        """,
    )


def find_provinces(store: EventStore, event_ids: Collection[str]) -> pd.DataFrame:
    """The provinces of the events of these ids that the store has: (event_id, provinces)."""
    query = "SELECT event_id, provinces FROM chosen WHERE event_id IN (SELECT unnest(?))"
    return store.ask(Selection(), query, sorted(event_ids))


def count_outside(store: EventStore, selection: Selection, first: date, last: date) -> tuple[int, int]:
    """How many dated events of a selection, denied ones too, end before a day, and how many begin after another."""
    query = "SELECT count(*) FILTER (date_end < ?) AS before, count(*) FILTER (date_start > ?) AS after FROM chosen"
    found = store.ask(selection, query, first, last)
    return int(found["before"][0]), int(found["after"][0])


def tally(store: EventStore, selection: Selection, column: str) -> pd.DataFrame:
    """How many events, denied ones too, have each value of a column: (value, events), most first; unknown is None."""
    query = f'SELECT "{column}" AS value, count(*) AS events FROM chosen GROUP BY value ORDER BY events DESC, value'
    return store.ask(selection, query)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """A day that `articles` articles refer to from later days, and the headline that tells of it most prominently."""

    day: date
    articles: int
    title: str | None


def find_key_dates(
    store: EventStore, selection: Selection, *, most: int = 5, fewest_articles: int = 3
) -> list[KeyDate]:
    """The days that most articles refer to from later days, in the order of time; [] when none is referred to by enough.

    Counted are articles whose publication day is after the day-exact day of an event they tell of that occurred.
    """
    told = f"(SELECT *, {_PUBLISHED} AS told FROM chosen WHERE date_precision = 'day' AND status = 'occurred')"
    found = store.ask(
        selection,
        f"""
        SELECT date_start AS day, count(DISTINCT article_id) AS articles FROM {told} WHERE told > date_start
        GROUP BY day HAVING articles >= ? ORDER BY articles DESC, day LIMIT {int(most)}
        """,
        fewest_articles,
    )
    titles = store.ask(
        selection,
        f"""
        SELECT date_start AS day, nullif(arg_min(coalesce(title, ''), (rank, published, event_id)), '') AS title FROM {told}
        WHERE told >= date_start AND list_contains(?, date_start) GROUP BY day
        """,
        found["day"].tolist(),
    )
    headlines = dict(zip(titles["day"], titles["title"], strict=True))
    days = sorted(zip(found["day"], found["articles"], strict=True))
    return [KeyDate(day=day, articles=int(articles), title=headlines[day]) for day, articles in days]


def find_published(store: EventStore, selection: Selection) -> tuple[date, date] | None:
    """The first and the last publication day of the articles that tell events of a selection; None where none is known."""
    query = f"SELECT min({_PUBLISHED}) AS first, max({_PUBLISHED}) AS last FROM chosen"
    (first,), (last,) = (store.ask(selection, query)[name].tolist() for name in ("first", "last"))
    return (first, last) if isinstance(first, date) else None


def count_articles(
    store: EventStore,
    selection: Selection,
    grain: Grain,
    by: Literal["nothing", "source", "province"],
    together: Collection[str] = (),
    name: str = "",
) -> pd.DataFrame:
    """Articles that tell events of a selection, by the bin of their publication: (value, day, articles); `value` is None by nothing.

    By province an article counts once in each that it tells of; the provinces `together` are one, called `name`.
    """
    value = {"nothing": "NULL::VARCHAR", "source": "source", "province": f"unnest({PROVINCES_OR_NOT})"}[by]
    return store.ask(
        selection,
        f"""
        SELECT CASE WHEN list_contains(?, value) THEN ? ELSE value END AS value,
               {_BIN[grain].format("told")} AS day, count(DISTINCT article_id) AS articles
        FROM (SELECT {value} AS value, {_PUBLISHED} AS told, article_id FROM chosen)
        WHERE told IS NOT NULL GROUP BY ALL ORDER BY ALL
        """,
        list(together),
        name,
    )
