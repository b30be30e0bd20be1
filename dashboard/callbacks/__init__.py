"""What answers what on the page: what is done changes the words, and the words all that shows them."""

from dash import Dash

from dashboard.callbacks import answer, browser, cube, table, upload, views
from dashboard.callbacks.shelf import Shelves
from dashboard.settings import Settings
from dashboard.stores import Stores


def register(app: Dash, stores: Stores, settings: Settings) -> None:
    """Wire the controls to the words of the page, and the words to every view; nothing else."""
    shelves = Shelves(stores)
    browser.register(app)
    answer.register(app, shelves)
    views.register(app, shelves)
    table.register(app, shelves)
    cube.register(app, shelves)
    upload.register(app, stores, shelves, settings)
