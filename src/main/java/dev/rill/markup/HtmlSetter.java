package dev.rill.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Obeys the few HTML tags that have a meaning in a message. */
final class HtmlSetter {
    private static final int DEEPEST = 16;
    private static final String SUB = "sub";
    private static final String SUP = "sup";
    private static final String SUMMARY = "summary";

    private final Sheet sheet;
    private final Deque<Opened> open = new ArrayDeque<>();
    private Tags tags = Tags.NONE;

    HtmlSetter(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Opened(Tag tag, Tags before, String range) {}

    /** The tags that are open. */
    Tags tags() {
        return tags;
    }

    /** Obeys a tag; false if it has no meaning here and should be shown. */
    boolean takes(String source) {
        Optional<Tag> found = Tag.of(source);
        if (found.isEmpty()) {
            return false;
        }
        Tag tag = found.get();
        if (tag.isBreak()) {
            sheet.lineBreak();
            return true;
        }
        if (!tag.isStyle()) {
            return true;
        }
        if (tag.closing()) {
            return close(tag);
        }
        boolean deadLink = tag.style().equals(Range.LINK) && !Addresses.canLead(tag.target());
        return !deadLink && open.size() < DEEPEST && open(tag);
    }

    private boolean open(Tag tag) {
        String range = range(tag);
        open.push(new Opened(tag, tags, range));
        tags = tags.with(tag);
        if (!range.isEmpty()) {
            sheet.open(range, range.equals(Range.LINK) ? Addresses.encoded(tag.target()) : "");
        }
        return true;
    }

    private String range(Tag tag) {
        boolean script = tag.name().equals(SUB) || tag.name().equals(SUP);
        boolean codeInLink = tag.style().equals(Range.CODE) && sheet.isOpen(Range.LINK);
        return script || codeInLink ? "" : tag.style();
    }

    private boolean close(Tag tag) {
        if (open.stream().noneMatch(opened -> opened.tag().name().equals(tag.name()))) {
            return tag.name().equals(SUMMARY);
        }
        boolean found = false;
        while (!found) {
            found = closeInnermost().tag().name().equals(tag.name());
        }
        sheet.gap(tag.name().equals(SUMMARY) ? 1 : 0);
        return true;
    }

    private Opened closeInnermost() {
        Opened opened = open.pop();
        tags = opened.before();
        if (!opened.range().isEmpty()) {
            sheet.close(opened.range());
        }
        return opened;
    }

    void closeAll() {
        while (!open.isEmpty()) {
            closeInnermost();
        }
    }

    /** A text as it looks raised or lowered, if it stands so. */
    String scripted(String text) {
        if (tags.has(SUP)) {
            return Scripts.raised(text);
        }
        return tags.has(SUB) ? Scripts.lowered(text) : text;
    }
}
