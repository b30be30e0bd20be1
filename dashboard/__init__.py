"""The Dash app and the command line: a Selection of a store, shown, exported and served."""
