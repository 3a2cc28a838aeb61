package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** One command, whole: what it is called, how the menu describes it, and what it does. */
public interface CommandHandler {
    /** Its names without the slash; the first is the one that is shown. */
    List<String> names();

    /** Its place in the menu; lower comes first. */
    int order();

    /** Its line in the menu and in {@code /help}. */
    String describe(Texts texts);

    /** Whom it is for. */
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /**
     * Whether a link ({@code ?start=name}) or a button of the first page may call it: anybody can make a link for anybody, so
     * only what changes nothing by itself.
     */
    default boolean linkable() {
        return false;
    }

    Uni<Handled> handle(Incoming.Command command);
}
