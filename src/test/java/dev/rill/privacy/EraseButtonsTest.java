package dev.rill.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.inbox.Arrival.Receipt;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebooks;
import dev.rill.language.Texts;
import dev.rill.route.AnswersFixture;
import dev.rill.route.Incoming.Origin;
import dev.rill.route.Incoming.Press;
import dev.rill.storage.TestDatabase;
import dev.rill.telegram.method.AnswerCallbackQuery;
import dev.rill.telegram.outbox.OutboxFixture;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EraseButtonsTest {
    private static final UserId ANNA = new UserId(1);
    private static final UserId BORIS = new UserId(2);
    private static final Place HOME = Place.of(new ChatId(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Texts NAMES = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, arguments) -> method.getName());

    private final TestDatabase postgres = TestDatabase.fresh();
    private final OutboxFixture fixture = new OutboxFixture();
    private final List<UserId> erased = new ArrayList<>();
    private final Erasure erasure = new Erasure(
            List.of((transaction, person) -> transaction
                    .query("select 1")
                    .invoke(() -> erased.add(person))
                    .replaceWithVoid()),
            postgres.database());
    private final EraseButtons buttons =
            new EraseButtons(erasure, AnswersFixture.over(fixture.outbox), Phrasebooks.saying(NAMES), fixture.time);
    private final long question = fixture.telegram.plant("eraseQuestion");

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void erasesWhoeverSaysYesAndSaysSoInPlaceOfTheQuestion() {
        assertThat(press(ANNA, asked("eraseYes"))).isNull();

        assertThat(erased).containsExactly(ANNA);
        assertThat(fixture.telegram.shown()).containsExactly("erased");
    }

    @Test
    void doesTheSameAgainWhenPressedTwice() {
        String yes = asked("eraseYes");
        press(ANNA, yes);
        press(ANNA, yes);

        assertThat(erased).containsExactly(ANNA, ANNA);
        assertThat(fixture.telegram.shown()).containsExactly("erased");
    }

    @Test
    void erasesNobodyWhoSaysNo() {
        assertThat(press(ANNA, asked("eraseNo"))).isNull();

        assertThat(erased).isEmpty();
        assertThat(fixture.telegram.shown()).containsExactly("eraseNothing");
    }

    @Test
    void obeysNobodyElse() {
        assertThat(press(BORIS, asked("eraseYes"))).isEqualTo("buttonNotYours");

        assertThat(erased).isEmpty();
        assertThat(fixture.telegram.shown()).containsExactly("eraseQuestion");
    }

    @Test
    void isTooOldAfterAnHour() {
        String yes = asked("eraseYes");
        fixture.time.advance(Duration.ofMinutes(60));
        press(ANNA, yes);
        fixture.time.advance(Duration.ofSeconds(1));

        assertThat(press(ANNA, yes)).isEqualTo("buttonTooOld");
        assertThat(erased).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1:", "1:yes", "1:now:yes", "1:-1:yes", "1:9999999999:yes", "1:99999999999999999999:yes"
            })
    void isTooOldWhereTheTimeIsForged(String forged) {
        assertThat(press(ANNA, forged)).isEqualTo("buttonTooOld");
        assertThat(erased).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:%d:", "1:%d:maybe", "1:%d:YES"})
    void isTooOldWhereTheAnswerIsForged(String forged) {
        assertThat(press(ANNA, forged.formatted(fixture.time.now().getEpochSecond())))
                .isEqualTo("buttonTooOld");
        assertThat(erased).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":%d:yes", "2:%d:yes", "-1:%d:yes", "x:%d:yes"})
    void erasesNobodyElseWhereThePersonIsForged(String forged) {
        assertThat(press(ANNA, forged.formatted(fixture.time.now().getEpochSecond())))
                .isEqualTo("buttonNotYours");
        assertThat(erased).isEmpty();
    }

    @Test
    void saysItAnewWhereTelegramHasForgottenTheQuestion() {
        String[] data = asked("eraseYes").split(":", 2);
        await(buttons.handle(new Press(origin(ANNA), "query", Optional.empty(), data[0], data[1])));

        assertThat(fixture.telegram.shown()).containsExactly("eraseQuestion", "erased");
    }

    @Test
    void fitsIntoAButtonForThePersonWithTheLongestNumber() {
        UserId longest = new UserId((1L << 52) - 1);

        assertThat(EraseButtons.of(longest, fixture.time.now(), NAMES).inlineKeyboard().stream()
                        .flatMap(List::stream)
                        .map(InlineKeyboardButton::callbackData))
                .allMatch(data -> data.getBytes(StandardCharsets.UTF_8).length <= 64);
    }

    /** The data of the button with these words. */
    private String asked(String words) {
        return EraseButtons.of(ANNA, fixture.time.now(), NAMES).inlineKeyboard().stream()
                .flatMap(List::stream)
                .filter(button -> button.text().equals(words))
                .findFirst()
                .orElseThrow()
                .callbackData();
    }

    /** The notice that the person sees. */
    private @Nullable String press(UserId person, String data) {
        String argument = data.startsWith("erase:") ? data.substring("erase:".length()) : data;
        await(buttons.handle(new Press(origin(person), "query", Optional.of(question), "erase", argument)));
        return fixture.telegram.calls().stream()
                .map(call -> call.method())
                .filter(AnswerCallbackQuery.class::isInstance)
                .map(AnswerCallbackQuery.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
    }

    private static Origin origin(UserId person) {
        return new Origin(new Receipt(HOME.chat(), 1), HOME, person, "", Language.ENGLISH);
    }

    private static <T> T await(Uni<T> recipe) {
        return recipe.await().atMost(PATIENCE);
    }
}
