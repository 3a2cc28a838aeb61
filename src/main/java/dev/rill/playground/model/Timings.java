package dev.rill.playground.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The clock readings of the latest questions; of a question asked twice the later telling stands. Thread-safe. */
final class Timings {
    /** Enough for the largest benchmark, asked twice over; the oldest go first. */
    private static final int KEPT = 20_000;

    private final Map<String, Reading> readings = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > KEPT;
        }
    };

    /** @param most how many pieces of the speech will be told */
    synchronized Reading begin(String question, Speech speech, int most) {
        var key = key(question);
        var earlier = Optional.ofNullable(readings.remove(key));
        var reading =
                new Reading(key, speech, most, earlier.map(one -> one.requests).orElse(0) + 1);
        readings.put(key, reading);
        return reading;
    }

    Optional<Timing> of(String question) {
        return find(key(question)).map(Reading::snapshot);
    }

    private synchronized Optional<Reading> find(String key) {
        return Optional.ofNullable(readings.get(key));
    }

    /** A bot may put a name before a question or a word after it; a benchmark's question is found all the same. */
    private static String key(String question) {
        return Bench.in(question).map(Bench::form).orElseGet(question::strip);
    }

    /** One telling's readings: written by its event loop alone, read by anybody. */
    static final class Reading {
        private final String question;
        private final Speech speech;
        private final int most;
        private final int requests;
        private final long asked = System.nanoTime();
        private volatile long first;
        private volatile long last;
        private volatile int tokens;
        private volatile boolean complete;

        private Reading(String question, Speech speech, int most, int requests) {
            this.question = question;
            this.speech = speech;
            this.most = most;
            this.requests = requests;
        }

        void piece(int told) {
            long now = System.nanoTime();
            if (told == 1) {
                first = now;
            }
            last = now;
            tokens = told;
        }

        void complete() {
            complete = true;
        }

        private Timing snapshot() {
            return new Timing(question, speech.text(most), asked, first, last, tokens, requests, complete);
        }
    }
}
