"""What the browser answers by itself, without asking the server: the theme, what is exported, what is painted."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard import ids


def register(app: Dash) -> None:
    """Wire what needs no store; the functions are in assets/device.js."""
    app.clientside_callback(
        ClientsideFunction("page", "readDevice"),
        Output(ids.DEVICE, "data"),
        Output(ids.PROVIDER, "forceColorScheme"),
        Input(ids.THEME_BUTTON, "n_clicks"),
        State(ids.DEVICE, "data"),
        State(ids.SHAPES, "data"),
    )
    # The quality panel is counted only while it is looked at.
    app.clientside_callback(
        ClientsideFunction("page", "takeWords"),
        Output(ids.LANGUAGE_LINK, "href"),
        Output(ids.TRUST_ASKED, "data"),
        Input(ids.SELECTION, "data"),
        Input(ids.VIEW, "data"),
        Input(ids.TABS, "value"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("page", "paint"),
        *(Input(painted, "data") for painted in ids.PAINTED),
        prevent_initial_call=True,
    )
