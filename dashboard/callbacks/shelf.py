"""What the views of one moment ask of the store, asked once: the charts of one click share their frames."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from threading import Lock
from typing import Any, TypeVar

import pandas as pd
from dash.exceptions import PreventUpdate

from dashboard.figures.calendar import Window, find_window
from dashboard.state import read_word
from dashboard.stores import ARTICLES, NoWorkspaceError, Stores
from dashboard.story import StoryFound, find_story
from data.selection import Selection
from data.store import EventStore
from data.tallies import count_days

EVERYTHING = Selection()
MOST_LINKS = 400
_MOST_ANSWERS = 64
_MOST_SHELVES = 8  # of workspaces

Answer = TypeVar("Answer")


class Shelf:
    """A store with the last answers kept. Frames are shared: whoever takes one does not change it."""

    def __init__(self, store: EventStore) -> None:
        self.store = store
        self._lock = Lock()
        self._version: Any = None
        self._answers: OrderedDict[tuple[Any, ...], Future[Any]] = OrderedDict()

    def tally(self, question: Callable[..., Answer], selection: Selection, *more: Hashable) -> Answer:
        """What a question of data.tallies answers of a selection."""
        return self._fresh(question, selection, *more)

    def links(self, selection: Selection, weakest: float, kinds: tuple[str, ...]) -> pd.DataFrame:
        """The strongest links of these kinds of a selection, at a score or above."""
        return self._fresh("links", selection, weakest, kinds)

    def story(self, event_id: str | None, weakest: float, kinds: tuple[str, ...]) -> StoryFound:
        """The story of an event by links of these kinds at a score or above; an empty one of no event."""
        return self._fresh("story", EVERYTHING, event_id, weakest, kinds) if event_id else StoryFound()

    def facets(self, selection: Selection) -> dict[str, pd.DataFrame]:
        """The values of each field, counted under everything but the field's own filter."""
        return self._fresh("facets", selection)

    def summary(self, selection: Selection) -> Any:
        """What a selection holds."""
        return self._fresh("summary", selection)

    def measures(self, selection: Selection) -> pd.DataFrame:
        """The measures of a selection by province."""
        return self._fresh("measures", selection)

    def cube(self, selection: Selection) -> pd.DataFrame:
        """Events of a selection by first day, province and type."""
        return self._fresh("cube", selection)

    def window(self, selection: Selection = EVERYTHING) -> Window | None:
        """The days from the first to the last event known to the day, without strays; None where there is none."""
        exact = selection if selection.precisions else replace(selection, precisions=frozenset({"day"}))
        return self._fresh("window", exact)

    def _fresh(self, what: str | Callable[..., Any], selection: Selection, *more: Any) -> Any:
        """The answer as the store stands now; who asks what another is being answered waits for that answer."""
        version, question = self.store.version, (what, selection, *more)
        with self._lock:
            if version != self._version:
                self._answers, self._version = OrderedDict(), version
            answers = self._answers
            found = answers.get(question)
            if found is not None:
                answers.move_to_end(question)
            else:
                answer = answers[question] = Future()
                if len(answers) > _MOST_ANSWERS:
                    answers.popitem(last=False)
        if found is not None:
            return found.result()
        try:
            answer.set_result(self._answer(what, selection, *more))
        except BaseException as error:
            answer.set_exception(error)
            with self._lock:
                answers.pop(question, None)
        return answer.result()

    def _answer(self, what: str | Callable[..., Any], selection: Selection, *more: Any) -> Any:
        if callable(what):
            return what(self.store, selection, *more)
        if what == "links":
            return self._find_links(selection, *more)
        if what == "story":
            event = self.store.event(more[0])
            return find_story(self.store, event, *more[1:]) if event else StoryFound()
        if what == "window":
            return find_window(self.tally(count_days, selection))
        return getattr(self.store, what)(selection)

    def _find_links(self, selection: Selection, weakest: float, kinds: tuple[str, ...]) -> pd.DataFrame:
        # Each kind has its share: what an outlet lists is always of full strength, and would leave no room for the others.
        share = MOST_LINKS // max(len(kinds), 1)
        return self.store.edges(selection, min_score=weakest, kinds=kinds, limit_of_kind=share)


class Shelves:
    """A shelf for the store being served, and one for each workspace that was lately looked at."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._served = Shelf(stores.served)
        self._lock = Lock()
        self._shelves: OrderedDict[str, Shelf] = OrderedDict()
        stores.tell_forgotten(self._let_go)

    def find(self, view: Mapping[str, list[str]] | None) -> Shelf | None:
        """The shelf that a view looks at; None when it names a workspace that is gone."""
        name = read_word(view, ARTICLES)
        if name is None:
            return self._served
        try:
            store = self._stores.pick(name)
        except NoWorkspaceError:
            return None
        with self._lock:
            if name not in self._shelves or self._shelves[name].store is not store:
                self._shelves[name] = Shelf(store)
            self._shelves.move_to_end(name)
            if len(self._shelves) > _MOST_SHELVES:
                self._shelves.popitem(last=False)
            return self._shelves[name]

    def pick(self, view: Mapping[str, list[str]] | None) -> Shelf:
        """The shelf that a view looks at. Where it is gone what is on the page stays, for the page says so itself."""
        shelf = self.find(view)
        if shelf is None:
            raise PreventUpdate
        return shelf

    def _let_go(self, name: str) -> None:
        with self._lock:
            self._shelves.pop(name, None)
