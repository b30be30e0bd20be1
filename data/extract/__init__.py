"""From an article to its events: dates, types, actors, tolls and places, each with the words it was read from."""
