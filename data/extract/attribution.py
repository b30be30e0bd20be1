"""Who says so: the source a sentence names for what it tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.extract.actors import ActorMention

_SAY = (
    r"(?:said|says|say|reported|reports|announced|announces|claimed|claims|told|stated|states|added|adds|confirmed|confirms|declared|"
    r"noted|notes|warned|estimated|revealed|accused|stressed|put the|gave a toll)"
)
_SAYING = re.compile(
    rf"\b(?:{_SAY}\b|according to\b|cit(?:ing|ed)\b|quot(?:ing|ed)\b|reported by\b|(?:claim|statement|report|figures?) (?:by|from)\b)"
)
# Sources without a name of their own, and what they are called here; a monitor is SOHR where the article names SOHR.
_GENERIC: tuple[tuple[str, str], ...] = (
    (
        r"(?:war |human rights )?(?:monitor(?:ing)?(?: group| organi[sz]ation)?|watchdog|rights group|human rights group)s?\b",
        "monitoring group",
    ),
    (r"(?:opposition |local |media |syrian |anti-government )*activists?\b", "activists"),
    (r"(?:local |syrian )*(?:residents?|witness(?:es)?|eyewitness(?:es)?)\b", "residents"),
    (
        r"(?:military|security|army|local|hospital|medical|diplomatic|opposition|rebel|informed|field)? ?sources?\b",
        "unnamed sources",
    ),
    (r"(?:local|syrian|arab|lebanese|news) media\b", "local media"),
    (r"(?:state|official) (?:media|television|tv|news agency)\b", "Syrian state media"),
    (r"(?:rescue workers?|rescuers|medics?|doctors?)\b", "rescuers and medics"),
    (r"(?:the )?(?:defen[cs]e ministry|ministry|statement)\b", "the ministry"),
    (r"(?:government |syrian )?officials?\b", "officials"),
)
_GENERICS = tuple((re.compile(rf"\b{pattern}"), name) for pattern, name in _GENERIC)
_MINISTRY = re.compile(r"ministry", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The name of who says so, and the characters [start, end) that say it."""

    start: int
    end: int
    name: str
    said_at: int


def find_attribution(
    folded: str, start: int, end: int, actors: Sequence[ActorMention], named: Sequence[ActorMention]
) -> Attribution | None:
    """Find who says what the sentence at [start, end) tells; None when it speaks for itself.

    `actors` are those of the sentence, `named` those of the article so far: "the ministry" is the last one named, "a monitor" is
    SOHR in an article that names it.
    """
    best: Attribution | None = None
    for saying in _SAYING.finditer(folded, start, end):
        for source in (_source_before(folded, saying, start, actors), _source_after(folded, saying, end, actors)):
            if source is not None and (best is None or (_is_named(source) and not _is_named(best))):
                best = source
    if best is None:
        return None
    return Attribution(best.start, best.end, _resolve(best.name, named), best.said_at)


def _is_named(source: Attribution) -> bool:
    return source.name[0].isupper()


def _source_before(
    folded: str, saying: re.Match[str], start: int, actors: Sequence[ActorMention]
) -> Attribution | None:
    """The subject of the verb of saying: the nearest source in the 70 characters before it."""
    if saying.group().startswith(
        ("according", "cit", "quot", "reported by", "claim", "statement", "report ", "figure")
    ):
        return None
    floor = max(start, saying.start() - 70)
    named = [
        a
        for a in actors
        if floor <= a.start
        and a.end <= saying.start()
        and not re.search(r"[.;\"]|\bthat\b", folded[a.end : saying.start()])
    ]
    generic = [
        m
        for m in _generic(folded, floor, saying.start())
        if not re.search(r"[.;\"]|\bthat\b", folded[m.end : saying.start()])
    ]
    sources = [Attribution(a.start, a.end, a.name, saying.start()) for a in named if a.kind != "armed"] + [
        Attribution(m.start, m.end, m.name, saying.start()) for m in generic
    ]
    return max(sources, key=lambda source: (source.end, source.name[0].isupper()), default=None)


def _source_after(folded: str, saying: re.Match[str], end: int, actors: Sequence[ActorMention]) -> Attribution | None:
    """The source after "according to", "citing", and after a verb of saying turned round ("said the Observatory")."""
    ceiling = min(end, saying.end() + (60 if saying.group()[0] in "acqr" else 8))
    sources = [Attribution(a.start, a.end, a.name, saying.start()) for a in actors if saying.end() <= a.start < ceiling]
    sources += [Attribution(m.start, m.end, m.name, saying.start()) for m in _generic(folded, saying.end(), ceiling)]
    if not saying.group().startswith(
        ("according", "cit", "quot", "reported by", "claim", "statement", "report ", "figure")
    ):
        sources = [source for source in sources if source.start - saying.end() <= 5]
    return min(sources, key=lambda source: source.start, default=None)


def _generic(folded: str, start: int, end: int) -> list[Attribution]:
    return [
        Attribution(m.start(), m.end(), name, start)
        for pattern, name in _GENERICS
        for m in pattern.finditer(folded, start, end)
    ]


def _resolve(name: str, named: Sequence[ActorMention]) -> str:
    if name == "monitoring group":
        return next((actor.name for actor in named if actor.kind == "monitor"), name)
    if name == "the ministry":
        ministries = [actor.name for actor in named if _MINISTRY.search(actor.name)]
        return ministries[-1] if ministries else "a ministry"
    return name
