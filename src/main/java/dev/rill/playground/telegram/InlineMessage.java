package dev.rill.playground.telegram;

import dev.rill.playground.limit.ChatBudget;

/**
 * A message of the bot in a chat that it may not know: it is changed by this id alone, and has a budget of its own.
 *
 * @param message where it stands in the chat
 */
record InlineMessage(String id, long chat, long message, ChatBudget budget) {}
