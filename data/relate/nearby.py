"""Which old articles a new one can be related to: near it in time and, of very many, like it in words; picked before anything is read of them."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from data.relate.neighbours import CANDIDATES, CLOSE_DAYS, WINDOW_DAYS

# So many old articles are all compared in full; of more, for each new article the nearest by its words, within the window and within days.
MOST_IN_FULL = 10_000
# For more new articles than these it is cheaper to read all.
MOST_NEW = 1_000
NEAREST = 2 * CANDIDATES
# Beside them, so many of all: what is rare is told by them.
BACKGROUND = 2_500
# Reports of one happening at one place may share no word.
AT_ONE_PLACE = 20
# Words are told apart by their beginnings, in the headline and so much of the text: good enough to leave out what shares nothing.
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGINNING = 6
_CHARACTERS = 2_000


def select_near(articles: pd.DataFrame, events: pd.DataFrame, new: frozenset[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The new articles, the old ones within the window of their days, and the undated; with their events.

    All of them when a new article has no day: its story can be of any time. Of very many those are left out that share hardly a word with any
    new one, but for some that show what is common, and for the other reports of the incidents that are chosen.
    """
    is_new = articles["article_id"].isin(new).to_numpy()
    if is_new.all():
        return articles, events
    row_of = {article_id: row for row, article_id in enumerate(articles["article_id"].tolist())}
    events = events[events["article_id"].isin(list(row_of))]
    told_by = np.array([row_of[article_id] for article_id in events["article_id"].tolist()], int)
    published, told = _days(articles["published"]), _days(events["date_start"])
    rows = np.concatenate([np.arange(len(articles)), told_by])
    days = np.concatenate([published, told])
    kept = is_new | np.isnan(published)
    if np.isnan(published[is_new]).any():
        kept[:] = True
    else:
        wanted = np.unique(days[is_new[rows] & ~np.isnan(days)])
        kept[rows[_is_near(days, wanted)]] = True
    if is_new.sum() <= MOST_NEW and kept.sum() - is_new.sum() > MOST_IN_FULL:
        days_of = _Days(rows=rows, days=days, is_undated=np.isnan(published))
        kept &= is_new | _is_like(articles, days_of, is_new, kept) | _is_at_one_place(events, told_by, told, is_new)
        of_same = events["incident_id"].isin(events["incident_id"][kept[told_by]].dropna()).to_numpy()
        kept[told_by[of_same]] = True
        kept[:: max(len(kept) // BACKGROUND, 1)] = True
    chosen = articles[kept]
    return chosen, events[events["article_id"].isin(set(chosen["article_id"]))]


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of articles by their rows, of publication and of what they tell; NaN where unknown."""

    rows: np.ndarray
    days: np.ndarray
    is_undated: np.ndarray

    def within(self, row: int, most: int) -> np.ndarray:
        """Which articles have a day at most so many from one of a row's; all have where either is undated."""
        if self.is_undated[row]:
            return np.ones(len(self.is_undated), bool)
        found = self.is_undated.copy()
        ours = self.days[self.rows == row]
        found[self.rows[_is_near(self.days, np.unique(ours[~np.isnan(ours)]), most)]] = True
        return found


def _is_like(articles: pd.DataFrame, days: _Days, is_new: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Which articles are the nearest by words of a new one, within the window of days and within a few."""
    found = np.zeros(len(articles), bool)
    words = _count_shared(articles, is_new)
    turned = words.T.tocsr()
    for row in np.flatnonzero(is_new).tolist():
        alike = words[row] @ turned
        for most in (CLOSE_DAYS, WINDOW_DAYS):
            allowed = (days.within(row, most) & near)[alike.indices]
            others, likeness = alike.indices[allowed], alike.data[allowed]
            found[others[np.argsort(-likeness, kind="stable")[: NEAREST + 1]]] = True
    return found


def _count_shared(articles: pd.DataFrame, is_new: np.ndarray) -> csr_matrix:
    """The words of the new articles in all articles: a row an article, its words weighed by rarity and less the more it has."""
    written = list(zip(articles["title"].tolist(), articles["text"].tolist(), strict=True))
    columns: dict[str, int] = {}
    for row in np.flatnonzero(is_new):
        for word in sorted(_find_beginnings(*written[row])):
            columns.setdefault(word, len(columns))
    found: list[int] = []
    lengths, every = [0], []
    for title, text in written:
        words = _find_beginnings(title, text)
        found += [columns[word] for word in words if word in columns]
        lengths.append(len(found))
        every.append(len(words))
    indices = np.array(found, np.int32)
    frequency = np.bincount(indices, minlength=len(columns))
    rarity = np.log((len(written) + 1) / (frequency + 0.5))
    weights = rarity[indices] / np.sqrt(np.repeat(np.maximum(every, 1), np.diff(lengths)))
    return csr_matrix((weights, indices, lengths), shape=(len(written), len(columns)))


def _find_beginnings(title: object, text: object) -> set[str]:
    parts = [part[:_CHARACTERS] for part in (title, text) if isinstance(part, str)]
    return {word[:_BEGINNING] for word in _WORD.findall(" ".join(parts).lower())}


def _is_at_one_place(events: pd.DataFrame, told_by: np.ndarray, told: np.ndarray, is_new: np.ndarray) -> np.ndarray:
    """Which articles tell of a place that a new one tells of, on a day near by: of each place and day some."""
    found = np.zeros(len(is_new), bool)
    at: dict[tuple[object, float], list[int]] = {}
    places = events["place"].tolist()
    for row, place, day in zip(told_by.tolist(), places, told.tolist(), strict=True):
        if isinstance(place, str) and len(at.setdefault((place, day), [])) < AT_ONE_PLACE:
            at[place, day].append(row)
    for number in np.flatnonzero(is_new[told_by]).tolist():
        for step in range(-CLOSE_DAYS, CLOSE_DAYS + 1):
            found[at.get((places[number], told[number] + step), [])] = True
    return found


def _days(column: pd.Series) -> np.ndarray:
    """The days of dates or ISO stamps as numbers, NaN where there is none."""
    stamps = [str(value)[:10] if value is not None and value is not pd.NaT else None for value in column.tolist()]
    parsed = pd.to_datetime(pd.Series(stamps, dtype=object), format="%Y-%m-%d", errors="coerce")
    days = (parsed - pd.Timestamp(0)).dt.days
    return days.to_numpy(dtype=float, na_value=np.nan)


def _is_near(days: np.ndarray, wanted: np.ndarray, most: int = WINDOW_DAYS) -> np.ndarray:
    """Which days are within so many of any wanted day; NaN are not."""
    if not len(wanted):
        return np.zeros(len(days), bool)
    after = np.searchsorted(wanted, days).clip(0, len(wanted) - 1)
    before = (after - 1).clip(0)
    apart = np.minimum(np.abs(wanted[after] - days), np.abs(wanted[before] - days))
    return apart <= most  # NaN compares as not near
