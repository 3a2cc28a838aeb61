package dev.rill.model.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.FakeProvider;
import dev.rill.model.Heard;
import dev.rill.model.ModelEvent.Cited;
import dev.rill.model.ModelEvent.Completed;
import dev.rill.model.ModelEvent.Delta;
import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.ModelEvent.Reasoning;
import dev.rill.model.ModelEvent.Started;
import dev.rill.model.ModelFailure.BadRequest;
import dev.rill.model.ModelFailure.ContextTooLong;
import dev.rill.model.ModelFailure.CutOff;
import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.ServerError;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.Source;
import dev.rill.model.Usage;
import dev.rill.model.stream.Fault;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final Prompt HI = new Prompt("asked", List.of(Utterance.text(Role.USER, "Hi")));
    private static final Completed SAID_ALL = new Completed(Finish.STOP, Optional.empty());
    private static final String COMPLETED = """
            {"type":"response.completed","response":{"id":"resp_1","status":"completed","output":[]}}""";

    private final FakeProvider peer = new FakeProvider();
    private final ResponseReader reader =
            new ResponseReader(Request.of(HI, new Server(peer.provider(), new Reliance(), true)));
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void tellsAnOrdinaryAnswer() {
        events("""
                {"type":"response.created","sequence_number":0,"response":{"id":"resp_1","object":"response",
                 "status":"in_progress","model":"m","output":[],"error":null}}""", """
                {"type":"response.in_progress","response":{"id":"resp_1"},"sequence_number":1}""", """
                {"type":"response.output_item.added","output_index":0,"item":{"id":"msg_1","type":"message",
                 "role":"assistant","status":"in_progress","content":[],"phase":"final_answer"},"sequence_number":2}""", """
                {"type":"response.content_part.added","part":{"type":"output_text","text":""},"sequence_number":3}""", """
                {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Hel","logprobs":[],
                 "sequence_number":4,"obfuscation":"x"}""", """
                {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"lo"}""", """
                {"type":"response.output_text.done","output_index":0,"content_index":0,"text":"Hello"}""", """
                {"type":"response.content_part.done","part":{"type":"output_text","text":"Hello"}}""", """
                {"type":"response.output_item.done","item":{"type":"message","content":[{"type":"output_text",
                 "text":"Hello"}]}}""", """
                {"type":"response.completed","response":{"id":"resp_1","status":"completed","model":"m","output":[
                 {"type":"message","content":[{"type":"output_text","text":"Hello"}]}],"usage":{"input_tokens":37,
                 "input_tokens_details":{"cached_tokens":5},"output_tokens":11,"output_tokens_details":
                 {"reasoning_tokens":3},"total_tokens":48}},"sequence_number":12}""");

        assertThat(heard.events())
                .containsExactly(
                        new Started("m"),
                        new Delta("Hel"),
                        new Delta("lo"),
                        new Completed(Finish.STOP, Optional.of(new Usage(37, 11, 5, 3))));
    }

    @Test
    void bearsFieldsInAnyOrderAndPlacesCountedInAnyWay() {
        events("""
                {"delta":"a","content_index":4,"output_index":1,"type":"response.output_text.delta"}""", """
                {"content_index":5,"delta":"b","type":"response.output_text.delta"}""", """
                {"content_index":0,"text":"ab","type":"response.output_text.done"}""", COMPLETED, "[DONE]", "[DONE]");

        assertThat(heard.events()).containsExactly(new Started("asked"), new Delta("a"), new Delta("b"), SAID_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"response.web_search_call.searching\",\"item_id\":\"ws_1\"}",
                "{\"type\":\"response.function_call_arguments.delta\",\"delta\":\"{}\"}",
                "{\"type\":\"response.code_interpreter_call_code.delta\",\"delta\":\"x = 1\"}",
                "{\"type\":\"response.output_item.added\",\"item\":{\"type\":\"function_call\"}}",
                "{\"type\":\"response.queued\",\"response\":{\"id\":\"resp_1\"}}",
                "{\"type\":\"response.something.new\",\"delta\":\"x\",\"text\":7}",
                "{\"type\":7}",
                "{}",
            })
    void passesOverWhatTellsNothing(String event) {
        events(event, COMPLETED);

        assertThat(heard.events()).containsExactly(SAID_ALL);
    }

    @Test
    void tellsTheTextOfAPartWhoseDeltasAreMissing() {
        events("{\"type\":\"response.output_text.done\",\"text\":\"Hello\"}", COMPLETED);

        assertThat(heard.events()).containsExactly(new Started("asked"), new Delta("Hello"), SAID_ALL);
    }

    @Test
    void tellsTheTextOfAResponseThatComesWithItsEndAlone() {
        events("""
                {"type":"response.completed","response":{"status":"completed","model":"m","output":[{"type":"reasoning",
                 "summary":[]},{"type":"message","phase":"commentary","content":[{"type":"output_text","text":"hm"}]},
                 {"type":"message","content":[{"type":"output_text","text":"Hel"},{"type":"output_text","text":"lo"}]},
                 {"content":[{"type":"refusal","refusal":"No more."}],"type":"message"}]}}""");

        assertThat(heard.events()).containsExactly(new Started("m"), new Delta("Hello\n\nNo more."), SAID_ALL);
    }

    @Test
    void showsARefusalAsTheAnswer() {
        events(
                "{\"type\":\"response.refusal.delta\",\"delta\":\"I will\"}",
                "{\"type\":\"response.refusal.delta\",\"delta\":\" not.\"}",
                "{\"type\":\"response.refusal.done\",\"refusal\":\"I will not.\"}",
                COMPLETED);

        assertThat(heard.events())
                .containsExactly(new Started("asked"), new Delta("I will"), new Delta(" not."), SAID_ALL);
    }

    @Test
    void keepsReasoningAndRemarksOutOfTheAnswer() {
        events(
                "{\"type\":\"response.reasoning_summary_part.added\",\"summary_index\":0}",
                "{\"type\":\"response.reasoning_summary_text.delta\",\"summary_index\":0,\"delta\":\"one\"}",
                "{\"type\":\"response.reasoning_summary_text.done\",\"text\":\"one\"}",
                "{\"type\":\"response.reasoning_summary_part.added\",\"summary_index\":1}",
                "{\"type\":\"response.reasoning_text.delta\",\"delta\":\"two\"}",
                message("commentary"),
                "{\"type\":\"response.output_text.delta\",\"delta\":\"I look it up\"}",
                "{\"type\":\"response.output_text.done\",\"text\":\"I look it up\"}",
                message("final_answer"),
                "{\"type\":\"response.output_text.delta\",\"delta\":\"Yes\"}",
                COMPLETED);

        assertThat(heard.events())
                .containsExactly(
                        new Started("asked"),
                        new Reasoning("one"),
                        new Reasoning("\n\n"),
                        new Reasoning("two"),
                        new Reasoning("I look it up"),
                        new Delta("Yes"),
                        SAID_ALL);
    }

    @Test
    void takesARemarkForTheAnswerWhereThereIsNoOther() {
        events("""
                {"type":"response.completed","response":{"status":"completed","output":[{"type":"message",
                 "phase":"commentary","content":[{"type":"output_text","text":"I looked it up"}]}]}}""");

        assertThat(heard.events()).containsExactly(new Started("asked"), new Delta("I looked it up"), SAID_ALL);
    }

    @Test
    void namesThePagesThatTheAnswerRestsOnOnce() {
        String page = "{\"type\":\"url_citation\",\"url\":\"https://a.b\",\"title\":\"A\",\"start_index\":0}";
        events(
                "{\"type\":\"response.output_text.delta\",\"delta\":\"Yes\"}",
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":" + page + "}",
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":" + page + "}",
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":{\"type\":\"file_citation\"}}",
                "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":[{\"type\":\"message\","
                        + "\"content\":[{\"text\":\"Yes\",\"annotations\":[" + page
                        + ",{\"type\":\"url_citation\",\"url\":\"https://c.d\"}]}]}]}}");

        assertThat(heard.events())
                .containsExactly(
                        new Started("asked"),
                        new Delta("Yes"),
                        new Cited(List.of(new Source("https://a.b", "A"))),
                        new Cited(List.of(new Source("https://c.d", ""))),
                        SAID_ALL);
    }

    @Test
    void namesTheFilesThatItLookedInto() {
        String file = "{\"type\":\"file_citation\",\"file_id\":\"file-1\",\"filename\":\"rates.pdf\",\"index\":5}";
        events(
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":{\"url\":\"\",\"title\":\"no page\"}}",
                "{\"type\":\"response.output_item.added\",\"item\":{\"type\":\"file_search_call\",\"id\":\"fs_1\"}}",
                "{\"type\":\"response.file_search_call.searching\",\"item_id\":\"fs_1\"}",
                "{\"type\":\"response.output_text.delta\",\"delta\":\"Yes\"}",
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":" + file + "}",
                "{\"type\":\"response.output_text.annotation.added\",\"annotation\":{\"type\":"
                        + "\"container_file_citation\",\"file_id\":\"cf_1\",\"filename\":\"drawn.png\"}}",
                "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":[{\"type\":\"message\","
                        + "\"content\":[{\"text\":\"Yes\",\"annotations\":[" + file + "]}]}]}}");

        assertThat(heard.events())
                .containsExactly(
                        new Started("asked"), new Delta("Yes"), new Cited(List.of(Source.file("rates.pdf"))), SAID_ALL);
    }

    @Test
    void setsTwoMessagesOfOneAnswerApart() {
        events(
                message("final_answer"),
                "{\"type\":\"response.output_text.delta\",\"delta\":\"One.\"}",
                message("final_answer"),
                "{\"type\":\"response.output_text.delta\",\"delta\":\"Two.\"}",
                COMPLETED);

        assertThat(heard.events())
                .containsExactly(
                        new Started("asked"), new Delta("One."), new Delta("\n\n"), new Delta("Two."), SAID_ALL);
    }

    @ParameterizedTest
    @CsvSource({"max_output_tokens,LENGTH", "max_tokens,LENGTH", "content_filter,FILTERED", "other,OTHER"})
    void knowsWhyItIsIncomplete(String reason, Finish finish) {
        events("{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\",\"incomplete_details\":{"
                + "\"reason\":\"" + reason + "\"}}}");

        assertThat(heard.events()).containsExactly(new Completed(finish, Optional.empty()));
        assertThat(reader.finished()).isTrue();
    }

    @Test
    void isIncompleteWithoutAReasonAllTheSame() {
        events("{\"type\":\"response.incomplete\"}");

        assertThat(heard.events()).containsExactly(new Completed(Finish.OTHER, Optional.empty()));
    }

    @Test
    void findsAnOverflowBehindTheStatusInBothShapes() {
        events("""
                {"type":"error","sequence_number":2,"error":{"type":"invalid_request_error","code":
                 "context_length_exceeded","message":"Your input exceeds the context window","param":"input"}}""");
        assertThat(heard.failure()).isInstanceOf(ContextTooLong.class);

        Heard flat = new Heard();
        byte[] event = "{\"type\":\"error\",\"code\":\"context_length_exceeded\",\"message\":\"x\",\"param\":null}"
                .getBytes(UTF_8);
        reader.event(event, 0, event.length, flat);
        assertThat(flat.failure()).isInstanceOf(ContextTooLong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, ServerError",
        "rate_limit_exceeded, RateLimited",
        "invalid_prompt, Refused",
        "image_content_policy_violation, Refused",
        "invalid_image, BadRequest",
        "vector_store_timeout, ServerError",
        "context_length_exceeded, ContextTooLong",
    })
    void saysWhyAResponseFailed(String code, String failure) {
        events("{\"type\":\"response.failed\",\"response\":{\"status\":\"failed\",\"error\":{\"code\":\"" + code
                + "\",\"message\":\"x\"}}}");

        assertThat(heard.failure().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(reader.finished()).isFalse();
    }

    @Test
    void isCutOffWhenItEndsWithoutSayingSo() {
        events("{\"type\":\"response.output_text.done\",\"text\":\"Hello\"}", "[DONE]");

        assertThat(heard.failure()).isInstanceOf(CutOff.class);
    }

    @Test
    void failsAsTheWireSaysWhenItEndsWithoutSayingSo() {
        Fault end = Fault.lasting(new CutOff("end"));

        reader.over(end, heard);

        assertThat(heard.failure()).isSameAs(end.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"response.output_text.del", "<html>", "oops", "{\"type\":\"error\"}}", "[1]"})
    void isGarbledByWhatIsNoEvent(String data) {
        events(data);

        assertThat(heard.failure()).isInstanceOf(Garbled.class);
    }

    @Test
    void readsAWholeResponse() {
        document("""
                {"id":"resp_1","object":"response","status":"incomplete","incomplete_details":{"reason":
                 "max_output_tokens"},"model":"m","error":null,"output":[{"type":"reasoning","summary":[
                 {"type":"summary_text","text":"one"},{"type":"summary_text","text":"two"}]},{"type":"message",
                 "content":[{"type":"output_text","text":"Hello","annotations":[]}]}],"usage":{"input_tokens":1,
                 "output_tokens":2}}""");

        assertThat(heard.events())
                .containsExactly(
                        new Started("m"),
                        new Reasoning("one\n\ntwo"),
                        new Delta("Hello"),
                        new Completed(Finish.LENGTH, Optional.of(new Usage(1, 2, 0, 0))));
    }

    @Test
    void readsAWholeResponseWithoutAStatus() {
        document("{\"output\":[{\"type\":\"message\",\"content\":[{\"text\":\"Hello\"}]}]}");

        assertThat(heard.events())
                .containsExactly(
                        new Started("asked"), new Delta("Hello"), new Completed(Finish.OTHER, Optional.empty()));
    }

    @Test
    void findsTheErrorInADocument() {
        document("{\"error\":{\"message\":\"bad\",\"type\":\"invalid_request_error\"}}");
        assertThat(heard.failure()).isInstanceOf(BadRequest.class);

        Heard failed = new Heard();
        reader.document("{\"object\":\"response\",\"status\":\"failed\"}".getBytes(UTF_8), failed);
        assertThat(failed.failure()).isInstanceOf(ServerError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "{\"output\":[{\"ty", "{\"ok\":true}", "{\"status\":\"queued\"}", "[]"})
    void isGarbledByADocumentThatIsNoResponse(String document) {
        document(document);

        assertThat(heard.failure()).isInstanceOf(Garbled.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"response.image_generation_call.partial_image\",\"partial_image_b64\":\"PICTURE\"}",
                "{\"partial_image_b64\":\"PICTURE\",\"type\":\"response.image_generation_call.partial_image\"}",
                "{\"item\":{\"type\":\"image_generation_call\",\"result\":\"PICTURE\"},"
                        + "\"type\":\"response.output_item.done\"}",
                "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":["
                        + "{\"result\":\"PICTURE\",\"type\":\"image_generation_call\"}]}}",
            })
    void makesNothingOfAPictureOfMegabytes(String event) {
        byte[] data = event.replace("PICTURE", "QUJD".repeat(6 << 20)).getBytes(UTF_8);
        reader.event(COMPLETED.getBytes(UTF_8), 0, 2, new Heard());
        long before = allocated();

        reader.event(data, 0, data.length, heard);

        assertThat(allocated() - before).isLessThan(1 << 20);
        assertThat(heard.events()).allMatch(Completed.class::isInstance);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String message(String phase) {
        return "{\"type\":\"response.output_item.added\",\"item\":{\"type\":\"message\",\"phase\":\"" + phase + "\"}}";
    }

    private void events(String... events) {
        for (String event : events) {
            byte[] data = ("before" + event + "beyond").getBytes(UTF_8);
            reader.event(data, "before".length(), data.length - "before".length() - "beyond".length(), heard);
        }
    }

    private void document(String document) {
        reader.document(document.getBytes(UTF_8), heard);
    }
}
