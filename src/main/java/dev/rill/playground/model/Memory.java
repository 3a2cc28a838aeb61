package dev.rill.playground.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers that come from the conversation itself: proof of what the model was really sent. */
final class Memory {
    private static final int QUOTED = 200;
    private static final int TAIL = 40;
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");
    private static final Pattern GO_ON = Pattern.compile(
            "^\\W*(continue|go on|carry on|продолж\\w*|дальше)\\b.{0,200}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Text NOTHING = new Text(
            "Nothing yet: this question is the first thing of yours that I was sent. Say something, then ask me again.",
            "Пока ничего: этот вопрос первое, что мне от вас передали. Скажите что-нибудь и спросите ещё раз.");
    private static final Text BEFORE = new Text(
            "Before this question you said, and I was sent all of it again just now:",
            "До этого вопроса вы говорили вот что, и мне сейчас передали всё это заново:");
    private static final Text COUNT = new Text(
            "Together with my own answers that makes a conversation of %d messages. A model has no other memory.",
            "Вместе с моими ответами это разговор из %d сообщений. Другой памяти у модели нет.");
    private static final Text SEEN = new Text(
            "Besides your words I was sent: %s. A script cannot look at that, but it has arrived where a model would.",
            "Кроме слов мне передали вот что: %s. Сценарий не умеет на это смотреть, но модель получила бы именно это.");

    private Memory() {}

    static Answer recite(Question question, Tongue tongue) {
        var earlier = question.earlier();
        if (earlier.isEmpty()) {
            return Answer.of(NOTHING.in(tongue));
        }
        var list = IntStream.range(0, earlier.size())
                .mapToObj(i -> (i + 1) + ". " + quoted(earlier.get(i)))
                .collect(Collectors.joining("\n"));
        var count = COUNT.in(tongue).formatted(question.said().size());
        return Answer.of(BEFORE.in(tongue) + "\n\n" + list + "\n\n" + count);
    }

    /** Tells what came besides text. */
    static Optional<Answer> attachments(Question question, Tongue tongue) {
        var kinds = question.attachments();
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.of(SEEN.in(tongue).formatted("`" + String.join("`, `", kinds) + "`")));
    }

    /** The rest of an answer that was cut, when that is what the question wants. */
    static Optional<Answer> goOn(Question question, Function<Question, Answer> repertoire) {
        var said = question.said();
        boolean wanted =
                spoken(said.getLast()) || GO_ON.matcher(question.text()).find();
        int mine = IntStream.range(0, said.size())
                .filter(i -> spoken(said.get(i)))
                .reduce((first, later) -> later)
                .orElse(0);
        if (!wanted || mine == 0) {
            return Optional.empty();
        }
        return Question.of(said.subList(0, mine), question.body())
                .map(repertoire)
                .map(whole -> rest(whole.speech().text(), said.get(mine).text().strip()))
                .filter(rest -> !rest.isBlank())
                .map(Answer::of);
    }

    private static String rest(String whole, String told) {
        var tail = told.substring(Math.max(0, told.length() - TAIL));
        int at = whole.startsWith(told) ? told.length() - tail.length() : whole.indexOf(tail);
        return at < 0 || told.isEmpty() ? "" : whole.substring(at + tail.length());
    }

    private static boolean spoken(Question.Said said) {
        return said.role().equals("assistant");
    }

    private static String quoted(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        var shown = line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
        return MARKUP.matcher(shown).replaceAll("\\\\$1");
    }
}
