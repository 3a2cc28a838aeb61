package dev.rill.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The bundles that are packed with the program. */
@ApplicationScoped
class BundledPhrasebook implements Phrasebook {
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    BundledPhrasebook() {
        for (Language language : Language.values()) {
            texts.put(language, MessageBundles.get(Texts.class, Localized.Literal.of(language.code())));
        }
    }

    @Override
    public Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
