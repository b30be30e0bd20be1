"""A text rewritten as one letter a word, so that a rule about dates is a short pattern and a long text a short string."""

from dataclasses import dataclass

from data.extract.dates.lexicon import ARABIC_DIGITS, ARABIC_PAIRED_MONTHS, CAPITALISED, ENTRIES, TOKEN


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words that may belong to a date, by position: their letter, value, and place in the text.

    A run of other words is one letter "_" with the place of its last word.
    """

    letters: str
    values: list[object]
    starts: list[int]
    ends: list[int]


def read_tokens(text: str) -> Tokens:
    """Rewrite a text as letters (see `lexicon`). Linear in its length."""
    letters: list[str] = []
    values: list[object] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in TOKEN.finditer(text):
        word = found[0]
        entry = ENTRIES.get(word) or ENTRIES.get(word.lower())
        if entry is not None:
            letter, value = entry
            if word.islower() and word in CAPITALISED:
                letter, value = "_", None
        elif word[0].isdecimal():
            letter, value = _read_number(word)
        else:
            letter, value = "_", None
            if starts and word in _PAIR_ENDS and (text[starts[-1] : ends[-1]], word) in ARABIC_PAIRED_MONTHS:
                value = ARABIC_PAIRED_MONTHS[text[starts[-1] : ends[-1]], word]
                letters[-1], values[-1], ends[-1] = "M", value, found.end()
                continue
        if letter == "_" and letters and letters[-1] == "_":
            starts[-1], ends[-1] = found.span()
            continue
        letters.append(letter)
        values.append(value)
        starts.append(found.start())
        ends.append(found.end())
    return Tokens("".join(letters), values, starts, ends)


_PAIR_ENDS = frozenset(second for _, second in ARABIC_PAIRED_MONTHS)


def _read_number(word: str) -> tuple[str, object]:
    """The letter and value of a token that begins with a digit."""
    if not word.isascii():
        word = word.translate(ARABIC_DIGITS)
        if not word.isascii():
            return "_", None
    if word.isdigit():
        number = int(word) if len(word) < 8 else 10**8
        if 1 <= number <= 31 and len(word) < 3:
            return "#", number
        if len(word) == 4 and 1000 <= number <= 2100:
            return "Y", number
        return "N", number
    if word[-1] == "s" and word[:-1].isdigit() and word[-2] == "0" and len(word) in (3, 5):
        return "G", int(word[:-1])
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit() and len(word) < 5:
        number = int(word[:-2])
        return ("o", number) if 1 <= number <= 31 else ("_", None)
    if len(word) >= 6 and word[1] in "0123456789./-":
        if word[4:5] == "-" and word[:4].isdigit():
            return "K", tuple(int(part) for part in word[:10].rstrip("T ").split("T")[0].split()[0].split("-"))
        for sign in "/.-":
            parts = word.split(sign)
            if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) < 3 and len(parts[1]) < 3:
                return "R", (int(parts[0]), int(parts[1]), int(parts[2]), len(parts[2]), sign)
    if ":" in word and len(word) < 9:
        return "C", None
    return "_", None
