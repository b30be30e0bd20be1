"""Where things happened: the provinces of Syria, their boundaries, a gazetteer, and finding places in text."""
