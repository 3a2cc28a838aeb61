package dev.rill.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.access.FakeGroups;
import dev.rill.access.OperatorsFixture;
import dev.rill.inbox.Arrival.Receipt;
import dev.rill.inbox.Handled;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.route.Incoming.Command;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Press;
import dev.rill.telegram.Myself;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.method.SendMessage;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.Bot;
import dev.rill.telegram.type.ReplyParameters;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, where. */
class DoorkeeperTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final Phrasebook PHRASEBOOK = Phrasebooks.saying((Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, words) -> words == null ? method.getName() : method.getName() + " " + words[0]));

    private final OutboxFixture fixture = new OutboxFixture();
    private final Answers answers = new Answers(fixture.outbox);
    private final List<String> done = new ArrayList<>();
    private final Doorkeeper doorkeeper =
            doorkeeper(new FakeGroups(GROUP).with(new UserId(1), "administrator"), PHRASEBOOK, 3L);
    private final Commands commands = new Commands(
            Stream.of(Audience.values()).<CommandHandler>map(Named::new).toList(), doorkeeper, PHRASEBOOK, answers);
    private final Presses presses = new Presses(
            Stream.of(Audience.values()).<PressHandler>map(Key::new).toList(), doorkeeper, PHRASEBOOK, answers);

    /** One that knows no group and no operator. */
    static Doorkeeper nobodys(Phrasebook phrasebook) {
        return doorkeeper(new FakeGroups(GROUP), phrasebook);
    }

    private static Doorkeeper doorkeeper(FakeGroups groups, Phrasebook phrasebook, Long... operators) {
        Myself myself = new Myself();
        myself.am(new Bot(5, "rill_bot", false));
        return new Doorkeeper(new Viewers(OperatorsFixture.of(operators), groups.admins()), myself, phrasebook);
    }

    /** 1 is an admin of the group, 2 is not, 3 runs the bot. */
    @ParameterizedTest
    @CsvSource({
        "everybody, -9, 2, done",
        "everybody, 2, 2, done",
        "private, -9, 1, groupPrivateOnly https://t.me/rill_bot",
        "private, 2, 2, done",
        "chat_admins, -9, 1, done",
        "chat_admins, -9, 2, groupAdminsOnly",
        "chat_admins, -9, 3, groupAdminsOnly",
        "chat_admins, -8, 1, groupAdminsOnly",
        "chat_admins, -9, 1087968824, done",
        "chat_admins, 2, 2, done",
        "operators, 3, 3, done",
        "operators, 2, 2, commandUnknown /operators",
        "operators, -9, 3, ''",
        "operators, -9, 1, ''",
        "unheard_of, -9, 1, ''",
        "unheard_of, 2, 2, commandUnknown /unheard_of"
    })
    void carriesACommandOutForThoseWhomItIsFor(String name, long chat, long person, String outcome) {
        handle(commands.handle(new Command(origin(chat, person), 4, name, "", Optional.empty())));

        List<String> told = fixture.telegram.shown();
        assertThat(Stream.concat(done.stream(), told.stream()).toList())
                .isEqualTo(outcome.isEmpty() ? List.of() : List.of(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "chat_admins, -9, 1, done",
        "chat_admins, -9, 2, groupAdminsOnly",
        "private, -9, 1, groupPrivateOnly https://t.me/rill_bot",
        "operators, 2, 2, buttonTooOld",
        "unheard_of, -9, 1, buttonTooOld"
    })
    void obeysAButtonForThoseWhomItIsFor(String kind, long chat, long person, String outcome) {
        handle(presses.handle(new Press(origin(chat, person), "query", Optional.of(4L), kind, "")));

        List<String> told = fixture.telegram.calls().stream()
                .map(call -> String.valueOf(((AnswerCallbackQuery) call.method()).text()))
                .toList();
        assertThat(Stream.concat(done.stream(), told.stream()).toList()).containsExactly(outcome);
    }

    @Test
    void opensNoOtherDoorByALink() {
        assertThat(commands.open(origin(-9, 2), 4, "chat_admins")).hasValueSatisfying(this::handle);

        assertThat(done).isEmpty();
        assertThat(fixture.telegram.shown()).containsExactly("groupAdminsOnly");
    }

    @Test
    void repliesToTheCommandWhereSeveralPeopleTalk() {
        handle(commands.handle(new Command(origin(-9, 2), 4, "chat_admins", "", Optional.empty())));

        assertThat(fixture.telegram.texts())
                .singleElement()
                .satisfies(call -> assertThat(((SendMessage) call.method()).replyParameters())
                        .isEqualTo(new ReplyParameters(4, true)));
    }

    private void handle(Uni<Handled> recipe) {
        recipe.await().indefinitely();
    }

    private static Origin origin(long chat, long person) {
        ChatId id = new ChatId(chat);
        Origin origin = new Origin(new Receipt(id, 1), Place.of(id), new UserId(person), "", Language.ENGLISH);
        return id.isPrivate() ? origin : origin.inReplyTo(4);
    }

    private static String name(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    private Uni<Handled> does() {
        return Uni.createFrom().item(Handled.IGNORED).invoke(() -> done.add("done"));
    }

    private final class Named implements CommandHandler {
        private final Audience audience;

        Named(Audience audience) {
            this.audience = audience;
        }

        @Override
        public List<String> names() {
            return List.of(name(audience));
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public String describe(Texts texts) {
            return "";
        }

        @Override
        public Audience audience() {
            return audience;
        }

        @Override
        public boolean linkable() {
            return true;
        }

        @Override
        public Uni<Handled> handle(Command command) {
            return does();
        }
    }

    private final class Key implements PressHandler {
        private final Audience audience;

        Key(Audience audience) {
            this.audience = audience;
        }

        @Override
        public String kind() {
            return name(audience);
        }

        @Override
        public Audience audience() {
            return audience;
        }

        @Override
        public Uni<Handled> handle(Press press) {
            return does();
        }
    }
}
