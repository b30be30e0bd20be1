"""What readers correct, over HTTP: a correction is appended beside the store, whose data stay as they are, and can be taken back."""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, HTTPException, Response
from pydantic import BaseModel, Field

from dashboard.stores import Stores
from dashboard.uploads import refuse_other_sites
from data.relate.corrections import (
    Action,
    Correction,
    CorrectionError,
    append_corrections,
    corrections_path,
    read_corrections,
)
from data.store import EventStore

MOST_AT_ONCE = 500
_REFUSED: dict[int | str, dict[str, Any]] = {
    403: {"description": "From a page of another site, or the store may not be written beside."},
    404: {"description": "Nothing has that id."},
    409: {"description": "There is nothing to correct."},
    503: {"description": "Another process is writing; try again."},
}
_Id = Annotated[str, Field(min_length=1, max_length=200)]
_Why = Annotated[str, Field(max_length=500, description="Why, in the reader's words.")]
READ_ONLY = "nothing can be corrected here: this server keeps its store as it is"

# apart: `first` is not the happening it was counted to. together: `first` and `second` are one happening. unjoined: what was joined to
# `first`'s incident leaves it again. unrelated: the articles `first` and `second` tell no one story; related: they do after all.
Intent = Literal["apart", "together", "unjoined", "unrelated", "related"]


class Wish(BaseModel):
    """What a reader wants corrected: ids of events, or of articles for what is (un)related."""

    first: _Id
    second: _Id | None = None
    reason: _Why = ""


class Given(BaseModel):
    """A correction as it is kept, without its day."""

    action: Action
    first: _Id
    second: _Id
    others: Annotated[list[_Id], Field(max_length=MOST_AT_ONCE)] = []
    reason: _Why = ""


class Made(BaseModel):
    """The corrections that were made, and those that would take them back."""

    made: list[Given]
    undo: list[Given]


def register(server: FastAPI, stores: Stores) -> None:
    """Give a server the routes that take corrections and give them out."""

    Store = Annotated[EventStore, Depends(stores.pick_asked)]
    guards = [Depends(refuse_other_sites)]

    @server.post("/api/corrections/{intent}", tags=["corrections"], dependencies=guards, responses=_REFUSED)
    def correct(store: Store, intent: Intent, wish: Wish) -> Made:
        """Correct an incident or a link. Answers what was made of it, and what would take it back."""
        _refuse_closed(store)
        try:
            made, undo = plan(store, intent, wish.first, wish.second, reason=wish.reason, today=date.today())
        except LookupError as error:
            raise HTTPException(404, str(error)) from None
        except CorrectionError as error:
            raise HTTPException(409, str(error)) from None
        _append(store, made)
        return Made(made=_give(made), undo=_give(undo))

    @server.post("/api/corrections", tags=["corrections"], dependencies=guards, status_code=204, responses=_REFUSED)
    def append(store: Store, corrections: Annotated[list[Given], Field(max_length=MOST_AT_ONCE)]) -> Response:
        """Append corrections as they are, to take others back or to carry them over."""
        try:
            _append(store, [_take(each) for each in corrections])
        except CorrectionError as error:
            raise HTTPException(422, str(error)) from None
        return Response(status_code=204)

    @server.get("/api/export/corrections.jsonl", tags=["files"], responses={404: _REFUSED[404]})
    def export_corrections(store: Store) -> Response:
        """All that was corrected, in the order it was, as JSON Lines; `ingest --corrections` takes it."""
        content = "".join(f"{line}\n" for line in write_lines(store))
        name = 'attachment; filename="conflict-timeline-corrections.jsonl"'
        return Response(content, media_type="application/x-ndjson", headers={"Content-Disposition": name})


def can_correct(store: EventStore) -> bool:
    """Whether the operator lets the store be corrected, and this process may write beside it."""
    path = corrections_path(store.path)
    return (
        store.takes_corrections and os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    )


