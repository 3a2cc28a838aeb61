package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Texts;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/** Turns to test with: Anna asks, and each sentence that she reads is its own name. */
final class Turns {
    static final Place ANNA = Place.of(new ChatId(1));
    static final UserId HERSELF = new UserId(1);

    private Turns() {}

    static Turn turn(long id) {
        return with(id, Turn.Variants.ONE);
    }

    static Turn with(long id, Turn.Variants variants) {
        return new Turn(
                ANNA,
                id,
                HERSELF,
                Language.ENGLISH,
                2,
                "why?",
                Optional.empty(),
                List.of(),
                0,
                1,
                0,
                Optional.empty(),
                variants,
                Optional.empty());
    }

    static Texts namesOfTexts() {
        return (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(),
                new Class<?>[] {Texts.class},
                (proxy, method, arguments) -> method.getName());
    }
}
