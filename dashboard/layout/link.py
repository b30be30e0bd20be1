"""A link and what it stands on: each reason with its part of the strength, and both sentences side by side with what they share marked."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashboard import ids
from dashboard.layout.card import write_published
from dashboard.layout.correct import build_correction, build_kept, build_read_only
from dashboard.layout.icons import icon
from dashboard.layout.reasons import write_reason
from dashboard.text import Language, say, write_number
from data.records import Reason
from data.relate.reasons import find_writing

MOST_ELSEWHERE = 3  # pieces of an article's text that hold what its sentence does not
_AROUND = 70  # characters shown to either side

Shared = Mapping[str, str]  # a writing, casefolded -> the kind of reason it is


def build_link_dialog(language: Language) -> html.Dialog:
    """The dialog, empty; assets/links.js opens it while the address names a link."""
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2(say(language, "link title"), id="link-heading", tabIndex=-1),
                    html.Button(
                        icon("close"),
                        className="icon-button",
                        type="button",
                        **{"data-do": "view", "data-word": "link", "data-value": ""},
                        **{"aria-label": say(language, "close")},
                    ),
                ],
                className="link-head",
            ),
            html.Div(id=ids.LINK_CONTENT),
        ],
        id=ids.LINK,
        className="link-dialog",
        **{"aria-labelledby": "link-heading"},
    )


def build_no_link(language: Language) -> list[Any]:
    """What stands there when the address names a link that is not there, or was taken away."""
    return [html.P(say(language, "link gone"), className="link-gone")]


def build_link(
    edge: Mapping[str, Any],
    articles: Sequence[Mapping[str, Any] | None],
    events: Sequence[Mapping[str, Any] | None],
    language: Language,
    *,
    can_correct: bool,
) -> list[Any]:
    """The dialog's content. `articles` and `events` are the link's two ends, its source first; None where there is no such record."""
    writings = find_shared(
        edge["reasons"], *(_whole(article, event) for article, event in zip(articles, events, strict=True))
    )
    return [
        html.P(
            [
                html.Span(say(language, f"link {edge['kind']}"), className=f"link-kind link-{edge['kind']}"),
                say(language, "link score", score=write_number(language, edge["score"], digits=2)),
            ],
            className="link-strength",
        ),
        _build_reasons(edge, language),
        html.Div(
            [
                _build_end(article, event, shared, language)
                for article, event, shared in zip(articles, events, writings, strict=True)
            ],
            className="link-ends",
        ),
        html.Div(
            [*_build_corrections(edge, language), build_kept(language)] if can_correct else build_read_only(language),
            className="link-corrections",
        ),
    ]


def find_shared(reasons: Sequence[Mapping[str, Any]], source_text: str, target_text: str) -> tuple[Shared, Shared]:
    """How the source and the target write what a link's reasons name: (writing -> kind of reason) for each of the two."""
    ours: dict[str, str] = {}
    theirs: dict[str, str] = {}
    for reason in reasons:
        if reason["kind"] in ("days", "listed"):
            continue
        both = find_writing(Reason(**reason), source_text, target_text)
        if both:
            ours.setdefault(both[0], reason["kind"])
            theirs.setdefault(both[1], reason["kind"])
    return ours, theirs


