package dev.rill.route;

import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Incoming.Origin;
import dev.rill.telegram.Myself;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets people do what is for them, and knows what to tell the others. */
@ApplicationScoped
class Doorkeeper {
    private static final Entry OPEN = new Entry.Open();

    private final Viewers viewers;
    private final Myself myself;
    private final Phrasebook phrasebook;

    Doorkeeper(Viewers viewers, Myself myself, Phrasebook phrasebook) {
        this.viewers = viewers;
        this.myself = myself;
        this.phrasebook = phrasebook;
    }

    /** Whether somebody may go on. */
    sealed interface Entry {
        /** They may. */
        record Open() implements Entry {}

        /** They may not, here, and are told so. */
        record Closed(String sentence) implements Entry {}

        /** They need not know that there is anything. */
        record Hidden() implements Entry {}
    }

    /** What is for everybody costs no question. */
    Uni<Entry> admit(Audience audience, Origin origin) {
        return audience == Audience.EVERYBODY
                ? Uni.createFrom().item(OPEN)
                : viewers.of(origin).map(viewer -> audience.includes(viewer) ? OPEN : refuse(audience, origin));
    }

    private Entry refuse(Audience audience, Origin origin) {
        Texts texts = phrasebook.in(origin.language());
        return switch (audience) {
            case EVERYBODY -> OPEN;
            case PRIVATE -> new Entry.Closed(texts.groupPrivateOnly("https://t.me/" + myself.name()));
            case CHAT_ADMINS -> new Entry.Closed(texts.groupAdminsOnly());
            case OPERATORS -> new Entry.Hidden();
        };
    }
}
