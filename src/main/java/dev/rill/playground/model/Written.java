package dev.rill.playground.model;

import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that somebody wrote, cut into pieces about as long as a tokenizer's. */
record Written(String text) implements Speech {
    private static final Pattern PIECE =
            Pattern.compile("\\s*(?:[\\p{L}\\p{M}]{1,6}|\\p{N}{1,3}|[^\\p{L}\\p{M}\\p{N}\\s]{1,3})|\\s+");

    @Override
    public Iterator<byte[]> pieces() {
        return PIECE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Escaped::bytes)
                .iterator();
    }
}
