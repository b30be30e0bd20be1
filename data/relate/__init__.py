"""From events to incidents and related-story edges, each with its reasons."""
