package dev.rill.settings;

import java.util.Optional;

/**
 * How answers are to look in a chat, and who gives them.
 *
 * @param streaming how they appear while they are written; empty leaves that to the operator
 * @param rich whether tables, formulas and task lists may come as rich messages
 * @param footer whether model, tokens and seconds stand under them
 * @param reasoning whether the model's thoughts stand above them
 * @param memory what goes along with a question; empty leaves that to the operator
 * @param prompt what the model is told before anything else, in the chat's own words; empty for the operator's
 * @param model the model that answers; empty leaves that to the operator
 */
public record Preferences(
        Optional<Streaming> streaming,
        boolean rich,
        boolean footer,
        boolean reasoning,
        Optional<Memory> memory,
        Optional<String> prompt,
        Optional<String> model) {
    /** Nobody has chosen anything. */
    public static final Preferences DEFAULT = new Preferences(Optional.empty(), false, false, false);

    /** Only the looks are chosen. */
    public Preferences(Optional<Streaming> streaming, boolean rich, boolean footer, boolean reasoning) {
        this(streaming, rich, footer, reasoning, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether that is on. */
    public boolean has(Extra extra) {
        return switch (extra) {
            case RICH -> rich;
            case FOOTER -> footer;
            case REASONING -> reasoning;
        };
    }

    /** The ways in which an answer can appear. */
    public enum Streaming {
        /** All at once, when it is complete. */
        OFF,
        /** In a message that grows. */
        EDIT,
        /** In a live draft, where there are any. */
        DRAFT
    }

    /** What goes along with a question. */
    public enum Memory {
        /** The conversation so far, newest first, as much of it as fits. */
        HISTORY,
        /** Nothing; but a reply takes along what it replies to, and what that replied to. */
        SINGLE
    }

    /** What is on or off. */
    public enum Extra {
        RICH,
        FOOTER,
        REASONING
    }
}
