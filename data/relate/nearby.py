"""Which old articles a new one can be related to: those near it in time, picked from the tables before anything is read of them."""

import numpy as np
import pandas as pd

from data.relate.neighbours import WINDOW_DAYS


def select_near(articles: pd.DataFrame, events: pd.DataFrame, new: frozenset[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The new articles, the old ones within the window of their days, and the undated; with their events.

    All of them when a new article has no day: its story can be of any time.
    """
    is_new = articles["article_id"].isin(new).to_numpy()
    if is_new.all():
        return articles, events
    told_new = events["article_id"].isin(new).to_numpy()
    published, told = _days(articles["published"]), _days(events["date_start"])
    days = np.concatenate([published[is_new], told[told_new]])
    days = np.unique(days[~np.isnan(days)])
    dated = set(articles["article_id"][~np.isnan(published)])
    if not set(articles["article_id"][is_new]) <= dated:
        return articles, events
    near = set(articles["article_id"][_is_near(published, days)]) | set(events["article_id"][_is_near(told, days)])
    kept = is_new | articles["article_id"].isin(near).to_numpy() | ~articles["article_id"].isin(dated).to_numpy()
    chosen = articles[kept]
    return chosen, events[events["article_id"].isin(set(chosen["article_id"]))]


def _days(column: pd.Series) -> np.ndarray:
    """The days of dates or ISO stamps as numbers, NaN where there is none."""
    stamps = [str(value)[:10] if value is not None and value is not pd.NaT else None for value in column.tolist()]
    parsed = pd.to_datetime(pd.Series(stamps, dtype=object), format="%Y-%m-%d", errors="coerce")
    days = (parsed - pd.Timestamp(0)).dt.days
    return days.to_numpy(dtype=float, na_value=np.nan)


def _is_near(days: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Which days are within the window of any wanted day; NaN are not."""
    if not len(wanted):
        return np.zeros(len(days), bool)
    after = np.searchsorted(wanted, days).clip(0, len(wanted) - 1)
    before = (after - 1).clip(0)
    apart = np.minimum(np.abs(wanted[after] - days), np.abs(wanted[before] - days))
    return apart <= WINDOW_DAYS  # NaN compares as not near
