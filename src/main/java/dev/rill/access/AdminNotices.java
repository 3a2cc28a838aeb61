package dev.rill.access;

import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/** Tells the operators what only they can mend: in the log, and each admin in private. */
public interface AdminNotices {
    /**
     * Tells it, unless it was told a short while ago, by whichever replica. Never fails: whoever has bad news for the admins
     * has troubles enough.
     */
    Uni<Void> tell(Notice notice);

    /**
     * What there is to tell.
     *
     * @param topic what it is about; the same words about the same thing have the same topic
     * @param quiet how long the topic rests once it was told
     */
    record Notice(String topic, Duration quiet, Function<Texts, String> words) {}
}
