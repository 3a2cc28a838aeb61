package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.Refusal;
import dev.rill.playground.judge.RichText;
import dev.rill.playground.limit.ChatBudget;
import dev.rill.playground.limit.Ruling;
import dev.rill.playground.limit.Spending;
import java.util.List;
import java.util.Optional;

/** One call while it is being carried out: its parameters, and notes for the inspector. */
final class Attempt {
    private static final int MOST_NOTED = 5_000;
    private static final Formatted NOTHING = new Formatted("", List.of());

    final Parameters parameters;
    private final World world;
    private final Optional<Chat> target;
    long message;
    Formatted content = NOTHING;
    Optional<RichText> rich = Optional.empty();
    Optional<Flaw> flaw = Optional.empty();
    Keyboard keyboard = Keyboard.NONE;
    Ruling ruling = new Ruling(0, false, false);

    Attempt(World world, Parameters parameters, Optional<Chat> target) {
        this.world = world;
        this.parameters = parameters;
        this.target = target;
    }

    /** The chat that the call names. */
    Chat chat() {
        if (!parameters.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        var chat = target.orElseThrow(() -> Refusal.badRequest("chat not found"));
        if (chat.migratedTo != 0) {
            throw Refusal.migrated(chat.migratedTo);
        }
        return chat;
    }

    /** The inline message that the call names; empty when it names one of a chat. */
    Optional<InlineMessage> inline() {
        if (!parameters.has("inline_message_id")) {
            return Optional.empty();
        }
        var found = world.inline
                .message(parameters.text("inline_message_id", ""))
                .orElseThrow(() -> Refusal.badRequest("MESSAGE_ID_INVALID"));
        message = found.message();
        return Optional.of(found);
    }

    /** Draws on the chat's budget, or refuses with 429. */
    void spend(Chat chat, Spending spending) {
        spend(chat.budget, spending);
    }

    /** Draws on a budget, or refuses with 429. */
    void spend(ChatBudget budget, Spending spending) {
        var settings = world.settings();
        ruling = budget.spend(spending, settings.limits(), world.time.nanos(), settings.enforced());
        if (!ruling.passed()) {
            throw Refusal.tooManyRequests(ruling.retryAfter());
        }
    }

    /** What the call shows, for the inspector. */
    Body note(Body body) {
        content = body.content();
        rich = body.rich();
        return body;
    }

    /** What the inspector shows of a text that is refused. */
    void noteAsGiven() {
        var text = parameters.text("text", parameters.text("caption", ""));
        content = new Formatted(text.substring(0, Math.min(text.length(), MOST_NOTED)), List.of());
    }

    long messageId() {
        message = parameters.number("message_id", 0);
        return message;
    }
}
