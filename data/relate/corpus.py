"""The articles at hand as one body: how much each word, place, actor and toll of it ties two articles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log, sqrt

import numpy as np
from scipy.sparse import csr_matrix, hstack

from data.relate import evidence
from data.relate.documents import Document, Entity, find_villages
from data.relate.languages import UNKNOWN, are_of_two, mark_telling, number_languages, weigh_by_day
from data.relate.neighbours import days_apart, multiply_rows
from data.relate.words import WordFolder, count_words, weigh_rarity, weigh_rarity_in_war, weigh_words

# Means over articles start from so many that share nothing.
FEW_ARTICLES = 20
# A word in so much of what an outlet wrote, of so many articles at least, and so many times less often elsewhere is of its template.
TEMPLATE_SHARE = 0.6
TEMPLATE_ARTICLES = 5
TEMPLATE_TIMES = 4
# Of kinds of entities, so that no two marks add up to another.
_LONE_MARKS = {"village": 4, "place": 5, "actor": 6, "toll": 7}
_SEVERAL = 8


@dataclass(frozen=True)
class Corpus:
    """Articles with the weights of their words and entities: a row an article, so that two rows multiply to what they share.

    `words` rows have length 1; `entities` rows multiply to evidence; `rarity` is 0 to 1.
    """

    documents: Sequence[Document]
    folder: WordFolder
    keys: Sequence[str]
    words: csr_matrix
    word_rarity: np.ndarray
    named: Sequence[Entity]
    entities: csr_matrix
    rarity: dict[Entity, float]

    @cached_property
    def features(self) -> csr_matrix:
        """Words and entities side by side: two rows multiply to all the evidence but that of days."""
        weighed = self.words * np.float32(sqrt(evidence.WORDS))
        return hstack([weighed, self.entities], format="csr", dtype=np.float32) if self.named else weighed

    def share_enough(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Whether two articles share a name, a place, actor or toll, or else two words: one common word ("thousands") makes no story.

        Of two languages, whether they share a town, or two other names.
        """
        shared = (multiply_rows(self._telling, first, second) > 1.5) | (multiply_rows(self.entities, first, second) > 0)
        if self.is_of_many_languages:
            apart = np.flatnonzero(self.are_of_two_languages(first, second))
            shared[apart] = multiply_rows(self._telling_entities, first[apart], second[apart]) > 1.5
        return shared

    @cached_property
    def languages(self) -> np.ndarray:
        """The languages of the articles as numbers, as `number_languages` gives them."""
        return number_languages(self.documents)

    @cached_property
    def is_of_many_languages(self) -> bool:
        """Whether there are articles of two languages or more."""
        return len(np.unique(self.languages[self.languages != UNKNOWN])) > 1

    def are_of_two_languages(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Whether two articles are known to be of different languages, pair by pair."""
        return are_of_two(self.languages, first, second)

    @cached_property
    def entities_by_day(self) -> csr_matrix:
        """The entities as they tie articles of two languages: each the less, the more articles of its days name it."""
        return weigh_by_day(self.entities, self.documents, self.named)

    @cached_property
    def _telling_entities(self) -> csr_matrix:
        return mark_telling(self.entities, self.named)

    def weigh_lone(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """The most evidence that the one place, actor or toll which two articles share may be; infinite where they share none or several."""
        most = np.full(_SEVERAL + 1, np.inf)
        most[_LONE_MARKS["village"]] = evidence.LONE_VILLAGE
        most[_LONE_MARKS["place"]] = evidence.LONE
        most[_LONE_MARKS["actor"]] = evidence.LONE_ACTOR
        most[_LONE_MARKS["toll"]] = evidence.LONE_TOLL
        return most[np.rint(multiply_rows(self._lone, first, second)).astype(int).clip(0, _SEVERAL)]

    def likeness_beside_names(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """The part of the likeness of words that is not of words which write a place or an actor of both articles, 0 to 1."""
        shared = multiply_rows(self.words, first, second)
        return 1.0 - multiply_rows(self._words_of_names, first, second) / np.maximum(shared, 1e-9)

    @cached_property
    def _lone(self) -> csr_matrix:
        """The entities of the articles, for two rows to multiply to the mark of the kind of the one they share, to more where they share several."""
        values = [_LONE_MARKS["village" if entity in find_villages() else entity[0]] for entity in self.named]
        marks = np.sqrt(np.array(values, np.float32))[self.entities.indices]
        return csr_matrix((marks, self.entities.indices, self.entities.indptr), shape=self.entities.shape)

    @cached_property
    def _words_of_names(self) -> csr_matrix:
        """The words of the articles, those alone that write a place or an actor of theirs."""
        columns = {key: column for column, key in enumerate(self.keys)}
        named = self.words.copy()
        for row, document in enumerate(self.documents):
            written = (f"{name} {mention.writing}" for (_, name), mention in document.entities.items())
            wanted = [columns[key] for each in written for key in self.folder.keys(each) if key in columns]
            span = slice(named.indptr[row], named.indptr[row + 1])
            named.data[span][~np.isin(named.indices[span], wanted)] = 0
        named.eliminate_zeros()
        return named

    @cached_property
    def _telling(self) -> csr_matrix:
        """The words of the articles, a name as two."""
        weights = np.array([sqrt(2.0) if self.folder.is_name(key) else 1.0 for key in self.keys], np.float32)
        return csr_matrix((weights[self.words.indices], self.words.indices, self.words.indptr), shape=self.words.shape)

    def days_apart(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """The days between the publications of two articles, or between what they tell of, whichever is less; NaN where neither is known."""
        return np.fmin(days_apart(self._published_days, first, second), days_apart(self._told_days, first, second))

    @cached_property
    def is_dated(self) -> np.ndarray:
        """Whether the publication of each article is known, or the day of its main event stands for it."""
        return np.array([document.is_placed_in_time for document in self.documents], bool)

    @cached_property
    def _published_days(self) -> list[tuple[int, ...]]:
        return [() if (day := document.published_day) is None else (day,) for document in self.documents]

    @cached_property
    def _told_days(self) -> list[tuple[int, ...]]:
        return [document.told_days for document in self.documents]

    @property
    def window_days(self) -> list[tuple[int, ...]]:
        """The days each article is looked for under; () for one compared with all."""
        return [document.window_days for document in self.documents]

    @cached_property
    def lengths(self) -> np.ndarray:
        """How many different words each article has."""
        return np.diff(self.words.indptr)

    @cached_property
    def folded_texts(self) -> list[str]:
        """Headline and text of each article, casefolded."""
        return [f"{document.title}\n{document.text}".casefold() for document in self.documents]

    def likeness(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """How alike the words of articles are beyond what any two of these articles are, pair by pair, 0 to 1."""
        common = (self.commonness[first] + self.commonness[second]) / 2
        return ((multiply_rows(self.words, first, second) - common) / (1 - common)).clip(0.0, 1.0)

    def likeness_of_pair(self, one: int, other: int, shared: float) -> float:
        """The same as `likeness` for one pair, whose words multiply to `shared`."""
        common = float(self.commonness[one] + self.commonness[other]) / 2
        return min(max((shared - common) / (1 - common), 0.0), 1.0)

    @cached_property
    def commonness(self) -> np.ndarray:
        """How alike the words of each article are to those of the others on average; in a corpus of a few articles nothing is common yet."""
        if not self.words.shape[1]:
            return np.zeros(len(self.documents))
        everything = np.asarray(self.words.sum(axis=0)).ravel()
        to_all = self.words @ everything - np.asarray(self.words.multiply(self.words).sum(axis=1)).ravel()
        return to_all / (len(self.documents) + FEW_ARTICLES)

    def likeness_of_sentences(self, one: str, other: str) -> float:
        """How alike the words of two sentences are, 0 to 1."""
        ours, theirs = self._weigh_sentence(one), self._weigh_sentence(other)
        shared = fsum(ours[0][key] for key in ours[0].keys() & theirs[0].keys())  # the same in any order
        return shared / (ours[1] * theirs[1]) if shared else 0.0

    def _weigh_sentence(self, sentence: str) -> tuple[dict[str, float], float]:
        known = self._sentences.get(sentence)
        if known is None:
            weights = {key: self._key_weights.get(key, 0.0) ** 2 for key in self.folder.keys(sentence)}
            known = self._sentences[sentence] = (weights, sqrt(sum(weights.values())) or 1.0)
        return known

    @cached_property
    def _key_weights(self) -> dict[str, float]:
        return dict(zip(self.keys, self.word_rarity.tolist(), strict=True))

    @cached_property
    def _sentences(self) -> dict[str, tuple[dict[str, float], float]]:
        return {}


def build_corpus(documents: Sequence[Document]) -> Corpus:
    """Count and weigh the words and entities of the articles."""
    folder = WordFolder()
    counts, keys = count_words((document.telling_parts for document in documents), folder)
    counts = _without_templates(counts, documents)
    frequency = Counter(entity for document in documents for entity in document.entities)
    most = log((len(documents) + 20) / 1.5)
    rarity = {
        entity: max(log((len(documents) + 20) / (count + 0.5)) / most, 0.0)
        for entity, count in sorted(frequency.items())
    }
    return Corpus(
        documents=documents,
        folder=folder,
        keys=keys,
        words=weigh_words(
            counts, weigh_rarity_in_war(counts, keys), np.array([folder.is_name(key) for key in keys], bool)
        ),
        word_rarity=weigh_rarity(counts),
        named=list(rarity),
        entities=_weigh_entities(documents, rarity),
        rarity=rarity,
    )


def _without_templates(counts: csr_matrix, documents: Sequence[Document]) -> csr_matrix:
    """The counted words without those that an outlet writes in most of its articles and others hardly do ("bulletin", "coding")."""
    of_source: dict[str, list[int]] = {}
    for row, document in enumerate(documents):
        if document.source:
            of_source.setdefault(document.source, []).append(row)
    everywhere = np.bincount(counts.indices, minlength=counts.shape[1])
    kept = counts.copy()
    for rows in of_source.values():
        others = counts.shape[0] - len(rows)
        if len(rows) < TEMPLATE_ARTICLES or others < TEMPLATE_ARTICLES:
            continue
        here = np.bincount(counts[rows].indices, minlength=counts.shape[1])
        share, elsewhere = here / len(rows), (everywhere - here) / others
        is_template = (share >= TEMPLATE_SHARE) & (elsewhere * TEMPLATE_TIMES <= share)
        for row in rows if is_template.any() else ():
            span = slice(counts.indptr[row], counts.indptr[row + 1])
            kept.data[span][is_template[counts.indices[span]]] = 0
    kept.eliminate_zeros()
    return kept


def shared_columns(table: csr_matrix, one: int, other: int) -> tuple[np.ndarray, np.ndarray]:
    """The columns that two rows share, and the products of their values."""
    ours = slice(table.indptr[one], table.indptr[one + 1])
    theirs = slice(table.indptr[other], table.indptr[other + 1])
    columns, at, there = np.intersect1d(
        table.indices[ours], table.indices[theirs], assume_unique=True, return_indices=True
    )
    return columns, table.data[ours][at] * table.data[theirs][there]


def _weigh_entities(documents: Sequence[Document], rarity: dict[Entity, float]) -> csr_matrix:
    """Each article's places, actors and tolls: of each kind the share it has in all the article names, by rarity and prominence."""
    columns = {entity: column for column, entity in enumerate(rarity)}
    indptr: list[int] = [0]
    indices: list[int] = []
    weights: list[float] = []
    for document in documents:
        of_kind: dict[str, list[tuple[Entity, float]]] = {}
        for entity, mention in document.entities.items():
            of_kind.setdefault(entity[0], []).append((entity, mention.prominence * sqrt(rarity[entity])))
        for kind, named in of_kind.items():
            length = sqrt(sum((weight / sqrt(rarity[entity] or 1.0)) ** 2 for entity, weight in named))
            for entity, weight in named:
                indices.append(columns[entity])
                weights.append(weight / length * sqrt(evidence.weigh_entity(kind, entity[1])))
        indptr.append(len(indices))
    table = csr_matrix(
        (np.asarray(weights, np.float32), np.asarray(indices, np.int32), np.asarray(indptr, np.int64)),
        shape=(len(documents), len(columns)),
    )
    table.sort_indices()
    return table
