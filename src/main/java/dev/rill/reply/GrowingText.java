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

    /** What stood there at that length, without copying it. */
    CharSequence upTo(int length) {
        return new Beginning(length);
    }

    /** A copy of the part between two lengths. */
    public String between(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A view of the first units. */
    private final class Beginning implements CharSequence {
        private final int length;

        Beginning(int length) {
            this.length = length;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text.substring(0, length);
        }
    }
}
