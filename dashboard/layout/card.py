"""The card of an event: what was said, with the words it was read from marked; how exactly it is known; and what it is linked to."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
from dash import html

from dashboard.figures.lanes import name_province
from dashboard.figures.look import Look
from dashboard.layout.icons import icon
from dashboard.text import (
    Language,
    count,
    join,
    name_place,
    name_rule,
    name_value,
    say,
    write_day,
    write_days,
    write_month,
    write_number,
    write_year,
)
from data.selection import UNKNOWN

# Column of the event -> the kind of evidence it shows as; what is not here (the sentence itself, its type) is not marked.
_KINDS: Mapping[str, str] = {
    "date_start": "date",
    "date_end": "date",
    "provinces": "place",
    "place": "place",
    "actors": "actor",
    "killed": "toll",
    "injured": "toll",
    "attributed_to": "source",
}
EVIDENCE_KINDS = ("date", "place", "actor", "toll", "source")
_AROUND = 60  # characters shown to either side of evidence


def build_card(
    event: Mapping[str, Any],
    article: Mapping[str, Any] | None,
    around: Sequence[Any],
    language: Language,
) -> list[Any]:
    """The card's content; `around` is what it is linked to: its incident and its story."""
    return [
        _build_top(event, language),
        html.H3(
            _mark(event["title"] or say(language, "no title"), "title", 0, event, language), className="card-title"
        ),
        _build_byline(event, article, language),
        *_build_sentence(event, article, language),
        _build_facts(event, language),
        *around,
        _build_origin(event, article, language),
    ]


def build_no_card(language: Language, *, is_gone: bool = False) -> list[Any]:
    """What stands there while no event is chosen, or where the one asked for is not there."""
    key = "card gone" if is_gone else "card empty"
    return [
        html.Div(
            [html.P(say(language, key), className="card-hint"), html.P(say(language, f"{key} more"))],
            className="card-empty",
        )
    ]


def write_precision(event: Mapping[str, Any], language: Language) -> str:
    """When it happened, with what is known of that, in words: "in February 2016 (only the month is known)"."""
    first, last = event["date_start"], event["date_end"]
    if first is None or pd.isna(first):
        return say(language, "when unknown")
    if event["date_precision"] == "year":
        return say(language, "when year", year=write_year(language, first.year))
    if event["date_precision"] == "month" and first.month == last.month:
        return say(language, "when month", month=write_month(language, first))
    days = write_days(language, first, last)
    if event["date_precision"] == "week":
        return say(language, "when week", days=days)
    if event["date_precision"] == "day":
        return say(language, "when days" if first != last else "when day", days=days)
    return say(language, "when about", days=days)


def write_place(event: Mapping[str, Any], language: Language) -> str:
    """Where it happened, with what is known of that, in words: "somewhere in Latakia"."""
    look = Look(language=language)
    provinces = join(language, (name_province(code, look) for code in event["provinces"]))
    place = name_place(language, event["place"]) if event["place"] else None
    if not provinces:
        return say(language, "where abroad", place=place) if place else say(language, "where unknown")
    if len(event["provinces"]) > 1:
        return say(language, "where several", provinces=provinces)
    if event["place_precision"] in ("site", "town", "district") and place:
        return say(language, f"where {event['place_precision']}", place=place, province=provinces)
    return say(language, "where province", province=provinces)


def write_toll(event: Mapping[str, Any], name: str, language: Language) -> str | None:
    """A toll with its bounds: "12 killed", "at least 12 killed", "24 to 30 killed"; None when nothing is said."""
    best, low, high = (_number(event[f"{name}{bound}"]) for bound in ("", "_low", "_high"))
    if best is None and low is None and high is None:
        return None
    if low is not None and high is not None and low != high:
        bounds = say(language, "from to", first=write_number(language, low), last=write_number(language, high))
        return f"{bounds} {say(language, f'toll {name}')}"
    shown = best if best is not None else low if low is not None else high
    assert shown is not None
    counted = count(language, shown, name)
    if low is not None and high is None:
        return say(language, "at least", counted=counted)
    return say(language, "at most", counted=counted) if best is None and low is None else counted


def is_safe_address(address: object) -> bool:
    """Whether an article's address may be a link: http or https, with a host. Anything else is shown as text."""
    if not isinstance(address, str):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def split_at_evidence(
    text: str, part: str, start: int, evidence: Mapping[str, Any]
) -> list[tuple[str, tuple[str, str] | None]]:
    """A text cut where evidence begins and ends: (words, (kind, rule) or None).

    `text` begins at character `start` of the article's `part`. Where two pieces of evidence overlap the first one stands.
    """
    spans = sorted(
        (span["start"] - start, span["end"] - start, _KINDS[field], span["rule"])
        for field, found in evidence.items()
        if field in _KINDS
        for span in found
        if span["part"] == part
    )
    pieces: list[tuple[str, tuple[str, str] | None]] = []
    reached = 0
    for begin, end, kind, rule in spans:
        if begin < reached or begin < 0 or end > len(text) or begin >= end:
            continue
        if begin > reached:
            pieces.append((text[reached:begin], None))
        pieces.append((text[begin:end], (kind, rule)))
        reached = end
    if reached < len(text):
        pieces.append((text[reached:], None))
    return pieces


