"""The story of an event: the links around it gathered from a store, followed through time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from data.records import EDGE_COLUMNS
from data.relate.stories import MOST_DEPTH, Step, Story, follow_story
from data.selection import Selection
from data.store import EventStore
from data.tables import frame_to_rows

# So many links are gathered around so many articles at each step outwards: enough for the strongest ways, whatever the store holds.
_LINKS_A_STEP = 300
_ARTICLES_A_STEP = 60
# An outlet's list says that two stories are read together, not that one follows from the other: it is a way of last resort.
_LISTED_CARRIES = 0.2
_LEAST_STRENGTH = 0.1
_MOST_SHOWN = 7  # each way: a story is read beside a chart
_IDENTITY = [name for name in EDGE_COLUMNS if name not in ("score", "reasons")]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFound:
    """A story with what is needed to show it: the links it follows, and its articles and events by id."""

    story: Story = field(default_factory=lambda: Story(before=(), after=()))
    edges: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    articles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    events: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What came before and what followed."""
        return self.story.before + self.story.after


def find_story(store: EventStore, event: Mapping[str, Any], weakest: float, kinds: tuple[str, ...]) -> StoryFound:
    """The story of an event by the links of these kinds at a score or above."""
    article_id = event["article_id"]
    edges, article_ids = _gather_links(store, article_id, weakest, kinds)
    if edges.empty:
        return StoryFound()
    event_ids = {each for end in ("source_event_id", "target_event_id") for each in edges[end] if isinstance(each, str)}
    articles = {row["article_id"]: row for row in frame_to_rows(store.find_articles(article_ids))}
    events = {row["event_id"]: row for row in frame_to_rows(store.find_events(event_ids))}
    days = _find_days(articles, events)
    story = _keep_strong(follow_story(edges.assign(score=_weigh(edges)), days, article_id, event["event_id"]))
    followed = [step.edge for step in story.before + story.after]
    rows = frame_to_rows(edges.loc[followed])
    return StoryFound(story=story, edges=dict(zip(followed, rows, strict=True)), articles=articles, events=events)


def _weigh(edges: pd.DataFrame) -> pd.Series:
    """How well each link carries a story on: its score; what an outlet merely lists beside an article carries little."""
    return edges["score"].where(edges["kind"] != "listed", _LISTED_CARRIES)


def _keep_strong(story: Story) -> Story:
    """The strongest steps of each way, where they are strong enough; the way to a step is never kept in part, for it is the stronger."""
    before, after = (
        tuple(step for step in steps if step in _choose_strong(steps)) for steps in (story.before, story.after)
    )
    return Story(before=before, after=after)


def _choose_strong(steps: Sequence[Step]) -> list[Step]:
    strong = [step for step in steps if step.strength >= _LEAST_STRENGTH]
    return sorted(strong, key=lambda step: (-step.strength, step.depth))[:_MOST_SHOWN]


def _gather_links(
    store: EventStore, article_id: str, weakest: float, kinds: tuple[str, ...]
) -> tuple[pd.DataFrame, set[str]]:
    """The links around an article, some steps outwards, and the articles they join."""
    met, outermost, frames = {article_id}, [article_id], []
    for _ in range(MOST_DEPTH):
        if not outermost:
            break
        edges = store.edges(Selection(), min_score=weakest, kinds=kinds, touching=outermost, limit=_LINKS_A_STEP)
        frames.append(edges)
        ends = dict.fromkeys(
            each for pair in zip(edges["source_article_id"], edges["target_article_id"], strict=True) for each in pair
        )
        outermost = [each for each in ends if each not in met][:_ARTICLES_A_STEP]
        met.update(outermost)
    return pd.concat(frames, ignore_index=True).drop_duplicates(_IDENTITY, ignore_index=True), met


def _find_days(articles: Mapping[str, Mapping[str, Any]], events: Mapping[str, Mapping[str, Any]]) -> dict[str, date]:
    """The day of each article: of its publication, else the first that its events tell of."""
    days = {
        article_id: date.fromisoformat(article["published"][:10])
        for article_id, article in articles.items()
        if article["published"]
    }
    for event in events.values():
        if event["article_id"] not in days and event["date_start"] is not None:
            days[event["article_id"]] = event["date_start"]
    return days
