package dev.rill.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.language.Texts;
import dev.rill.privacy.Transcript.Answer;
import dev.rill.privacy.Transcript.Said;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class TranscriptWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:30Z");

    @Test
    void readsLikeTheConversation() {
        Said first = said("why?\nreally", new Answer("**because**", "1. [A](<https://a.org>)"));
        Said retried = new Said(
                NOON.plusSeconds(3_600),
                NOON.plusSeconds(90_000),
                Optional.of("and?"),
                true,
                List.of(new Answer("so", ""), new Answer("thus", "")),
                1);

        assertThat(write(true, first, retried)).isEqualTo("""
                # exportTitle

                exportRange 2026-11-20 – 2026-11-21

                ---

                ## 2026-11-20 12:00

                > why?
                > really

                **exportAnswer** · 2026-11-20 12:01

                **because**

                1. [A](<https://a.org>)

                ---

                *exportAfresh*

                ## 2026-11-20 13:00

                > and?

                **exportAnswerOf 1 2** · 2026-11-21 13:00

                so

                **exportAnswerOf 2 2**

                thus
                """);
    }

    @Test
    void saysThatSomethingWasLeftOut() {
        assertThat(write(false, said("why?", new Answer("because", ""))))
                .startsWith("# exportTitle\n\nexportRange 2026-11-20\n\n**exportShortened**\n");
    }

    @Test
    void quotesNothingWhereAnAnswerGoesOn() {
        Said rest = new Said(NOON, NOON, Optional.empty(), false, List.of(new Answer("the rest", "")), 1);

        assertThat(write(true, rest))
                .contains("## 2026-11-20 12:00\n\n*exportGoesOn*\n\n")
                .doesNotContain(">");
    }

    @Test
    void letsNoQuestionAndNoAnswerSwallowTheNext() {
        String written = write(
                true,
                said("```\nunclosed", new Answer("~~~~\nunclosed", "")),
                said("<!-- open", new Answer("<script>\nopen", "")),
                said("# big", new Answer("- [ ] list", "")));

        Node document = Parser.builder().build().parse(written);
        assertThat(children(document).filter(Heading.class::isInstance)).hasSize(4);
        assertThat(children(document).filter(BlockQuote.class::isInstance)).hasSize(4);
    }

    private static Said said(String question, Answer answer) {
        return new Said(NOON, NOON.plusSeconds(45), Optional.of(question), false, List.of(answer), 1);
    }

    private static String write(boolean whole, Said... said) {
        return TranscriptWriter.write(new Transcript(List.of(said), whole), namesOfTexts());
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }

    /** Each sentence is its own name, with what it is about behind it. */
    private static Texts namesOfTexts() {
        return (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(),
                new Class<?>[] {Texts.class},
                (proxy, method, arguments) -> Stream.concat(
                                Stream.of(method.getName()), arguments == null ? Stream.empty() : Stream.of(arguments))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }
}
