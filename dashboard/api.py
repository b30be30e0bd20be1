"""The API: the same selection, by the same words, as JSON and as files. Described at /docs and /openapi.json."""

import json
from dataclasses import asdict
from datetime import date
from threading import BoundedSemaphore
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Path, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, create_model

from dashboard.export.charts import NoBrowserError
from dashboard.export.files import ENDINGS, MEDIA_TYPES, export
from dashboard.stores import Stores
from data.records import DATE_PRECISIONS, EDGE_KINDS, EVENT_TYPES, PLACE_PRECISIONS, STATUSES
from data.relate import DEFAULT_MIN_SCORE
from data.selection import ELSEWHERE, UNKNOWN, WORDS, Selection, selection_from_words
from data.store import EventStore, StoreError
from data.tables import frame_to_rows

MOST_ROWS = 10_000
_MOST_EXPORTS = 2
_EXPORT_PATIENCE = 30  # seconds

_MEANINGS = {
    "from": "First day wanted, such as 2016-02-24; an event with any day in the window is in.",
    "to": "Last day wanted.",
    "undated": "1: only events whose date is unknown.",
    "province": f"Province of Syria by name or code (Latakia, SY-LA), {UNKNOWN}, or {ELSEWHERE} for the whole country and abroad.",
    "type": f"Event type: {', '.join(EVENT_TYPES)}, or {UNKNOWN}.",
    "sub-type": "Sub-event type, such as Armed clash.",
    "actor": "Canonical name of an actor, such as Islamic State.",
    "source": f"Name of an outlet, or {UNKNOWN}.",
    "q": "Words, each of which the title or the sentence contains.",
    "min-killed": "Smallest number of killed.",
    "precision": f"Precision of the date: {', '.join(DATE_PRECISIONS)}.",
    "place-precision": f"Precision of the place: {', '.join(PLACE_PRECISIONS)}.",
    "status": f"{', '.join(STATUSES)}.",
    "full-only": "1: leave out events known from a headline only.",
}

# Values are read by `selection_from_words`, so that an address, the command line and the API say the same of the same mistake.
SelectionQuery: type[BaseModel] = create_model(
    "SelectionQuery",
    **{
        WORDS[word]: (list[str], Field(default_factory=list, alias=word, description=_MEANINGS[word])) for word in WORDS
    },  # type: ignore[call-overload]
)


def read_selection(query: Annotated[SelectionQuery, Query()]) -> Selection:  # type: ignore[valid-type]
    """The selection that a request asks for; 422 with one sentence when it makes no sense."""
    try:
        return selection_from_words(query.model_dump(by_alias=True))  # type: ignore[attr-defined]
    except ValueError as error:
        raise HTTPException(422, str(error)) from None


Selected = Annotated[Selection, Depends(read_selection)]
Limit = Annotated[int, Query(ge=1, le=MOST_ROWS, description="Most rows wanted.")]
Offset = Annotated[int, Query(ge=0, le=2**31, description="Rows to leave out first.")]
_NOT_FOUND: dict[int | str, dict[str, Any]] = {404: {"description": "Nothing has that id."}}
_REFUSED: dict[int | str, dict[str, Any]] = {
    422: {"description": "A word of the address makes no sense; `detail` says which."}
}


