"""The words of an article that can tie it to another: folded so that spellings meet, weighed so that common ones count little."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from data.relate import functionwords
from data.relate.warwords import map_backgrounds

# The headline says what the article is about, and the beginning of the text nearly so: their words count this many times.
HEADLINE_WEIGHT = 3
LEAD_WEIGHT = 2
# So many characters of the text are its beginning.
LEAD = 400
# A word told twice says more of an article than one told once, though not twice as much: counts are taken to this power.
COUNT_POWER = 0.5
# Whom and where a story is about tells it from others of its kind better than what happened.
NAME_WEIGHT = 1.4
# In full, the rarity of words would let those of one writer ("whatsoever") outweigh those of the subject.
RARITY_POWER = 0.75
# Beyond this the text repeats itself, and the cost grows.
MOST_CHARACTERS = 20_000
# Words common in this war count as in so many articles more than are at hand.
BACKGROUND_ARTICLES = 20

_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
# The Arabic article, written before a name with a hyphen: al-Bab, ar-Raqqah, Deir ez-Zor.
_ARTICLE = re.compile(r"\b(?:al|el|ar|er|as|es|ash|esh|ad|ed|az|ez|at|et|an|en|ath)[-‑–]\s?(?=\w)", re.IGNORECASE)
# Of other names than that of Deir ez-Zor "Deir" is none by itself.
_DEIR = re.compile(r"\bD[ae][iy]r[ -](?!(?:[ae][lzs]+[- ])?(?:[Ee]|[Aa]l)?[Zz]+(?:ou?|u|aw)r)(?=\w)")
_CONTRACTION = re.compile(r"(?:\w+n['’]t|\w+['’](?:ll|ve|re|d|m))$")
_SILENT = str.maketrans("", "", "'’`ʿʾ")
_SUFFIXES = (
    *(("sses", "ss"), ("ies", "y"), ("ied", "y"), ("shes", "sh"), ("ches", "ch"), ("xes", "x")),
    *(("ings", ""), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")),
)
_ARABIC_PARTICLES = re.compile("^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))")
_STOP_WORDS = functionwords.ENGLISH | {"said", "says", "say", "according", "mr", "mrs", "ms", "al", "el"}
# Days are weighed as days, not as words; "march" and "may" tie nothing as other words either.
_STOP_WORDS |= set(
    "january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split()
)
# Who passed the news on says nothing of it.
_STOP_WORDS |= set(
    "reuters afp ap dpa efe upi ansa sana tass itar interfax novosti sputnik xinhua anadolu aa irna fars mehr anha isna tasnim nna kuna wam"
    " yonhap kyodo pti agencies".split()
)
# Parts of many names of places, of which each alone is none: a name that is known is weighed as a place.
_STOP_WORDS |= set(
    "bab kafr kafar kfar kafer tell tall tal tel jabal jebel jabel ain ayn ein beit bayt jisr ras wadi khan qalaat qasr umm um abu"
    " sheikh shaykh nahr jubb burj mount ash ath ez ezz zor zour kobri".split()
)
# Every day has its twos and twelves: small numbers tie nothing by themselves, tolls are weighed as tolls; years are days.
_COMMON_NUMBER = re.compile(r"\d{1,2}|0+|(?:19|20)\d\d")
_STOP_WORDS |= set(
    "في من على إلى الى عن مع أن ان إن كان كانت قد لم لا ما هذا هذه ذلك تلك التي الذي الذين بعد قبل بين كما أو او ثم حتى كل"
    " قال قالت وقال وقالت إنه أنه انه هو هي وهو وهي عند منذ خلال حيث غير بن يوم ولم وفي ومن وأن".split()
)

# Days, months and what a place is called in general say as little in Arabic; without the article and particles written on to them.
_ARABIC_STOP_WORDS = frozenset(
    "سبت أحد احد اثنين إثنين ثلاثاء أربعاء اربعاء خميس جمعة يوم أمس امس غدا شهر عام"
    " كانون شباط آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول تشرين"
    " يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر"
    " مدينة بلدة قرية محافظة منطقة ناحية".split()
)


def find_words(text: str) -> Iterator[str]:
    """The words of a text as they are written, in order; the Arabic article before a name is left out."""
    for match in _WORD.finditer(_DEIR.sub("", _ARTICLE.sub("", text[:MOST_CHARACTERS]))):
        yield match.group()


def fold_word(word: str) -> str | None:
    """The key under which spellings and inflections of a word meet; None for a word that ties nothing to anything."""
    folded = word.casefold()
    for ending in ("'s", "’s", "`s"):
        folded = folded.removesuffix(ending)
    if folded in _STOP_WORDS or _CONTRACTION.match(folded):
        return None
    if not folded.isascii():
        if _strip_arabic(folded) in _ARABIC_STOP_WORDS:
            return None
        folded = "".join(mark for mark in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(mark))
    folded = folded.translate(_SILENT)
    if len(folded) < 2 or _COMMON_NUMBER.fullmatch(folded):
        return None
    if folded.isascii() and folded.isalpha():
        return _stem(folded)
    return _strip_arabic(folded)


def _stem(word: str) -> str:
    """An English word without its inflection, cut the same for all its forms: strike, strikes, striking are "strik"."""
    if len(word) < 5:
        return word
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending) + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        return word[:-1]
    return word[:-1] if len(word) > 4 and (word.endswith("e") or word.endswith("ah")) else word


def _strip_arabic(word: str) -> str:
    """An Arabic word without the article and the particles written on to it."""
    stripped = _ARABIC_PARTICLES.sub("", word)
    return stripped if len(stripped) > 2 else word


_BACKGROUNDS = map_backgrounds(fold_word)


class WordFolder:
    """Folds words, remembering each and how it is written: a corpus has few different ones."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}
        self._writings: dict[str, list[str]] = {}
        self._capitalised: set[str] = set()
        self._small: set[str] = set()

    def fold(self, word: str) -> str | None:
        """The same as `fold_word`."""
        try:
            return self._known[word]
        except KeyError:
            folded = self._known[word] = fold_word(word)
            if folded is not None:
                if word[0].isupper():
                    self._capitalised.add(folded)
                elif word[0].islower():
                    self._small.add(folded)
                writings = self._writings.setdefault(folded, [])
                if word.casefold() not in writings:
                    writings.append(word.casefold())
            return folded

    def is_name(self, key: str) -> bool:
        """Whether the word of a key was met with a capital and never without one: a name, as far as one can see."""
        return key in self._capitalised and key not in self._small

    def keys(self, text: str) -> list[str]:
        """The folded words of a text, in order, with repetitions."""
        return [key for word in find_words(text) if (key := self.fold(word)) is not None]

    def shared_writing(self, key: str, one: str, other: str) -> str | None:
        """How two casefolded texts both write the word of a key: one writing, or what begins both ("attack" of "attacks"), or two.

        Two are given as "agreed / agreement"; None where one text has none.
        """
        ours = [writing for writing in self._writings.get(key, ()) if stands_in(writing, one)]
        theirs = [writing for writing in self._writings.get(key, ()) if stands_in(writing, other)]
        if not ours or not theirs:
            return None
        both = [writing for writing in ours if writing in theirs]
        if both:
            return both[0]
        short, long = sorted((ours[0], theirs[0]), key=len)
        return short if long.startswith(short) else f"{ours[0]} / {theirs[0]}"


