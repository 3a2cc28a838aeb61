package dev.rill.route;

import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Replied;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people write, as we keep it. */
final class Words {
    private static final int LONGEST_NAME = 40;

    private Words() {}

    /** PostgreSQL keeps every character but one. */
    static String storable(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    /** A name that can stand before what somebody says, in one line; empty for none. */
    static String name(@Nullable String given) {
        String line = storable(given).replaceAll("[\\p{Cntrl}\\s:]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** A text that begins with a command. */
    static Incoming command(Origin origin, long message, String text, Optional<Replied> replied) {
        String[] words = text.strip().split("\\s+", 2);
        String name = words[0].substring(1).split("@", 2)[0].toLowerCase(Locale.ROOT);
        return new Incoming.Command(origin, message, name, words.length > 1 ? words[1] : "", replied);
    }
}
