"""The app: the page, the API and the exports of one store, in one ASGI server."""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dash import Dash
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from fastapi_offline import FastAPIOffline
from starlette_compress import CompressMiddleware

from dashboard import api, corrections, uploads
from dashboard.callbacks import register
from dashboard.callbacks.trouble import tell_trouble
from dashboard.layout import LANGUAGE_COOKIE, build_layout
from dashboard.refusal import write_refusal
from dashboard.sample import forget_articles, open_sample
from dashboard.settings import Settings, SettingsError
from dashboard.stores import Stores
from dashboard.text import read_language
from dashboard.workspaces import Workspaces
from data.store import EventStore, StoreError

_ASSETS = Path(__file__).parent / "assets"
# Dash writes its configuration and our theme as inline scripts and styles; everything else comes from this server, whatever an article says.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def create_app(store: EventStore, settings: Settings | None = None) -> Dash:
    """The Dash app over a store, its routes and its callbacks; may be called more than once in a process."""
    server = FastAPIOffline(title="Conflict Timeline", version=version("conflict-timeline"), redoc_url=None)
    settings = settings or Settings()
    store.takes_corrections = settings.corrections
    stores = Stores(store, Workspaces(settings.workspaces))
    uploads.register(server, store, settings, forget=stores.forget)
    corrections.register(server, stores)  # before the API, whose last route answers for all that is not there
    api.register(server, stores)
    app = Dash(
        __name__,
        server=server,
        title="Conflict Timeline",
        update_title="",
        assets_folder=str(_ASSETS),
        serve_locally=True,
        on_error=tell_trouble,
    )
    app.layout = lambda: build_layout(store, settings=settings)
    register(app, stores, settings)

    @server.get("/{rest:path}", include_in_schema=False)
    def nothing_here(rest: str) -> Response:  # Dash would answer every address with the page
        return PlainTextResponse(f"/{rest} is not here; the page is at /", 404)

    server.middleware("http")(_name_answers)
    server.add_middleware(CompressMiddleware, minimum_size=1000, zstd_level=6)  # a first visit in under 3 MB
    server.middleware("http")(_add_headers)
    return app


def make_server() -> FastAPI:
    """The server of the store named in $STORE, or of the bundled sample; what uvicorn starts.

    Where that cannot be, the server says why, once in the log and to whoever asks: a process that ended would be started over and over.
    """
    try:
        settings = Settings.from_environment()
        store = EventStore(settings.store) if settings.store else open_sample()
    except (SettingsError, StoreError) as error:
        print(error, file=sys.stderr)
        return _make_refusal(str(error))
    server = create_app(store, settings).server
    run = server.router.lifespan_context

    @asynccontextmanager
    async def run_and_tidy(app: FastAPI) -> AsyncIterator[Any]:
        async with run(app) as state:
            yield state
        forget_articles()

    server.router.lifespan_context = run_and_tidy
    return server


def _make_refusal(why: str) -> FastAPI:
    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @server.get("/{rest:path}")
    def refuse(rest: str, request: Request) -> Response:
        if "text/html" not in request.headers.get("accept", ""):
            return JSONResponse({"detail": why}, 503)
        return HTMLResponse(write_refusal(why, read_language(request.cookies.get(LANGUAGE_COOKIE))), 503)

    return server


async def _name_answers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    # Dash does not say that the answers to the page's questions are JSON, and what is not named is not compressed.
    response = await call_next(request)
    if request.url.path.endswith("/_dash-update-component"):
        response.headers.setdefault("Content-Type", "application/json")
    return response


async def _add_headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
