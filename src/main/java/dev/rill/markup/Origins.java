package dev.rill.markup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.commonmark.internal.util.Escaping;
import org.commonmark.node.SourceSpan;

/**
 * Where each unit of a parsed text stands in the input. The parser undoes escapes and character references; here the way
 * back is found by walking both once.
 *
 * @param at per unit of the literal: its index in the input, or that of the reference it came from
 * @param plain the units that stand in the input as they are, without an escape
 * @param exact the units that stand in the input at all, so that a page may begin with them
 */
record Origins(int[] at, BitSet plain, BitSet exact) {
    private static final int LONGEST_REFERENCE = 40;

    static Origins of(String literal, List<SourceSpan> spans, String input) {
        Walk walk = new Walk(literal, input);
        for (SourceSpan span : spans) {
            walk.along(span.getInputIndex(), Math.min(input.length(), span.getInputIndex() + span.getLength()));
        }
        return walk.finished();
    }

    private static final class Walk {
        private final String literal;
        private final String input;
        private final int[] at;
        private final BitSet plain;
        private final BitSet exact;
        private int unit;
        private int last;

        Walk(String literal, String input) {
            this.literal = literal;
            this.input = input;
            this.at = new int[literal.length()];
            this.plain = new BitSet(literal.length());
            this.exact = new BitSet(literal.length());
        }

        void along(int start, int end) {
            int index = start;
            while (index < end && unit < literal.length()) {
                index = step(index, end);
            }
        }

        private int step(int index, int end) {
            char here = input.charAt(index);
            last = index;
            if (here == '\\' && index + 1 < end && input.charAt(index + 1) == literal.charAt(unit)) {
                exact.set(unit);
                at[unit++] = index + 1;
                return index + 2;
            }
            if (here == '&') {
                int behind = reference(index, end);
                if (behind > 0) {
                    return behind;
                }
            }
            if (here != literal.charAt(unit)) {
                return end;
            }
            plain.set(unit);
            exact.set(unit);
            at[unit++] = index;
            return index + 1;
        }

        private int reference(int index, int end) {
            int semicolon = input.indexOf(';', index);
            if (semicolon < 0 || semicolon >= end || semicolon - index > LONGEST_REFERENCE) {
                return -1;
            }
            String written = input.substring(index, semicolon + 1);
            String meant = Escaping.unescapeString(written);
            if (meant.equals(written) || !literal.startsWith(meant, unit)) {
                return -1;
            }
            Arrays.fill(at, unit, unit + meant.length(), index);
            unit += meant.length();
            return semicolon + 1;
        }

        Origins finished() {
            Arrays.fill(at, unit, at.length, last);
            return new Origins(at, plain, exact);
        }
    }
}
