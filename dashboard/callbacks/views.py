"""Every view of the words: each asks the store, and what it answers is a part of the page."""

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, cast

import pandas as pd
from dash import Dash, Input, Output, State, html, no_update

from dashboard import ids
from dashboard.callbacks.asked import Asked, Part
from dashboard.callbacks.links import LINK_IDENTITY, choose_links
from dashboard.callbacks.shelf import Shelf, Shelves
from dashboard.callbacks.threads import in_thread
from dashboard.figures import Look, sketch_counts, sketch_map, sketch_overview, sketch_timeline
from dashboard.figures.arcs import name_link
from dashboard.figures.calendar import Window, choose_grain
from dashboard.figures.lanes import NINE, OTHERS, Scope
from dashboard.figures.look import Sketch, sketch_nothing
from dashboard.figures.map import MOST_PLACES, MOST_POINTS, WEEKS, Measure, count_links, count_weeks
from dashboard.figures.timeline import MOST_MARKS
from dashboard.layout.filters import FACETS, FIELD_OF_WORD, list_facet
from dashboard.layout.keydates import list_key_dates
from dashboard.layout.sentence import speak_summary, write_sentence
from dashboard.layout.trust import build_trust, measure_reading
from dashboard.state import Words, read_links, read_selection, read_word
from dashboard.text import Language, count, say, write_days, write_number
from data.records import EDGE_COLUMNS
from data.relate.corrections import corrections_path, read_corrections
from data.selection import UNKNOWN, Selection
from data.store import EventStore, Summary
from data.tallies import (
    count_by_lane,
    count_by_type,
    count_days,
    count_events,
    count_outside,
    count_places,
    count_undated,
    find_key_dates,
    find_provinces,
    list_events,
)

_log = logging.getLogger(__name__)

DAYS = ("first", "last", "undated")  # the fields of a selection that choose among dates


def show_words(asked: Asked) -> dict[str, Any]:
    """The sentence, the filters with their counts, the notes under the charts, and the same for those who listen."""
    words, language = asked.words, asked.language
    facets = asked.shelf.facets(asked.selection)
    counted = summarise(asked.shelf, asked.selection)
    spoken = speak_summary(*counted, words, language)
    painted = {
        ids.SENTENCE: write_sentence(*counted, words, asked.view.get("trouble", []), language),
        ids.SPOKEN: spoken,
        ids.TIMELINE_NOTE: write_timeline_note(asked.shelf, asked.selection, language),
        ids.MAP_NOTE: say(language, "map note", n=write_number(language, MOST_POINTS)),
        ids.KEY_DATES: list_key_dates(asked.shelf.tally(find_key_dates, asked.selection), language),
        **_offer_corrections(asked.shelf, language),
        f"{ids.FULL_ONLY}@aria-checked": str(bool(words.get("full-only"))).lower(),
        f"{ids.RESET_DAYS}@disabled": not (words.get("from") or words.get("to")),
    }
    for word in FACETS:
        painted[ids.facet(word)] = list_facet(word, facets[FIELD_OF_WORD[word]], words, language)
    for chart in (ids.TIMELINE, ids.MAP):
        painted[f"{chart}-frame@aria-label"] = f"{say(language, chart)}. {spoken}"
    return {"words": painted}


def _offer_corrections(shelf: Shelf, language: Language) -> dict[str, Any]:
    """Corrections can be taken along once there are any."""
    are_none = not shelf.tally(_count_corrections, Selection())
    key = "export corrections none" if are_none else "export corrections"
    return {ids.EXPORT_CORRECTIONS: say(language, key), f"{ids.EXPORT_CORRECTIONS}@disabled": are_none}


def _count_corrections(store: EventStore, _: Selection) -> int:
    return len(read_corrections(corrections_path(store.path)).made)


def show_timeline(asked: Asked) -> dict[str, Any]:
    """The timeline."""
    draw = partial(_timeline, asked.shelf, asked.selection, asked.view, asked.look)
    return {"timeline": _drawn_or_said(draw, asked.look)}


