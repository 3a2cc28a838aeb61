package dev.rill.markup;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is open at the end of a growing paragraph and says how to make it whole.
 *
 * <p>What the parser could not match is still there as text: an opening mark without its partner, a bracket, a backtick.
 * Read in order, marks of styles are remembered to be closed; at the first code, formula, link or tag that is open all the
 * rest belongs to it.
 */
final class HalfWritten {
    private static final int LONGEST_HELD_BRACKET = 200;
    private static final int LONGEST_HELD_TAG = 300;
    private static final int LONGEST_TARGET = 4000;
    private static final Pattern TARGET =
            Pattern.compile("\\s*+(?:<[^<>\\n]*+>?+|[^\\s<]\\S*+)?+(?:\\s++(?:[\"'(].*+)?+)?+", Pattern.DOTALL);
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\[\\]]*+]:?+\\s*+");
    private static final Pattern ADDRESS =
            Pattern.compile("<(?:h|ht|htt|https?|https?:\\S*+|mailto:\\S*+)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Deque<String> styles = new ArrayDeque<>();
    private int @Nullable [] closings;

    private HalfWritten(String text) {
        this.text = text;
    }

    static Mend mend(Content content, Node parsed, String input) {
        HalfWritten half = new HalfWritten(content.text());
        for (Node node = parsed.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text piece) {
                Origins origins = Origins.of(piece.getLiteral(), piece.getSourceSpans(), input);
                Mend open = half.openIn(piece.getLiteral(), origins, content);
                if (open != null) {
                    return open;
                }
            }
        }
        return half.closed(content.text().length(), "");
    }

    private @Nullable Mend openIn(String literal, Origins origins, Content content) {
        for (int unit = 0; unit < literal.length(); unit++) {
            char mark = literal.charAt(unit);
            if ("`[<*_~|(\\$".indexOf(mark) < 0 || !origins.exact().get(unit)) {
                continue;
            }
            int index = content.indexOf(origins.at()[unit]);
            int run = run(literal, origins, unit);
            Mend open = origins.plain().get(unit) ? openAt(mark, index, run) : formulaAt(mark, index);
            if (open != null) {
                return open;
            }
            unit += run - 1;
        }
        return null;
    }

    private static int run(String literal, Origins origins, int unit) {
        int run = 1;
        while (unit + run < literal.length()
                && literal.charAt(unit + run) == literal.charAt(unit)
                && origins.plain().get(unit + run)
                && literal.charAt(unit) != '[') {
            run++;
        }
        return run;
    }

    private @Nullable Mend openAt(char mark, int index, int run) {
        return switch (mark) {
            case '`' -> isBeforeSpace(index + run) ? null : closed(text.length(), "`".repeat(run));
            case '$' -> run == 2 ? closed(text.length(), "$$") : null;
            case '[' -> bracketAt(index);
            case '<' -> tagAt(index + run - 1);
            case '*', '_', '~', '|' -> {
                remember(mark, index, run);
                yield null;
            }
            default -> null;
        };
    }

    private boolean isBeforeSpace(int index) {
        return index >= text.length() || Character.isWhitespace(text.charAt(index));
    }

    private @Nullable Mend formulaAt(char mark, int index) {
        return switch (mark) {
            case '(' -> closed(text.length(), "\\)");
            case '[' -> closed(text.length(), "\\]");
            default -> null;
        };
    }

    private void remember(char mark, int index, int run) {
        boolean pairs = mark == '~' || mark == '|';
        int behind = index + run;
        if (isBeforeSpace(behind) || pairs && run != 2) {
            return;
        }
        int start = index;
        while (start > 0 && text.charAt(start - 1) == mark) {
            start--;
        }
        int next = behind;
        while (next < text.length() && text.charAt(next) == mark) {
            next++;
        }
        boolean inWord = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        boolean beforeWord = next < text.length() && Character.isLetterOrDigit(text.charAt(next));
        if (inWord && (mark == '_' || next - start == 1 || !beforeWord)) {
            return;
        }
        styles.push(String.valueOf(mark).repeat(run));
    }

    private @Nullable Mend bracketAt(int index) {
        int close = closings()[index];
        int from = index > 0 && text.charAt(index - 1) == '!' ? index - 1 : index;
        boolean isShort = text.length() - index <= LONGEST_HELD_BRACKET;
        if (close < 0) {
            return isShort ? closed(from, "") : null;
        }
        if (text.startsWith("(", close + 1) && text.length() - close <= LONGEST_TARGET) {
            return TARGET.matcher(text.substring(close + 2)).matches() ? closed(close + 1, "(x)") : null;
        }
        return isShort && isUndecided(index, close) ? closed(from, "") : null;
    }

    private boolean isUndecided(int index, int close) {
        return close + 1 == text.length()
                || text.startsWith("[", close + 1) && text.indexOf(']', close + 1) < 0
                || index == 0 && DEFINITION.matcher(text).matches();
    }

    /** Per opening bracket the closing one; found once for all of them. */
    private int[] closings() {
        if (closings == null) {
            closings = new int[text.length()];
            Arrays.fill(closings, -1);
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> i++;
                    case '[' -> open.push(i);
                    case ']' -> {
                        if (!open.isEmpty()) {
                            closings[open.pop()] = i;
                        }
                    }
                    default -> {}
                }
            }
        }
        return closings;
    }

    private @Nullable Mend tagAt(int index) {
        if (text.length() - index > LONGEST_HELD_TAG || text.indexOf('>', index) >= 0) {
            return null;
        }
        String tail = text.substring(index);
        return Tag.mayBecomeOne(tail) || ADDRESS.matcher(tail).matches() ? closed(index, "") : null;
    }

    private Mend closed(int end, String closing) {
        return new Mend(end, closing + String.join("", styles));
    }
}
