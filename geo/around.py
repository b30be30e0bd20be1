"""What stands around a name: the words before it, asked for as endings, and where a sentence ends."""

import re
from functools import lru_cache

from geo import contexts
from geo.contexts import Ending

SENTENCE_END = re.compile(r"[.!?؟\n](?:(?<=\n)|['\"’”)]*\s)")
_MOST_WORDS = 1 << 16


@lru_cache(maxsize=_MOST_WORDS)
def _find_endings(last: str) -> frozenset[Ending]:
    """What a text may end in by its last word."""
    return frozenset(ending for ending in contexts.ENDINGS if ending.last.fullmatch(last))


class Before:
    """The text before a name, and what it ends in; a pattern is tried where one of the last words begins, for speed."""

    __slots__ = ("_end", "_endings", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text.replace("\n", " ")
        self._endings = _find_endings((text.rsplit(None, 1) or [""])[-1])
        self._starts: list[int] = []  # where the words begin, the last one first; found as they are asked for
        self._end = len(text)

    def ends(self, ending: Ending) -> re.Match[str] | None:
        """The match of an ending, up to the end."""
        if ending not in self._endings or (ending.holds and not ending.holds.search(self.text)):
            return None
        if len(self._starts) < ending.words and self._end > 0:
            self._find_starts(ending.words)
        match, text = ending.pattern.match, self.text
        for start in self._starts[: ending.words]:
            if found := match(text, start):
                return found
        return None

    def _find_starts(self, words: int) -> None:
        """Find where more words begin, signs before them left out."""
        text, starts = self.text, self._starts
        end = self._end if starts else len(text.rstrip())
        while end > 0 and len(starts) < words:
            space = text.rfind(" ", 0, end)
            start = space + 1
            while start < end - 1 and not text[start].isalnum():
                start += 1
            if start < end:
                starts.append(start)
            end = space
        self._end = end
