"""The kinds of updates that the Bot API knows. Source: https://core.telegram.org/bots/api#update."""

# Nobody gets these who has not asked for them by name.
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = ONLY_WHEN_ASKED | {
    *("message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member"),
    *("inline_query", "chosen_inline_result", "shipping_query", "pre_checkout_query", "poll", "poll_answer"),
    *("chat_join_request", "chat_boost", "removed_chat_boost", "purchased_paid_media", "managed_bot", "guest_message"),
    *("business_connection", "business_message", "edited_business_message", "deleted_business_messages"),
}
