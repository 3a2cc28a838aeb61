package dev.rill.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param model the model's name as its provider knows it
 * @param utterances system prompt first, then the conversation, oldest first; the question is the last
 * @param sampling how it is to answer, as the person has chosen
 * @param equipment what the operator gives it for that
 * @param bookmark what came with the latest answer among the utterances; the utterances are all there all the same
 * @param leftOut utterances that had to be left out, since with them it was too long for the model
 */
public record Prompt(
        String model,
        List<Utterance> utterances,
        Sampling sampling,
        Equipment equipment,
        Optional<Bookmark> bookmark,
        int leftOut) {
    private static final int OF_THREE = 3;

    public Prompt {
        utterances = List.copyOf(utterances);
    }

    /** A prompt that tells the provider everything, and leaves it to the provider how to answer. */
    public Prompt(String model, List<Utterance> utterances) {
        this(model, utterances, Sampling.UNCHOSEN, Equipment.NONE, Optional.empty(), 0);
    }

    /** The same for another model. */
    public Prompt to(String other) {
        return new Prompt(other, utterances, sampling, equipment, bookmark, leftOut);
    }

    /** The same, to be answered so. */
    public Prompt with(Sampling chosen) {
        return new Prompt(model, utterances, chosen, equipment, bookmark, leftOut);
    }

    /** The same for a model that is given this. */
    public Prompt with(Equipment given) {
        return new Prompt(model, utterances, sampling, given, bookmark, leftOut);
    }

    /** The same for a provider that may know what was said before. */
    public Prompt with(Optional<Bookmark> latest) {
        return new Prompt(model, utterances, sampling, equipment, latest, leftOut);
    }

    /**
     * The same with the newest third of what goes along; empty where nothing goes along. Whole exchanges are left out, and the
     * bookmark with them, since it stands for all of them.
     */
    public Optional<Prompt> shortened() {
        int told = (int) utterances.stream()
                .takeWhile(said -> said.role() == Role.SYSTEM)
                .count();
        int alongside = utterances.size() - told - 1;
        int kept = alongside / (2 * OF_THREE) * 2;
        if (alongside < 2) {
            return Optional.empty();
        }
        List<Utterance> fewer = new ArrayList<>(utterances.subList(0, told));
        fewer.addAll(utterances.subList(utterances.size() - 1 - kept, utterances.size()));
        return Optional.of(new Prompt(model, fewer, sampling, equipment, Optional.empty(), leftOut + alongside - kept));
    }

    /** Who speaks. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /** One thing said, in its parts. */
    public record Utterance(Role role, List<Part> parts) {
        public Utterance {
            parts = List.copyOf(parts);
        }

        /** A plain text by the role. */
        public static Utterance text(Role role, String text) {
            return new Utterance(role, List.of(new Part.Text(text)));
        }
    }

    /** A piece of an utterance. */
    public sealed interface Part {
        /** Written words. */
        record Text(String text) implements Part {}
    }
}
