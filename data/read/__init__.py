"""Articles in: one reader a format, chosen by what a file holds and not by its ending."""

from data.read.dispatch import read_articles
from data.read.outcome import Limits, Outcome, ReadEvents, Rejection

__all__ = ["Limits", "Outcome", "ReadEvents", "Rejection", "read_articles"]
