package dev.rill.ops;

import dev.rill.access.AdminNotices;
import dev.rill.access.AdminNotices.Notice;
import dev.rill.language.Texts;
import dev.rill.model.ModelFailure;
import dev.rill.model.providers.Lookout;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** Tells the admins, once an hour at most, that a provider wants money or another key: waiting mends neither. */
@ApplicationScoped
class ProviderTrouble implements Lookout {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AdminNotices notices;

    ProviderTrouble(AdminNotices notices) {
        this.notices = notices;
    }

    @Override
    public void failed(String provider, ModelFailure failure) {
        if (failure instanceof ModelFailure.OutOfCredit) {
            tell("credit:" + provider, texts -> texts.adminOutOfCredit(provider));
        }
        if (failure instanceof ModelFailure.Unauthorized) {
            tell("key:" + provider, texts -> texts.adminKeyRefused(provider));
        }
    }

    private void tell(String topic, Function<Texts, String> words) {
        notices.tell(new Notice(topic, HOUR, words)).subscribe().with(told -> {}, failure -> {});
    }
}
