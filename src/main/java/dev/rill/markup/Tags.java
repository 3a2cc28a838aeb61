package dev.rill.markup;

import org.jspecify.annotations.Nullable;

/** The HTML tags that are open at a place, innermost first; never changed. */
record Tags(@Nullable Tag innermost, @Nullable Tags outer) {
    static final Tags NONE = new Tags(null, null);

    Tags with(Tag tag) {
        return new Tags(tag, this);
    }

    boolean has(String name) {
        for (Tags tags = this; tags.innermost != null && tags.outer != null; tags = tags.outer) {
            if (tags.innermost.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** How they were written, outermost first. */
    String source() {
        return innermost == null || outer == null ? "" : outer.source() + innermost.source();
    }
}
