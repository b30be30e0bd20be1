"""What happened and when: articles in, event records out, related to one another and kept in a store."""
