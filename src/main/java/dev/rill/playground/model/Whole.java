package dev.rill.playground.model;

import java.util.Iterator;

/** An answer that was asked for in one piece: it comes when the stream would have been over. Belongs to its event loop. */
final class Whole extends Timed {
    private final Performance performance;
    private final Protocol protocol;
    private final Wire wire;
    private final Wheel wheel;
    private final Timings.Reading reading;
    private final Protocol.Told told;

    Whole(Performance performance, Protocol protocol, Wire wire, Wheel wheel, Timings.Reading reading) {
        this.performance = performance;
        this.protocol = protocol;
        this.wire = wire;
        this.wheel = wheel;
        this.reading = reading;
        told = count(performance.answer().speech().pieces(), performance.limit());
    }

    void begin() {
        due = System.nanoTime() + performance.pace().whole(told.words()).toNanos();
        var silent = performance.silent().map(ModelFault.Silent::lasting);
        var stalled = performance.stalled().map(ModelFault.Stalled::lasting);
        silent.or(() -> stalled)
                .ifPresentOrElse(
                        lasting -> lasting.ifPresent(time -> {
                            due += time.toNanos();
                            wheel.add(this);
                        }),
                        () -> wheel.add(this));
    }

    @Override
    void turn(long now) {
        if (wire.over()) {
            return;
        }
        if (performance.accident().isPresent()) {
            fail(performance.accident().get());
            return;
        }
        reading.piece(1);
        reading.piece(told.words());
        reading.complete();
        wire.answer(Refusal.json(200, protocol.document(told)));
    }

    private void fail(ModelFault accident) {
        if (accident instanceof ModelFault.StreamError) {
            wire.answer(Refusal.broken());
            return;
        }
        wire.cut();
    }

    private static Protocol.Told count(Iterator<byte[]> pieces, int limit) {
        int words = 0;
        while (pieces.hasNext() && words < limit) {
            pieces.next();
            words++;
        }
        return new Protocol.Told(words, 0, !pieces.hasNext());
    }
}
