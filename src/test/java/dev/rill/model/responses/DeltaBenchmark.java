package dev.rill.model.responses;

import dev.rill.model.FakeProvider;
import dev.rill.model.Prompt;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import dev.rill.model.stream.AnswerReader;
import dev.rill.model.stream.EventBenchmark;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.TearDown;

/** A word in Responses: some 260 bytes, as OpenAI writes them. */
public class DeltaBenchmark extends EventBenchmark {
    private static final String WORD = """
            event: response.output_text.delta
            data: {"type":"response.output_text.delta","sequence_number":128,"item_id":"msg_0c5f3a9b7d1e4f6082a4c6e8",\
            "output_index":0,"content_index":0,"delta":" stream","logprobs":[],"obfuscation":"r4N7xQ2m"}

            """;

    private final FakeProvider peer = new FakeProvider();
    private final Request request = Request.of(
            new Prompt("asked", List.of(Utterance.text(Role.USER, "Hi"))),
            new Server(peer.provider(), new Reliance(), true));

    public DeltaBenchmark() {
        super(Collections.nCopies(WORDS, WORD));
    }

    @Override
    protected AnswerReader reader() {
        return new ResponseReader(request);
    }

    @TearDown
    public void close() {
        peer.close();
    }
}
