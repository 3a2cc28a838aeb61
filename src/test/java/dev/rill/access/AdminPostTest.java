package dev.rill.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.AdminNotices.Notice;
import dev.rill.kernel.Loops;
import dev.rill.kernel.LoopsFixture;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.OutboxFixture;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminPostTest {
    private static final Texts TEXTS = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, arguments) -> method.getName() + " " + arguments[0]);

    private final TestDatabase postgres = TestDatabase.fresh();
    private final Loops loops = LoopsFixture.over(postgres.vertx().getDelegate());
    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void tellsEachAdminOnceHoweverOftenAndWhoeverFindsOut() {
        AdminPost post = post("7,8,7");
        tell(post, "cloud");
        tell(post, "cloud");
        tell(post("7,8"), "cloud");

        assertThat(told()).containsExactly("7 adminOutOfCredit cloud", "8 adminOutOfCredit cloud");
    }

    @Test
    void tellsEachInTheirLanguageAsFarAsItIsKnown() {
        run("insert into preference (owner, \"values\") values (7, '{\"language\": \"ru\"}')");
        run("insert into turn (chat_id, topic, asked_by, language, question_id, question)"
                + " values (7, 0, 7, 'en', 1, 'why?'), (8, 0, 8, 'ru', 1, 'почему?')");
        tell(post("7,8,9", new Tongues()), "cloud");

        assertThat(told()).containsExactly("7 ru", "8 ru", "9 en");
    }

    private void run(String statement) {
        postgres.database().query(statement).await().atMost(Duration.ofSeconds(10));
    }

    /** Says nothing but which language it is. */
    private static final class Tongues implements Phrasebook {
        @Override
        public Texts in(Language language) {
            return (Texts) Proxy.newProxyInstance(
                    Texts.class.getClassLoader(),
                    new Class<?>[] {Texts.class},
                    (proxy, method, arguments) -> language.code());
        }

        @Override
        public List<Language> languages() {
            return List.of(Language.ENGLISH, new Language("ru"));
        }
    }

    @Test
    void tellsOfEachThingByItself() {
        AdminPost post = post("7");
        tell(post, "cloud");
        fixture.time.advance(Duration.ofSeconds(5));
        tell(post, "house");

        assertThat(told()).containsExactly("7 adminOutOfCredit cloud", "7 adminOutOfCredit house");
    }

    @Test
    void tellsAgainWhenTheTopicHasRested() {
        tell(post("7"), "cloud");
        fixture.time.advance(Duration.ofSeconds(5));
        postgres.database()
                .query("update admin_notice set told_at = now() - interval '61 minutes'")
                .await()
                .atMost(Duration.ofSeconds(10));
        tell(post("7"), "cloud");

        assertThat(told()).hasSize(2);
    }

    @Test
    void tellsTheOthersWhereOneHasBlockedTheBot() {
        fixture.telegram.refuseNext(new TelegramFailure.Blocked("bot was blocked by the user"));
        tell(post("7,8"), "cloud");

        assertThat(told()).containsExactly("7 adminOutOfCredit cloud", "8 adminOutOfCredit cloud");
    }

    @Test
    void neverFailsHoweverAwayTheDatabaseIs() {
        AdminPost post = post("7");
        postgres.pool().close().await().atMost(Duration.ofSeconds(10));

        tell(post, "cloud");
        assertThat(told()).isEmpty();
    }

    @Test
    void hasNobodyToTellWithoutAdmins() {
        tell(
                new AdminPost(
                        postgres.database(),
                        fixture.outbox,
                        loops,
                        Phrasebooks.saying(TEXTS),
                        new Operators(AccessConfigTest.config(Map.of()))),
                "cloud");

        assertThat(told()).isEmpty();
    }

    private AdminPost post(String admins) {
        return post(admins, Phrasebooks.saying(TEXTS));
    }

    private AdminPost post(String admins, Phrasebook phrasebook) {
        return new AdminPost(
                postgres.database(),
                fixture.outbox,
                loops,
                phrasebook,
                new Operators(AccessConfigTest.config(Map.of("rill.access.admins", admins))));
    }

    private static void tell(AdminPost post, String provider) {
        post.tell(new Notice("credit:" + provider, Duration.ofHours(1), texts -> texts.adminOutOfCredit(provider)))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private List<String> told() {
        return fixture.telegram.calls().stream()
                .map(call -> (SendMessage) call.method())
                .map(message -> message.chatId() + " " + message.text())
                .toList();
    }
}
