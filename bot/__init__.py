"""The program: command line, settings, the composition root, and all that knows Telegram."""
