"""From an article to its events: dates, types, actors, tolls and places, each with the words it was read from."""

from data.extract.events import extract_events

__all__ = ["extract_events"]
