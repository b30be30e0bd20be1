"""What the reader is told when an answer could not be given: one sentence, and a way out."""

import logging

from dash import html, set_props

from dashboard import ids
from dashboard.layout import find_language
from dashboard.text import put_message, say
from data.store import StoreError

_log = logging.getLogger(__name__)


def tell_trouble(error: Exception) -> None:
    """Say on the page that something went wrong, and write to the log what; the views stay as they were."""
    _log.error("an answer could not be given", exc_info=error)
    language = find_language()
    # A store's error says which store, what is wrong and what to do; any other is for the log, not for the reader.
    trouble = say(language, "trouble")
    reason = put_message(language, str(error), trouble) if isinstance(error, StoreError) else trouble
    way_out = html.A(say(language, "trouble way out"), href="/")
    set_props(ids.TROUBLE, {"children": [html.Span(reason, dir="auto"), way_out]})