def stands_in(wanted: str, text: str) -> bool:
    """Whether words stand in a text as words of their own; both are casefolded already."""
    start = text.find(wanted)
    while start >= 0:
        before, after = text[start - 1 : start] if start else "", text[start + len(wanted) : start + len(wanted) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(wanted, start + 1)
    return False


def count_words(parts: Iterable[tuple[str, ...]], folder: WordFolder) -> tuple[csr_matrix, list[str]]:
    """Count the words of each (title, text), those of headline and lead more: a row an article, a column a word, and the words of the columns."""
    columns: dict[str, int] = {}
    indptr: list[int] = [0]
    indices: list[int] = []
    counts: list[int] = []
    for title, text in parts:
        row: dict[int, int] = {}
        lead = _end_of_lead(text)
        for weight, part in ((HEADLINE_WEIGHT, title), (LEAD_WEIGHT, text[:lead]), (1, text[lead:])):
            for key in folder.keys(part):
                column = columns.setdefault(key, len(columns))
                row[column] = row.get(column, 0) + weight
        indices.extend(row)
        counts.extend(row.values())
        indptr.append(len(indices))
    matrix = csr_matrix(
        (np.asarray(counts, np.float32), np.asarray(indices, np.int32), np.asarray(indptr, np.int64)),
        shape=(len(indptr) - 1, len(columns)),
    )
    matrix.sort_indices()
    return matrix, list(columns)


def _end_of_lead(text: str) -> int:
    """Where the lead ends, between two words."""
    if len(text) <= LEAD:
        return len(text)
    space = text.find(" ", LEAD)
    return len(text) if space < 0 else space


def weigh_rarity(counts: csr_matrix) -> np.ndarray:
    """How much each column ties: the logarithm of how few rows have it. In a corpus of a few articles no word counts as common yet."""
    rows, columns = counts.shape
    frequency = np.bincount(counts.indices, minlength=columns)
    return np.log((rows + 20) / (frequency + 0.5)).clip(0.05).astype(np.float32)


def weigh_rarity_in_war(counts: csr_matrix, keys: Sequence[str]) -> np.ndarray:
    """The same, where the commonest words of this war's news count besides as often as in so many more articles of it.

    So "killed" is common in a corpus of a few articles, too; many articles tell for themselves.
    """
    rows, columns = counts.shape
    frequency = np.bincount(counts.indices, minlength=columns)
    expected = np.array([_BACKGROUNDS.get(key, 0.0) for key in keys], np.float32) * BACKGROUND_ARTICLES
    in_war = np.log((rows + 20 + BACKGROUND_ARTICLES) / (frequency + 0.5 + expected))
    rarity = weigh_rarity(counts)
    return np.where(expected > 0, np.minimum(in_war.clip(0.05), rarity), rarity).astype(np.float32)


def weigh_words(counts: csr_matrix, rarity: np.ndarray, are_names: np.ndarray) -> csr_matrix:
    """Weigh counted words by TF-IDF (roots of counts, rows of length 1): rare words weigh much, common ones little, names more."""
    weights = rarity**RARITY_POWER * np.where(are_names, NAME_WEIGHT, 1.0)
    weighed = counts.copy()
    weighed.data = weighed.data**COUNT_POWER * weights[weighed.indices]
    lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    weighed.data = (weighed.data / np.repeat(lengths, np.diff(weighed.indptr))).astype(np.float32)
    return weighed
