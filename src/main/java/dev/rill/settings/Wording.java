package dev.rill.settings;

import dev.rill.language.Language;
import dev.rill.settings.Preferences.Answerer;
import dev.rill.settings.Preferences.Extra;
import dev.rill.settings.Preferences.Instructions;
import dev.rill.settings.Preferences.Looks;
import dev.rill.settings.Preferences.Memory;
import dev.rill.settings.Preferences.Streaming;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How preferences are written down: one JSON object. What we do not know, or not in that shape, is as good as missing; a
 * change says nothing of what it does not change, so that two at once are kept both.
 */
final class Wording {
    private static final String STREAMING = "streaming";
    private static final String MODEL = "model";
    private static final String TEMPERATURE = "temperature";
    private static final String MAX_TOKENS = "max_tokens";
    private static final String PROMPT = "prompt";
    private static final String PERSONA = "persona";
    private static final String MEMORY = "memory";

    /** The claim of the inbox reads it by that name, too. */
    private static final String LANGUAGE = "language";

    private Wording() {}

    static Preferences read(JsonObject values) {
        return new Preferences(
                new Looks(
                        one(values, STREAMING, Streaming.values()),
                        Stream.of(Extra.values())
                                .filter(extra -> Boolean.TRUE.equals(values.getValue(name(extra))))
                                .collect(Collectors.toUnmodifiableSet())),
                new Answerer(
                        words(values, MODEL),
                        number(values, TEMPERATURE).flatMap(degrees -> Temperature.of(Math.round(degrees * 10))),
                        number(values, MAX_TOKENS).map(Double::intValue).filter(most -> most > 0)),
                new Instructions(words(values, PROMPT), words(values, PERSONA), one(values, MEMORY, Memory.values())),
                words(values, LANGUAGE).map(Language::new));
    }

    static JsonObject patch(Change change) {
        return switch (change) {
            case Change.Streams streams -> patch(STREAMING, streams.way().map(Wording::name));
            case Change.Switched switched -> new JsonObject().put(name(switched.extra()), switched.on());
            case Change.Asks asks -> patch(MODEL, asks.model());
            case Change.Warms warms -> patch(TEMPERATURE, warms.temperature().map(Temperature::degrees));
            case Change.Limits limits -> patch(MAX_TOKENS, limits.maxTokens());
            case Change.Prompts prompts ->
                prompts.prompt().isPresent()
                        ? patch(PROMPT, prompts.prompt())
                        : new JsonObject().putNull(PROMPT).putNull(PERSONA);
            case Change.Plays plays -> patch(PERSONA, plays.persona()).putNull(PROMPT);
            case Change.Remembers remembers -> patch(MEMORY, remembers.memory().map(Wording::name));
            case Change.Speaks speaks -> patch(LANGUAGE, speaks.language().map(Language::code));
        };
    }

    private static JsonObject patch(String key, Optional<?> value) {
        return new JsonObject().put(key, value.orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> one(JsonObject values, String key, E[] known) {
        return Stream.of(known)
                .filter(value -> name(value).equals(values.getValue(key)))
                .findFirst();
    }

    private static Optional<String> words(JsonObject values, String key) {
        return values.getValue(key) instanceof String words && !words.isBlank() ? Optional.of(words) : Optional.empty();
    }

    private static Optional<Double> number(JsonObject values, String key) {
        return values.getValue(key) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
