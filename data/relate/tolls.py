"""The tolls of an incident over its reports: from the lowest to the highest said, and who said which."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data.relate.documents import Toll, view_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one event of an incident says of its tolls (low, best, high), and who says it: the outlet, and whom it cites."""

    event_id: str
    article_id: str
    source: str | None
    attributed_to: str | None
    killed: Toll
    injured: Toll


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentSummary:
    """An incident over its reports: low, best and high tolls (None when nobody says), and each report by publication."""

    killed: Toll
    injured: Toll
    reports: tuple[Report, ...]


def summarise_incident(events: pd.DataFrame) -> IncidentSummary:
    """Summarise the events of one incident, a table with EVENT_COLUMNS."""
    order = events.sort_values(["published", "event_id"], na_position="last", kind="stable")
    reports = tuple(
        Report(
            event_id=event.event_id,
            article_id=event.article_id,
            source=source if isinstance(source, str) else None,
            attributed_to=attributed_to if isinstance(attributed_to, str) else None,
            killed=event.killed,
            injured=event.injured,
        )
        for event, source, attributed_to in zip(
            view_events(order), order["source"].tolist(), order["attributed_to"].tolist(), strict=True
        )
    )
    return IncidentSummary(
        killed=summarise_tolls([report.killed for report in reports]),
        injured=summarise_tolls([report.injured for report in reports]),
        reports=reports,
    )


def summarise_tolls(tolls: Sequence[Toll]) -> Toll:
    """The lowest, the best and the highest over several reports, which come in the order of their publication.

    The best is the figure that most reports give, the latest of them when several are as frequent: tolls are corrected as bodies are found.
    """
    said = [toll for toll in tolls if any(number is not None for number in toll)]
    if not said:
        return None, None, None
    best = [toll[1] for toll in said if toll[1] is not None]
    numbers = [number for toll in said for number in toll if number is not None]
    lows = [low if low is not None else middle for low, middle, _ in said]
    highs = [high if high is not None else middle if middle is not None else low for low, middle, high in said]
    middle = max(best, key=lambda number: (best.count(number), len(best) - best[::-1].index(number))) if best else None
    return (
        min((number for number in lows if number is not None), default=min(numbers)),
        middle,
        max((number for number in highs if number is not None), default=None),
    )
