package dev.rill.playground.telegram;

import dev.rill.playground.judge.Judge;
import dev.rill.playground.judge.Refusal;
import dev.rill.playground.judge.RichText;
import dev.rill.playground.limit.Spending;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What shows that the bot is at work: drafts that fade after 30 s, and chat actions that fade after 5. */
final class DraftMethods {
    private static final long DRAFT_LIFE = Duration.ofSeconds(30).toMillis();
    private static final long ACTION_LIFE = Duration.ofSeconds(5).toMillis();
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note",
            "cancel");
    private final World world;

    DraftMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("sendmessagedraft", attempt -> draft(attempt, DraftMethods::words));
        methods.put("sendrichmessagedraft", attempt -> draft(attempt, DraftMethods::rich));
        methods.put("sendchataction", this::act);
    }

    private Object draft(Attempt attempt, Function<Attempt, Body> reading) {
        var chat = attempt.chat();
        var parameters = attempt.parameters;
        if (!chat.isPrivate()) {
            throw Refusal.badRequest("TEXTDRAFT_PEER_INVALID");
        }
        var id = parameters.number("draft_id", 0);
        if (id == 0) {
            throw Refusal.badRequest("draft_id must be non-zero");
        }
        var body = reading.apply(attempt);
        var thread = MessageMethods.thread(attempt, chat);
        attempt.spend(chat, Spending.DRAFT);
        MessageMethods.refuseAbsent(chat);
        var until = world.time.millis() + DRAFT_LIFE;
        var stops = parameters.flag("can_stop");
        attempt.flaw = chat.drafts.take(new Draft(id, thread, body, stops, parameters.flag("keep_on_stop"), until));
        world.changed(chat);
        fadeAfter(DRAFT_LIFE, chat);
        return true;
    }

    private static Body words(Attempt attempt) {
        var parameters = attempt.parameters;
        attempt.noteAsGiven();
        return attempt.note(new Body.Words(Judge.draft(
                parameters.text("text"), parameters.array("entities").orElse(null), parameters.text("parse_mode"))));
    }

    private static Body rich(Attempt attempt) {
        var given = attempt.parameters.object("rich_message").orElse(null);
        return attempt.note(new Body.Rich(RichText.read(given, true)));
    }

    private Object act(Attempt attempt) {
        var chat = attempt.chat();
        var action = attempt.parameters.text("action", "");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        MessageMethods.thread(attempt, chat);
        attempt.spend(chat, Spending.DRAFT);
        MessageMethods.refuseAbsent(chat);
        chat.typingUntil = action.equals("cancel") ? 0 : world.time.millis() + ACTION_LIFE;
        world.changed(chat);
        fadeAfter(ACTION_LIFE, chat);
        return true;
    }

    /** Whoever looks on sees it fade; a newer action or draft fades at its own time. */
    private void fadeAfter(long life, Chat chat) {
        world.time.after(
                Duration.ofMillis(life + 1),
                () -> world.locked(() -> {
                    var now = world.time.millis();
                    if (chat.fades(now)) {
                        world.changed(chat);
                    }
                }));
    }
}
