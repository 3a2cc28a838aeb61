package dev.rill.telegram.type;

/** What stands under a message, or in the place of the keyboard. */
public sealed interface ReplyMarkup permits InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove {}
