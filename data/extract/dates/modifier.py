"""The words right before a date that modify it and leave its days as they are: "since", "until", "early", "late", "about"."""

_MODIFIERS = frozenset(
    words.strip()
    for words in (
        "since|until|till|by|before|after|about|around|approximately|roughly|nearly|almost|some|over|just|early|mid|late|earlier|later|as of"
        "|no later than|more than|less than|not until|early in|late in|earlier in|later in|beginning of|start of|middle of|end of|close of"
        "|rest of|remainder of"
    ).split("|")
)
# The last words of the modifiers, and what may stand between them and the date: most dates have none of these before them.
_LAST_WORDS = frozenset(words.rpartition(" ")[2] for words in _MODIFIERS) | {"the", "on"}
# How far before a date its modifiers can begin, in characters.
_REACH = 30


def find_modifier(text: str, start: int) -> str | None:
    """The modifiers of the date that begins at `start`, in lower case ("since late"); None where there are none."""
    begin = max(0, start - _REACH)
    words = text[begin:start].lower().replace("-", " ").split()
    if not words or words[-1].lstrip("(\"'“‘") not in _LAST_WORDS or text[start - 1] not in " -\n\t\u00a0":
        return None
    if begin and text[begin - 1].isalnum():
        # The first word may be the end of a longer one.
        del words[0]
    if words and words[-1].lstrip("(\"'“‘") in ("the", "on"):
        words.pop()
        if not words or words[-1].lstrip("(\"'“‘") not in _LAST_WORDS:
            return None
    words = [word.lstrip("(\"'“‘") for word in words]
    found: list[str] = []
    while words and words[-1] in _LAST_WORDS:
        length = next((size for size in (3, 2, 1) if " ".join(words[-size:]) in _MODIFIERS), 0)
        if not length:
            break
        found[:0] = words[-length:]
        del words[-length:]
        if words and words[-1] == "the":
            # "Since the end of 2015": the article goes with the modifier that follows it, and both are kept where another stands before.
            if " ".join(words[-2:-1]) in _MODIFIERS or " ".join(words[-3:-1]) in _MODIFIERS:
                found.insert(0, words.pop())
            else:
                break
    return " ".join(found) or None
