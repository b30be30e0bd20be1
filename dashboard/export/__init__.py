"""Taking it along: tables and charts of a selection, as files that can be cited."""
