"""The story of an event in the card: what led to it and what followed, day by day, branching where the story branches."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dash import html

from dashboard.figures.arcs import name_link
from dashboard.layout.reasons import write_reason
from dashboard.story import StoryFound
from dashboard.text import Language, join, say, write_day, write_number
from data.relate.stories import Step

_REASON_KINDS_SHOWN = 2
_REASONS_SHOWN = 3


def build_story(found: StoryFound, more: Sequence[Mapping[str, Any]], language: Language) -> list[Any]:
    """The story as a list; below it, folded up, `more`: the event's links that its story does not follow. [] when there is neither.

    Each of `more` has event_id, article_id, title, day, source and edge.
    """
    blocks: list[Any] = []
    if found.steps:
        before = _build_branches(found, found.story.before, "story before", language)
        after = _build_branches(found, found.story.after, "story after", language)
        here = html.Li(html.Span(say(language, "story here"), className="story-here"), className="step step-here")
        blocks.append(html.H4(say(language, "the story")))
        blocks.append(html.Ol([*before, here, *after], className="story"))
    if more:
        items = [
            html.Li(_build_end(each["event_id"], each["title"], each["day"], each["source"], each["edge"], language))
            for each in more
        ]
        heading = html.Summary(say(language, "more links", n=write_number(language, len(items))))
        blocks.append(
            html.Details([heading, html.Ul(items, className="stories")], className="more-links", open=not found.steps)
        )
    return blocks


def _build_branches(found: StoryFound, steps: Sequence[Step], way: str, language: Language) -> list[html.Li]:
    """The steps in the order of their days, each set in by the branches it is away from the main way; `way` says where a branch hangs."""
    columns = arrange_branches(steps)
    titles = {article_id: article["title"] for article_id, article in found.articles.items()}
    here = {step.article_id for step in steps}
    items = []
    for step in steps:
        event, article = found.events.get(step.event_id or ""), found.articles.get(step.article_id, {})
        title = (event or {}).get("title") or article.get("title") or (event or {}).get("sentence") or step.article_id
        parts = _build_end(
            step.event_id if event else None,
            title,
            step.day.isoformat(),
            article.get("source"),
            found.edges[step.edge],
            language,
        )
        if step.from_article_id in here and columns[step.article_id] and titles.get(step.from_article_id):
            branch = say(language, way, title=_cut(titles[step.from_article_id]))
            parts.append(html.Span(branch, className="branch-from", dir="auto"))
        items.append(html.Li(parts, className="step", **{"data-column": str(columns[step.article_id])}))
    return items


def arrange_branches(steps: Sequence[Step]) -> dict[str, int]:
    """The column of each article: the strongest way onwards stays in its column, each branch goes on in one further in."""
    onwards: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        onwards[step.from_article_id].append(step)
    columns: dict[str, int] = {}
    for step in sorted(steps, key=lambda step: step.depth):
        branches = sorted(onwards[step.from_article_id], key=lambda branch: (-branch.strength, branch.article_id))
        # The first branches are the event's own links: each stands at the edge.
        is_main = step.depth == 1 or branches[0] is step
        columns[step.article_id] = columns.get(step.from_article_id, 0) + (not is_main)
    return columns


def _build_end(
    event_id: str | None, title: str, day: str | None, source: str | None, edge: Mapping[str, Any], language: Language
) -> list[Any]:
    """What stands at the other end of a link: its headline, day and outlet, and what the link stands on."""
    act = {"data-do": "view", "data-word": "event", "data-value": event_id}
    headline = (
        html.Button(title, className="follow", type="button", dir="auto", **act)
        if event_id
        else html.Span(title, dir="auto", className="no-follow")
    )
    when = write_day(language, _read_day(day), short=True) if day else say(language, "date unknown")
    grouped: dict[str, list[str]] = defaultdict(list)
    for reason in sorted(edge["reasons"], key=lambda reason: -reason["weight"]):
        if reason["kind"] != "listed":
            grouped[reason["kind"]].append(_cut(write_reason(reason, language)))
    reasons = [
        html.Span(
            [
                html.Span(say(language, f"reason {kind}"), className="reason-kind"),
                " ",
                join(language, named[:_REASONS_SHOWN]),
            ]
        )
        for kind, named in list(grouped.items())[:_REASON_KINDS_SHOWN]
    ]
    why = html.Button(
        say(language, "link why"),
        className="why-link",
        type="button",
        **{"data-do": "view", "data-word": "link", "data-value": name_link(edge)},
        **{"aria-label": say(language, "link why long", title=title)},
    )
    kind = html.Span(say(language, f"link {edge['kind']}"), className=f"link-kind link-{edge['kind']}")
    meta = html.Span(" · ".join(part for part in (when, source) if part), className="story-meta")
    return [headline, meta, html.Div([kind, why, *reasons], className="reasons")]


def _read_day(day: str) -> date:
    return date.fromisoformat(day[:10])


def _cut(text: str, limit: int = 48) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + "…"
