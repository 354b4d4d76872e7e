"""For whom it is: people, ages, children, and the languages that are spoken."""
