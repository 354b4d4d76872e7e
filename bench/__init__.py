"""What is measured, and how. `make bench` runs all of it and prints a table; compare rows of one run only."""
