package dev.rill.language;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bundles that are packed with the program: each file of words is one, so a further language is a further file. */
@ApplicationScoped
class BundledPhrasebook implements Phrasebook {
    private static final Comparator<Language> ENGLISH_FIRST = Comparator.comparing(
                    (Language language) -> !language.equals(Language.ENGLISH))
            .thenComparing(Language::code);

    private final Map<Language, Texts> texts;
    private final List<Language> languages;

    BundledPhrasebook() {
        texts = Arc.container().listAll(Texts.class, Any.Literal.INSTANCE).stream()
                .filter(bundle -> language(bundle).isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        bundle -> language(bundle).orElseThrow(), InstanceHandle::get, (one, same) -> one));
        languages = texts.keySet().stream().sorted(ENGLISH_FIRST).toList();
    }

    @Override
    public Texts in(Language language) {
        Texts english = Objects.requireNonNull(texts.get(Language.ENGLISH), "there is no file of English words");
        return texts.getOrDefault(language, english);
    }

    @Override
    public List<Language> languages() {
        return languages;
    }

    private static Optional<Language> language(InstanceHandle<Texts> bundle) {
        return bundle.getBean().getQualifiers().stream()
                .filter(Localized.class::isInstance)
                .map(Localized.class::cast)
                .map(localized -> Language.ofTag(localized.value()))
                .findFirst();
    }
}
