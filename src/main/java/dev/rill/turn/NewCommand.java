package dev.rill.turn;

import dev.rill.conversation.Conversations;
import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /new}: what was said before goes along no more. */
@ApplicationScoped
class NewCommand implements CommandHandler {
    private final Conversations conversations;
    private final Answers answers;
    private final Phrasebook phrasebook;

    NewCommand(Conversations conversations, Answers answers, Phrasebook phrasebook) {
        this.conversations = conversations;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("new", "clear", "reset");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandNew();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return conversations
                .startAfresh(origin.place())
                .chain(() ->
                        answers.say(origin, phrasebook.in(origin.language()).newConversation()));
    }
}