def _mark(text: str, part: str, start: int, event: Mapping[str, Any], language: Language) -> list[Any]:
    return _write_marks(split_at_evidence(text, part, start, event["evidence"] or {}), language)


def _write_marks(pieces: Sequence[tuple[str, tuple[str, str] | None]], language: Language) -> list[Any]:
    return [
        words
        if mark is None
        else html.Mark(words, className=f"evidence evidence-{mark[0]}", title=_label(*mark, language))
        for words, mark in pieces
    ]


def _label(kind: str, rule: str, language: Language) -> str:
    """What marked words were read as, and by which rule."""
    name = name_rule(language, rule, lambda actor: name_value(language, actor))
    return f"{say(language, f'evidence {kind}')}: {name}" if name else say(language, f"evidence {kind}")


def _build_top(event: Mapping[str, Any], language: Language) -> html.Div:
    kind = event["event_type"] or UNKNOWN
    name = say(language, "facet unknown type") if kind == UNKNOWN else name_value(language, kind)
    sub = event["sub_event_type"]
    status = event["status"]
    return html.Div(
        [
            html.Span([html.Span(className="swatch", **{"data-type": kind}), name], className="card-type"),
            *([html.Span(name_value(language, sub), className="card-sub")] if sub else []),
            *(
                [html.Span(name_value(language, status), className=f"status status-{status}")]
                if status != "occurred"
                else []
            ),
            html.Button(
                icon("close"),
                className="icon-button card-close",
                type="button",
                **{"data-do": "view", "data-word": "event", "data-value": "", "aria-label": say(language, "close")},
            ),
        ],
        className="card-top",
    )


def _build_byline(event: Mapping[str, Any], article: Mapping[str, Any] | None, language: Language) -> html.P:
    published = write_published(event["published"], language)
    parts = [event["source"] or say(language, "outlet unknown"), published]
    if article is not None and article.get("is_stub"):
        parts.append(say(language, "headline only"))
    return html.P(" · ".join(part for part in parts if part), className="byline")


def write_published(published: str | None, language: Language) -> str:
    """The publication day in words; "published on an unknown day" for None."""
    if not published:
        return say(language, "published unknown")
    day = pd.Timestamp(published[:10]).date()
    clock = published[11:16]
    written = write_day(language, day)
    return say(language, "published", day=f"{written}, {clock}" if clock and language == "en" else written)


def _build_sentence(event: Mapping[str, Any], article: Mapping[str, Any] | None, language: Language) -> list[Any]:
    """The sentence that tells of the event; below it, what was read from other sentences alone, so that every fact has its words in sight."""
    sentence, shown = event["sentence"], list[Any]()
    part, start, _ = _find_sentence(event)
    whole = (article or {}).get(part) or ""
    marked = split_at_evidence(event["title"] or "", "title", 0, event["evidence"] or {})
    if sentence and not (part == "title" and sentence == event["title"]):
        at = start if whole[start : start + len(sentence)] == sentence else whole.find(sentence)
        pieces = split_at_evidence(sentence, part, at, event["evidence"] or {}) if at >= 0 else [(sentence, None)]
        marked += pieces
        shown.append(html.Blockquote(_write_marks(pieces, language), className="quote", dir="auto"))
    alone, more = _find_elsewhere(event, article)
    quotes = [
        split_at_evidence((article or {})[part][begin:end], part, begin, event["evidence"])
        for part, begin, end in _find_passages(alone, article)
    ]
    for pieces in quotes:
        marked += pieces
        shown.append(
            html.Blockquote(
                ["… ", *_write_marks(pieces, language), " …"], className="quote quote-elsewhere", dir="auto"
            )
        )
    kinds = {mark[0] for _, mark in marked if mark}
    if kinds:
        names = [(kind, say(language, f"evidence {kind}")) for kind in EVIDENCE_KINDS if kind in kinds]
        legend = [html.Span(name, className=f"evidence evidence-{kind}") for kind, name in names]
        shown.append(html.P(legend, className="evidence-legend"))
    if more:
        lines = [_build_line(article or {}, *where, language) for where in more]
        shown.append(html.Details([html.Summary(say(language, "read elsewhere")), *lines], className="elsewhere-box"))
    return shown


def _find_sentence(event: Mapping[str, Any]) -> tuple[str, int, int]:
    """The part of the article that the event's sentence stands in, and its first and last character there."""
    found = ((event["evidence"] or {}).get("sentence") or [{"part": "text", "start": 0, "end": 0}])[0]
    return found["part"], found["start"], found["end"]


