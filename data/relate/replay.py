"""Corrections replayed over what was judged: the latest holds, and the judged data stay as they are."""

from collections.abc import Mapping

import pandas as pd

from data.relate.corrections import Corrections


def correct_incidents(incidents: Mapping[str, str], corrections: Corrections) -> dict[str, str]:
    """The incident of each event after the corrections, in the order they were made; the mapping given stays as it is.

    A split event gets an incident of its own; a joined one, with all its incident, the incident of the first. Corrections of events that are
    not in the mapping still rename the incidents they name, so that a part of the events is corrected as the whole would be.
    """
    corrected = dict(incidents)
    for each in corrections.made:
        if each.action == "split":
            _split(corrected, each.first, each.second, each.others)
        elif each.action == "join":
            kept, moved = _incidents_joined(corrected, each.first, each.second, each.others)
            for event_id, name in corrected.items():
                if event_id == each.second or (moved is not None and name == moved):
                    corrected[event_id] = kept
    return corrected


def apply_corrections(
    events: pd.DataFrame, edges: pd.DataFrame, corrections: Corrections
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The events with their corrected incidents, and the edges without those rejected; the frames given stay as they are.

    Rejected are edges of a pair of articles that are not related, and same_incident edges of two events that are not one happening.
    """
    if not corrections.made:
        return events, edges
    judged = dict(zip(events["event_id"], events["incident_id"], strict=True))
    corrected = correct_incidents(judged, corrections)
    changed = events.assign(incident_id=[corrected[event_id] for event_id in events["event_id"]])
    rejected, apart = corrections.rejected, corrections.apart
    kept = [
        frozenset((source, target)) not in rejected
        and not (kind == "same_incident" and frozenset((from_event, to_event)) in apart)
        for source, target, from_event, to_event, kind in zip(
            edges["source_article_id"],
            edges["target_article_id"],
            edges["source_event_id"],
            edges["target_event_id"],
            edges["kind"],
            strict=True,
        )
    ]
    return changed, edges[pd.Series(kept, index=edges.index, dtype=bool)]


def _split(corrected: dict[str, str], first: str, incident: str, others: tuple[str, ...]) -> None:
    own = f"i-{first}"
    if incident == own:
        # The incident was named after the event that leaves it: the others go on under a name of their own.
        rest = f"i-{min(others)}"
        for event_id in others:
            if corrected.get(event_id) == own:
                corrected[event_id] = rest
    elif corrected.get(first) == incident:
        corrected[first] = own


def _incidents_joined(
    corrected: Mapping[str, str], first: str, second: str, others: tuple[str, ...]
) -> tuple[str, str | None]:
    named = others if len(others) == 2 else (f"i-{first}", None)
    return corrected.get(first) or named[0] or f"i-{first}", corrected.get(second) or named[1]
