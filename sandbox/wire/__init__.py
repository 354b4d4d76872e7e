"""What travels over HTTP: calls, answers, refusals and updates, and how Telegram may misbehave with them."""
