package dev.rill.turn;

import dev.rill.language.Phrasebook;
import dev.rill.reply.Draft;
import dev.rill.reply.Manner;
import dev.rill.reply.Replier;
import dev.rill.reply.Screen;
import dev.rill.settings.Preferences.Extra;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Shows an answer where it belongs: in messages of ours, or in one that stands in somebody else's chat. */
@ApplicationScoped
class Display {
    private final Replier replier;
    private final TurnStore store;
    private final Placeholders placeholders;
    private final Phrasebook phrasebook;
    private final Recital recital;

    Display(Replier replier, TurnStore store, Placeholders placeholders, Phrasebook phrasebook, Recital recital) {
        this.replier = replier;
        this.store = store;
        this.placeholders = placeholders;
        this.phrasebook = phrasebook;
        this.recital = recital;
    }

    /** As {@link Replier#show} says; as the chat prefers it. */
    Uni<Void> show(Turn turn, Multi<Draft> drafts) {
        return replier.show(screen(turn), manner(turn), drafts);
    }

    /** Has an answer that was just shown read aloud, where the chat wishes that; nobody waits for it. */
    void recite(Turn turn) {
        recital.begin(turn);
    }

    private static Manner manner(Turn turn) {
        return new Manner(
                turn.preferences().looks().streaming(), turn.preferences().has(Extra.RICH));
    }

    private Screen screen(Turn turn) {
        return turn.abroad().map(abroad -> message(turn, abroad)).orElseGet(() -> chat(turn));
    }

    private Screen message(Turn turn, Abroad abroad) {
        return new Screen.Inline(
                abroad.message(),
                placeholders.heading(turn.question(), abroad.quoted()),
                placeholders.more(phrasebook.in(turn.language())));
    }

    private Screen chat(Turn turn) {
        boolean lostTrack = turn.sends() > turn.messages().size();
        return new Screen.Chat(turn.place(), turn.messages(), lostTrack, turn.questionId(), new Screen.Memory() {
            @Override
            public Uni<Void> sending(int page) {
                return store.sending(turn, page);
            }

            @Override
            public Uni<Void> keep(List<Long> messages) {
                return store.showsIn(turn, messages);
            }

            @Override
            public Uni<Set<Long>> others() {
                return store.others(turn);
            }
        });
    }
}