class Rows(JSONResponse):
    """Records as JSON: days in ISO 8601, unknown as null."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=str).encode("utf-8", "replace")


def register(server: FastAPI, stores: Stores) -> None:
    """Give a server the routes that answer from its stores."""

    @server.exception_handler(StoreError)
    async def say_what_is_wrong(request: Request, error: Exception) -> Response:
        return JSONResponse({"detail": str(error)}, 503)

    Store = Annotated[EventStore, Depends(stores.pick_asked)]
    # A browser for a picture, or a large table, takes memory: so many at once in one process.
    busy = BoundedSemaphore(_MOST_EXPORTS)

    @server.get("/healthz", tags=["service"])
    def healthz() -> dict[str, str]:
        """Whether the store answers, and what it holds."""
        return {"status": "ok", **stores.served.meta}

    @server.get("/api/events", tags=["records"], responses=_REFUSED)
    def events(store: Store, selection: Selected, limit: Limit = 1000, offset: Offset = 0) -> Rows:
        """Events by first day, the undated last; `summary` counts the whole selection."""
        rows = frame_to_rows(store.events(selection, limit=limit, offset=offset))
        return Rows({"summary": asdict(store.summary(selection)), "events": rows})

    @server.get("/api/events/{event_id}", tags=["records"], responses=_NOT_FOUND)
    def event(store: Store, event_id: str) -> Rows:
        """One event."""
        return Rows(_found(store.event(event_id), f"no event {event_id!r}"))

    @server.get("/api/edges", tags=["records"], responses=_REFUSED)
    def edges(
        store: Store,
        selection: Selected,
        limit: Limit = 1000,
        min_score: Annotated[
            float, Query(alias="min-score", ge=0, le=1, description="Weakest link wanted.")
        ] = DEFAULT_MIN_SCORE,
        kind: Annotated[list[str], Query(description=f"{', '.join(EDGE_KINDS)}.")] = list(EDGE_KINDS),  # noqa: B006
        touching: Annotated[str | None, Query(description="An event's or article's id: all of its links.")] = None,
    ) -> Rows:
        """Links between events of the selection, strongest first, each with its reasons."""
        if unknown := [each for each in kind if each not in EDGE_KINDS]:
            raise HTTPException(422, f"kind: expected one of {', '.join(EDGE_KINDS)}; found {unknown[0]!r}")
        found = store.edges(selection, min_score=min_score, kinds=kind, limit=limit, touching=touching)
        return Rows({"edges": frame_to_rows(found)})

    @server.get("/api/articles/{article_id}", tags=["records"], responses=_NOT_FOUND)
    def article(store: Store, article_id: str) -> Rows:
        """One article, and the events it tells."""
        found = _found(store.article(article_id), f"no article {article_id!r}")
        return Rows({**found, "events": frame_to_rows(store.article_events(article_id))})

    @server.get("/api/timeline", tags=["counts"], responses=_REFUSED)
    def timeline(store: Store, selection: Selected) -> Rows:
        """Events counted by first day, province and type; an event counts in each of its provinces."""
        return Rows({"counts": frame_to_rows(store.cube(selection))})

    @server.get("/api/provinces", tags=["counts"], responses=_REFUSED)
    def provinces(store: Store, selection: Selected) -> Rows:
        """Events, incidents, articles, killed and injured by province; tolls take an incident once, and are null where no report gives any."""
        return Rows({"provinces": frame_to_rows(store.measures(selection).reset_index())})

    @server.get(
        "/api/export/{file}",
        tags=["files"],
        responses=_REFUSED | _NOT_FOUND | {503: {"description": "No browser to draw with."}},
    )
    def export_file(
        store: Store,
        selection: Selected,
        file: Annotated[str, Path(description="What and how: events.csv, edges.jsonl, timeline.svg, map.png ...")],
    ) -> Response:
        """The selection as a file."""
        what, dot, ending = file.partition(".")
        if what not in ENDINGS or dot + ending not in ENDINGS[what]:
            files = "; ".join(f"{name}{', '.join(endings)}" for name, endings in ENDINGS.items())
            raise HTTPException(404, f"no file {file!r}; there are {files}")
        if not busy.acquire(timeout=_EXPORT_PATIENCE):
            raise HTTPException(503, "other exports are being made; try again", headers={"Retry-After": "10"})
        try:
            content = export(store, selection, what, dot + ending, today=date.today())
        except NoBrowserError as error:
            raise HTTPException(503, str(error)) from None
        finally:
            busy.release()
        name = f'attachment; filename="conflict-timeline-{what}.{ending}"'
        return Response(content, media_type=MEDIA_TYPES[dot + ending], headers={"Content-Disposition": name})

    @server.get("/api/{rest:path}", include_in_schema=False)
    def nothing_here(rest: str) -> None:
        raise HTTPException(404, f"no /api/{rest}; /docs lists what there is")


def _found(record: dict[str, Any] | None, otherwise: str) -> dict[str, Any]:
    if record is None:
        raise HTTPException(404, otherwise)
    return record
