package dev.rill.turn;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /retry}: one more answer to the last question, in the same messages. The new answer itself is the reply. */
@ApplicationScoped
class RetryCommand implements CommandHandler {
    private final VariantStore variants;
    private final TurnWorker worker;
    private final Answers answers;
    private final Phrasebook phrasebook;

    RetryCommand(VariantStore variants, TurnWorker worker, Answers answers, Phrasebook phrasebook) {
        this.variants = variants;
        this.worker = worker;
        this.answers = answers;
        this.phrasebook = phrasebook;
    }

    @Override
    public List<String> names() {
        return List.of("retry");
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandRetry();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return variants.another(origin).chain(asked -> {
            if (asked) {
                worker.wake(origin.place());
                return Uni.createFrom().item(Handled.RECORDED);
            }
            return answers.say(origin, phrasebook.in(origin.language()).nothingToRetry());
        });
    }
}
