package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What becomes of a turn whose chat, or topic, cannot be told any more. The model's stream was cancelled with the reply. */
@ApplicationScoped
class Unsaid {
    private static final Logger LOG = Logger.getLogger(Unsaid.class);

    private final TurnStore store;
    private final Migration migration;

    Unsaid(TurnStore store, Migration migration) {
        this.store = store;
        this.migration = migration;
    }

    /**
     * Closes it, or lets it follow its group; in somebody else's chat it is alone. Gives whether another one may wait in its
     * conversation.
     */
    Uni<Boolean> leave(Turn turn, TelegramException refusal) {
        ChatId chat = turn.place().chat();
        LOG.infof("chat %s, turn %d was left unsaid: %s", chat, turn.id(), refusal.failure());
        if (turn.abroad().isPresent()) {
            return store.unsaid(turn).replaceWith(true);
        }
        return (switch (refusal.failure()) {
                    case TelegramFailure.Blocked blocked -> store.unreachable(turn, !blocked.isOfTopic());
                    case TelegramFailure.ChatMigrated migrated
                    when leadsOn(chat, migrated) -> migration.follow(chat, new ChatId(migrated.toChat()));
                    case TelegramFailure.ChatMigrated circle -> store.unreachable(turn, true);
                    case TelegramFailure other -> store.unsaid(turn);
                })
                .replaceWith(true);
    }

    /** Only groups become something else; whoever followed a chat to itself would ask the model over and over. */
    private static boolean leadsOn(ChatId chat, TelegramFailure.ChatMigrated migrated) {
        return !chat.isPrivate() && migrated.toChat() != chat.value();
    }
}
