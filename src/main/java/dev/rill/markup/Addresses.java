package dev.rill.markup;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Which addresses a link in a message can lead to. */
final class Addresses {
    private static final List<String> SCHEMES = List.of("http://", "https://", "tg://", "mailto:");
    private static final int LONGEST = 2000;
    private static final int LONGEST_SHOWN = 100;

    private Addresses() {}

    static boolean canLead(String target) {
        String small = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
        return target.length() <= LONGEST
                && SCHEMES.stream().anyMatch(scheme -> small.startsWith(scheme) && target.length() > scheme.length());
    }

    /** Pictures that are written out are no address that a person wants to read. */
    static boolean isWorthShowing(String target) {
        return !target.isBlank() && !target.regionMatches(true, 0, "data:", 0, 5);
    }

    static String shortened(String target) {
        return target.length() <= LONGEST_SHOWN ? target : target.substring(0, wholeUnits(target)) + "…";
    }

    private static int wholeUnits(String target) {
        return Character.isHighSurrogate(target.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
    }

    /** Whether a label is its own address, which Telegram makes a link by itself. */
    static boolean same(String target, String label) {
        return target.equals(label) || target.equals("mailto:" + label);
    }

    /** The label of a link that holds nothing but plain text. */
    static String label(Node link, String input) {
        Node only = link.getFirstChild();
        if (only == null || only.getNext() != null) {
            return "";
        }
        if (only instanceof Text text) {
            return text.getLiteral();
        }
        return only instanceof AsWritten
                ? input.substring(BlockSetter.start(only), Math.min(input.length(), BlockSetter.end(only)))
                : "";
    }

    static String encoded(String target) {
        return target.indexOf(' ') < 0 ? target : target.replace(" ", "%20");
    }
}
