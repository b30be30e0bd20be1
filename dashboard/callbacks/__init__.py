"""What answers what on the page: acts change the words, the words change the views."""

from dash import Dash

from dashboard.callbacks import browser, card, selection, views
from dashboard.callbacks.shelf import Shelf
from data.store import EventStore


def register(app: Dash, store: EventStore) -> None:
    """Wire the controls to the words of the page, and the words to every view; nothing else."""
    shelf = Shelf(store)
    browser.register(app)
    selection.register(app, shelf)
    views.register(app, shelf)
    card.register(app, shelf)
