package dev.rill.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML tag that has a meaning in a message; all others are shown as written.
 *
 * @param name in small letters
 * @param closing whether it ends what another began
 * @param source how it was written
 */
record Tag(String name, boolean closing, String source) {
    private static final Pattern SHAPE = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*+)(?:\\s[^<>]*+|/)?+>");
    private static final Pattern BEGUN = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*+)?(\\s[^<>]*+)?+/?");
    private static final Pattern TARGET = Pattern.compile("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("summary", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("a", "text_link"));
    private static final Set<String> EMPTY = Set.of("br", "details");

    /** The tag that a text is, if it is one with a meaning. */
    static Optional<Tag> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean known = STYLES.containsKey(name) || EMPTY.contains(name);
        return known ? Optional.of(new Tag(name, !matcher.group(1).isEmpty(), text)) : Optional.empty();
    }

    /** Whether a text that begins with {@code <} and has no {@code >} yet can go on to be a tag with a meaning. */
    static boolean mayBecomeOne(String text) {
        Matcher matcher = BEGUN.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
        boolean whole = matcher.group(2) != null || text.length() > 1 && text.endsWith("/") && !name.isEmpty();
        return STYLES.keySet().stream().anyMatch(known -> whole ? known.equals(name) : known.startsWith(name))
                || EMPTY.stream().anyMatch(known -> whole ? known.equals(name) : known.startsWith(name));
    }

    boolean isBreak() {
        return name.equals("br");
    }

    /** Whether it opens or closes something. */
    boolean isStyle() {
        return STYLES.containsKey(name);
    }

    /** The entity that it makes. */
    String style() {
        return STYLES.getOrDefault(name, "");
    }

    /** Where a link leads. */
    String target() {
        Matcher matcher = TARGET.matcher(source);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
