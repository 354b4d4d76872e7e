"""From what somebody typed to a line of words, each with what it may mean."""
