"""How much each shared thing says, and the score it adds up to: the one place that weighs words against places, actors, days and tolls.

Evidence adds up without bound; the score is 1 - exp(-evidence), shared out among the reasons in proportion. The figures were chosen on the
headlines cited for Syria in 2017 (`benchmarks/score_related.py`) and on mixed news without days (`benchmarks/score_mixed.py`).
"""

import numpy as np
import numpy.typing as npt

from data.records import Reason, ReasonKind

WORDS = 3.0  # times the cosine of the two articles' words, 0 to 1
PLACE = 1.6  # times the cosine of the places they name, by their rarity
ACTOR = 0.4
TOLL = 0.8
# Every day brings six dead somewhere: a toll counts in full from this number on.
TELLING_TOLL = 30
# Long texts of one country name the same places in every story: what they name counts in full beside this much likeness of words.
NAMED_NEED_OF_TEXTS = 0.2
# What two articles share says all it can when they are of one day, less with every day between them, and at least so much of it.
FAR_APART = 0.3
# Where a day is unknown it says so much.
DAY_UNKNOWN = 0.7
# What an undated article tells of may be the background of its story (2001-09-11): its days count so much, and keep nothing apart.
TOLD_BY_UNDATED = 0.25
DAYS_HALVED = 1.0
# One place, actor or toll alone is of many stories: far apart, or where a day is unknown, it says no more than so much beside what else the articles
# share. A village says more, for few tell of it. Near in time it may be one story: half of what is beyond counts with so many days between.
LONE = 0.15
LONE_VILLAGE = 0.4
LONE_ACTOR = 0.1
LONE_TOLL = 0.1
LONE_HALVED = 7.0
LONG_TEXT = 150  # different words
# What articles of two languages both name has no words beside it. It says so much of what it says in one language, and less the more articles
# of the same days name it: so many to this power times less.
ACROSS_LANGUAGES = 0.7
CROWD = 0.5
CROWD_OF_A_TOWN = 0.25
# What two reports of one happening share says twice as much as in articles that are merely alike, and less where either only mentions it.
SAME_HAPPENING = 2.0
LESS_A_RANK = 0.25
INCIDENT_DAYS = 0.6
# Links below this are not kept at all; links below the default are shown and exported only when asked for. Of mixed news, where half of the articles
# are of no larger story, more than nine in ten keep a link at it.
LEAST_SCORE = 0.05
DEFAULT_MIN_SCORE = 0.16

Ground = tuple[ReasonKind, str, float]  # what a link stands on, with its evidence


def weigh_entity(kind: str, name: str) -> float:
    """The most evidence that a shared place, actor or toll ("57 killed") can be."""
    if kind == "toll":
        return TOLL * min(int(name.split()[0]) / TELLING_TOLL, 1.0)
    return PLACE if kind == "place" else ACTOR


def weigh_named(named: npt.ArrayLike, likeness: npt.ArrayLike, lengths: npt.ArrayLike) -> np.ndarray:
    """The evidence of the places, actors and tolls two articles share, beside so much likeness of words; headlines need hardly any."""
    need = np.maximum(NAMED_NEED_OF_TEXTS * np.minimum(np.asarray(lengths) / LONG_TEXT, 1.0), 1e-9)
    return np.asarray(named) * np.minimum(np.asarray(likeness) / need, 1.0)


def weigh_nearness(apart: npt.ArrayLike, are_dated: npt.ArrayLike = True) -> np.ndarray:
    """How near so many days are: 1 on the same day, half of it with every DAYS_HALVED; 0 where the days are unknown (NaN).

    Less where not both articles are dated, so that their days are what they tell of.
    """
    near: np.ndarray = np.exp2(-np.nan_to_num(apart, nan=np.inf) / DAYS_HALVED)
    return near * np.where(are_dated, 1.0, TOLD_BY_UNDATED)


def hold_down_lone(
    total: npt.ArrayLike, most: npt.ArrayLike, apart: npt.ArrayLike, are_dated: npt.ArrayLike
) -> np.ndarray:
    """The part of the evidence that counts where no more than `most` should: all of it on the same day, less with the days between.

    Where not both articles are placed in time, no more than `most`.
    """
    near = np.where(are_dated, np.exp2(-np.nan_to_num(apart, nan=np.inf) / LONE_HALVED), 0.0)
    return near + (1 - near) * np.minimum(np.asarray(most) / np.maximum(total, 1e-9), 1.0)


def weigh_beside_days(apart: npt.ArrayLike, are_dated: npt.ArrayLike = True) -> np.ndarray:
    """The part of the evidence of words, places, actors and tolls that counts between articles so many days apart."""
    far = np.where(np.isnan(np.asarray(apart, float)) | ~np.asarray(are_dated), DAY_UNKNOWN, FAR_APART)
    return far + (1 - far) * weigh_nearness(apart, are_dated)


def weigh_days(apart: npt.ArrayLike, others: npt.ArrayLike, are_dated: npt.ArrayLike = True) -> np.ndarray:
    """The evidence of being so many days apart: never more than the other evidence, for closeness in time says nothing by itself."""
    return np.asarray(others) * weigh_nearness(apart, are_dated)


def weigh_ranks(one: int, other: int) -> float:
    """How many times the evidence counts when two articles tell of one happening as their so-manieth event each."""
    return SAME_HAPPENING / (1 + LESS_A_RANK * max(one + other - 2, 0))


def to_score(evidence: npt.ArrayLike) -> np.ndarray:
    """Turn evidence into a score, 0 to 1."""
    return np.asarray(1.0 - np.exp(-np.asarray(evidence)))


def share_out(grounds: list[Ground]) -> tuple[float, tuple[Reason, ...]]:
    """The score of what a link stands on, and each ground's part of it, largest first; the parts add up to the score."""
    total = sum(evidence for _, _, evidence in grounds)
    if total <= 0:
        return 0.0, ()
    part = float(to_score(total)) / total
    reasons = [Reason(kind=kind, what=what, weight=round(evidence * part, 4)) for kind, what, evidence in grounds]
    kept = tuple(
        sorted((each for each in reasons if each.weight > 0), key=lambda each: (-each.weight, each.kind, each.what))
    )
    return round(sum(each.weight for each in kept), 4), kept
