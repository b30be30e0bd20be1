"""What other rooms say in English has an Arabic: each reason why something is not read, and each place, actor and rule."""

import ast
from pathlib import Path

import pytest

from dashboard.text import name_place, name_rule, name_value, put_message
from dashboard.text.messages import knows
from data.extract.actor_names import ACTORS
from geo.provinces import PROVINCES

READ = Path(__file__).parent.parent / "data" / "read"
_RAISED = ("CellError", "UndecodableError", "TooLargeError")


def write_out(said: ast.expr) -> str | None:
    """A sentence as it would be said, with a number for whatever varies; None for what is not written out here."""
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        return said.value
    if isinstance(said, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "7" for part in said.values)
    return None


def reasons() -> list[str]:
    found = []
    for path in READ.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else ""
                found += [each.value for each in node.keywords if each.arg == "reason"]
                found += node.args[:1] if called in _RAISED else []
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "reason":
                found.append(node.value)
    return sorted({text for each in found if (text := write_out(each))})


@pytest.mark.parametrize("reason", reasons())
def test_each_reason_for_not_reading_has_its_arabic(reason):
    assert knows(reason)


def test_a_message_keeps_its_figures_and_its_technical_names():
    said = put_message("ar", "invalid UTF-8 at byte 1,204 (0xff); expected text in UTF-8, UTF-16")
    assert "١٬٢٠٤" in said
    assert "UTF-16" in said


def test_a_message_of_no_known_arabic_is_said_in_general():
    assert put_message("ar", "something new") == "لا يمكن قراءته"
    assert put_message("en", "something new") == "something new"


def test_every_actor_has_an_arabic_name():
    assert [actor.name for actor in ACTORS if name_value("ar", actor.name) == actor.name] == []


def test_a_place_is_named_as_the_reader_names_it():
    assert name_place("ar", "Palmyra") == "تدمر"
    assert name_place("en", "Palmyra") == "Palmyra"
    assert name_place("ar", "Nowhere at all") == "Nowhere at all"
    assert [each.name_en for each in PROVINCES if name_place("ar", each.name_en) == each.name_en] == []


def test_a_rule_is_named_without_a_latin_word_or_not_at_all():
    named = [
        name_rule("ar", rule, lambda actor: name_value("ar", actor))
        for rule in ("alias of Russia", "day, month", "name, from around it", "the same day", "some new rule")
    ]
    assert named == ["روسيا", "يوم من شهر", "اسم المكان", "اليوم نفسه", ""]
    assert name_rule("en", "day, month", str) == "day, month"


def test_the_words_of_an_address_are_named_in_arabic():
    for word in ("from", "to", "min-killed"):
        expected = "a whole number" if word == "min-killed" else "a day such as 2016-02-24"
        assert word not in put_message("ar", f"{word}: expected {expected}, found '7x'")
    assert put_message("ar", "first day 2016-05-01 is after last day 2016-01-01").startswith("اليوم الأول ٢٠١٦-٠٥-٠١")
