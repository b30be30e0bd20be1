"""How well incidents agree with labels: over pairs of reports, which is what a wrong merge or a missed one is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScore:
    """Pairs of labelled events of different articles: put in one incident, labelled as one happening, and both."""

    merged: int
    labelled: int
    right: int

    @property
    def precision(self) -> float | None:
        """The share of the merged pairs that are one happening; None when none was merged."""
        return self.right / self.merged if self.merged else None

    @property
    def recall(self) -> float | None:
        """The share of the pairs that are one happening that were merged; None when there is none."""
        return self.right / self.labelled if self.labelled else None


def score_incidents(events: pd.DataFrame, gold: Mapping[str, str]) -> PairScore:
    """Score the incidents of `events` (event_id, article_id, status, incident_id) against the happening of each event in `gold`.

    Events without a label are left out. Pairs of different status are no labelled pairs: a plan and what came of it are two incidents here.
    """
    labelled = events[events["event_id"].isin(list(gold))]
    incidents = dict(zip(labelled["event_id"], labelled["incident_id"], strict=True))
    articles = dict(zip(labelled["event_id"], labelled["article_id"], strict=True))
    statuses = dict(zip(labelled["event_id"], labelled["status"], strict=True))
    merged = _pairs(incidents, articles)
    happening = _pairs({event_id: gold[event_id] for event_id in incidents}, articles)
    expected = {pair for pair in happening if len({statuses[event_id] for event_id in pair}) == 1}
    return PairScore(merged=len(merged), labelled=len(expected), right=len(merged & happening))


def _pairs(groups: Mapping[str, str], articles: Mapping[str, str]) -> set[frozenset[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for event_id, group in groups.items():
        if isinstance(group, str):
            members[group].append(event_id)
    return {
        frozenset(pair)
        for group in members.values()
        for pair in combinations(group, 2)
        if articles[pair[0]] != articles[pair[1]]
    }
