package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import dev.rill.playground.limit.Spending;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What a fault does to the call that it hits. */
final class Mishaps {
    private final World world;
    private final Hosts hosts;
    private final Migration migration;

    Mishaps(World world, Hosts hosts, Migration migration) {
        this.world = world;
        this.hosts = hosts;
        this.migration = migration;
    }

    /** What a fault sends in place of any answer, without the call being carried out. */
    static Optional<Reply> brokenReply(Fault fault) {
        return switch (fault.kind()) {
            case DOWN -> Optional.of(new Reply.Closed());
            case HTML -> Optional.of(new Reply.Page());
            case ERROR -> Optional.of(Answers.refusal(Refusal.internal("restart")));
            case TOO_MANY_REQUESTS,
                    SLOW,
                    CUT,
                    NOT_MODIFIED,
                    CANT_PARSE,
                    MESSAGE_GONE,
                    BLOCKED,
                    MIGRATED,
                    UNKNOWN_METHOD -> Optional.empty();
        };
    }

    /** The message that a call changes or answers, 0 when none. */
    static long concerned(Parameters parameters) {
        var reply = parameters.object("reply_parameters").orElseGet(JsonObject::new);
        return parameters.number("message_id", new Parameters(reply).number("message_id", 0));
    }

    /** What happens just before the call is carried out; some of it refuses the call. */
    void before(Fault fault, String method, Attempt attempt, Optional<Chat> chat) {
        switch (fault.kind()) {
            case TOO_MANY_REQUESTS -> penalise(fault, method, attempt, chat);
            case CANT_PARSE -> throw unparsable(attempt);
            case MESSAGE_GONE -> chat.ifPresent(room -> takeAway(room, concerned(attempt.parameters)));
            case BLOCKED -> chat.ifPresent(room -> hosts.placeBot(room, Standing.KICKED));
            case MIGRATED -> chat.ifPresent(this::migrate);
            case UNKNOWN_METHOD -> throw Refusal.notFound("Not Found: method not found");
            case DOWN, SLOW, HTML, CUT, ERROR, NOT_MODIFIED -> {}
        }
    }

    /** What happens to a call that was carried out. */
    static void after(Fault fault) {
        if (fault.kind() == FaultKind.NOT_MODIFIED) {
            throw Refusal.badRequest(MessageMethods.UNCHANGED);
        }
    }

    private void penalise(Fault fault, String method, Attempt attempt, Optional<Chat> chat) {
        var seconds = (int) Math.max(1, fault.measure().toSeconds());
        var budget = attempt.inline().map(InlineMessage::budget).or(() -> chat.map(room -> room.budget));
        budget.ifPresent(closed -> closed.penalise(spending(method), seconds, world.time.nanos()));
        throw Refusal.tooManyRequests(seconds);
    }

    private static Spending spending(String method) {
        return switch (method) {
            case "sendmessagedraft", "sendrichmessagedraft", "sendchataction" -> Spending.DRAFT;
            default -> Spending.MESSAGE;
        };
    }

    private static Refusal unparsable(Attempt attempt) {
        attempt.noteAsGiven();
        return Refusal.badRequest(
                attempt.parameters.has("rich_message")
                        ? "can't parse InputRichBlock: unexpected end of the block"
                        : "can't parse entities: Can't find end of the entity starting at byte offset 0");
    }

    private void takeAway(Chat room, long message) {
        room.find(message).ifPresent(found -> world.put(room, found.gone()));
    }

    /** A chat that is no group is told to call itself: whoever follows the advice arrives. */
    private void migrate(Chat room) {
        throw Refusal.migrated(room.kind == Kind.GROUP ? migration.migrate(room).id : room.id);
    }
}
