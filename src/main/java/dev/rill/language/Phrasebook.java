package dev.rill.language;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Finds the sentences of a language. */
@ApplicationScoped
public class Phrasebook {
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Phrasebook() {
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    MessageBundles.get(Texts.class, io.quarkus.qute.i18n.Localized.Literal.of(language.code())));
        }
    }

    /** The sentences in that language. */
    public Texts in(Language language) {
        return java.util.Objects.requireNonNull(texts.get(language));
    }
}
