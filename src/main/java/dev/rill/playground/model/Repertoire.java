package dev.rill.playground.model;

import java.util.List;
import java.util.regex.Pattern;

/** Which script a question calls for: the first whose call is heard. Immutable. */
final class Repertoire {
    private static final String HELLO =
            "^([^:\\n]{1,40}: )?\\W*(/start|hi|hello|hey|help|привет|здравствуй\\w*|добрый|доброе|помощь|помоги)\\b"
                    + "|\\b(who|what) are you\\b|what can you do|\\brill\\b|(кто|что) ты\\b|что ты умеешь|что вы умеете";

    /** Servers that stream thoughts as {@code reasoning}, and not as DeepSeek and llama.cpp do. */
    private static final Pattern OF_OTHERS = Pattern.compile("openrouter|ollama|vllm");

    private final Text other = Text.of("other");
    private final Text thoughts = Text.of("thoughts");
    private final Text thoughtful = Text.of("thoughtful");
    private final Endings endings = new Endings();
    private final Text atlas = Text.of("atlas").then(Text.of("prose")).then(Text.of("atlas-end"));
    private final List<Script> scripts = List.of(
            Script.on("\\b(break|crash)\\b|слома|поломай", new Breakdown()),
            Script.on("\\bstop me\\b|\\bendless|останови(те)? меня|бесконечн", Counting::endless),
            Script.on(Counting.CALL, Counting::count),
            Script.on(Prose.CALL, new Prose()),
            Script.on(
                    "\\bwhat (did|have|had) i (just )?(say|said|ask|asked|tell|told|write|written)\\b|do you remember\\b"
                            + "|что я (тебе |вам )?(говорил|сказал|спрашивал|спросил|писал|написал)|помни(шь|те)",
                    Memory::recite),
            Script.on("\\batlas\\b|\\bwhole show\\b|атлас|вс[её] сразу", atlas),
            Script.on("\\bcut (me |it |you )?(off|short)\\b|оборв\\w+|на полуслове", endings::cut),
            Script.on("\\bsources?\\b|\\bsearch\\b|источник|поищи|найди", endings::cited),
            Script.on("\\btables?\\b|табли[цч]", Text.of("table")),
            Script.on("\\bformat|\\bmark(down|up)\\b|форматир|разметк", Text.of("formats")),
            Script.on("\\blong\\b|\\blonger\\b|\\bessay\\b|длинн|подробн|\\bэссе\\b", Text.of("long")),
            Script.on("\\bthink|\\breason|подума|рассужда|размышля", this::thinking),
            Script.on(HELLO, Text.of("hello")));

    Answer answer(Question question) {
        var tongue = Tongue.of(question);
        return Bench.in(question.text())
                .map(Bench::answer)
                .or(() -> Memory.attachments(question, tongue))
                .or(() -> Memory.goOn(question, this::answer))
                .orElseGet(() -> scripted(question, tongue));
    }

    private Answer scripted(Question question, Tongue tongue) {
        return scripts.stream()
                .filter(script -> script.answers(question))
                .findFirst()
                .map(script -> script.play().apply(question, tongue))
                .orElseGet(() -> Answer.of(other.in(tongue)));
    }

    private Answer thinking(Question question, Tongue tongue) {
        var field = OF_OTHERS.matcher(question.plain()).find() ? "reasoning" : "reasoning_content";
        return Answer.of(thoughtful.in(tongue)).thinking(field, thoughts.in(tongue));
    }
}
