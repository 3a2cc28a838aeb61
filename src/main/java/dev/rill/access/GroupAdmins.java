package dev.rill.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.kernel.UserId;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.GetChatMember;
import dev.rill.telegram.type.ChatMember;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Who runs a group, as Telegram says. What it says is believed for a minute, so whoever is an admin no longer has that long;
 * where it says nothing, nobody is one.
 *
 * <p>Shared mutable state: what was heard, bounded; any thread.
 */
@ApplicationScoped
public class GroupAdmins {
    private static final Logger LOG = Logger.getLogger(GroupAdmins.class);
    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** {@code @GroupAnonymousBot}, whose name an admin bears who speaks as the group itself. */
    private static final UserId FACELESS = new UserId(1_087_968_824);

    private final BotApi api;
    private final Cache<Standing, Boolean> heard;

    GroupAdmins(BotApi api, Time time) {
        this.api = api;
        this.heard = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(BELIEVED)
                .ticker(() -> nanos(time.now()))
                .build();
    }

    /** Whether that is an admin who speaks as the group itself: some admin of some group. */
    public static boolean isFaceless(UserId person) {
        return person.equals(FACELESS);
    }

    private record Standing(ChatId chat, UserId person) {}

    /** Whether somebody is an admin of that group; in private there are none. */
    public Uni<Boolean> include(ChatId chat, UserId person) {
        if (chat.isPrivate() || isFaceless(person)) {
            return Uni.createFrom().item(!chat.isPrivate());
        }
        Standing standing = new Standing(chat, person);
        return Uni.createFrom()
                .deferred(() -> Optional.ofNullable(heard.getIfPresent(standing))
                        .map(known -> Uni.createFrom().item(known))
                        .orElseGet(() -> ask(standing)));
    }

    private Uni<Boolean> ask(Standing standing) {
        ChatId chat = standing.chat();
        return api.call(new GetChatMember(chat.value(), standing.person().value()))
                .map(ChatMember::isAdmin)
                .invoke(admin -> heard.put(standing, admin))
                .onFailure(TelegramException.class)
                .recoverWithItem(failure -> {
                    LOG.infof("chat %s does not tell who its admins are: %s", chat, failure.getMessage());
                    return false;
                });
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
