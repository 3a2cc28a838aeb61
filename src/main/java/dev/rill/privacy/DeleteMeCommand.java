package dev.rill.privacy;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Time;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /delete_me}: asks whether the person is to be erased; the answer is a button. */
@ApplicationScoped
class DeleteMeCommand implements CommandHandler {
    private final Answers answers;
    private final Phrasebook phrasebook;
    private final Time time;

    DeleteMeCommand(Answers answers, Phrasebook phrasebook, Time time) {
        this.answers = answers;
        this.phrasebook = phrasebook;
        this.time = time;
    }

    @Override
    public List<String> names() {
        return List.of("delete_me");
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandDeleteMe();
    }

    @Override
    public Audience audience() {
        return Audience.PRIVATE;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        Texts texts = phrasebook.in(origin.language());
        return answers.say(origin, texts.eraseQuestion(), EraseButtons.of(origin.person(), time.now(), texts));
    }
}
