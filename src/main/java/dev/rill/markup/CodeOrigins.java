package dev.rill.markup;

import java.util.BitSet;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.SourceSpan;

/** Where the units of a code span stand in the input: behind its backticks, lines joined by a space. */
final class CodeOrigins {
    private CodeOrigins() {}

    static Origins of(Code code, String input) {
        int[] places = places(code.getSourceSpans(), input.length());
        int ticks = 0;
        while (ticks < places.length && places[ticks] >= 0 && input.charAt(places[ticks]) == '`') {
            ticks++;
        }
        String literal = code.getLiteral();
        int stripped = places.length - 2 * ticks > literal.length() ? 1 : 0;
        int[] at = new int[literal.length()];
        BitSet exact = new BitSet(at.length);
        int last = places.length == 0 ? 0 : places[0];
        for (int unit = 0; unit < at.length; unit++) {
            int place = ticks + stripped + unit < places.length ? places[ticks + stripped + unit] : -1;
            boolean same = place >= 0 && input.charAt(place) == literal.charAt(unit);
            last = place >= 0 ? place : last;
            at[unit] = last;
            exact.set(unit, same);
        }
        return new Origins(at, exact, exact);
    }

    private static int[] places(List<SourceSpan> spans, int limit) {
        int length = spans.stream().mapToInt(SourceSpan::getLength).sum() + Math.max(0, spans.size() - 1);
        int[] places = new int[length];
        int next = 0;
        for (SourceSpan span : spans) {
            if (next > 0) {
                places[next++] = -1;
            }
            for (int unit = 0; unit < span.getLength(); unit++) {
                int place = span.getInputIndex() + unit;
                places[next++] = place < limit ? place : -1;
            }
        }
        return places;
    }
}
