"""Articles in different languages: their words cannot meet, so what joins them are the places, actors and tolls that both name, and their days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix

from data.relate import evidence
from data.relate.documents import Document, Entity
from geo.find import PRECISION_OF_KIND
from geo.gazetteer import load_gazetteer
from geo.provinces import PROVINCES

UNKNOWN = -1
# An article is of its days and of those beside them.
DAYS_AROUND = (-1, 0, 1)


def number_languages(documents: Sequence[Document]) -> np.ndarray:
    """The languages of the articles as numbers; UNKNOWN for one that nothing tells."""
    known = {language: number for number, language in enumerate(sorted({each.language for each in documents} - {""}))}
    return np.array([known.get(document.language, UNKNOWN) for document in documents], int)


def are_of_two(languages: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Whether two articles are known to be of different languages, pair by pair."""
    ours, theirs = languages[first], languages[second]
    return (ours != theirs) & (ours != UNKNOWN) & (theirs != UNKNOWN)


def weigh_by_day(entities: csr_matrix, documents: Sequence[Document], named: Sequence[Entity]) -> csr_matrix:
    """Entities weighed for articles that share no words: each the less, the more articles of the same days name it."""
    weighed = entities.copy()
    columns = {entity: column for column, entity in enumerate(named)}
    naming = Counter(columns[entity] for document in documents for entity in document.entities)
    of_day = Counter(
        (columns[entity], day)
        for document in documents
        for day in {told + step for told in document.days for step in DAYS_AROUND}
        for entity in document.entities
    )
    powers = np.array([_weigh_crowd(entity) for entity in named])
    for row, document in enumerate(documents):
        span = slice(weighed.indptr[row], weighed.indptr[row + 1])
        here = weighed.indices[span].tolist()
        crowd = [max((of_day[column, day] for day in document.days), default=naming[column]) for column in here]
        weighed.data[span] *= np.maximum(np.array(crowd) - 1.0, 1.0) ** (-powers[here] / 2)
    return weighed


def mark_telling(entities: csr_matrix, named: Sequence[Entity]) -> csr_matrix:
    """The entities of the articles, for two rows to multiply to 2 or more where they share a town, or two of anything else."""
    towns = _find_towns()
    marks = np.sqrt(np.array([2.0 if entity in towns else 1.0 for entity in named], np.float32))
    return csr_matrix((marks[entities.indices], entities.indices, entities.indptr), shape=entities.shape)


def _weigh_crowd(entity: Entity) -> float:
    """How fast an entity says less with the articles that name it: many reports of one town are likely of one happening, those of a province not."""
    return evidence.CROWD_OF_A_TOWN if entity in _find_towns() else evidence.CROWD


@cache
def _find_towns() -> frozenset[Entity]:
    """The towns and sites that no province is named like."""
    provinces = {province.name_en for province in PROVINCES}
    places = (place for place in load_gazetteer().places if place.country == "SY")
    return frozenset(
        ("place", place.name)
        for place in places
        if PRECISION_OF_KIND[place.kind] in ("town", "site") and place.name not in provinces
    )


def part_by_language(
    blocks: Iterable[tuple[np.ndarray, np.ndarray]], languages: np.ndarray
) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    """Blocks of rows to compare with others, each parted so that rows are compared with those of other languages alone."""
    for left, right in blocks:
        for language in np.unique(languages[left]).tolist():
            others = right[(languages[right] != language) & (languages[right] != UNKNOWN)]
            if language != UNKNOWN and len(others):
                yield left[languages[left] == language], others
