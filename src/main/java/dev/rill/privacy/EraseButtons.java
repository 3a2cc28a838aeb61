package dev.rill.privacy;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Time;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Incoming.Press;
import dev.rill.route.PressHandler;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * ✅ and 🚫 under the question whether somebody is to be erased. Only who asked can press them, for an hour. Their data can be
 * forged, and then concerns whoever forged it: it is always the person who presses that is erased.
 */
@ApplicationScoped
class EraseButtons implements PressHandler {
    private static final String KIND = "erase";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Duration LIFE = Duration.ofHours(1);

    private final Erasure erasure;
    private final Answers answers;
    private final Phrasebook phrasebook;
    private final Time time;

    EraseButtons(Erasure erasure, Answers answers, Phrasebook phrasebook, Time time) {
        this.erasure = erasure;
        this.answers = answers;
        this.phrasebook = phrasebook;
        this.time = time;
    }

    /** The buttons: who was asked, when (seconds since 1970), and the answer. */
    static InlineKeyboardMarkup of(UserId person, Instant now, Texts texts) {
        String question = "%s:%s:%d:".formatted(KIND, person, now.getEpochSecond());
        return new InlineKeyboardMarkup(List.of(
                List.of(new InlineKeyboardButton(texts.eraseYes(), question + YES)),
                List.of(new InlineKeyboardButton(texts.eraseNo(), question + NO))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Press press) {
        Texts texts = phrasebook.in(press.origin().language());
        if (isTooOld(press.number(1))) {
            return notice(press, texts.buttonTooOld());
        }
        if (press.number(0) != press.origin().person().value()) {
            return notice(press, texts.buttonNotYours());
        }
        return switch (press.part(2)) {
            case YES -> erasure.of(press.origin().person()).chain(() -> close(press, texts.erased()));
            case NO -> close(press, texts.eraseNothing());
            default -> notice(press, texts.buttonTooOld());
        };
    }

    private boolean isTooOld(long askedAt) {
        long now = time.now().getEpochSecond();
        return askedAt > now || askedAt < now - LIFE.toSeconds();
    }

    /** The outcome stands in place of the question; a message that Telegram has forgotten gets a new one instead. */
    private Uni<Handled> close(Press press, String outcome) {
        return answers.notice(press.query(), null)
                .chain(() -> press.message()
                        .map(message -> answers.rewrite(press.origin().place(), message, outcome)
                                .replaceWith(Handled.IGNORED))
                        .orElseGet(() -> answers.say(press.origin(), outcome)));
    }

    private Uni<Handled> notice(Press press, String text) {
        return answers.notice(press.query(), text).replaceWith(Handled.IGNORED);
    }
}
