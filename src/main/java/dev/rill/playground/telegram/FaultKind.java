package dev.rill.playground.telegram;

import java.util.Locale;

/** What can go wrong with a call on the way. */
public enum FaultKind {
    /** 429, and a penalty. */
    TOO_MANY_REQUESTS("429 now"),
    /** The connection is closed without an answer, nothing is applied. */
    DOWN("Telegram down"),
    /** The answer comes late; the call takes effect at once. */
    SLOW("Slow replies"),
    /** A page of a proxy instead of JSON, nothing is applied. */
    HTML("HTML instead of JSON"),
    /** The call is applied, then the connection is closed without an answer. */
    CUT("Connection cut after the request"),
    /** 500, nothing is applied. */
    ERROR("Internal server error"),
    /** An edit is applied and then refused as changing nothing, as if an earlier one had arrived after all. */
    NOT_MODIFIED("Message is not modified"),
    /** 400, the text cannot be parsed; nothing is applied. */
    CANT_PARSE("Can't parse entities"),
    /** The person takes away the message that the call changes or answers. */
    MESSAGE_GONE("Message deleted by the person"),
    /** The person blocks the bot, or the group throws it out, before the call arrives. */
    BLOCKED("Bot is blocked"),
    /** The group has become a supergroup. */
    MIGRATED("Group became a supergroup"),
    /** 404, as an older Bot API server answers. */
    UNKNOWN_METHOD("Method not found");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    /** A few words for a button. */
    public String title() {
        return title;
    }

    /** Its name in the JSON API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
