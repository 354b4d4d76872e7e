"""The demo: the real bot, kept running against the sandbox, with the sample places and a cast of people."""
