"""A text rewritten as one letter a word, so that a rule about dates is a short pattern and a long text a short string."""

from dataclasses import dataclass

from data.extract.dates.lexicon import ARABIC_DIGITS, ARABIC_PAIRED_MONTHS, CAPITALISED, ENTRIES, TOKEN

_OTHER: tuple[str, object] = ("_", None)
_PAIR_ENDS = frozenset(second for _, second in ARABIC_PAIRED_MONTHS)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text by position: their letter (see `lexicon`), their value, and their characters [start, end).

    A run of other words is one letter "_", at the place of its last word.
    """

    letters: str
    values: list[object]
    starts: list[int]
    ends: list[int]


def read_tokens(text: str) -> Tokens:
    """Rewrite a text as letters, in one pass."""
    letters: list[str] = []
    values: list[object] = []
    starts: list[int] = []
    ends: list[int] = []
    previous = ""
    for found in TOKEN.finditer(text):
        word = found[0]
        lowered = word.lower()
        entry = ENTRIES.get(lowered)
        if entry is not None:
            letter, value = entry
            if lowered == word and word in CAPITALISED:
                letter, value = _OTHER
            elif letter == "." and previous in ("m", "d") and ends[-1] == found.start():
                # The full stop of "Feb." belongs to the word.
                ends[-1] = found.end()
                continue
        elif word[0].isdecimal():
            letter, value = _read_number(word)
        elif word[0] == "\n":
            letter, value = "|", None
        else:
            letter, value = _OTHER
            if word in _PAIR_ENDS and starts and (text[starts[-1] : ends[-1]], word) in ARABIC_PAIRED_MONTHS:
                values[-1] = ARABIC_PAIRED_MONTHS[text[starts[-1] : ends[-1]], word]
                letters[-1] = previous = "M"
                ends[-1] = found.end()
                continue
        if letter == "_" and previous == "_":
            starts[-1], ends[-1] = found.span()
            continue
        previous = letter
        letters.append(letter)
        values.append(value)
        starts.append(found.start())
        ends.append(found.end())
    return Tokens("".join(letters), values, starts, ends)


def _read_number(word: str) -> tuple[str, object]:
    """The letter and the value of a word that begins with a digit."""
    if not word.isascii():
        word = word.translate(ARABIC_DIGITS)
        if not word.isascii():
            return _OTHER
    if word.isdigit():
        if len(word) > 6:
            return _OTHER
        number = int(word)
        if 1 <= number <= 31 and len(word) < 3:
            return "#", number
        if len(word) == 4 and 1000 <= number <= 2100:
            return "Y", number
        return "N", number
    if word == "9/11":
        return "K", (2001, 9, 11)
    if word[4:5] == "-":
        return "K", tuple(int(part) for part in word[:10].rstrip("T ").split("-"))
    if word[-1] in "0123456789":
        for sign in "/.-":
            parts = word.split(sign)
            if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) < 3 and len(parts[1]) < 3:
                if len(parts[2]) == 4 or (len(parts[2]) == 2 and sign != "-"):
                    return "R", (int(parts[0]), int(parts[1]), int(parts[2]), sign)
        return _OTHER
    digits, ending = word[:-2], word[-2:].lower()
    if ending in ("st", "nd", "rd", "th") and digits.isdigit() and len(digits) < 3:
        return ("o", int(digits)) if 1 <= int(digits) <= 31 else _OTHER
    if ending == "0s" and digits.isdigit() and len(digits) in (1, 3):
        return "G", int(digits) * 10
    return _OTHER
