package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers somebody who said our name and nothing else. */
@ApplicationScoped
class CallNotice implements Handler<Incoming.Called> {
    private final Phrasebook phrasebook;
    private final Answers answers;

    CallNotice(Phrasebook phrasebook, Answers answers) {
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public Class<Incoming.Called> kind() {
        return Incoming.Called.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Called called) {
        return answers.say(
                called.origin(), phrasebook.in(called.origin().language()).groupCalled());
    }
}
