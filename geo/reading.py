"""One name found in a text, while what it means there is being worked out."""

from dataclasses import dataclass

from geo.gazetteer import Place

VILLAGES = ("village", "town", "hill", "site", "camp", "district")


@dataclass(slots=True, kw_only=True)
class Reading:
    """One name found, while its meaning is being worked out."""

    start: int
    end: int
    name: str
    places: list[Place]
    rule: str = "name"
    form: str = ""
    for_list: bool = False  # its word of form is a plural, which counts for the names that follow, too
    doubtful: bool = False
    provinces: tuple[str, ...] | None = None
    country: str = "SY"


def find_provinces(reading: Reading) -> tuple[str, ...]:
    """The provinces the text gives a name, else the one it lies in, if it lies in one."""
    if reading.provinces is not None:
        return reading.provinces
    province = reading.places[0].province
    return (province,) if province else ()


def set_countryside(reading: Reading) -> None:
    """The countryside of Damascus is a province of its own."""
    if reading.rule == "countryside" and reading.places[0].province == "SY-DI":
        reading.provinces = ("SY-RD",)


def is_open(reading: Reading) -> bool:
    """Whether the text has not yet told which of some namesakes at home is meant."""
    return (
        len(reading.places) > 1
        and reading.provinces is None
        and reading.country == "SY"
        and len({place.province for place in reading.places}) > 1
    )
