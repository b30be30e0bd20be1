"""Sentences of a text, with their characters; and the folding that rules match against."""

import re

# One character for one, so that offsets in the folded text are offsets in the text.
_FOLDED = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\xa0": " "}

# A full stop after these does not end a sentence.
_SHORT = """mr mrs ms dr prof st no nos vs gen col lt maj capt sgt brig adm cmdr gov sen rep pres spc jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue tues wed thu thurs fri sat sun u.s u.n u.k e.g i.e a.m p.m d.c approx govt al etc inc ltd co
    incl est reps vill dist prov min max ca cf esp"""
_ABBREVIATIONS = frozenset(_SHORT.split())
_LONGEST_SHORT = max(map(len, _ABBREVIATIONS)) + 1
# One sign first, whichever: the search then skips at once from sign to sign.
_END = re.compile(r"""[.!?…؟\n](?:(?<=\n)\n*|(?<!\n)[.!?…؟]*["')\]]*(?=\s|$|[A-Z][a-z]))""")
# A sentence longer than this is a text that has lost its punctuation: it is cut at a space.
LONGEST_SENTENCE = 1_500
_LAST_WORD = re.compile(r"[\w.'-]+$")


# Characters [start, end) of a text.
Span = tuple[int, int]


def fold(text: str) -> str:
    """Lower the letters and straighten the quotes of a text, keeping every character's place."""
    folded = text
    for sign, plain in _FOLDED.items():
        if sign in folded:  # few are in a text: to look for each is faster than to translate
            folded = folded.replace(sign, plain)
    lowered = folded.lower()
    if len(lowered) != len(text):  # a few letters (İ) lower to two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in folded)
    return lowered


def split_sentences(text: str) -> list[Span]:
    """Split a text into sentences, in order, without the white space around them; [] for an empty text.

    A line break always ends a sentence. A full stop does not after an abbreviation, an initial, or before a small letter. What is longer
    than LONGEST_SENTENCE is cut.
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] in ".!?" and not _ends_here(text, match.start(), match.end()):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _ends_here(text: str, stop: int, after: int) -> bool:
    """Whether the stop at `stop` ends a sentence; without a space after it ("said.The"), only after a small letter, a digit or a quote."""
    if after < len(text) and not text[after].isspace() and not (text[stop - 1].islower() or text[after - 1] in "\"')"):
        return False
    if text[stop] != ".":
        return True
    word = _last_word(text, stop)
    following = text[after : after + 40].lstrip()
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        # "the U.S. The ..." may end a sentence, but a title or a month never does.
        return bool(
            word in {"u.s", "u.n", "u.k", "etc", "a.m", "p.m"}
            and re.match(r"(?:The|A|In|It|He|She|On|But) ", following)
        )
    return not (following[:1].islower())


def _last_word(text: str, stop: int) -> str:
    """The word right before a stop, in lower case; "" when there is none or one longer than any abbreviation."""
    before = text[max(0, stop - 20) : stop]
    if not before[-1:].isalnum() or (len(before) > _LONGEST_SHORT and before[-_LONGEST_SHORT:].isalpha()):
        return ""
    last = before.rpartition(" ")[2]
    match = None if last.isalnum() else _LAST_WORD.search(last)
    return (match[0] if match else last).lower().lstrip("'")


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    span = text[start:end]
    bare = span.lstrip()
    start += len(span) - len(bare)
    end -= len(bare) - len(bare.rstrip())
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        spans.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
