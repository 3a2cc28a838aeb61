package dev.rill.settings;

import java.util.Optional;

/**
 * How answers are to look in a chat.
 *
 * @param streaming how they appear while they are written; empty leaves that to the operator
 * @param rich whether tables, formulas and task lists may come as rich messages
 * @param footer whether model, tokens and seconds stand under them
 * @param reasoning whether the model's thoughts stand above them
 */
public record Preferences(Optional<Streaming> streaming, boolean rich, boolean footer, boolean reasoning) {
    /** Nobody has chosen anything. */
    public static final Preferences DEFAULT = new Preferences(Optional.empty(), false, false, false);

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

    /** What is on or off. */
    public enum Extra {
        RICH,
        FOOTER,
        REASONING
    }
}
