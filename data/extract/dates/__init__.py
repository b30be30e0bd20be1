"""The days a text speaks of: found, measured in first and last day, and told apart from tolls, ages and durations."""

from data.extract.dates.find import find_dates
from data.extract.dates.mention import DateMention

__all__ = ["DateMention", "find_dates"]
