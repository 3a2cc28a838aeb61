package dev.rill.storage.seal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a sealed value belongs. It opens for no other place, so nobody who can write to the database can hand one person's
 * secret to another.
 *
 * @param row the row's key in words of ours, whoever owns it first
 */
public record Label(String table, String column, String row) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9_/-]+");

    public Label {
        if (!WORD.matcher(table).matches()
                || !WORD.matcher(column).matches()
                || !WORD.matcher(row).matches()) {
            throw new IllegalArgumentException("cannot seal for %s.%s %s because of a sign other than a-z 0-9 _ / -"
                    .formatted(table, column, row));
        }
    }

    /** No two labels have the same bytes: the blank is no sign of theirs. */
    byte[] bytes() {
        return String.join(" ", table, column, row).getBytes(StandardCharsets.UTF_8);
    }
}