def plan(
    store: EventStore, intent: Intent, first: str, second: str | None, *, reason: str = "", today: date
) -> tuple[list[Correction], list[Correction]]:
    """The corrections that do what is wanted, and those that would undo them.

    Raises LookupError for an id that the store lacks, CorrectionError where there is nothing to correct.
    """
    if intent in ("unrelated", "related"):
        for article_id in (first, second or ""):
            if store.article(article_id) is None:
                raise LookupError(f"no article {article_id!r}")
        opposites: tuple[Action, Action] = ("not_related", "related")
        do, undo = opposites if intent == "unrelated" else opposites[::-1]
        return (
            [_make(do, first, second or "", reason=reason, today=today)],
            [_make(undo, first, second or "", today=today)],
        )
    incident, members = _find_incident(store, first)
    if intent == "apart":
        others = [each for each in members if each != first]
        if not others:
            raise CorrectionError(f"{first} is the only report of its incident")
        made = part([first], others, incident, reason=reason, today=today)
        return made, unite(others, [first], (incident, f"i-{first}"), today=today)
    if intent == "unjoined":
        group = [each for each in members if each in set(store.judged_together(first))]
        others = [each for each in members if each not in group]
        if not others:
            raise CorrectionError(f"nothing was joined to the incident of {first}")
        made = part(group, others, incident, reason=reason, today=today)
        return made, unite(others, group, (incident, f"i-{group[0]}"), today=today)
    other_incident, other_members = _find_incident(store, second or "")
    if other_incident == incident:
        raise CorrectionError(f"{first} and {second} are one happening already")
    made = unite(other_members, members, (other_incident, incident), reason=reason, today=today)
    return made, part(members, other_members, other_incident, today=today)


def part(
    group: Sequence[str], others: Sequence[str], incident: str, *, reason: str = "", today: date
) -> list[Correction]:
    """Take a group of reports out of an incident whose other reports stay, the group staying one happening."""
    split = [_make("split", each, incident, others=others, reason=reason, today=today) for each in group]
    return split + [_make("join", group[0], each, reason=reason, today=today) for each in group[1:]]


def unite(
    kept: Sequence[str], joined: Sequence[str], incidents: tuple[str, str], *, reason: str = "", today: date
) -> list[Correction]:
    """Make the reports of two incidents one happening; the first one's incident goes on. Each pair is said, so that none stays apart."""
    pairs = [(ours, theirs) for theirs in joined for ours in kept][:MOST_AT_ONCE]
    named: Iterable[tuple[str, ...]] = [incidents] + [()] * (len(pairs) - 1)
    return [
        _make("join", ours, theirs, others=others, reason=reason, today=today)
        for (ours, theirs), others in zip(pairs, named, strict=True)
    ]


def write_lines(store: EventStore) -> list[str]:
    """A store's corrections as lines of JSON."""
    made = read_corrections(corrections_path(store.path)).made
    return [
        json.dumps(asdict(each) | {"day": each.day.isoformat(), "others": list(each.others)}, ensure_ascii=False)
        for each in made
    ]


def _find_incident(store: EventStore, event_id: str) -> tuple[str, list[str]]:
    event = store.event(event_id)
    if event is None:
        raise LookupError(f"no event {event_id!r}")
    incident = event["incident_id"]
    if not incident:
        return f"i-{event_id}", [event_id]
    return incident, store.incident(incident)["event_id"].tolist()


def _make(
    action: Action, first: str, second: str, *, others: Sequence[str] = (), reason: str = "", today: date
) -> Correction:
    return Correction(
        day=today, action=action, first=first, second=second, others=tuple(others), reason=" ".join(reason.split())
    )


def _take(given: Given) -> Correction:
    return _make(given.action, given.first, given.second, others=given.others, reason=given.reason, today=date.today())


def _give(corrections: Iterable[Correction]) -> list[Given]:
    return [
        Given(action=each.action, first=each.first, second=each.second, others=list(each.others), reason=each.reason)
        for each in corrections
    ]


def _refuse_closed(store: EventStore) -> None:
    if not store.takes_corrections:
        raise HTTPException(403, READ_ONLY)


def _append(store: EventStore, corrections: Sequence[Correction]) -> None:
    _refuse_closed(store)
    try:
        append_corrections(corrections_path(store.path), corrections)
    except (sqlite3.OperationalError, OSError) as error:
        if not can_correct(store) or "readonly" in str(error) or "unable to open" in str(error):
            raise HTTPException(403, READ_ONLY) from None
        raise HTTPException(503, f"not kept: {error}; try again") from None
