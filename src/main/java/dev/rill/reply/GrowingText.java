package dev.rill.reply;

/**
 * A text that only ever grows at its end, so that a length is a picture of it: what stands before that length never
 * changes. Confined to one loop.
 */
public final class GrowingText {
    private final StringBuilder text = new StringBuilder(512);

    /** Costs as much as the words that are added, however long the text is. */
    public void append(String words) {
        text.append(words);
    }

    public int length() {
        return text.length();
    }

    /** Whether there is nothing to see yet. */
    public boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /** A copy of the part between two lengths. */
    public String between(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
