"""How common the commonest words of this war's news are: the share of articles that have each, whatever few articles are at hand.

Measured on every other one of the articles that the extraction is tuned on, rounded to five steps. Left out are names of places, which are
weighed as places, and words of all news ("week"), which say more of a war than of a corpus of other matters.
"""

from collections.abc import Callable, Mapping

# The share of articles, and the words.
_SHARES: dict[float, str] = {
    0.7: "killed syrian syria people",
    0.5: "forces group human rights civilian observatory regime attack rebel province monitor air",
    0.3: (
        "target held strike war bomb coalition opposition fighter wounded fighting russian dozens army dead islamic russia eastern raid"
        " activist airstrike capital"
    ),
    0.2: (
        "conflict part front launched civil weapons allied military offensive village militant arab warplane terrorist shelling injured"
        " bombardment toll"
    ),
    0.12: "clash stronghold besieged siege jihadist rocket assault barrel aerial suicide casualties missile shot struck jets",
}


def map_backgrounds(fold: Callable[[str], str | None]) -> Mapping[str, float]:
    """The share of articles of each key; `fold` makes a key of a word, None for one that is left out."""
    return {key: share for share, words in _SHARES.items() for word in words.split() if (key := fold(word)) is not None}
