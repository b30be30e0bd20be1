"""Which store a page or a request looks at: the one being served, or a visitor's own articles."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Annotated

from fastapi import HTTPException, Query

from dashboard.workspaces import Workspaces
from data.store import EventStore

ARTICLES = "articles"  # the address word that names a workspace
_MOST_OPEN = 32


class NoWorkspaceError(LookupError):
    """An address names a workspace that is not there, or no more."""


class Stores:
    """The store being served, and the workspaces beside it, each opened once and the longest unused closed."""

    def __init__(self, served: EventStore, workspaces: Workspaces | None = None) -> None:
        self.served = served
        self._workspaces = workspaces
        self._lock = Lock()
        self._open: OrderedDict[str, EventStore] = OrderedDict()
        self._told: list[Callable[[str], object]] = []

    def pick(self, name: str | None) -> EventStore:
        """The store of the named workspace, the one being served for None. Raises NoWorkspaceError."""
        if not name:
            return self.served
        path = self._workspaces.path(name) if self._workspaces else None
        if path is None or not path.exists():
            self.forget(name)
            raise NoWorkspaceError("These articles are gone: they are kept for a day. Hand them over again.")
        with self._lock:
            if name not in self._open:
                self._open[name] = EventStore(path)
            self._open.move_to_end(name)
            if len(self._open) > _MOST_OPEN:
                self._open.popitem(last=False)  # closed when the last question to it is answered
            return self._open[name]

    def pick_asked(
        self,
        articles: Annotated[str | None, Query(alias=ARTICLES, description="A workspace of one's own articles.")] = None,
    ) -> EventStore:
        """The store that a request's address names, for routes to depend on; 404 when it is gone."""
        try:
            return self.pick(articles)
        except NoWorkspaceError as error:
            raise HTTPException(404, str(error)) from None

    def kept_until(self, name: str) -> datetime | None:
        """When the named workspace goes; None when there is none of that name."""
        return self._workspaces.kept_until(name) if self._workspaces else None

    def forget(self, name: str) -> None:
        """Let go of a workspace's store, so that what was removed is closed as well."""
        with self._lock:
            self._open.pop(name, None)
        for tell in self._told:
            tell(name)

    def tell_forgotten(self, tell: Callable[[str], object]) -> None:
        """Have the name of each workspace that is let go told, for those who hold its store too."""
        self._told.append(tell)
