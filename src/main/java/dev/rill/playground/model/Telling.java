package dev.rill.playground.model;

import java.util.Collections;
import java.util.Iterator;

/**
 * One answer being streamed: a piece whenever one is due, none while the reader is behind, nothing more once the reader
 * is gone. A late piece is caught up with, so the pace holds on a busy machine. Belongs to its event loop.
 */
final class Telling extends Timed {
    /** Pieces in one turn at most, so that one hurried answer does not keep the others waiting. */
    private static final int BURST = 64;

    private final Performance performance;
    private final Wire wire;
    private final Wheel wheel;
    private final Timings.Reading reading;
    private final Tally tally;
    private final Protocol protocol;
    private final Iterator<byte[]> thoughts;
    private final Iterator<byte[]> pieces;
    private final int limit;
    private final int stallAfter;
    private final int accidentAfter;
    private final long between;
    private boolean opened;
    private boolean stalled;
    private int thought;
    private int told;

    Telling(Performance performance, Protocol protocol, Wire wire, Wheel wheel, Timings.Reading reading, Tally tally) {
        this.performance = performance;
        this.protocol = protocol;
        this.wire = wire;
        this.wheel = wheel;
        this.reading = reading;
        this.tally = tally;
        thoughts = performance
                .answer()
                .thoughts()
                .map(thought -> thought.speech().pieces())
                .orElseGet(Collections::emptyIterator);
        pieces = performance.answer().speech().pieces();
        limit = performance.limit();
        stallAfter = performance.stalled().map(ModelFault.Stalled::after).orElse(Integer.MAX_VALUE);
        accidentAfter = performance.accidentAfter();
        between = performance.pace().between().toNanos();
        if (!performance.oddities().isEmpty()) {
            wire.encode(new OddEncoding(
                    performance.oddities(), performance.question().text().hashCode()));
        }
    }

    /** Opens the stream at once, which makes it audible that the request was heard. */
    void begin() {
        due = System.nanoTime();
        performance
                .silent()
                .ifPresentOrElse(
                        silent -> silent.lasting().ifPresent(lasting -> {
                            due += lasting.toNanos();
                            wheel.add(this);
                        }),
                        () -> turn(due));
    }

    @Override
    void turn(long now) {
        if (!opened) {
            open();
        }
        int left = BURST;
        while (due - now <= 0 && left-- > 0) {
            if (wire.over()) {
                return;
            }
            if (wire.full()) {
                wire.onDrain(this::goOn);
                return;
            }
            if (!step()) {
                return;
            }
        }
        again(now);
    }

    private void again(long now) {
        due = Math.max(due, now + 1);
        wheel.add(this);
    }

    /** Time that the reader took is not caught up with: a model waits for its reader. */
    private void goOn() {
        again(System.nanoTime());
    }

    private void open() {
        opened = true;
        wire.write(protocol.opening());
        due += performance.pace().first().toNanos();
    }

    /** One step of the answer; false when it was the last. */
    private boolean step() {
        if (thoughts.hasNext()) {
            return think();
        }
        boolean over = told >= limit || !pieces.hasNext();
        if (!stalled && (over || told >= stallAfter) && performance.stalled().isPresent()) {
            return stall();
        }
        if (told >= accidentAfter) {
            return accident();
        }
        return over ? finish() : tell();
    }

    private boolean stall() {
        stalled = true;
        var lasting = performance.stalled().flatMap(ModelFault.Stalled::lasting);
        lasting.ifPresent(time -> due += time.toNanos());
        return lasting.isPresent();
    }

    private boolean accident() {
        performance.accident().ifPresent(fault -> new Accident(wire, protocol).happen(fault));
        return false;
    }

    private boolean think() {
        wire.write(protocol.thought(thoughts.next()));
        thought++;
        due += between;
        return true;
    }

    private boolean tell() {
        wire.write(protocol.words(pieces.next()));
        told++;
        reading.piece(told);
        tally.token();
        if (told < limit && pieces.hasNext()) {
            due += told == 1 ? (long) (between * performance.pace().phase()) : between;
        }
        return true;
    }

    private boolean finish() {
        if (performance.accident().isPresent()) {
            return accident();
        }
        reading.complete();
        wire.end(protocol.ending(new Protocol.Told(told, thought, !pieces.hasNext())));
        return false;
    }
}
