package dev.rill.model.speech;

import dev.rill.model.ModelFailure.Garbled;
import dev.rill.model.ModelFailure.Unreachable;
import dev.rill.model.stream.Delivery;
import dev.rill.model.stream.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code POST /audio/speech} of one provider.
 *
 * <p>Shared mutable state: how many clips are in the making; counted up and down from any loop.
 */
final class Speaker implements SpeechModel {
    private static final String RESOURCE = "/audio/speech";
    private static final String OGG = "OggS";
    private static final int LARGEST = 8 << 20;

    private final SpeechConfig config;
    private final Provider provider;
    private final AtomicInteger busy = new AtomicInteger();

    Speaker(SpeechConfig config, Provider provider) {
        this.config = config;
        this.provider = provider;
    }

    @Override
    public boolean isOn() {
        return config.model().isPresent() && config.voice().isPresent();
    }

    @Override
    public Uni<Reading> read(String words) {
        return Uni.createFrom().deferred(() -> {
            if (busy.incrementAndGet() > config.atOnce()) {
                busy.decrementAndGet();
                return Uni.createFrom().item(new Silence(new Unreachable("too many clips are in the making")));
            }
            return provider.fetch(RESOURCE, request(words), config.timeout(), LARGEST)
                    .map(Speaker::reading)
                    .onTermination()
                    .invoke(busy::decrementAndGet);
        });
    }

    private Buffer request(String words) {
        return new JsonObject()
                .put("model", config.model().orElseThrow())
                .put("voice", config.voice().orElseThrow())
                .put("input", words)
                .put("response_format", "opus")
                .toBuffer();
    }

    private static Reading reading(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Came came when isOgg(came.content()) -> new Clip(came.content());
            case Delivery.Came other -> new Silence(new Garbled("status 200 without Ogg"));
            case Delivery.Wrong wrong -> new Silence(wrong.fault().failure());
        };
    }

    private static boolean isOgg(Buffer content) {
        return content.length() > OGG.length()
                && content.getString(0, OGG.length(), "ISO-8859-1").equals(OGG);
    }

    void close() {
        provider.close();
    }
}
