package dev.rill.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the operator gives a model besides the question: tools that its provider runs itself, and how much it thinks before it
 * speaks. What a provider refuses of it is left out, as with all that is optional.
 *
 * @param tools each kind once
 * @param effort empty leaves it to the provider
 * @param summary how its thoughts are told; empty asks for none
 */
public record Equipment(List<Tool> tools, Optional<Effort> effort, Optional<Summary> summary) {
    /** A model as it is. */
    public static final Equipment NONE = new Equipment(List.of(), Optional.empty(), Optional.empty());

    public Equipment {
        tools = List.copyOf(tools);
    }

    /** Something that the provider does by itself while it answers. */
    public sealed interface Tool {
        /** Looks into the web; the pages that it found come with the answer. */
        record WebSearch() implements Tool {}

        /**
         * Looks into files that the operator has laid up at the provider.
         *
         * @param vectorStores at least one, by the provider's ids
         */
        record FileSearch(List<String> vectorStores) implements Tool {
            public FileSearch {
                vectorStores = List.copyOf(vectorStores);
            }
        }
    }

    /** How much a model thinks; no model knows all of these. */
    public enum Effort {
        NONE,
        MINIMAL,
        LOW,
        MEDIUM,
        HIGH,
        XHIGH,
        MAX;

        /** As both protocols have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of its thoughts a model tells. */
    public enum Summary {
        AUTO,
        CONCISE,
        DETAILED;

        /** As the protocol has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
