package dev.rill.playground.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Blocks of the long scripts one after the other, from a place of the seed's own on and round again until there is enough:
 * Markdown of any length, with code, tables, lists and quotes, the same for the same seed.
 */
final class Anthology {
    private static final Pattern BLOCK = Pattern.compile("```.*?\n```|\\S.*?(?=\n\n|\\z)", Pattern.DOTALL);
    private static final List<String> BLOCKS = BLOCK.matcher(
                    Text.of("atlas").then(Text.of("long")).english())
            .results()
            .map(MatchResult::group)
            .toList();

    private Anthology() {}

    /** @param characters at most, and never less than a block's length below that; no block is cut */
    static Speech of(long seed, int characters) {
        var text = new StringBuilder(characters);
        int block = (int) (Babble.fraction(seed) * BLOCKS.size());
        do {
            text.append(text.isEmpty() ? "" : "\n\n").append(BLOCKS.get(block++ % BLOCKS.size()));
        } while (text.length() + 2 + BLOCKS.get(block % BLOCKS.size()).length() <= characters);
        return new Written(text.toString());
    }
}
