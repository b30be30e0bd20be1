"""One reader a format: files, feeds and archives in, articles out."""
