"""Finding the actors that Arabic words name, under their canonical names."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from data.extract.actor_names import ACTORS, ActorKind
from data.extract.arabic_actor_names import load_arabic_names
from geo.names import fold_arabic

_WORD = re.compile(r"[\u0621-\u065f\u0670\u0640\u0660-\u0669]+|\d+")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# "And", "so", and after them "with", "for", "as" are written on to the word that follows; "for" swallows the a of its article.
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_FOR_THE, _THE = "لل", "ال"
_JOINTS = (" ", "-", "\u00a0", "\n")
_ADJECTIVE_AFTER = re.compile(rf" {_THE}")
# A country's own name is a place, not an actor, after these: "in Turkey", "the border with Turkey".
_PLACE_BEFORE = re.compile(
    r"(?:في|فى|إلى|الى|من|داخل|عبر|عند|نحو|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|حدود|حدودها مع|الحدود مع|أراضي|مدينة|مدن|جارتها)\s+$"
)
# "In Turkey" in one word.
_PLACE_PREFIXES = ("ب", "وب", "فب")
# The army, the regime or the coalition of others has an adjective: "the Egyptian army", "the health system".
_WITHOUT_ADJECTIVE = frozenset(map(fold_arabic, "الجيش النظام التحالف المعارضة المرصد القوات".split()))
# Whose army "the army" is where nobody else is named: that of the neighbour that was spoken of last, and not Syria's.
_ARMY = frozenset(map(fold_arabic, ("الجيش", "القوات")))
_NEIGHBOURS = re.compile(r"إسرائيل|اسرائيل|الاحتلال|غزة|الضفة|ترك|لبنان|العراق|الأردن")
_SYRIAN = re.compile(r"سوري|دمشق|النظام|الأسد")
_REACH = 200


@cache
def _names() -> dict[str, tuple[str, ActorKind]]:
    kinds = {actor.name: actor.kind for actor in ACTORS}
    return {
        " ".join(_fold(word) for word in _WORD.findall(written)): (name, kinds[name])
        for name, writings in load_arabic_names().items()
        for written in writings
    }


@cache
def _beginnings() -> dict[str, int]:
    """The first words of the names, each with the most words that a name so begun has."""
    longest: dict[str, int] = {}
    for name in _names():
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def find_arabic_actors(text: str) -> list[tuple[int, int, str, ActorKind]]:
    """The (start, end, canonical name, kind) of the actors that Arabic words name, in order, the longest name winning; [] for none.

    What is written on to a name ("for the army", "and Daesh") is left out of it.
    """
    words = list(_WORD.finditer(text))
    found = []
    position = 0
    for at, word in enumerate(words):
        if word.start() < position:
            continue
        for prefix, first in _read_beginnings(word.group()):
            named = _find_longest(text, words[at:], first)
            if named is None:
                continue
            end, (name, kind), is_one_word = named
            is_place = kind == "state" and is_one_word and _tells_place(text[: word.start()], word.group()[:prefix])
            is_others = is_one_word and (
                (first in _WITHOUT_ADJECTIVE and _ADJECTIVE_AFTER.match(text, end))
                or (first in _ARMY and _is_a_neighbours(text[max(0, word.start() - _REACH) : word.start()]))
            )
            if not is_place and not is_others:
                found.append((word.start() + prefix, end, name, kind))
            position = end
            break
    return found


def _find_longest(
    text: str, words: Sequence[re.Match[str]], first: str
) -> tuple[int, tuple[str, ActorKind], bool] | None:
    """Where the longest name ends that begins with the first of these words (read as `first`), whose it is, and whether it is of one word."""
    best, written = None, first
    for count in range(1, _beginnings()[first] + 1):
        if written in _names():
            best = words[count - 1].end(), _names()[written], count == 1
        if count == len(words) or text[words[count - 1].end() : words[count].start()] not in _JOINTS:
            break
        written = f"{written} {_fold(words[count].group())}"
    return best


@lru_cache(maxsize=1 << 14)
def _read_beginnings(word: str) -> tuple[tuple[int, str], ...]:
    """The ways to read a word as the first of a name: (characters written on to it, the rest of it)."""
    ways = []
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            ways.append((len(prefix), _fold(rest)))
            if rest.startswith(_FOR_THE):
                ways.append((len(prefix) + 1, _fold(_THE + rest.removeprefix(_FOR_THE))))
    return tuple((length, first) for length, first in ways if first in _beginnings())


@lru_cache(maxsize=1 << 14)
def _fold(word: str) -> str:
    return fold_arabic(word).translate(_ARABIC_DIGITS)


def _tells_place(before: str, prefix: str) -> bool:
    return prefix in _PLACE_PREFIXES or (not prefix and _PLACE_BEFORE.search(before[-20:]) is not None)


def _is_a_neighbours(before: str) -> bool:
    """Whether these words before "the army" speak of a neighbour, and after it of nothing Syrian."""
    spoken_of = [neighbour.end() for neighbour in _NEIGHBOURS.finditer(before)]
    return bool(spoken_of) and _SYRIAN.search(before, spoken_of[-1]) is None
