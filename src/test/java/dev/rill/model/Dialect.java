package dev.rill.model;

import dev.rill.model.ModelEvent.Finish;
import dev.rill.model.stream.Provider;
import java.util.List;

/** A protocol as its servers write it, so that one suite can test all gateways. Its answers come from {@code gpt-x}. */
public interface Dialect {
    ModelGateway gateway(Provider provider);

    /** The resource that questions are sent to. */
    String resource();

    /** The field that limits an answer's length, as we send it first. */
    String limit();

    /** What opens a stream, before the first word. */
    String begin();

    /** The next words; they need no escape. */
    String words(String text);

    /** The next words of the reasoning. */
    String reasoning(String text);

    /** The next words of a refusal. */
    String refusal(String text);

    /** What the provider does meanwhile, such as a look into the web; it tells us nothing. */
    String bustle();

    /** What makes an answer complete; with a count of its tokens where the protocol has it there. */
    String finish(Finish finish);

    /** What usually follows: the count of its tokens, if that is still missing, and the end of the stream. */
    String rest();

    /** A whole answer in one document. */
    String document(String text);

    /** Errors within a stream that may pass, in all shapes that are about. */
    List<String> errors();

    /** An error within a stream, by its code. */
    String error(String code);
}
