package dev.rill.settings;

import dev.rill.language.Language;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was chosen in a chat: how answers look there, who gives them, by which words, and in which language everything else is
 * said. Whatever is empty is left to the operator.
 *
 * @param language empty for the one that each person's Telegram speaks
 */
public record Preferences(Looks looks, Answerer answerer, Instructions instructions, Optional<Language> language) {
    /** Nobody has chosen anything. */
    public static final Preferences DEFAULT =
            new Preferences(Looks.PLAIN, Answerer.USUAL, Instructions.USUAL, Optional.empty());

    /** Nothing is chosen but that these are on. */
    public static Preferences showing(Extra... extras) {
        Set<Extra> on = Arrays.stream(extras).collect(Collectors.toUnmodifiableSet());
        return new Preferences(new Looks(Optional.empty(), on), Answerer.USUAL, Instructions.USUAL, Optional.empty());
    }

    /** Whether that is on. */
    public boolean has(Extra extra) {
        return looks.extras().contains(extra);
    }

    /**
     * How answers look.
     *
     * @param streaming how they appear while they are written
     * @param extras what is on
     */
    public record Looks(Optional<Streaming> streaming, Set<Extra> extras) {
        static final Looks PLAIN = new Looks(Optional.empty(), Set.of());

        public Looks {
            extras = Set.copyOf(extras);
        }
    }

    /**
     * Who answers, and how freely and at what length.
     *
     * @param model by its name on the menu
     * @param temperature empty sends none to the model
     * @param maxTokens the longest answer; empty sends no limit to the model
     */
    public record Answerer(Optional<String> model, Optional<Temperature> temperature, Optional<Integer> maxTokens) {
        static final Answerer USUAL = new Answerer(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What the model is told before the question.
     *
     * @param prompt how it is to behave, in the chat's own words; goes before any persona
     * @param persona the persona that it is, by name
     * @param memory what of the conversation goes along
     */
    public record Instructions(Optional<String> prompt, Optional<String> persona, Optional<Memory> memory) {
        static final Instructions USUAL = new Instructions(Optional.empty(), Optional.empty(), Optional.empty());
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
        /** Tables, formulas and task lists may come as rich messages. */
        RICH,
        /** Model, tokens and seconds stand under an answer. */
        FOOTER,
        /** The model's thoughts stand above its answer. */
        REASONING,
        /** An answer is read aloud besides, where the operator has a model for that. */
        VOICE
    }
}
