package dev.rill.acceptance;

import dev.rill.playground.judge.Button;
import dev.rill.playground.judge.Formatted;
import dev.rill.playground.model.Timing;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.Message;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One answer as Telegram saw it, in Markdown for people: what was called when, and what stands in the chat in the end.
 *
 * @param asked when the question was asked, milliseconds since 1970
 * @param model what the model said, and when
 */
record Transcript(String question, long asked, Timing model, List<Call> calls, List<Message> messages) {
    /** What follows is the same in each recording. */
    static final String MESSAGES = "## The messages\n";

    private static final String HEAD = """
            # One long answer, in Telegram's terms

            The playground's Anna says *%s*, and its model writes %d characters of Markdown, %d tokens a second: three blocks of code, tables,
            lists in lists, quotes, links, emoji, Cyrillic. This is what the simulated Telegram was asked to do meanwhile, in messages that are
            edited, and what stands in the chat in the end.

            `TranscriptIT` records it, from the packaged server, into `target/transcript.md`. The times are those of one run; the
            messages are compared with this file in each `./mvnw verify`, so copy it here where they are meant to differ.

            <picture>
              <source media="(prefers-color-scheme: dark)" srcset="images/answer-dark.png">
              <img alt="The middle of this answer in the playground: a list, a block of Java, a list in a list" src="images/answer-light.png">
            </picture>

            ## The calls

            %d calls for %d tokens in %.1f s: %s. The last one came %d ms after the model's last token. Characters are UTF-16 units.

            | s | call | message | characters | entities | buttons |
            |--:|:-----|--------:|-----------:|---------:|:--------|
            """;

    String markdown() {
        return head() + calls.stream().map(this::row).collect(Collectors.joining()) + "\n" + shown();
    }

    /** Each message with its text and its entities. */
    String shown() {
        return MESSAGES
                + """

                The text in Telegram's own HTML notation, which says the same as the entities below it; what is sent is the plain text and
                the entities, as *type offset+length*.
                """
                + IntStream.range(0, messages.size()).mapToObj(this::shown).collect(Collectors.joining());
    }

    private String head() {
        double seconds = Duration.ofNanos(model.last() - model.first()).toMillis() / 1000.0;
        Stream<String> methods = calls.stream().map(Call::method).distinct();
        return String.format(
                Locale.ROOT,
                HEAD,
                question,
                model.expected().length(),
                Math.round(model.tokens() / seconds),
                calls.size(),
                model.tokens(),
                seconds,
                methods.map(method -> count(method) + " " + method).collect(Collectors.joining(", ")),
                Duration.ofNanos(calls.getLast().nanos() - model.last()).toMillis());
    }

    private long count(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).count();
    }

    private String row(Call call) {
        double seconds = (call.at() - asked) / 1000.0;
        int message = messages.stream().map(Message::id).toList().indexOf(call.message());
        if (message < 0) {
            return String.format(Locale.ROOT, "| %.2f | %s | | | | |%n", seconds, call.method());
        }
        String buttons = call.keyboard().rows().stream()
                .flatMap(List::stream)
                .map(Button::text)
                .collect(Collectors.joining(", "));
        Formatted content = call.content();
        return String.format(
                Locale.ROOT,
                "| %.2f | %s | %d | %d | %d | %s |%n",
                seconds,
                call.method(),
                message + 1,
                content.text().length(),
                content.entities().size(),
                buttons);
    }

    private String shown(int number) {
        Formatted content = messages.get(number).content();
        String entities = content.entities().stream()
                .map(entity -> "%s %d+%d".formatted(entity.type(), entity.offset(), entity.length()))
                .collect(Collectors.joining(", "));
        return """

                ### Message %d: %d characters, %d entities

                ````html
                %s
                ````

                %s
                """.formatted(
                        number + 1,
                        content.text().length(),
                        content.entities().size(),
                        new EntityTags(content).html(),
                        entities);
    }
}
