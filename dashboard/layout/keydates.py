"""The key dates of what is shown, as a list of ways to them."""

import json
from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.text import Language, count, say, write_day
from data.tallies import KeyDate


def list_key_dates(key_dates: Sequence[KeyDate], language: Language) -> list[Any]:
    """Each key date, with its headline and how many articles tell of it later as its title; a click keeps to that day. [] when there is none."""
    if not key_dates:
        return []
    items = [
        html.Button(
            write_day(language, each.day, year=False),
            type="button",
            className="unknown",
            title=_describe(each, language),
            **{"data-do": "days", "data-value": json.dumps([each.day.isoformat()] * 2)},
            **{"aria-label": f"{write_day(language, each.day)}. {_describe(each, language)}"},
        )
        for each in key_dates
    ]
    return [html.Span(say(language, "key dates")), *items]


def _describe(each: KeyDate, language: Language) -> str:
    told = say(language, "key date told", articles=count(language, each.articles, "article"))
    return f"{each.title} ({told})" if each.title else told
