package dev.rill.panel;

import dev.rill.route.Incoming;
import java.util.Optional;

/**
 * A message that came where something was to be typed.
 *
 * @param message its id
 * @param text blank where it is none
 */
record Typed(long message, String text, Optional<String> album) {
    /** Clients cut what is longer than a message close to its limit of 4,096. */
    private static final int NEARLY_FULL = 4_000;

    static Typed of(Incoming.Ask ask) {
        return new Typed(ask.message(), ask.text(), ask.album());
    }

    static Typed of(Incoming.Unsupported other) {
        return new Typed(other.message(), "", Optional.empty());
    }

    boolean isText() {
        return album.isEmpty() && text.codePoints().anyMatch(Typed::isVisible);
    }

    /** Blanks have many forms, and some signs have no form at all. */
    static boolean isVisible(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && !Character.isISOControl(sign)
                && Character.getType(sign) != Character.FORMAT;
    }

    /** What may still come of it, as the table keeps it: the rest of an album, or of a long paste. */
    String rest() {
        return album.map(name -> "album " + name).orElse(text.length() < NEARLY_FULL ? "" : "message " + (message + 1));
    }

    /** Whether it goes on with what was refused before. */
    boolean isRestOf(String rest) {
        return !rest.isEmpty()
                && (rest.equals("message " + message)
                        || album.map(name -> rest.equals("album " + name)).orElse(false));
    }
}
