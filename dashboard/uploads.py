"""Visitors' own articles over HTTP: files in, lines of progress and one report out."""

import asyncio
import json
import queue
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, FastAPI, File, HTTPException, Request, Response, UploadFile
from fastapi.responses import StreamingResponse

from dashboard.settings import Settings
from dashboard.workspaces import Upload, Workspaces, ingest_uploads
from data.ingest import Report
from data.records import Article
from data.store import EventStore, StoreError

# A browser sends a little more than the files themselves.
_ENVELOPE = 1_000_000
_SAY_EVERY = 10  # articles
_SWEEP_EVERY = 600  # seconds
_MOST_FIRST = 20  # articles named in a report, to look at
_MOST_NAMED = 200  # rejections; the rest are counted


class _StoppedError(Exception):
    """The visitor went away while the articles were read."""


def register(
    server: FastAPI, store: EventStore, settings: Settings, *, forget: Callable[[str], None] = lambda name: None
) -> None:
    """Give a server the routes for visitors' articles, where the operator allows them; `forget` is told the name of each workspace removed."""
    if settings.uploads == "off":
        return
    workspaces = Workspaces(settings.workspaces)
    _sweep_while_it_serves(server, workspaces)

    def refuse_what_is_too_large(request: Request) -> None:
        length = request.headers.get("content-length", "")
        if not length.isdecimal():
            raise HTTPException(411, "expected a request that says its length")
        if int(length) > settings.upload_bytes + _ENVELOPE:
            raise HTTPException(413, f"{int(length):,} bytes; at most {settings.upload_bytes:,} at once")

    guards = [Depends(refuse_other_sites), Depends(refuse_what_is_too_large)]
    Files = Annotated[list[UploadFile], File(description="Articles in any format that `ingest` reads.")]

    if settings.uploads == "store":

        @server.post("/api/articles", tags=["your articles"], dependencies=guards)
        def add_to_store(files: Files) -> StreamingResponse:
            """Read articles into the store. Answers lines of JSON: {"read": n} as it goes on, at the end a report."""
            return _answer(files, store.path, {})

        return

    @server.post("/api/workspaces", tags=["your articles"], dependencies=guards)
    def create(files: Files) -> StreamingResponse:
        """Read articles into a new workspace, kept for a day. Answers lines of JSON: {"read": n} as it goes on, at the end a report with its name."""
        name = workspaces.create()
        return _answer(files, _path(workspaces, name), {"workspace": name}, clear=lambda: workspaces.remove(name))

    @server.post("/api/workspaces/{name}", tags=["your articles"], dependencies=guards)
    def add(name: str, files: Files) -> StreamingResponse:
        """Read more articles into a workspace."""
        return _answer(files, _path(workspaces, name), {"workspace": name})

    @server.delete(
        "/api/workspaces/{name}", tags=["your articles"], status_code=204, dependencies=[Depends(refuse_other_sites)]
    )
    def remove(name: str) -> Response:
        """Take a workspace away with all that is in it."""
        if not workspaces.remove(name):
            raise HTTPException(404, "no such workspace; each is kept for a day")
        forget(name)
        return Response(status_code=204)


def _sweep_while_it_serves(server: FastAPI, workspaces: Workspaces) -> None:
    """Take outlived workspaces away when the server starts, and as it runs: a visitor who never comes back leaves nothing either."""
    run = server.router.lifespan_context

    async def sweep() -> None:
        while True:
            await asyncio.sleep(_SWEEP_EVERY)
            await asyncio.to_thread(workspaces.sweep)

    @asynccontextmanager
    async def run_and_sweep(app: FastAPI) -> AsyncIterator[Any]:
        await asyncio.to_thread(workspaces.sweep)
        sweeping = asyncio.create_task(sweep())
        async with run(app) as state:
            yield state
        sweeping.cancel()

    server.router.lifespan_context = run_and_sweep


def refuse_other_sites(request: Request) -> None:
    """403 for what a page of another site sends in this visitor's name."""
    origin = request.headers.get("origin")
    if origin and urlsplit(origin).netloc != request.headers.get("host"):
        raise HTTPException(403, "expected a request from this page, found one of another site")


def _path(workspaces: Workspaces, name: str) -> Path:
    path = workspaces.path(name)
    if path is None:
        raise HTTPException(404, "no such workspace; each is kept for a day")
    return path


def _answer(
    files: list[UploadFile], store: Path, known: dict[str, Any], *, clear: Callable[[], Any] = lambda: None
) -> StreamingResponse:
    return StreamingResponse(_ingest(files, store, known, clear), media_type="application/x-ndjson")


def _ingest(files: list[UploadFile], store: Path, known: dict[str, Any], clear: Callable[[], Any]) -> Iterator[str]:
    """Ingest in a thread of its own and tell how far it is. Where nobody listens any more it stops, and nothing is kept.

    `clear` takes away what was begun.
    """
    told: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    is_left = threading.Event()
    done = 0

    def count(articles: int) -> None:
        nonlocal done
        if is_left.is_set():
            raise _StoppedError
        done += articles
        if done % _SAY_EVERY == 0:
            told.put({"read": done})

    first: list[str] = []

    def notice(article: Article) -> None:
        if len(first) < _MOST_FIRST:
            first.append(article.article_id)

    def work() -> None:
        uploads = [Upload(name=file.filename or "unnamed", stream=file.file, size=file.size or 0) for file in files]
        try:
            report = ingest_uploads(uploads, store, progress=count, notice=notice)
            told.put(known | _describe(report) | {"first": first})
        except _StoppedError:
            clear()
        except StoreError as error:
            clear()
            told.put({"error": str(error)})
        except Exception:
            clear()
            told.put({"error": "reading failed; nothing was kept"})
            if not any(file.file.closed for file in files):  # which they are when the visitor went away
                raise  # to the server's log, whole

    threading.Thread(target=work, daemon=True).start()
    try:
        while True:
            line = told.get()
            yield json.dumps(line, ensure_ascii=False) + "\n"
            if "read" not in line:
                return
    finally:
        is_left.set()


def _describe(report: Report) -> dict[str, Any]:
    described = asdict(report)
    described["rejections"] = len(report.rejected)
    described["rejected"] = [{"place": each.place, "reason": each.reason} for each in report.rejected[:_MOST_NAMED]]
    return described
