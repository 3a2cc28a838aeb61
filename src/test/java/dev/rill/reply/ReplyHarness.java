package dev.rill.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.FakeTelegram;
import dev.rill.telegram.method.EditMessageText;
import dev.rill.telegram.outbox.OutboxFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer on its way: a model that a test speaks for, a chat on a virtual clock. */
abstract class ReplyHarness {
    static final Place ANNA = Place.of(new ChatId(1001));
    static final long QUESTION = 100;

    final List<Long> kept = new ArrayList<>();
    OutboxFixture fixture = new OutboxFixture();
    FakeTelegram telegram = fixture.telegram;
    Replier replier = replier();
    UnicastProcessor<Draft> model = UnicastProcessor.create();
    GrowingText text = new GrowingText();
    boolean modelCancelled;

    /** Another answer in another chat. */
    void restart() {
        kept.clear();
        fixture = new OutboxFixture();
        telegram = fixture.telegram;
        replier = replier();
        model = UnicastProcessor.create();
        text = new GrowingText();
        modelCancelled = false;
    }

    private Replier replier() {
        return new Replier(
                fixture.outbox,
                fixture.time,
                new ReplyMeter(new SimpleMeterRegistry()),
                this::transport,
                new Abilities());
    }

    Streaming transport() {
        return Streaming.EDIT;
    }

    UniAssertSubscriber<Void> show() {
        return show(screen());
    }

    Manner manner() {
        return Manner.USUAL;
    }

    /** Where the answer is shown unless a test says otherwise. */
    Screen screen() {
        return chat(List.of(), false, Set.of());
    }

    Screen chat(List<Long> messages, boolean lostTrack, Set<Long> others) {
        return new Screen.Chat(ANNA, messages, lostTrack, QUESTION, memory(others));
    }

    UniAssertSubscriber<Void> show(List<Long> messages, boolean lostTrack) {
        return show(messages, lostTrack, Set.of());
    }

    UniAssertSubscriber<Void> show(List<Long> messages, boolean lostTrack, Set<Long> others) {
        return show(chat(messages, lostTrack, others));
    }

    UniAssertSubscriber<Void> show(Screen screen) {
        return replier.show(screen, manner(), model.onCancellation().invoke(() -> modelCancelled = true))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    Screen.Memory memory(Set<Long> others) {
        return new Screen.Memory() {
            @Override
            public Uni<Void> sending(int page) {
                assertThat(telegram.shown()).hasSizeLessThan(page);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> keep(List<Long> ids) {
                kept.clear();
                kept.addAll(ids);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Set<Long>> others() {
                return Uni.createFrom().item(others);
            }
        };
    }

    void says(String words) {
        text.append(words);
        model.onNext(Draft.open(text));
    }

    void ends() {
        ends("");
    }

    void ends(String closing) {
        text.append(closing);
        model.onNext(Draft.last(text, Optional.empty()));
        model.onComplete();
    }

    void passes(long millis) {
        fixture.time.advance(Duration.ofMillis(millis));
    }

    List<Duration> gaps() {
        List<Duration> times =
                telegram.texts().stream().map(FakeTelegram.Call::at).toList();
        List<Duration> gaps = new ArrayList<>();
        for (int call = 1; call < times.size(); call++) {
            gaps.add(times.get(call).minus(times.get(call - 1)));
        }
        return gaps;
    }

    List<Long> editedMessages() {
        return telegram.texts().stream()
                .filter(call -> call.method() instanceof EditMessageText)
                .map(call -> ((EditMessageText) call.method()).messageId())
                .toList();
    }
}
