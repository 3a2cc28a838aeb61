package dev.rill.model.completions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.ModelEvent;
import dev.rill.model.ModelEvent.Cited;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Failed;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Reasoning;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import dev.rill.model.stream.AnswerSink;
import dev.rill.model.stream.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionReaderTest {
    private static final Fault END_OF_BYTES = Fault.lasting(new CutOff("end"));
    private static final Completed SAID_ALL = new Completed(Finish.STOP, Optional.empty());

    private final CompletionReader reader = new CompletionReader("asked");
    private final Heard heard = new Heard();

    @Test
    void tellsAnOrdinaryAnswer() {
        chunks("""
                {"model":"m","choices":[{"delta":{"role":"assistant","content":""}}],"usage":null}""", """
                {"model":"m","choices":[{"delta":{"content":"Hel"}}]}""", """
                {"model":"m","choices":[{"delta":{"content":"lo"}}]}""", """
                {"model":"m","choices":[{"delta":{},"finish_reason":"stop"}]}""", """
                {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13,
                 "prompt_tokens_details":{"cached_tokens":2},"completion_tokens_details":{"reasoning_tokens":1}}}""", "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("m"),
                        new Delta("Hel"),
                        new Delta("lo"),
                        new Completed(Finish.STOP, Optional.of(new Usage(9, 4, 2, 1))));
    }

    @Test
    void bearsWhatCompatibleServersWrite() {
        chunks("""
                {"choices":null}""", """
                {"prompt_filter_results":[{"prompt_index":0}],"choices":[]}""", """
                {"choices":[null]}""", """
                {"choices":{},"usage":"none","model":7}""", """
                {"choices":[{}]}""", """
                {"choices":[{"delta":null}]}""", """
                {"choices":[{"delta":{"content":null}}],"error":null}""", """
                {"choices":[{"delta":{"content":[{"type":"text","text":"a"},{"type":"x"},"b"]},"finish_reason":""}]}""", """
                {"choices":[{"delta":{"content":"c"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}""", """
                {"choices":[],"usage":{"prompt_tokens":2,"completion_tokens":3,"prompt_tokens_details":null}}""", "[DONE] ", "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"),
                        new Delta("ab"),
                        new Delta("c"),
                        new Completed(Finish.STOP, Optional.of(new Usage(2, 3, 0, 0))));
    }

    @Test
    void keepsReasoningApartUnderBothItsNames() {
        chunks("""
                {"choices":[{"delta":{"reasoning_content":"hm","content":null}}]}""", """
                {"choices":[{"delta":{"reasoning":"so","reasoning_content":"so","content":"Yes"}}]}""", """
                {"choices":[{"delta":{},"finish_reason":"stop"}]}""", "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"), new Reasoning("hm"), new Reasoning("so"), new Delta("Yes"), SAID_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{\"url\":\"https://a.org/x\",\"title\":\"A\","
                        + "\"start_index\":0,\"end_index\":3}}]",
                "\"annotations\":[{\"type\":\"url_citation\",\"url\":\"https://a.org/x\",\"title\":\"A\",\"start_index\":0,"
                        + "\"end_index\":3}]",
                "\"citations\":[{\"title\":\"A\",\"url\":\"https://a.org/x\"}]",
            })
    void namesTheSourcesOfItsWords(String sources) {
        chunks(
                "{\"choices\":[{\"delta\":{\"content\":\"Yes\"}}]}",
                "{\"choices\":[{\"delta\":{\"content\":\"\"," + sources + "}}]}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"),
                        new Delta("Yes"),
                        new Cited(List.of(new Source("https://a.org/x", "A"))),
                        SAID_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"file_citation\",\"file_id\":\"file-1\",\"filename\":\"rates.pdf\",\"index\":5}",
                "{\"type\":\"file_citation\",\"file_citation\":{\"file_id\":\"file-1\",\"filename\":\"rates.pdf\"}}",
            })
    void namesTheFilesThatItLookedInto(String citation) {
        chunks(
                "{\"choices\":[{\"delta\":{\"content\":\"Yes\",\"annotations\":[" + citation
                        + ",{\"type\":\"file\",\"file\":{\"name\":\"x\"}},{\"url\":\"\",\"title\":\"no page\"}]}}]}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"), new Delta("Yes"), new Cited(List.of(Source.file("rates.pdf"))), SAID_ALL);
    }

    @Test
    void namesTheSourcesBesideTheChoicesOnceThoughEveryChunkRepeatsThem() {
        chunks("""
                {"citations":["https://a.org"],"choices":[{"delta":{"role":"assistant","content":""}}]}""", """
                {"citations":["https://a.org"],"choices":[{"delta":{"content":"Y"}}]}""", """
                {"citations":["https://a.org","https://b.org"],"choices":[{"delta":{"content":"es"}}]}""", """
                {"citations":["https://a.org","https://b.org"],"choices":[{"delta":{},"finish_reason":"stop"}]}""", "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"),
                        new Cited(List.of(new Source("https://a.org", ""))),
                        new Delta("Y"),
                        new Delta("es"),
                        new Cited(List.of(new Source("https://b.org", ""))),
                        SAID_ALL);
    }

    @Test
    void namesSourcesThatComeBehindTheFinish() {
        chunks("""
                {"choices":[{"delta":{"content":"Yes"},"finish_reason":"stop"}]}""", """
                {"choices":[{"delta":{"annotations":[{"type":"url_citation","url":"https://a.org"}]}}]}""", "[DONE]");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"),
                        new Delta("Yes"),
                        new Cited(List.of(new Source("https://a.org", ""))),
                        SAID_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "\"https://a.org\"",
                "[null,7,[],{},{\"type\":\"file_citation\",\"file_id\":\"f\"},{\"url\":7},{\"url_citation\":{\"title\":\"A\"}}]",
            })
    void namesNothingThatIsNoPage(String sources) {
        chunks(
                "{\"citations\":" + sources + ",\"choices\":[{\"delta\":{\"content\":\"Yes\",\"annotations\":" + sources
                        + "},\"finish_reason\":\"stop\"}]}",
                "[DONE]");

        assertThat(heard.events).containsExactly(new Started("asked"), new Delta("Yes"), SAID_ALL);
    }

    @Test
    void showsARefusalAsTheAnswer() {
        chunks("""
                {"choices":[{"delta":{"content":null,"refusal":"I will not."},"finish_reason":"stop"}]}""", "[DONE]");

        assertThat(heard.events).containsExactly(new Started("asked"), new Delta("I will not."), SAID_ALL);
    }

    @ParameterizedTest
    @CsvSource({"stop,STOP", "length,LENGTH", "content_filter,FILTERED", "tool_calls,OTHER", "abort,OTHER"})
    void knowsWhyItEnded(String reason, Finish finish) {
        chunks("{\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}", "[DONE]");

        assertThat(heard.events).containsExactly(new Completed(finish, Optional.empty()));
    }

    @Test
    void isCompleteWithoutDoneWhenItGaveAReason() {
        chunks("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
        assertThat(reader.finished()).isTrue();

        reader.over(END_OF_BYTES, heard);

        assertThat(heard.events).containsExactly(SAID_ALL);
    }

    @Test
    void isCutOffWhenItIsDoneWithoutAReason() {
        chunks("{\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}", "[DONE]");

        assertThat(heard.failure()).isInstanceOf(CutOff.class);
    }

    @Test
    void failsAsTheWireSaysWhenItEndsWithoutAReason() {
        reader.over(END_OF_BYTES, heard);

        assertThat(heard.failure()).isSameAs(END_OF_BYTES.failure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"The server had an error\",\"type\":\"server_error\",\"code\":null}}",
                "{\"error\":{\"message\":\"x\",\"type\":\"InternalServerError\",\"param\":null,\"code\":500}}",
                "{\"error\":\"plain string\"}",
                "{\"error\":{\"code\":\"server_error\"},\"choices\":[{\"delta\":{\"content\":\"no\"},"
                        + "\"finish_reason\":\"error\"}]}",
                "{\"error\":{\"code\":502,\"message\":\"x\"},\"choices\":[]}",
                "{\"choices\":[{\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}",
            })
    void findsTheErrorBeforeTheChoices(String chunk) {
        chunks(chunk);

        assertThat(heard.events).hasSize(1);
        assertThat(heard.failure()).isInstanceOf(ModelFailure.ServerError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "{}", "false", "[]"})
    void takesAnEmptyErrorForNone(String error) {
        chunks(
                "{\"error\":" + error + ",\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}",
                "[DONE]");

        assertThat(heard.events).containsExactly(new Started("asked"), new Delta("a"), SAID_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"choices\":[{\"del", "<html>", "oops", "{}}", "[1]", "\"text\"", "null"})
    void isGarbledByWhatIsNoChunk(String data) {
        chunks(data);

        assertThat(heard.failure()).isInstanceOf(Garbled.class);
    }

    @Test
    void readsAWholeCompletion() {
        document("""
                {"id":"x","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant",
                 "content":"Hello","reasoning":"hm","annotations":[{"type":"url_citation","url_citation":
                 {"url":"https://a.org","title":"A"}}]},"finish_reason":"length"}],"usage":{"prompt_tokens":1,
                 "completion_tokens":2}}""");

        assertThat(heard.events)
                .containsExactly(
                        new Started("m"),
                        new Reasoning("hm"),
                        new Delta("Hello"),
                        new Cited(List.of(new Source("https://a.org", "A"))),
                        new Completed(Finish.LENGTH, Optional.of(new Usage(1, 2, 0, 0))));
    }

    @Test
    void readsAWholeCompletionWithoutAReason() {
        document("{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}");

        assertThat(heard.events)
                .containsExactly(
                        new Started("asked"), new Delta("Hello"), new Completed(Finish.OTHER, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><body>Bad gateway</body></html>", "{\"choices\":[{\"mess", "{\"ok\":true}", "{}", "[]"})
    void isGarbledByADocumentThatIsNoCompletion(String document) {
        document(document);

        assertThat(heard.failure()).isInstanceOf(Garbled.class);
    }

    @Test
    void findsTheErrorInADocument() {
        document("{\"error\":{\"message\":\"greater than the context length\",\"type\":\"invalid_request_error\"}}");

        assertThat(heard.failure()).isInstanceOf(ModelFailure.ContextTooLong.class);
    }

    private void chunks(String... chunks) {
        for (String chunk : chunks) {
            byte[] data = ("before" + chunk + "beyond").getBytes(UTF_8);
            reader.event(data, "before".length(), data.length - "before".length() - "beyond".length(), heard);
        }
    }

    private void document(String document) {
        reader.document(document.getBytes(UTF_8), heard);
    }

    /** Hears up to the end, as the contract says. */
    private static final class Heard implements AnswerSink {
        final List<ModelEvent> events = new ArrayList<>();

        ModelFailure failure() {
            return ((Failed) events.getLast()).failure();
        }

        @Override
        public void tell(ModelEvent event) {
            if (events.isEmpty() || !(events.getLast() instanceof ModelEvent.End)) {
                events.add(event);
            }
        }

        @Override
        public void complete(Completed end) {
            tell(end);
        }

        @Override
        public void fail(Fault fault) {
            tell(new Failed(fault.failure()));
        }
    }
}
