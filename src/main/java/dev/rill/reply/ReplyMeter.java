package dev.rill.reply;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Counts drafts and what became of them: those drafted and not published were skipped. */
@Startup // so that the figures are there from the beginning
@Singleton
public class ReplyMeter {
    private final Counter drafted;
    private final Counter published;

    ReplyMeter(MeterRegistry registry) {
        drafted = Counter.builder("rill.reply.drafted")
                .description("Pictures of growing answers that were there to be shown")
                .register(registry);
        published = Counter.builder("rill.reply.published")
                .description("Pictures that were sent; the others were skipped for a later one")
                .register(registry);
    }

    /** Adds up one answer's drafts when it has ended: a counter is too dear for each word. */
    void showed(long drafts, long publications) {
        drafted.increment(drafts);
        published.increment(publications);
    }
}
