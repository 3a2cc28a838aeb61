package dev.rill.model.stream;

import dev.rill.model.ModelFailure.BadRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the field of a request that a provider objects to. Not to its value: a limit that is too high is the operator's to
 * mend, and leaving it out would do something else than what was asked for.
 */
public final class Objection {
    private static final List<String> CODES =
            List.of("unsupported_parameter", "unsupported_value", "unknown_parameter", "unrecognized_parameter");
    /** For servers without such codes; OpenAI, too, has none for some of its refusals. */
    private static final List<String> PHRASES = List.of(
            "unsupported",
            "not supported",
            "does not support",
            "unknown",
            "unrecognized",
            "not permitted",
            "not allowed",
            "deprecated",
            "must be verified",
            "only 1 is allowed");

    private Objection() {}

    /**
     * The first of these fields that the refusal is about.
     *
     * @param fields those that were sent; one within another, written with a dot, before that one
     */
    public static Optional<String> in(Fault refusal, List<String> fields) {
        ProviderError said = refusal.error();
        boolean objects = refusal.failure() instanceof BadRequest && (said.isAnyOf(CODES) || said.says(PHRASES));
        return objects ? fields.stream().filter(field -> isAbout(said, field)).findFirst() : Optional.empty();
    }

    private static boolean isAbout(ProviderError said, String field) {
        return said.param()
                .map(param -> param.equals(field) || root(param).equals(field))
                .orElseGet(() -> Pattern.compile("(?<!\\w)" + Pattern.quote(field) + "(?!\\w)")
                        .matcher(said.text())
                        .find());
    }

    /** {@code stream_options} of {@code stream_options.include_usage} or {@code stream_options[include_usage]}. */
    private static String root(String param) {
        return param.split("[.\\[]", 2)[0];
    }
}
