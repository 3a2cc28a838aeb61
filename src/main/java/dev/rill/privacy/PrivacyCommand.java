package dev.rill.privacy;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /privacy}: what is kept, for how long, and who gets to read it. Whoever changes that changes these words. */
@ApplicationScoped
class PrivacyCommand implements CommandHandler {
    private final Answers answers;
    private final Phrasebook phrasebook;

    PrivacyCommand(Answers answers, Phrasebook phrasebook) {
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("privacy");
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandPrivacy();
    }

    @Override
    public boolean linkable() {
        return true;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return answers.say(origin, phrasebook.in(origin.language()).privacy());
    }
}
