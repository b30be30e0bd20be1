"""Stories: the chain of reports before and after any event."""

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count

import pandas as pd

# A story is read, not scrolled: so many steps each way, so many branches of one report, so many steps deep.
MOST_STEPS = 12
MOST_BRANCHES = 3
MOST_DEPTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One report of a story: the report it is reached from, by which link, and how many links from the start.

    `strength` is the product of the scores along the way, `edge` the index of the link in the edges given.
    """

    article_id: str
    event_id: str | None
    day: date
    from_article_id: str
    from_event_id: str | None
    edge: int
    kind: str
    score: float
    depth: int
    strength: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What led to a report and what followed it, each in the order of its days; steps with one `from_article_id` are branches."""

    before: tuple[Step, ...]
    after: tuple[Step, ...]


def follow_story(
    edges: pd.DataFrame,
    days: Mapping[str, date],
    article_id: str,
    event_id: str | None = None,
    *,
    min_score: float = 0.0,
) -> Story:
    """Follow links through time from a report, or from one of its events: strongest ways first, each report once.

    `edges` has EDGE_COLUMNS, `days` the day of each article (undated ones are left out). After the start only later days are gone to, or
    the same day while the story stays on it; before it only earlier ones.
    """
    if article_id not in days:
        return Story(before=(), after=())
    links: dict[str, list[tuple[str, str | None, str | None, int, str, float]]] = defaultdict(list)
    columns = ("source_article_id", "target_article_id", "source_event_id", "target_event_id", "kind", "score")
    for index, source, target, source_event, target_event, kind, score in zip(
        edges.index, *(edges[column] for column in columns), strict=True
    ):
        if score >= min_score and source in days and target in days:
            links[source].append((target, _known(source_event), _known(target_event), index, kind, float(score)))
            links[target].append((source, _known(target_event), _known(source_event), index, kind, float(score)))
    return Story(
        before=_follow(links, days, article_id, event_id, direction=-1),
        after=_follow(links, days, article_id, event_id, direction=1),
    )


def _follow(links, days, article_id: str, event_id: str | None, *, direction: int) -> tuple[Step, ...]:
    reached = {article_id}
    steps: list[Step] = []
    branches: dict[str, int] = defaultdict(int)
    waiting: list[tuple[float, int, str, int, Step]] = []  # the number keeps ways that are alike in order
    met = count()

    def look_from(here: str, event: str | None, depth: int, strength: float) -> None:
        own = [link for link in links[here] if event is None or link[1] == event]
        for there, from_event, to_event, index, kind, score in own or links[here]:
            gap = (days[there] - days[here]).days * direction
            if there not in reached and (gap > 0 or (gap == 0 and depth == 0 and direction > 0)):
                step = Step(
                    article_id=there,
                    event_id=to_event,
                    day=days[there],
                    from_article_id=here,
                    from_event_id=from_event,
                    edge=index,
                    kind=kind,
                    score=score,
                    depth=depth + 1,
                    strength=strength * score,
                )
                heapq.heappush(waiting, (-step.strength, depth, there, next(met), step))

    look_from(article_id, event_id, 0, 1.0)
    while waiting and len(steps) < MOST_STEPS:
        *_, there, _, step = heapq.heappop(waiting)
        if there in reached or branches[step.from_article_id] >= MOST_BRANCHES:
            continue
        reached.add(there)
        branches[step.from_article_id] += 1
        steps.append(step)
        if step.depth < MOST_DEPTH:
            look_from(there, None, step.depth, step.strength)
    return tuple(sorted(steps, key=lambda step: (step.day, step.depth, step.article_id)))


def _known(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
