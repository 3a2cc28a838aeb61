package dev.rill.playground.model;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Something that goes wrong at a model. Several may befall one answer; of those that replace the answer altogether the
 * first one armed wins. The shapes are those of real servers.
 */
public sealed interface ModelFault {
    /** Everything takes {@code factor} times as long; 0 takes no time at all, which is what hurried tests want. */
    record Slow(double factor) implements ModelFault {}

    /** Takes the request and sends not one byte, for a time or for ever. */
    record Silent(Optional<Duration> lasting) implements ModelFault {}

    /** Falls silent after so many pieces (0: the stream is open, no word has come), for a time or for ever. */
    record Stalled(int after, Optional<Duration> lasting) implements ModelFault {}

    /** Stops in mid-sentence after so many pieces, without a finish reason. */
    record Cut(int after, Ending ending) implements ModelFault {}

    /** An error inside the stream after so many pieces. */
    record StreamError(int after, Shape shape) implements ModelFault {}

    /** The right answer in unusual bytes; all of it is legal SSE or at least seen in the wild. */
    record OddBytes(Set<Oddity> oddities) implements ModelFault {
        public OddBytes {
            oddities = Set.copyOf(oddities);
        }
    }

    /** Not what was asked for. */
    record Garbage(Kind kind) implements ModelFault {}

    /** An HTTP error in OpenAI's form; {@code code} may be empty, which is sent as null. */
    record Status(int status, String type, String code, Optional<Duration> retryAfter) implements ModelFault {}

    /** Refuses requests that carry this parameter, as reasoning models refuse {@code temperature}. */
    record Unsupported(String parameter) implements ModelFault {}

    /** Refuses conversations of more than so many messages as longer than its window. */
    record TooLong(int messages) implements ModelFault {}

    /** Has forgotten the responses that it had kept: refuses requests that name one. */
    record Forgotten() implements ModelFault {}

    /** How a cut stream ends. */
    enum Ending {
        /** The connection breaks. */
        ABRUPT,
        /** The body ends as if all were well. */
        CLEAN,
        /** A lone {@code [DONE]}, as some proxies send after a failure. */
        DONE
    }

    /** Whose way of reporting a failure in mid-stream. */
    enum Shape {
        OPENAI,
        OPENROUTER,
        VLLM,
        LLAMA_CPP,
        OLLAMA,
        STRING
    }

    /** What comes in place of an answer. */
    enum Kind {
        /** 502 with a proxy's page. */
        HTML,
        /** 200, announced as JSON, cut in the middle. */
        HALF_JSON,
        /** 200 and nothing. */
        EMPTY
    }

    /** A way of writing an event stream that careless readers stumble over. */
    enum Oddity {
        /** Writes end inside characters of several bytes. */
        SPLIT_CHARACTERS,
        /** Writes end anywhere. */
        RANDOM_CUTS,
        /** Lines end with CR LF. */
        CRLF,
        /** A byte order mark first. */
        BOM,
        /** Comment lines between the events. */
        COMMENTS,
        /** One event's JSON over several {@code data:} lines. */
        SEVERAL_DATA_LINES,
        /** The stream ends with its finish reason: no blank line after it, no {@code [DONE]}. */
        NO_LAST_BLANK_LINE
    }
}
