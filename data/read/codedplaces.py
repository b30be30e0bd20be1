"""The places of event tables: what coders placed to the town is a gazetteer for reading other articles."""

from collections.abc import Iterable

from data.read.outcome import Outcome, ReadEvents
from geo.gazetteer import Place


def find_coded_places(outcomes: Iterable[Outcome]) -> tuple[Place, ...]:
    """The places of events that are known to the town, each name once a province; UCDP's "A/B" is A, also spelled B.

    Articles and rejections carry none and are passed over. Give the places to `Gazetteer.with_places`.
    """
    places: dict[tuple[str, str], Place] = {}
    for outcome in outcomes:
        if not isinstance(outcome, ReadEvents):
            continue
        for event in outcome.events:
            if event.place_precision != "town" or not event.place or len(event.provinces) != 1:
                continue
            name, *spellings = (part.strip() for part in event.place.split("/"))
            place = Place(
                name=name,
                province=event.provinces[0],
                latitude=event.latitude,
                longitude=event.longitude,
                spellings=tuple(spelling for spelling in spellings if spelling),
            )
            places.setdefault((name.casefold(), event.provinces[0]), place)
    return tuple(places.values())
