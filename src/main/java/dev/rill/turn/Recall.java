package dev.rill.turn;

import dev.rill.conversation.Conversations;
import dev.rill.conversation.Recalled;
import dev.rill.conversation.Tokenizer;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Usage;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * What one turn's model is asked, and what its answer teaches about how much fits. Confined to the chat's loop.
 */
final class Recall {
    private final Uni<Recalled> recipe;
    private final Conversations conversations;
    private final Tokenizer tokenizer;
    private Optional<Recalled> recalled = Optional.empty();

    Recall(Uni<Recalled> recipe, Conversations conversations, Tokenizer tokenizer) {
        this.recipe = recipe;
        this.conversations = conversations;
        this.tokenizer = tokenizer;
    }

    Uni<Prompt> prompt() {
        return recipe.invoke(found -> recalled = Optional.of(found)).map(Recalled::prompt);
    }

    /** The answer to that has ended so. */
    void learn(Ending ending) {
        recalled.ifPresent(asked -> learn(asked, ending));
    }

    private void learn(Recalled asked, Ending ending) {
        String model = asked.prompt().model();
        if (ending.shortened()) {
            conversations.tooMuch(model, asked.remembered(), frame(asked.prompt()));
            return;
        }
        ending.usage()
                .map(Usage::prompt)
                .ifPresent(
                        reported -> conversations.learn(model, asked.remembered() + frame(asked.prompt()), reported));
    }

    /** What goes along always: the system prompt, and the question. */
    private long frame(Prompt prompt) {
        List<Utterance> said = prompt.utterances();
        return tokenizer.about(List.of(text(said.getFirst()), text(said.getLast())));
    }

    private static String text(Utterance said) {
        StringBuilder text = new StringBuilder();
        said.parts().forEach(part -> {
            switch (part) {
                case Prompt.Part.Text words -> text.append(words.text());
            }
        });
        return text.toString();
    }
}
