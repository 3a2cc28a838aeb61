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
    ERROR("Internal server error");

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
