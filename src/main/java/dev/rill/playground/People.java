package dev.rill.playground;

import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.Callers;
import dev.rill.playground.telegram.ChatView;
import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Fault;
import dev.rill.playground.telegram.FaultPlan;
import dev.rill.playground.telegram.Hold;
import dev.rill.playground.telegram.Hosts;
import dev.rill.playground.telegram.Menu;
import dev.rill.playground.telegram.Message;
import dev.rill.playground.telegram.Query;
import dev.rill.playground.telegram.Saying;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * The people of the playground, as an end-to-end test speaks to them: the test reads like a transcript. Thread-safe.
 *
 * <p>Waiting goes by {@link #when}: the condition is looked at with each change of the chat and at no other time, nothing is
 * polled. It must be quick and must not call back into the playground, except for what its argument offers.
 */
public final class People {
    /** Anna, who speaks English; her private chat has the same number. */
    public static final long ANNA = 1001;

    /** Борис, who speaks Russian. */
    public static final long BORIS = 1002;

    /** The operator. */
    public static final long ADMIN = 1003;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final SimulatedTelegram telegram;
    private final Questions questions;
    private final Lookout lookout;

    People(Playground playground) {
        this.telegram = playground.telegram();
        this.questions = playground.questions();
        this.lookout = playground.lookout();
    }

    /** Somebody new with a private chat; gives its number. */
    public long invite(String name, String language) {
        return telegram.crowd()
                .invite(name, Optional.empty(), Optional.of(language), false)
                .id();
    }

    /** Says something in a private chat; gives the message's number. */
    public long say(long chat, String text) {
        return questions.ask(chat, chat, Saying.of(text)).getFirst().message();
    }

    /** Says something in a group; gives the message's number. */
    public long say(long chat, long from, String text) {
        return questions.ask(chat, from, Saying.of(text)).getFirst().message();
    }

    /** Says something with all that a client can do; gives the message's number. */
    public long say(long chat, long from, Saying saying) {
        return questions.ask(chat, from, saying).getFirst().message();
    }

    /** Edits what was said. */
    public void edit(long chat, long message, String text) {
        telegram.crowd().edit(chat, message, text);
    }

    /** Presses the first button whose words begin so, under the newest of the bot's messages that has one. */
    public Query press(long chat, String words) {
        return press(chat, chat, words);
    }

    /** The same by somebody in a group. */
    public Query press(long chat, long from, String words) {
        var message = chat(chat).fromBot().reversed().stream()
                .filter(one -> hasButton(one, words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + words + " in chat " + chat));
        return telegram.crowd().pressLabelled(chat, message.id(), from, words);
    }

    /** Whether a button whose words begin so is under this message. */
    public static boolean hasButton(Message message, String words) {
        return message.keyboard().rows().stream()
                .flatMap(List::stream)
                .anyMatch(button -> button.text().startsWith(words));
    }

    /** Takes a message away without telling the bot. */
    public void delete(long chat, long message) {
        telegram.crowd().delete(chat, message);
    }

    /** Blocks the bot, or lets it in again. */
    public void block(long chat, boolean blocked) {
        telegram.crowd().block(chat, blocked);
    }

    /** The chat as it stands. */
    public ChatView chat(long chat) {
        return telegram.chat(chat).orElseThrow(() -> new AssertionError("There is no chat " + chat));
    }

    /** The bot's calls that name this chat, oldest first, with their times. */
    public List<Call> calls(long chat) {
        return telegram.calls(chat, 0);
    }

    /** Completes with the chat as it stood at the very change that made the condition true; fails after 20 s. */
    public CompletionStage<ChatView> when(long chat, Predicate<ChatView> condition) {
        return when(chat, condition, PATIENCE);
    }

    /** The same with a patience of one's own. */
    public CompletionStage<ChatView> when(long chat, Predicate<ChatView> condition, Duration patience) {
        return lookout.when(chat, condition, patience);
    }

    /** Completes when the newest message of the bot in this chat reads exactly so. */
    public CompletionStage<ChatView> whenReads(long chat, String text) {
        return when(
                chat,
                view -> view.fromBot().stream()
                        .reduce((older, newer) -> newer)
                        .filter(message -> message.text().equals(text))
                        .isPresent());
    }

    /** Completes with the calls of the chat as soon as they are as wished. */
    public CompletionStage<List<Call>> whenCalls(long chat, Predicate<List<Call>> condition) {
        return when(chat, view -> condition.test(telegram.calls(chat, 0))).thenApply(view -> telegram.calls(chat, 0));
    }

    /** Whether messages show all of an answer as the model wrote it, once, and nothing else. */
    public static Predicate<List<Message>> telling(String answer) {
        var exactness = new Exactness(answer);
        return messages -> exactness.whole(messages.stream().map(Message::body).toList());
    }

    /** Completes when the bot answers a press. */
    public CompletionStage<Query> whenAnswered(Query query) {
        return lookout.whenAnswered(query.id(), PATIENCE);
    }

    /** Keeps back the reply of the chat's next call of this method; the call itself takes effect at once. */
    public Hold hold(long chat, String method) {
        return telegram.hold(chat, Optional.of(method));
    }

    /** Lets something go wrong. */
    public Fault fault(FaultPlan plan) {
        return telegram.faults().begin(plan);
    }

    /** Ends a fault that nothing has met, or not for the last time. */
    public void end(Fault fault) {
        telegram.faults().end(fault.id());
    }

    /** Stops the draft that shows, as its Stop button does. */
    public void stop(long chat) {
        var draft = chat(chat).draft().orElseThrow(() -> new AssertionError("There is no draft in chat " + chat));
        telegram.crowd().stopDraft(chat, draft.id());
    }

    /** The list of commands that somebody sees in a chat, by their names. */
    public List<String> menu(long chat, long person) {
        return telegram.menu(chat, person).map(Menu::commands).stream()
                .flatMap(commands -> commands.stream())
                .map(command -> ((JsonObject) command).getString("command"))
                .toList();
    }

    /** Those who run chats. */
    public Hosts hosts() {
        return telegram.hosts();
    }

    /** Those who call the bot into chats. */
    public Callers callers() {
        return telegram.callers();
    }

    /** What is not offered here. */
    public Crowd crowd() {
        return telegram.crowd();
    }
}
