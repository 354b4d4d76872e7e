"""What a posting is called, and what stands around that and is none of it."""
