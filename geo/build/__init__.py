"""Commands that rebuild the shipped files in geo/files from their sources; nothing here is needed to run the tool."""
