package dev.rill.playground.telegram;

import dev.rill.playground.judge.Formatted;
import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Keyboard;
import dev.rill.playground.judge.Refusal;
import dev.rill.playground.judge.ReplyMarkup;
import dev.rill.playground.judge.RichText;
import dev.rill.playground.limit.Spending;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Sending, editing, deleting. */
final class MessageMethods {
    static final String UNCHANGED = "message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";
    private static final int MOST_DELETED = 100;
    private final World world;

    MessageMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("sendmessage", this::send);
        methods.put("sendrichmessage", this::sendRich);
        methods.put("senddocument", this::sendDocument);
        methods.put("sendvoice", this::sendVoice);
        methods.put("editmessagetext", this::editText);
        methods.put("editmessagereplymarkup", this::editKeyboard);
        methods.put("deletemessage", this::delete);
        methods.put("deletemessages", this::deleteSeveral);
    }

    private Object send(Attempt attempt) {
        var chat = attempt.chat();
        return send(attempt, chat, words(attempt, "message is too long"));
    }

    private Object sendRich(Attempt attempt) {
        var chat = attempt.chat();
        return send(attempt, chat, rich(attempt));
    }

    private Object sendDocument(Attempt attempt) {
        var chat = attempt.chat();
        var file = world.files.named(attempt.parameters, "document");
        var body = new Body.Document(
                file.id(), file.name(), file.type(), file.content().length(), caption(attempt));
        var sent = send(attempt, chat, attempt.note(body));
        world.files.keep(file);
        return sent;
    }

    /** Whatever is no Opus in Ogg arrives as a file, as in Telegram. */
    private Object sendVoice(Attempt attempt) {
        var chat = attempt.chat();
        var file = world.files.named(attempt.parameters, "voice");
        var size = file.content().length();
        var caption = caption(attempt);
        var seconds = OggOpus.seconds(file.content());
        Body body = seconds.isPresent()
                ? new Body.Voice(file.id(), "audio/ogg", seconds.getAsInt(), size, caption)
                : new Body.Document(file.id(), file.name(), file.type(), size, caption);
        var sent = send(attempt, chat, attempt.note(body));
        world.files.keep(file);
        return sent;
    }

    private Object send(Attempt attempt, Chat chat, Body body) {
        var markup = markup(attempt);
        var thread = thread(attempt, chat);
        attempt.spend(chat, Spending.MESSAGE);
        refuseAbsent(chat);
        refuseSilenced(chat, thread, body);
        var utterance = Utterance.of(Person.BOT, body).with(markup.below());
        var message = world.said(chat, utterance.at(thread, replyTo(attempt, chat)));
        attempt.message = message.id();
        chat.replyKeyboards.change(markup, chat, message);
        return Wire.message(chat, message);
    }

    private static Body words(Attempt attempt, String tooLong) {
        var parameters = attempt.parameters;
        attempt.noteAsGiven();
        return attempt.note(new Body.Words(Judge.message(
                parameters.text("text"),
                parameters.array("entities").orElse(null),
                parameters.text("parse_mode"),
                tooLong)));
    }

    private static Formatted caption(Attempt attempt) {
        var parameters = attempt.parameters;
        attempt.noteAsGiven();
        return Judge.caption(
                parameters.text("caption", ""),
                parameters.array("caption_entities").orElse(null),
                parameters.text("parse_mode"));
    }

    private static Body rich(Attempt attempt) {
        var given = attempt.parameters.object("rich_message").orElse(null);
        return attempt.note(new Body.Rich(RichText.read(given, false)));
    }

    private static ReplyMarkup markup(Attempt attempt) {
        var markup =
                attempt.parameters.object("reply_markup").map(ReplyMarkup::read).orElseGet(ReplyMarkup.None::new);
        attempt.keyboard = markup.below();
        return markup;
    }

    /** Only buttons below a message can be changed with it. */
    private static Keyboard keyboard(Attempt attempt) {
        return switch (markup(attempt)) {
            case ReplyMarkup.Below below -> below.keyboard();
            case ReplyMarkup.None none -> Keyboard.NONE;
            case ReplyMarkup.InPlace other -> throw Refusal.badRequest("inline keyboard expected");
            case ReplyMarkup.Removed other -> throw Refusal.badRequest("inline keyboard expected");
            case ReplyMarkup.ForceReply other -> throw Refusal.badRequest("inline keyboard expected");
        };
    }

    static long thread(Attempt attempt, Chat chat) {
        return chat.topics.judged(attempt.parameters.number("message_thread_id", 0));
    }

    static void refuseAbsent(Chat chat) {
        var kind = chat.kind.wireName();
        switch (chat.roster.bot) {
            case LEFT -> throw Refusal.forbidden("bot is not a member of the " + kind + " chat");
            case KICKED ->
                throw Refusal.forbidden(
                        chat.isPrivate() ? "bot was blocked by the user" : "bot was kicked from the " + kind + " chat");
            case CREATOR, ADMINISTRATOR, MEMBER, RESTRICTED -> {}
        }
    }

    private static void refuseSilenced(Chat chat, long thread, Body body) {
        if (chat.roster.bot == Standing.RESTRICTED) {
            var what = body.isFile() ? "documents" : "text messages";
            throw Refusal.badRequest("not enough rights to send " + what + " to the chat");
        }
        if (chat.topics.isClosed(thread) && !chat.roster.bot.isHost()) {
            throw Refusal.badRequest("TOPIC_CLOSED");
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
        var richly = world.settings().knowsRich() && attempt.parameters.has("rich_message");
        return edit(attempt, Optional.of(richly ? rich(attempt) : words(attempt, "MESSAGE_TOO_LONG")));
    }

    private Object editKeyboard(Attempt attempt) {
        return edit(attempt, Optional.empty());
    }

    private Object edit(Attempt attempt, Optional<Body> body) {
        var keyboard = keyboard(attempt);
        var inline = attempt.inline();
        if (inline.isPresent()) {
            return editInline(attempt, inline.get(), body, keyboard);
        }
        var chat = attempt.chat();
        var message = editable(chat, attempt.messageId());
        attempt.spend(chat, Spending.EDIT);
        return Wire.message(chat, edited(chat, message, body, keyboard));
    }

    private Object editInline(Attempt attempt, InlineMessage inline, Optional<Body> body, Keyboard keyboard) {
        var chat = world.chat(inline.chat());
        var message = chat.find(inline.message()).orElseThrow(() -> Refusal.badRequest("MESSAGE_ID_INVALID"));
        attempt.spend(inline.budget(), Spending.EDIT);
        edited(chat, message, body, keyboard);
        return true;
    }

    /** The Bot API's server finds this out by itself, before it edits: a message that is not ours costs no budget. */
    private static Message editable(Chat chat, long id) {
        refuseAbsent(chat);
        var message = chat.find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!message.from().isOurBot() || message.inline().isPresent()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private Message edited(Chat chat, Message before, Optional<Body> body, Keyboard keyboard) {
        if (body.isPresent() && before.body().isFile()) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        var after = before.edited(body.orElse(before.body()), keyboard, world.time.millis());
        if (before.body().equals(after.body()) && before.keyboard().equals(after.keyboard())) {
            throw Refusal.badRequest(UNCHANGED);
        }
        world.put(chat, after);
        return after;
    }

    private Object delete(Attempt attempt) {
        var chat = attempt.chat();
        var message =
                chat.find(attempt.messageId()).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
        if (!message.byBot() && !chat.isPrivate() && !chat.roster.bot.isHost()) {
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
