package dev.rill.ops;

import dev.rill.model.ModelCatalog;
import dev.rill.model.ModelFailure;
import dev.rill.model.providers.Fleet;
import dev.rill.model.roster.Listed;
import dev.rill.model.roster.ModelMenu;
import dev.rill.model.roster.Nearest;
import dev.rill.model.roster.Roster;
import dev.rill.model.speech.SpeechConfig;
import dev.rill.ops.StartupCheck.Misconfigured;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks each provider what it offers, and says in plain words what does not fit the configuration. */
@ApplicationScoped
class ModelCheck {
    private static final Logger LOG = Logger.getLogger(ModelCheck.class);
    private static final int MOST_NAMES = 30;

    private final Fleet fleet;
    private final ModelMenu menu;
    private final SpeechConfig speech;

    ModelCheck(Fleet fleet, ModelMenu menu, SpeechConfig speech) {
        this.speech = speech;
        this.fleet = fleet;
        this.menu = menu;
    }

    /** Fails with {@link Misconfigured} where no model is named, or a provider refuses its key. */
    Uni<Void> passed() {
        return Multi.createFrom()
                .iterable(fleet.members())
                .onSubscription()
                .invoke(this::judgeSpeech)
                .onItem()
                .transformToUni(member -> member.catalog().check().invoke(answer -> judge(member.listed(), answer)))
                .merge(4)
                .onItem()
                .ignoreAsUni();
    }

    /** No voice is built in, as no model is, and the API takes no request without one. */
    private void judgeSpeech() {
        if (speech.model().isPresent() && speech.voice().isEmpty()) {
            LOG.warn(
                    "Voice replies are off: OPENAI_SPEECH_MODEL cannot speak without a voice. Set OPENAI_SPEECH_VOICE to one"
                            + " that it has.");
        }
    }

    private void judge(Listed provider, ModelCatalog.Check answer) {
        switch (answer) {
            case ModelCatalog.Offers offers -> judgeNames(provider, offers.names());
            case ModelCatalog.KeepsNoList none -> requireName("The provider keeps no list of its models.");
            case ModelCatalog.Refused refused -> judgeRefusal(provider, refused.failure());
        }
    }

    private void judgeNames(Listed provider, List<String> offered) {
        String list = String.join(", ", offered.subList(0, Math.min(MOST_NAMES, offered.size())));
        requireName("The provider offers: " + list + ".");
        provider.models().stream()
                .map(Listed.Model::id)
                .filter(id -> !offered.contains(id))
                .forEach(id -> LOG.warn(missing(provider, id, offered, list)));
    }

    private String missing(Listed provider, String id, List<String> offered, String list) {
        String near = String.join(", ", Nearest.of(id, offered));
        return isOfEnvironment(provider)
                ? "%s %s is not in the provider's list. Nearest: %s. If questions fail, set one of these: %s."
                        .formatted(variable(id), id, near, list)
                : "The model %s is not in the list of the provider %s (PROVIDERS_FILE). Nearest: %s."
                        .formatted(id, provider.name(), near);
    }

    private String variable(String id) {
        if (menu.standard().stream().anyMatch(id::equals)) {
            return "OPENAI_MODEL";
        }
        return menu.premium().stream().anyMatch(id::equals) ? "OPENAI_PREMIUM_MODEL" : "In OPENAI_MODELS,";
    }

    private void requireName(String hint) {
        if (menu.standard().isEmpty()) {
            throw new Misconfigured("OPENAI_MODEL is not set: name the model that answers. " + hint);
        }
    }

    private void judgeRefusal(Listed provider, ModelFailure failure) {
        if (failure instanceof ModelFailure.Unauthorized) {
            throw new Misconfigured(isOfEnvironment(provider) ? wrongKey(provider) : wrongKeyOfFile(provider));
        }
        requireName("The provider could not be asked what it offers.");
        LOG.warnf(
                "%s does not answer as it should: %s (%s). Rill starts all the same;"
                        + " until it does, questions are answered with an apology or by another provider.",
                isOfEnvironment(provider)
                        ? "The model provider at OPENAI_BASE_URL"
                        : "The provider %s of PROVIDERS_FILE".formatted(provider.name()),
                failure.getClass().getSimpleName(),
                failure.detail());
    }

    private static String wrongKey(Listed provider) {
        return provider.key().isPresent()
                ? "The model provider does not accept OPENAI_API_KEY. Check the key, and that it belongs to"
                        + " OPENAI_BASE_URL."
                : "The model provider wants a key: set OPENAI_API_KEY.";
    }

    private static String wrongKeyOfFile(Listed provider) {
        return provider.keyVariable()
                .map(variable ->
                        "The provider %s of PROVIDERS_FILE does not accept the key in %s. Check the key, and that"
                                        .formatted(provider.name(), variable)
                                + " it belongs to its base-url.")
                .orElseGet(() -> "The provider %s of PROVIDERS_FILE wants a key: give it a key-variable."
                        .formatted(provider.name()));
    }

    private static boolean isOfEnvironment(Listed provider) {
        return provider.name().equals(Roster.ENVIRONMENT);
    }
}
