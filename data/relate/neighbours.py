"""Which articles to compare: for each its nearest few by words and entities, inside a window of days; never all pairs."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from data.relate.languages import part_by_language

# Articles whose days are further apart than this are not compared.
WINDOW_DAYS = 30
# Reports of one happening come within days, and share fewer words than stories retold for weeks: they are looked for on their own.
CLOSE_DAYS = 1
# So many nearest of each article are looked at closely, in either window.
CANDIDATES = 30
# A feature that more articles of a window have than this ties none of them: the cost stays near-linear in the articles.
MOST_SHARING = 1_000
# Rows that share a day and a town are compared whatever their words, each with so many after it.
MOST_TOGETHER = 10
# Rows, and pairs of them, multiplied at a time, to bound memory.
ROWS_AT_A_TIME = 4_096
PAIRS_AT_A_TIME = 100_000


def find_candidates(
    features: csr_matrix,
    days: Sequence[Sequence[int]],
    wanted: np.ndarray | None = None,
    *,
    languages: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Find pairs of rows worth comparing: for each wanted row its nearest within the window of days, each pair once, first < second.

    `days` has the days of each row; a row without any is compared with all rows. `wanted` flags the rows whose neighbours are asked for
    (all when None); a pair has at least one of them. With `languages`, the number of each row's, only rows of two languages are compared.
    """
    rows = features.shape[0]
    flags = np.ones(rows, bool) if wanted is None else wanted
    firsts, seconds = [], []
    blocks: Iterable[tuple[np.ndarray, np.ndarray]] = chain(
        _blocks(days, flags, CLOSE_DAYS), _blocks(days, flags, WINDOW_DAYS), _undated_blocks(days, flags)
    )
    if languages is not None:
        blocks = part_by_language(blocks, languages)
    for left, right in blocks:
        for begin in range(0, len(left), ROWS_AT_A_TIME):
            chunk = left[begin : begin + ROWS_AT_A_TIME]
            one, other = _nearest(features, chunk, right)
            firsts.append(np.minimum(one, other))
            seconds.append(np.maximum(one, other))
    if not firsts:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    first, second = np.concatenate(firsts), np.concatenate(seconds)
    keys = np.unique(first[first != second] * rows + second[first != second])
    first, second = keys // rows, keys % rows
    near = days_apart(days, first, second)
    kept = ~(near > WINDOW_DAYS)  # unknown distances are kept
    return first[kept], second[kept]


def pair_sharing(keys: Sequence[Iterable[Hashable]], wanted: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Pair the rows that share a key, each pair once, first < second; of a key that many rows share, those near each other in the order given.

    `wanted` flags the rows asked for (all when None); a pair has at least one of them.
    """
    sharing: dict[Hashable, list[int]] = {}
    for row, each in enumerate(keys):
        for key in set(each):
            sharing.setdefault(key, []).append(row)
    pairs = {
        (one, other)
        for rows in sharing.values()
        for at, one in enumerate(rows)
        for other in rows[at + 1 : at + 1 + MOST_TOGETHER]
        if wanted is None or wanted[one] or wanted[other]
    }
    found = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def days_apart(days: Sequence[Sequence[int]], first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The fewest days between any day of the one and any of the other, pair by pair; NaN where one has none."""
    width = max((len(each) for each in days), default=0)
    table = np.full((len(days), max(width, 1)), np.nan)
    for row, each in enumerate(days):
        table[row, : len(each)] = each
    nearest = np.full(len(first), np.nan)
    for one in range(table.shape[1]):
        for other in range(table.shape[1]):
            np.fmin(nearest, np.abs(table[first, one] - table[second, other]), out=nearest)
    return nearest


def tell_near_days(told: Sequence[Sequence[int]], first: np.ndarray, second: np.ndarray, most: int) -> np.ndarray:
    """Whether any day that the one tells of is at most so many days from one that the other tells of, pair by pair.

    An article may tell of hundreds.
    """
    if not any(told):
        return np.zeros(len(first), bool)
    start = min(day for days in told for day in days) - most
    width = max(day for days in told for day in days) - start + most + 1
    exact = _mark_days([[day - start for day in days] for days in told], width)
    steps = range(-most, most + 1)
    around = _mark_days([[day - start + step for day in days for step in steps] for days in told], width)
    return multiply_rows(exact, first, second, around) > 0


def _mark_days(days: Sequence[Sequence[int]], width: int) -> csr_matrix:
    """A row an article, a column a day, marked where it tells of it."""
    lengths = np.cumsum([0, *map(len, days)])
    columns = np.array([day for each in days for day in each], np.int32)
    return csr_matrix((np.ones(len(columns), np.float32), columns, lengths), shape=(len(days), width))


def multiply_rows(
    table: csr_matrix, first: np.ndarray, second: np.ndarray, other: csr_matrix | None = None
) -> np.ndarray:
    """The product of rows, pair by pair: of a table's first rows with its second ones, or with those of another table."""
    found = np.zeros(len(first))
    for begin in range(0, len(first), PAIRS_AT_A_TIME):
        chunk = slice(begin, begin + PAIRS_AT_A_TIME)
        product = table[first[chunk]].multiply((table if other is None else other)[second[chunk]])
        found[chunk] = np.asarray(product.sum(axis=1)).ravel()
    return found


def _blocks(days: Sequence[Sequence[int]], flags: np.ndarray, length: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows of spans of so many days, each with the rows of its own span and of the spans beside it."""
    spans: dict[int, set[int]] = {}
    for row, each in enumerate(days):
        for day in each:
            spans.setdefault(day // length, set()).add(row)
    for span in sorted(spans):
        left = np.array(sorted(row for row in spans[span] if flags[row]), np.int64)
        if len(left):
            around = spans[span].union(*(spans.get(span + step, ()) for step in (-1, 1)))
            yield left, np.array(sorted(around), np.int64)


def _undated_blocks(days: Sequence[Sequence[int]], flags: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The rows without a day, with all rows; and the others with them."""
    is_dated = np.array([bool(each) for each in days])
    undated, dated = np.flatnonzero(~is_dated), np.flatnonzero(is_dated)
    if len(undated):
        for left, right in ((undated[flags[undated]], np.arange(len(days))), (dated[flags[dated]], undated)):
            if len(left) and len(right):
                yield left, right


def _nearest(features: csr_matrix, left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    theirs = features[right]
    sharing = np.bincount(theirs.indices, minlength=features.shape[1])
    ours = features[left]
    ours = ours.copy()
    ours.data[sharing[ours.indices] > MOST_SHARING] = 0
    ours.eliminate_zeros()
    product = sp_matmul_topn(ours, theirs.T.tocsr(), top_n=CANDIDATES + 1, sort=False)
    counts = np.diff(product.indptr)
    return np.repeat(left, counts), right[product.indices]
