"""Who says so: the source a sentence names for what it tells."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from data.extract.actors import ActorMention


class SourceWord(NamedTuple):
    """A source without a name of its own, and what it is called here."""

    name: str


class SayingWord(NamedTuple):
    """A word of saying, and whether its source stands behind it ("according to")."""

    is_before_source: bool


class Said(NamedTuple):
    """Words of a text, characters [start, end), that name a source or say."""

    start: int
    end: int
    meaning: SourceWord | SayingWord


_MONITOR = "monitoring group"
# A monitor is SOHR in an article that names SOHR; "the ministry" is the last one named.
_SOURCES: dict[str, str] = {
    r"(?:war |human rights )?(?:monitor(?:ing)?(?: group| organi[sz]ation)?|watchdog|rights group|human rights group)s?\b": _MONITOR,
    r"(?:opposition |local |media |syrian |anti-government )*activists?\b": "activists",
    r"(?:local |syrian )*(?:residents?|witness(?:es)?|eyewitness(?:es)?)\b": "residents",
    r"(?:military |security |army |local |hospital |medical |diplomatic |opposition |rebel |informed |field )?sources?\b": "unnamed sources",
    r"(?:local|syrian|arab|lebanese|news) media\b": "local media",
    r"(?:state|official) (?:media|television|tv|news agency)\b": "Syrian state media",
    r"(?:rescue workers?|rescuers|medics?|doctors?)\b": "rescuers and medics",
    r"(?:defen[cs]e ministry|ministry|statement)\b": "the ministry",
    r"(?:government |syrian |provincial )?(?:officials?|governors?|mayors?)\b": "officials",
}
_SAYINGS = (
    r"(?:said|says|say|reported|reports|announced|announces|claimed|claims|told|stated|states|added|adds|confirmed|confirms|declared|noted|notes|"
    r"warned|estimated|revealed|accused|stressed|put the|gave a toll)\b"
)
_SAYINGS_BEFORE_SOURCE = (
    r"(?:according to|citing|cited|quoting|quoted|reported by|(?:claim|statement|report|figures?) (?:by|from))\b"
)


ROWS: list[tuple[str, SourceWord | SayingWord]] = [
    *((pattern, SourceWord(name)) for pattern, name in _SOURCES.items()),
    (_SAYINGS, SayingWord(False)),
    (_SAYINGS_BEFORE_SOURCE, SayingWord(True)),
]
_BREAK = re.compile(r"[.;\"]| that\b")
# How far, in characters, a source may stand before its verb; behind "according to"; behind a verb turned round ("said the Observatory").
_BEFORE, _BEHIND, _TURNED = 70, 60, 5
_WITH_OBJECT = ("accused", "told", "warned")
# Fighters are often named on the way to a verb of saying; they are its subject only right before it.
_RIGHT_BEFORE = 2


class Attribution(NamedTuple):
    """The name of who says so, and the characters [start, end) that say it."""

    start: int
    end: int
    name: str
    is_claim: bool = False  # who says to have done it ("claimed by"), and whom others go before


_Source = ActorMention | Attribution


def _is_named(source: _Source) -> bool:
    return source.name[0].isupper()


def find_attribution(
    folded: str, said: Sequence[Said], actors: Sequence[ActorMention], named: Sequence[ActorMention]
) -> Attribution | None:
    """Find who says what a sentence tells; None when it speaks for itself.

    `said` and `actors` are those of the sentence, `named` the actors of the article: "a monitor" is SOHR in an article that names it.
    """
    if not (said or actors):
        return None
    sayings = [phrase for phrase in said if isinstance(phrase.meaning, SayingWord)]
    unnamed = [Attribution(p.start, p.end, p.meaning.name) for p in said if isinstance(p.meaning, SourceWord)]
    if not sayings:
        marked = _find_marked(folded, actors, unnamed)
        return Attribution(marked.start, marked.end, _resolve(marked.name, named)) if marked else None
    best: tuple[_Source, bool] | None = None
    for saying in sayings:
        source = _find_source(folded, saying, [*actors, *unnamed])
        if source is None:
            continue
        is_claim = _CLAIM.match(folded, saying.start) is not None
        if best is None or (not is_claim, _is_named(source)) > (not best[1], _is_named(best[0])):
            best = source, is_claim
    if best is None:
        return None
    return Attribution(best[0].start, best[0].end, _resolve(best[0].name, named), best[1])


_CLAIM = re.compile(
    r"claim(?:s|ed) (?:by|responsibility|(?:[\w'-]+ ){0,3}?(?:attacks?|bomb(?:s|ings?)?|blasts?|shootings?|explosions?|ambush|raid|killings?)(?! (?:kill|wound|hit|struck|target)))\b"
    r"|(?:said|says) (?:that )?(?:it|they|(?:its|their) (?:own )?(?:fighters|men|forces|bombers?)) (?:had |has |have )?(?:carried out|(?:was|were) behind)\b"
)


# A source with no verb: "SANA: Terrorists shell Aleppo", "... killed five in Idlib (SOHR).", "Raids kill nine: activists".
_BEGINS = re.compile(r"(?:^|[.!?\n]['\")]*\s*)$")
_IN_BRACKETS = re.compile(r"\)['\"]?\s*(?:[.!\n]|$)")
_ENDS = re.compile(r"['\"]?[.]?\s*(?:\n|$)")
_AFTER_SIGN = re.compile(r"(?:: | [-–—] )(?:the |an? |local )?$")
_REPORTERS = frozenset({"monitor", "media", "person", "organisation"})


def _find_marked(folded: str, actors: Sequence[ActorMention], unnamed: Sequence[Attribution]) -> _Source | None:
    """The source that a colon, a dash or brackets mark at an end of the sentence; None where there is none."""
    reporters = [actor for actor in actors if actor.kind in _REPORTERS or "Ministry" in actor.name]
    for source in reporters:
        begins = folded.startswith(":", source.end) and _BEGINS.search(folded, max(0, source.start - 5), source.start)
        if begins or (folded.startswith("(", source.start - 1) and _IN_BRACKETS.match(folded, source.end)):
            return source
    ending: list[_Source] = [*reporters, *unnamed]
    for last in ending:
        if _ENDS.match(folded, last.end) and _AFTER_SIGN.search(folded, max(0, last.start - 9), last.start):
            return last
    return None


_THEY = re.compile(r"\bthey (?:also |later |have |had )?$")


def is_said_by_them(folded: str, said: Sequence[Said]) -> bool:
    """Whether "they" say what a sentence tells: whoever the sentence before is about."""
    return any(
        isinstance(phrase.meaning, SayingWord)
        and not phrase.meaning.is_before_source
        and _THEY.search(folded, max(0, phrase.start - 12), phrase.start)
        for phrase in said
    )


def find_them(
    folded: str, said: Sequence[Said], actors: Sequence[ActorMention], named: Sequence[ActorMention]
) -> Attribution | None:
    """Whom "they" of the next sentence are: the source of this one, else the first who could be one; None where nobody could."""
    if source := find_attribution(folded, said, actors, named):
        return source
    unnamed = [Attribution(p.start, p.end, p.meaning.name) for p in said if isinstance(p.meaning, SourceWord)]
    monitors = [Attribution(actor.start, actor.end, actor.name) for actor in actors if actor.kind in _REPORTERS]
    return min((*unnamed, *monitors), key=lambda source: source.start, default=None)


def _find_source(folded: str, saying: Said, sources: Sequence[_Source]) -> _Source | None:
    is_before_source = isinstance(saying.meaning, SayingWord) and saying.meaning.is_before_source
    if not is_before_source:
        before = [
            source
            for source in sources
            if saying.start - _BEFORE <= source.start
            and source.end <= saying.start
            and (saying.start - source.end <= _RIGHT_BEFORE or not _is_fighter(source))
            and not _BREAK.search(folded, source.end, saying.start)
        ]
        if before:
            last = max(before, key=lambda source: (source.end, _is_named(source)))
            return last if _is_named(last) or len(before) == 1 else _name_one_of_list(folded, last, before)
    if folded.startswith(_WITH_OBJECT, saying.start):
        return None  # "accused Ankara of shelling": who stands behind is accused
    reach = _BEHIND if is_before_source else _TURNED
    behind = [source for source in sources if saying.end <= source.start <= saying.end + reach]
    first = min(behind, key=lambda source: source.start, default=None)
    return first if first is None or _is_named(first) else _name_one_of_list(folded, first, behind)


def _is_fighter(source: _Source) -> bool:
    return isinstance(source, ActorMention) and source.kind == "armed"


_AND = re.compile(r",? and (?:the |an? |local |opposition )?(?:[a-z]+-based )?")
_COMMA = re.compile(r", (?:the |an? |local |opposition )?")


def _name_one_of_list(folded: str, source: _Source, others: Sequence[_Source]) -> _Source:
    """The one with a name among sources that say the same: "state media and activists said", "according to medics and the Observatory"."""
    listed = [source]
    for other in sorted(others, key=lambda other: other.start, reverse=True):
        if other.end > listed[-1].start:
            continue
        # "Raids by Russia, medics and activists said": what stands before a comma may be no source at all.
        is_listed = len(listed) > 1 and not _is_named(other) and _COMMA.fullmatch(folded, other.end, listed[-1].start)
        if is_listed or _AND.fullmatch(folded, other.end, listed[-1].start):
            listed.append(other)
    behind = (other for other in others if other.start >= source.end)
    listed += [other for other in behind if _AND.fullmatch(folded, source.end, other.start)]
    return next((one for one in listed if _is_named(one) or one.name == _MONITOR), source)


def _resolve(name: str, named: Sequence[ActorMention]) -> str:
    if name == _MONITOR:
        return next((actor.name for actor in named if actor.kind == "monitor"), name)
    if name == "the ministry":
        ministries = [actor.name for actor in named if "Ministry" in actor.name]
        return ministries[-1] if ministries else "a ministry"
    return name
