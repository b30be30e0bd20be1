"""Events counted by the days they span, so that any window of days can be counted without asking again."""

from datetime import date
from typing import Any, Literal

from data.selection import Selection
from data.store import FACETS, EventStore
from data.tables import frame_to_rows


def count_spans(
    store: EventStore, selection: Selection, field: Literal["provinces", "event_types"] | None, first: date, last: date
) -> dict[str, dict[str, Any]]:
    """For each value of a field, {"spans": [[begun, ended, events], ...], "undated": events}; of no field one value, "", for all.

    `begun` and `ended` are days counted from `first`: -1 for any before it, and as many as there are from `first` to `last` for any after.
    The events are those that the counts of a page take: an event counts in each of its provinces, denied ones only where asked for.
    """
    days = (last - first).days + 1
    value = FACETS[field] if field else "''"
    begun, ended = (
        f"CASE WHEN {end} < -1 THEN -1 WHEN {end} > {days} THEN {days} ELSE {end} END" for end in ("begun", "ended")
    )
    found = store.ask(
        selection,
        f"""
        SELECT value, {begun} AS begun, {ended} AS ended, count(*) AS events FROM (
            SELECT {value} AS value, date_diff('day', ?, date_start) AS begun, date_diff('day', ?, date_end) AS ended
            FROM counted
        ) GROUP BY ALL ORDER BY ALL
        """,
        first,
        first,
    )
    counted: dict[str, dict[str, Any]] = {} if field else {"": {"spans": [], "undated": 0}}
    for row in frame_to_rows(found):
        each = counted.setdefault(row["value"], {"spans": [], "undated": 0})
        if row["begun"] is None:
            each["undated"] += row["events"]
        else:
            each["spans"].append([row["begun"], row["ended"], row["events"]])
    return counted
