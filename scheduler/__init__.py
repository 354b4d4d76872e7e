"""What happens by the clock. The bells are in `schedule`; what they ring for is in the other modules."""