def mark_shared(text: str, shared: Shared) -> list[tuple[str, str | None]]:
    """A text cut where shared words begin and end: (words, the kind of reason they are, or None); the longest writing wins."""
    if not shared:
        return [(text, None)]
    pattern = "|".join(re.escape(writing) for writing in sorted(shared, key=len, reverse=True))
    pieces: list[tuple[str, str | None]] = []
    reached = 0
    for match in re.finditer(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", text, re.IGNORECASE):
        if match.start() > reached:
            pieces.append((text[reached : match.start()], None))
        pieces.append((match.group(), shared.get(match.group().casefold(), "words")))
        reached = match.end()
    if reached < len(text):
        pieces.append((text[reached:], None))
    return pieces


def _whole(article: Mapping[str, Any] | None, event: Mapping[str, Any] | None) -> str:
    title = (article or {}).get("title") or (event or {}).get("title") or ""
    return f"{title}\n{(article or {}).get('text') or (event or {}).get('sentence') or ''}"


def _build_reasons(edge: Mapping[str, Any], language: Language) -> html.Ul:
    most = max((reason["weight"] for reason in edge["reasons"]), default=1) or 1
    rows = []
    for reason in sorted(edge["reasons"], key=lambda reason: -reason["weight"]):
        width = f"{100 * reason['weight'] / most:.0f}%"
        rows.append(
            html.Li(
                [
                    html.Span(say(language, f"reason name {reason['kind']}"), className="weight-kind"),
                    html.Span(write_reason(reason, language), className="weight-what", dir="auto"),
                    html.Span(html.Span(style={"width": width}), className=f"weight-bar weight-{reason['kind']}"),
                    html.Span(write_number(language, reason["weight"], digits=2), className="weight-number"),
                ]
            )
        )
    return html.Ul(rows, className="weights")


def _build_end(
    article: Mapping[str, Any] | None, event: Mapping[str, Any] | None, shared: Shared, language: Language
) -> html.Section:
    title = (event or {}).get("title") or (article or {}).get("title") or say(language, "no title")
    sentence = (event or {}).get("sentence") or ""
    source = (article or {}).get("source") or say(language, "outlet unknown")
    published = write_published((article or {}).get("published"), language)
    headline = _mark(title, shared)
    if event:
        act = {"data-do": "view", "data-word": "event", "data-value": event["event_id"]}
        heading = html.Button(headline, className="follow", type="button", dir="auto", **act)
    else:
        heading = html.Span(headline, dir="auto")
    blocks: list[Any] = [html.H3(heading), html.P(f"{source} · {published}", className="byline")]
    if sentence and sentence != title:
        blocks.append(html.Blockquote(_mark(sentence, shared), className="quote", dir="auto"))
    elsewhere = _find_elsewhere((article or {}).get("text") or "", sentence, title, shared)
    if elsewhere:
        blocks.append(html.P(say(language, "shared elsewhere"), className="elsewhere-head"))
        blocks += [html.P(_mark(piece, shared), className="elsewhere", dir="auto") for piece in elsewhere]
    return html.Section(blocks, className="link-end")


def _mark(text: str, shared: Shared) -> list[Any]:
    return [
        words if kind is None else html.Mark(words, className=f"evidence evidence-{kind}")
        for words, kind in mark_shared(text, shared)
    ]


def _find_elsewhere(text: str, sentence: str, title: str, shared: Shared) -> list[str]:
    """A few words around each thing shared that is not in the sentence or the title, from what stands before and after the sentence."""
    met = {words.casefold() for words, kind in mark_shared(f"{title}\n{sentence}", shared) if kind}
    start = text.find(sentence) if sentence else -1
    parts = [text] if start < 0 else [text[:start], text[start + len(sentence) :]]
    pieces: list[str] = []
    for part in parts:
        reached = 0
        position = 0
        for words, kind in mark_shared(part, shared):
            begin, position = position, position + len(words)
            if kind is None or words.casefold() in met or begin < reached or len(pieces) == MOST_ELSEWHERE:
                continue
            first, reached = _widen(part, begin, position)
            piece = " ".join(part[first:reached].split())
            met |= {each.casefold() for each, shared_kind in mark_shared(piece, shared) if shared_kind}
            pieces.append(f"{'…' if first else ''}{piece}{'…' if reached < len(part) else ''}")
    return pieces


def _widen(text: str, begin: int, end: int) -> tuple[int, int]:
    """The ends of some words around a stretch of text, cut between words."""
    first = max(0, begin - _AROUND)
    first = first if first == 0 else min(text.find(" ", first, begin) + 1 or begin, begin)
    last = min(len(text), end + _AROUND)
    return first, last if last == len(text) else max(text.rfind(" ", end, last), end)


def _build_corrections(edge: Mapping[str, Any], language: Language) -> list[html.Details]:
    if edge["kind"] == "same_incident" and edge["target_event_id"]:
        return [build_correction("apart", edge["target_event_id"], None, language)]
    return [build_correction("unrelated", edge["source_article_id"], edge["target_article_id"], language)]
