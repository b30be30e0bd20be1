"""Headings of place in coders' notes and bulletins: "2. Hama governorate, near Salamiyah. A car bomb killed two people."."""

import re

from data.extract.reading import PartReading, Sentence

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 120  # characters: a longer sentence tells something
_WORDS_OF_PLACE = frozenset(
    """governorate province district subdistrict city town village camp area region countryside neighbourhood neighborhood suburb suburbs rural near
    outside of in the and around north south east west northern southern eastern western central syria""".split()
)


def place_under_headings(reading: PartReading) -> PartReading:
    """Give the sentences of a line that name no place those of the heading the line begins with; a title has no headings."""
    if reading.part == "title":
        return reading
    text = reading.text
    placed: list[Sentence] = []
    heading: Sentence | None = None
    for sentence in reading.sentences:
        if heading is not None and "\n" in text[placed[-1].end : sentence.start]:
            heading = None
        if not sentence.places:
            if heading is not None:
                sentence = sentence._replace(places=heading.places)
        elif _is_heading(sentence, text):
            heading = sentence
        placed.append(sentence)
    return reading._replace(sentences=tuple(placed))


def _is_heading(sentence: Sentence, text: str) -> bool:
    """Whether a sentence consists of places, words of place and, as some places are in no gazetteer, other names."""
    if sentence.triggers or sentence.end - sentence.start > _LONGEST:
        return False
    if not any(place.provinces for place in sentence.places):
        return False
    is_of_place = is_named = False
    starts = [sentence.start, *(place.end for place in sentence.places)]
    ends = [*(place.start for place in sentence.places), sentence.end]
    for start, end in zip(starts, ends, strict=True):
        for word in _WORD.finditer(text, start, end):
            if word[0].lower() in _WORDS_OF_PLACE:
                is_of_place = True
            elif word[0][0].isupper() or word[0] == "al":
                is_named = True
            else:
                return False
    return is_of_place or not is_named
