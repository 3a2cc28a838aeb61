package dev.rill.turn;

import dev.rill.kernel.Loops;
import dev.rill.model.speech.SpeechModel;
import dev.rill.model.speech.SpeechModel.Clip;
import dev.rill.model.speech.SpeechModel.Reading;
import dev.rill.model.speech.SpeechModel.Silence;
import dev.rill.settings.Preferences.Extra;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.SendVoice;
import dev.rill.telegram.outbox.Outbox;
import dev.rill.telegram.outbox.Ticket;
import dev.rill.telegram.outbox.Urgency;
import dev.rill.telegram.type.InputFile;
import dev.rill.telegram.type.ReplyParameters;
import dev.rill.turn.VoiceStore.Script;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads whole answers aloud where the chat wishes that, once they stand there. Nobody waits for it: the next question has
 * begun long before, and a clip that does not come about is missed by a line in the log alone. An answer is marked as read
 * before anything is made or sent, so a crash costs a clip and never doubles one.
 */
@ApplicationScoped
class Recital {
    private static final Logger LOG = Logger.getLogger(Recital.class);

    private final SpeechModel speech;
    private final VoiceStore store;
    private final Outbox outbox;
    private final Loops loops;

    Recital(SpeechModel speech, VoiceStore store, Outbox outbox, Loops loops) {
        this.speech = speech;
        this.store = store;
        this.outbox = outbox;
        this.loops = loops;
    }

    /** Begins, if somebody wishes to hear it. Neither waits nor fails. */
    void begin(Turn turn) {
        recite(turn).subscribe().with(done -> {}, failure -> complain(turn, failure));
    }

    /** What is shown once more, by another process or by a press of a button, is not said once more. */
    private boolean isWished(Turn turn) {
        return speech.isOn()
                && turn.preferences().has(Extra.VOICE)
                && turn.abroad().isEmpty()
                && turn.ending().isEmpty();
    }

    /** The whole of it as a recipe. */
    Uni<Void> recite(Turn turn) {
        if (!isWished(turn)) {
            return Uni.createFrom().voidItem();
        }
        return loops.backAt(turn.place().chat(), store.claim(turn))
                .chain(script -> script.map(found -> read(turn, found))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> read(Turn turn, Script script) {
        String words = SpokenWords.of(script.answer(), SpeechModel.LONGEST);
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : loops.backAt(turn.place().chat(), speech.read(words)).chain(reading -> send(turn, script, reading));
    }

    private Uni<Void> send(Turn turn, Script script, Reading reading) {
        return switch (reading) {
            case Clip clip -> send(turn, script.message(), clip);
            case Silence silence -> {
                String kind = silence.failure().getClass().getSimpleName();
                note(turn, kind + ": " + silence.failure().detail());
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<Void> send(Turn turn, Optional<Long> message, Clip clip) {
        Long topic = turn.place().topic() == 0 ? null : turn.place().topic();
        SendVoice voice = new SendVoice(
                turn.place().chat().value(),
                topic,
                new InputFile("voice.ogg", "audio/ogg", clip.content()),
                message.map(ReplyParameters::to).orElse(null));
        return outbox.send(Ticket.of(voice, Urgency.BULK))
                .replaceWithVoid()
                .onFailure(TelegramException.class)
                .recoverWithUni(refusal -> {
                    note(turn, String.valueOf(refusal.failure()));
                    return Uni.createFrom().voidItem();
                });
    }

    private static void note(Turn turn, String why) {
        LOG.warnf(
                "the answer of turn %d in chat %s is not read aloud: %s",
                turn.id(), turn.place().chat(), why);
    }

    private static void complain(Turn turn, Throwable failure) {
        LOG.errorf(
                failure,
                "the answer of turn %d in chat %s could not be read aloud",
                turn.id(),
                turn.place().chat());
    }
}
