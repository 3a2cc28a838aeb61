package dev.rill.acceptance;

import dev.rill.playground.People;
import dev.rill.playground.model.DemoModel;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Fault;
import dev.rill.playground.telegram.FaultKind;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** One answer in a chat of its own, in which a certain call meets a fault, and what can be seen of it there. */
final class Trial {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHARACTERS = 5_000;
    private static final int TOKENS_PER_SECOND = 300;
    private static final int FIRST_TOKEN = 200;
    private static final int FOR_GOOD = 10_000;
    private static final int FORBIDDEN = 403;
    private static final String NEXT = "1, 2.";

    final FaultKind kind;
    final int number;
    final String question;
    final long chat;
    private final People people;
    private final Predicate<List<Message>> whole;
    private Optional<Fault> lying = Optional.empty();
    private volatile List<Call> calls = List.of();

    /**
     * @param number of the call that meets the fault, counted from 1 among those that it can befall
     */
    Trial(People people, FaultKind kind, int number) {
        this.people = people;
        this.kind = kind;
        this.number = number;
        this.chat = people.invite("Guest", "en");
        this.question = "bench markdown %d %d %d %d".formatted(chat, CHARACTERS, TOKENS_PER_SECOND, FIRST_TOKEN);
        this.whole = People.telling(DemoModel.expected(question).orElseThrow());
    }

    /** Whether nobody can be told anything any more, as long as Rill does not follow a group that moves. */
    static boolean endsAChat(FaultKind kind) {
        return kind == FaultKind.BLOCKED || kind == FaultKind.MIGRATED;
    }

    /** The answer stands there, or the chat was given up; fails when neither comes about. */
    CompletionStage<ChatView> ask() {
        FaultPlan plan = kind == FaultKind.TOO_MANY_REQUESTS ? FaultPlan.tooManyRequests(2) : FaultPlan.of(kind);
        lying = Optional.of(people.fault((kind == FaultKind.MIGRATED ? plan.times(FOR_GOOD) : plan)
                .forChat(chat)
                .skipping(number - 1)));
        people.say(chat, question);
        return people.when(chat, view -> isGivenUp() || whole.test(view.fromBot()), PATIENCE);
    }

    /** Whether words were refused for a reason that leaves nobody to tell anything. */
    boolean isGivenUp() {
        return endsAChat(kind) && people.calls(chat).stream().anyMatch(call -> isRefusal(call) && hasWords(call));
    }

    private static boolean isRefusal(Call call) {
        return call.fault().isPresent() || call.status() == FORBIDDEN;
    }

    private static boolean hasWords(Call call) {
        return !call.method().equals("sendChatAction");
    }

    /**
     * Lets the person ask once more, who has let the bot in again if need be. Turns of a conversation run in order, so when
     * this is answered, nothing of the trial is to come.
     */
    CompletionStage<ChatView> goOn() {
        calls = people.calls(chat);
        lying.ifPresent(people::end);
        if (kind == FaultKind.BLOCKED) {
            people.block(chat, false);
        }
        people.say(chat, "count to 2");
        return people.when(
                chat,
                view -> view.last()
                        .filter(message -> message.text().equals(NEXT))
                        .isPresent(),
                PATIENCE);
    }

    /** The call that met the fault, if the answer made so many calls. */
    Optional<Call> struck() {
        return calls.stream().filter(call -> call.fault().isPresent()).findFirst();
    }

    /** The calls that the answer made. */
    List<Call> calls() {
        return calls;
    }

    /** Those with words that were refused because there is nobody to hear them. */
    List<Call> refused() {
        return calls.stream().filter(call -> isRefusal(call) && hasWords(call)).toList();
    }

    /** What shows the answer. */
    List<Message> messages() {
        return people.chat(chat).fromBot().stream()
                .filter(message -> !message.text().equals(NEXT))
                .toList();
    }

    boolean isWhole() {
        return whole.test(messages());
    }

    boolean wentOn() {
        return people.chat(chat).fromBot().stream()
                .anyMatch(message -> message.text().equals(NEXT));
    }

    @Override
    public String toString() {
        return "%s at call %d%s"
                .formatted(
                        kind.title(),
                        number,
                        struck().map(call -> ", " + call.method()).orElse(""));
    }
}
