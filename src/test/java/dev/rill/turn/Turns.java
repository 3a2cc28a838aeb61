package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Texts;
import dev.rill.settings.Preferences;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns to test with: Anna asks, and each sentence that she reads is its own name. */
final class Turns {
    static final Place ANNA = Place.of(new ChatId(1));
    static final UserId HERSELF = new UserId(1);

    private Turns() {}

    static Turn turn(long id) {
        return with(id, Turn.Variants.ONE);
    }

    static Turn with(long id, Turn.Variants variants) {
        return turn(id, variants, Preferences.DEFAULT, false);
    }

    static Turn with(long id, Preferences preferences) {
        return turn(id, Turn.Variants.ONE, preferences, false);
    }

    /** One whose asker has somebody else answer than the operator's model. */
    static Turn elsewhere(long id) {
        return turn(id, Turn.Variants.ONE, Preferences.DEFAULT, true);
    }

    /** One whose answer stands in a message in somebody else's chat. */
    static Turn abroad(long id, String message) {
        return turn(id, Turn.Variants.ONE, Preferences.DEFAULT, false, Optional.of(new Abroad(message, true)));
    }

    private static Turn turn(long id, Turn.Variants variants, Preferences preferences, boolean elsewhere) {
        return turn(id, variants, preferences, elsewhere, Optional.empty());
    }

    private static Turn turn(
            long id, Turn.Variants variants, Preferences preferences, boolean elsewhere, Optional<Abroad> abroad) {
        return new Turn(
                abroad.isPresent() ? Place.abroad(HERSELF) : ANNA,
                id,
                HERSELF,
                Language.ENGLISH,
                2,
                "why?",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                1,
                0,
                Optional.empty(),
                variants,
                preferences,
                elsewhere,
                Optional.empty(),
                abroad);
    }

    static Texts namesOfTexts() {
        return texts((proxy, method, arguments) -> method.getName());
    }

    /** Each with what it is about behind its name. */
    static Texts textsWithArguments() {
        return texts((proxy, method, arguments) -> Stream.concat(
                        Stream.of(method.getName()), arguments == null ? Stream.empty() : Stream.of(arguments))
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
    }

    private static Texts texts(InvocationHandler sentences) {
        return (Texts) Proxy.newProxyInstance(Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, sentences);
    }
}
