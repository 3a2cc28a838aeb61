package dev.rill.markup;

import java.util.List;
import java.util.Optional;

/**
 * Sets a growing Markdown text page by page.
 *
 * <p>How to use it: begin with {@link Beginning#OF_TEXT}; draw the page whenever the text has grown; when
 * {@link Page#next()} is present, show the body a last time and go on from there. A page that is not full shows as much as
 * fits; what does not fit yet waits for the decision where the page ends, at most some hundred units later.
 */
public final class Typesetter {
    /** Telegram's limit for a message, counted in UTF-16 units, which is never less than its own count of characters. */
    public static final int MESSAGE_LIMIT = 4096;

    /** Telegram's limit for the text under a picture or a file. */
    public static final int CAPTION_LIMIT = 1024;

    /** The smallest limit that can be kept. */
    public static final int SMALLEST_LIMIT = 128;

    private Typesetter() {}

    /**
     * Draws one page. Pure; reads the source from {@code from.offset()} on, and no more of it than the page needs.
     *
     * @param markdown the whole source as far as it is known
     * @param from where the page begins
     * @param complete whether the source will not grow any more; else what is half-written at its end is held back or
     *     taken for finished
     * @param limit UTF-16 units that the page may hold, at least {@link #SMALLEST_LIMIT}
     */
    public static Page page(CharSequence markdown, Beginning from, boolean complete, int limit) {
        String rest = markdown.subSequence(from.offset(), Math.min(markdown.length(), from.offset() + limit + 1))
                .toString();
        int cut = Splitter.cut(rest, limit);
        Formatted body = new Formatted(rest.substring(0, cut).strip(), List.of());
        Optional<Beginning> next =
                cut < rest.length() ? Optional.of(new Beginning(from.offset() + cut, "", List.of())) : Optional.empty();
        return new Page(body, next);
    }
}
