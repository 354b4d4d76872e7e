"""A message's words as Telegram keeps them: parsed from HTML or MarkdownV2, with entities, measured in UTF-16 units."""
