package dev.rill.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.OperatorsFixture;
import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.storage.KeepsakesFixture;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.SetMyCommands;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.BotCommand;
import dev.rill.telegram.type.BotCommandScope;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandMenuTest {
    private static final Phrasebook PHRASEBOOK = Phrasebooks.saying((Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, words) -> method.getName()));

    private final TestDatabase postgres = TestDatabase.fresh();
    private final Menus telegram = new Menus();
    private final Commands commands = new Commands(
            List.of(
                    new Named("ask", Audience.EVERYBODY),
                    new Named("export", Audience.PRIVATE),
                    new Named("settings", Audience.CHAT_ADMINS),
                    new Named("stats", Audience.OPERATORS)),
            DoorkeeperTest.nobodys(PHRASEBOOK),
            PHRASEBOOK,
            AnswersFixture.over(new OutboxFixture().outbox));
    private final CommandMenu menu = menu(commands, 7L, 8L);

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void showsEachOnlyWhatIsForThem() {
        publish();

        assertThat(telegram.in("default")).containsExactly("ask");
        assertThat(telegram.in("all_private_chats")).containsExactly("ask", "export", "settings");
        assertThat(telegram.in("all_group_chats")).containsExactly("ask");
        assertThat(telegram.in("all_chat_administrators")).containsExactly("ask", "settings");
        assertThat(telegram.in("chat 7")).containsExactly("ask", "export", "settings", "stats");
        assertThat(telegram.in("chat 8 ru")).containsExactly("ask", "export", "settings", "stats");
    }

    @Test
    void setsNothingASecondTimeThoughTheProcessIsAnother() {
        publish();
        telegram.calls.clear();

        menu(commands, 7L, 8L).publish("rill_bot").await().indefinitely();

        assertThat(telegram.calls).isEmpty();
    }

    @Test
    void setsAllAgainWhereOneHasChangedOrTheBotIsAnother() {
        publish();
        telegram.calls.clear();

        menu(commands, 7L).publish("rill_bot").await().indefinitely();
        assertThat(telegram.calls).hasSize(10);
        menu(commands, 7L).publish("other_bot").await().indefinitely();
        assertThat(telegram.calls).hasSize(20);
    }

    @Test
    void goesOnWhereAnAdminHasNeverWrittenToTheBotAndTriesAgainAtTheNextStart() {
        telegram.unknown = "chat 7";
        publish();
        assertThat(telegram.in("chat 8")).isNotEmpty();

        telegram.unknown = "";
        telegram.menus.clear();
        publish();
        assertThat(telegram.in("chat 7")).isNotEmpty();
    }

    private CommandMenu menu(Commands declared, Long... operators) {
        return new CommandMenu(
                telegram,
                declared,
                PHRASEBOOK,
                OperatorsFixture.of(operators),
                KeepsakesFixture.over(postgres.database()));
    }

    private void publish() {
        menu.publish("rill_bot").await().indefinitely();
    }

    /** Keeps menus as Telegram does. */
    private static final class Menus implements BotApi {
        private final Map<String, List<BotCommand>> menus = new LinkedHashMap<>();
        private final List<Method<?>> calls = new ArrayList<>();
        private String unknown = "";

        private List<String> in(String key) {
            return menus.getOrDefault(key, List.of()).stream()
                    .map(BotCommand::command)
                    .toList();
        }

        @Override
        public <R> Uni<R> call(Method<R> method) {
            calls.add(method);
            return switch (method) {
                case SetMyCommands set -> {
                    menus.put(key(set.scope(), set.languageCode()), set.commands());
                    yield key(set.scope(), null).equals(unknown)
                            ? refused()
                            : Uni.createFrom().nullItem();
                }
                default -> throw new AssertionError(method);
            };
        }

        private static <R> Uni<R> refused() {
            return Uni.createFrom()
                    .failure(new TelegramException(new TelegramFailure.BadRequest(400, "Bad Request: chat not found")));
        }

        private static String key(BotCommandScope scope, @Nullable String language) {
            return scope.type()
                    + (scope.chatId() == null ? "" : " " + scope.chatId())
                    + (language == null ? "" : " " + language);
        }
    }

    private record Named(String name, Audience audience) implements CommandHandler {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public int order() {
            return name.charAt(0);
        }

        @Override
        public String describe(Texts texts) {
            return "what " + name + " does";
        }

        @Override
        public Uni<Handled> handle(Incoming.Command command) {
            return Uni.createFrom().item(Handled.IGNORED);
        }
    }
}
