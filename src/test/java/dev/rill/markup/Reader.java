package dev.rill.markup;

import java.util.ArrayList;
import java.util.List;

/** Reads a growing answer as the reply does: draws the open page, goes on when it is full. */
final class Reader {
    private final int limit;
    private final List<Formatted> full = new ArrayList<>();
    private Beginning beginning = Beginning.OF_TEXT;
    private Formatted open = Formatted.NOTHING;

    Reader(int limit) {
        this.limit = limit;
    }

    static List<Formatted> pages(CharSequence markdown, int limit) {
        Reader reader = new Reader(limit);
        reader.draw(markdown, true);
        return reader.pages();
    }

    void draw(CharSequence markdown, boolean complete) {
        Page page = Typesetter.page(markdown, beginning, complete, limit);
        while (page.isFull()) {
            full.add(page.body());
            beginning = page.next().orElseThrow();
            page = Typesetter.page(markdown, beginning, complete, limit);
        }
        open = page.body();
    }

    List<Formatted> full() {
        return List.copyOf(full);
    }

    Formatted open() {
        return open;
    }

    /** All pages, without an empty last one. */
    List<Formatted> pages() {
        List<Formatted> pages = new ArrayList<>(full);
        if (!open.isEmpty()) {
            pages.add(open);
        }
        return pages;
    }

    /** All that can be read, white space aside. */
    String text() {
        StringBuilder text = new StringBuilder();
        pages().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString().replaceAll("\\s+", "");
    }
}
