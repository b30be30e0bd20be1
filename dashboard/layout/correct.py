"""What a reader may correct: a button that unfolds to an optional reason and does it. assets/links.js hands it to the server."""

from collections.abc import Iterable
from typing import Any

from dash import html

from dashboard import ids
from dashboard.text import Language, say

# Intents of the API (`dashboard.corrections`) that a button may have.
INTENTS = ("apart", "together", "unrelated")


def build_correction(intent: str, first: str, second: str | None, language: Language) -> html.Details:
    """A correction about `first`, and `second` where it takes two: folded up until it is wanted."""
    return _build(intent, first, second, [], language)


def build_choice(first: str, choices: Iterable[tuple[str, str]], language: Language) -> html.Details:
    """The same happening as one of `choices` (event id and headline), or as an event opened before, which assets/links.js adds."""
    options = [html.Option(title, **{"data-value": event_id}) for event_id, title in choices]
    select = html.Select(
        [
            html.Optgroup(options, **{"data-label": say(language, "correct linked")}),
            html.Optgroup([], className="opened-before", **{"data-label": say(language, "correct opened")}),
        ],
        className="choice",
        dir="auto",
    )
    return _build("together", first, None, [html.Label([say(language, "correct which"), select])], language)


def build_undo(intent: str, first: str, second: str | None, language: Language) -> html.Button:
    """Takes a correction back."""
    return html.Button(
        say(language, "correct undo"), className="undo", type="button", **_act("correct", intent, first, second)
    )


def build_read_only(language: Language) -> html.P:
    """The sentence that stands where nothing can be corrected."""
    return html.P(say(language, "correct read-only"), className="correct-note")


def build_kept(language: Language) -> html.P:
    """What becomes of a correction: said once below all that can be corrected."""
    return html.P(say(language, "correct kept"), className="correct-note correct-kept")


def build_correcting(language: Language) -> html.Div:
    """What became of the last correction, with a way back; hidden until there is one."""
    words = {f"data-{intent}": say(language, f"corrected {intent}") for intent in (*INTENTS, "undone")}
    words |= {"data-read-only": say(language, "correct read-only"), "data-failed": say(language, "correct failed")}
    return html.Div(
        [
            html.Span(className="correcting-words"),
            html.Button(say(language, "correct undo"), className="undo", type="button", **{"data-do": "correct-undo"}),
        ],
        id=ids.CORRECTING,
        className="correcting",
        role="status",
        **{"aria-live": "polite"},
        **words,
    )


def _build(intent: str, first: str, second: str | None, more: list[Any], language: Language) -> html.Details:
    return html.Details(
        [
            html.Summary(say(language, f"correct {intent}"), role="button"),
            html.Div(
                [
                    *more,
                    html.Label([say(language, "correct why"), html.Textarea(className="why", dir="auto")]),
                    html.Button(
                        say(language, f"correct do {intent}"),
                        className="small-button",
                        type="button",
                        **_act("correct", intent, first, second),
                    ),
                    html.P(className="correct-trouble", role="alert"),
                ],
                className="correct-form",
            ),
        ],
        className="correct",
    )


def _act(do: str, intent: str, first: str, second: str | None) -> dict[str, str]:
    second_one = {"data-second": second} if second else {}
    return {"data-do": do, "data-intent": intent, "data-first": first, **second_one}