def _find_elsewhere(
    event: Mapping[str, Any], article: Mapping[str, Any] | None
) -> tuple[list[tuple[str, Mapping[str, Any]]], list[tuple[str, Mapping[str, Any]]]]:
    """What was read from other sentences of the article, as (kind, span): of the facts that neither the headline nor the event's sentence
    tells, and of the others."""
    part, start, end = _find_sentence(event)
    alone: list[tuple[str, Mapping[str, Any]]] = []
    more: list[tuple[str, Mapping[str, Any]]] = []
    for field, found in (event["evidence"] or {}).items():
        if field not in _KINDS:
            continue
        outside = [
            span
            for span in found
            if span["part"] != "title" and not (span["part"] == part and start <= span["start"] and span["end"] <= end)
        ]
        within = [span for span in outside if span["end"] <= len((article or {}).get(span["part"]) or "")]
        (alone if len(outside) == len(found) else more).extend((_KINDS[field], span) for span in within)
    met = {(kind, span["part"], span["start"]): (kind, span) for kind, span in reversed(more)}
    told = {(kind, span["part"], span["start"]) for kind, span in alone}
    return alone, [met[where] for where in reversed(met) if where not in told]


def _find_passages(
    found: Sequence[tuple[str, Mapping[str, Any]]], article: Mapping[str, Any] | None
) -> list[tuple[str, int, int]]:
    """The passages of the article around what was found, in whole words, each once: (part, first character, the one after the last)."""
    passages: list[tuple[str, int, int]] = []
    for _, span in sorted(found, key=lambda each: (each[1]["part"], each[1]["start"])):
        part = span["part"]
        begin, end = _find_around((article or {})[part], span)
        if passages and passages[-1][0] == part and begin <= passages[-1][2]:
            begin, end = passages[-1][1], max(passages.pop()[2], end)
        passages.append((part, begin, end))
    return passages


def _find_around(whole: str, span: Mapping[str, Any]) -> tuple[int, int]:
    """Where some words around a span begin and end: at a space, or at the paragraph's edge."""
    edge = max(0, span["start"] - _AROUND, whole.rfind("\n", 0, span["start"]) + 1)
    space = whole.find(" ", edge, span["start"]) + 1 if edge and whole[edge - 1] not in " \n" else edge
    line = whole.find("\n", span["end"])
    last = min(span["end"] + _AROUND, len(whole) if line < 0 else line)
    until = whole.rfind(" ", span["end"], last) if last < len(whole) and not whole[last].isspace() else last
    return space or edge, until if until > 0 else span["end"]


def _build_line(article: Mapping[str, Any], kind: str, span: Mapping[str, Any], language: Language) -> html.P:
    whole = article[span["part"]]
    begin, end = _find_around(whole, span)
    mark = _write_marks([(whole[span["start"] : span["end"]], (kind, span["rule"]))], language)
    around = ["… ", whole[begin : span["start"]], *mark, whole[span["end"] : end], " …"]
    name = html.Span(say(language, f"evidence {kind}"), className="elsewhere-kind")
    return html.P([name, ": ", html.Span(around, dir="auto")], className="elsewhere")


def _build_facts(event: Mapping[str, Any], language: Language) -> html.Dl:
    tolls = [toll for toll in (write_toll(event, name, language) for name in ("killed", "injured")) if toll]
    basis = event["date_basis"]
    rows = [
        ("when", [write_precision(event, language), _aside(say(language, f"basis {basis}") if basis else "")]),
        ("where", [write_place(event, language)]),
        (
            "who",
            [join(language, (name_value(language, actor) for actor in event["actors"]))] if event["actors"] else [],
        ),
        ("toll", [join(language, tolls)] if tolls else []),
        (
            "says",
            [name_value(language, event["attributed_to"])]
            if event["attributed_to"]
            else [say(language, "says itself")],
        ),
    ]
    return html.Dl(
        [
            html.Div([html.Dt(say(language, f"fact {name}")), html.Dd(what)], className="fact")
            for name, what in rows
            if what
        ],
        className="facts",
    )


def _aside(text: str) -> html.Span:
    return html.Span(text, className="aside")


def _build_origin(event: Mapping[str, Any], article: Mapping[str, Any] | None, language: Language) -> html.Div:
    address = event["url"]
    link: list[Any] = []
    if is_safe_address(address):
        link = [
            html.A(
                [say(language, "open article"), icon("out")],
                href=address,
                target="_blank",
                rel="noopener noreferrer nofollow",
                className="open-article",
            )
        ]
    elif address:
        link = [html.Span(str(address), className="address")]
    digest = (article or {}).get("sha256")
    return html.Div(
        [
            *link,
            *(
                [
                    html.Span(
                        [say(language, "source hash") + " ", html.Code(digest[:16] + "…", title=digest)],
                        className="hash",
                    )
                ]
                if digest
                else []
            ),
        ],
        className="card-origin",
    )


def _number(value: Any) -> int | None:
    return None if value is None or pd.isna(value) else int(value)
