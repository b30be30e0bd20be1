"""How right the reading is: precision, recall and accuracy on labelled articles, each with its n and a 95% interval."""

import csv
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.extract import extract_events
from data.extract.published import find_published
from data.records import EVENT_TYPES, Article, Event, derive_article_id

Row = Mapping[str, str]

GOLD_COLUMNS = ("gold_published", "gold_province", "gold_type", "gold_killed_civilians", "gold_killed_noncivilians")

# What the labels of a gold file call a kind of event, and the sub-event types that answer it. Our own names answer themselves.
_BATTLES = frozenset(EVENT_TYPES["Battles"])
_ATTACKS = frozenset(EVENT_TYPES["Violence against civilians"])
GOLD_TYPES: dict[str, frozenset[str]] = {
    "shelling": frozenset({"Air/drone strike", "Shelling/artillery/missile attack"}),
    "explosion": frozenset({"Suicide bomb", "Remote explosive/landmine/IED", "Grenade"}),
    "chemical": frozenset({"Chemical weapon"}),
    "chemical and toxic gases": frozenset({"Chemical weapon"}),
    "shooting or execution": _BATTLES | _ATTACKS,
    "shooting": _BATTLES | _ATTACKS,
    "execution": _BATTLES | _ATTACKS,
    **{event_type.lower(): frozenset(subs) for event_type, subs in EVENT_TYPES.items()},
    **{sub.lower(): frozenset({sub}) for subs in EVENT_TYPES.values() for sub in subs},
}
# Labels that are one class in the score.
_CLASS = {
    "shooting": "shooting or execution",
    "execution": "shooting or execution",
    "chemical and toxic gases": "chemical",
}
_UNKNOWN = frozenset({"", "unknown", "null", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One measured figure. Precision, recall and f1 are None where only accuracy makes sense, and the other way round.

    `n` counts the labelled cases; `low` and `high` bound the accuracy (or the recall) with 95% confidence (Wilson 1927).
    """

    what: str
    n: int
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    accuracy: float | None = None
    low: float | None = None
    high: float | None = None


def wilson(right: float, n: int) -> tuple[float | None, float | None]:
    """The 95% Wilson interval of `right` out of `n`; (None, None) when n is 0."""
    if n == 0:
        return None, None
    z, share = 1.959964, right / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def load_gold(path: Path | str) -> list[dict[str, str]]:
    """Load the rows of a labelled CSV: id, title, text and any of GOLD_COLUMNS. Raises ValueError naming what is missing."""
    with Path(path).open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        columns = reader.fieldnames or []
        if not {"title", "text"} & set(columns) or not set(GOLD_COLUMNS) & set(columns):
            raise ValueError(
                f"{path}: expected columns title or text and at least one of {', '.join(GOLD_COLUMNS)}; found {', '.join(columns) or 'none'}"
            )
        return [{name: value or "" for name, value in row.items() if name} for row in reader]


def read_row(row: Row) -> Article:
    """The article of a labelled row, dated as any article is: by its metadata, its dateline or its address."""
    title, text, url = row.get("title") or None, row.get("text") or None, row.get("url") or None
    published, basis = find_published(title=title, text=text, url=url, metadata=row.get("published") or None)
    return Article(
        article_id=derive_article_id(row.get("id"), title, text),
        article_ref=row.get("id"),
        title=title,
        text=text,
        source=row.get("source") or None,
        url=url,
        published=published,
        published_basis=basis,
    )


def evaluate(
    gold: Path | str | Sequence[Row], *, extract: Callable[[Article], list[Event]] = extract_events
) -> list[Score]:
    """Score the main event of each labelled article (rank 1) against its labels; only what is labelled is scored.

    Provinces: "A|B" accepts either; a right answer names one of them among at most two. Killed: civilians plus others, exact, nothing said being
    none. Types: accuracy, and F1 averaged over the classes of the labels. Unknown labels are skipped.
    """
    rows = gold if isinstance(gold, Sequence) and not isinstance(gold, str) else load_gold(gold)
    read = [(row, article, extract(article)) for row in rows for article in (read_row(row),)]
    scores = [_score_published(read), _score_provinces(read), _score_killed(read), *_score_types(read)]
    return [score for score in scores if score.n]


Read = Sequence[tuple[Row, Article, Sequence[Event]]]


def _share(what: str, right: int, n: int) -> Score:
    low, high = wilson(right, n)
    return Score(what=what, n=n, accuracy=right / n if n else None, low=low, high=high)


def _score_published(read: Read) -> Score:
    labelled = [(row["gold_published"][:10], article) for row, article, _ in read if row.get("gold_published")]
    right = sum((article.published or "")[:10] == day for day, article in labelled)
    return _share("publication day", right, len(labelled))


def _score_provinces(read: Read) -> Score:
    labelled = [
        (set(row["gold_province"].split("|")), main(events))
        for row, _, events in read
        if row.get("gold_province", "") not in _UNKNOWN
    ]
    answered = [(gold, event.provinces) for gold, event in labelled if event is not None and event.provinces]
    right = sum(1 for gold, answer in answered if len(answer) <= 2 and gold & set(answer))
    low, high = wilson(right, len(labelled))
    return Score(
        what="province of the main event",
        n=len(labelled),
        low=low,
        high=high,
        **rates(right, len(answered), len(labelled)),
    )


def _score_killed(read: Read) -> Score:
    labelled = []
    for row, _, events in read:
        parts = [row.get(name, "") for name in ("gold_killed_civilians", "gold_killed_noncivilians")]
        if any(part.strip().isdecimal() for part in parts):
            event = main(events)
            labelled.append(
                (sum(int(part) for part in parts if part.strip().isdecimal()), (event.killed if event else None) or 0)
            )
    return _share("killed, exact", sum(gold == answer for gold, answer in labelled), len(labelled))


def _score_types(read: Read) -> list[Score]:
    labelled: list[tuple[str, str]] = []
    labels = {row.get("gold_type", "").lower() for row, _, _ in read}
    for row, _, events in read:
        label = row.get("gold_type", "").lower()
        if label in _UNKNOWN:
            continue
        event = main(events)
        labelled.append((_CLASS.get(label, label), _answer(event, labels) if event else ""))
    classes = sorted({gold for gold, _ in labelled})
    f1s = []
    for name in classes:
        hits = sum(gold == answer == name for gold, answer in labelled)
        f1s.append(rates(hits, sum(a == name for _, a in labelled), sum(g == name for g, _ in labelled))["f1"] or 0.0)
    accuracy = _share("type of the main event", sum(gold == answer for gold, answer in labelled), len(labelled))
    macro = Score(what="type of the main event, macro", n=len(labelled), f1=sum(f1s) / len(f1s) if f1s else None)
    return [accuracy, macro]


def _answer(event: Event, labels: Iterable[str]) -> str:
    """The event's type in the words of the labels; its own name when none of them covers it."""
    for label in sorted(labels):
        if event.sub_event_type in GOLD_TYPES.get(label, frozenset()):
            return _CLASS.get(label, label)
    return event.sub_event_type or ""


def rates(right: int, answered: int, labelled: int) -> dict[str, float | None]:
    """Precision, recall and F1 of `right` answers among those `answered` and those `labelled`."""
    precision = right / answered if answered else None
    recall = right / labelled if labelled else None
    f1 = 2 * precision * recall / (precision + recall) if precision and recall else (0.0 if labelled else None)
    return {"precision": precision, "recall": recall, "f1": f1}


def main(events: Sequence[Event]) -> Event | None:
    """The event an article is mainly about; None when it tells of none."""
    return min(events, key=lambda event: event.rank, default=None)
