package dev.rill.playground.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A model that fails, in the way that the question names: {@code break 503}, {@code сломайся 503}. */
final class Breakdown implements BiFunction<Question, Tongue, Answer> {
    /** Further than any text goes: the fault strikes where the words end. */
    private static final int AT_THE_END = Integer.MAX_VALUE;

    private static final Pattern ONCE =
            Pattern.compile("\\bonce\\b|один раз|разок", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Text HEALED = new Text(
            "I was broken a moment ago, and now I am well again: somebody has asked twice, with patience in between.",
            "Минуту назад я был сломан, а теперь снова здоров: кто-то спросил дважды и в промежутке потерпел.");

    private static final List<Way> WAYS = List.of(
            way("openrouter", error(ModelFault.Shape.OPENROUTER)),
            way("vllm", error(ModelFault.Shape.VLLM)),
            way("ollama", error(ModelFault.Shape.OLLAMA)),
            way("llama", error(ModelFault.Shape.LLAMA_CPP)),
            way("string|строк", error(ModelFault.Shape.STRING)),
            way("connection|соединен", new ModelFault.Cut(AT_THE_END, ModelFault.Ending.ABRUPT)),
            way("\\bdone\\b", new ModelFault.Cut(AT_THE_END, ModelFault.Ending.DONE)),
            way("stall|hang|завис|замр", new ModelFault.Stalled(AT_THE_END, Optional.empty())),
            way("silent|молч", new ModelFault.Silent(Optional.empty())),
            way("html|\\b502\\b", new ModelFault.Garbage(ModelFault.Kind.HTML)),
            way("json", new ModelFault.Garbage(ModelFault.Kind.HALF_JSON)),
            way("empty|пуст", new ModelFault.Garbage(ModelFault.Kind.EMPTY)),
            way("\\b401\\b|\\bkey\\b|ключ", status(401, "invalid_request_error", "invalid_api_key")),
            way("\\b404\\b", status(404, "invalid_request_error", "model_not_found")),
            way("quota|money|квот|деньг", status(429, "insufficient_quota", "insufficient_quota")),
            way(
                    "\\b429\\b|limit|лимит",
                    new ModelFault.Status(429, "tokens", "rate_limit_exceeded", Optional.of(Duration.ofSeconds(2)))),
            way("\\b503\\b|overload|перегру", status(503, "service_unavailable_error", "server_is_overloaded")),
            way("\\b500\\b", status(500, "server_error", "")),
            way("error|ошибк|stream|поток", error(ModelFault.Shape.OPENAI)),
            way("", new ModelFault.Cut(AT_THE_END, ModelFault.Ending.CLEAN)));

    private final Text last = Text.of("break");
    /** Questions that have failed once and heal at the next try. */
    private final Set<String> healing = ConcurrentHashMap.newKeySet();

    @Override
    public Answer apply(Question question, Tongue tongue) {
        var text = question.plain();
        boolean once = ONCE.matcher(text).find();
        if (once && !healing.add(text)) {
            healing.remove(text);
            return Answer.of(HEALED.in(tongue));
        }
        return WAYS.stream()
                .filter(way -> way.call().matcher(text).find())
                .findFirst()
                .map(way -> Answer.of(last.in(tongue)).failing(way.fault()))
                .orElseThrow();
    }

    private static ModelFault error(ModelFault.Shape shape) {
        return new ModelFault.StreamError(AT_THE_END, shape);
    }

    private static ModelFault status(int status, String type, String code) {
        return new ModelFault.Status(status, type, code, Optional.empty());
    }

    private static Way way(String call, ModelFault fault) {
        return new Way(Pattern.compile(call, Pattern.UNICODE_CHARACTER_CLASS), fault);
    }

    private record Way(Pattern call, ModelFault fault) {}
}
