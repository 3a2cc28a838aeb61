package dev.rill.playground.model;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers made of numbers: counting to where one is asked to, and counting until one is stopped. */
final class Counting {
    static final String CALL = "\\bcount\\b.*?\\bto\\s+\\d|счита\\w*.*?\\bдо\\s+\\d";

    private static final Pattern FROM = Pattern.compile("(?:\\bfrom|от|с)\\s+(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("(?:\\bto|до)\\s+(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 5000;
    private static final int DROPS = 400;

    private static final Text OPENING = new Text(
            "I shall tell you about drops of water, one after the other, and there are a great many. Stop me.",
            "Я буду рассказывать о каплях воды, по одной, а их очень много. Остановите меня.");
    private static final Text CLOSING = new Text(
            "That was the last one. You are patient, and the ⏹ button is still waiting for you.",
            "Это была последняя. Терпения вам не занимать, а кнопка ⏹ так вас и ждёт.");
    private static final List<Text> DROP = List.of(
            new Text("Drop %d falls on a leaf and stays there.", "Капля %d падает на лист и остаётся на нём."),
            new Text("Drop %d finds the river.", "Капля %d находит реку."),
            new Text("Drop %d waits on a wire for its neighbour.", "Капля %d ждёт на проводе соседку."),
            new Text("Drop %d lands in somebody's tea.", "Капля %d попадает кому-то в чай."),
            new Text("Drop %d takes its time.", "Капля %d никуда не спешит."),
            new Text("Drop %d goes straight back to the clouds.", "Капля %d сразу уходит обратно в облака."),
            new Text("Drop %d would rather be snow.", "Капля %d предпочла бы стать снегом."));

    private Counting() {}

    static Answer count(Question question, Tongue tongue) {
        int to = number(TO, question, 50);
        int from = Math.min(number(FROM, question, 1), to);
        var numbers = IntStream.rangeClosed(Math.max(from, to - MOST + 1), to)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "", "."));
        return Answer.of(numbers);
    }

    /** Looks as if it would never end; does so after some minutes. */
    static Answer endless(Question question, Tongue tongue) {
        var drops = IntStream.rangeClosed(1, DROPS)
                .mapToObj(number -> DROP.get(number % DROP.size()).in(tongue).formatted(number))
                .collect(Collectors.joining(" ", "\n\n", "\n\n"));
        var text = OPENING.in(tongue) + drops + CLOSING.in(tongue);
        return Answer.of(new Written(text), Pace.of(Duration.ofMillis(300), 15));
    }

    private static int number(Pattern pattern, Question question, int otherwise) {
        var found = pattern.matcher(question.text());
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }
}
