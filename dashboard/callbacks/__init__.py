"""What answers what on the page: acts change the words, the words change the views."""

from dash import Dash

from dashboard.callbacks import browser, card, links, selection, table, upload, views
from dashboard.callbacks.shelf import Shelves
from dashboard.settings import Settings
from dashboard.stores import Stores


def register(app: Dash, stores: Stores, settings: Settings) -> None:
    """Wire the controls to the words of the page, and the words to every view; nothing else."""
    shelves = Shelves(stores)
    browser.register(app)
    selection.register(app, shelves)
    views.register(app, shelves)
    table.register(app, shelves)
    card.register(app, shelves)
    links.register(app, shelves)
    upload.register(app, stores, shelves, settings)
