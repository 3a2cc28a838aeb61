package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.Refusal;
import dev.rill.playground.limit.Spending;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Sending, editing, deleting. */
final class MessageMethods {
    private static final String UNCHANGED =
            "message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message";
    private static final int MOST_DELETED = 100;
    private final World world;

    MessageMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("sendmessage", this::send);
        methods.put("editmessagetext", this::editText);
        methods.put("editmessagereplymarkup", this::editKeyboard);
        methods.put("deletemessage", this::delete);
        methods.put("deletemessages", this::deleteSeveral);
    }

    private Object send(Attempt attempt) {
        var chat = attempt.chat();
        var content = judged(attempt, "message is too long");
        var keyboard = keyboard(attempt);
        var thread = thread(attempt, chat);
        attempt.spend(chat, Spending.MESSAGE);
        refuseBlocked(chat);
        var replyTo = replyTo(attempt, chat);
        var id = world.nextMessage(chat);
        attempt.message = id;
        var message = new Message(
                chat.id,
                id,
                thread,
                Person.BOT,
                content,
                keyboard,
                replyTo,
                world.time.millis(),
                0,
                0,
                false,
                chat.newestUpdate);
        chat.draft = chat.draft.filter(draft -> draft.thread() != thread);
        chat.typingUntil = 0;
        world.put(chat, message);
        return Wire.message(chat, message);
    }

    private static Formatted judged(Attempt attempt, String tooLong) {
        var parameters = attempt.parameters;
        attempt.noteAsGiven();
        attempt.content = Judge.message(
                parameters.text("text"),
                parameters.array("entities").orElse(null),
                parameters.text("parse_mode"),
                tooLong);
        return attempt.content;
    }

    private static Keyboard keyboard(Attempt attempt) {
        attempt.keyboard =
                Keyboard.read(attempt.parameters.object("reply_markup").orElse(null));
        return attempt.keyboard;
    }

    static long thread(Attempt attempt, Chat chat) {
        var thread = attempt.parameters.number("message_thread_id", 0);
        if (thread != 0 && chat.topics.stream().noneMatch(topic -> topic.id() == thread)) {
            throw Refusal.badRequest("message thread not found");
        }
        return thread;
    }

    static void refuseBlocked(Chat chat) {
        if (chat.blocked) {
            throw Refusal.forbidden(
                    chat.isPrivate()
                            ? "bot was blocked by the user"
                            : "bot was kicked from the " + chat.kind.wireName() + " chat");
        }
    }

    private static long replyTo(Attempt attempt, Chat chat) {
        var reply = attempt.parameters.object("reply_parameters").orElseGet(() -> olderReply(attempt.parameters));
        var id = new Parameters(reply).number("message_id", 0);
        if (id == 0 || chat.find(id).isPresent()) {
            return id;
        }
        if (!new Parameters(reply).flag("allow_sending_without_reply")) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return 0;
    }

    private static JsonObject olderReply(Parameters parameters) {
        return new JsonObject()
                .put("message_id", parameters.number("reply_to_message_id", 0))
                .put("allow_sending_without_reply", parameters.flag("allow_sending_without_reply"));
    }

    private Object editText(Attempt attempt) {
        var chat = attempt.chat();
        var id = attempt.messageId();
        var content = judged(attempt, "MESSAGE_TOO_LONG");
        var keyboard = keyboard(attempt);
        var message = editable(chat, id);
        attempt.spend(chat, Spending.EDIT);
        return edited(chat, message, message.edited(content, keyboard, world.time.millis()));
    }

    private Object editKeyboard(Attempt attempt) {
        var chat = attempt.chat();
        var id = attempt.messageId();
        var keyboard = keyboard(attempt);
        var message = editable(chat, id);
        attempt.spend(chat, Spending.EDIT);
        return edited(chat, message, message.withKeyboard(keyboard, world.time.millis()));
    }

    /** The Bot API's server finds this out by itself, before it edits: a message that is not ours costs no budget. */
    private Message editable(Chat chat, long id) {
        refuseBlocked(chat);
        var message = chat.find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!message.byBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private JsonObject edited(Chat chat, Message before, Message after) {
        if (before.content().equals(after.content()) && before.keyboard().equals(after.keyboard())) {
            throw Refusal.badRequest(UNCHANGED);
        }
        world.put(chat, after);
        return Wire.message(chat, after);
    }

    private Object delete(Attempt attempt) {
        var chat = attempt.chat();
        var message =
                chat.find(attempt.messageId()).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
        if (!message.byBot() && !chat.isPrivate()) {
            throw Refusal.badRequest("message can't be deleted");
        }
        world.put(chat, message.gone());
        return true;
    }

    private Object deleteSeveral(Attempt attempt) {
        var chat = attempt.chat();
        var ids = attempt.parameters
                .array("message_ids")
                .orElseThrow(() -> Refusal.badRequest("message identifiers are not specified"));
        if (ids.isEmpty() || ids.size() > MOST_DELETED) {
            throw Refusal.badRequest("too many or too few message identifiers specified");
        }
        ids.stream()
                .filter(Number.class::isInstance)
                .map(id -> chat.find(((Number) id).longValue()))
                .flatMap(Optional::stream)
                .forEach(message -> world.put(chat, message.gone()));
        return true;
    }
}
