package dev.rill.model.speech;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A speech model that says whatever it is told to, and remembers what it has read. */
public final class FakeSpeech implements SpeechModel {
    private final List<String> words = new CopyOnWriteArrayList<>();
    private volatile boolean on = true;
    private volatile Reading answer = new Clip(Buffer.buffer("OggS"));

    /** There is no model any more. */
    public FakeSpeech off() {
        on = false;
        return this;
    }

    /** What comes of it from now on. */
    public FakeSpeech answering(Reading reading) {
        answer = reading;
        return this;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Uni<Reading> read(String text) {
        return Uni.createFrom().item(() -> {
            words.add(text);
            return answer;
        });
    }
}
