package dev.rill.playground;

import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.Happening;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/** The live counters. Guarded by the world's lock. */
final class Figures {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final Duration RATE = Duration.ofSeconds(5);
    private static final long SAMPLE = Duration.ofMillis(200).toNanos();
    private static final int MOST = 5_000;
    private final SimulatedTelegram telegram;
    private final ModelBooks model;
    private final ArrayDeque<Measured> firstWords = new ArrayDeque<>();
    private final ArrayDeque<Measured> finalLate = new ArrayDeque<>();
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private IntSupplier answering = () -> 0;
    private Optional<Long> pid = Optional.empty();
    private long edits;
    private long sends;
    private long refusals;
    private long violations;

    private record Measured(long at, double value) {}

    private record Sample(long at, long edits, long sends, long tokens, Optional<Load> load) {}

    Figures(SimulatedTelegram telegram, ModelBooks model) {
        this.telegram = telegram;
        this.model = model;
        telegram.watch(this::happened);
    }

    void answering(IntSupplier counted) {
        answering = counted;
    }

    void watch(Optional<Long> process) {
        telegram.atOnce(() -> {
            pid = process;
            samples.clear();
        });
    }

    Optional<Long> watched() {
        return pid;
    }

    void firstWords(double milliseconds) {
        remember(firstWords, milliseconds);
    }

    void finalLate(double milliseconds) {
        remember(finalLate, milliseconds);
    }

    private void remember(ArrayDeque<Measured> values, double value) {
        values.addLast(new Measured(telegram.time().nanos(), value));
        if (values.size() > MOST) {
            values.removeFirst();
        }
    }

    private void happened(Happening happening) {
        switch (happening) {
            case Happening.Called called -> count(called.call());
            case Happening.Reset ignored -> {
                firstWords.clear();
                finalLate.clear();
                refusals = 0;
                violations = 0;
            }
            case Happening.Written ignored -> {}
            case Happening.Changed ignored -> {}
            case Happening.Toast ignored -> {}
            case Happening.PeopleChanged ignored -> {}
            case Happening.FaultsChanged ignored -> {}
        }
    }

    private void count(Call call) {
        refusals += call.status() == 429 ? 1 : 0;
        violations += call.violation() ? 1 : 0;
        if (call.status() == 200) {
            var method = call.method().toLowerCase(Locale.ROOT);
            edits += method.startsWith("edit") ? 1 : 0;
            sends += method.equals("sendmessage") || method.equals("sendrichmessage") ? 1 : 0;
        }
    }

    /** CPU seconds so far and memory of another process. */
    JsonObject of(long process) {
        var json = new JsonObject().put("pid", process);
        Load.of(process)
                .ifPresent(load -> json.put("cpuSeconds", load.cpuSeconds()).put("rss", load.residentBytes()));
        return json;
    }

    JsonObject read() {
        var read = new JsonObject[1];
        var load = Load.of(pid.orElseGet(() -> ProcessHandle.current().pid()));
        telegram.atOnce(() -> read[0] = read(load));
        return read[0];
    }

    private JsonObject read(Optional<Load> load) {
        var now = telegram.time().nanos();
        var sample = new Sample(now, edits, sends, model.tokens(), load);
        var before = earlier(sample);
        var json = new JsonObject()
                .put("at", telegram.now())
                .put("chats", telegram.size())
                .put("answering", answering.getAsInt())
                .put("tokensPerSecond", rate(before, sample, Sample::tokens))
                .put("editsPerSecond", rate(before, sample, Sample::edits))
                .put("sendsPerSecond", rate(before, sample, Sample::sends))
                .put("tooManyRequests", refusals)
                .put("violations", violations)
                .put("firstWords", spread(firstWords, now))
                .put("finalLate", spread(finalLate, now))
                .put("pending", telegram.pending());
        load.ifPresent(present -> json.put("rss", present.residentBytes()).put("cpu", cores(before, sample)));
        return json;
    }

    /** A sample of some seconds ago to compare with; the present one itself at the very first look. */
    private Sample earlier(Sample sample) {
        var newest = samples.peekLast();
        if (newest == null || sample.at() - newest.at() >= SAMPLE) {
            samples.addLast(sample);
        }
        while (samples.size() > 2 && sample.at() - samples.getFirst().at() > RATE.toNanos()) {
            samples.removeFirst();
        }
        return samples.getFirst();
    }

    private static double rate(Sample before, Sample now, ToDoubleFunction<Sample> count) {
        var span = (now.at() - before.at()) / 1e9;
        return span <= 0 ? 0 : rounded((count.applyAsDouble(now) - count.applyAsDouble(before)) / span, 10);
    }

    private static double cores(Sample before, Sample now) {
        return rounded(
                rate(before, now, sample -> sample.load().map(Load::cpuSeconds).orElse(0.0) * 100) / 100, 100);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }

    private static JsonObject spread(ArrayDeque<Measured> values, long now) {
        var recent =
                values.stream().filter(one -> now - one.at() < MEMORY.toNanos()).map(Measured::value);
        return Spread.of(recent.toList()).toJson();
    }
}
