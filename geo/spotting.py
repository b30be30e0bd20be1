"""Spot the names of places in a text: by whole words, longest name first; what each means there is read after."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from geo import contexts
from geo.gazetteer import LEAST_CONSONANTS, FirstWord, Gazetteer, Name
from geo.names import APOSTROPHES, arabic_key, consonants, is_arabic, word_key

_ART = r"(?:[AaEe](?:ch|dh|sh|th|tt|zz|[lrsdntz])|[AE](?:CH|DH|SH|TH|TT|ZZ|[LRSDNTZ]))"
_LETTER = r"[^\W\d_]"
_START = re.compile(
    # First what a name may begin with: it spares the rest at most characters.
    r"(?=[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ‘`ʿ’'\u0621-\u065f\u0670]|[ae][a-z]{1,2}[-‐– ’'])(?:"
    rf"(?<![\w'’`])(?:(?P<article>{_ART})(?P<joint>[-‐– ’'])(?!{_ART}[-‐– ’'][A-Z]))?(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<![\w'’`-])(?P<low_article>[ae](?:ch|dh|sh|th|tt|zz|[lrsdntz]))-(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*)"
    r"|(?P<arabic>[\u0621-\u064a\u064b-\u065f\u0670]{2,}))"
)
# Most words with a capital are no name's: they are found and left aside at a tenth of the cost, but for names in small letters and in Arabic.
# "behind" is found, empty, where an article may stand before the word.
_CAPITALISED = re.compile(
    r"[‘`ʿ’'A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ](?<!\w.)"
    r"(?:(?P<behind>(?<=[-‐– ’'].)(?:(?<=[AaEe][lrsdntzLRSDNTZ]..)(?<![\w'’`].{4})|(?<=[AaEe](?:ch|dh|sh|th|tt|zz|CH|DH|SH|TH|TT|ZZ)..)(?<![\w'’`].{5})))|(?<!['’`].))"
    rf"(?:(?<![‘`ʿ’'])|[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ])\w*(?:[{APOSTROPHES}]{_LETTER}+)*"
)
_SMALL = re.compile(r"-(?:(?<=[ae][lrsdntz]-)|(?<=[ae](?:ch|dh|sh|th|tt|zz)-))[a-z]")
_MOST_WORDS = 1 << 16
_JOINT = "[-‐– ’']"
_ARTICLE_BEFORE = re.compile(rf"(?s:.??)(?<![\w'’`])(?P<article>{_ART})(?P<joint>{_JOINT})\Z")
_LONGEST_ARTICLE = 4  # with the sign that joins it
_ARTICLE_FOLLOWED = re.compile(rf"{_ART}{_JOINT}(?!{_ART}{_JOINT}[A-Z])[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ]")
# Words of place that are part of some names though in small letters: "Barada valley", "Tishrin dam", "Omar oil field".
_NOUN = (
    r"airbase|airport|airfield|airstrip|air|military|international|base|crossing|border|dam|camp|refugee|prison|central|hospital|square|road|street|mountains?|hills?|valley"
    r"|basin|plain|desert|oil|gas|fields?|oilfield|plant|factory|refinery|island|castle|citadel|district|neighbou?rhood|suburb|farms|station|river"
    r"|checkpoint|depot|city|town|village|roundabout|school|bridge|industrial|apartments?|project|pocket|bin|ibn"
)
_NEXT = re.compile(
    rf"(?:[ \t\u00a0]{{0,2}}[-‐–][ \t\u00a0]?|[ \t\u00a0]{{1,2}}|[ \t]?\r?\n[ \t]?)(?:{_ART}[-‐ ’'])*(?:(?P<word>[‘`ʿ’']?[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ0-9][\w]*(?:[{APOSTROPHES}]{_LETTER}+)*)"
    rf"|(?<=[-‐–])(?P<low>[a-z]\w+(?:[{APOSTROPHES}]{_LETTER}+)*)|(?P<noun>{_NOUN})\b)"
)
_NEXT_ARABIC = re.compile(r"[ \t\u00a0]{1,2}([\u0621-\u064a\u064b-\u065f\u0670]{2,})")
# The fold of a possessive that lost its apostrophe ("Aleppos", "Syrias") is tried for these; "Hamas" is no possessive.
_POSSESSIVE = {
    word.lower() + "s": word
    for word in """Syria Aleppo Idlib Raqqa Latakia Palmyra Daraa Deraa Homs Damascus Quneitra Hasakah Hasaka Manbij Afrin Kobani Turkey Iraq Lebanon Jordan
    Iran Russia Douma Ghouta Tartus Tartous Sweida Suwayda Qamishli Qusayr Madaya Saraqib""".split()
}


def spot_names(text: str, gazetteer: Gazetteer) -> list[tuple[int, int, bool, tuple[Name, ...]]]:
    """(start, end, has an article, the names) of the longest names in a text, left to right."""
    matches: list[tuple[int, int, bool, tuple[Name, ...]]] = []
    position = 0
    for start, end, article, joint, word in _find_beginnings(text, gazetteer):
        if start < position:
            continue
        first = gazetteer.first_words[word]
        if first is None:
            arabic = _match_arabic(text, start, word, gazetteer)
            if arabic is not None:
                matches.append(arabic)
                position = arabic[1]
            continue
        if first.is_guess:
            matches.append((start, end - first.cut, bool(article), first.names))
            continue
        # "At The", "An Old" in a headline's capitals begin with no article of Arabic.
        is_marked = bool(article) and (joint != " " or article.lower() in ("al", "el"))
        if first.is_common and not is_marked:
            continue
        name_end, names = end - first.cut, first.names if is_marked or not first.is_first else ()
        joined, at = first.joined, end
        for _ in range(3):
            following = _NEXT.match(text, at)
            if following is None:
                break
            more = following["word"] or following["low"] or following["noun"]
            if more.lower() in contexts.COMMON_WORDS:
                break
            more_bare, more_cut = _without_possessive(more)
            at = following.end()
            longer = gazetteer.latin.get(joined + word_key(more_bare))
            if not longer and more_bare[:2] in ("Al", "al") and len(more_bare) > 5:
                more_bare = more = more_bare[2:]  # "Khan Alassal"
                longer = gazetteer.latin.get(joined + word_key(more_bare))
            if longer:
                name_end, names = at - more_cut, longer
            joined += word_key(more)
        if not names:
            continue
        is_word = article in ("at", "as", "an")  # "at Yarmouk" has no article of Arabic
        if joint == " " and (is_word or not any(name.article for name in names)):
            start, article = end - len(word), ""
        matches.append((start, name_end, bool(article), names))
        position = name_end
    return matches


def _find_beginnings(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str, str, str]]:
    """(start, end, article, the sign that joins it, word) where names may begin, in order; "" for no article.

    All matches of _START, but for those whose word in Latin letters begins no name.
    """
    known = gazetteer.first_words
    if len(known) > _MOST_WORDS:
        known.clear()
    if _SMALL.search(text) or is_arabic(text):
        for match in _START.finditer(text):
            word = match["word"] or match["low"] or match["arabic"]
            if word not in known:
                known[word] = _read_first_word(word, gazetteer)
            if known[word] is not None or match["arabic"]:
                yield *match.span(), match["article"] or match["low_article"] or "", match["joint"] or "", word
        return
    for found in _CAPITALISED.finditer(text):
        word = found[0]
        if word not in known:
            known[word] = _read_first_word(word, gazetteer)
        if known[word] is None:
            continue
        start, end = found.span()
        before = found.lastgroup and _ARTICLE_BEFORE.match(text, max(0, start - _LONGEST_ARTICLE), start)
        if before:
            yield before.start("article"), end, before["article"], before["joint"], word
        elif len(word) >= _LONGEST_ARTICLE or not _ARTICLE_FOLLOWED.match(text, start):
            yield start, end, "", "", word


def _match_arabic(
    text: str, start: int, word: str, gazetteer: Gazetteer
) -> tuple[int, int, bool, tuple[Name, ...]] | None:
    """The longest Arabic name that begins at a word, its prefixes (and, in, to, as) aside."""
    end = start + len(word)
    for prefix, key, article, is_noun in _without_prefixes(word):
        if key not in gazetteer.arabic_starts:
            continue
        best: tuple[int, tuple[Name, ...]] | None = None
        if not is_noun:
            best = _with_article(end, gazetteer.arabic.get(key), article)
        joined, at = key, end
        for _ in range(3):
            following = _NEXT_ARABIC.match(text, at)
            if following is None:
                break
            joined += arabic_key(following[1])
            at = following.end()
            best = _with_article(at, gazetteer.arabic.get(joined), True) or best
        if best is not None:
            return (start + prefix, best[0], article, best[1])
    return None


@lru_cache(maxsize=1 << 16)
def _without_prefixes(word: str) -> tuple[tuple[int, str, bool, bool], ...]:
    """The ways to read an Arabic word: (characters of its prefix, key of the rest, whether that has an article, whether it is a noun of place)."""
    ways = []
    for prefix in contexts.ARABIC_PREFIXES:
        bare = word.removeprefix(prefix)
        if word.startswith(prefix) and len(bare) > 1:
            article = bare.startswith("ال") or prefix.endswith(("ال", "لل"))
            is_noun = bare.removeprefix("ال") in contexts.ARABIC_PLACE_WORDS
            ways.append((len(prefix), arabic_key(bare), article, is_noun))
    return tuple(ways)


def _with_article(end: int, names: tuple[Name, ...] | None, article: bool) -> tuple[int, tuple[Name, ...]] | None:
    """Where a name ends, and its places, without those whose name has an article that the text leaves out; None for none."""
    kept = tuple(name for name in names or () if article or not name.article)
    return (end, kept) if kept else None


def _read_first_word(word: str, gazetteer: Gazetteer) -> FirstWord | None:
    """What a word may begin; None for one that begins no name, and for one in Arabic, which is read with its prefixes."""
    bare, cut = _without_possessive(word)
    key = word_key(bare)
    if key not in gazetteer.latin_starts:
        guessed = gazetteer.skeletons.get(consonants(key)) if len(bare) > LEAST_CONSONANTS else None
        key = word_key(bare[2:]) if len(bare) > 6 and bare[:2] in ("Al", "El", "al") else ""  # "AlQaboun", "Almayadeen"
        if len(key) < 5 or key not in gazetteer.latin:
            return FirstWord(cut=cut, joined="", names=guessed, is_guess=True) if guessed else None
    names = gazetteer.latin.get(key, ())
    if all(name.place.sounds_alike(bare) for name in names):
        names = tuple(replace(name, alike=True) for name in names)
    return FirstWord(
        cut=cut,
        joined=word_key(word) if cut else key,
        names=names,
        is_common=bare.lower() in contexts.COMMON_WORDS,
        # IS, SAA and EU are no names by themselves, but TEL may begin one.
        is_first=bare.lower() in contexts.FIRST_WORDS or (len(bare) < 4 and bare.isupper() and not bare[-1].isdigit()),
    )


def _without_possessive(word: str) -> tuple[str, int]:
    """A word without its possessive ending, and how many characters that took off."""
    if len(word) > 3 and word[-1] in "sS" and word[-2] in APOSTROPHES:
        return word[:-2], 2
    lower = word.lower()
    if lower in _POSSESSIVE:
        return word[:-1], 1
    if word[-1] in APOSTROPHES:
        return word[:-1], 1
    return word, 0
