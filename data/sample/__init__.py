"""The demonstration sample: articles and gold labels written for this project."""
