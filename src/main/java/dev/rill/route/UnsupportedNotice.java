package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a person that we cannot read what they sent. */
@ApplicationScoped
class UnsupportedNotice implements Handler<Incoming.Unsupported> {
    private final Phrasebook phrasebook;
    private final Answers answers;

    UnsupportedNotice(Phrasebook phrasebook, Answers answers) {
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public Class<Incoming.Unsupported> kind() {
        return Incoming.Unsupported.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Unsupported incoming) {
        Incoming.Origin origin = incoming.origin();
        return answers.say(origin, phrasebook.in(origin.language()).textOnly());
    }
}