def show_map(asked: Asked) -> dict[str, Any]:
    """The map."""
    return {"map": _drawn_or_said(partial(_map, asked.shelf, asked.selection, asked.view, asked.look), asked.look)}


def show_overview(asked: Asked) -> dict[str, Any]:
    """The overview, of all days whichever are chosen."""
    window = asked.shelf.window()
    if window is None:
        return {"overview": sketch_nothing(asked.look, "")}
    counts = asked.shelf.tally(count_days, asked.selection.without(*DAYS))
    return {"overview": _drawn_or_said(partial(sketch_overview, counts, window=window, look=asked.look), asked.look)}


PARTS = (
    Part(show=show_timeline, views=("event", "scope", "links", "weakest", "kinds", "patterns"), is_drawn=True),
    Part(show=show_map, views=("event", "scope", "links", "weakest", "kinds", "measure", "rate"), is_drawn=True),
    Part(show=show_overview, ignores=("from", "to", "undated"), is_drawn=True),
    Part(show=show_words, views=("trouble",)),
)


def register(app: Dash, shelves: Shelves) -> None:
    """Wire the quality panel to what is asked of it while it is looked at."""

    @app.callback(
        Output(ids.PAINTED_TRUST, "data"),
        Input(ids.TRUST_ASKED, "data"),
        State(ids.VIEW, "data"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    @in_thread
    def show_trust(words, view, language):
        if words is None:
            return no_update
        shelf = shelves.pick(view)
        return {ids.TRUST: build_trust(shelf.store, read_selection(words), language, measure_reading())}


def summarise(shelf: Shelf, selection: Selection) -> tuple[Summary, Window | None]:
    """What the selection holds, and the days it tells of. Each count of what is unknown ignores its own filter, as the facets do."""
    summary, places = shelf.summary(selection), shelf.facets(selection)["provinces"]
    undated = summary.date_unknown
    if selection != (any_day := selection.without(*DAYS)):
        undated = shelf.tally(count_undated, any_day)
    nowhere = int(places.loc[places["value"] == UNKNOWN, "events"].sum())
    return replace(summary, place_unknown=nowhere, date_unknown=undated), shelf.window(selection)


def _timeline(shelf: Shelf, selection: Selection, view: Words, look: Look) -> Sketch:
    found, window = shelf.tally(count_events, selection), _shown_window(shelf, selection)
    if found and is_undated(shelf, selection):
        return sketch_nothing(look, count(look.language, found, "undated"))
    if window is None:
        return sketch_nothing(look, look.say("no events at all"))
    scope: Scope = "all" if "scope" in view else "five"
    key_dates = shelf.tally(find_key_dates, selection)
    if found > MOST_MARKS:
        grain = choose_grain(window)
        counts = shelf.tally(count_by_type, selection, grain)
        lanes = shelf.tally(count_by_lane, selection, grain, NINE if scope == "five" else (), OTHERS)
        return sketch_counts(counts, lanes, window=window, scope=scope, key_dates=key_dates, look=look)
    chosen = read_word(view, "event")
    story = shelf.story(chosen, *read_links(view))
    followed = pd.DataFrame(list(story.edges.values()), columns=list(EDGE_COLUMNS))
    return sketch_timeline(
        shelf.tally(list_events, selection, MOST_MARKS),
        pd.concat([choose_links(shelf, selection, view), followed], ignore_index=True).drop_duplicates(LINK_IDENTITY),
        window=window,
        scope=scope,
        chosen=chosen,
        story=frozenset(map(name_link, story.edges.values())),
        all_links="links" not in view,
        key_dates=key_dates,
        look=look,
    )


def _map(shelf: Shelf, selection: Selection, view: Words, look: Look) -> Sketch:
    # The map ignores its own filter: a province that is not chosen still shows what choosing it would bring.
    elsewhere = selection.without("provinces")
    window = _shown_window(shelf, selection)
    edges = choose_links(shelf, selection, view)
    ends = {each for end in ("source_event_id", "target_event_id") for each in edges[end] if each}
    return sketch_map(
        shelf.measures(elsewhere),
        shelf.tally(count_places, elsewhere, MOST_PLACES),
        count_links(edges, find_provinces(shelf.store, ends)),
        measure=cast(Measure, read_word(view, "measure") or "events"),
        per_100k="rate" in view,
        scope="all" if "scope" in view else "five",
        selected=selection.provinces,
        days=_name_days(shelf, selection, look),
        weeks=count_weeks(shelf.cube(_last_weeks(elsewhere, window)), window.last) if window else None,
        weeks_until=window.last if window else None,
        shapes=ids.SHAPES_NAME,
        look=look,
    )


def _name_days(shelf: Shelf, selection: Selection, look: Look) -> str:
    """The days that the map counts: those filtered, open ends closed by those that hold most there is; "" without any."""
    whole = shelf.window()
    if selection.undated:
        return look.say("without a date")
    if whole is None:
        return ""
    first, last = selection.first or whole.first, selection.last or whole.last
    days = write_days(look.language, min(first, last), max(first, last), short=True)
    before, after = shelf.tally(count_outside, selection.without("provinces"), first, last)
    is_open = (before and not selection.first) or (after and not selection.last)
    return look.say("mostly", days=days) if is_open else days


def _last_weeks(selection: Selection, window: Window) -> Selection:
    """The part of a selection that the small chart of a province's last weeks counts."""
    first = window.last - timedelta(weeks=WEEKS)
    return replace(selection, first=max(first, selection.first or first), last=selection.last or window.last)


def _shown_window(shelf: Shelf, selection: Selection) -> Window | None:
    """The days a timeline shows: those filtered, at least three, or else all there are."""
    whole = shelf.window()
    if whole is None:
        return None
    first, last = selection.first or whole.first, selection.last or whole.last
    if first > last:
        first, last = (last, last) if selection.last else (first, first)
    if (last - first).days < 2:
        first, last = first - timedelta(days=1), last + timedelta(days=1)
    return Window(first=first, last=last)


def is_undated(shelf: Shelf, selection: Selection) -> bool:
    """Whether no event of a selection has a date."""
    if selection.undated or selection.first or selection.last:
        return selection.undated
    is_told = shelf.summary(selection).first is not None  # of a denied one it does not tell
    return not is_told and shelf.tally(count_events, selection) == shelf.tally(
        count_events, replace(selection, undated=True)
    )


def write_timeline_note(shelf: Shelf, selection: Selection, language: Language) -> list[Any]:
    """What the timeline does not show, and a way to it."""
    if shelf.tally(count_events, selection) and is_undated(shelf, selection):
        return [html.Button(say(language, "to the table"), type="button", className="unknown", **{"data-do": "table"})]
    return list_strays(shelf, selection, language)


def list_strays(shelf: Shelf, selection: Selection, language: Language) -> list[Any]:
    """How many events are dated outside of the days that the overview spans, each number a way to them; [] while days are filtered."""
    whole = shelf.window()
    if whole is None or selection.first or selection.last:
        return []
    before, after = shelf.tally(count_outside, selection, whole.first, whole.last)
    day = timedelta(days=1)
    ways = [
        ("strays before", before, ["", str(whole.first - day)]),
        ("strays after", after, [str(whole.last + day), ""]),
    ]
    buttons = [
        html.Button(
            say(language, key, n=write_number(language, number)),
            type="button",
            className="unknown",
            **{"data-do": "days", "data-value": json.dumps(days)},
        )
        for key, number, days in ways
        if number
    ]
    return [say(language, "strays"), *buttons] if buttons else []


def _drawn_or_said(draw: Callable[[], Sketch], look: Look) -> Sketch:
    """The figure; where it cannot be drawn a sentence in its place, so that the other charts live on."""
    try:
        return draw()
    except Exception:
        _log.exception("a chart could not be drawn")
        return sketch_nothing(look, look.say("chart failed"))
